import type { LineTable } from '../text/line-table';
import type { Span } from '../text/span';
import type { Block, Body, LineKind } from './tree';

/** Lines longer than this many UTF-16 units are paragraphs of their own; people and programs wrap text below it. */
const LONGEST_WRAPPED_LINE = 100;

/** `start` is the first body character, which may stand behind an inline date; lines are inclusive. */
export interface BodyExtent {
  start: number;
  firstLine: number;
  lastLine: number;
}

export function readBody(
  text: string,
  lines: LineTable,
  kinds: readonly LineKind[],
  { start, firstLine, lastLine }: BodyExtent,
): Body {
  const blocks: Block[] = [];
  for (let line = firstLine; line <= lastLine; line++) {
    if (kinds[line] === 'blank') continue;
    const first = line;
    while (line < lastLine && kinds[line + 1] !== 'blank') line++;
    const blockStart = first === firstLine ? start : lines.content(first).start;
    blocks.push({
      firstLine: first,
      lastLine: line,
      span: { start: blockStart, end: lines.content(line).end },
    });
  }
  const last = blocks.at(-1);
  return {
    span: { start, end: last === undefined ? start : last.span.end },
    blocks,
    paragraphs: blocks.flatMap((block) => paragraphsOf(text, lines, block)),
  };
}

function paragraphsOf(text: string, lines: LineTable, block: Block): Span[] {
  const spans: Span[] = [];
  let longLines = 0;
  for (let line = block.firstLine; line <= block.lastLine; line++) {
    const content = lines.content(line);
    const span = line === block.firstLine ? { start: block.span.start, end: content.end } : content;
    if (span.end - span.start > LONGEST_WRAPPED_LINE) longLines++;
    if (text.slice(span.start, span.end).trim() !== '') spans.push(span);
  }
  return longLines > 0 ? spans : [block.span];
}
