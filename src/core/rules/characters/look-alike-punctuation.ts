import { defineFileRule } from '../../lint/rule';
import { characterName } from './naming';
import { surveyCharacters } from './survey';

/** How far the letters around a sign are looked for, in UTF-16 units. */
const REACH = 24;
/** How far letters of a sign's own script are looked for. */
const CONTEXT = 200;

interface Sign {
  signs: string;
  plain: string;
  /** A text with such letters near has the sign on its own account. */
  home?: RegExp;
  /** What must stand before and after, within reach. */
  before: RegExp;
  after: RegExp;
}

const EUROPEAN = '\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}';
const EUROPEAN_LETTER = new RegExp(`[${EUROPEAN}]`, 'u');
/** Letters of European words in front, without a letter of another script between. */
const AFTER_EUROPEAN = new RegExp(`[${EUROPEAN}][\\p{M}\\p{N}\\p{P}]{0,3}$`, 'u');
const BEFORE_GAP = /^(?:\s|$|["'”’»)])/;
const BEFORE_WORD = /^\s+\p{L}/u;
const WORD_BEFORE = /(?:^|[^\p{L}\p{M}])[\p{L}\p{M}]{2,}$/u;
const WORD_AFTER = /^[\p{L}\p{M}]{2}/u;
const LONG_WORD_BEFORE = /(?:[a-zA-ZÀ-ÿĀ-ſа-яА-ЯёЁ]{3}|[\p{Script=Arabic}\p{Script=Hebrew}]{2})$/u;
const ENGLISH_BEFORE = /[A-Za-z]$/;
const CONTRACTION = /^(?:s|d|re|ve|ll)(?![\p{L}\p{N}])/iu;
const FRENCH_BEFORE = /(?:^|[^\p{L}])(?:[cdjlmnst]|qu)$/iu;
const FRENCH_AFTER = /^[aeiouyhàâéèêëîïôœ]\p{L}/iu;

const ARABIC =
  /(?=\p{L})[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Hanifi_Rohingya}]/u;
const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}]/u;
/** Every script of South Asia has U+0964; none of them is of the blocks of Europe. */
const INDIC = /[\u0900-\u0dff\u1c00-\u1cff\ua800-\ua9ff\uabc0-\uabff\u{11000}-\u{11fff}]/u;

/** Scripts, mathematics and phonetics have these signs; between such neighbours they stand for those of the keyboard. */
const SIGNS: readonly Sign[] = [
  {
    signs: '։׃',
    plain: ':',
    home: /[\p{Script=Armenian}\p{Script=Hebrew}]/u,
    before: AFTER_EUROPEAN,
    after: BEFORE_GAP,
  },
  { signs: '،', plain: ',', home: ARABIC, before: AFTER_EUROPEAN, after: BEFORE_GAP },
  { signs: '、', plain: ',', home: EAST_ASIAN, before: AFTER_EUROPEAN, after: BEFORE_WORD },
  { signs: '؛', plain: ';', home: ARABIC, before: AFTER_EUROPEAN, after: BEFORE_GAP },
  { signs: '؟', plain: '?', home: ARABIC, before: AFTER_EUROPEAN, after: BEFORE_GAP },
  { signs: '۔', plain: '.', home: ARABIC, before: AFTER_EUROPEAN, after: BEFORE_GAP },
  { signs: '。', plain: '.', home: EAST_ASIAN, before: AFTER_EUROPEAN, after: BEFORE_WORD },
  { signs: '।', plain: '.', home: INDIC, before: AFTER_EUROPEAN, after: BEFORE_GAP },
  { signs: '․', plain: '.', home: /\p{Script=Armenian}/u, before: AFTER_EUROPEAN, after: BEFORE_GAP },
  { signs: '٪', plain: '%', home: ARABIC, before: /[0-9] ?$/, after: /^(?![٠-٩۰-۹])/ },
  { signs: '‚', plain: ',', before: /[\p{L}\p{N}]$/u, after: /^\s/ },
  { signs: '‚', plain: ',', before: /[0-9]$/, after: /^[0-9]/ },
  { signs: 'ː∶꞉', plain: ':', before: LONG_WORD_BEFORE, after: /^\s/ },
  { signs: 'ː꞉', plain: ':', before: /[0-9]$/, after: /^[0-9]/ },
  { signs: 'ǃ', plain: '!', before: LONG_WORD_BEFORE, after: /^(?:\s|$)/ },
  { signs: '∕⁄', plain: '/', before: WORD_BEFORE, after: WORD_AFTER },
  { signs: 'ǀ∣', plain: '|', before: /\p{L}{3}[\p{P}]? $/u, after: /^ \p{L}{2}/u },
  { signs: 'ǀ∣', plain: 'l', before: /\p{Ll}{2}[ǀ∣]?$/u, after: /^[ǀ∣]?(?:\p{Ll}|[\s.,;:!?]|$)/u },
  { signs: '−˗', plain: '-', before: WORD_BEFORE, after: WORD_AFTER },
  { signs: '´', plain: '’', before: /\p{L}$/u, after: /^\p{L}/u },
  { signs: 'ʹʼ′‵׳', plain: '’', before: ENGLISH_BEFORE, after: CONTRACTION },
  { signs: 'ʹʼ′‵׳', plain: '’', before: /n$/i, after: /^t(?![\p{L}\p{N}])/iu },
  { signs: 'ʹʼ′‵׳', plain: '’', before: /(?:^|[^\p{L}])I$/u, after: /^m(?![\p{L}\p{N}])/u },
  { signs: 'ʹ′‵׳', plain: '’', before: FRENCH_BEFORE, after: FRENCH_AFTER },
];

