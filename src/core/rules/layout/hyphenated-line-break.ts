import { defineDocumentRule } from '../../lint/rule';
import { lineInBlock } from './blocks';
import { brokenWordAt, mendings, skipBlanks, vocabularyOf, wordEnd } from './hyphens';

/** In a block with longer lines the line break is an accident and goes with the hyphen. */
const LONGEST_WRAPPED_LINE = 100;
/** A line that began with one of these would no longer be body text. */
const STRUCTURE = /^(?:END|date|dated|published|load-date|the end|fin)\b/i;

export const hyphenatedLineBreak = defineDocumentRule({
  id: 'hyphenated-line-break',
  section: 'layout',
  summary: 'word that a hyphen breaks at the end of a line',
  rationale:
    'The two halves are counted and searched as words of their own; whether the hyphen belongs to the word, only a reader can tell.',
  severity: 'information',
  fix: 'suggestion',
  falsePositiveRisk: 'medium',
  example: {
    bad: 'date 2024-03-01\n\nThe flood damaged the infra-\nstructure of the town.\n\nEND\n',
    good: 'date 2024-03-01\n\nThe flood damaged the infrastructure\nof the town.\n\nEND\n',
  },
  check({ source, document, report }) {
    const { text, lines } = source;
    const { body } = document;
    let vocabulary: ReadonlySet<string> | undefined;
    for (const block of body.blocks) {
      for (let line = block.firstLine; line < block.lastLine; line++) {
        const content = lineInBlock(lines, block, line);
        let end = content.end;
        while (end > content.start && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--;
        const nextLine = lines.content(line + 1);
        const word = brokenWordAt(text, body.span, end, skipBlanks(text, nextLine.start));
        if (word === undefined) continue;
        vocabulary ??= vocabularyOf(text, body.span);
        const rest = skipBlanks(text, wordEnd(text, word.tailEnd));
        const isWrapped =
          content.end - content.start <= LONGEST_WRAPPED_LINE &&
          nextLine.end - nextLine.start <= LONGEST_WRAPPED_LINE;
        const keepsLines = rest < nextLine.end && isWrapped && !STRUCTURE.test(text.slice(rest, rest + 20));
        const separator = keepsLines ? lines.lineBreak(line) : undefined;
        report({
          start: word.start,
          end: word.end,
          message: 'A hyphen at the end of the line breaks the word.',
          fixes: mendings(text, word, vocabulary, separator),
        });
      }
    }
  },
});
