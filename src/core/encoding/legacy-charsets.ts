import type { OneByteCharsetName } from './one-byte-tables';

export interface LanguagesOfCharsets {
  /** By the keys of the letter model. */
  languages: readonly string[];
  /** The most usual first. */
  charsets: readonly OneByteCharsetName[];
}

/** The legacy charsets that texts of languages were written in. */
export const CHARSETS_OF_LANGUAGES: readonly LanguagesOfCharsets[] = [
  {
    languages:
      'fr de es pt it sv da nb nn fi nl ca is gl eu fo oc ast ga af br lb rm co sq id en wa fur sc fy gd nds se cy sq et'.split(
        ' ',
      ),
    charsets: [
      'windows-1252',
      'iso-8859-15',
      'macintosh',
      'cp850',
      'cp437',
      'cp865',
      'cp861',
      'cp860',
      'cp863',
      'x-mac-icelandic',
    ],
  },
  {
    languages: ['pl', 'cs', 'sk', 'hu', 'sl', 'hr', 'bs', 'ro', 'sq', 'sr@latin', 'csb'],
    charsets: [
      'windows-1250',
      'iso-8859-2',
      'cp852',
      'x-mac-ce',
      'x-mac-croatian',
      'iso-8859-16',
      'x-mac-romanian',
    ],
  },
  {
    languages: ['ru', 'uk', 'bg', 'be', 'sr', 'mk'],
    charsets: [
      'windows-1251',
      'koi8-r',
      'koi8-u',
      'cp866',
      'iso-8859-5',
      'x-mac-cyrillic',
      'cp855',
      'cp1125',
    ],
  },
  { languages: ['kk'], charsets: ['kz-1048'] },
  { languages: ['el'], charsets: ['windows-1253', 'iso-8859-7', 'cp737', 'x-mac-greek', 'cp869'] },
  {
    languages: ['tr', 'az', 'crh', 'ku', 'kmr'],
    charsets: ['windows-1254', 'iso-8859-9', 'cp857', 'x-mac-turkish'],
  },
  { languages: ['lt', 'lv', 'et'], charsets: ['windows-1257', 'iso-8859-13', 'cp775', 'iso-8859-4'] },
  { languages: ['he', 'yi'], charsets: ['windows-1255', 'iso-8859-8', 'cp862'] },
  { languages: ['ar', 'fa', 'ur'], charsets: ['windows-1256', 'iso-8859-6', 'cp720'] },
  { languages: ['th'], charsets: ['windows-874'] },
  { languages: ['eo', 'mt'], charsets: ['iso-8859-3'] },
  { languages: ['cy'], charsets: ['iso-8859-14'] },
];

/** The charsets that text is wrongly read as, the most usual first, each with the bits that speak against it. */
export const READ_AS: readonly (readonly [charset: OneByteCharsetName, bits: number])[] = [
  ['windows-1252', 0],
  ['iso-8859-1', 0],
  ['windows-1251', 1],
  ['windows-1250', 1],
  ['macintosh', 1],
  ['cp437', 1],
  ['cp850', 1],
  ['iso-8859-2', 2],
  ['koi8-r', 2],
  ['cp866', 2],
  ['windows-1254', 2],
  ['iso-8859-15', 3],
  ['cp852', 2],
  ['iso-8859-5', 2],
  ['x-mac-cyrillic', 3],
  ['windows-1253', 2],
  ['windows-1257', 3],
  ['iso-8859-7', 3],
  ['x-mac-ce', 4],
  ['cp855', 5],
  ['windows-1255', 4],
  ['windows-1256', 4],
  ['windows-874', 4],
  ['cp857', 5],
  ['cp737', 6],
  ['cp775', 5],
  ['iso-8859-4', 7],
];

/** Languages of few legacy texts, which have neighbours of many. */
const RARE_LANGUAGES = new Set(
  'ast co sc fur fo wa gd nds se rm sq id en fy br lb oc gl eu ga af csb crh ku kmr yi cy eo mt'.split(' '),
);

/** Bits against a language, since there are few legacy texts of it. */
export function rarenessOf(language: string): number {
  return RARE_LANGUAGES.has(language) ? 3 : 0;
}

/** Whether ordinary words of a language have letters beyond ASCII. */
export function hasFarLetters(language: string): boolean {
  return language !== 'en' && language !== 'id';
}

/** Keys of the letter model whose languages are written in other scripts than Latin. */
const OTHER_SCRIPTS = new Set(
  'ab am ar as be bg bn bn_IN bo ckb cv dv dz el fa gu he hi hy ka kk km kn ky lo mai mk ml mn mr my ne or os pa ps ru sa sd si sr ta te tg th ti tt ug uk ur yi'.split(
    ' ',
  ),
);

export function usesLatin(language: string): boolean {
  return !OTHER_SCRIPTS.has(language);
}

/** Whether more than names begin with a capital within sentences. */
export function hasCapitalNouns(language: string): boolean {
  return language === 'de' || language === 'lb' || language === 'nds';
}
