import { cyrillicStem, isCyrillic } from './cyrillic';

const RULES: readonly (readonly [RegExp, string])[] = [
  [/[^\p{L}\p{M}\p{N}]+/gu, ''],
  [/(?:iy|yi|ey|ei|ai|ay|ij|ii|y)/g, 'i'],
  [/kh/g, 'h'],
  [/ou|oo/g, 'u'],
  [/tz|ts/g, 'c'],
  [/ph/g, 'f'],
  [/ks/g, 'x'],
  [/ck|q/g, 'k'],
  [/(.)\1+/gu, '$1'],
];

/** Equal for the cases of a Cyrillic name, and for spellings of a Latin one that differ as transliterations do: `Sergey` and `Sergei`, `Mohammed` and `Mohamed`. */
export function transliterationKey(word: string): string {
  if (isCyrillic(word)) return cyrillicStem(word.toLowerCase());
  let key = word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase();
  for (const [pattern, replacement] of RULES) key = key.replace(pattern, replacement);
  return key;
}
