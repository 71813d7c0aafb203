import { misreadAs } from './charsets';
import type { Sample } from './generator';
import type { Random } from './random';
import { COMMENTS, NAMES, WEB_LINES } from './web-lines';

type Damage = (random: Random) => { clean: string; damaged: string } | undefined;

interface Form {
  how: string;
  /** How often it is met beside the others. */
  weight: number;
  damage: Damage;
}

const ALL_LINES = Object.entries(WEB_LINES).flatMap(([language, lines]) =>
  lines.map((line) => ({ language, line })),
);
const WESTERN = [
  'en',
  'en',
  'en',
  'en',
  'fr',
  'fr',
  'de',
  'es',
  'pt',
  'it',
  'nl',
  'sv',
  'da',
  'nb',
  'fi',
  'is',
];
const ROMANCE = ['fr', 'es', 'pt', 'it'];

const western = (random: Random): string => random.pick(WEB_LINES[random.pick(WESTERN)]!);
const english = (random: Random): string => random.pick(WEB_LINES.en!);
const any = (random: Random): string => random.pick(ALL_LINES).line;
const cp1252 = (text: string): string => misreadAs(text, ['windows-1252']);
const latin1 = (text: string): string => misreadAs(text, ['iso-8859-1']);
/** The bytes that windows-1252 leaves undefined, and that many programs drop. */
const withoutUndefined = (text: string): string => text.replace(/[\x81\x8d\x8f\x90\x9d]/g, '');

const misreading =
  (line: (random: Random) => string, ...charsets: readonly string[]): Damage =>
  (random) => {
    const clean = line(random);
    return { clean, damaged: misreadAs(clean, charsets) };
  };

const changed =
  (line: (random: Random) => string, damage: (clean: string, random: Random) => string): Damage =>
  (random) => {
    const clean = line(random);
    return { clean, damaged: damage(clean, random) };
  };

const NAMED: Readonly<Record<string, string>> = {
  â: '&acirc;',
  Ã: '&Atilde;',
  Â: '&Acirc;',
  '€': '&euro;',
  '™': '&trade;',
  '©': '&copy;',
  '¨': '&uml;',
  '§': '&sect;',
  '“': '&ldquo;',
  '”': '&rdquo;',
  œ: '&oelig;',
  '¦': '&brvbar;',
  '\u00a0': '&nbsp;',
  '¢': '&cent;',
  '´': '&acute;',
  '¼': '&frac14;',
  '³': '&sup3;',
  '±': '&plusmn;',
  '¡': '&iexcl;',
  '«': '&laquo;',
  '»': '&raquo;',
  '¶': '&para;',
  '\u00ad': '&shy;',
  ª: '&ordf;',
  '®': '&reg;',
  '‰': '&permil;',
  '˜': '&tilde;',
};

const named = (text: string): string =>
  text.replace(/[^\0-\x7f]/g, (character) => NAMED[character] ?? `&#${character.codePointAt(0)};`);
const numbered = (text: string): string =>
  text.replace(/[^\0-\x7f]/gu, (character) => `&#${character.codePointAt(0)};`);

/** Emoji of which most bytes are lost cannot be told. */
const withoutEmoji = (text: string): string => text.replace(/\p{Extended_Pictographic}\ufe0f?/gu, '');

const FRONT = ['The ', 'Re: ', 'New at the market: ', 'Interview with ', '1. ', '- ', '* ', ''];

/** A page: title, body, comments. */
function page(random: Random, title: (text: string) => string, body: (text: string) => string): Clean {
  const lines = [english(random), western(random), western(random), english(random), random.pick(COMMENTS)];
  const damage = [title, body, body, body, (text: string) => text];
  return {
    clean: lines.join('\n'),
    damaged: lines.map((line, i) => damage[i]!(line)).join('\n'),
  };
}

interface Clean {
  clean: string;
  damaged: string;
}

const asIs = (text: string): string => text;

