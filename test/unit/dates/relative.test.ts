import { strict as assert } from 'node:assert';
import { findRelativeDates, formatDate, parseCanonicalDate } from '../../../src/core/dates';

const FRIDAY = { year: 2023, month: 11, day: 24 };

/** Text, then what is found and the day it means when written on Friday, 24 November 2023. */
const TEXTS: readonly (readonly [string, ...string[]])[] = [
  ['He came yesterday.', 'yesterday day 2023-11-23'],
  ['the day before yesterday', 'day before yesterday day 2023-11-22'],
  ['the day after tomorrow', 'day after tomorrow day 2023-11-26'],
  ['Today it rains; tomorrow too', 'Today day 2023-11-24', 'tomorrow day 2023-11-25'],
  ['tonight and last night', 'tonight day 2023-11-24', 'last night day 2023-11-23'],
  ['today’s talks', 'today day 2023-11-24'],
  ['the elections held last Sunday', 'last Sunday weekday 2023-11-19'],
  ['last Friday', 'last Friday weekday 2023-11-17'],
  ['next Friday and this Friday', 'next Friday weekday 2023-12-01', 'this Friday weekday 2023-11-24'],
  ['the coming Monday', 'coming Monday weekday 2023-11-27'],
  ['held on Friday and reviewed', 'on Friday weekday 2023-11-24'],
  ['held on Saturday.', 'on Saturday weekday 2023-11-18'],
  ['in Delhi next month', 'next month month 2023-12-01'],
  ['last month, this month', 'last month month 2023-10-01', 'this month month 2023-11-01'],
  ['in November of the previous year', 'previous year year 2022-01-01'],
  ['last year’s and next year', 'last year year 2022-01-01', 'next year year 2024-01-01'],
  ['last week', 'last week week 2023-11-13'],
  ['this week and next\nweek', 'this week week 2023-11-20', 'next\nweek week 2023-11-27'],
  ['last weekend', 'last weekend week 2023-11-18'],
  ['last September and next March', 'last September month 2023-09-01', 'next March month 2024-03-01'],
  ['last December', 'last December month 2022-12-01'],
  ['three weeks ago', 'three weeks ago week 2023-11-03'],
  ['2 days ago and a month ago', '2 days ago day 2023-11-22', 'a month ago month 2023-10-24'],
  ['ten years ago', 'ten years ago year 2013-11-24'],
  ['вчера и в прошлом году', 'вчера day 2023-11-23', 'в прошлом году year 2022-01-01'],
  ['в пятницу', 'в пятницу weekday 2023-11-24'],
  ['на следующей неделе', 'на следующей неделе week 2023-11-27'],
  ['গতকাল ঢাকায়', 'গতকাল day 2023-11-23'],
  ['গত শুক্রবার ও আগামী মাসে', 'গত শুক্রবার weekday 2023-11-17', 'আগামী মাসে month 2023-12-01'],
  ['पिछले महीने', 'पिछले महीने month 2023-10-01'],
  ['الأسبوع الماضي', 'الأسبوع الماضي week 2023-11-13'],
  ['الجمعة الماضي', 'الجمعة الماضي weekday 2023-11-17'],
  ['la semaine dernière', 'semaine dernière week 2023-11-13'],
  ['vendredi dernier', 'vendredi dernier weekday 2023-11-17'],
  ["aujourd'hui", "aujourd'hui day 2023-11-24"],
  ['am Freitag und nächste Woche', 'am Freitag weekday 2023-11-24', 'nächste Woche week 2023-11-27'],
  ['vorgestern', 'vorgestern day 2023-11-22'],
  ['la próxima semana', 'próxima semana week 2023-11-27'],
  ['ontem', 'ontem day 2023-11-23'],
  ['ieri e domani', 'ieri day 2023-11-23', 'domani day 2023-11-25'],
];

const NOTHING = [
  'on Friday, 24 November 2023, he',
  'on Thursday (23 November)',
  'on Fridays they meet',
  'on friday street',
  'USA Today reports',
  'India Today reports',
  'over the last year',
  'during the past week',
  'in the last month',
  'the last week of November',
  'the last year of his life',
  'the next day he left',
  'the next month they met',
  'lastly, this weekly paper',
  'at last Sundays are free',
  'holiday todays',
  'nextweek and last-ditch',
  'long ago',
  'some years ago',
  'Chicago days',
  'last March 5 people',
  '1.5 years ago',
  'last',
  '',
];

describe('findRelativeDates', () => {
  for (const [text, ...expected] of TEXTS) {
    it(`resolves ${JSON.stringify(text)}`, () => {
      const found = findRelativeDates(text).map((mention) => {
        assert.equal(text.slice(mention.start, mention.end), mention.text);
        const date = mention.resolve(FRIDAY);
        return `${mention.text} ${mention.kind} ${date ? formatDate(date) : 'none'}`;
      });
      assert.deepEqual(found, expected);
    });
  }

  for (const text of NOTHING) {
    it(`leaves ${JSON.stringify(text)} alone`, () => {
      assert.deepEqual(
        findRelativeDates(text).map((mention) => mention.text),
        [],
      );
    });
  }

  it('keeps to the length of the month and to valid dates', () => {
    const ago = (text: string, anchor: string) => {
      const date = parseCanonicalDate(anchor);
      const resolved = date && findRelativeDates(text)[0]?.resolve(date);
      return resolved && formatDate(resolved);
    };
    assert.equal(ago('a month ago', '2023-03-31'), '2023-02-28');
    assert.equal(ago('a year ago', '2024-02-29'), '2023-02-28');
    assert.equal(ago('last month', '2023-01-31'), '2022-12-01');
    assert.equal(ago('next month', '2023-12-31'), '2024-01-01');
    assert.equal(ago('yesterday', '2024-03-01'), '2024-02-29');
    assert.equal(ago('yesterday', '0001-01-01'), undefined);
    assert.equal(findRelativeDates('yesterday')[0]?.resolve({ year: 2023, month: 2, day: 30 }), undefined);
  });

  it('looks only between start and end', () => {
    const text = 'yesterday today tomorrow';
    assert.deepEqual(
      findRelativeDates(text, 9, 16).map((mention) => mention.text),
      ['today'],
    );
  });
});
