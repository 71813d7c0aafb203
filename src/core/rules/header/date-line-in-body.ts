import type { LintSettings } from '../../lint/rule';
import { readLabelHeader } from '../../seed/header-lines';
import type { DateHeader, SeedDocument, SeedFile } from '../../seed/tree';
import { dateOptions } from './body-dates';

/**
 * The line such as `Date: 24 November 2023` that stands alone in the body of an undated document, because a sentence
 * stands above it; undefined where there is none or more than one. Linear in the document.
 */
export function dateLineInBody(
  document: SeedDocument,
  file: SeedFile,
  settings: Pick<LintSettings, 'dateOrder'>,
): DateHeader | undefined {
  if (document.header.date !== undefined) return undefined;
  let found: DateHeader | undefined;
  for (let line = document.firstLine + 1; line <= document.lastLine; line++) {
    if (file.lineKinds[line] !== 'body' || file.lineKinds[line - 1] !== 'blank') continue;
    const header = readLabelHeader(file.text, line, file.lines.content(line), dateOptions(settings));
    if (
      header?.placement !== 'own-line' ||
      header.reading === undefined ||
      header.reading.kind === 'malformed'
    )
      continue;
    if (found !== undefined) return undefined;
    found = header;
  }
  return found;
}
