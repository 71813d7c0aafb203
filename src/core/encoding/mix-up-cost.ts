import { CharacterKind, isLetterKind, kindOf } from './character-kind';
import { letterModel, pairsOfLanguage } from './letter-model';
import type { PreparedText } from './text-cost';

/** Bits of a letter that the language lacks, beside those of its pairs. */
export const LACKING = 3;

/**
 * How surprising a text is in one language, in bits; a letter that it lacks more so than in `languageCost`. From `most`
 * on the sum is not followed any further. Linear.
 */
export function costIn(
  { rows, besideLetters }: PreparedText,
  language: string,
  most = Number.POSITIVE_INFINITY,
): number {
  const { localRow, size, bits } = pairsOfLanguage(language);
  let sum = besideLetters;
  let last = 0;
  for (let i = 0; i < rows.length && sum < most; i++) {
    const local = localRow[rows[i]!]!;
    if (local !== 0 || last !== 0) sum += bits[last * size + local]!;
    if (local === 1) sum += LACKING;
    last = local;
  }
  return sum;
}

/** A text of ASCII as `costIn` needs it. Linear. */
export function prepareAscii(text: string): PreparedText {
  const { rowOf } = letterModel();
  const rows = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) rows[i] = rowOf[text.charCodeAt(i)]!;
  return { rows, besideLetters: 0 };
}

/** Bits of punctuation where it has no place. */
const MISPLACED = 9;
const OPENING = '“„‘‚«‹¿¡"(\'';
const CLOSING = '”’»›…“‘«‹™';
const RARE_MARKS = '‹›‚•†‡';
const RARE_MARK = 6;
const ALONE = '•·–—';

/** What punctuation costs that came into a text with a reading, where none would stand. Linear. */
export function misplacementCost(text: string, reading: string): number {
  let sum = 0;
  for (let i = 0; i < reading.length; i++) {
    if (reading.charCodeAt(i) < 0x80 || reading[i] === text[i]) continue;
    const kind = kindOf(reading.charCodeAt(i));
    if (isLetterKind(kind)) continue;
    const before = isLetterKind(kindOf(reading.charCodeAt(i - 1)));
    const after = isLetterKind(kindOf(reading.charCodeAt(i + 1)));
    if (RARE_MARKS.includes(reading[i]!)) sum += RARE_MARK;
    if (!isPlaced(reading[i]!, before, after)) sum += MISPLACED;
  }
  return sum;
}

function isPlaced(character: string, before: boolean, after: boolean): boolean {
  if (character === '’' && (before || after)) return true;
  if (ALONE.includes(character)) return before === after && (!before || character === '—');
  if (OPENING.includes(character) && !before) return true;
  if (CLOSING.includes(character) && !after) return true;
  return !before && !after;
}

/** What any text may have around its words. */
export function isOrdinaryPunctuation(kind: CharacterKind): boolean {
  return (
    kind === CharacterKind.Apostrophe || kind === CharacterKind.Punctuation || kind === CharacterKind.Dash
  );
}

/** Whether the words beyond ASCII have more letters of ASCII than others. */
export function mostlyAscii(far: string): boolean {
  let ascii = 0;
  let others = 0;
  for (let i = 0; i < far.length; i++) {
    const unit = far.charCodeAt(i);
    if (unit >= 0x80) others++;
    else if (isLetterKind(kindOf(unit))) ascii++;
  }
  return ascii > others;
}
