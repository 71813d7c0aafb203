const CITATION = /\[\d{0,9}\]|\[edit\]|\[citation needed\]/g;
const TERMINAL = ['.', '?', '!', '"', "'"];
const ELLIPSIS = '...';
const POLICY = [
  'terms of use',
  'privacy policy',
  'cookie policy',
  'uses cookies',
  'use of cookies',
  'use cookies',
];

export interface Limits {
  minimumWords: number;
  maximumWordLength: number;
}

export const C4_LIMITS: Limits = { minimumWords: 3, maximumWordLength: 1000 };

/** Why the filter of C4 drops a line, with what it says about it; undefined where the line stays. Linear. */
export function reasonToDrop(
  written: string,
  { minimumWords, maximumWordLength }: Limits,
): string | undefined {
  const words = written.split(/\s+/).filter((word) => word !== '');
  if (words.some(({ length }) => length > maximumWordLength))
    return `a word has more than ${maximumWordLength} characters`;
  const line = written.replace(CITATION, '').trimEnd();
  if (line.endsWith(ELLIPSIS)) return 'it ends with an ellipsis';
  if (!TERMINAL.some((mark) => line.endsWith(mark)))
    return `it ends with ‘${lastCharacter(line)}’, not with . ? ! " or '`;
  if (words.length < minimumWords)
    return `it has ${words.length === 1 ? 'one word' : `${words.length} words`}, fewer than ${minimumWords}`;
  const lower = line.toLowerCase();
  if (lower.includes('javascript')) return 'it speaks of JavaScript';
  const policy = POLICY.find((phrase) => lower.includes(phrase));
  return policy && `it has the words ‘${policy}’`;
}

function lastCharacter(line: string): string {
  return [...line.slice(-2)].at(-1) ?? '';
}
