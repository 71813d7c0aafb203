import { defineFileRule } from '../../lint/rule';
import type { Span } from '../../text/span';
import { type LetterStyle, plainLetter, styleOf } from '../../text/styled-letters';
import { quoted } from './naming';
import { surveyCharacters } from './survey';

/** How far around a run its line is looked at, in UTF-16 units. */
const CONTEXT = 100;
const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;
const TURNED =
  /[\u01dd\u0183\u1d09\u029e\u0287\u0250\u0254\u025f\u0265\u027e\u026f\u0279\u028c\u028d\u028e]/g;
/** Of these, the ones that no orthography and hardly a transcription has. */
const TELLING_TURNED = /[\u0183\u1d09\u029e\u0287\u028d\u028e]/g;
/** What formulas have around their letters. */
const FORMULA = /[=<>^_\p{Sm}\u2061-\u2064]|\\[A-Za-z]/u;

export const styledLetters = defineFileRule({
  id: 'styled-letters',
  section: 'characters',
  summary:
    'words in mathematical, fullwidth, circled, small capital or other letters that only imitate a style',
  rationale:
    'They are other characters than the letters that they look like: no search, dictionary or model knows the word. People use them for bold or slanted text where none is offered, and to pass filters.',
  severity: 'warning',
  fix: 'suggestion',
  falsePositiveRisk: 'medium',
  example: { bad: '𝐇𝐞𝐥𝐥𝐨 Ｗｏｒｌｄ', good: 'Hello World' },
  check({ source, shared, report }) {
    const { text } = source;
    let done = 0;
    for (const offset of shared(surveyCharacters).styled) {
      if (offset < done) continue;
      const style = styleOf(String.fromCodePoint(text.codePointAt(offset)!));
      if (style === undefined) continue;
      const run = runOf(text, offset, style);
      done = run.end;
      if (!WRONG[style](text, run)) continue;
      const newText = plainText(text.slice(run.start, run.end), style);
      if (newText === text.slice(run.start, run.end)) continue;
      report({
        ...run,
        message: `${quoted(text.slice(run.start, run.end))} is written in ${NAMES[style]} instead of ${quoted(newText)}.`,
        fixes: [
          {
            title: `Write ${quoted(newText)}`,
            safety: 'suggestion',
            preferred: true,
            edits: [{ ...run, newText }],
          },
        ],
      });
    }
  },
});

const NAMES: Readonly<Record<LetterStyle, string>> = {
  mathematical: 'letters for mathematics',
  fullwidth: 'fullwidth characters, which are for East Asian text,',
  enclosed: 'circled or squared letters',
  'small capital': 'small capitals of phonetics',
  superscript: 'superscript letters',
  turned: 'turned letters',
  numeral: 'Roman numerals of one character each',
};

/** The neighbouring characters of the same style. */
function runOf(text: string, offset: number, style: LetterStyle): Span {
  let start = offset;
  while (start > 0) {
    const size = text.charCodeAt(start - 1) >= 0xdc00 && text.charCodeAt(start - 1) < 0xe000 ? 2 : 1;
    if (start < size || plainLetter(text.slice(start - size, start), style) === undefined) break;
    start -= size;
  }
  let end = offset;
  while (end < text.length) {
    const character = String.fromCodePoint(text.codePointAt(end)!);
    if (plainLetter(character, style) === undefined) break;
    end += character.length;
  }
  return { start, end };
}

function plainText(written: string, style: LetterStyle): string {
  const letters = [...written].map((character) => plainLetter(character, style) ?? character);
  return (style === 'turned' ? letters.reverse() : letters).join('');
}

/** Whether a run of a style writes words, where it could also be a symbol. */
const WRONG: Readonly<Record<LetterStyle, (text: string, run: Span) => boolean>> = {
  mathematical(text, run) {
    const letters = countCharacters(text, run);
    if (letters > 3) return true;
    const touching = ordinaryLettersAround(text, run);
    if (letters === 1 && (touching < 2 || isOrdinal(text, run))) return false;
    return isBetweenLetters(text, run) || !FORMULA.test(lineAround(text, run));
  },
  fullwidth(text, run) {
    const written = text.slice(run.start, run.end);
    if (
      !/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff01\uff08\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\ufe50-\ufe57]/.test(
        written,
      )
    )
      return false;
    if (!/[\p{L}\p{N}]/u.test(written) && !/^ +\p{L}/u.test(text.slice(run.end, run.end + 4))) return false;
    return !EAST_ASIAN.test(lineAround(text, run));
  },
  enclosed(text, run) {
    const letters = countCharacters(text, run);
    return letters > 2 || (letters === 2 && ordinaryLettersAround(text, run) > 0);
  },
  'small capital'(text, run) {
    const written = text.slice(run.start, run.end);
    return isWholeWord(text, run) && [...written].length > 1;
  },
  numeral: (text, run) => ordinaryLettersAround(text, run) > 1,
  superscript: (text, run) =>
    countCharacters(text, run) > 3 && !/[\p{L}\p{N}]/u.test(text[run.start - 1] ?? ''),
  turned(text, run) {
    const written = text.slice(run.start, run.end);
    const kinds = new Set(written.match(TURNED));
    const telling = new Set(written.match(TELLING_TURNED));
    return (
      isWholeWord(text, run) &&
      (kinds.size + telling.size > 2 || (kinds.size === 2 && written.length > 5)) &&
      !isTranscription(text, run)
    );
  },
};

/** Between slashes or brackets phoneticians write. */
function isTranscription(text: string, { start, end }: Span): boolean {
  return /[[/ˈˌ]/.test(text[start - 1] ?? '') || /[\]/ːˈˌ]/.test(text[end] ?? '');
}

function isBetweenLetters(text: string, { start, end }: Span): boolean {
  return /[A-Za-z]/.test(text[start - 1] ?? '') && /^[A-Za-z]{2}/.test(text.slice(end, end + 2));
}

/** `𝑛th`, `𝑘s` */
function isOrdinal(text: string, { start, end }: Span): boolean {
  if (/\p{L}/u.test(text[start - 1] ?? '')) return false;
  return /^(?:th|st|nd|rd|s)(?!\p{L})/u.test(text.slice(end, end + 3));
}

function countCharacters(text: string, { start, end }: Span): number {
  return [...text.slice(start, end)].length;
}

function isWholeWord(text: string, { start, end }: Span): boolean {
  return !/[\p{L}\p{M}]/u.test(text[start - 1] ?? '') && !/[\p{L}\p{M}]/u.test(text[end] ?? '');
}

function ordinaryLettersAround(text: string, { start, end }: Span): number {
  const before = /\p{Script=Latin}*$/u.exec(text.slice(Math.max(0, start - 20), start))![0];
  const after = /^\p{Script=Latin}*/u.exec(text.slice(end, end + 20))![0];
  return before.length + after.length;
}

/** What stands around a run on its line, without it. */
function lineAround(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  const lineStart = before.lastIndexOf('\n') + 1;
  const lineEnd = after.indexOf('\n');
  return before.slice(lineStart) + (lineEnd === -1 ? after : after.slice(0, lineEnd));
}
