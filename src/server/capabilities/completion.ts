import { type CompletionItem, CompletionItemKind, type Position, type Range } from 'vscode-languageserver';
import { formatDate } from '../../core/dates';
import { dateCandidates } from '../../core/rules/header/date-candidates';
import { FIELD_NAMES, type SeedDocument } from '../../core/seed/tree';
import { type DocumentView, documentAt } from '../document-view';
import { withWeekday } from './date-wording';
import { FIELD_DESCRIPTIONS } from './field-descriptions';

const DATE_PREFIX = /^[ \t]*(?:date[ \t]+|(?:date|dated|published|load-date)[ \t]*:[ \t]*)/i;
const NAME_PREFIX = /^[A-Za-z-]*$/;

/** Header names, today's date, the dates that the body suggests with their evidence, and END. */
export function completions(view: DocumentView, position: Position): CompletionItem[] {
  const line = view.source.lines.contentText(position.line);
  const before = line.slice(0, position.character);
  const date = DATE_PREFIX.exec(before);
  if (date !== null) return dateItems(view, position, { from: date[0].length, to: line.length });
  if (!NAME_PREFIX.test(before)) return [];
  const replace = rangeIn(position.line, 0, position.character);
  const document = documentAt(view, position);
  return [...headerItems(view, document, position, replace), ...endItems(document, position, replace)];
}

function dateItems(
  view: DocumentView,
  position: Position,
  { from, to }: { from: number; to: number },
): CompletionItem[] {
  const document = documentAt(view, position);
  const written = view.source.lines.contentText(position.line).slice(from, to);
  const replace = rangeIn(position.line, from, /^[\d-]*$/.test(written) ? to : position.character);
  const { today } = view.settings;
  const candidates =
    document === undefined
      ? []
      : dateCandidates({ document, file: view.file, path: view.path, settings: view.settings });
  const item = (label: string, detail: string, order: number): CompletionItem => ({
    label,
    detail,
    kind: CompletionItemKind.Value,
    sortText: String(order).padStart(2, '0'),
    filterText: label,
    textEdit: { range: replace, newText: label },
  });
  return [
    ...candidates.map(({ date, evidence }, i) =>
      item(formatDate(date), `${withWeekday(date)}, ${evidence}`, i),
    ),
    item(formatDate(today), 'today', candidates.length),
    item('unknown', 'nobody can tell', candidates.length + 1),
  ];
}

function headerItems(
  view: DocumentView,
  document: SeedDocument | undefined,
  { line }: Position,
  replace: Range,
): CompletionItem[] {
  const bodyLine =
    document === undefined || document.body.blocks.length === 0
      ? Number.POSITIVE_INFINITY
      : document.body.blocks[0]!.firstLine;
  const betweenDocuments = document === undefined || line > document.lastLine;
  if (!betweenDocuments && line > bodyLine) return [];
  const date: CompletionItem = {
    label: 'date',
    kind: CompletionItemKind.Keyword,
    detail: `Header with today’s date, ${formatDate(view.settings.today)}`,
    textEdit: { range: replace, newText: `date ${formatDate(view.settings.today)}` },
  };
  if (betweenDocuments) return [date];
  const present = new Set(document?.header.fields.map(({ known }) => known));
  const names = FIELD_NAMES.filter((name) => !present.has(name) || name === 'tags' || name === 'note');
  const fields = names.map(
    (name): CompletionItem => ({
      label: `${name}:`,
      kind: CompletionItemKind.Property,
      detail: FIELD_DESCRIPTIONS[name],
      textEdit: { range: replace, newText: `${name}: ` },
      sortText: `1${String(FIELD_NAMES.indexOf(name)).padStart(2, '0')}`,
    }),
  );
  return document?.header.date === undefined ? [date, ...fields] : fields;
}

function endItems(document: SeedDocument | undefined, { line }: Position, replace: Range): CompletionItem[] {
  if (document === undefined || document.end !== undefined || document.body.blocks.length === 0) return [];
  if (line < document.lastLine) return [];
  return [
    {
      label: 'END',
      kind: CompletionItemKind.Keyword,
      detail: 'Close the document',
      textEdit: { range: replace, newText: 'END' },
    },
  ];
}

function rangeIn(line: number, from: number, to: number): Range {
  return { start: { line, character: from }, end: { line, character: to } };
}
