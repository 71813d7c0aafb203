import { strict as assert } from 'node:assert';
import { indexSketches } from '../../../src/core/rules/repetition/near-duplicate-index';
import { overlapOf, sketchOf } from '../../../src/core/rules/repetition/sketch';

/** Words that no other seed has, so that the true overlap is known. */
function words(seed: string, count: number): string {
  return Array.from({ length: count }, (_, i) => `${seed}${i}`).join(' ');
}

function sketch(text: string) {
  return sketchOf(text, [{ start: 0, end: text.length }]);
}

describe('sketches of documents', () => {
  it('estimate how much two documents share, whatever their lengths', () => {
    for (const [own, common] of [
      [100, 900],
      [500, 500],
      [2000, 8000],
      [20_000, 20_000],
    ] as const) {
      const shared = words('s', common);
      const a = sketch(`${words('a', own)} ${shared}`);
      const b = sketch(`${words('b', own)} ${shared}`);
      const { resemblance, containment } = overlapOf(a, b);
      assert.ok(
        Math.abs(resemblance - common / (common + 2 * own)) < 0.12,
        `${own} ${common}: ${resemblance}`,
      );
      assert.ok(Math.abs(containment - common / (common + own)) < 0.12, `${own} ${common}: ${containment}`);
    }
  });

  it('find a short document within a long one', () => {
    const part = words('p', 400);
    const { containment, resemblance } = overlapOf(sketch(part), sketch(`${words('q', 20_000)} ${part}`));
    assert.ok(containment > 0.6, String(containment));
    assert.ok(resemblance < 0.2, String(resemblance));
  });

  it('say nothing of documents that share nothing, or are empty', () => {
    assert.deepEqual(overlapOf(sketch(words('a', 500)), sketch(words('b', 500))), {
      resemblance: 0,
      containment: 0,
      shared: 0,
    });
    assert.equal(overlapOf(sketch(''), sketch('')).containment, 0);
  });

  it('know Chinese text, which has no spaces', () => {
    const text = Array.from({ length: 300 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 37) % 2000))).join(
      '',
    );
    assert.ok(sketch(text).hashes.length > 10);
    assert.equal(overlapOf(sketch(text), sketch(text)).resemblance, 1);
  });

  it('are found by an index, the most alike first', () => {
    const base = words('s', 600);
    const sketches = [base, `${base} ${words('x', 60)}`, words('y', 600), `${words('z', 500)} ${base}`].map(
      sketch,
    );
    const found = indexSketches(sketches)
      .similarTo(0)
      .map(({ document }) => document);
    assert.deepEqual(found.sort(), [1, 3]);
    assert.deepEqual(indexSketches(sketches).similarTo(2), []);
  });
});
