import { runsOf } from './mojibake-edits';
import type { MojibakeRun } from './mojibake-run';
import { textCost } from './text-cost';
import { wordsBeyondAscii } from './words-beyond-ascii';

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

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What UTF-8 that was read as the charset says; undefined where the text is no such thing. */
export function undoDoubleByte(text: string, charset: DoubleByteCharset): string | undefined {
  const bytes = bytesInDoubleByte(text, charset);
  if (bytes === undefined) return undefined;
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

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
  for (const charset of DOUBLE_BYTE_CHARSETS) {
    const words = damagedWords(text, charset);
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

function damagedWords(text: string, charset: DoubleByteCharset): DamagedWord[] {
  const words: DamagedWord[] = [];
  for (const { word, index } of wordsBeyondAscii(text)) {
    const meant = undoDoubleByte(word, charset);
    if (meant === undefined || meant === word) continue;
    const gain = textCost(word) - textCost(meant);
    if (gain >= FURTHER_GAIN) words.push({ start: index, word, meant, gain });
  }
  return words;
}
