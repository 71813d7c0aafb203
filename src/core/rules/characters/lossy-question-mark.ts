import { defineFileRule } from '../../lint/rule';
import { languageAt } from './language';

/** `’` that became `?`: what may stand before it, and the ending behind it. */
const ENGLISH: readonly { before: RegExp; after: RegExp }[] = [
  { before: /\p{L}{2}$/u, after: /^s(?![\p{L}\p{N}])/u },
  { before: /n$/iu, after: /^t(?![\p{L}\p{N}])/iu },
  {
    before: /(?:^|[^\p{L}])(?:I|you|he|she|it|we|they|who|that|there)$/iu,
    after: /^(?:d|ll)(?![\p{L}\p{N}])/u,
  },
  {
    before: /(?:^|[^\p{L}])(?:you|we|they|who|could|would|should|I)$/iu,
    after: /^(?:re|ve)(?![\p{L}\p{N}])/u,
  },
  { before: /(?:^|[^\p{L}])I$/u, after: /^m(?![\p{L}\p{N}])/u },
];
const FRENCH = { before: /(?:^|[^\p{L}])(?:[cdjlmnst]|qu)$/iu, after: /^[aeiouyhàâéèêëîïôœ]\p{L}/iu };
const YEARS = { before: /(?:^|\D)[12]\d{3}$/u, after: /^(?:[12]\d{3}|\d{2})(?!\d)/u };

export const lossyQuestionMark = defineFileRule({
  id: 'lossy-question-mark',
  section: 'characters',
  summary: 'question mark inside a word, where an apostrophe or a dash was',
  rationale:
    'A program that could not write the character put `?` in its place. Word and sentence boundaries are wrong from there on.',
  severity: 'warning',
  fix: 'suggestion',
  falsePositiveRisk: 'medium',
  example: { bad: 'Bangladesh?s rivers', good: 'Bangladesh’s rivers' },
  check({ source, file, settings, report }) {
    const { text } = source;
    for (let at = text.indexOf('?'); at !== -1; at = text.indexOf('?', at + 1)) {
      const lost = lostPunctuation(text, at, () => languageAt(file, settings, at));
      if (lost === undefined) continue;
      report({
        start: at,
        end: at + 1,
        message: `“?” stands inside a word: it replaced a character that some program could not write, probably “${lost}”.`,
        fixes: [
          {
            title: `Replace by “${lost}”`,
            safety: 'suggestion',
            preferred: true,
            edits: [{ start: at, end: at + 1, newText: lost }],
          },
        ],
      });
    }
  },
});

/** The apostrophe or dash that the question mark at an offset replaced; undefined where it is none of these. */
export function lostPunctuation(
  text: string,
  at: number,
  language: () => string | undefined,
): string | undefined {
  if (!isWordLike(text[at - 1]) || !isWordLike(text[at + 1]) || isInAddress(text, at)) return undefined;
  return lostCharacter(text.slice(Math.max(0, at - 8), at), text.slice(at + 1, at + 7), language);
}

function isWordLike(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

function lostCharacter(
  before: string,
  after: string,
  language: () => string | undefined,
): string | undefined {
  if (YEARS.before.test(before) && YEARS.after.test(after)) return '–';
  if (ENGLISH.some((pattern) => pattern.before.test(before) && pattern.after.test(after))) return '’';
  if (!FRENCH.before.test(before) || !FRENCH.after.test(after)) return undefined;
  return /^(?:fr|it|ca|oc)\b/.test(language() ?? '') ? '’' : undefined;
}

/** A web address has its own question marks. Looks back 200 characters at most. */
function isInAddress(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && at - start < 200 && text.charCodeAt(start - 1) > 0x20) start--;
  const before = text.slice(start, at);
  return (
    /:\/\/|^www\.|\/|\.(?:com|org|net|php|html?)$/i.test(before) ||
    /^[\w-]*=/.test(text.slice(at + 1, at + 40))
  );
}
