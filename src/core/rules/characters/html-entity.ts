import { decodeReferenceAt } from '../../encoding/character-references';
import type { Fix } from '../../lint/finding';
import { defineFileRule } from '../../lint/rule';
import { characterName, quoted } from './naming';

export const htmlEntity = defineFileRule({
  id: 'html-entity',
  section: 'characters',
  summary: 'character references of HTML, such as `&amp;` and `&#8217;`',
  rationale: 'The page’s notation was taken for its text; every word with one in it is misspelt.',
  severity: 'warning',
  fix: 'safe',
  falsePositiveRisk: 'low',
  example: { bad: 'Marks &amp; Spencer&#8217;s', good: 'Marks & Spencer’s' },
  check({ source, report }) {
    const { text } = source;
    for (let start = text.indexOf('&'); start !== -1; ) {
      const reference = decodeReferenceAt(text, start);
      if (reference === undefined) {
        start = text.indexOf('&', start + 1);
        continue;
      }
      const { end, value, exact } = reference;
      const written = text.slice(start, end);
      report({
        start,
        end,
        message:
          value === undefined
            ? `${quoted(written)} is a character reference of HTML that names no character.`
            : `${quoted(written)} is HTML for ${shown(value)}.`,
        fixes: value === undefined ? [] : [fixOf(start, end, value, exact)],
      });
      start = text.indexOf('&', end);
    }
  },
});

/** Angle brackets may have been escaped on purpose, and line breaks change the structure. */
function fixOf(start: number, end: number, value: string, exact: boolean): Fix {
  const safe = exact && !/[<>\p{Cc}]/u.test(value);
  return {
    title: `Replace by ${shown(value)}`,
    safety: safe ? 'safe' : 'suggestion',
    preferred: true,
    edits: [{ start, end, newText: value }],
  };
}

function shown(value: string): string {
  return /[\p{Z}\p{C}]/u.test(value) ? characterName(value.codePointAt(0)!) : `“${value}”`;
}
