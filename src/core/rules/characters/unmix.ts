import { LOOK_ALIKES, type LookAlikes, type MixedScript } from './look-alikes';

const LATIN = /\p{Script=Latin}/u;

export interface Unmixed {
  word: string;
  /** The letters that are not of the script of the word. */
  strangers: string[];
  from: string;
  to: 'Latin' | MixedScript;
}

/**
 * The word in one script, where every letter of the other one has a look-alike; undefined for deliberate mixtures.
 * `context` is the text around it.
 */
export function unmixed(word: string, context: string): Unmixed | undefined {
  const letters = [...word.normalize('NFC')];
  const others = LOOK_ALIKES.filter(({ letter }) => letters.some((character) => letter.test(character)));
  const [other, another] = others;
  if (other === undefined) return undefined;
  const latin = letters.filter((character) => LATIN.test(character));
  if (another !== undefined) return latin.length > 0 ? undefined : ofTwoScripts(letters, other, another);
  const foreign = letters.filter((character) => other.letter.test(character));
  if (latin.length === 0 || latin.length + foreign.length < letters.length) return undefined;
  const contextIsLatin = isMostlyLatin(context, other);
  if (other.rare && !contextIsLatin) return undefined;
  if (isDeliberate(word, other, contextIsLatin) || isPalochka(latin, context)) return undefined;
  const canBeLatin = foreign.every((character) => other.toLatin.has(character));
  const canBeOther =
    latin.every((character) => other.fromLatin.has(character)) &&
    !isSymbol(word, other, contextIsLatin, foreign.length);
  if (!canBeLatin && !canBeOther) return resembling(letters, other, contextIsLatin);
  const toLatin =
    canBeLatin &&
    (!canBeOther || latin.length > foreign.length || (latin.length === foreign.length && contextIsLatin));
  return rewritten(letters, other, toLatin, toLatin ? other.toLatin : other.fromLatin);
}

function rewritten(
  letters: readonly string[],
  { script, letter }: LookAlikes,
  toLatin: boolean,
  map: ReadonlyMap<string, string>,
): Unmixed {
  const strangers = letters.filter((character) => (toLatin ? letter : LATIN).test(character));
  return {
    word: letters.map((character) => map.get(character) ?? character).join(''),
    strangers: [...new Set(strangers)],
    from: toLatin ? script : 'Latin',
    to: toLatin ? 'Latin' : script,
  };
}

/** `sinαx`, `expιωt` */
const FUNCTION = /^(?:sin|cos|tan|cot|exp|log|ln|max|min|d)(?=\p{Script=Greek})/u;

/** A letter alone within a word of the other script that only resembles one of it: `aкtive`, `stαtion`. */
function resembling(
  letters: readonly string[],
  other: LookAlikes,
  contextIsLatin: boolean,
): Unmixed | undefined {
  if (FUNCTION.test(letters.join(''))) return undefined;
  const map = contextIsLatin ? other.resemblesLatin : other.resembledByLatin;
  const stranger = contextIsLatin ? other.letter : LATIN;
  const strange = letters.filter((character) => stranger.test(character));
  if (strange.length * 3 > letters.length || !strange.every((character) => map.has(character)))
    return undefined;
  const isWithin = letters.every(
    (character, i) =>
      !stranger.test(character) || (isLower(letters[i - 1]) && isLower(letters[i + 1]) && isLower(character)),
  );
  return isWithin ? rewritten(letters, other, contextIsLatin, map) : undefined;
}

function isLower(character: string | undefined): boolean {
  return character !== undefined && /\p{Ll}/u.test(character);
}

/** Greek in a Cyrillic word and the like, by way of the Latin letters that both look like. */
function ofTwoScripts(letters: readonly string[], one: LookAlikes, two: LookAlikes): Unmixed | undefined {
  const ones = letters.filter((character) => one.letter.test(character));
  const twos = letters.filter((character) => two.letter.test(character));
  if (ones.length + twos.length < letters.length || letters.length < 3) return undefined;
  const [most, fewer, strangers] = ones.length >= twos.length ? [one, two, twos] : [two, one, ones];
  const map = new Map(
    strangers.map((character) => [character, most.fromLatin.get(fewer.toLatin.get(character) ?? '') ?? '']),
  );
  if ([...map.values()].includes('')) return undefined;
  return {
    word: letters.map((character) => map.get(character) ?? character).join(''),
    strangers: [...map.keys()],
    from: fewer.script,
    to: most.script,
  };
}

function isMostlyLatin(context: string, { letter }: LookAlikes): boolean {
  let balance = 0;
  for (const character of context) {
    if (LATIN.test(character)) balance++;
    else if (letter.test(character)) balance--;
  }
  return balance >= 0;
}

/** Chechen, Avar and their neighbours write the letter Ӏ as a Latin I; Ukrainian and Belarusian have an І of their own. */
function isPalochka(latin: readonly string[], context: string): boolean {
  return latin.every((character) => character === 'I' || character === 'l') && !/[іїєґў]/i.test(context);
}

/** Formulas join a Greek letter or two with a Latin one: `ΔE`, `κB`, `γδT`. */
function isSymbol(word: string, { script }: LookAlikes, contextIsLatin: boolean, greek: number): boolean {
  if (script !== 'Greek') return false;
  return contextIsLatin ? greek < 3 : /^[ΔΣΩΘΛΠΦΨ]\p{Script=Latin}$|^\p{Ll}[A-Z]$/u.test(word);
}

/** `νmax`, `ρair`, `νx`: what formulas have as indices. */
const SUBSCRIPTED =
  /^[νρ](?:\p{Script=Latin}|[b-df-hj-np-tv-z]{2}|max|min|obs|rel|air|gas|liq|sol|vac|eff|tot|ref|sat|crit)$|^\p{Script=Latin}[νρ]$/u;
/** An ending has a vowel. */
const ENDING = /^\p{Script=Latin}{3,}(?=\p{Script=Cyrillic}{0,2}[аеёиоуыэюяіїє])\p{Script=Cyrillic}{1,3}$/u;

/** Russian endings on Latin names and abbreviations (`SMSка`), and Greek letters as symbols (`νmax`). */
function isDeliberate(word: string, { script }: LookAlikes, contextIsLatin: boolean): boolean {
  if (script === 'Greek') return SUBSCRIPTED.test(word);
  if (/^\p{Lu}{2,}\p{Ll}{1,8}$/u.test(word) && /^\p{Script=Latin}+\p{Script=Cyrillic}\p{Ll}*$/u.test(word))
    return true;
  return !contextIsLatin && ENDING.test(word);
}
