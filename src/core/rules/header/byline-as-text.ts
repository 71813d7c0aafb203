import type { Fix } from '../../lint/finding';
import { defineDocumentRule } from '../../lint/rule';
import { readPreambleLine } from '../../seed/header-lines';
import type { PreambleLine, SeedDocument, SeedFile } from '../../seed/tree';
import { dominantLineBreak } from '../../text/line-break';
import { sliceOf } from '../../text/span';
import { deleteLine, insertField } from './header-edits';
import { quote } from './wording';

const BY = /^by[ \t]+/i;
const NAME = /^\p{Lu}[\p{L}\p{M}.'’-]*$/u;
const SMALL_WORDS: ReadonlySet<string> = new Set(
  'and de del di da dos al bin van von der la le y e et'.split(' '),
);
/** What a newsroom calls the writer when it gives no name. */
const NEWSROOM_WORD =
  /(?:^|[ \t])(?:report|reporter|correspondent|correspondents|desk|bureau|staff|newsroom|writer|agency|agencies|প্রতিবেদক|প্রতিনিধি|ডেস্ক|संवाददाता|डेस्क|корреспондент|Redaktion|rédaction|redacción)(?=$|[ \t,])/iu;
/** `By Friday`, `By Water`: what begins like a byline and is a time, a place or a title. */
const NOT_A_WRITER =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|the|a|an|all|far|and|its|his|her|their|order|law|way|popular)\b/i;

export const bylineAsText = defineDocumentRule({
  id: 'byline-as-text',
  section: 'header',
  summary: 'byline that stands as a line of text above the body',
  rationale:
    'As text the name of the writer is counted as a name in the news. As the field `byline:` it says who wrote the document.',
  severity: 'hint',
  fix: 'suggestion',
  falsePositiveRisk: 'medium',
  example: {
    bad: 'The river\n\nBy Mira Holt\n\nDate: 2024-03-01\n\nIt rose.\n\nEND\n',
    good: 'The river\n\nbyline: Mira Holt\n\nDate: 2024-03-01\n\nIt rose.\n\nEND\n',
  },
  check({ document, file, source: { text }, shared, report }) {
    const lineBreak = shared(dominantLineBreak);
    for (const line of [...document.header.preamble, ...bodyHead(document, file)]) {
      const writer = writerIn(text, line);
      if (writer === undefined) continue;
      report({
        ...line.content,
        message: `${quote(text, line.content)} looks like a byline that stands as text.`,
        fixes: [toField(document, file, line, writer, lineBreak)],
      });
    }
  },
});

/** Single lines at the start of the body that could stand in a preamble: the first one, and one below a title. */
function bodyHead({ header, body }: SeedDocument, file: SeedFile): PreambleLine[] {
  if (header.date?.placement === 'inline' || header.fields.some(({ known }) => known === 'byline')) return [];
  const lines: PreambleLine[] = [];
  for (const { firstLine, lastLine, span } of body.blocks.slice(0, Math.min(2, body.blocks.length - 1))) {
    const line = firstLine === lastLine ? readPreambleLine(file.text, firstLine, span, true) : undefined;
    if (line === undefined) break;
    lines.push(line);
  }
  return lines;
}

function writerIn(text: string, { kind, content }: PreambleLine): string | undefined {
  if (kind !== 'byline') return undefined;
  const written = sliceOf(text, content);
  const writer = written.replace(BY, '');
  if (/\p{Nd}/u.test(writer)) return undefined;
  if (NEWSROOM_WORD.test(writer)) return writer;
  if (NOT_A_WRITER.test(writer)) return undefined;
  const words = writer.split(/[ \t,&]+/).filter((word) => word !== '');
  const named = words.every((word) => NAME.test(word) || SMALL_WORDS.has(word));
  return named && words.length >= 2 && words.length <= 8 ? writer : undefined;
}

/** In place above the body's first paragraph; from further down the line moves to the header. */
function toField(
  document: SeedDocument,
  file: SeedFile,
  line: PreambleLine,
  writer: string,
  lineBreak: string,
): Fix {
  const inPlace = line.line <= (document.body.blocks[0]?.firstLine ?? line.line);
  const edits = inPlace
    ? [{ start: line.span.start, end: line.content.end, newText: `byline: ${writer}` }]
    : [insertField(document, file, lineBreak, 'byline', writer), deleteLine(file.lines, line.line)];
  return { title: `Make it the field byline: ${writer}`, safety: 'suggestion', preferred: true, edits };
}
