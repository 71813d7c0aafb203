import { strict as assert } from 'node:assert';
import { defaultSettings } from '../../../../src/core/lint/settings';
import { RULES } from '../../../../src/core/rules';
import { SourceText } from '../../../../src/core/text/source-text';
import { lintFile, recordOf } from '../../../../src/corpus/index/analysis';

const settings = defaultSettings({ year: 2026, month: 11, day: 22 });

function recordFor(text: string) {
  return recordOf('a.txt', lintFile('a.txt', SourceText.fromText(text), settings, RULES));
}

describe('recordOf', () => {
  it('takes no names from damaged text', () => {
    const damaged = Buffer.from('Министр Иван Петров').toString('latin1');
    const { mentions } = recordFor(
      `date 2024-03-01\n\nIn Oslo the minister spoke.\n\nIt said “${damaged}” below.\n\nEND\n`,
    );
    assert.deepEqual(
      mentions.map(({ text }) => text),
      ['Oslo'],
    );
  });

  it('describes each document of a file', () => {
    const { documents } = recordFor(
      'date 2024-03-01\ntitle: One\nsource: Courier\n\nThe river rose.\n\nEND\n\ndate 3/4/2024\n\nIt fell again.\n\nEND\n',
    );
    assert.deepEqual(
      documents.map(({ id, date, dateText, title, source, words }) => ({
        id,
        date,
        dateText,
        title,
        source,
        words,
      })),
      [
        { id: 'a', date: '2024-03-01', dateText: '2024-03-01', title: 'One', source: 'Courier', words: 3 },
        { id: 'a#2', date: undefined, dateText: '3/4/2024', title: undefined, source: undefined, words: 3 },
      ],
    );
  });
});
