import { defineDocumentRule } from '../../lint/rule';
import type { Block } from '../../seed/tree';
import type { LineTable } from '../../text/line-table';
import type { Span } from '../../text/span';
import { blockAtLine, columnsOf, hasListMarker, wouldCloseDocument } from './blocks';
import { scanLines, type WhitespaceRun, within } from './line-scan';
import { isClosed } from './punctuation';

/** A line longer than this is a paragraph of its own even inside a block, as the parser reads it. */
const LONGEST_WRAPPED_LINE = 100;
/** The lines of wrapped prose are at least this wide, the last one aside. */
const NARROWEST_PROSE = 50;
const DEEP_INDENTATION = 4;

export const leadingWhitespace = defineDocumentRule({
  id: 'leading-whitespace',
  section: 'layout',
  summary: 'spaces or tabs before the first word of a paragraph',
  rationale:
    'Paragraphs are told apart by blank lines, so their indentation is left over from a page. The indentation of verse, code and lists has a meaning and is left alone.',
  severity: 'hint',
  fix: 'safe',
  falsePositiveRisk: 'low',
  options: {
    indentedBlocks: {
      type: 'boolean',
      default: false,
      description: 'Also report blocks of short lines that are indented: verse, code, quotations.',
    },
  },
  example: {
    bad: 'date 2024-03-01\n\n  The river rose.\n\nEND\n',
    good: 'date 2024-03-01\n\nThe river rose.\n\nEND\n',
  },
  check({ source, file, document, settings, shared, options, report }) {
    const { text, lines } = source;
    const byBlock = new Map<Block, WhitespaceRun[]>();
    for (const run of within(shared(scanLines).runs, document.span, ({ start }) => start)) {
      if (run.place !== 'leading' || wouldCloseDocument(lines, run.line, settings.endMarkers)) continue;
      const kind = file.lineKinds[run.line];
      if (kind === 'field' || kind === 'preamble') found([run], true);
      const block = kind === 'body' ? blockAtLine(document.body.blocks, run.line) : undefined;
      if (block === undefined) continue;
      const known = byBlock.get(block);
      if (known === undefined) byBlock.set(block, [run]);
      else known.push(run);
    }
    for (const [block, runs] of byBlock) checkBlock(block, runs);

    function checkBlock(block: Block, runs: readonly WhitespaceRun[]): void {
      const [first] = runs;
      if (block.firstLine === block.lastLine) found(runs, isParagraph(first!) && !carriesMeaning(first!));
      else if (hasLongLine(lines, block)) for (const run of runs) found([run], isLong(run.line));
      else if (runs.length === 1 && first!.line === block.firstLine && isProse(block))
        found(runs, !carriesMeaning(first!));
      else if (isShiftedByOneSpace(block, runs) || options.indentedBlocks) found(runs, false);
    }

    function found(runs: readonly Span[], safe: boolean): void {
      report({
        start: runs[0]!.start,
        end: runs.at(-1)!.end,
        message:
          runs.length === 1
            ? 'The paragraph is indented.'
            : `${runs.length} lines of the paragraph are indented.`,
        fixes: [
          {
            title:
              runs.length === 1 ? 'Remove the indentation' : `Remove the indentation of ${runs.length} lines`,
            safety: safe ? 'safe' : 'suggestion',
            preferred: true,
            edits: runs.map(({ start, end }) => ({ start, end, newText: '' })),
          },
        ],
      });
    }

    /** A nested list item, or a line of code: what stands behind the indentation is no prose. */
    function carriesMeaning({ start, end, line }: WhitespaceRun): boolean {
      if (hasListMarker(text, start)) return true;
      const written = text.slice(end, Math.min(lines.content(line).end, end + 200));
      const symbols = written.match(/[{}()[\]<>=;|\\/$&%@#*+_~^`]/g)?.length ?? 0;
      return symbols * 12 > written.length;
    }

    /** A short line far from the margin is as likely code, verse, a signature or a centred heading. */
    function isParagraph({ start, end, line, hasTab }: WhitespaceRun): boolean {
      const content = lines.content(line);
      const isShallow = end - start < DEEP_INDENTATION && !hasTab;
      return (
        isShallow || content.end - end > NARROWEST_PROSE || isClosed(text, { start: end, end: content.end })
      );
    }

    function isLong(line: number): boolean {
      const { start, end } = lines.content(line);
      return end - start > LONGEST_WRAPPED_LINE;
    }

    function isProse(block: Block): boolean {
      for (let line = block.firstLine; line < block.lastLine; line++)
        if (columnsOf(text, lines.content(line)) < NARROWEST_PROSE) return false;
      return true;
    }

    function isShiftedByOneSpace(block: Block, runs: readonly WhitespaceRun[]): boolean {
      return (
        runs.length === block.lastLine - block.firstLine + 1 &&
        runs.every(({ start, end, hasTab }) => end - start === 1 && !hasTab)
      );
    }
  },
});

function hasLongLine(lines: LineTable, block: Block): boolean {
  for (let line = block.firstLine; line <= block.lastLine; line++) {
    const { start, end } = lines.content(line);
    if (end - start > LONGEST_WRAPPED_LINE) return true;
  }
  return false;
}