const byCharacter = new Map<string, Sign[]>();
for (const sign of SIGNS)
  for (const character of sign.signs)
    byCharacter.set(character, [...(byCharacter.get(character) ?? []), sign]);
/** The one letter modifier of these that is an apostrophe in many orthographies: only where the word is English. */
const MODIFIER_APOSTROPHE = 'ʼ';
const ACUTE = '´';
const ENGLISH_WORD =
  /(?:^|[^\p{L}])(?:do|ca|wo|is|are|was|were|does|did|has|have|had|could|would|should)n$|(?:^|[^\p{L}])(?:I|you|we|they|he|she|it|that|what|who|there|let)$/iu;

export const lookAlikePunctuation = defineFileRule({
  id: 'look-alike-punctuation',
  section: 'characters',
  summary: 'punctuation of another script, of mathematics or phonetics that looks like that of the text',
  rationale:
    'Programs that split sentences, words and fields do not know it, and a search for the ordinary sign misses it.',
  severity: 'information',
  fix: 'suggestion',
  falsePositiveRisk: 'medium',
  example: { bad: 'He said∶ and∕or, don´t', good: 'He said: and/or, don’t' },
  check({ source, shared, report }) {
    const { text } = source;
    for (const offset of placesOf(text, shared(surveyCharacters).signs)) {
      const span = { start: offset, end: offset + 1 };
      const sign = text[offset]!;
      const plain = meantBy(text, offset, sign);
      if (plain === undefined || (sign === '`' && !isApostrophe(lineAround(text, offset)))) continue;
      report({
        ...span,
        message: `${characterName(sign.charCodeAt(0))} “${sign}” stands where “${plain}” is meant.`,
        fixes: [
          {
            title: `Replace by “${plain}”`,
            safety: 'suggestion',
            preferred: true,
            edits: [{ ...span, newText: plain }],
          },
        ],
      });
    }
  },
});

/** Grave accents of the keyboard between two letters as well. */
function placesOf(text: string, signs: readonly number[]): readonly number[] {
  const graves: number[] = [];
  for (let at = text.indexOf('`'); at !== -1; at = text.indexOf('`', at + 1))
    if (EUROPEAN_LETTER.test(text[at - 1] ?? '') && EUROPEAN_LETTER.test(text[at + 1] ?? '')) graves.push(at);
  return graves.length === 0 ? signs : [...signs, ...graves].sort((a, b) => a - b);
}

/** Of a line with grave accents that quote code, some have no letter beside them. */
function isApostrophe(line: string): boolean {
  return !/(?<!\p{L})`|`(?!\p{L})|\\/u.test(line);
}

/** The rest of the line, as far as it is near. */
function lineAround(text: string, offset: number): string {
  const before = text.slice(Math.max(0, offset - CONTEXT), offset);
  const after = text.slice(offset + 1, offset + CONTEXT);
  return `${before.slice(before.lastIndexOf('\n') + 1)} ${after.split('\n', 1)[0]}`;
}

/** Several acute accents on a line that are no apostrophes are letters of an orthography. */
function isLetter(before: string, after: string, line: string): boolean {
  const isApostrophe = /^(?:[stdm]|re|ve|ll)(?![\p{L}\p{N}])/iu.test(after) || FRENCH_BEFORE.test(before);
  return !isApostrophe && line.split(ACUTE).length > 2;
}

function isAtHome(text: string, offset: number, home: RegExp | undefined): boolean {
  if (home === undefined) return false;
  return home.test(lineAround(text, offset));
}

function meantBy(text: string, offset: number, sign: string): string | undefined {
  const before = text.slice(Math.max(0, offset - REACH), offset);
  const after = text.slice(offset + 1, offset + 1 + REACH);
  if (sign === '`') return '’';
  if (sign === ACUTE && isLetter(before, after, lineAround(text, offset))) return undefined;
  if (sign === MODIFIER_APOSTROPHE && !ENGLISH_WORD.test(before)) return undefined;
  return byCharacter
    .get(sign)
    ?.find((each) => each.before.test(before) && each.after.test(after) && !isAtHome(text, offset, each.home))
    ?.plain;
}
