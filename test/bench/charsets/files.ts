import { encode } from '../damage/charsets';
import type { CleanText } from '../damage/clean-text';
import type { Random } from '../damage/random';

/** A file made from text that is known. */
export interface MadeFile {
  language: string;
  charset: string;
  text: string;
  bytes: Uint8Array;
}

const WEST = ['windows-1252', 'iso-8859-15', 'macintosh', 'cp850', 'cp437'];
const NORDIC = ['windows-1252', 'iso-8859-15', 'macintosh', 'cp850', 'cp865'];
const CENTRAL = ['windows-1250', 'iso-8859-2', 'cp852', 'x-mac-ce'];
const BALTIC = ['windows-1257', 'iso-8859-13', 'iso-8859-4', 'cp775'];
const CYRILLIC = ['windows-1251', 'koi8-r', 'cp866', 'iso-8859-5', 'x-mac-cyrillic', 'cp855'];

/** The charsets in which texts of a language were once written. */
export const CHARSETS_OF: Readonly<Record<string, readonly string[]>> = {
  fr: WEST,
  de: WEST,
  es: WEST,
  it: WEST,
  nl: WEST,
  ca: WEST,
  pt: ['windows-1252', 'iso-8859-15', 'macintosh', 'cp850'],
  da: NORDIC,
  nb: NORDIC,
  sv: NORDIC.slice(0, 4),
  fi: NORDIC.slice(0, 4),
  is: ['windows-1252', 'iso-8859-15', 'cp850'],
  pl: CENTRAL,
  cs: CENTRAL,
  sk: CENTRAL,
  hu: CENTRAL,
  hr: CENTRAL.slice(0, 3),
  sl: CENTRAL.slice(0, 3),
  ro: ['windows-1250', 'iso-8859-2', 'cp852', 'iso-8859-16'],
  tr: ['windows-1254', 'cp857', 'x-mac-turkish'],
  et: BALTIC,
  lv: BALTIC,
  lt: BALTIC,
  ru: CYRILLIC,
  bg: ['windows-1251', 'iso-8859-5', 'cp866', 'x-mac-cyrillic', 'koi8-r'],
  sr: ['windows-1251', 'iso-8859-5', 'cp855'],
  mk: ['windows-1251', 'iso-8859-5', 'cp855'],
  be: ['windows-1251', 'iso-8859-5'],
  uk: ['windows-1251', 'koi8-u', 'iso-8859-5', 'x-mac-cyrillic'],
  el: ['windows-1253', 'iso-8859-7', 'cp737', 'x-mac-greek'],
  he: ['windows-1255', 'iso-8859-8', 'cp862'],
  ar: ['windows-1256', 'iso-8859-6', 'cp720'],
  fa: ['windows-1256'],
  vi: ['windows-1258'],
  th: ['windows-874'],
  ja: ['shift_jis', 'euc-jp'],
  zh_CN: ['gbk'],
  zh_TW: ['big5'],
  ko: ['euc-kr'],
};

const SHORTEST = 80;
const LONGEST = 6000;
const FEWEST_BEYOND_ASCII = 4;

/** Files of 80 to 6,000 bytes, short ones as often as long ones. */
export function legacyFiles(texts: readonly CleanText[], perCharset: number, random: Random): MadeFile[] {
  const files: MadeFile[] = [];
  for (const { language, lines } of texts)
    for (const charset of CHARSETS_OF[language] ?? [])
      for (let i = 0; i < perCharset; i++) {
        const file = legacyFile(language, charset, lines, random);
        if (file !== undefined) files.push(file);
      }
  return files;
}

function legacyFile(language: string, charset: string, lines: readonly string[], random: Random) {
  const size = SHORTEST * (LONGEST / SHORTEST) ** random.next();
  const parts: string[] = [];
  let length = 0;
  for (let tries = 0; length < size && tries < 400; tries++) {
    const line = adapted(random.pick(lines), charset);
    const bytes = encode(line, charset);
    if (bytes === undefined) continue;
    parts.push(line);
    length += bytes.length + 1;
  }
  const text = `${parts.join('\n')}\n`;
  const bytes = encode(text, charset);
  if (bytes === undefined || bytes.filter((byte) => byte >= 0x80).length < FEWEST_BEYOND_ASCII)
    return undefined;
  return { language, charset, text, bytes };
}

const VIETNAMESE_TONES = /[\u0300\u0301\u0303\u0309\u0323]/;

/** What a writer of the time typed for characters that the charset lacks. */
function adapted(line: string, charset: string): string {
  const text = charset === 'windows-1258' ? withLooseTones(line) : line;
  const plain = text
    .replaceAll(/[‘’‚]/g, (mark) => (fits(mark, charset) ? mark : "'"))
    .replaceAll(/[“”„]/g, (mark) => (fits(mark, charset) ? mark : '"'))
    .replaceAll(/[–—]/g, (mark) => (fits(mark, charset) ? mark : '-'))
    .replaceAll('…', fits('…', charset) ? '…' : '...');
  if (charset === 'iso-8859-16') return plain;
  return plain.replaceAll(/[ȘșȚț]/g, (letter) => 'ŞşŢţ'['ȘșȚț'.indexOf(letter)]!);
}

function withLooseTones(line: string): string {
  return [...line.normalize('NFC')]
    .map((character) => {
      const parts = character.normalize('NFD');
      if (parts.length === 1) return character;
      const tone = [...parts].find((part) => VIETNAMESE_TONES.test(part));
      if (tone === undefined || fits(character, 'windows-1258')) return character;
      return parts.replace(tone, '').normalize('NFC') + tone;
    })
    .join('');
}

function fits(character: string, charset: string): boolean {
  return encode(character, charset) !== undefined;
}
