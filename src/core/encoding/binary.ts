/** First bytes of files that are not plain text, in Latin-1. Sources: the formats' own specifications. */
const SIGNATURES: readonly (readonly [signature: string, type: string])[] = [
  ['%PDF-', 'a PDF document'],
  ['{\\rtf', 'a Rich Text document'],
  ['PK\x03\x04', 'a ZIP archive or an office document'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old office document'],
  ['\x1f\x8b\x08', 'a gzip archive'],
  ['BZh', 'a bzip2 archive'],
  ['\xfd7zXZ\0', 'an xz archive'],
  ['7z\xbc\xaf\x27\x1c', 'a 7z archive'],
  ['Rar!\x1a\x07', 'a RAR archive'],
  ['\x28\xb5\x2f\xfd', 'a Zstandard archive'],
  ['\x89PNG\r\n\x1a\n', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF87a', 'a GIF picture'],
  ['GIF89a', 'a GIF picture'],
  ['II*\0', 'a TIFF picture'],
  ['MM\0*', 'a TIFF picture'],
  ['ID3', 'an MP3 recording'],
  ['OggS\0', 'an Ogg recording'],
  ['\x7fELF', 'a program'],
  ['MZ\x90\0', 'a program'],
  ['SQLite format 3\0', 'an SQLite database'],
  ['\0asm', 'a WebAssembly module'],
  ['wOFF', 'a font'],
  ['wOF2', 'a font'],
];

/** Plain letters open a text as well; such a signature needs a byte behind it that no text has. */
const NEEDS_CONTROL = new Set(['BZh', 'ID3', 'wOFF', 'wOF2']);

const FIRST_BYTES = new Set(
  [...SIGNATURES.map(([signature]) => signature), 'RIFF'].map((s) => s.charCodeAt(0)),
);

/** What the file is, in words, where its first bytes are those of a known binary format. */
export function binaryTypeOf(bytes: Uint8Array): string | undefined {
  if (!FIRST_BYTES.has(bytes[0] ?? -1)) return undefined;
  const head = String.fromCharCode(...bytes.subarray(0, 64));
  for (const [signature, type] of SIGNATURES) {
    if (!head.startsWith(signature)) continue;
    if (!NEEDS_CONTROL.has(signature) || /[\0-\x08\x0e-\x1a]/.test(head)) return type;
  }
  return head.startsWith('RIFF') && /^(?:WAVE|AVI |WEBP)/.test(head.slice(8))
    ? 'a RIFF media file'
    : undefined;
}
