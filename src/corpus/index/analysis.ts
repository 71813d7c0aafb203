import { formatDate } from '../../core/dates';
import { detectEncoding, findMojibake, isReadable, textOf } from '../../core/encoding';
import { type EntityType, extractMentions } from '../../core/entities';
import type { Finding, FixSafety, RelatedPlace, Severity } from '../../core/lint/finding';
import { type CorpusFact, lintSource } from '../../core/lint/lint';
import type { LintSettings, Rule } from '../../core/lint/rule';
import { parseSeedFile } from '../../core/seed/parse';
import { documentId, fieldValue, type SeedDocument, type SeedFile } from '../../core/seed/tree';
import { SourceText } from '../../core/text/source-text';
import { overlaps, type Range, type Span } from '../../core/text/span';
import { countWords } from '../../core/text/words';

/** A finding as the index keeps it: everything to show it, and of its fixes only what they are. */
export interface IndexedFinding {
  rule: string;
  severity: Severity;
  message: string;
  range: Range;
  /** UTF-16 offsets. */
  span: Span;
  bytes: Span;
  document: number | undefined;
  fix: { title: string; safety: FixSafety } | undefined;
  tags: readonly ('unnecessary' | 'deprecated')[];
  related: readonly (RelatedPlace & { range: Range })[];
}

export interface IndexedMention {
  type: EntityType;
  text: string;
  entity: string;
  document: number;
  span: Span;
  range: Range;
}

export interface IndexedDocument {
  index: number;
  id: string;
  /** ISO date, or undefined where the header has no unambiguous one. */
  date: string | undefined;
  /** The header's date as written. */
  dateText: string | undefined;
  title: string | undefined;
  titleInferred: boolean;
  /** The start of the body, for documents without a title. */
  firstWords: string;
  source: string | undefined;
  words: number;
  range: Range;
  bytes: Span;
}

/** What the index keeps of one file; plain data. */
export interface FileRecord {
  path: string;
  documents: readonly IndexedDocument[];
  findings: readonly IndexedFinding[];
  mentions: readonly IndexedMention[];
  facts: readonly CorpusFact[];
  /** Only where the baseline speaks of findings of corpus rules in this file, which are known by their text. */
  flagged?: { source: SourceText; documentIds: readonly string[] };
}

/** A file that was linted. */
export interface Linted {
  file: SeedFile;
  source: SourceText;
  /** With their fixes, in order of position; without those of corpus rules. */
  findings: readonly Finding[];
  facts: readonly CorpusFact[];
}

export interface Analysis extends Linted {
  record: FileRecord;
}

const FIRST_WORDS_LENGTH = 80;

/** Lints one file. `path` is relative to the corpus, with forward slashes. */
export function lintFile(
  path: string,
  source: SourceText,
  settings: LintSettings,
  rules: readonly Rule[],
): Linted {
  return { source, ...lintSource(path, source, settings, rules) };
}

/** What the index keeps of a file that was linted. */
export function recordOf(path: string, linted: Linted): FileRecord {
  const { file, source, findings, facts } = linted;
  return {
    path,
    documents: documentsOf(path, linted),
    findings: findings.map((finding) => indexFinding(finding, source)),
    mentions: isReadable(source) ? mentionsIn(file, source) : [],
    facts,
  };
}

/** The documents of a file, without looking for what they mention. */
export function documentsOf(
  path: string,
  { file, source }: Pick<Linted, 'file' | 'source'>,
): IndexedDocument[] {
  const stem = fileStem(path);
  if (!isReadable(source)) return [unreadDocument(source, stem)];
  return file.documents.map((document) => describeDocument(document, source, stem));
}

/** The ids of a file's documents, in order. */
export function documentIds(file: SeedFile, path: string): string[] {
  const stem = fileStem(path);
  return file.documents.map((document) => documentId(document, file.text, stem));
}

export function fileStem(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.replace(/\.seed\.txt$|\.[^.]+$/, '');
}

