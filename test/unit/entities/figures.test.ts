import { strict as assert } from 'node:assert';
import { mentionsIn, shown } from './mentions-of';

const entity = (body: string) => shown(body).map((line) => line.replace(/^\w+: /, ''));

describe('money', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['a loan of US$142 million now', 'US$142 million = USD 142 million'],
    ['worth €3.5bn in all', '€3.5bn = EUR 3.5 billion'],
    ['some Tk 500 crore more', 'Tk 500 crore = BDT 5 billion'],
    ['for Rs 2 lakh only', 'Rs 2 lakh = INR 200000'],
    ['paid £1,200 for it', '£1,200 = GBP 1200'],
    ['some 5 million dollars', '5 million dollars = USD 5 million'],
    ['about 2.5 billion US dollars', '2.5 billion US dollars = USD 2.5 billion'],
    ['for 1 200 000 ₽ now', '1 200 000 ₽ = RUB 1.2 million'],
    ['за 300 тыс. руб. в год', '300 тыс. руб. = RUB 300000'],
    ['মোট ৳৫০০ কোটি টাকা', '৳৫০০ কোটি টাকা = BDT 5 billion'],
    ['USD 12.75 each', 'USD 12.75'],
    ['rund 1.200,50 Euro', '1.200,50 Euro = EUR 1200.5'],
    ['a sum of 1,20,00,000 rupees', '1,20,00,000 rupees = INR 12 million'],
    ['some 3 trillion yen', '3 trillion yen = JPY 3 trillion'],
  ];
  for (const [text, expected] of cases)
    it(`is read in “${text}”`, () => {
      assert.deepEqual(entity(text), [expected]);
    });

  it('is not weights, victories or plain numbers', () => {
    assert.deepEqual(
      entity('it weighs 5 pounds, they won 3 to 2, he won 5 of them and sold 1,200 cars for 20 m'),
      [],
    );
  });
});

describe('dates', () => {
  it('are ISO dates, those without a year near the header', () => {
    assert.deepEqual(entity('signed on 25 January 1972 and again on December 20'), [
      '25 January 1972 = 1972-01-25',
      'December 20 = 2023-12-20',
    ]);
  });

  it('of several days are intervals', () => {
    assert.deepEqual(entity('a visit on 19-21 November 2023 and another on 3–5 May'), [
      '19-21 November 2023 = 2023-11-19/2023-11-21',
      '3–5 May = 2024-05-03/2024-05-05',
    ]);
  });

  it('stay as written where the header says no year', () => {
    const text = 'A line about fish on September 7 that goes on and on.\n';
    assert.deepEqual(
      mentionsIn(text).map((mention) => mention.entity),
      ['September 7'],
    );
  });
});
