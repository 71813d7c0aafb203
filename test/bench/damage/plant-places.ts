import type { Span } from '../../../src/core/text/span';
import type { Random } from './random';

/** A line with a defect in it: UTF-16 offsets of what was planted. */
export interface Planted extends Span {
  text: string;
}

export type Plant = (random: Random, line: string) => Planted | undefined;

/** The words of a line that match, letters and marks only. */
export function wordsOf(line: string, wanted: RegExp, least = 3): Span[] {
  const words: Span[] = [];
  for (const match of line.matchAll(/[\p{L}\p{M}]+/gu)) {
    if (match[0].length >= least && wanted.test(match[0]))
      words.push({ start: match.index, end: match.index + match[0].length });
  }
  return words;
}

export function replaced(line: string, { start, end }: Span, by: string): Planted {
  return { text: line.slice(0, start) + by + line.slice(end), start, end: start + by.length };
}

/** Boundaries between characters of a span, where no pair and no letter with its marks is split. */
function boundaries(line: string, { start, end }: Span): number[] {
  const found: number[] = [];
  for (let i = start + 1; i < end; i++)
    if (!/^[\p{M}\udc00-\udfff]/u.test(line.slice(i)) && !/[\ud800-\udbff]/.test(line[i - 1]!)) found.push(i);
  return found;
}

/** What to insert, somewhere within a word of such letters. */
export function inWord(inserted: readonly string[], letters: RegExp): Plant {
  return (random, line) => {
    const words = wordsOf(line, letters);
    if (words.length === 0) return undefined;
    const places = boundaries(line, random.pick(words));
    if (places.length === 0) return undefined;
    const at = random.pick(places);
    return replaced(line, { start: at, end: at }, random.pick(inserted));
  };
}

/** At the start or the end of a word, between words, at the start or the end of the line. */
export function aroundWord(inserted: readonly string[], letters: RegExp): Plant {
  return (random, line) => {
    const words = wordsOf(line, letters);
    if (words.length === 0) return undefined;
    const { start, end } = random.pick(words);
    const at = random.pick([start, end, start, end, 0, line.length]);
    return replaced(line, { start: at, end: at }, random.pick(inserted));
  };
}

export function anywhere(inserted: readonly string[], letters: RegExp): Plant {
  const within = inWord(inserted, letters);
  const around = aroundWord(inserted, letters);
  return (random, line) => (random.below(2) === 0 ? within : around)(random, line);
}

/** In place of a space between two such words. */
export function insteadOfSpace(spaces: readonly string[], letters: RegExp): Plant {
  const gap = new RegExp(`(?<=${letters.source}) (?=${letters.source})`, 'gu');
  return (random, line) => {
    const gaps = [...line.matchAll(gap)];
    if (gaps.length === 0) return undefined;
    const { index } = random.pick(gaps);
    return replaced(line, { start: index, end: index + 1 }, random.pick(spaces));
  };
}

/** A word that is written otherwise; `write` gives nothing where it cannot. */
export function wordAs(
  letters: RegExp,
  write: (word: string, random: Random) => string | undefined,
  least = 3,
): Plant {
  return (random, line) => {
    const words = wordsOf(line, letters, least);
    if (words.length === 0) return undefined;
    const word = random.pick(words);
    const before = line.slice(word.start, word.end);
    const after = write(before, random);
    return after === undefined || after === before ? undefined : replaced(line, word, after);
  };
}

/** One of the places that a pattern finds, replaced. */
export function patternAs(
  pattern: RegExp,
  write: (found: string, random: Random) => string | undefined,
): Plant {
  return (random, line) => {
    const places = [...line.matchAll(pattern)];
    if (places.length === 0) return undefined;
    const { 0: found, index } = random.pick(places);
    const after = write(found, random);
    return after === undefined || after === found
      ? undefined
      : replaced(line, { start: index, end: index + found.length }, after);
  };
}
