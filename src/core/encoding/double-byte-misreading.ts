import { runsOf } from './mojibake-edits';
import type { MojibakeRun } from './mojibake-run';
import { textCost } from './text-cost';
import { type FoundWord, wordsBeyondAscii } from './words-beyond-ascii';

/** Charsets of one or two bytes a character that UTF-8 is mistaken for. */
export const DOUBLE_BYTE_CHARSETS = ['gbk', 'shift_jis', 'big5', 'euc-kr'] as const;
export type DoubleByteCharset = (typeof DOUBLE_BYTE_CHARSETS)[number];

/** Bits by which a repair must win: the first in a text, and one more. */
const FIRST_GAIN = 10;
const FURTHER_GAIN = -2;
const SAFE_EVIDENCE = 24;
const SAFE_GAIN = 12;

export function isDoubleByteCharset(name: string): name is DoubleByteCharset {
  return (DOUBLE_BYTE_CHARSETS as readonly string[]).includes(name);
}

const reverseTables = new Map<DoubleByteCharset, Uint16Array>();
const LINE_FEED = 0x0a;

/** By UTF-16 unit: its two bytes, or its one; 0 where the charset lacks it. From the platform's decoder, at first use. */
function reverseTable(charset: DoubleByteCharset): Uint16Array {
  let table = reverseTables.get(charset);
  if (table === undefined) {
    table = makeReverseTable(charset);
    reverseTables.set(charset, table);
  }
  return table;
}

function makeReverseTable(charset: DoubleByteCharset): Uint16Array {
  const decoder = new TextDecoder(charset);
  const table = new Uint16Array(65_536);
  const take = (character: string | undefined, bytes: number) => {
    if (character?.length !== 1) return;
    const unit = character.charCodeAt(0);
    if (unit >= 0x80 && unit !== 0xfffd) table[unit] ||= bytes;
  };
  for (let lead = 0x80; lead <= 0xff; lead++) {
    take(decoder.decode(Uint8Array.of(lead)), lead);
    const row: number[] = [];
    for (let trail = 0x30; trail <= 0xff; trail++) row.push(lead, trail, LINE_FEED);
    for (const [i, character] of decoder.decode(Uint8Array.from(row)).split('\n').entries())
      take(character, (lead << 8) | (0x30 + i));
  }
  return table;
}

/** The bytes behind a text; undefined where the charset lacks one of its characters. Linear. */
export function bytesInDoubleByte(text: string, charset: DoubleByteCharset): Uint8Array | undefined {
  const table = reverseTable(charset);
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const code = unit < 0x80 ? unit : table[unit]!;
    if (code === 0 && unit !== 0) return undefined;
    if (code > 0xff) bytes.push(code >> 8);
    bytes.push(code & 0xff);
  }
  return Uint8Array.from(bytes);
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
let scratch = new Uint8Array(256);

/** What UTF-8 that was read as the charset says; undefined where the text is no such thing, mostly after one character. */
export function undoDoubleByte(text: string, charset: DoubleByteCharset): string | undefined {
  const table = reverseTable(charset);
  if (scratch.length < 2 * text.length) scratch = new Uint8Array(4 * text.length);
  const bytes = scratch;
  let length = 0;
  let state = COMPLETE;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const code = unit < 0x80 ? unit : table[unit]!;
    if (code === 0 && unit !== 0) return undefined;
    if (code > 0xff) {
      state = stateAfter(state, code >> 8);
      if (state === ILL_FORMED) return undefined;
      bytes[length++] = code >> 8;
    }
    state = stateAfter(state, code & 0xff);
    if (state === ILL_FORMED) return undefined;
    bytes[length++] = code & 0xff;
  }
  return state === COMPLETE ? utf8.decode(bytes.subarray(0, length)) : undefined;
}

/** States of reading UTF-8: how many bytes are missing, or the lead that binds the byte behind it closer. */
const ILL_FORMED = -1;
const COMPLETE = 0;

/** After table 3-7 of the Unicode Standard. */
function stateAfter(state: number, byte: number): number {
  if (state === COMPLETE) {
    if (byte < 0x80) return COMPLETE;
    if (byte < 0xc2 || byte > 0xf4) return ILL_FORMED;
    if (byte < 0xe0) return 1;
    if (byte === 0xe0 || byte === 0xed || byte === 0xf0 || byte === 0xf4) return byte;
    return byte < 0xf0 ? 2 : 3;
  }
  const { least, most, next } = BEHIND[state]!;
  return byte < least || byte > most ? ILL_FORMED : next;
}

const BEHIND: Readonly<Record<number, { least: number; most: number; next: number }>> = {
  1: { least: 0x80, most: 0xbf, next: COMPLETE },
  2: { least: 0x80, most: 0xbf, next: 1 },
  3: { least: 0x80, most: 0xbf, next: 2 },
  224: { least: 0xa0, most: 0xbf, next: 1 },
  237: { least: 0x80, most: 0x9f, next: 1 },
  240: { least: 0x90, most: 0xbf, next: 2 },
  244: { least: 0x80, most: 0x8f, next: 2 },
};

/** Somewhere in the text stands a character that only the charsets of East Asia have. */
const EAST_ASIAN = /[\u2e80-\u9fff\uac00-\ud7a3\uff61-\uff9f]/;
interface DamagedWord {
  start: number;
  word: string;
  meant: string;
  gain: number;
}

/** UTF-8 that was read as a charset of two bytes a character.. Linear. */
export function findDoubleByteMisreadings(text: string): MojibakeRun[] {
  if (!EAST_ASIAN.test(text)) return [];
  let best: { charset: DoubleByteCharset; words: DamagedWord[]; evidence: number } | undefined;
  const all = wordsBeyondAscii(text);
  for (const charset of DOUBLE_BYTE_CHARSETS) {
    const words = damagedWords(all, charset);
    const evidence = evidenceOf(words);
    if (evidence > (best?.evidence ?? FIRST_GAIN)) best = { charset, words, evidence };
  }
  if (best === undefined) return [];
  const { charset, words, evidence } = best;
  return words.flatMap(({ start, word, meant, gain }) =>
    runsOf({ start, word, meant, chain: [charset], safe: evidence >= SAFE_EVIDENCE && gain >= SAFE_GAIN }),
  );
}

/** Of different words: one that stands often says no more. */
function evidenceOf(words: readonly DamagedWord[]): number {
  return [...new Map(words.map(({ word, gain }) => [word, gain])).values()].reduce(
    (sum, gain) => sum + gain,
    0,
  );
}

function damagedWords(all: readonly FoundWord[], charset: DoubleByteCharset): DamagedWord[] {
  const words: DamagedWord[] = [];
  for (const { word, index } of all) {
    const meant = undoDoubleByte(word, charset);
    if (meant === undefined || meant === word) continue;
    const gain = textCost(word) - textCost(meant);
    if (gain >= FURTHER_GAIN) words.push({ start: index, word, meant, gain });
  }
  return words;
}
