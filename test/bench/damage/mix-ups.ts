export interface MixUp {
  languages: readonly string[];
  written: string;
  read: string;
}

const WEST = ['fr', 'de', 'es', 'pt', 'it', 'sv', 'da', 'nb', 'nn', 'fi', 'nl', 'ca', 'is', 'gl', 'eu'];
const CENTRE = ['pl', 'cs', 'sk', 'hu', 'sl', 'hr', 'ro', 'bs', 'sq'];
const CYRILLIC = ['ru', 'uk', 'bg', 'be', 'sr', 'mk'];
const BALTIC = ['lt', 'lv', 'et'];

/** What is met in old files: the charset of the writer, and that of the reader. */
export const MIX_UPS: readonly MixUp[] = [
  ...pairs(CENTRE, ['windows-1250'], ['windows-1252', 'iso-8859-1', 'windows-1251', 'cp852', 'iso-8859-2']),
  ...pairs(CENTRE, ['iso-8859-2'], ['windows-1252', 'iso-8859-1', 'windows-1250']),
  ...pairs(CENTRE, ['cp852', 'x-mac-ce'], ['windows-1250', 'windows-1252']),
  ...pairs(
    CYRILLIC,
    ['windows-1251'],
    ['windows-1252', 'iso-8859-1', 'koi8-r', 'cp866', 'iso-8859-5', 'x-mac-cyrillic', 'macintosh'],
  ),
  ...pairs(['ru', 'bg'], ['koi8-r', 'cp866'], ['windows-1251', 'windows-1252', 'iso-8859-1']),
  ...pairs(CYRILLIC, ['iso-8859-5', 'x-mac-cyrillic'], ['windows-1251', 'windows-1252']),
  ...pairs(['el'], ['windows-1253', 'iso-8859-7'], ['windows-1252', 'iso-8859-1']),
  ...pairs(['el'], ['cp737'], ['windows-1253', 'cp437']),
  ...pairs(['tr', 'az'], ['windows-1254'], ['windows-1252', 'iso-8859-1', 'windows-1250']),
  ...pairs(['tr'], ['cp857'], ['windows-1254', 'windows-1252']),
  ...pairs(BALTIC, ['windows-1257'], ['windows-1252', 'iso-8859-1', 'windows-1251']),
  ...pairs(['he'], ['windows-1255'], ['windows-1252', 'iso-8859-1']),
  ...pairs(['ar', 'fa'], ['windows-1256'], ['windows-1252', 'iso-8859-1']),
  ...pairs(['th'], ['windows-874'], ['windows-1252', 'iso-8859-1']),
  ...pairs(
    WEST,
    ['windows-1252'],
    ['macintosh', 'cp437', 'cp850', 'windows-1251', 'windows-1250', 'windows-1253'],
  ),
  ...pairs(WEST, ['macintosh', 'cp850', 'cp437'], ['windows-1252', 'iso-8859-1']),
];

function pairs(languages: readonly string[], written: readonly string[], read: readonly string[]): MixUp[] {
  return written.flatMap((from) => read.map((to) => ({ languages, written: from, read: to })));
}
