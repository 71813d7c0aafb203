import { encode } from '../damage/charsets';
import type { CleanText } from '../damage/clean-text';
import type { Random } from '../damage/random';
import { CHARSETS_OF, type MadeFile } from './files';

const utf8 = new TextEncoder();

/** UTF-8 in which some bytes are lost, broken, cut off or from another charset: still UTF-8, however it is read. */
export function damagedUtf8Files(texts: readonly CleanText[], count: number, random: Random): MadeFile[] {
  const files: MadeFile[] = [];
  while (files.length < count) {
    const { language, lines } = random.pick(texts);
    const text = `${Array.from({ length: 1 + random.below(20) }, () => random.pick(lines)).join('\n')}\n`;
    let bytes = utf8.encode(text);
    if (bytes.filter((byte) => byte >= 0xc0).length < 3) continue;
    const damages = 1 + random.below(Math.min(4, Math.ceil(bytes.length / 400)));
    for (let i = 0; i < damages; i++) bytes = damaged(bytes, random);
    files.push({ language, charset: 'utf-8', text, bytes });
  }
  return files;
}

const DAMAGES: readonly ((bytes: Uint8Array, at: number, random: Random) => Uint8Array)[] = [
  (bytes, at) => Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + 1)]),
  (bytes, at, random) => bytes.map((byte, i) => (i === at ? 0x80 + random.below(0x80) : byte)),
  (bytes, at, random) =>
    Uint8Array.from([
      ...bytes.subarray(0, at),
      random.pick([0xe9, 0x92, 0xff, 0xa0, 0xc0]),
      ...bytes.subarray(at),
    ]),
  (bytes) => {
    let end = bytes.length - 1;
    while (end > bytes.length / 2 && (bytes[end]! < 0x80 || bytes[end]! >= 0xc0)) end--;
    return bytes.slice(0, end);
  },
];

function damaged(bytes: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  const places = [...bytes.keys()].filter((at) => bytes[at]! >= 0x80);
  return Uint8Array.from(random.pick(DAMAGES)(bytes, random.pick(places), random));
}

/** Mostly ASCII, with a few curly quotes, dashes and accents of windows-1252. */
export function sparseFiles(count: number, random: Random): MadeFile[] {
  const sentence = 'The committee met again in the spring and postponed every decision until the autumn. ';
  const marks = ['’', '“late”', ' – ', 'café', '…', '£5', '½', '•', 'Zoë'];
  return Array.from({ length: count }, () => {
    const text = Array.from({ length: 5 + random.below(40) }, () => sentence).join('');
    const at = Array.from({ length: 1 + random.below(6) }, () => random.below(text.length)).sort(
      (a, b) => a - b,
    );
    let made = '';
    let from = 0;
    for (const place of at) {
      made += `${text.slice(from, place)} ${random.pick(marks)} `;
      from = place;
    }
    made += text.slice(from);
    return { language: 'en', charset: 'windows-1252', text: made, bytes: encode(made, 'windows-1252')! };
  });
}

/** UTF-16 of either byte order without a mark, from some tens of bytes on. */
export function utf16Files(texts: readonly CleanText[], count: number, random: Random): MadeFile[] {
  return Array.from({ length: count }, () => {
    const { language, lines } = random.pick(texts);
    const text = Array.from({ length: 1 + random.below(12) }, () => `${random.pick(lines)}\n`).join('');
    const littleEndian = random.next() < 0.5;
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), littleEndian);
    return { language, charset: littleEndian ? 'utf-16le' : 'utf-16be', text, bytes };
  });
}

/** Files put together from others: some lines or paragraphs are UTF-8, the others are in one charset. */
export function mixedFiles(texts: readonly CleanText[], count: number, random: Random): MadeFile[] {
  const usable = texts.filter(({ language }) => CHARSETS_OF[language] !== undefined);
  const files: MadeFile[] = [];
  while (files.length < count) {
    const { language, lines } = random.pick(usable);
    const charset = random.pick(CHARSETS_OF[language]!.slice(0, 2));
    const paragraphs = Array.from({ length: 3 + random.below(12) }, () =>
      Array.from({ length: 1 + random.below(3) }, () => `${random.pick(lines)}\n`).join(''),
    );
    const share = random.pick([0.15, 0.35, 0.5, 0.7]);
    let legacy = 0;
    let unicode = 0;
    const parts = paragraphs.map((text) => {
      const bytes = random.next() < share ? encode(text, charset) : undefined;
      if (bytes === undefined) unicode += /[^\0-\x7f]/.test(text) ? 1 : 0;
      else legacy += bytes.some((byte) => byte >= 0x80) ? 1 : 0;
      return bytes ?? utf8.encode(text);
    });
    if (legacy === 0 || unicode === 0) continue;
    const bytes = Uint8Array.from(parts.flatMap((part) => [...part]));
    files.push({ language, charset, text: paragraphs.join(''), bytes });
  }
  return files;
}
