import { decode, EAST_ASIAN_CHARSETS, encode, misreadAs, OTHER_CHARSETS, USUAL_CHARSETS } from './charsets';
import type { CleanText } from './clean-text';
import { MIX_UPS } from './mix-ups';
import type { Random } from './random';

export interface Sample {
  language: string;
  clean: string;
  damaged: string;
  how: string;
}

const ALL_CHARSETS = [...USUAL_CHARSETS, ...OTHER_CHARSETS];
const ATTEMPTS = 40;

type Make = (
  random: Random,
  clean: string,
  text: CleanText,
) => Omit<Sample, 'language' | 'clean'> | undefined;

/** What is damaged: a piece of a clean text. */
type Piece = (random: Random, text: CleanText) => string;

/** A line; every third one is cut to a few words, as titles and names are. */
export const aLine: Piece = (random, { lines }) => {
  const line = random.pick(lines);
  return random.below(3) > 0 ? line : someWords(random, line, 4);
};

/** One to three words. */
export const aString: Piece = (random, { lines }) => someWords(random, random.pick(lines), 3);

export const neighbours =
  (count: number): Piece =>
  (random, text) =>
    someLines(random, text, count).join('\n');

function someWords(random: Random, line: string, most: number): string {
  const words = line.split(' ');
  const start = random.below(words.length);
  return words.slice(start, start + 1 + random.below(most)).join(' ');
}

export function someLines(random: Random, text: CleanText, count: number): string[] {
  return Array.from({ length: count }, () => random.pick(text.lines));
}

/** As many samples of a kind of damage as asked for, over all languages in turn. */
export function samples(
  random: Random,
  texts: readonly CleanText[],
  count: number,
  make: Make,
  piece: Piece = aLine,
): Sample[] {
  const made: Sample[] = [];
  for (let i = 0; made.length < count && i < count * ATTEMPTS; i++) {
    const text = texts[i % texts.length]!;
    const clean = piece(random, text);
    const damage = make(random, clean, text);
    if (damage !== undefined && damage.damaged !== clean)
      made.push({ language: text.language, clean, ...damage });
  }
  return made;
}

const oneLayer =
  (charsets: readonly string[]): Make =>
  (random, clean) => {
    const charset = random.pick(charsets);
    return { damaged: misreadAs(clean, [charset]), how: charset };
  };

export const usualLayer = oneLayer(USUAL_CHARSETS);
export const otherLayer = oneLayer(OTHER_CHARSETS);
export const anyLayer = oneLayer(ALL_CHARSETS);

export const deepLayers: Make = (random, clean) => {
  const depth = 2 + random.below(3);
  const first = random.pick(ALL_CHARSETS);
  const mixed = random.below(3) === 0;
  const charsets = Array.from({ length: depth }, () => (mixed ? random.pick(USUAL_CHARSETS) : first));
  return { damaged: misreadAs(clean, charsets), how: charsets.join('>') };
};

/** UTF-8 read as a charset of two bytes a character; samples that lost bytes on the way are left out. */
export const eastAsianLayer: Make = (random, clean) => {
  const charset = random.pick(EAST_ASIAN_CHARSETS);
  const damaged = misreadAs(clean, [charset]);
  return damaged.includes('\ufffd') ? undefined : { damaged, how: charset };
};

const partly = (random: Random): string =>
  random.pick(random.below(3) > 0 ? ['windows-1252', 'iso-8859-1', 'windows-1251'] : ALL_CHARSETS);

/** Some words of a line are damaged. */
export const someWordsDamaged: Make = (random, clean) => {
  const charset = partly(random);
  const share = 0.2 + 0.6 * random.next();
  const damaged = clean
    .split(' ')
    .map((word) => (random.next() < share ? misreadAs(word, [charset]) : word))
    .join(' ');
  return { damaged, how: `${charset}, some words` };
};

/** Of the characters beyond ASCII only some are damaged. */
export const someCharactersDamaged: Make = (random, clean) => {
  const charset = partly(random);
  const share = 0.2 + 0.6 * random.next();
  const damaged = [...clean]
    .map((character) => (random.next() < share ? misreadAs(character, [charset]) : character))
    .join('');
  return { damaged, how: `${charset}, some characters` };
};

/** The first line of several is damaged, or another one. */
export const oneLineDamaged =
  (which: 'first' | 'any'): Make =>
  (random, clean) => {
    const charset = partly(random);
    const lines = clean.split('\n');
    const at = which === 'first' ? 0 : random.below(lines.length);
    const damaged = lines.map((line, i) => (i === at ? misreadAs(line, [charset]) : line)).join('\n');
    return { damaged, how: `${charset}, ${which} line` };
  };

/** Bytes that the charset does not define, or controls, vanish or become something else. */
const LOSSES: readonly { how: string; lose(text: string): string }[] = [
  { how: 'C1 to U+FFFD', lose: (text) => text.replace(/[\x80-\x9f]/g, '\ufffd') },
  { how: 'C1 to ?', lose: (text) => text.replace(/[\x80-\x9f]/g, '?') },
  { how: 'C1 dropped', lose: (text) => text.replace(/[\x80-\x9f]/g, '') },
  { how: 'NBSP to space', lose: (text) => text.replaceAll('\u00a0', ' ') },
  { how: 'soft hyphen dropped', lose: (text) => text.replaceAll('\u00ad', '') },
];

export const LOST_KINDS: readonly string[] = LOSSES.map(({ how }) => how);

/** A loss of the kind; of any kind where none is named. */
export const lostBytes =
  (kind?: string): Make =>
  (random, clean) => {
    const charset = random.pick([
      'windows-1252',
      'windows-1252',
      'iso-8859-1',
      'windows-1250',
      'windows-1251',
      'windows-1254',
    ]);
    const whole = misreadAs(clean, [charset]);
    const { how, lose } =
      kind === undefined ? random.pick(LOSSES) : LOSSES.find((loss) => loss.how === kind)!;
    const damaged = lose(whole);
    return damaged === whole || (charset === 'iso-8859-1' && how.startsWith('C1'))
      ? undefined
      : { damaged, how: `${charset}, ${how}` };
  };

/** Escaped, straightened or lower-cased after the damage; what cannot be told apart afterwards is left out. */
export const processedLater: Make = (random, clean) => {
  const charset = random.pick(['windows-1252', 'windows-1252', 'iso-8859-1', 'windows-1251', 'macintosh']);
  const damaged = misreadAs(clean, [charset]);
  switch (random.below(3)) {
    case 0:
      return {
        damaged: damaged.replace(/[\u00a0-\u00ff]/g, (unit) => `&#${unit.charCodeAt(0)};`),
        how: `${charset}, escaped`,
      };
    case 1:
      return {
        damaged: damaged.replace(/[‘’]/g, "'").replace(/[“”]/g, '"'),
        how: `${charset}, straightened`,
      };
    default:
      return {
        damaged: misreadAs(misreadAs(clean, [charset]).replace(/\u00a0/g, '&nbsp;'), [charset]),
        how: `${charset}, &nbsp; between`,
      };
  }
};

/** One legacy charset read as another. */
export const legacyMixUp: Make = (random, clean, { language }) => {
  const [base] = language.split(/[_@-]/);
  const fitting = MIX_UPS.filter(({ languages }) => languages.includes(base!));
  if (fitting.length === 0) return undefined;
  const { written, read } = random.pick(fitting);
  const bytes = encode(clean, written);
  if (bytes === undefined) return undefined;
  const damaged = decode(bytes, read);
  return damaged.includes('\ufffd') ? undefined : { damaged, how: `${written} as ${read}` };
};
