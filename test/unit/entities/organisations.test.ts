import { strict as assert } from 'node:assert';
import { shown } from './mentions-of';

describe('organisations', () => {
  it('reach as far as their head governs', () => {
    assert.deepEqual(shown('The Ministry of Labour and Employment replied.'), [
      'organisation: Ministry of Labour and Employment',
    ]);
    assert.deepEqual(shown('The Commission on Trade, Economic, Scientific and Cultural Cooperation met.'), [
      'organisation: Commission on Trade, Economic, Scientific and Cultural Cooperation',
    ]);
    assert.deepEqual(
      shown('The Department for Promotion of Trade and Foreign Investment, Ministry of Finance, agreed.'),
      [
        'organisation: Department for Promotion of Trade and Foreign Investment',
        'organisation: Ministry of Finance',
      ],
    );
    assert.deepEqual(shown('She left the Ministry of Foreign Affairs of the Russian Federation.'), [
      'organisation: Ministry of Foreign Affairs of the Russian Federation',
    ]);
    assert.deepEqual(
      shown('He studied at the Science and Technology University and the University of Tartu.'),
      ['organisation: Science and Technology University', 'organisation: University of Tartu'],
    );
  });

  it('end before a person that follows, and before another organisation', () => {
    assert.deepEqual(shown('We saw the head of the Chamber of Commerce and Industry Pavel Orlov.'), [
      'organisation: Chamber of Commerce and Industry',
      'person: Pavel Orlov',
    ]);
    assert.deepEqual(shown('Lenders such as the Bank of America and Citigroup agreed.'), [
      'organisation: Bank of America',
      'organisation: Citigroup',
    ]);
  });

  it('take the adjective of a country that belongs to the name', () => {
    assert.deepEqual(shown('The Soviet Navy and the Finnish Friendship Society helped the Indian side.'), [
      'organisation: Soviet Navy',
      'organisation: Finnish Friendship Society',
    ]);
  });

  it('are told apart by where they are', () => {
    assert.deepEqual(
      shown('The Norwegian Embassy in Dhaka wrote to the Norwegian Embassy in New Delhi.').filter((line) =>
        line.startsWith('organisation'),
      ),
      [
        'organisation: Norwegian Embassy = Norwegian Embassy in Dhaka',
        'organisation: Norwegian Embassy = Norwegian Embassy in New Delhi',
      ],
    );
  });

  it('without a place are the one of which the document says where', () => {
    assert.deepEqual(shown('The Danish Embassy in Hanoi opened. The Danish Embassy wrote.'), [
      'organisation: Danish Embassy = Danish Embassy in Hanoi',
      'place: Hanoi',
      'organisation: Danish Embassy = Danish Embassy in Hanoi',
    ]);
  });

  it('go by the expansion that the document gives for an acronym', () => {
    assert.deepEqual(shown('The Northern Fisheries Council (NFC) met. Later the NFC adjourned.'), [
      'organisation: Northern Fisheries Council',
      'organisation: NFC = Northern Fisheries Council',
      'organisation: NFC = Northern Fisheries Council',
    ]);
  });

  it('known by name are found under all of their names', () => {
    assert.deepEqual(shown('Both the UN and the United Nations met BNP leaders, TASS reported (ANI).'), [
      'organisation: UN = United Nations',
      'organisation: United Nations',
      'organisation: BNP = Bangladesh Nationalist Party',
      'organisation: TASS',
      'organisation: ANI',
    ]);
    assert.deepEqual(shown('He wrote so in a Facebook Post.'), ['organisation: Facebook']);
  });

  it('are no heads with ordinary words', () => {
    assert.deepEqual(
      shown(
        'The Working Group met. A Joint Commission sat. The Board, the Ministry and the Central Office agreed.',
      ),
      [],
    );
  });

  it('are no acronyms of other things', () => {
    assert.deepEqual(
      shown('The GDP fell, the CEO left, and COVID and AIDS came up. See README.md and a PDF.'),
      [],
    );
  });
});
