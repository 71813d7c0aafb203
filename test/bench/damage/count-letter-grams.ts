import { writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  GRAM_CODES,
  GRAM_SHAPES,
  type GramTable,
  LEVELS,
  LONGEST_GRAM,
  MOST_FOLLOWERS,
  UNSEEN_PAIR,
} from '../../../src/core/encoding/gram-codes';
import {
  letterModel,
  MODELLED_LANGUAGES,
  pairsOfLanguage,
  UNSEEN,
} from '../../../src/core/encoding/letter-model';
import { trainingText } from './clean-text';
import { EVERYDAY_WORDS } from './everyday-words';
import { countGrams, type GramCounts } from './gram-counts';

/** Other names of a language in catalogues, and what it is called in the model; those named '' are left out. */
const ALIASES: Readonly<Record<string, string>> = {
  bn_BD: 'bn',
  bn_IN: 'bn',
  'ca@valencia': 'ca',
  en_GB: 'en',
  pa_PK: '',
  pt_BR: 'pt',
  pt_PT: 'pt',
  'sr@ije': 'sr',
  'tt@iqtelif': '',
  'be@latin': '',
  'uz@cyrillic': '',
  zh: '',
  zh_CN: '',
  zh_HK: '',
  zh_TW: '',
  ja: '',
  ii: '',
  racv: 'ca',
};
/** Letters that a language must have in the text, in words with letters beyond ASCII. */
const LEAST_LETTERS = 1200;
/** Sequences kept in all, and letters of text for each of them at least. */
const MOST_GRAMS = 4000;
/** Of languages in Latin letters, few of which lose bytes. */
const MOST_LATIN_GRAMS = 350;
const LETTERS_PER_GRAM = 6;
/** Bits by which a sequence must differ from what shorter ones say. */
const LEAST_DIFFERENCE = 0.75;
/** How often words of everyday life are counted. */
const EVERYDAY_TIMES = 16;
const MOST_BITS = LEVELS.length - 1;
/**
 * Later bytes of UTF-8 that get lost: the charsets of Windows that are most often mistaken for it do not define them,
 * or take them for a no-break space or a soft hyphen.
 */
const LOST = new Set([0x81, 0x83, 0x88, 0x8d, 0x8e, 0x8f, 0x90, 0x98, 0x9d, 0x9e, 0xa0, 0xad]);
const utf8 = new TextEncoder();

function canLose(letter: string): boolean {
  return letter > '\x7f' && [...utf8.encode(letter.normalize('NFC'))].some((byte) => LOST.has(byte));
}

const relevance = new Map<string, boolean>();

/** Whether a letter of the sequence may have lost a byte; a capital only where a word begins. */
function isRelevant(gram: string): boolean {
  for (let i = 0; i < gram.length; i++) {
    const letter = gram[i]!;
    const key = i > 0 && gram[i - 1] === ' ' ? ` ${letter}` : letter;
    let relevant = relevance.get(key);
    if (relevant === undefined) {
      relevant = canLose(letter) || isJamo(letter) || (key.length > 1 && canLose(letter.toUpperCase()));
      relevance.set(key, relevant);
    }
    if (relevant) return true;
  }
  return false;
}

function isJamo(letter: string): boolean {
  return letter >= '\u1100' && letter < '\u1200';
}

/** Probability of a letter where a language has no table of pairs. */
const UNKNOWN_PAIR = 2 ** -6;

/** What is known of pairs without the sequences. */
function pairsOf(language: string): (pair: string) => number {
  if (!MODELLED_LANGUAGES.includes(language)) return () => UNKNOWN_PAIR;
  const { rowOf } = letterModel();
  const { localRow, size, bits } = pairsOfLanguage(language);
  const row = (letter: string) => localRow[rowOf[letter.charCodeAt(0)]!]!;
  return (pair) => {
    const told = bits[row(pair[0]!) * size + row(pair[1]!)]!;
    return 2 ** -(told === UNSEEN ? UNSEEN_PAIR : told);
  };
}

/** Probability of the last letter of a sequence behind the others, after Witten and Bell. */
class Smoothed {
  private readonly known = new Map<string, number>();

  constructor(private readonly grams: GramCounts) {}

  of(gram: string): number {
    let found = this.known.get(gram);
    if (found === undefined) {
      const { total, kinds } = this.grams.followers.get(gram.slice(0, -1)) ?? { total: 0, kinds: 0 };
      const shorter = gram.length === 1 ? UNKNOWN_LETTER : this.of(gram.slice(1));
      const count = this.grams.counts.get(gram) ?? 0;
      found = total === 0 ? shorter : (count + kinds * shorter) / (total + kinds);
      this.known.set(gram, found);
    }
    return found;
  }
}

/** Probability of a letter that the text does not have. */
const UNKNOWN_LETTER = 2 ** -9;

/** The sequences that say more than their endings by a weight, with their bits. */
function pruned(
  { counts }: GramCounts,
  smoothed: Smoothed,
  ofPair: (pair: string) => number,
  shorterFirst: readonly string[],
  least: number,
): Map<string, number> {
  const kept = new Map<string, number>();
  for (const gram of shorterFirst) {
    let shorter = gram.slice(1);
    while (shorter.length > 1 && !kept.has(shorter)) shorter = shorter.slice(1);
    const told = shorter.length > 1 ? kept.get(shorter)! : -Math.log2(ofPair(gram.slice(-2)));
    const bits = -Math.log2(smoothed.of(gram));
    const difference = Math.abs(told - bits);
    if (difference < LEAST_DIFFERENCE || difference * counts.get(gram)! < least) continue;
    kept.set(gram, Math.min(MOST_BITS, Math.round(bits)));
  }
  return kept;
}

