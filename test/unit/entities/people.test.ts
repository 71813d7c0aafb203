import { strict as assert } from 'node:assert';
import { shown } from './mentions-of';

const people = (body: string) =>
  shown(body)
    .filter((line) => line.startsWith('person: '))
    .map((line) => line.slice('person: '.length));

describe('people', () => {
  it('are named without their titles', () => {
    assert.deepEqual(people('Foreign Minister AB Mahmud Qaderi met Prime Minister Torvald Ekeblad.'), [
      'AB Mahmud Qaderi',
      'Torvald Ekeblad',
    ]);
    assert.deepEqual(
      people('We saw Governor Zhelnov Pavel Ignatyevich and Second Secretary (Trade) Rokeya Begum.'),
      ['Zhelnov Pavel Ignatyevich', 'Rokeya Begum'],
    );
    assert.deepEqual(people('The envoy met the Ambassador of India to Norway, Sunil Prakash, there.'), [
      'Sunil Prakash',
    ]);
    assert.deepEqual(people('He thanked Mongolian Ambassador to Chile Batbayar Dorj for coming.'), [
      'Batbayar Dorj',
    ]);
    assert.deepEqual(people('They heard party chairman Ismail Toure and Dr. Helga Brandt.'), [
      'Ismail Toure',
      'Helga Brandt',
    ]);
  });

  it('are no titles alone', () => {
    assert.deepEqual(
      people('The Prime Minister and the Russian Foreign Minister met. The Governor left.'),
      [],
    );
  });

  it('keep particles, initials, hyphens and apostrophes and lose possessives', () => {
    assert.deepEqual(people('He quoted President Jan van der Meer, Mr Omar bin Rashid and J. K. Harland.'), [
      'Jan van der Meer',
      'Omar bin Rashid',
      'J. K. Harland',
    ]);
    assert.deepEqual(people("They read Mary O’Neill’s letter and Jean-Luc Moreau's reply."), [
      'Mary O’Neill',
      'Jean-Luc Moreau',
    ]);
    assert.deepEqual(people('The rule of President Karim al-Hashimi ended.'), ['Karim al-Hashimi']);
  });

  it('go by their full name when the surname or the forename stands alone', () => {
    assert.deepEqual(people('Mayor Ingrid Solheim spoke. Later Solheim left. Aides praised Ingrid.'), [
      'Ingrid Solheim',
      'Solheim = Ingrid Solheim',
      'Ingrid = Ingrid Solheim',
    ]);
  });

  it('are one under spellings that differ as transliterations do, the more frequent first', () => {
    assert.deepEqual(people('Then Sergei Baranov spoke. Later Sergey Baranov left. I met Sergei Baranov.'), [
      'Sergei Baranov',
      'Sergey Baranov = Sergei Baranov',
      'Sergei Baranov',
    ]);
  });

  it('stay two when only the surname is the same', () => {
    assert.deepEqual(people('We met Anna Petrova and Maria Petrova. Then Maria Petrova left.'), [
      'Anna Petrova',
      'Maria Petrova',
      'Maria Petrova',
    ]);
  });

  it('are found at the start of a sentence, before what they are and what they say', () => {
    assert.deepEqual(people('Rafiq Uddin, president of the club, was there.\n\nVera Novak told us so.'), [
      'Rafiq Uddin',
      'Vera Novak',
    ]);
  });

  it('are not words that begin sentences', () => {
    assert.deepEqual(
      people(
        'Additionally, workers came. Discussions continued. Recent Russian visits helped. Highlighting Norway, he sat down.',
      ),
      [],
    );
  });

  it('are not what only looks like a name', () => {
    assert.deepEqual(
      people(
        'The Helsinki Declaration and the Nobel Prize came up on Monday. In April Wednesday talks began. The Marshall Plan helped.',
      ),
      [],
    );
  });

  it('are told by a title before a comma, whatever the name', () => {
    assert.deepEqual(people('We met the Ambassador of India to Norway, Thaneeru Vasagam, there.'), [
      'Thaneeru Vasagam',
    ]);
  });

  it('of one surname are the one named last', () => {
    assert.deepEqual(
      people('Anna Petrova spoke. Then Petrova left. Maria Petrova came. Then Petrova stayed.'),
      ['Anna Petrova', 'Petrova = Anna Petrova', 'Maria Petrova', 'Petrova = Maria Petrova'],
    );
  });

  it('of unknown names are told by a surname that stands alone elsewhere', () => {
    assert.deepEqual(people('They asked Thandrel Vosmir to stay. Many thought Vosmir wrong.'), [
      'Thandrel Vosmir',
      'Vosmir = Thandrel Vosmir',
    ]);
    assert.deepEqual(people('They used the Thandrel Vosmir to stay. Many thought Vosmir wrong.'), []);
  });
});
