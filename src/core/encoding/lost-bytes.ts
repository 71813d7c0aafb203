import type { Span } from '../text/span';
import type { MojibakeRun } from './mojibake-run';

/**
 * Mojibake that lost a byte on its way, so that nothing can be decoded. Of the bytes that windows-1252 lacks, only 9D
 * ends common punctuation after `â€`: the closing quote.
 */
const LOST: readonly { pattern: RegExp; text: string }[] = [
  { pattern: /^â€(?=[\s\ufffd?.,;:!)\]"']|$)\ufffd?/, text: '”' },
  { pattern: /^ï¿½/, text: '\ufffd' },
  { pattern: /^Ã (?=[a-z]{2})/, text: 'à ' },
  { pattern: /^Â(?= |$)/, text: '' },
];

/** The longest pattern, with what it looks at behind it. */
const REACH = 6;

/**
 * Reads the lost bytes at places that `found` does not cover. `Ã ` and `Â ` say something only in a text that is
 * damaged elsewhere.
 */
export function readLostBytes(
  text: string,
  offsets: readonly number[],
  found: readonly MojibakeRun[],
): MojibakeRun[] {
  const runs: MojibakeRun[] = [];
  for (const start of places(text, offsets, found)) {
    const window = text.slice(start, start + REACH);
    for (const { pattern, text: newText } of LOST) {
      const match = pattern.exec(window);
      if (match === null) continue;
      const end = start + match[0].length;
      runs.push({ start, end, text: newText, edits: [{ start, end, newText }], chain: [], safe: false });
      break;
    }
  }
  return runs;
}

function places(text: string, offsets: readonly number[], found: readonly MojibakeRun[]): number[] {
  const inside = (offset: number) => isInside(found, offset);
  const starts = offsets.filter((offset) => /[âï]/.test(text[offset]!) && !inside(offset));
  if (found.length === 0) return starts;
  for (const letter of ['Ã ', 'Â '])
    for (let at = text.indexOf(letter); at !== -1; at = text.indexOf(letter, at + 1))
      if (!inside(at) && !/\p{Lu}/u.test(text[at - 1] ?? '')) starts.push(at);
  return starts.sort((a, b) => a - b);
}

/** Whether one of the ascending spans holds the offset, by bisection. */
function isInside(spans: readonly Span[], offset: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low < spans.length && spans[low]!.start <= offset;
}
