/**
 * Words of the grammar, by language, that are never said twice in a row on purpose. Left out are those that are:
 * German relative pronouns before an article (`die die`), French `nous nous`, Turkish `bir bir`, Bengali `থেকে থেকে`.
 */
const WORDS: Readonly<Record<string, string>> = {
  en: 'the a an of to and for with from by as or but be are were was has have will would can could should this these those their his its our my we they which when where if than then into also been at not would about between under because while after before',
  fr: 'le les des du une un dans pour mais avec sur et est qui ces cette aux par sont au ont',
  de: 'und mit von für nicht auf ein eine einer einem einen auch bei aus nach ist wird wurde oder durch werden haben hat zum zur vom',
  es: 'el los las una un con por para del y en como pero este esta fue ha al lo',
  pt: 'os uma um com para não do da dos das em ao mais foi por ou na',
  it: 'il gli una un per con della del delle dei nel nella sono alla anche ha è dal',
  nl: 'het een van met voor en niet op aan ook zijn bij uit naar wordt door heeft werd',
  ru: 'и в на с по для из от к о у не как за при но до это был была',
  uk: 'і в на з по для із від до не як за при але у та це був була',
  pl: 'i w na z do nie jest o za od przez dla po oraz był była',
  cs: 'a v na s z do je o za od pro po ale byl byla i',
  tr: 've ile için bu da de olarak olan',
  id: 'yang dan di untuk dengan ini itu dari pada dalam adalah ke oleh telah',
  bn: 'এবং কিন্তু জন্য এ এর তার হয়েছে করে না থেকে সঙ্গে',
  hi: 'में को ने की के का और है से पर यह कि',
  ur: 'میں کو نے کی کے کا اور ہے سے پر یہ کہ',
  ar: 'في على إلى عن هذا هذه التي الذي أن مع',
};

/**
 * Of these, the ones that only tell the language, since two of them in a row may be right: verbs at the end of a
 * clause (`what it was was`), prepositions behind a separated prefix (`passt auf auf`), homographs, reduplication.
 */
const SIGNS_ONLY: Readonly<Record<string, string>> = {
  en: 'was not about will can has have are this',
  fr: 'est ont',
  de: 'mit auf ein aus nach bei durch ist wird wurde werden haben hat',
  es: 'fue ha este esta como para',
  pt: 'foi para não',
  it: 'sono è ha',
  nl: 'met voor op aan zijn bij uit naar door wordt heeft werd',
  ru: 'о у до это был была',
  uk: 'у до це був була',
  pl: 'jest nie o za był była',
  cs: 'je o za byl byla',
  tr: 'bu da de olan',
  id: 'ini itu dalam',
  bn: 'এ এর তার করে না থেকে হয়েছে সঙ্গে',
  hi: 'की के का और है से पर यह कि',
  ur: 'میں کی کے کا اور ہے سے پر یہ کہ',
  ar: 'أن',
};

export type FunctionWords = Readonly<Record<string, ReadonlySet<string>>>;

/** Function words that tell a language, by its code; `DOUBLED_BY_MISTAKE` has those of them that are never doubled. */
export const FUNCTION_WORDS: FunctionWords = Object.fromEntries(
  Object.entries(WORDS).map(([code, words]) => [code, new Set(words.split(' '))]),
);

const CODES = new Map<string, string[]>();
for (const [code, words] of Object.entries(FUNCTION_WORDS))
  for (const word of words) CODES.set(word, [...(CODES.get(word) ?? []), code]);

/** The codes of the languages that have this word, given in lower case, among their function words. */
export function languagesOf(word: string): readonly string[] {
  return CODES.get(word) ?? [];
}

export function isFunctionWord(word: string): boolean {
  return CODES.has(word.toLowerCase());
}

export const DOUBLED_BY_MISTAKE: FunctionWords = Object.fromEntries(
  Object.entries(FUNCTION_WORDS).map(([code, words]) => {
    const kept = new Set(words);
    for (const word of (SIGNS_ONLY[code] ?? '').split(' ')) kept.delete(word);
    return [code, kept];
  }),
);

/** Said twice for emphasis, in play or by grammar (`that that`, `had had`). */
export const LEGITIMATE_ENGLISH_DOUBLES: ReadonlySet<string> = new Set(
  [
    'had that very really many much long more most never ever again over down away here there home well quite such',
    'some same only just less even what whom whose high deep wide slow soft near around through further little good',
    'great rich poor truly sure yeah okay bye knock hush please thank thanks sorry help fire come wait stop look listen',
    'hear tick chop chin goody night bang boom beep ding dong tuck blah yada miles years hours days weeks talk walk pooh',
    'bora walla sing duran murray first second third fourth fifth sixth seventh eighth ninth tenth half',
  ].flatMap((line) => line.split(' ')),
);
