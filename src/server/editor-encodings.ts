import { encodeText, isOneByteCharset } from '../core/encoding';
import { bytesInDoubleByte, isDoubleByteCharset } from '../core/encoding/double-byte-charsets';

/** VS Code's names of encodings, where they are not the charset's own name without hyphens. */
const CHARSETS: Readonly<Record<string, string>> = {
  big5hkscs: 'big5',
  cp950: 'big5',
  eucjp: 'euc-jp',
  euckr: 'euc-kr',
  gb2312: 'gbk',
  koi8r: 'koi8-r',
  koi8u: 'koi8-u',
  macroman: 'macintosh',
  shiftjis: 'shift_jis',
  utf16be: 'utf-16be',
  utf16le: 'utf-16le',
};

/** The other way round, where a name does not follow from the charset's by leaving its hyphens out. */
const EDITOR_NAMES: Readonly<Record<string, string>> = {
  big5: 'cp950',
  macintosh: 'macroman',
  shift_jis: 'shiftjis',
};

/** The encodings that every VS Code since 1.100 reads, but for UTF-8. */
const EDITOR_ENCODINGS: ReadonlySet<string> = new Set(
  (
    'utf16le utf16be windows1250 windows1251 windows1252 windows1253 windows1254 windows1255 windows1256 windows1257 ' +
    'windows1258 windows874 iso88591 iso88592 iso88593 iso88594 iso88595 iso88596 iso88597 iso88598 iso88599 ' +
    'iso885910 iso885911 iso885913 iso885914 iso885915 iso885916 macroman cp437 cp850 cp852 cp865 cp866 cp1125 ' +
    'koi8r koi8u gbk gb18030 cp950 shiftjis eucjp euckr'
  ).split(' '),
);

/** Whether the editor, which reads a file in an encoding, can write a text into it; it writes `?` where it cannot. */
export function canHold(encoding: string | undefined, text: string): boolean {
  const charset = encoding === undefined ? undefined : charsetOfEditorEncoding(encoding);
  if (charset === undefined || charset.startsWith('utf-') || !/[^\0-\x7f]/.test(text)) return true;
  if (isOneByteCharset(charset)) return 'bytes' in encodeText(text, charset);
  return isDoubleByteCharset(charset) && bytesInDoubleByte(text, charset) !== undefined;
}

/** `windows-1251` → `windows1251`; undefined for a charset that VS Code does not know. */
export function editorEncodingOf(charset: string): string | undefined {
  const named = EDITOR_NAMES[charset] ?? charset.replaceAll('-', '');
  return EDITOR_ENCODINGS.has(named) ? named : undefined;
}

/** `windows1251` → `windows-1251`, `iso885915` → `iso-8859-15`; undefined for UTF-8. */
export function charsetOfEditorEncoding(name: string): string | undefined {
  if (name === 'utf8' || name === 'utf8bom') return undefined;
  const known = CHARSETS[name];
  if (known !== undefined) return known;
  return name.replace(/^windows(?=\d)/, 'windows-').replace(/^iso8859(?=\d)/, 'iso-8859-');
}
