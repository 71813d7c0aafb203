import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { asciiCosts } from '../../../src/core/encoding/ascii-pair-costs';
import { MODELLED_LANGUAGES } from '../../../src/core/encoding/letter-model';
import { costIn, prepareAscii } from '../../../src/core/encoding/mix-up-cost';

describe('asciiCosts', () => {
  it('agrees with the cost in each language', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-zA-Z' ]{0,90}$/)), (text) => {
        const costs = asciiCosts(text);
        const prepared = prepareAscii(text);
        assert.deepEqual(
          MODELLED_LANGUAGES.map((_, index) => costs[index]),
          MODELLED_LANGUAGES.map((language) => costIn(prepared, language)),
        );
      }),
      { numRuns: 100, seed: 5 },
    );
  });

  it('holds the bits of words that no language has', () => {
    const text = 'qxzj'.repeat(40);
    assert.equal(
      Math.max(...asciiCosts(text)),
      Math.max(...MODELLED_LANGUAGES.map((l) => costIn(prepareAscii(text), l))),
    );
  });
});
