import { strict as assert } from 'node:assert';
import { findMojibake, repairMojibake } from '../../../src/core/encoding';

describe('findMojibake where damage is in doubt', () => {
  it('leaves odd capitals of clean Cyrillic text alone', () => {
    assert.deepEqual(findMojibake('Человек - эХо звучит гордо!'), []);
  });

  it('repairs nothing unasked where one letter of KOI8-U was read as KOI8-R', () => {
    const line = 'у т╕м сел╕ ще н╕хто не спав';
    assert.deepEqual(
      [...new Set(findMojibake(line).map(({ text, safe }) => `${text} ${safe}`))],
      ['і false'],
    );
  });

  it('repairs nothing unasked in a word that has other letters which the same misreading would have damaged', () => {
    const garbage = '˝^O2PíżEâč-^IęúiG,F^Ĺ˝';
    assert.equal(repairMojibake(garbage), garbage);
  });

  it('repairs nothing unasked among words that cannot be repaired', () => {
    const line = 'c8ňöÉţŔcţÉelb ŕËRşËsŇx Ă8äŽWq ßŚ3xĐžP PapeÃ±a';
    assert.equal(repairMojibake(line), line);
    assert.equal(repairMojibake(`${line}\nMary PapeÃ±a`), `${line}\nMary Papeña`);
  });

  it('repairs nothing unasked where a text quotes damaged letters', () => {
    const text = 'Where you see “Ã©”, “Ã¨” or Ã§” the charset is wrong.';
    assert.equal(repairMojibake(text), text);
    assert.equal(findMojibake(text).length, 3);
    const french = 'des séquences du type « Ã© », « Ã¨ » ou « Ã§ »';
    assert.equal(repairMojibake(french), french);
    assert.equal(repairMojibake('"Ã© isso", disse.'), '"é isso", disse.');
  });
});
