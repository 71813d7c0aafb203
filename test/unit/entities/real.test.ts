import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { realSeeds } from '../../support/real-seeds';
import { mentionsIn } from './mentions-of';

const file = (number: string) => realSeeds.find((name) => path.basename(name).startsWith(number));

function entitiesOf(number: string): Map<string, Set<string>> {
  const entities = new Map<string, Set<string>>();
  for (const { type, text, entity } of mentionsIn(readFileSync(file(number)!, 'utf8'))) {
    const key = `${type}: ${entity}`;
    entities.set(key, (entities.get(key) ?? new Set()).add(text));
  }
  return entities;
}

const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  '000': [
    'person: Kamrul Ahsan',
    'person: Voskresensky Stanislav Sergeevich',
    'person: Sheikh Hasina',
    'person: Majedur Rahman Sarker',
    'person: Leonid Ivanov',
    'place: Ivanovo',
    'place: Ivanovo Oblast',
    'place: Dhaka',
    'facility: Rooppur Nuclear Power Plant',
    'organisation: Chamber of Commerce and Industry',
    'organisation: Russian Embassy in Bangladesh',
    'organisation: State Polytechnic University of Ivanovo',
    'date: 2023-11-19/2023-11-21',
    'date: 2023-11-23',
  ],
  '001': [
    'person: Alexander Khozin',
    'person: Tarique Rahman',
    'person: Sattar Mia',
    'organisation: Bangladesh Nationalist Party',
    'organisation: Russian Embassy in Dhaka',
    'organisation: Russian Friendship Society',
    'date: 2026-01-20',
    'place: Moscow',
  ],
  '002': [
    'person: Anurag Jain',
    'person: Alexey Gruzdev',
    'person: Denis Alipov',
    'person: Pavan Kapoor',
    'organisation: Ministry of Commerce and Industry',
    'organisation: Department for Promotion of Industry and Internal Trade',
    'organisation: Indian Business Alliance',
    'organisation: Russian Embassy in India',
    'organisation: ANI',
    'event: 13th India-Russia Business Forum',
    'place: New Delhi',
    'date: 2022-12-22',
  ],
  '003': [
    'person: Sergey Lavrov',
    'person: AK Abdul Momen',
    'person: Sheikh Hasina',
    'place: Dhaka',
    'place: Jakarta',
    'place: United States',
    'organisation: Gazprom',
    'event: G20 summit',
    'facility: Rooppur nuclear power plant',
  ],
  '004': [
    'person: Vladimir Putin',
    'place: Soviet Union',
    'place: Chittagong',
    'place: Chalna',
    'place: Ghorasal',
    'organisation: Soviet Navy',
    'organisation: Communist Party of Bangladesh',
    'facility: Soviet Cultural Centre',
    'money: USD 142 million',
    'money: USD 6 million',
    'date: 1972-01-25',
  ],
};

describe('entities of collected documents', () => {
  for (const [number, expected] of Object.entries(EXPECTED))
    it(`${number} has its names`, function () {
      if (file(number) === undefined) return this.skip();
      const entities = entitiesOf(number);
      assert.deepEqual(
        expected.filter((name) => !entities.has(name)),
        [],
      );
    });

  it('003 has one Lavrov under all of his spellings', function () {
    if (file('003') === undefined) return this.skip();
    const entities = entitiesOf('003');
    assert.deepEqual(
      [...entities.keys()].filter((name) => name.includes('Lavrov')),
      ['person: Sergey Lavrov'],
    );
    assert.deepEqual([...entities.get('person: Sergey Lavrov')!].sort(), [
      'Lavrov',
      'Sergei Lavrov',
      'Sergey Lavrov',
    ]);
  });

  it('000 has no person under two names', function () {
    if (file('000') === undefined) return this.skip();
    assert.equal([...entitiesOf('000').keys()].filter((name) => name.startsWith('person: ')).length, 5);
  });
});
