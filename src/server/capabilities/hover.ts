import type { Hover, Position } from 'vscode-languageserver';
import { type DateReading, findDates, formatDate } from '../../core/dates';
import { undoMisreading } from '../../core/encoding/explain-repair';
import { findMojibake } from '../../core/encoding/mojibake';
import type { MojibakeRun } from '../../core/encoding/mojibake-run';
import { FIELD_NAMES } from '../../core/seed/tree';
import type { Span } from '../../core/text/span';
import { type DocumentView, documentAt, offsetOf, rangeOf } from '../document-view';
import { escapeMarkdown, inlineCode } from '../markdown';
import { age, withWeekday } from './date-wording';
import { FIELD_DESCRIPTIONS } from './field-descriptions';

/** Dates are looked for this far around the pointer, in UTF-16 units. */
const DATE_REACH = 80;
/** Damaged text is looked for this far around the pointer, and on to the next spaces. */
const DAMAGE_REACH = 400;

/** A date: what day it is and how it was read. Damaged text: the bytes and what they should read. A header name: its use. */
export function hover(view: DocumentView, position: Position): Hover | undefined {
  const offset = offsetOf(view, position);
  return (
    headerDateHover(view, position, offset) ??
    illFormedHover(view, offset) ??
    mojibakeHover(view, offset) ??
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

function illFormedHover(view: DocumentView, offset: number): Hover | undefined {
  const found = view.source.illFormed.find((sequence) =>
    holds({ start: sequence.offset, end: sequence.offset + 1 }, offset),
  );
  if (found === undefined) return undefined;
  const bytes = view.source.bytes.subarray(found.bytes.start, found.bytes.end);
  const fixes =
    view.findings.find(({ start, rule }) => rule === 'invalid-utf8' && start === found.offset)?.fixes ?? [];
  return markdown(view, { start: found.offset, end: found.offset + 1 }, [
    `Not UTF-8: ${bytes.length === 1 ? 'the byte' : 'the bytes'} \`${hex(bytes)}\` at offset ${found.bytes.start} of the file`,
    ...fixes.map(({ title }) => `- ${escapeMarkdown(title)}`),
  ]);
}

function mojibakeHover(view: DocumentView, offset: number): Hover | undefined {
  const { text, lines } = view.source;
  const { start, end } = around(text, lines.content(lines.lineAt(offset)), offset);
  const run = findMojibake(text.slice(start, end))
    .map((found): MojibakeRun => ({ ...found, start: found.start + start, end: found.end + start }))
    .find((found) => holds(found, offset));
  if (run === undefined) return undefined;
  const damaged = text.slice(run.start, run.end);
  if (run.chain.length === 0)
    return markdown(view, run, [
      `Damaged text: ${inlineCode(damaged)} is probably ${inlineCode(run.text)}; bytes were lost.`,
    ]);
  return markdown(view, run, [
    `**${escapeMarkdown(run.text.slice(0, 80))}**, damaged: ${run.chain.map(misreading).join(', then again ')}`,
    ...proof(damaged, run.chain),
  ]);
}

/** The part of a line that damaged text is looked for in, cut between words. */
function around(text: string, line: Span, offset: number): Span {
  const before = text.lastIndexOf(' ', Math.max(0, offset - DAMAGE_REACH));
  const after = text.indexOf(' ', offset + DAMAGE_REACH);
  return {
    start: offset - DAMAGE_REACH <= line.start ? line.start : Math.max(line.start, before + 1),
    end: after === -1 ? line.end : Math.min(line.end, after),
  };
}

/** An entry of a chain is the charset that UTF-8 was read as, or `one as another` where neither was UTF-8. */
function misreading(entry: string): string {
  return entry.includes(' as ') ? entry.replace(' as ', ' read as ') : `UTF-8 read as ${entry}`;
}

/** Each layer undone in turn: the characters, the bytes that they stand for, what these bytes say. */
function proof(damaged: string, chain: readonly string[]): string[] {
  const steps: string[] = [];
  let text = damaged;
  for (const entry of [...chain].reverse()) {
    const undone = undoMisreading(text, entry);
    if (undone === undefined) return steps;
    const [written, read] = entry.split(' as ');
    steps.push(
      `- ${inlineCode(text)} in ${read ?? written} is \`${hex(undone.bytes)}\`, in ${read === undefined ? 'UTF-8' : written} ${inlineCode(undone.text)}`,
    );
    text = undone.text;
  }
  return steps;
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

function hex(bytes: Uint8Array): string {
  const shown = [...bytes.subarray(0, 24)].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0'));
  return shown.join(' ') + (bytes.length > 24 ? ' …' : '');
}
