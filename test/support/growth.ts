import assert from 'node:assert';

export interface Growth {
  /** The size of the small input, in whatever `run` counts; large enough to take a millisecond or more. */
  small: number;
  /** How many times larger the large input is. */
  times?: number;
  /** How many times more than in proportion the large input may cost: other work on the machine, caches, collection. */
  slack?: number;
}

const ATTEMPTS = 4;
const RUNS = 3;
/** Shorter measurements say more of the clock than of the work. */
const SHORTEST_MS = 2;

/**
 * Asserts that the cost of work grows in proportion to its input. It compares two sizes in the same run, so it holds on
 * any machine, and tries again before it fails, since a busy machine can only make a measurement longer.
 */
export function assertLinear(
  what: string,
  { small, times = 8, slack = 5 }: Growth,
  run: (size: number) => void,
): void {
  run(small);
  let ratio = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS && ratio > times * slack; attempt++) {
    const base = Math.max(
      fastest(() => run(small)),
      SHORTEST_MS,
    );
    ratio = Math.min(ratio, fastest(() => run(small * times)) / base);
  }
  assert.ok(
    ratio <= times * slack,
    `${what}: ${times} times the input costs ${ratio.toFixed(1)} times as much`,
  );
}

function fastest(run: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < RUNS; i++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
