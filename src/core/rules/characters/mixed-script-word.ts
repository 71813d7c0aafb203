import { defineFileRule } from '../../lint/rule';
import { lettersAfter, lettersBefore } from '../../text/letter-run';
import { LOOK_ALIKES, type LookAlikes } from './look-alikes';
import { surveyCharacters } from './survey';

/** How far around a word its script is looked for, in UTF-16 units. */
const CONTEXT = 300;
/** A word longer than this is none; UTF-16 units in each direction. */
const LONGEST_HALF = 100;
const LATIN = /\p{Script=Latin}/u;

export const mixedScriptWord = defineFileRule({
  id: 'mixed-script-word',
  section: 'characters',
  summary: 'word with a letter of another script that looks the same',
  rationale:
    'A Cyrillic “о” in a Latin word cannot be seen, and no search finds the word. It comes from keyboards, OCR, and from attempts to evade filters.',
  severity: 'warning',
  fix: 'suggestion',
  falsePositiveRisk: 'low',
  example: { bad: 'Моscow (with Cyrillic М and о)', good: 'Moscow' },
  check({ source, shared, report }) {
    const { text } = source;
    let done = -1;
    for (const offset of shared(surveyCharacters).mixedScripts) {
      if (offset < done) continue;
      const start = lettersBefore(text, Math.max(0, offset - LONGEST_HALF), offset);
      const end = lettersAfter(text, offset, Math.min(text.length, offset + LONGEST_HALF));
      done = end;
      const word = text.slice(start, end);
      const context = text.slice(Math.max(0, start - CONTEXT), start) + text.slice(end, end + CONTEXT);
      const meant = unmixed(word, context);
      if (meant === undefined) continue;
      report({
        start,
        end,
        message: `“${word}” mixes scripts: ${meant.strangers.join(', ')} ${meant.strangers.length === 1 ? 'is' : 'are'} ${meant.from} and should be ${meant.to}.`,
        fixes: [
          {
            title: `Write “${meant.word}” in ${meant.to} letters only`,
            safety: 'suggestion',
            preferred: true,
            edits: [{ start, end, newText: meant.word }],
          },
        ],
      });
    }
  },
});

interface Unmixed {
  word: string;
  strangers: string[];
  from: string;
  to: string;
}

/** The word in one script, where every letter of the other one has a look-alike; undefined for deliberate mixtures. */
function unmixed(word: string, context: string): Unmixed | undefined {
  const letters = [...word.normalize('NFC')];
  const other = LOOK_ALIKES.find(({ letter }) => letters.some((character) => letter.test(character)));
  if (other === undefined) return undefined;
  const latin = letters.filter((character) => LATIN.test(character));
  const foreign = letters.filter((character) => other.letter.test(character));
  if (latin.length === 0 || latin.length + foreign.length < letters.length) return undefined;
  const contextIsLatin = isMostlyLatin(context, other);
  if (isDeliberate(word, other, contextIsLatin) || isPalochka(latin, context)) return undefined;
  const canBeLatin = foreign.every((character) => other.toLatin.has(character));
  const canBeOther =
    latin.every((character) => other.fromLatin.has(character)) &&
    !isSymbol(word, other, contextIsLatin, foreign.length);
  if (!canBeLatin && !canBeOther) return undefined;
  const toLatin =
    canBeLatin &&
    (!canBeOther || latin.length > foreign.length || (latin.length === foreign.length && contextIsLatin));
  const map = toLatin ? other.toLatin : other.fromLatin;
  return {
    word: letters.map((character) => map.get(character) ?? character).join(''),
    strangers: [...new Set(toLatin ? foreign : latin)],
    from: toLatin ? other.script : 'Latin',
    to: toLatin ? 'Latin' : other.script,
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

/** Russian endings on Latin names and abbreviations (`SMSка`), and Greek letters as symbols (`νmax`). */
function isDeliberate(word: string, { script }: LookAlikes, contextIsLatin: boolean): boolean {
  if (script === 'Greek') return /^[νρ]\p{Script=Latin}{1,3}$|^\p{Script=Latin}{1,3}[νρ]$/u.test(word);
  if (/^\p{Lu}{2,}\p{Ll}{1,4}$/u.test(word) && /^\p{Script=Latin}+\p{Script=Cyrillic}\p{Ll}*$/u.test(word))
    return true;
  return !contextIsLatin && /^\p{Script=Latin}{3,}\p{Script=Cyrillic}{1,3}$/u.test(word);
}
