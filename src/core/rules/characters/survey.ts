import { findCoveredMojibake, findMojibake, isSuspiciousAt, type MojibakeRun } from '../../encoding';
import type { SourceText } from '../../text/source-text';
import type { Span } from '../../text/span';
import { CharacterKind, KIND_COUNT, kindOfAstral, kindsOfPage } from './character-kinds';
import {
  isDoubtfulDigit,
  isDoubtfulMark,
  isDoubtfulStyle,
  isFullwidthDigit,
  LookAlikePlaces,
} from './survey-places';

/**
 * What one pass over a text found, for all rules of the section: ascending UTF-16 offsets by kind of character.
 * Characters inside a mojibake run are left out, since the run explains them.
 */
export interface CharacterSurvey {
  controls: readonly number[];
  invisible: readonly number[];
  bidi: readonly number[];
  spaces: readonly number[];
  /** U+FFFD as the file has it; those that stand for ill-formed bytes are left out. */
  replacements: readonly number[];
  boxes: readonly number[];
  strange: readonly number[];
  /** Letters of Greek, Cyrillic or Armenian that touch a letter of another script. */
  mixedScripts: readonly number[];
  /** Letters of these that stand at one end of a word, one space away from a Latin letter. */
  besideLatinWords: readonly number[];
  /** Combining marks without a base, on their like, or fourth in a row. */
  marks: readonly number[];
  styled: readonly number[];
  forms: readonly number[];
  signs: readonly number[];
  /** Digits beside one of another script; those beyond the basic plane all. */
  digits: readonly number[];
  emojiParts: readonly number[];
  mojibake: readonly MojibakeRun[];
  /** Some character may change under normalization to NFC. */
  maybeUnnormalized: boolean;
}

interface Places {
  /** By `CharacterKind`. */
  byKind: readonly number[][];
  besideLatinWords: readonly number[];
  misread: readonly number[];
  maybeUnnormalized: boolean;
}

const PLAIN = CharacterKind.Plain;
const LOOK_ALIKE = CharacterKind.LookAlike;
const CONTROL = CharacterKind.Control;
const MARK = CharacterKind.Mark;
const COMPOSING = CharacterKind.Composing;

/** Linear; printable ASCII costs one comparison a character. */
export function surveyCharacters(source: SourceText): CharacterSurvey {
  const { text } = source;
  const { byKind, besideLatinWords, misread, maybeUnnormalized } = scan(text);
  const illFormed = new Set(source.illFormed.map(({ offset }) => offset));
  const mojibake = mojibakeOf(text, misread);
  const places = (kind: CharacterKind) => outside(byKind[kind]!, mojibake);
  return {
    controls: places(CharacterKind.Control),
    invisible: places(CharacterKind.Invisible),
    bidi: places(CharacterKind.Bidi),
    spaces: places(CharacterKind.Space),
    replacements: places(CharacterKind.Replacement).filter((offset) => !illFormed.has(offset)),
    boxes: places(CharacterKind.Box),
    strange: places(CharacterKind.Strange),
    mixedScripts: places(CharacterKind.LookAlike),
    besideLatinWords: outside(besideLatinWords, mojibake),
    marks: places(CharacterKind.Mark),
    styled: places(CharacterKind.Styled),
    forms: places(CharacterKind.Form),
    signs: places(CharacterKind.Sign),
    digits: places(CharacterKind.Digit),
    emojiParts: places(CharacterKind.EmojiPart),
    mojibake,
    maybeUnnormalized,
  };
}

/** Damage that lies under character references or a later change of quotes or case is told after what shows. */
function mojibakeOf(text: string, misread: readonly number[]): readonly MojibakeRun[] {
  const shown = findMojibake(text, misread).filter((run) => !isMisnumberedControl(text, run));
  const covered = findCoveredMojibake(text).filter(
    ({ start, end }) => !shown.some((run) => run.start < end && start < run.end),
  );
  return covered.length === 0 ? shown : [...shown, ...covered].sort((a, b) => a.start - b.start);
}

/** C1 controls of another legacy charset are the business of the rule for controls. */
function isMisnumberedControl(text: string, { start, end, chain }: MojibakeRun): boolean {
  return (chain[0]?.includes(' as ') ?? false) && /[\x80-\x9f]/.test(text.slice(start, end));
}

/** Of letters, marks, digits and styled letters only those are kept that may be wrong where they stand. */
function scan(text: string): Places {
  const byKind: number[][] = Array.from({ length: KIND_COUNT }, () => []);
  const misread: number[] = [];
  const lookAlikes = new LookAlikePlaces(text, byKind[LOOK_ALIKE]!);
  let maybeUnnormalized = false;
  let marks = 0;
  let endOfMarks = -1;
  const length = text.length;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      if (unit >= 0x20 ? unit === 0x7f : unit !== 10 && unit !== 13 && unit !== 9) byKind[CONTROL]!.push(i);
      continue;
    }
    const next = text.charCodeAt(i + 1);
    if (next >= 0x80 && isSuspiciousAt(text, i)) misread.push(i);
    let kind: CharacterKind = kindsOfPage(unit >> 8)[unit & 0xff]!;
    const start = i;
    if (unit >= 0xd800 && unit < 0xdc00 && next >= 0xdc00 && next < 0xe000) {
      kind = kindOfAstral(((unit - 0xd800) << 10) + (next - 0xdc00) + 0x10000);
      i++;
    }
    if (kind === PLAIN) continue;
    if (kind === LOOK_ALIKE) {
      lookAlikes.look(start, unit, next);
      continue;
    }
    if (kind === MARK) {
      marks = endOfMarks === start ? marks + 1 : 1;
      endOfMarks = i + 1;
      maybeUnnormalized = true;
      if (!isDoubtfulMark(text, start, unit, marks)) continue;
    } else if (kind === COMPOSING) maybeUnnormalized = true;
    else if (kind === CharacterKind.Digit && !isDoubtfulDigit(text, start, unit)) continue;
    else if (kind === CharacterKind.Styled) {
      if (isFullwidthDigit(unit) && isDoubtfulDigit(text, start, unit))
        byKind[CharacterKind.Digit]!.push(start);
      if (!isDoubtfulStyle(text, start, unit, next)) continue;
    }
    byKind[kind]!.push(start);
  }
  return { byKind, besideLatinWords: lookAlikes.besideLatinWords, misread, maybeUnnormalized };
}

/** The offsets that lie in none of the spans; both ascend. */
function outside(offsets: readonly number[], spans: readonly Span[]): readonly number[] {
  if (spans.length === 0 || offsets.length === 0) return offsets;
  let at = 0;
  return offsets.filter((offset) => {
    while (at < spans.length && spans[at]!.end <= offset) at++;
    return at === spans.length || offset < spans[at]!.start;
  });
}

/** Neighbouring characters as one span each; `offsets` ascend. */
export function adjacentRuns(text: string, offsets: readonly number[]): Span[] {
  const runs: Span[] = [];
  for (const offset of offsets) {
    const end = offset + ((text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1);
    const last = runs.at(-1);
    if (last !== undefined && last.end === offset) last.end = end;
    else runs.push({ start: offset, end });
  }
  return runs;
}
