import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { findAll } from '../../../../src/corpus/ledger/find-all';
import { propertyOptions } from '../../../support/arbitrary-seed';
import { assertLinear } from '../../../support/growth';
import { latin1 } from './ledgered-file';

describe('findAll', () => {
  it('finds what a plain search finds', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\xe9'), maxLength: 300 });
    fc.assert(
      fc.property(
        text,
        fc.array(fc.tuple(fc.nat(300), fc.nat(150)), { maxLength: 8 }),
        text,
        (whole, cuts, other) => {
          const patterns = [...cuts.map(([start, length]) => whole.slice(start, start + length)), other];
          const naive = patterns.map((pattern) =>
            pattern === '' ? [] : [...whole].flatMap((_, at) => (whole.startsWith(pattern, at) ? [at] : [])),
          );
          assert.deepEqual(findAll(latin1(whole), patterns.map(latin1)), naive);
        },
      ),
      propertyOptions(500),
    );
  });

  it('is linear in the bytes with as many patterns', () =>
    assertLinear('lines that differ in a number', { small: 500 }, (count) => {
      const lines = Array.from({ length: count }, (_, i) =>
        latin1(`and so it is in the line ${i}, after all\n`),
      );
      const found = findAll(Buffer.concat(lines), lines);
      assert.ok(found.every(({ length }) => length === 1));
    }));
});
