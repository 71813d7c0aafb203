import type { Edit } from '../../lint/finding';
import { defineDocumentRule } from '../../lint/rule';
import type { LineTable } from '../../text/line-table';
import { isWide } from './blocks';
import { joinsAtHyphen } from './hyphens';
import { findWrapping } from './wrapping';

/** The part of a document's lines that must be wrapped. */
const SHARE = 0.6;

export const hardWrapped = defineDocumentRule({
  id: 'hard-wrapped',
  section: 'layout',
  summary: 'paragraphs broken into lines of a fixed width',
  rationale:
    'Line breaks in the middle of sentences hide sentences, names and repeated text from every tool that reads line by line.',
  severity: 'information',
  fix: 'suggestion',
  falsePositiveRisk: 'medium',
  options: {
    minimumWidth: {
      type: 'integer',
      minimum: 20,
      default: 60,
      description: 'The least columns of a wrapped line; East Asian characters count two.',
    },
    maximumWidth: {
      type: 'integer',
      minimum: 40,
      default: 85,
      description: 'The most columns of a wrapped line.',
    },
  },
  example: {
    bad: 'date 2024-03-01\n\nThe river rose in the night and flooded the whole of the lower town\nbefore anyone could move the cattle up to the embankment, where they\nwere to spend the week without fodder, said the mayor, who had walked\nall the way.\n\nEND\n',
    good: 'date 2024-03-01\n\nThe river rose in the night and flooded the whole of the lower town before anyone could move the cattle up to the embankment, where they were to spend the week without fodder, said the mayor, who had walked all the way.\n\nEND\n',
  },
  check({ source, document, options, report }) {
    const { text, lines } = source;
    const { minimumWidth, maximumWidth } = options;
    const wrapping = findWrapping(text, lines, document.body, minimumWidth, maximumWidth);
    if (wrapping === undefined || wrapping.wrapped.length < wrapping.candidates * SHARE) return;
    const { wrapped, width } = wrapping;
    const edits = wrapped.flatMap((line) => joinLines(text, lines, line) ?? []);
    report({
      start: Math.max(lines.startOf(wrapped[0]!), document.body.span.start),
      end: lines.content(wrapped.at(-1)! + 1).end,
      message: `${wrapped.length} lines are broken at a width of ${width} columns.`,
      fixes: [
        {
          title: `Unwrap ${edits.length} lines`,
          safety: 'suggestion',
          preferred: true,
          edits,
        },
      ],
    });
  },
});

/** Nothing where a hyphen ends the line: whether it belongs to the word is for a person to say. */
function joinLines(text: string, lines: LineTable, line: number): Edit | undefined {
  const { start: lineStart, end: lineEnd } = lines.content(line);
  let start = lineEnd;
  while (start > lineStart && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  const end = lines.startOf(line + 1);
  if (joinsAtHyphen(text, start, end)) return undefined;
  const isTight = isIdeographic(text, start - 1) && isIdeographic(text, end);
  return { start, end, newText: isTight ? '' : ' ' };
}

/** Wide and not Hangul, so that no space stands at a line break. */
function isIdeographic(text: string, offset: number): boolean {
  const codePoint = text.codePointAt(offset) ?? 0;
  return isWide(codePoint) && !(codePoint >= 0xac00 && codePoint <= 0xd7a3);
}
