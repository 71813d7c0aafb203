import type { Edit } from '../../lint/finding';
import { defineDocumentRule } from '../../lint/rule';

interface Marks {
  curly: number[];
  straight: number[];
}

export const mixedQuotes = defineDocumentRule({
  id: 'mixed-quotes',
  section: 'characters',
  summary: 'curly and straight quotation marks, or apostrophes, in one document',
  rationale:
    'The same word with two apostrophes counts as two words. Often a sign that a text was pieced together.',
  severity: 'off',
  fix: 'suggestion',
  falsePositiveRisk: 'medium',
  example: { bad: "It’s late, isn't it?", good: 'It’s late, isn’t it?' },
  check({ source, document, report }) {
    const { text } = source;
    const { start, end } = document.body.span;
    for (const [name, curly, straight] of KINDS) {
      const marks = collect(text, start, end, curly, straight);
      if (marks.curly.length === 0 || marks.straight.length === 0) continue;
      const toCurly = marks.curly.length >= marks.straight.length;
      const minority = toCurly ? marks.straight : marks.curly;
      const newText = toCurly ? (at: number) => curled(text, at, curly) : () => straight;
      report({
        start: minority[0]!,
        end: minority[0]! + 1,
        message: `The document has ${marks.curly.length} curly and ${marks.straight.length} straight ${name}.`,
        fixes: [
          {
            title: `Make all ${name} ${toCurly ? 'curly' : 'straight'}`,
            safety: 'suggestion',
            preferred: true,
            edits: minority.map((at): Edit => ({ start: at, end: at + 1, newText: newText(at) })),
          },
        ],
      });
    }
  },
});

const KINDS: readonly (readonly [name: string, curly: string, straight: string])[] = [
  ['quotation marks', '“”', '"'],
  ['apostrophes', '‘’', "'"],
];

/** Straight marks behind a digit are inches, feet, minutes and seconds. */
function collect(text: string, start: number, end: number, curly: string, straight: string): Marks {
  const marks: Marks = { curly: [], straight: [] };
  for (const mark of curly)
    for (let at = text.indexOf(mark, start); at !== -1 && at < end; at = text.indexOf(mark, at + 1))
      marks.curly.push(at);
  for (let at = text.indexOf(straight, start); at !== -1 && at < end; at = text.indexOf(straight, at + 1))
    if (!/\d/.test(text[at - 1] ?? '')) marks.straight.push(at);
  marks.curly.sort((a, b) => a - b);
  return marks;
}

function curled(text: string, at: number, curly: string): string {
  const opens = /^$|[\s([{—–-]/.test(text[at - 1] ?? '') && /\S/.test(text[at + 1] ?? '');
  return opens ? curly[0]! : curly[1]!;
}