const FORMS: readonly Form[] = [
  { how: 'windows-1252', weight: 24, damage: misreading(western, 'windows-1252') },
  { how: 'windows-1252, any language', weight: 8, damage: misreading(any, 'windows-1252') },
  {
    how: 'windows-1252, undefined bytes dropped',
    weight: 8,
    damage: changed(western, (clean) => withoutUndefined(cp1252(clean))),
  },
  {
    how: 'windows-1252, undefined bytes ?',
    weight: 3,
    damage: changed(english, (clean) => cp1252(clean).replace(/[\x81\x8d\x8f\x90\x9d]/g, '?')),
  },
  {
    how: 'windows-1252, undefined bytes U+FFFD',
    weight: 3,
    damage: changed(english, (clean) => cp1252(clean).replace(/[\x81\x8d\x8f\x90\x9d]/g, '\ufffd')),
  },
  { how: 'latin-1, C1 kept', weight: 6, damage: misreading(western, 'iso-8859-1') },
  {
    how: 'latin-1, apostrophes without C1',
    weight: 4,
    damage: changed(
      (random) => withoutEmoji(english(random)).replace(/[“”‘–—…•→]/g, "'"),
      (clean) => latin1(clean).replace(/[\x80-\x9f]/g, ''),
    ),
  },
  {
    how: 'windows-1252 as latin-1 with ?',
    weight: 3,
    damage: changed(
      (random) => withoutEmoji(english(random)).replace(/[“”‘–—]/g, '"'),
      (clean) => cp1252(clean).replace(/[^\0-\xff]|[\x80-\x9f]/gu, '?'),
    ),
  },
  {
    how: 'quotation marks as latin-1 with ?',
    weight: 2,
    damage: changed(
      (random) => withoutEmoji(english(random)).replace(/[–—]/g, '-'),
      (clean) => cp1252(clean).replace(/[^\0-\xff]|[\x80-\x9f]/gu, '?'),
    ),
  },
  {
    how: 'NBSP to space',
    weight: 6,
    damage: changed(
      (random) => random.pick(WEB_LINES[random.pick(ROMANCE)]!),
      (clean) => cp1252(clean).replaceAll('\u00a0', ' '),
    ),
  },
  {
    how: 'NBSP to space, spaces collapsed',
    weight: 4,
    damage: changed(
      (random) => random.pick(WEB_LINES[random.pick(ROMANCE)]!).replaceAll('\u00a0', ' '),
      (clean) => cp1252(clean).replaceAll('\u00a0', ' ').replace(/ {2,}/g, ' '),
    ),
  },
  {
    how: 'soft hyphen dropped',
    weight: 4,
    damage: changed(
      (random) => random.pick([...WEB_LINES.es!, 'María', 'El jardín', 'Río Grande', 'García Íñiguez']),
      (clean) => withoutUndefined(cp1252(clean)).replaceAll('\u00ad', ''),
    ),
  },
  {
    how: 'Â alone',
    weight: 6,
    damage: (random) => {
      const clean = random.pick([
        `Price: £${random.below(900)} each`,
        `© ${1990 + random.below(30)} The Harbour Press`,
        `${random.below(40)} °C and cloudy`,
        `Add ${random.pick(['½', '¼', '¾'])} cup of milk`,
        `Next page »`,
        `see §${random.below(30)} and ${random.below(30)} m²`,
        `Home · About · Contact`,
        `It rained.\u00a0 Then it stopped.\u00a0 We left.`,
        `10\u00a0km to the coast, 5\u00a0km to the woods`,
        `AquaStep® shoes`,
      ]);
      return { clean, damaged: cp1252(clean) };
    },
  },
  {
    how: 'byte order mark',
    weight: 2,
    damage: changed(english, (clean) => `ï»¿${clean}`),
  },
  {
    how: 'escaped, named',
    weight: 5,
    damage: changed(western, (clean) => named(cp1252(clean))),
  },
  {
    how: 'escaped, numbered',
    weight: 4,
    damage: changed(western, (clean) => numbered(latin1(clean))),
  },
  {
    how: 'escaped, only later bytes',
    weight: 2,
    damage: changed(western, (clean) => cp1252(clean).replace(/[©¨§®»«\u00a0¢´³±]/g, named)),
  },
  {
    how: 'two layers, escaped',
    weight: 2,
    damage: changed(western, (clean) => named(cp1252(cp1252(clean)))),
  },
  { how: 'two layers', weight: 7, damage: misreading(western, 'windows-1252', 'windows-1252') },
  { how: 'latin-1, then windows-1252', weight: 3, damage: misreading(western, 'iso-8859-1', 'windows-1252') },
  {
    how: 'three layers',
    weight: 3,
    damage: misreading(english, 'windows-1252', 'windows-1252', 'windows-1252'),
  },
  {
    how: 'emoji',
    weight: 5,
    damage: (random) => {
      const clean = `${random.pick(['So good', 'Happy birthday!', 'Can’t wait', 'lol', 'See you there', 'Thanks a lot'])} ${random.pick(['😀', '😂', '😍', '❤️', '👍', '🙏', '🎉', '🔥', '😊', '☀️', '✨', '👍🏽', '🇫🇷', '💪', '😭', '🚀'])}${random.pick(['', '', '!', ' xx'])}`;
      return { clean, damaged: cp1252(clean) };
    },
  },
  {
    how: 'emoji, undefined bytes dropped',
    weight: 3,
    damage: (random) => {
      const clean = `${random.pick(['So good', 'Happy birthday!', 'Can’t wait', 'lol'])} ${random.pick(['❤️', '👍', '🙏', '☀️', '❤️❤️', '⚠️'])}`;
      return { clean, damaged: withoutUndefined(cp1252(clean)) };
    },
  },
  {
    how: 'lower case later',
    weight: 2,
    damage: changed(
      (random) => western(random).toLowerCase(),
      (clean) => cp1252(clean).toLowerCase(),
    ),
  },
  {
    how: 'upper case later',
    weight: 2,
    damage: changed(
      (random) =>
        english(random)
          .replace(/[^\0-\x7f’“”–—…]/gu, 'e')
          .toUpperCase(),
      (clean) => cp1252(clean).toUpperCase(),
    ),
  },
  {
    how: 'dashes straightened within',
    weight: 3,
    damage: (random) => {
      const from = 1900 + random.below(99);
      const clean = random.pick([
        `From ${from}–${from + 7} he’d lived abroad.`,
        `They left—nobody knows why—before the war.`,
        `It’s simple—really.`,
        `Open 9–17, Monday–Friday`,
      ]);
      const dashes = clean.replace('Monday–', 'Monday-');
      return { clean: dashes, damaged: cp1252(dashes).replace(/[“”]/g, '"') };
    },
  },
  {
    how: 'trade mark folded',
    weight: 1,
    damage: changed(
      (random) => english(random).replace(/[“”‘–—…°½™]/gu, "'"),
      (clean) => cp1252(clean).replaceAll('™', 'TM'),
    ),
  },
  {
    how: 'curly quotation marks around',
    weight: 2,
    damage: (random) => {
      const name = random.pick(NAMES);
      return { clean: `They call it “${name}” here.`, damaged: `They call it “${cp1252(name)}” here.` };
    },
  },
  {
    how: 'title twice, body once',
    weight: 4,
    damage: (random) => page(random, (text) => cp1252(cp1252(text)), cp1252),
  },
  { how: 'title only', weight: 3, damage: (random) => page(random, cp1252, asIs) },
  { how: 'title latin-1, body windows-1252', weight: 2, damage: (random) => page(random, latin1, cp1252) },
  { how: 'body, right title', weight: 3, damage: (random) => page(random, asIs, cp1252) },
  {
    how: 'beside right comments',
    weight: 4,
    damage: (random) => {
      const lines = [western(random), random.pick(COMMENTS), random.pick(COMMENTS)];
      return { clean: lines.join('\n'), damaged: [cp1252(lines[0]!), ...lines.slice(1)].join('\n') };
    },
  },
  {
    how: 'some of the line right',
    weight: 4,
    damage: changed(western, (clean, random) =>
      clean
        .split(' ')
        .map((word) => (random.below(2) === 0 ? cp1252(word) : word))
        .join(' '),
    ),
  },
  {
    how: 'a name',
    weight: 6,
    damage: (random) => {
      const clean = `${random.pick(FRONT)}${random.pick(NAMES)}`;
      return { clean, damaged: cp1252(clean) };
    },
  },
  {
    how: 'table with tabs',
    weight: 3,
    damage: (random) => {
      const clean = Array.from(
        { length: 4 },
        (_, i) => `${i + 1}\t${random.pick(NAMES)}\t${random.below(90)} €`,
      ).join('\n');
      return { clean, damaged: cp1252(clean) };
    },
  },
  {
    how: 'CSV',
    weight: 3,
    damage: (random) => {
      const clean = `${random.below(9999)};"${random.pick(NAMES)}";"${western(random).replaceAll('"', '')}"`;
      return { clean, damaged: cp1252(clean) };
    },
  },
  {
    how: 'feed',
    weight: 2,
    damage: (random) => {
      const clean = `<item><title>${western(random)}</title><link>https://example.org/${random.below(999)}</link></item>`;
      return { clean, damaged: cp1252(clean) };
    },
  },
  {
    how: 'address',
    weight: 1,
    damage: (random) => {
      const clean = `https://example.org/${random.pick(['café-du-port', 'été', 'müller', 'españa', 'łódź'])}/?id=${random.below(99)}`;
      return { clean, damaged: cp1252(clean) };
    },
  },
  { how: 'macintosh', weight: 6, damage: misreading(western, 'macintosh') },
  { how: 'cp437', weight: 3, damage: misreading(western, 'cp437') },
  { how: 'cp850', weight: 4, damage: misreading(western, 'cp850') },
  { how: 'windows-1251', weight: 4, damage: misreading(western, 'windows-1251') },
  {
    how: 'windows-1251, Russian',
    weight: 3,
    damage: misreading((random) => random.pick(WEB_LINES.ru!), 'windows-1251'),
  },
  { how: 'windows-1250', weight: 3, damage: misreading(western, 'windows-1250') },
  {
    how: 'windows-1250, Central European',
    weight: 3,
    damage: misreading(
      (random) => random.pick(WEB_LINES[random.pick(['pl', 'cs', 'hu', 'ro'])]!),
      'windows-1250',
    ),
  },
  { how: 'windows-1254, 1257, 1253, 1256', weight: 3, damage: otherWindows },
  { how: 'GBK, apostrophes', weight: 3, damage: eastAsian('gbk') },
  { how: 'Shift-JIS, apostrophes', weight: 2, damage: eastAsian('shift_jis') },
  { how: 'Big5', weight: 1, damage: eastAsian('big5') },
  { how: 'EUC-KR', weight: 1, damage: eastAsian('euc-kr') },
  {
    how: 'C1 controls of windows-1252',
    weight: 4,
    damage: changed(english, (clean) =>
      clean.replace(/[‘’“”–—…™•]/g, (mark) => String.fromCharCode(C1_OF[mark]!)),
    ),
  },
  {
    how: 'Macintosh quotation marks as windows-1252',
    weight: 3,
    damage: changed(english, (clean) => clean.replace(/[‘’“”–—…]/g, (mark) => MAC_OF[mark]!)),
  },
];

