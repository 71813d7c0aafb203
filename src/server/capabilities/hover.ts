import type { Hover, Position } from 'vscode-languageserver';
import { type DateReading, findDates, formatDate } from '../../core/dates';
import { FIELD_NAMES } from '../../core/seed/tree';
import type { Span } from '../../core/text/span';
import { type DocumentView, documentAt, offsetOf, rangeOf } from '../document-view';
import { damageNote } from './damage-hover';
import { age, withWeekday } from './date-wording';
import { FIELD_DESCRIPTIONS } from './field-descriptions';

/** Dates are looked for this far around the pointer, in UTF-16 units. */
const DATE_REACH = 80;

/** A date: what day it is and how it was read. Damaged text: the bytes and what they should read. A header name: its use. */
export function hover(view: DocumentView, position: Position): Hover | undefined {
  const offset = offsetOf(view, position);
  return (
    damageHover(view, offset) ??
    headerDateHover(view, position, offset) ??
    fieldHover(view, position, offset) ??
    bodyDateHover(view, offset)
  );
}

function headerDateHover(view: DocumentView, position: Position, offset: number): Hover | undefined {
  const date = documentAt(view, position)?.header.date;
  if (date === undefined || !holds({ start: date.keyword.start, end: date.value.end }, offset))
    return undefined;
  if (date.unknown) return markdown(view, date.value, ['The date of this document is **unknown**.']);
  if (date.reading === undefined) return undefined;
  return markdown(view, date.value, describeReading(view, date.reading));
}

function bodyDateHover(view: DocumentView, offset: number): Hover | undefined {
  const { text, lines } = view.source;
  const line = lines.content(lines.lineAt(offset));
  const start = Math.max(line.start, offset - DATE_REACH);
  const mention = findDates(text, start, Math.min(line.end, offset + DATE_REACH), dateOptions(view)).find(
    (found) => holds(found, offset),
  );
  if (mention === undefined) return undefined;
  if (mention.reading !== undefined) return markdown(view, mention, describeReading(view, mention.reading));
  const header = documentAt(view, lines.positionAt(offset))?.header.date?.reading;
  const year = header?.kind === 'date' ? header.candidates[0]?.date.year : undefined;
  const { month, day } = mention;
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = { year, month, day };
  return markdown(view, mention, [`**${withWeekday(date)}**, in the year of the header`]);
}

function describeReading({ settings }: DocumentView, reading: DateReading): string[] {
  const { candidates, kind, notation, problem } = reading;
  const [first] = candidates;
  if (kind === 'date' && first !== undefined)
    return [`**${withWeekday(first.date)}** · ${age(first.date, settings.today)}`, `Read as ${notation}.`];
  if (kind === 'ambiguous')
    return [
      'Ambiguous: it could be',
      ...candidates.map(({ date, order }) => `- **${withWeekday(date)}** (${ORDER_WORDS[order]})`),
    ];
  return [
    `Not a date: ${problem ?? 'it cannot be read'}.`,
    ...(candidates.length > 0
      ? [`Perhaps ${candidates.map(({ date }) => `**${formatDate(date)}**`).join(' or ')}.`]
      : []),
  ];
}

const ORDER_WORDS = { dmy: 'day/month/year', mdy: 'month/day/year', ymd: 'year-month-day' };

function damageHover(view: DocumentView, offset: number): Hover | undefined {
  const note = damageNote(view, offset);
  return note && markdown(view, note.span, note.paragraphs);
}

function fieldHover(view: DocumentView, position: Position, offset: number): Hover | undefined {
  const field = documentAt(view, position)?.header.fields.find(({ name }) => holds(name, offset));
  const known = FIELD_NAMES.find((name) => name === field?.known);
  if (field === undefined || known === undefined) return undefined;
  return markdown(view, field.name, [`**${known}**: ${FIELD_DESCRIPTIONS[known]}`]);
}

function dateOptions({ settings }: DocumentView) {
  return settings.dateOrder === undefined ? {} : { order: settings.dateOrder };
}

function markdown(view: DocumentView, span: Span, lines: readonly string[]): Hover {
  return { contents: { kind: 'markdown', value: lines.join('\n\n') }, range: rangeOf(view, span) };
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
