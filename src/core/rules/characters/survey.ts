import { findMojibake, isSuspiciousAt, type MojibakeRun } from '../../encoding';
import type { SourceText } from '../../text/source-text';
import type { Span } from '../../text/span';
import { CharacterKind, kindOfAstral, kindsOfPage } from './character-kinds';

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
  strange: readonly number[];
  /** Letters of Greek, Cyrillic or Armenian that touch a Latin letter. */
  mixedScripts: readonly number[];
  mojibake: readonly MojibakeRun[];
  /** Some character may change under normalization to NFC. */
  maybeUnnormalized: boolean;
}

interface Places {
  /** By `CharacterKind`. */
  byKind: readonly number[][];
  misread: readonly number[];
}

const PLAIN = CharacterKind.Plain;
const LOOK_ALIKE = CharacterKind.LookAlike;
const CONTROL = CharacterKind.Control;

/** Linear; printable ASCII costs one comparison a character. */
export function surveyCharacters(source: SourceText): CharacterSurvey {
  const { text } = source;
  const { byKind, misread } = scan(text);
  const illFormed = new Set(source.illFormed.map(({ offset }) => offset));
  const mojibake = findMojibake(text, misread).filter((run) => !isMisnumberedControl(text, run));
  const places = (kind: CharacterKind) => outside(byKind[kind]!, mojibake);
  return {
    controls: places(CharacterKind.Control),
    invisible: places(CharacterKind.Invisible),
    bidi: places(CharacterKind.Bidi),
    spaces: places(CharacterKind.Space),
    replacements: places(CharacterKind.Replacement).filter((offset) => !illFormed.has(offset)),
    strange: places(CharacterKind.Strange),
    mixedScripts: places(CharacterKind.LookAlike),
    mojibake,
    maybeUnnormalized: byKind[CharacterKind.Composing]!.length > 0,
  };
}

/** C1 controls of another legacy charset are the business of the rule for controls. */
function isMisnumberedControl(text: string, { start, end, chain }: MojibakeRun): boolean {
  return (chain[0]?.includes(' as ') ?? false) && /[\x80-\x9f]/.test(text.slice(start, end));
}

function scan(text: string): Places {
  const byKind: number[][] = Array.from({ length: LOOK_ALIKE + 1 }, () => []);
  const misread: number[] = [];
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
    if (kind !== LOOK_ALIKE || isLatin(text.charCodeAt(i - 1)) || isLatin(next)) byKind[kind]!.push(start);
  }
  return { byKind, misread };
}

/** Basic Latin letters and those with diacritics; not the ordinal signs, × and ÷. */
function isLatin(unit: number): boolean {
  if (unit < 0x80) return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
  return unit >= 0xc0 && unit < 0x250 && unit !== 0xd7 && unit !== 0xf7;
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
