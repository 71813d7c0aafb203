import { defineFileRule } from '../../lint/rule';

const LONGEST_QUOTATION = 2000;

export const latexQuotes = defineFileRule({
  id: 'latex-quotes',
  section: 'characters',
  summary: "quotation marks written as `` and ''",
  rationale:
    'They are what TeX turns into quotation marks; in a text they are neither quotes nor apostrophes.',
  severity: 'information',
  fix: 'suggestion',
  falsePositiveRisk: 'low',
  example: { bad: "He said ``no'' twice.", good: 'He said “no” twice.' },
  check({ source, report }) {
    const { text } = source;
    for (let start = text.indexOf('``'); start !== -1; start = text.indexOf('``', start + 2)) {
      if (text[start + 2] === '`' || text[start - 1] === '`') {
        start = skipTicks(text, start);
        continue;
      }
      const close = /[\p{L}\p{N}]/u.test(text[start - 1] ?? '') ? undefined : closeOf(text, start + 2);
      if (close === undefined) continue;
      report({
        start,
        end: close + 2,
        message: "Quotation marks in the notation of TeX: `` and ''.",
        fixes: [
          {
            title: 'Replace by “ and ”',
            safety: 'suggestion',
            preferred: true,
            edits: [
              { start, end: start + 2, newText: '“' },
              { start: close, end: close + 2, newText: '”' },
            ],
          },
        ],
      });
    }
  },
});

/** To the last of a longer run of backticks, which opens code. */
function skipTicks(text: string, start: number): number {
  let i = start;
  while (text[i + 1] === '`') i++;
  return i - 1;
}

/** The `''` of the same paragraph before another opening. */
function closeOf(text: string, from: number): number | undefined {
  const part = text.slice(from, from + LONGEST_QUOTATION);
  const close = part.indexOf("''");
  if (close < 1) return undefined;
  const inside = part.slice(0, close);
  if (inside.includes('``') || /\r?\n[ \t]*\r?\n/.test(inside) || !isWording(inside)) return undefined;
  return /[\p{L}\p{N}]/u.test(part[close + 2] ?? '') ? undefined : from + close;
}

/** Words rather than a drawing or code: most of what is no space is a letter, and no space is at the edges. */
function isWording(inside: string): boolean {
  const letters = inside.match(/\p{L}/gu)?.length ?? 0;
  const others = inside.match(/[^\p{L}\s]/gu)?.length ?? 0;
  return letters > 2 * others && !/^\s|\s$/.test(inside);
}
