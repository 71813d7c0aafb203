import { defineFileRule } from '../../lint/rule';
import type { SeedFile } from '../../seed/tree';
import type { Span } from '../../text/span';

export const strayEnd = defineFileRule({
  id: 'stray-end',
  section: 'structure',
  summary: 'END marker that closes nothing',
  rationale:
    'A second END, or one before any text, makes an empty document in every program that splits the file at the marker.',
  severity: 'warning',
  fix: 'safe',
  falsePositiveRisk: 'low',
  example: {
    bad: 'date 2024-03-01\n\nThe river rose.\n\nEND\n\nEND\n',
    good: 'date 2024-03-01\n\nThe river rose.\n\nEND\n',
  },
  check({ file, report }) {
    for (const line of file.strayEnds) {
      const first = !file.documents.some((document) => document.firstLine < line);
      report({
        ...file.lines.content(line),
        message: first
          ? 'This END marker closes nothing: no document stands before it.'
          : 'This END marker closes nothing: the document before it is already closed.',
        tags: ['unnecessary'],
        fixes: [
          {
            title: 'Delete this END marker',
            safety: 'safe',
            preferred: true,
            edits: [{ ...lineWithSpace(file, line), newText: '' }],
          },
        ],
      });
    }
  },
});

/** The line with the blank lines above it, or at the file's start with those below it: what is left keeps its spacing. */
function lineWithSpace({ lines, lineKinds }: SeedFile, line: number): Span {
  let first = line;
  while (first > 0 && lineKinds[first - 1] === 'blank') first--;
  let last = line;
  if (first === 0) while (lineKinds[last + 1] === 'blank') last++;
  return { start: lines.startOf(first), end: lines.endOf(last) };
}
