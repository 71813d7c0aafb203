import type { OneByteCharsetName } from './one-byte-tables';

/** The legacy charsets that texts of languages were written in. Languages by the keys of the letter model. */
export const CHARSETS_OF_LANGUAGES: readonly {
  languages: readonly string[];
  charsets: readonly OneByteCharsetName[];
}[] = [
  {
    languages: [
      'fr',
      'de',
      'es',
      'pt',
      'it',
      'sv',
      'da',
      'nb',
      'nn',
      'fi',
      'nl',
      'ca',
      'is',
      'gl',
      'eu',
      'fo',
      'oc',
      'ast',
      'ga',
      'af',
      'br',
    ],
    charsets: ['windows-1252', 'macintosh', 'cp850', 'cp437', 'cp865'],
  },
  {
    languages: ['pl', 'cs', 'sk', 'hu', 'sl', 'hr', 'bs', 'ro', 'sq', 'sr@latin'],
    charsets: ['windows-1250', 'iso-8859-2', 'cp852', 'x-mac-ce'],
  },
  {
    languages: ['ru', 'uk', 'bg', 'be', 'sr', 'mk'],
    charsets: ['windows-1251', 'koi8-r', 'koi8-u', 'cp866', 'iso-8859-5', 'x-mac-cyrillic', 'cp855'],
  },
  { languages: ['kk'], charsets: ['kz-1048'] },
  { languages: ['el'], charsets: ['windows-1253', 'iso-8859-7', 'cp737', 'x-mac-greek', 'cp869'] },
  { languages: ['tr', 'az'], charsets: ['windows-1254', 'cp857', 'x-mac-turkish'] },
  { languages: ['lt', 'lv', 'et'], charsets: ['windows-1257', 'iso-8859-13', 'cp775', 'iso-8859-4'] },
  { languages: ['he', 'yi'], charsets: ['windows-1255', 'iso-8859-8', 'cp862'] },
  { languages: ['ar', 'fa', 'ur'], charsets: ['windows-1256', 'iso-8859-6'] },
  { languages: ['th'], charsets: ['windows-874'] },
  { languages: ['eo', 'mt'], charsets: ['iso-8859-3'] },
];

/** The charsets that text is wrongly read as, the most usual first. */
export const READ_AS: readonly OneByteCharsetName[] = [
  'windows-1252',
  'iso-8859-1',
  'windows-1251',
  'windows-1250',
  'macintosh',
  'cp437',
  'cp850',
  'cp866',
  'koi8-r',
  'iso-8859-5',
  'x-mac-cyrillic',
  'iso-8859-2',
  'cp852',
  'windows-1253',
  'windows-1254',
];
