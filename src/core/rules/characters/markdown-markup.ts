import type { Report } from '../../lint/finding';
import { defineFileRule } from '../../lint/rule';
import { documentAt, type SeedDocument } from '../../seed/tree';
import { readEmphasis } from './markdown-emphasis';
import { readEscape } from './markdown-escape';
import { readHeading } from './markdown-heading';
import { readInlineCode, readLink, readQuotation } from './markdown-inline';

export const markdownMarkup = defineFileRule({
  id: 'markdown-markup',
  section: 'characters',
  summary: 'headings, bold, links and escapes in the notation of Markdown',
  rationale:
    'Converters from web pages write it. In a plain text the marks are noise beside the words, and a link hides its address inside the sentence.',
  severity: 'information',
  fix: 'safe',
  falsePositiveRisk: 'medium',
  example: { bad: 'The **river** rose 1\\. time.', good: 'The river rose 1. time.' },
  check({ source, file, report }) {
    const { text } = source;
    const documents = new Set<SeedDocument | undefined>();
    const each = (trigger: string, read: (offset: number) => Report | undefined) => {
      for (let at = text.indexOf(trigger); at !== -1; ) {
        const found = read(at);
        if (found !== undefined) report(found);
        at = text.indexOf(trigger, Math.max(at + 1, found?.end ?? 0));
      }
    };
    /** Headings, links and bold type are nothing but Markdown; what else looks like it gains weight by them. */
    const evidence = (found: Report | undefined) => {
      if (found !== undefined) documents.add(documentAt(file, found.start));
      return found;
    };
    const isKnown = (at: number) => documents.has(documentAt(file, at));
    each('#', (at) => evidence(readHeading(file, at)));
    each('](', (at) => evidence(readLink(text, at)));
    for (const mark of '*_')
      each(mark, (at) => {
        const found = readEmphasis(text, at);
        return text[at + 1] === mark ? evidence(found) : found;
      });
    each('`', (at) => readInlineCode(text, at));
    each('> ', (at) => (isKnown(at) ? readQuotation(file, at) : undefined));
    if (text.includes('\\') && !/\\[A-Za-z]{3,}/.test(text))
      each('\\', (at) => readEscape(text, at, isKnown(at)));
  },
});
