import type { Report } from '../../lint/finding';
import { readPreambleLine } from '../../seed/header-lines';
import type { SeedFile } from '../../seed/tree';

const HEADING = /^([ \t]{0,3}#{1,6}[ \t]+)(?=\S)/;
const CLOSING_MARKS = /[ \t]+#{1,6}[ \t]*$/;

/**
 * The marks of a heading at the `#` of an offset. They go without asking only where the line is still read as the
 * title without them; in the body they are all that says that the line is a heading.
 */
export function readHeading(file: SeedFile, offset: number): Report | undefined {
  const { text, lines } = file;
  const line = lines.lineAt(offset);
  const { start, end } = lines.content(line);
  if (offset - start > 3) return undefined;
  const content = text.slice(start, end);
  const marks = HEADING.exec(content);
  if (marks === null || start + content.indexOf('#') !== offset || !/\p{L}/u.test(content)) return undefined;
  const closing = CLOSING_MARKS.exec(content.slice(-40));
  const from = start + marks[0].length;
  const to = closing === null || end - closing[0].length <= from ? end : end - closing[0].length;
  const edits = [{ start, end: from, newText: '' }];
  if (to < end) edits.push({ start: to, end, newText: '' });
  const staysTitle =
    file.lineKinds[line] === 'preamble' &&
    readPreambleLine(text, line, { start: from, end: to }, (file.lineKinds[line + 1] ?? 'blank') === 'blank')
      ?.kind === 'short-title';
  return {
    start: offset,
    end: from,
    message: `A heading mark of Markdown${staysTitle ? ', which a title does not need' : ''}.`,
    fixes: [
      {
        title: 'Remove the heading mark',
        safety: staysTitle ? 'safe' : 'suggestion',
        preferred: true,
        edits,
      },
    ],
  };
}
