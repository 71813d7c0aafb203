import type { DateMention, DateOptions } from '../../dates';
import { lookUpWeekday } from '../../dates/lexicon';
import type { SeedDocument } from '../../seed/tree';
import type { Span } from '../../text/span';
import { datesIn } from './body-dates';

/**
 * The head of a news report: `New Delhi [India], December 23 (ANI): …`, `MOSCOW, November 24. /TASS/. …`,
 * `ঢাকা, ২৪ নভেম্বর (বাসস) – …`.
 */
export interface Dateline {
  /** From the place to the end of the agency, or of the date. */
  span: Span;
  place: Span;
  region: Span | undefined;
  date: DateMention;
  agency: Span | undefined;
}

/** A dateline ends within this many UTF-16 units of its paragraph. */
const LONGEST_DATELINE = 140;
const MOST_PLACE_WORDS = 7;
/** A dateline may stand below a title and a standfirst that the parser took for body. */
const PARAGRAPHS_SEARCHED = 3;

const PARTICLE = /[ ,،、，](?:le|am|den|el|il|dne|dnia) ?$/i;
const DELIMITER = /[,،、，—–]$/;
const BRACKETED_REGION = / ?\[([^\]\n]{2,40})\]$/;
const BRACKETED_AGENCY = / ?\(([^)\n]{2,40})\)$/;
const AGENCY = /^[ .,]{0,3}(?:\(([^()\n]{2,60})\)|\/([^/\n]{2,40})\/)/;
const SEPARATOR = /^[ .,]{0,3}(?:[:：]|[电電]|[—–]|--?(?=[ \p{Lu}\p{Lo}])|-$)/u;
const SENTENCE_PUNCTUATION = /[!?:;"“”„«»।。؟]/;
const ABBREVIATING_DOT = /(?<!\p{L})(?:\p{L}{1,3}|\p{Lu}\.\p{Lu})\.(?=[\p{L} ,،]|$)/gu;
const PLACE_WORD = /^[\p{Lu}\p{Lt}\p{Lo}'’]/u;
const SMALL_WORDS: ReadonlySet<string> = new Set(
  'de del di da do dos du der la le les el al of the upon sur am an und and en y e i и на'.split(' '),
);
/** Words that begin a sentence before a date, and labels, where a place would stand. */
const NOT_A_PLACE: ReadonlySet<string> = new Set(
  'in on at by from since until till after before between during as when while last updated published posted dated date issued filed photo note from am im seit bis nach vor le la dans depuis avant après en el desde hasta tras в с до после на'.split(
    ' ',
  ),
);

/** The dateline that a paragraph begins with. Only one with a date is found. Looks at 140 units, whatever the length. */
export function readDateline(text: string, paragraph: Span, options: DateOptions = {}): Dateline | undefined {
  const limit = Math.min(paragraph.end, paragraph.start + LONGEST_DATELINE);
  const start = skipMarks(text, paragraph.start, limit);
  const date = datesIn(text, { start, end: limit }, options)[0];
  if (date === undefined || date.day === undefined || date.month === undefined) return undefined;
  const dateStart = Math.min(date.start, date.weekday?.start ?? date.start);
  const { place, region, agency: early, delimited } = readPlace(text.slice(start, dateStart), start);
  const written = text.slice(place.start, place.end);
  const shouted = written === written.toUpperCase() && written !== written.toLowerCase();
  if (!(delimited || shouted)) return undefined;

  const dateEnd = Math.max(date.end, date.weekday?.end ?? date.end, date.reading?.time?.end ?? date.end);
  const after = text.slice(dateEnd, Math.min(paragraph.end, dateEnd + 80));
  const late = agencyIn(after, dateEnd);
  const agency = late ?? early;
  if (late === undefined && !SEPARATOR.test(after)) return undefined;
  if (!isPlace(written, agency !== undefined)) return undefined;
  return { span: { start, end: Math.max(agency?.end ?? 0, dateEnd) }, place, region, date, agency };
}

/** The dateline of a document, which stands in one of its first paragraphs. */
export function datelineOf(
  document: SeedDocument,
  text: string,
  options?: DateOptions,
): Dateline | undefined {
  for (const paragraph of document.body.paragraphs.slice(0, PARAGRAPHS_SEARCHED)) {
    const dateline = readDateline(text, paragraph, options);
    if (dateline !== undefined) return dateline;
  }
  return undefined;
}

function skipMarks(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && ' \t*_'.includes(text[at]!)) at++;
  return at;
}

/** Only beside an agency a place may have small words in it: `Battle of Karvel, 24 November 1923 – …` is a text. */
function isPlace(written: string, agencyFollows: boolean): boolean {
  if (written.length < 2 || written.length > 70) return false;
  const plain = written.replace(ABBREVIATING_DOT, '');
  if (plain.includes('.') || SENTENCE_PUNCTUATION.test(plain) || /\p{Nd}/u.test(plain)) return false;
  const words = plain.split(/[ ,،、，\n]+/).filter((word) => word !== '');
  if (words.length > MOST_PLACE_WORDS) return false;
  const [first] = words;
  if (first !== undefined && (NOT_A_PLACE.has(first.toLowerCase()) || lookUpWeekday(first) !== undefined))
    return false;
  return words.every((word, i) => PLACE_WORD.test(word) || (agencyFollows && i > 0 && SMALL_WORDS.has(word)));
}

function agencyIn(after: string, offset: number): Span | undefined {
  const match = AGENCY.exec(after);
  const name = match?.[1] ?? match?.[2];
  if (match === null || name === undefined) return undefined;
  const start = offset + match[0].length - 1 - name.length;
  return { start, end: start + name.length };
}

interface PlaceReading {
  place: Span;
  region: Span | undefined;
  agency: Span | undefined;
  /** Something other than a space stands between the place and the date. */
  delimited: boolean;
}

/** Takes apart what stands before the date, from its end: particle, delimiter, agency, region. */
function readPlace(before: string, offset: number): PlaceReading {
  let rest = before.trimEnd();
  const strip = (form: RegExp): Span | undefined => {
    const match = form.exec(rest);
    if (match === null) return undefined;
    rest = rest.slice(0, match.index).trimEnd();
    const inner = match[1] ?? '';
    const start = offset + match.index + match[0].indexOf(inner);
    return { start, end: start + inner.length };
  };
  const particle = PARTICLE.exec(rest);
  if (particle !== null) rest = rest.slice(0, particle.index + 1).trimEnd();
  const delimiter = strip(DELIMITER);
  const agency = strip(BRACKETED_AGENCY);
  const region = strip(BRACKETED_REGION);
  return {
    place: { start: offset, end: offset + rest.length },
    region,
    agency,
    delimited: [delimiter, agency, region].some((part) => part !== undefined),
  };
}
