import { type FoundChain, readThrough } from './chain-search';
import { MODELLED_LANGUAGES } from './letter-model';
import { languageCost, prepare } from './text-cost';

/** Bits by which a rival must win, over what makes it less usual. */
const CLEARLY_BETTER = 6;
/** UTF-16 units that are judged. */
const MOST = 600;

/**
 * Of chains that explain words about as well, the one that makes them the most likely text of one language: letters
 * that some language has beside each other may be none of the others' around. Cost does not grow beyond a limit.
 */
export function chosenByLanguage(found: FoundChain, words: readonly string[]): FoundChain {
  const rivals = found.rivals.filter(({ alike }) => !alike);
  if (rivals.length === 0) return found;
  const texts = new Map<string, readonly number[]>([[readAll(words, found), found.undone]]);
  for (const { undone } of rivals) {
    const text = readAll(words, { undone, evidence: found.evidence });
    if (!texts.has(text)) texts.set(text, undone);
  }
  if (texts.size === 1) return found;
  let best = found.undone;
  let lowest = Number.POSITIVE_INFINITY;
  for (const [text, undone] of texts) {
    const cost = costInLanguage(text);
    if (cost >= lowest - (undone === found.undone ? 0 : CLEARLY_BETTER)) continue;
    lowest = cost;
    best = undone;
  }
  if (best === found.undone) return found;
  const others = found.rivals.filter(({ undone }) => undone !== best);
  return { ...found, undone: best, rivals: [...others, { undone: found.undone, alike: false, handicap: 0 }] };
}

function readAll(words: readonly string[], chain: Pick<FoundChain, 'undone' | 'evidence'>): string {
  const read: string[] = [];
  let length = 0;
  for (const word of words) {
    if (length > MOST) break;
    read.push(readThrough(word, chain)?.text ?? word);
    length += word.length;
  }
  return read.join(' ');
}

function costInLanguage(text: string): number {
  const prepared = prepare(text);
  let lowest = Number.POSITIVE_INFINITY;
  for (const language of MODELLED_LANGUAGES) lowest = Math.min(lowest, languageCost(prepared, language));
  return lowest;
}
