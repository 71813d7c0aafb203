import type { Body } from '../../seed/tree';
import type { LineTable } from '../../text/line-table';
import { blockAtLine } from './blocks';
import type { WhitespaceRun } from './line-scan';

/** A gap of this many spaces sets columns rather than words. */
export const COLUMN_GAP = 3;

/**
 * Tells which of a document's inner runs set columns: beside a run that ends in the same column one line above or
 * below, in a block where every other line has a wide gap or a tab, or in a line drawn with `|`.
 */
export function columnRuns(
  text: string,
  lines: LineTable,
  body: Body,
  runs: readonly WhitespaceRun[],
): ReadonlySet<WhitespaceRun> {
  const byLine = new Map<number, WhitespaceRun[]>();
  for (const run of runs) {
    const known = byLine.get(run.line);
    if (known === undefined) byLine.set(run.line, [run]);
    else known.push(run);
  }
  const columnar = new Set<WhitespaceRun>();
  const tables = tableBlocks(body, byLine);
  for (const [line, lineRuns] of byLine) {
    const block = blockAtLine(body.blocks, line);
    const wholeLine =
      (block !== undefined && tables.has(block.firstLine)) ||
      isDrawn(text, lines.content(line).start, lineRuns);
    const neighbours = wholeLine ? undefined : columnEnds(lines, byLine, line);
    for (const run of lineRuns)
      if (neighbours === undefined || neighbours.has(run.end - lines.startOf(line))) columnar.add(run);
  }
  return columnar;
}

/** The first lines of blocks of several lines of which at least half have a wide gap or a tab. */
function tableBlocks(body: Body, byLine: ReadonlyMap<number, readonly WhitespaceRun[]>): ReadonlySet<number> {
  const gaps = new Map<number, number>();
  for (const [line, runs] of byLine) {
    if (!runs.some((run) => run.hasTab || run.end - run.start >= COLUMN_GAP)) continue;
    const block = blockAtLine(body.blocks, line);
    if (block !== undefined) gaps.set(block.firstLine, (gaps.get(block.firstLine) ?? 0) + 1);
  }
  const tables = new Set<number>();
  for (const [firstLine, count] of gaps) {
    const block = blockAtLine(body.blocks, firstLine)!;
    if (count >= 2 && count * 2 >= block.lastLine - block.firstLine + 1) tables.add(firstLine);
  }
  return tables;
}

function columnEnds(
  lines: LineTable,
  byLine: ReadonlyMap<number, readonly WhitespaceRun[]>,
  line: number,
): ReadonlySet<number> {
  const ends = new Set<number>();
  for (const other of [line - 1, line + 1])
    for (const run of byLine.get(other) ?? []) ends.add(run.end - lines.startOf(other));
  return ends;
}

function isDrawn(text: string, lineStart: number, runs: readonly WhitespaceRun[]): boolean {
  const last = runs.at(-1)!.end;
  for (let i = lineStart; i <= last; i++)
    if (text[i] === '|' || text[i] === '│' || text[i] === '║') return true;
  return false;
}
