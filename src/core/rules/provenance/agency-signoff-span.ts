import type { Span } from '../../text/span';
import { agencySigning, LONGEST_SIGNATURE } from './agencies';

export interface AgencySignoff extends Span {
  /** Where the white space before the sign-off begins. */
  from: number;
  agency: string;
}

/** How a sign-off may be written: brackets, slashes, a dash before it. Agencies may share one: `(AP, Reuters)`. */
const SHAPES: readonly { open: string; close: string }[] = [
  { open: '(', close: ')' },
  { open: '[', close: ']' },
  { open: '/', close: '/' },
  { open: '（', close: '）' },
  { open: '—', close: '' },
  { open: '–', close: '' },
  { open: '-', close: '' },
];
const LONGEST_WRITTEN = 2 * LONGEST_SIGNATURE + 12;
const BETWEEN = / ?[,/&;|-] ?| and | und | et | y /;

/**
 * The name of a news agency that ends a paragraph behind its last sentence: `(ANI)`, `/TASS/`, `— Reuters`. A name in
 * brackets behind words that do not end a sentence is part of it: `said the agency (ANI)`. Looks at the end only.
 */
export function agencySignoffIn(text: string, { start, end }: Span): AgencySignoff | undefined {
  let last = end;
  while (last > start && /\s/.test(text[last - 1]!)) last--;
  if (text[last - 1] === '.' && last - start > 1) last--;
  const tail = text.slice(Math.max(start, last - LONGEST_WRITTEN), last);
  const offset = last - tail.length;
  for (const { open, close } of SHAPES) {
    if (!tail.endsWith(close)) continue;
    const at = tail.lastIndexOf(open, tail.length - close.length - 1);
    if (at < 0) continue;
    const names = tail.slice(at + open.length, tail.length - close.length).trim();
    const agencies = names.split(BETWEEN).map((name) => agencySigning(name.trim()));
    if (agencies.length === 0 || agencies.includes(undefined)) continue;
    let from = offset + at;
    while (from > start && /\s/.test(text[from - 1]!)) from--;
    if (!endsSentence(text, start, from)) continue;
    return { from, start: offset + at, end: trimmedEnd(text, start, end), agency: agencies.join(', ') };
  }
  return undefined;
}

/** A sign-off may also have a paragraph of its own. */
function endsSentence(text: string, start: number, at: number): boolean {
  return at === start || /[.!?…"”»'’)\]।॥。！？؟۔]/.test(text[at - 1]!);
}

function trimmedEnd(text: string, start: number, end: number): number {
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return end;
}
