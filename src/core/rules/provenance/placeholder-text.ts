import { defineDocumentRule } from '../../lint/rule';
import { type Span, sliceOf } from '../../text/span';

const PLACEHOLDER =
  /\b[Ll]orem ipsum dolor(?: sit(?: amet)?)?|^[Ll]orem ipsum\b|\{\{[ #/^&>]{0,3}[\p{L}_][^{}\n]{0,80}\}\}|\{%[^%\n]{0,80}%\}|<%[^%\n]{0,80}%>|\$\{[a-z]\w{0,40}(?:\.\w{1,40}){0,3}\}|\[object Object\]|\[(?:[Ii]nsert|INSERT|[Aa]dd|[Yy]our|YOUR|[Pp]laceholder|PLACEHOLDER|TK)\b[^\]\n]{0,60}\]|%%[A-Z_]{3,40}%%|\b(?:[Hh]eadline|[Tt]itle|[Tt]ext|[Nn]ame|[Dd]ate|[Pp]lace) goes here\b/gu;
/** A line of nothing else: what a script wrote where a value was missing. */
const EMPTY_VALUE = /^(?:undefined|null|nan|none|n\/a|tba|tbd|xxx+|untitled|no title|\(null\)|todo)$/i;

/** The numbers of chapters shortly before the thirtieth. */
const CHAPTER = /^XX(?:V|VI{1,3}|IX)$/;

export const placeholderText = defineDocumentRule({
  id: 'placeholder-text',
  section: 'provenance',
  summary: 'text that stands in for something that was never written',
  rationale:
    'A template was not filled in, or a script wrote the name of a missing value. The document is incomplete, and often all of its page is.',
  severity: 'warning',
  fix: 'none',
  falsePositiveRisk: 'low',
  example: { bad: 'date 2024-03-01\n\nDear {{first_name}}, the river rose.\n\nEND\n' },
  check({ source: { text }, document, report }) {
    const { paragraphs } = document.body;
    let numbered: boolean | undefined;
    for (const paragraph of paragraphs) {
      const written = text.slice(paragraph.start, paragraph.end);
      if (EMPTY_VALUE.test(written.trim())) {
        numbered ??= hasRomanChapters(paragraphs, text);
        if (numbered && written.trim() === 'XXX') continue;
        report({ ...paragraph, message: `‘${written.trim()}’ stands where a value was missing.` });
        continue;
      }
      for (const { 0: found, index } of written.matchAll(PLACEHOLDER)) {
        const start = paragraph.start + index;
        report({ start, end: start + found.length, message: `‘${found}’ was never filled in.` });
      }
    }
  },
});

/** Of such chapters `XXX` is the thirtieth. */
function hasRomanChapters(paragraphs: readonly Span[], text: string): boolean {
  return paragraphs.some((paragraph) => CHAPTER.test(sliceOf(text, paragraph).trim()));
}
