import { CharacterKind, kindOf } from './character-kind';
import { byteBehind } from './mix-up-pairs';
import { runsOf } from './mojibake-edits';
import type { MojibakeRun } from './mojibake-run';
import type { OneByteCharsetName } from './one-byte-tables';
import { textCost } from './text-cost';

/** The charsets that East Asian texts were written in, with the characters that most of their texts have. */
const WRITTEN: readonly { charset: string; usual: ReadonlySet<string> }[] = [
  { charset: 'shift_jis', usual: new Set('日本人年大国中会一上') },
  { charset: 'euc-jp', usual: new Set('日本人年大国中会一上') },
  {
    charset: 'gbk',
    usual: new Set(
      '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你好对生能而子那得于着下自之年过发后作里',
    ),
  },
  {
    charset: 'big5',
    usual: new Set(
      '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你好對生能而子那得於著下自之年過發後作裡',
    ),
  },
  {
    charset: 'euc-kr',
    usual: new Set('이다는의에가을를로한고하지은도사기인서어해자시대리아나스정일그전수보있과들니요'),
  },
];

const READ: readonly OneByteCharsetName[] = [
  'windows-1252',
  'iso-8859-1',
  'windows-1251',
  'windows-1250',
  'macintosh',
  'cp437',
  'cp850',
];

/** Characters that are looked at to choose the charsets. */
const SAMPLE = 1200;
/** What a character must be worth in the mean, where there are at least so many. */
const LEAST_WORTH: readonly (readonly [characters: number, worth: number])[] = [
  [8, 0.9],
  [4, 1.2],
  [3, 2.2],
];
/** Bits by which the text must become more likely: at least, and a character. */
const LEAST_GAIN = 12;
const GAIN_A_CHARACTER = 4;
/** Share of the characters beyond ASCII that must be read. */
const LEAST_READ = 0.8;

interface DoubleByteMixUp {
  runs: readonly MojibakeRun[];
  gain: number;
}

interface CharsetPair {
  written: (typeof WRITTEN)[number];
  read: OneByteCharsetName;
}

/**
 * Text of an East Asian charset that was read as a one-byte charset: the lines, or else the words, whose bytes are
 * well-formed in the charset and give characters that such texts have. Likely, never safe. Linear.
 */
export function findDoubleByteMixUp(text: string): DoubleByteMixUp | undefined {
  const pair = bestPair(text.slice(0, SAMPLE));
  if (pair === undefined) return undefined;
  const chain = [`${pair.written.charset} as ${pair.read}`];
  const runs: MojibakeRun[] = [];
  let gain = 0;
  for (const { start, word, meant } of readParts(text, pair)) {
    runs.push(...runsOf({ start, word, meant, chain, safe: false }));
    gain += textCost(word) - textCost(meant);
  }
  return { runs, gain };
}

function bestPair(sample: string): CharsetPair | undefined {
  const far = countFar(sample);
  let best: CharsetPair | undefined;
  let highest = 0;
  for (const read of READ) {
    if (countReadable(sample, read) < LEAST_READ * far) continue;
    for (const written of WRITTEN) {
      const pair = { written, read };
      const score = scoreOf(sample, far, pair);
      if (score <= highest) continue;
      highest = score;
      best = pair;
    }
  }
  return best;
}

/** A character's mean worth, from about 3 for text of the language to below 0; undefined readings are worth nothing. */
function scoreOf(sample: string, far: number, pair: CharsetPair): number {
  const parts = readParts(sample, pair);
  const read = parts.reduce((sum, { word }) => sum + countFar(word), 0);
  if (read < LEAST_READ * far) return 0;
  let worth = 0;
  let characters = 0;
  let gain = 0;
  let withinLatin = 0;
  for (const { word, meant } of parts) {
    withinLatin += [...meant.matchAll(BESIDE_SMALL_LETTER)].length;
    gain += textCost(word) - textCost(meant);
    for (const character of meant) {
      if (character < '\x80') continue;
      characters++;
      worth += worthOf(character, pair.written);
    }
  }
  if (withinLatin > MOST_WITHIN_LATIN * characters) return 0;
  const [, least] = LEAST_WORTH.find(([many]) => characters >= many) ?? [];
  if (least === undefined || worth < least * characters) return 0;
  return gain < LEAST_GAIN + GAIN_A_CHARACTER * characters ? 0 : worth / characters;
}

function worthOf(character: string, { charset, usual }: CharsetPair['written']): number {
  if (usual.has(character)) return 3;
  if (KANA.test(character)) return charset === 'shift_jis' || charset === 'euc-jp' ? 3 : -1;
  const kind = kindOf(character.codePointAt(0)!);
  if (kind === CharacterKind.EastAsian || kind === CharacterKind.EastAsianPunctuation) return 1;
  return -4;
}

/** Where Latin words were cut: East Asian text has such words, but whole ones. */
const BESIDE_SMALL_LETTER = /[a-z][\u3041-\u9fff\uac00-\ud7a3]|[\u3041-\u9fff\uac00-\ud7a3](?=[a-z])/g;
const MOST_WITHIN_LATIN = 0.15;
const KANA = /[\u3041-\u30fe]/;

interface Part {
  start: number;
  word: string;
  meant: string;
}

/** The lines with characters beyond ASCII that can be read, or those of their words. */
function readParts(text: string, pair: CharsetPair): Part[] {
  const parts: Part[] = [];
  for (const { 0: line, index } of text.matchAll(LINE)) {
    const meant = readThrough(line, pair);
    if (meant !== undefined) {
      parts.push({ start: index, word: line, meant });
      continue;
    }
    for (const { 0: word, index: at } of line.matchAll(WORD)) {
      const meantWord = readThrough(word, pair);
      if (meantWord !== undefined) parts.push({ start: index + at, word, meant: meantWord });
    }
  }
  return parts;
}

const LINE = /[^\r\n]*[^\0-\x7f][^\r\n]*/g;
const WORD = /[^ \t]+/g;

const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

function readThrough(text: string, { written, read }: CharsetPair): string | undefined {
  const bytes = new Uint8Array(text.length);
  let isFar = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const byte = unit < 0x80 ? unit : byteBehind(unit, read);
    if (byte === undefined) return undefined;
    bytes[i] = byte;
    if (byte >= 0x80) isFar = true;
  }
  if (!isFar || !isPaired(bytes, written.charset === 'shift_jis')) return undefined;
  let decoder = decoders.get(written.charset);
  if (decoder === undefined) {
    decoder = new TextDecoder(written.charset, { fatal: true });
    decoders.set(written.charset, decoder);
  }
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether each first byte has a second one behind it: far cheaper than to let a decoder fail. */
function isPaired(bytes: Uint8Array, hasSingles: boolean): boolean {
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80 || (hasSingles && byte >= 0xa1 && byte <= 0xdf)) continue;
    if (byte === 0x80 || byte === 0xff) return false;
    const second = bytes[++i];
    if (second === undefined || second < 0x40 || second === 0x7f || second === 0xff) return false;
  }
  return true;
}

function countFar(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x80) count++;
  return count;
}

function countReadable(text: string, read: OneByteCharsetName): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x80 && byteBehind(unit, read) !== undefined) count++;
  }
  return count;
}
