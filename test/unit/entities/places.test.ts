import { strict as assert } from 'node:assert';
import { shown } from './mentions-of';

describe('places', () => {
  it('have one entity under their names', () => {
    assert.deepEqual(shown('He left the US. The U.S. and the United States agreed in Delhi and New Delhi.'), [
      'place: US = United States',
      'place: U.S. = United States',
      'place: United States',
      'place: Delhi = New Delhi',
      'place: New Delhi',
    ]);
  });

  it('are found by what stands beside them, and then alone', () => {
    assert.deepEqual(shown('The city of Veltin grew. Works in Veltin closed. Veltin is old.'), [
      'place: Veltin',
      'place: Veltin',
      'place: Veltin',
    ]);
    assert.deepEqual(shown('They crossed the Sarnu River to Korvat Oblast and the Dralin region.'), [
      'place: Sarnu River',
      'place: Korvat Oblast',
      'place: Dralin',
    ]);
    assert.deepEqual(shown('He lives near Brunstad.'), ['place: Brunstad']);
  });

  it('stand apart in pairs and before endings', () => {
    assert.deepEqual(shown('Norway-Chile trade grew, says a Hanoi-based firm.'), [
      'place: Norway',
      'place: Chile',
      'place: Hanoi',
    ]);
    assert.deepEqual(shown('They fled to South Waziristan and South Korea.'), [
      'place: South Waziristan',
      'place: South Korea',
    ]);
  });

  it('are found behind a word that only begins the sentence', () => {
    assert.deepEqual(shown('Ships Norway sold are old. Meanwhile Chile waits.'), [
      'place: Norway',
      'place: Chile',
    ]);
  });

  it('survive punctuation that was misread', () => {
    assert.deepEqual(shown('Talks on Norwayâ€™s fish and Chileâ€“Peru trade went on.'), [
      'place: Norway',
      'place: Chile',
      'place: Peru',
    ]);
  });

  it('are not people of the same name, nor people places', () => {
    assert.deepEqual(shown('Then Georgia Hartley met Michael Jordan in Jordan.'), [
      'person: Georgia Hartley',
      'person: Michael Jordan',
      'place: Jordan',
    ]);
  });

  it('are not demonyms, languages, months or days', () => {
    assert.deepEqual(
      shown(
        'The Russian side spoke English to Bangladeshi and Afghan-Soviet guests in March, on Friday and in Islam.',
      ),
      [],
    );
  });

  it('are not what a preposition only seems to make one', () => {
    assert.deepEqual(
      shown('In Parliament and in English, faith in God and in Marxism matter. In April it rained.'),
      [],
    );
  });

  it('in capitals of a dateline or a headline are found too', () => {
    assert.deepEqual(shown('OSLO, May 2 – Fishing ended.')[0], 'place: OSLO = Oslo');
    assert.deepEqual(shown('TELL US WHAT YOU SAW IN HELSINKI TODAY\n\nNothing else was said.'), [
      'place: HELSINKI = Helsinki',
    ]);
  });
});

describe('headlines', () => {
  it('have the names that the text has, and no others', () => {
    const body = 'Solheim Opens New Harbour Bridge For Trade\n\nMayor Ingrid Solheim was there in the rain.';
    assert.deepEqual(shown(body), ['person: Solheim = Ingrid Solheim', 'person: Ingrid Solheim']);
  });
});

describe('facilities and events', () => {
  it('are found by their last word', () => {
    assert.deepEqual(
      shown('The Karnaby Nuclear Power Plant is older than Belvoir Castle and Lindqvist Stadium.'),
      ['facility: Karnaby Nuclear Power Plant', 'facility: Belvoir Castle', 'facility: Lindqvist Stadium'],
    );
    assert.deepEqual(
      shown('The 9th Norway-Chile Fishing Forum followed the Zagreb Film Festival and World War II.'),
      ['event: 9th Norway-Chile Fishing Forum', 'event: Zagreb Film Festival', 'event: World War II'],
    );
  });

  it('have one entity in capitals, in small letters and in part', () => {
    assert.deepEqual(
      shown(
        'The Karnaby Nuclear Power Plant was shut. The Karnaby nuclear power plant is old. Karnaby costs too much.',
      ),
      [
        'facility: Karnaby Nuclear Power Plant',
        'facility: Karnaby nuclear power plant = Karnaby Nuclear Power Plant',
        'facility: Karnaby = Karnaby Nuclear Power Plant',
      ],
    );
  });

  it('with roman and with arabic numbers are the same', () => {
    assert.deepEqual(shown('The IX Norway-Chile Fishing Forum met.'), [
      'event: IX Norway-Chile Fishing Forum = 9th Norway-Chile Fishing Forum',
    ]);
  });

  it('may have their noun in small letters behind an acronym', () => {
    assert.deepEqual(shown('The G20 summit and the NATO summit were short.'), [
      'event: G20 summit',
      'event: NATO summit',
    ]);
  });

  it('are not ordinary words with a capital', () => {
    assert.deepEqual(
      shown('The Conference, the Main Building and the Annual Forum were closed on Independence.'),
      [],
    );
  });
});
