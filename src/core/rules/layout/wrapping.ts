import type { Body } from '../../seed/tree';
import type { LineTable } from '../../text/line-table';
import type { Span } from '../../text/span';
import { blockAtLine, columnsOf, hasListMarker, lineInBlock } from './blocks';
import { isClosed, isUpper, lastMeaningful } from './punctuation';

/** Lines may end this many columns before the next word would have had to move: `fmt` evens lines out. */
const RAGGEDNESS = 8;
/** Of the lines that begin inside wrapped prose only names and sentences have a capital; of verse, most. */
const MOST_CAPITAL_STARTS = 0.8;
/** Lines of verse end where a phrase does, with a comma or more; lines of wrapped prose seldom do. */
const MOST_PHRASE_ENDS = 0.6;
const FEWEST_WRAPPED_LINES = 3;

export interface Wrapping {
  /** Lines whose break is there because the next word did not fit, in order. */
  wrapped: readonly number[];
  /** How many lines there are that a wrapping program could have ended. */
  candidates: number;
  /** The widest wrapped column found, at most the maximum asked for. */
  width: number;
}

/**
 * Finds prose that was wrapped at a fixed width: lines of `minimum` to `maximum` columns that the first word of
 * the next line would have made too wide. Undefined where the line breaks are verse, lists or an accident. Linear.
 */
export function findWrapping(
  text: string,
  lines: LineTable,
  { blocks }: Body,
  minimum: number,
  maximum: number,
): Wrapping | undefined {
  const joints: { line: number; columns: number }[] = [];
  let candidates = 0;
  let width = 0;
  for (const block of blocks) {
    if (block.firstLine === block.lastLine) {
      if (block.span.end - block.span.start > maximum) candidates++;
      continue;
    }
    for (let line = block.firstLine; line < block.lastLine; line++) {
      candidates++;
      const whole = columnsUpTo(text, lines.content(line), maximum);
      const columns = whole <= maximum ? whole : columnsUpTo(text, lineInBlock(lines, block, line), maximum);
      if (columns > maximum) continue;
      width = Math.max(width, columns);
      if (columns >= minimum) joints.push({ line, columns });
    }
  }
  const wrapped = joints.filter(({ line, columns }) => isForced(text, lines, line, columns, width));
  if (wrapped.length < FEWEST_WRAPPED_LINES) return undefined;
  const inMidSentence = wrapped.filter(({ line }) => !isClosed(text, lines.content(line))).length;
  const capitals = wrapped.filter(({ line }) => isUpper(text, lines.startOf(line + 1))).length;
  if (inMidSentence * 2 < wrapped.length || capitals > wrapped.length * MOST_CAPITAL_STARTS) return undefined;
  const phraseEnds = wrapped.filter(({ line }) => endsPhrase(text, lines.content(line))).length;
  if (phraseEnds > wrapped.length * MOST_PHRASE_ENDS) return undefined;
  return { wrapped: wrapped.map(({ line }) => line), candidates, width };
}

function endsPhrase(text: string, line: Span): boolean {
  return isClosed(text, line) || /[,،、，]/.test(text[lastMeaningful(text, line)] ?? '');
}

/** Whether the block's lines end where the width ends, so that it is prose, whatever its width. The last line may be short. */
export function looksWrapped(text: string, lines: LineTable, body: Body, line: number): boolean {
  const block = blockAtLine(body.blocks, line);
  if (block === undefined || block.firstLine === block.lastLine) return false;
  let widest = 0;
  let narrowest = Number.POSITIVE_INFINITY;
  for (let at = block.firstLine; at < block.lastLine; at++) {
    const columns = columnsOf(text, lines.content(at));
    widest = Math.max(widest, columns);
    narrowest = Math.min(narrowest, columns);
  }
  return widest >= 50 && narrowest >= widest * 0.75;
}

function isForced(text: string, lines: LineTable, line: number, columns: number, width: number): boolean {
  const { start, end } = lines.content(line + 1);
  const first = text[start];
  if (
    first === ' ' ||
    first === '\t' ||
    hasListMarker(text, start) ||
    text[lines.content(line).end - 1] === '|'
  )
    return false;
  let wordEnd = start;
  while (wordEnd < end && wordEnd - start < width && text[wordEnd] !== ' ' && text[wordEnd] !== '\t')
    wordEnd++;
  return columns + 1 + columnsOf(text, { start, end: wordEnd }) > width - RAGGEDNESS;
}

/** As `columnsOf`, but no more than a little beyond the maximum is read. */
function columnsUpTo(text: string, span: { start: number; end: number }, maximum: number): number {
  const end = trimmed(text, span.start, span.end);
  return columnsOf(text, { start: span.start, end: Math.min(end, span.start + maximum * 4) });
}

function trimmed(text: string, start: number, end: number): number {
  let i = end;
  while (i > start && (text[i - 1] === ' ' || text[i - 1] === '\t')) i--;
  return i;
}
