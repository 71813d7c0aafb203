import type { Report } from '../../lint/finding';
import { defineFileRule } from '../../lint/rule';
import { readEmphasis } from './markdown-emphasis';
import { readHeading } from './markdown-heading';
import { readEscape, readInlineCode, readLink, readQuoteMark } from './markdown-inline';

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
    const each = (trigger: string, read: (offset: number) => Report | undefined) => {
      for (let at = text.indexOf(trigger); at !== -1; ) {
        const found = read(at);
        if (found !== undefined) report(found);
        at = text.indexOf(trigger, Math.max(at + 1, found?.end ?? 0));
      }
    };
    each('#', (at) => readHeading(file, at));
    each('*', (at) => readEmphasis(text, at));
    each('_', (at) => readEmphasis(text, at));
    each('](', (at) => readLink(text, at));
    each('`', (at) => readInlineCode(text, at));
    each('> ', (at) => readQuoteMark(text, at));
    if (text.includes('\\') && !/\\[A-Za-z]{3,}/.test(text)) each('\\', (at) => readEscape(text, at));
  },
});
