import type { Span } from '../../text/span';

/** Digits with single separators between groups of them: what numbers of cards, telephones and accounts look like. */
const RUN = /(?<![\p{L}\p{N}_.,/-])(?:\+|00|\()?[0-9](?:[ .()/‐‑–-]{0,2}[0-9]){6,24}(?![\p{L}\p{N}_])/gu;

export interface DigitRun extends Span {
  written: string;
  digits: string;
}

/** Linear: a run has at most 25 digits. */
export function digitRunsIn(text: string, { start, end }: Span): DigitRun[] {
  return [...text.slice(start, end).matchAll(RUN)].map(({ 0: written, index }) => ({
    start: start + index,
    end: start + index + written.length,
    written,
    digits: written.replace(/[^0-9]/g, ''),
  }));
}
