import { defineFileRule } from '../../lint/rule';
import { dominantLineBreak } from '../../text/line-break';
import type { Span } from '../../text/span';
import { languageAt } from './language';
import { characterName } from './naming';
import { adjacentRuns, surveyCharacters } from './survey';

const NO_BREAK = /^[\u00a0\u202f\u2007\u2009]$/;
const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u;

/** Mongolian ties its suffixes, and Tibetan its strokes, with spaces that do not break. */
const TIED_SCRIPT = /[\p{Script=Mongolian}\p{Script=Tibetan}]/u;

export const nonstandardSpace = defineFileRule({
  id: 'nonstandard-space',
  section: 'characters',
  summary: 'no-break, thin, ideographic and other spaces, where an ordinary one is meant',
  rationale:
    'Two words with a no-break space between them are one token to many programs, and equal sentences differ in a way that nobody sees.',
  severity: 'information',
  fix: 'safe',
  falsePositiveRisk: 'medium',
  example: { bad: 'The\\u00A0river rose.', good: 'The river rose.' },
  check({ source, file, settings, shared, report }) {
    const { text } = source;
    const { spaces } = shared(surveyCharacters);
    if (spaces.length === 0) return;
    for (const run of adjacentRuns(text, spaces)) {
      if (isTypographic(text, run, () => languageAt(file, settings, run.start))) continue;
      const found = text.slice(run.start, run.end);
      const newText = plainSpaces(found, shared(dominantLineBreak));
      const names = [...new Set(found)].map((space) => characterName(space.charCodeAt(0))).join(', ');
      report({
        ...run,
        message:
          found.length === 1
            ? `A space of another kind: ${names}.`
            : `${found.length} spaces of another kind: ${names}.`,
        fixes: [
          {
            title: /[\n\r]/.test(newText) ? 'Replace by a line break' : 'Replace by a plain space',
            safety: 'safe',
            preferred: true,
            edits: [{ ...run, newText }],
          },
        ],
      });
    }
  },
});

function plainSpaces(found: string, lineBreak: string): string {
  return [...found]
    .map((space) => {
      if (space === '\u2028') return lineBreak;
      return space === '\u2029' ? lineBreak + lineBreak : ' ';
    })
    .join('');
}

/** Where typesetters put the space on purpose: French punctuation, numbers and units, dashes, Khmer stops, CJK text. */
function isTypographic(text: string, { start, end }: Span, language: () => string | undefined): boolean {
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  const found = text.slice(start, end);
  if (/^\u3000+$/.test(found)) return isEastAsian(text, start, end);
  if (!NO_BREAK.test(found)) return false;
  if (TIED_SCRIPT.test(before) || TIED_SCRIPT.test(after)) return true;
  if (/\d/.test(before) && /[\d\p{L}%‰€£$°]/u.test(after)) return true;
  if (/[§№#€£$\p{L}.]/u.test(before) && /\d/.test(after)) return true;
  if (/[–—]/.test(after) || /[–—]/.test(before) || /[។៕៖]/.test(after)) return true;
  if (isAbbreviation(text, start, end) || /^-\s/.test(text.slice(end, end + 2))) return true;
  if (isFrenchPunctuation(text, start, end)) return /^(?:$|fr|br|oc)/.test(language() ?? '');
  return /^[\u00a0\u202f]$/.test(found) && isShortSlavicWord(text, start);
}

const TITLE =
  /(?:^|[^\p{L}])(?:MM?|Mmes?|Mlles?|Mgr|Me|Mr|Mrs|Ms|Dr|Drs|Pr|Prof|Rev|Hon|St|Ste|Sr|Sra|Srta|Hr|Fr|Herr|Frau|Sig|Don|Dña|Ing|Mag|Lic)\.?$/u;

/** `z. B.`, `J. R. R. Tolkien`, `Mme Curie`, `Dr. No` */
function isAbbreviation(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 7), start);
  const after = text[end] ?? '';
  if (/\p{Lu}/u.test(after) && TITLE.test(before)) return true;
  return /(?:^|[^\p{L}])\p{L}\.$/u.test(before) && /\p{L}/u.test(after);
}

function isEastAsian(text: string, start: number, end: number): boolean {
  const around = `${text.slice(Math.max(0, start - 2), start)}${text.slice(end, end + 2)}`;
  return EAST_ASIAN.test(around.replaceAll('\u3000', ''));
}

function isFrenchPunctuation(text: string, start: number, end: number): boolean {
  return /[;:!?»›”]/.test(text[end] ?? '') || /[«‹“]/.test(text[start - 1] ?? '');
}

/** Words of Russian, Ukrainian, Belarusian and Bulgarian that typesetters keep on the line of the next word. */
const SHORT_CYRILLIC = new Set(
  'а б бы в во да де до ж же з за зі и из й і к ко ли на не ни но о об от па по с са се со та те то у ў я аб ад бо'.split(
    ' ',
  ),
);

/** The same in Czech, Slovak and Polish, where the letters around tell the language. */
function isShortSlavicWord(text: string, start: number): boolean {
  const word = /(?:^|[\s(«„“])(\p{L}{1,2})$/u.exec(text.slice(Math.max(0, start - 3), start))?.[1] ?? '';
  if (SHORT_CYRILLIC.has(word.toLowerCase())) return true;
  return (
    /^[aikosuvwz]$/i.test(word) &&
    /[ýčďěňřšťůžąćęłńśźż]/.test(text.slice(Math.max(0, start - 60), start + 60))
  );
}
