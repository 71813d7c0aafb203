import { findMojibake, type MojibakeRun, misreadPair } from '../../encoding';
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
  controls: number[];
  invisible: number[];
  bidi: number[];
  spaces: number[];
  replacements: number[];
  strange: number[];
  mixedScripts: number[];
  misread: number[];
  composing: boolean;
}

/** Linear; printable ASCII costs one comparison a character. */
export function surveyCharacters(source: SourceText): CharacterSurvey {
  const { text } = source;
  const places = scan(text);
  const illFormed = new Set(source.illFormed.map(({ offset }) => offset));
  const mojibake = findMojibake(text, places.misread);
  const unexplained = (offsets: readonly number[]) => outside(offsets, mojibake);
  return {
    controls: unexplained(places.controls),
    invisible: unexplained(places.invisible),
    bidi: unexplained(places.bidi),
    spaces: unexplained(places.spaces),
    replacements: unexplained(places.replacements).filter((offset) => !illFormed.has(offset)),
    strange: unexplained(places.strange),
    mixedScripts: unexplained(places.mixedScripts),
    mojibake,
    maybeUnnormalized: places.composing,
  };
}

function scan(text: string): Places {
  const places: Places = {
    controls: [],
    invisible: [],
    bidi: [],
    spaces: [],
    replacements: [],
    strange: [],
    mixedScripts: [],
    misread: [],
    composing: false,
  };
  const length = text.length;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      if (unit >= 0x20 ? unit === 0x7f : unit !== 10 && unit !== 13 && unit !== 9) places.controls.push(i);
      continue;
    }
    const next = text.charCodeAt(i + 1);
    if (next >= 0x80 && misreadPair(unit, next) !== 0) places.misread.push(i);
    let kind: CharacterKind = kindsOfPage(unit >> 8)[unit & 0xff]!;
    const start = i;
    if (unit >= 0xd800 && unit < 0xdc00 && next >= 0xdc00 && next < 0xe000) {
      kind = kindOfAstral(((unit - 0xd800) << 10) + (next - 0xdc00) + 0x10000);
      i++;
    }
    if (kind !== CharacterKind.Plain) note(places, text, start, kind);
  }
  return places;
}

function note(places: Places, text: string, offset: number, kind: CharacterKind): void {
  switch (kind) {
    case CharacterKind.Control:
      places.controls.push(offset);
      break;
    case CharacterKind.Invisible:
      places.invisible.push(offset);
      break;
    case CharacterKind.Bidi:
      places.bidi.push(offset);
      break;
    case CharacterKind.Space:
      places.spaces.push(offset);
      break;
    case CharacterKind.Replacement:
      places.replacements.push(offset);
      break;
    case CharacterKind.Strange:
      places.strange.push(offset);
      break;
    case CharacterKind.Composing:
      places.composing = true;
      break;
    case CharacterKind.LookAlike:
      if (isLatin(text.charCodeAt(offset - 1)) || isLatin(text.charCodeAt(offset + 1)))
        places.mixedScripts.push(offset);
      break;
  }
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
