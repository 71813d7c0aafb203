import { type DateMention, findDates } from '../../dates';
import type { LintSettings } from '../../lint/rule';
import type { SeedFile } from '../../seed/tree';
import type { SourceText } from '../../text/source-text';

/** The dates in the body of each document of a file, by the document's number. Linear; to be asked for by `shared`. */
export function bodyDates(
  { text }: SourceText,
  file: SeedFile,
  { dateOrder }: LintSettings,
): readonly DateMention[][] {
  const options = dateOrder === undefined ? {} : { order: dateOrder };
  return file.documents.map(({ body }) => findDates(text, body.span.start, body.span.end, options));
}
