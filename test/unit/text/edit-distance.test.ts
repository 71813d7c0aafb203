import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { editDistance, nearest } from '../../../src/core/text/edit-distance';
import { propertyOptions } from '../../support/arbitrary-seed';

/** Optimal string alignment by its recursive definition. */
function slowDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  const same = a[0] === b[0] ? 0 : 1;
  const costs = [slowDistance(restA, b) + 1, slowDistance(a, restB) + 1, slowDistance(restA, restB) + same];
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0])
    costs.push(slowDistance(a.slice(2), b.slice(2)) + 1);
  return Math.min(...costs);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });

describe('editDistance', () => {
  it('is the optimal string alignment distance, cut off at the limit', () => {
    fc.assert(
      fc.property(word, word, fc.nat(6), (a, b, limit) => {
        assert.equal(editDistance(a, b, limit), Math.min(slowDistance(a, b), limit + 1));
      }),
      propertyOptions(),
    );
  });

  it('counts a swap of neighbours as one edit', () => {
    assert.equal(editDistance('bylnie', 'byline', 3), 1);
    assert.equal(editDistance('', 'abc', 5), 3);
  });
});

describe('nearest', () => {
  it('finds the one candidate within the limit', () => {
    assert.equal(nearest('titel', ['title', 'deck'], 1), 'title');
    assert.equal(nearest('xxxxx', ['title', 'deck'], 2), undefined);
  });

  it('finds none where two are equally near, whatever their order', () => {
    assert.equal(nearest('lace', ['place', 'lance'], 1), undefined);
    assert.equal(nearest('lace', ['place', 'lance', 'lace'], 1), 'lace');
  });
});
