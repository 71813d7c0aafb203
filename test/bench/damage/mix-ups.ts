export interface MixUp {
  languages: readonly string[];
  written: string;
  read: string;
}

const WEST =
  'fr de es pt it sv da nb nn fi nl ca is gl eu ga cy oc af br lb rm fo sq id en fy wa gd ast co sc'.split(
    ' ',
  );
const CENTRE = ['pl', 'cs', 'sk', 'hu', 'sl', 'hr', 'ro', 'bs', 'sq'];
const CYRILLIC = ['ru', 'uk', 'bg', 'be', 'sr', 'mk'];
const BALTIC = ['lt', 'lv', 'et'];
const TURKIC = ['tr', 'az'];

/** Where a program expects the West's text, and where it expects that of other regions. */
const WESTERN_READERS = ['windows-1252', 'iso-8859-1', 'macintosh', 'cp437', 'cp850'];
const REGIONAL_READERS = ['windows-1250', 'windows-1251', 'iso-8859-2', 'windows-1254'];

/** What is met in old files: the charset of the writer, and that of the reader, wherever both are plausible. */
export const MIX_UPS: readonly MixUp[] = [
  ...pairs(
    WEST,
    ['windows-1252', 'iso-8859-15'],
    [
      ...WESTERN_READERS,
      ...REGIONAL_READERS,
      'windows-1253',
      'windows-1255',
      'windows-1256',
      'windows-1257',
      'windows-874',
      'koi8-r',
      'cp866',
      'cp852',
      'iso-8859-5',
      'iso-8859-7',
      'x-mac-ce',
      'x-mac-cyrillic',
    ],
  ),
  ...pairs(
    WEST,
    ['macintosh', 'cp850', 'cp437'],
    [...WESTERN_READERS, 'windows-1250', 'windows-1251', 'iso-8859-2'],
  ),
  ...pairs(['da', 'nb', 'nn'], ['cp865'], WESTERN_READERS),
  ...pairs(['is', 'fo'], ['cp861', 'x-mac-icelandic'], WESTERN_READERS),
  ...pairs(['pt'], ['cp860'], WESTERN_READERS),
  ...pairs(
    CENTRE,
    ['windows-1250', 'iso-8859-2', 'cp852', 'x-mac-ce'],
    [
      ...WESTERN_READERS,
      ...REGIONAL_READERS,
      'cp852',
      'x-mac-ce',
      'windows-1257',
      'koi8-r',
      'cp866',
      'iso-8859-15',
    ],
  ),
  ...pairs(['hr', 'sl', 'bs'], ['x-mac-croatian'], ['windows-1250', 'windows-1252', 'macintosh']),
  ...pairs(['ro'], ['x-mac-romanian', 'iso-8859-16'], ['windows-1250', 'windows-1252', 'iso-8859-1']),
  ...pairs(
    CYRILLIC,
    ['windows-1251', 'koi8-r', 'koi8-u', 'cp866', 'cp855', 'iso-8859-5', 'x-mac-cyrillic'],
    [
      ...WESTERN_READERS,
      'windows-1250',
      'windows-1251',
      'windows-1253',
      'koi8-r',
      'cp866',
      'cp855',
      'iso-8859-5',
      'x-mac-cyrillic',
    ],
  ),
  ...pairs(['kk'], ['kz-1048'], ['windows-1252', 'iso-8859-1', 'windows-1251']),
  ...pairs(
    ['el'],
    ['windows-1253', 'iso-8859-7', 'cp737', 'cp869', 'x-mac-greek'],
    [...WESTERN_READERS, 'windows-1250', 'windows-1251', 'windows-1253', 'iso-8859-7', 'cp737'],
  ),
  ...pairs(
    TURKIC,
    ['windows-1254', 'iso-8859-9', 'cp857', 'x-mac-turkish'],
    [...WESTERN_READERS, ...REGIONAL_READERS, 'windows-1256', 'cp857'],
  ),
  ...pairs(
    BALTIC,
    ['windows-1257', 'iso-8859-13', 'iso-8859-4', 'cp775'],
    [...WESTERN_READERS, ...REGIONAL_READERS, 'windows-1257', 'iso-8859-4', 'cp775', 'cp866'],
  ),
  ...pairs(['he', 'yi'], ['windows-1255', 'iso-8859-8', 'cp862'], [...WESTERN_READERS, 'windows-1251']),
  ...pairs(
    ['ar', 'fa', 'ur'],
    ['windows-1256', 'iso-8859-6'],
    [...WESTERN_READERS, 'windows-1251', 'windows-1250', 'windows-1254'],
  ),
  ...pairs(['th'], ['windows-874'], [...WESTERN_READERS, 'windows-1251', 'windows-1250']),
  ...pairs(['eo', 'mt'], ['iso-8859-3'], ['windows-1252', 'iso-8859-1', 'iso-8859-2', 'windows-1250']),
  ...pairs(['vi'], ['windows-1258'], ['windows-1252', 'iso-8859-1']),
];

function pairs(languages: readonly string[], written: readonly string[], read: readonly string[]): MixUp[] {
  return written.flatMap((from) =>
    read.filter((to) => to !== from).map((to) => ({ languages, written: from, read: to })),
  );
}
