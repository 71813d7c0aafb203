import { chardet } from 'jschardet';
import type { CharsetCandidate } from '../../core/encoding/legacy-detector';

/** Every era but that of EBCDIC, whose code pages hold no text that a corpus would keep. */
const ERAS = 63 & ~32;
/** What the detector looks at: it gains nothing from more. */
const SAMPLE = 65_536;
const MOST_CANDIDATES = 8;

/** The package's names (those of Python's codecs) for charsets that have another one here. */
const CHARSET_OF: Readonly<Record<string, string>> = {
  big5hkscs: 'big5',
  cp932: 'shift_jis',
  shift_jis_2004: 'shift_jis',
  cp949: 'euc-kr',
  euc_kr: 'euc-kr',
  euc_jis_2004: 'euc-jp',
  iso2022_jp_2: 'iso-2022-jp',
  iso2022_jp_2004: 'iso-2022-jp',
  iso2022_jp_ext: 'iso-2022-jp',
  cp874: 'windows-874',
  'tis-620': 'iso-8859-11',
  kz1048: 'kz-1048',
  'mac-cyrillic': 'x-mac-cyrillic',
  'mac-greek': 'x-mac-greek',
  'mac-iceland': 'x-mac-icelandic',
  'mac-latin2': 'x-mac-ce',
  'mac-roman': 'macintosh',
  'mac-turkish': 'x-mac-turkish',
};

/** Names the charset of bytes that are not Unicode, by the models of `jschardet`. Bytes beyond 64 KB do not count. */
export function detectWithJschardet(bytes: Uint8Array): readonly CharsetCandidate[] {
  const found = chardet.detectAll(bytes.subarray(0, SAMPLE), {
    compatNames: false,
    encodingEra: ERAS,
    ignoreThreshold: true,
  });
  return found
    .flatMap(({ encoding, confidence }) =>
      encoding === null ? [] : [{ charset: charsetNamed(encoding), confidence }],
    )
    .slice(0, MOST_CANDIDATES);
}

function charsetNamed(encoding: string): string {
  const windows = /^cp(125[0-8])$/.exec(encoding);
  if (windows !== null) return `windows-${windows[1]}`;
  const iso = /^iso8859-(\d+)$/.exec(encoding);
  return iso !== null ? `iso-8859-${iso[1]}` : (CHARSET_OF[encoding] ?? encoding);
}
