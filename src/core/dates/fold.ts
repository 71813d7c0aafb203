const ASCII = /^[\x00-\x7f]*$/;
/** Accents, nuktas, Arabic vowel signs and hamzas, tatweel, joiners, apostrophes inside words. */
const IGNORED =
  /[\u0300-\u036f\u093c\u09bc\u0a3c\u0abc\u0b3c\u0610-\u061a\u064b-\u065f\u0670\u0640\u200c\u200d\u02bc\u2019']/g;
const VARIANTS: ReadonlyMap<string, string> = new Map([
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ې', 'ي'],
  ['ک', 'ك'],
  ['ة', 'ه'],
  ['ہ', 'ه'],
  ['ە', 'ه'],
  ['ھ', 'ه'],
  ['ٱ', 'ا'],
  ['ँ', 'ं'],
  ['ß', 'ss'],
  ['ı', 'i'],
  ['ø', 'o'],
  ['æ', 'ae'],
  ['ð', 'd'],
  ['đ', 'd'],
  ['ł', 'l'],
  ['ς', 'σ'],
]);
const VARIANT = new RegExp(`[${[...VARIANTS.keys()].join('')}]`, 'g');

const MAX_CACHED = 4096;
const cache = new Map<string, string>();

/**
 * The form under which a month or weekday name is looked up: without case, accents, vowel signs and the spelling
 * variants of the Arabic script. The result is for comparing only; its length says nothing about the text.
 */
export function foldName(name: string): string {
  const known = cache.get(name);
  if (known !== undefined) return known;
  const folded = fold(name.toLowerCase());
  if (cache.size >= MAX_CACHED) cache.clear();
  cache.set(name, folded);
  return folded;
}

function fold(lower: string): string {
  if (ASCII.test(lower)) return lower.includes("'") ? lower.replace(/'/g, '') : lower;
  return lower
    .normalize('NFD')
    .replace(IGNORED, '')
    .replace(VARIANT, (letter) => VARIANTS.get(letter) ?? letter);
}
