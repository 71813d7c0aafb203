import { defineFileRule } from '../../lint/rule';
import type { Span } from '../../text/span';
import { type Escape, findEscapes } from './escapes';
import { characterName, quoted } from './naming';
import { isNotation } from './notation';

export const escapedCharacter = defineFileRule({
  id: 'escaped-character',
  section: 'characters',
  summary: 'characters in the notation of a program: `caf\\u00e9`, `caf%C3%A9`, `caf=C3=A9`, `caf#233;`',
  rationale:
    'The text passed through a program that wrote what it could not send as it is, and nobody undid that; every word with such a place is misspelt.',
  severity: 'information',
  fix: 'suggestion',
  falsePositiveRisk: 'medium',
  example: { bad: 'A caf#233; in M%C3%BCnchen', good: 'A café in München' },
  check({ source, report }) {
    const { text, lines } = source;
    for (const { notation, meant, ...span } of findEscapes(text)) {
      if (isQuoted(text, span) || isNotation(text, lines, span)) continue;
      const written = text.slice(span.start, span.end);
      report({
        ...span,
        message:
          meant === ''
            ? `${quoted(written)} is a line break that ${notation} adds to a long line.`
            : `${quoted(written)} is ${shown(meant)} in ${notation}.`,
        fixes: [
          {
            title: meant === '' ? 'Join the line' : `Replace by ${shown(meant)}`,
            safety: 'suggestion',
            preferred: true,
            edits: [{ ...span, newText: meant }],
          },
        ],
      });
    }
  },
});

/** `'\\u0419'` is how a program writes one character. */
function isQuoted(text: string, { start, end }: Span): boolean {
  const quote = text[start - 1] ?? '';
  return /["'`]/.test(quote) && quote === text[end];
}

function shown(meant: Escape['meant']): string {
  return /^[\p{Z}\p{C}]$/u.test(meant) ? characterName(meant.codePointAt(0)!) : quoted(meant);
}
