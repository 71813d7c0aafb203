import type { SeedFile } from '../seed/tree';
import { DIGIT, isSurrogate, UPPER, unitClasses, WORD } from '../text/character-class';
import type { SourceText } from '../text/source-text';
import type { Span } from '../text/span';

/** What is left of a text when case, white space and punctuation do not count. */
export interface WordHash {
  /** 53 bits, exact in a number, so that different texts of a large corpus do not meet by chance. */
  hash: number;
  /** UTF-16 units of letters, marks and digits. */
  units: number;
}

export interface HashedDocument {
  document: WordHash;
  /** Of each paragraph of the body, in order. */
  paragraphs: readonly WordHash[];
}

const SPACE = 0x20;
const ZERO = 0x30;

let lowerCase: Uint16Array | undefined;

/** Each UTF-16 unit in lower case, where that is one unit. */
function lowerUnits(): Uint16Array {
  if (lowerCase === undefined) {
    const classes = unitClasses();
    lowerCase = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
    for (let unit = 0; unit < 0x10000; unit++) {
      if ((classes[unit]! & UPPER) === 0) continue;
      const lower = String.fromCharCode(unit).toLowerCase();
      if (lower.length === 1) lowerCase[unit] = lower.charCodeAt(0);
    }
  }
  return lowerCase;
}

/**
 * Two hashes of 32 bits side by side: FNV-1a (draft-eastlake-fnv) and the same with the multiplier of MurmurHash2
 * (Appleby, public domain), each finished as in MurmurHash3.
 */
class Hasher {
  private low = 0x811c9dc5;
  private high = 0x9747b28c;
  private units = 0;
  private isBehindGap = false;

  add(unit: number): void {
    if (this.isBehindGap && this.units > 0) this.mix(SPACE);
    this.isBehindGap = false;
    this.units++;
    this.mix(unit);
  }

  gap(): void {
    this.isBehindGap = true;
  }

  result(): WordHash {
    return {
      hash: (finished(this.low) & 0x1fffff) * 0x1_0000_0000 + finished(this.high),
      units: this.units,
    };
  }

  private mix(unit: number): void {
    this.low = Math.imul(this.low ^ unit, 0x01000193);
    this.high = Math.imul(this.high ^ unit, 0x5bd1e995) ^ (this.high >>> 15);
  }
}

function finished(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Of a span; with `digitsAlike` any number counts as any other. Linear. */
export function wordHash(text: string, span: Span, digitsAlike = false): WordHash {
  const hasher = new Hasher();
  feed(text, span, digitsAlike, hasher);
  return hasher.result();
}

/** Of the documents of a file, by their numbers. For `context.shared`. Linear. */
export function wordHashes({ text }: SourceText, { documents }: SeedFile): readonly HashedDocument[] {
  return documents.map(({ body }) => {
    const whole = new Hasher();
    const paragraphs = body.paragraphs.map((paragraph) => {
      const hasher = new Hasher();
      feed(text, paragraph, false, hasher, whole);
      whole.gap();
      return hasher.result();
    });
    return { document: whole.result(), paragraphs };
  });
}

function feed(
  text: string,
  { start, end }: Span,
  digitsAlike: boolean,
  hasher: Hasher,
  other?: Hasher,
): void {
  const classes = unitClasses();
  const lower = lowerUnits();
  let wasDigit = false;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const bits = classes[unit]!;
    if ((bits & WORD) === 0 && !isSurrogate(unit)) {
      hasher.gap();
      other?.gap();
      wasDigit = false;
      continue;
    }
    const isDigit = digitsAlike && (bits & DIGIT) !== 0;
    if (isDigit && wasDigit) continue;
    wasDigit = isDigit;
    const read = isDigit ? ZERO : lower[unit]!;
    hasher.add(read);
    other?.add(read);
  }
}
