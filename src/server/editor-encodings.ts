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

/** `windows1251` → `windows-1251`, `iso885915` → `iso-8859-15`; undefined for UTF-8. */
export function charsetOfEditorEncoding(name: string): string | undefined {
  if (name === 'utf8' || name === 'utf8bom') return undefined;
  const known = CHARSETS[name];
  if (known !== undefined) return known;
  return name.replace(/^windows(?=\d)/, 'windows-').replace(/^iso8859(?=\d)/, 'iso-8859-');
}
