import { type CivilDate, type DateMention, daysFromCivil, formatDate } from '../../dates';
import { sameDate } from '../../dates/civil';
import type { LintSettings } from '../../lint/rule';
import { fieldValue, type SeedDocument, type SeedFile } from '../../seed/tree';
import type { Span } from '../../text/span';
import { dateOptions, datesIn } from './body-dates';
import { dateLineInBody } from './date-line-in-body';
import { datelineOf } from './dateline';
import { addressDate, fileNameDate } from './file-name-date';
import { dayOf, writtenHeader } from './header-date';
import { nearestYear } from './nearest-year';
import { quote } from './wording';

/** A day that an undated document may be of, and where that is said. */
export interface DateCandidate {
  date: CivilDate;
  /** For a message: `from the dateline ‘December 23, 2022’`. */
  evidence: string;
  /** Where the evidence stands, in UTF-16 units; undefined where it is not in the text. */
  span: Span | undefined;
  /** The evidence speaks of the document itself, not of something that it tells of. */
  strong: boolean;
}

export interface CandidateSources {
  document: SeedDocument;
  file: SeedFile;
  /** With forward slashes. */
  path: string;
  settings: Pick<LintSettings, 'today' | 'dateOrder'>;
}

const MOST_CANDIDATES = 5;
const MOST_FROM_BODY = 3;
/** A dateline takes its year from a date in the text only where it then lies as near as this, in days. */
const FARTHEST_YEAR_SOURCE = 60;

/**
 * The days that a date line in the body, the dateline, the address, the file's name, the title and the dates in the text suggest, the best
 * first, each day once. Days in the future are left out. Linear in the document.
 */
export function dateCandidates(sources: CandidateSources): DateCandidate[] {
  const { today } = sources.settings;
  const outer = [...fromAddress(sources), ...fromFileName(sources), ...fromTitle(sources)];
  const inner = fromBody(sources);
  const found = [
    ...fromDateLine(sources),
    ...fromDateline(sources, [...outer, ...inner]),
    ...outer,
    ...inner.slice(0, MOST_FROM_BODY),
  ];
  const past = found.filter(({ date }) => daysFromCivil(date) <= daysFromCivil(today));
  return past
    .filter(({ date }, i) => past.findIndex((other) => sameDate(other.date, date)) === i)
    .slice(0, MOST_CANDIDATES);
}

function fromDateLine({ document, file, settings }: CandidateSources): DateCandidate[] {
  const line = dateLineInBody(document, file, settings);
  const date = dayOf(line);
  if (line === undefined || date === undefined) return [];
  const span = writtenHeader(line);
  return [{ date, evidence: `from the line ${quote(file.text, span)}`, span, strong: true }];
}

function fromDateline(
  { document, file, settings }: CandidateSources,
  others: readonly DateCandidate[],
): DateCandidate[] {
  const mention = datelineOf(document, file.text, dateOptions(settings))?.date;
  if (mention === undefined) return [];
  const evidence = `from the dateline ${quote(file.text, mention)}`;
  if (mention.date !== undefined) return [{ date: mention.date, evidence, span: mention, strong: true }];
  const { month, day } = mention;
  if (month === undefined || day === undefined || !mention.yearless) return [];
  for (const other of others) {
    const resolved = nearestYear(month, day, other.date);
    if (resolved === undefined || Math.abs(resolved.distance) > FARTHEST_YEAR_SOURCE) continue;
    const source = other.span === undefined ? formatDate(other.date) : quote(file.text, other.span);
    return [
      {
        date: resolved.date,
        evidence: `${evidence} and the year of ${source}`,
        span: { start: mention.start, end: mention.end },
        strong: other.strong,
      },
    ];
  }
  return [];
}

function fromAddress({ document, file }: CandidateSources): DateCandidate[] {
  const field = document.header.fields.find(({ known }) => known === 'url');
  const found = addressDate(fieldValue(document, file.text, 'url') ?? '');
  if (field === undefined || found === undefined) return [];
  return [
    { date: found.date, evidence: `from the address, ‘${found.text}’`, span: field.value, strong: true },
  ];
}

/** The name speaks of the file, which says little of one document among several. */
function fromFileName({ file, path }: CandidateSources): DateCandidate[] {
  const found = fileNameDate(path);
  if (found === undefined) return [];
  const strong = file.documents.length === 1;
  return [{ date: found.date, evidence: `from the file’s name, ‘${found.text}’`, span: undefined, strong }];
}

function fromTitle({ document, file, settings }: CandidateSources): DateCandidate[] {
  const places = [document.header.title?.span, ...document.header.preamble.map(({ content }) => content)];
  return places
    .filter((place) => place !== undefined)
    .flatMap((place) => datesIn(file.text, place, dateOptions(settings)))
    .flatMap((mention) => fromMention(mention, `from the title, ${quote(file.text, mention)}`));
}

/** A document is not older than what it tells of, so the latest day comes first. */
function fromBody({ document, file, settings }: CandidateSources): DateCandidate[] {
  return datesIn(file.text, document.body.span, dateOptions(settings))
    .flatMap((mention) => fromMention(mention, `from the text, ${quote(file.text, mention)}`))
    .filter(({ date }) => daysFromCivil(date) <= daysFromCivil(settings.today))
    .sort((a, b) => daysFromCivil(b.date) - daysFromCivil(a.date));
}

function fromMention(mention: DateMention, evidence: string): DateCandidate[] {
  const { date, start, end } = mention;
  return date === undefined ? [] : [{ date, evidence, span: { start, end }, strong: false }];
}