const C1_OF: Readonly<Record<string, number>> = {
  '…': 0x85,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
  '™': 0x99,
};
const MAC_OF: Readonly<Record<string, string>> = {
  '…': 'É',
  '–': 'Ð',
  '—': 'Ñ',
  '“': 'Ò',
  '”': 'Ó',
  '‘': 'Ô',
  '’': 'Õ',
};

function otherWindows(random: Random): Clean {
  const clean = western(random);
  return {
    clean,
    damaged: misreadAs(clean, [
      random.pick(['windows-1254', 'windows-1257', 'windows-1253', 'windows-1256']),
    ]),
  };
}

/** Samples that lost bytes on the way are left out. */
function eastAsian(charset: string): Damage {
  return (random) => {
    const clean = western(random);
    const damaged = misreadAs(clean, [charset]);
    return damaged.includes('\ufffd') ? undefined : { clean, damaged };
  };
}

/** Damage as bug reports, forums and collections of web text show it, in lines written for the purpose. */
export function wildSamples(random: Random, count: number): Sample[] {
  const bag = FORMS.flatMap((form) => Array<Form>(form.weight).fill(form));
  const made: Sample[] = [];
  for (let i = 0; made.length < count && i < 20 * count; i++) {
    const { how, damage } = random.pick(bag);
    const sample = damage(random);
    if (sample !== undefined && sample.damaged !== sample.clean)
      made.push({ language: 'web', how, ...sample });
  }
  return made;
}