function gramsOf(language: string, lines: readonly string[]): GramTable | undefined {
  const grams = countGrams(lines, LONGEST_GRAM);
  const letters = [...grams.counts].filter(([gram]) => gram.length === 1 && gram !== ' ');
  const total = letters.reduce((sum, [, count]) => sum + count, 0);
  if (total < LEAST_LETTERS) return undefined;
  const alphabet = letters
    .sort((a, b) => b[1] - a[1])
    .slice(0, GRAM_CODES.length)
    .map(([letter]) => letter);
  const known = new Set([' ', ...alphabet]);
  const smoothed = new Smoothed(grams);
  const ofPair = pairsOf(language);
  const candidates = [...grams.counts]
    .filter(([gram, count]) => gram.length > 1 && count > 1 && isRelevant(gram))
    .map(([gram]) => gram)
    .filter((gram) => [...gram].every((letter) => known.has(letter)))
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const isLatin = /[a-z]/.test(alphabet.slice(0, 3).join(''));
  const budget = Math.min(isLatin ? MOST_LATIN_GRAMS : MOST_GRAMS, total / LETTERS_PER_GRAM);
  let low = 1;
  let high = 2 ** 14;
  for (let round = 0; round < 9; round++) {
    const middle = Math.sqrt(low * high);
    if (pruned(grams, smoothed, ofPair, candidates, middle).size > budget) low = middle;
    else high = middle;
  }
  return table(alphabet, pruned(grams, smoothed, ofPair, candidates, high));
}

function table(alphabet: readonly string[], grams: ReadonlyMap<string, number>): GramTable {
  const codeOf = new Map([[' ', ' '], ...alphabet.map((letter, i) => [letter, GRAM_CODES[i]!] as const)]);
  const byContext = new Map<string, { code: string; bits: number }[]>();
  for (const [gram, bits] of grams) {
    const coded = [...gram].map((letter) => codeOf.get(letter)!).join('');
    const followers = byContext.get(coded.slice(0, -1)) ?? [];
    followers.push({ code: coded.at(-1)!, bits });
    byContext.set(coded.slice(0, -1), followers);
  }
  let last = '';
  const result = { alphabet: alphabet.join(''), shapes: '', letters: '', levels: '' };
  for (const [context, followers] of [...byContext].sort(([a], [b]) => (a < b ? -1 : 1)))
    for (let at = 0; at < followers.length; at += MOST_FOLLOWERS) {
      const some = followers.slice(at, at + MOST_FOLLOWERS);
      const shared = sharedLength(last, context);
      const others = context.length - shared;
      const shape = GRAM_SHAPES.findIndex(
        (one) => one.shared === shared && one.others === others && one.followers === some.length,
      );
      result.shapes += GRAM_CODES[shape]!;
      result.letters += context.slice(shared) + some.map(({ code }) => code).join('');
      result.levels += some.map(({ bits }) => LEVELS[bits]!).join('');
      last = context;
    }
  return result;
}

function sharedLength(a: string, b: string): number {
  let shared = 0;
  while (shared < Math.min(a.length, b.length) && a[shared] === b[shared]) shared++;
  return shared;
}

const linesOf = new Map<string, string[]>();
for (const { language, lines } of trainingText(100_000)) {
  const name = ALIASES[language] ?? language;
  if (name !== '') linesOf.set(name, [...(linesOf.get(name) ?? []), ...lines]);
}
for (const [language, words] of Object.entries(EVERYDAY_WORDS))
  linesOf.set(language, [...(linesOf.get(language) ?? []), ...Array<string>(EVERYDAY_TIMES).fill(words)]);
const tables: [string, GramTable][] = [];
for (const [language, lines] of [...linesOf].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const grams = gramsOf(language, lines);
  if (grams !== undefined) tables.push([language, grams]);
}

/** Kept apart by what they hold, so that each packs well. */
function record(name: string, comment: string, part: (grams: GramTable) => string): string {
  const entries = tables.map(([language, grams]) => `  '${language}': ${JSON.stringify(part(grams))},\n`);
  return `/** ${comment} */\nexport const ${name}: Readonly<Record<string, string>> = {\n${entries.join('')}};\n`;
}

const head = `/*
 * How likely a letter follows two to four others, by language, where that says more than the pairs of letters do and a
 * letter that may have lost a byte is among them. Read by \`gram-model.ts\`, coded by \`gram-codes.ts\`, written by
 * \`test/bench/damage/count-letter-grams.ts\` from the translations of free programs that Debian installs and from the
 * declaration of human rights, translations of games and of user guides.
 */
`;
writeFileSync(
  path.join('src', 'core', 'encoding', 'letter-grams.ts'),
  [
    head,
    record('ALPHABETS', 'The letters, the most usual first.', ({ alphabet }) => alphabet),
    record('SHAPES', 'Of each context.', ({ shapes }) => shapes),
    record('GRAM_LETTERS', 'Of the contexts, each with those behind it.', ({ letters }) => letters),
    record('GRAM_LEVELS', 'Bits of the letters behind contexts.', ({ levels }) => levels),
  ].join('\n'),
);
