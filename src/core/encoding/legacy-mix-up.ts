import { mayBeMixedUp, unexplained } from './mix-up-gate';
import { reread } from './mix-up-pairs';
import { prepareSample } from './mix-up-sample';
import { traitsOf } from './mix-up-traits';
import { bestMixUp, type MixUpVerdict, neededGain, refinedPair } from './mix-up-verdict';
import { runsOf } from './mojibake-edits';
import type { MojibakeRun } from './mojibake-run';
import { textCost } from './text-cost';
import { wordsBeyondAscii } from './words-beyond-ascii';

export interface LegacyMixUp {
  runs: readonly MojibakeRun[];
  /** Bits by which the text becomes more likely, as a sample tells. */
  gain: number;
}

/**
 * Text of one legacy charset that was read as another: the pair of charsets by which the words beyond ASCII become
 * those of some language, where they are none as they stand. Likely, never safe. Linear, and what is judged is bounded.
 */
export function findLegacyMixUp(text: string): LegacyMixUp | undefined {
  const judged = judge(text);
  if (judged === undefined || judged.gain < neededGain(judged)) return undefined;
  const words = wordsBeyondAscii(text);
  const rest = [...new Set(words.map(({ word }) => word))].join(' ').slice(0, MOST_OF_REST);
  const pair = refinedPair(judged, judged.far, rest);
  const chain = [`${pair.written} as ${pair.read}`];
  const runs: MojibakeRun[] = [];
  for (const { word, index } of words)
    runs.push(...runsOf({ start: index, word, meant: reread(word, pair), chain, safe: false }));
  return runs.length === 0 ? undefined : { runs, gain: judged.total };
}

/** UTF-16 units by which pairs that agree on the sample are told apart. */
const MOST_OF_REST = 4000;

interface MixUpOfText extends MixUpVerdict {
  /** The sample that was judged. */
  far: string;
  /** Bits by which the whole text becomes more likely, as the sample tells. */
  total: number;
}

export function judge(text: string): MixUpOfText | undefined {
  const traits = traitsOf(text);
  if (!mayBeMixedUp(traits, text)) return undefined;
  const sample = prepareSample(text);
  const rarity = unexplained(traits, sample);
  if (rarity === undefined) return undefined;
  const best = bestMixUp(sample, rarity);
  if (best === undefined) return undefined;
  const { letterCount, symbolCount, modernCount } = traits;
  const extent = Math.max(1, (letterCount + symbolCount + modernCount) / countBeyondAscii(sample.far));
  // Measured as those are who weigh it against other repairs.
  const total = extent * Math.max(best.gain, textCost(sample.far) - textCost(best.reading));
  return { ...best, far: sample.far, total };
}

function countBeyondAscii(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x80) count++;
  return count;
}