export function indexFinding(finding: Finding & { range?: Range }, source: SourceText): IndexedFinding {
  return withoutFixes(finding, finding.range ?? source.lines.rangeOf(finding), (span) =>
    source.lines.rangeOf(span),
  );
}

/** A corpus rule's finding brings its own positions, since the text is not at hand. */
export function indexCorpusFinding(finding: Finding & { range: Range }): IndexedFinding {
  return withoutFixes(finding, finding.range, () => finding.range);
}

function withoutFixes(finding: Finding, range: Range, rangeOf: (span: Span) => Range): IndexedFinding {
  const fix = finding.fixes.find(({ safety }) => safety === 'safe') ?? finding.fixes[0];
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    range,
    span: { start: finding.start, end: finding.end },
    bytes: finding.bytes,
    document: finding.document,
    fix: fix && { title: fix.title, safety: fix.safety },
    tags: finding.tags ?? [],
    related: (finding.related ?? []).map((place) => ({
      ...place,
      range: place.range ?? rangeOf(place.span),
    })),
  };
}

function describeDocument(document: SeedDocument, source: SourceText, stem: string): IndexedDocument {
  const { text } = source;
  const { date, title } = document.header;
  const reading = date?.reading;
  const candidate = reading?.kind === 'date' ? reading.candidates[0] : undefined;
  const body = document.body.span;
  return {
    index: document.index,
    id: documentId(document, text, stem),
    date: candidate && formatDate(candidate.date),
    dateText: date && text.slice(date.value.start, date.value.end),
    title: title?.text,
    titleInferred: title?.inferred ?? false,
    firstWords: firstWords(text, body),
    source: fieldValue(document, text, 'source') ?? fieldValue(document, text, 'agency'),
    words: countWords(text, body),
    range: source.lines.rangeOf(document.span),
    bytes: source.byteSpanOf(document.span),
  };
}

/**
 * A binary file, or one in another encoding than it was read in: one document, whose place is the whole file. Its
 * header and its words are those that its probable encoding gives, where it holds no other document.
 */
function unreadDocument(source: SourceText, stem: string): IndexedDocument {
  const whole = { start: 0, end: source.text.length };
  const place = { range: source.lines.rangeOf(whole), bytes: source.byteSpanOf(whole) };
  const text = textOf(source.bytes, detectEncoding(source.bytes));
  const decoded = SourceText.fromText(text ?? '');
  const { documents } = parseSeedFile(decoded.text);
  const [document] = documents;
  if (document !== undefined && documents.length === 1)
    return { ...describeDocument(document, decoded, stem), index: 0, id: stem, ...place };
  return {
    index: 0,
    id: stem,
    date: undefined,
    dateText: undefined,
    title: undefined,
    titleInferred: false,
    firstWords: '',
    source: undefined,
    words: countWords(decoded.text, { start: 0, end: decoded.text.length }),
    ...place,
  };
}

function firstWords(text: string, body: Span): string {
  const start = text.slice(body.start, Math.min(body.end, body.start + 2 * FIRST_WORDS_LENGTH));
  const line = start.replace(/\s+/g, ' ').trim();
  if (line.length <= FIRST_WORDS_LENGTH) return line;
  const cut = line.lastIndexOf(' ', FIRST_WORDS_LENGTH);
  return `${line.slice(0, cut > 20 ? cut : FIRST_WORDS_LENGTH)}…`;
}

/** What stands in damaged text is no name, however much it looks like one. */
function mentionsIn(file: SeedFile, source: SourceText): IndexedMention[] {
  const damaged = findMojibake(source.text);
  return file.documents
    .flatMap((document) => mentionsOf(document, source))
    .filter(({ span }) => !damaged.some((run) => overlaps(run, span)));
}

function mentionsOf(document: SeedDocument, source: SourceText): IndexedMention[] {
  return extractMentions(source.text, document).map(({ type, text, entity, start, end }) => ({
    type,
    text,
    entity,
    document: document.index,
    span: { start, end },
    range: source.lines.rangeOf({ start, end }),
  }));
}
