import { type DateMention, type DateOptions, findDates } from '../../dates';
import type { LintSettings } from '../../lint/rule';
import type { SeedFile } from '../../seed/tree';
import type { SourceText } from '../../text/source-text';
import type { Span } from '../../text/span';

/** The dates in the body of each document of a file, by the document's number. Linear; to be asked for by `shared`. */
export function bodyDates(
  { text }: SourceText,
  file: SeedFile,
  settings: Pick<LintSettings, 'dateOrder'>,
): readonly DateMention[][] {
  return file.documents.map(({ body }) => datesIn(text, body.span, dateOptions(settings)));
}

/** The dates in a part of the text, which is cut there: the search may run on to the end of what it is given. */
export function datesIn(text: string, { start, end }: Span, options: DateOptions): DateMention[] {
  return findDates(text.slice(0, end), start, end, options);
}

export function dateOptions({ dateOrder }: Pick<LintSettings, 'dateOrder'>): DateOptions {
  return dateOrder === undefined ? {} : { order: dateOrder };
}
