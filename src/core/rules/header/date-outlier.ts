import { type CivilDate, civilFromDays, daysFromCivil, formatDate } from '../../dates';
import { type Place, placeOf } from '../../lint/place';
import { type CorpusEntry, defineCorpusRule } from '../../lint/rule';
import { fieldValue, type SeedDocument, type SeedFile } from '../../seed/tree';
import { dayOf } from './header-date';
import { durationInWords } from './wording';

interface DateFact {
  /** Documents of one source, or of one file or numbered folder, are siblings. */
  siblings: string;
  days: number;
  place: Place;
}

interface Spread {
  count: number;
  median: number;
  /** Median absolute deviation from the median, in days. */
  deviation: number;
}

const FEWEST_SIBLINGS = 5;
/** A date is an outlier beyond this many deviations. */
const DEVIATIONS = 10;
/** Dates as near as this to the median, in days, are no outliers however alike the others are. */
const NEAR = 366;
const SMALLEST_DEVIATION = 30;

/**
 * Median and median absolute deviation, since a few wrong dates do not move them (Hampel, "The influence curve and
 * its role in robust estimation", 1974).
 */
export const dateOutlier = defineCorpusRule<DateFact, Map<string, Spread>, Record<never, never>>({
  id: 'date-outlier',
  section: 'header',
  summary: 'header date far from those of the documents beside it',
  rationale:
    'Documents of one source, one file or one numbered folder were mostly collected around one time; one that lies years off may have a wrong date. Archives that span a century have true outliers, hence off by default.',
  severity: 'off',
  fix: 'none',
  falsePositiveRisk: 'high',
  example: { bad: 'date 2002-03-01 beside documents of 2024' },
  collect({ document, file, path, source }) {
    const { date } = document.header;
    const day = dayOf(date);
    if (date === undefined || day === undefined) return undefined;
    const siblings = siblingsOf(document, file, path, source.text);
    return siblings === undefined
      ? undefined
      : { siblings, days: daysFromCivil(day), place: placeOf(source, date.value) };
  },
  summarise(entries) {
    const groups = new Map<string, number[]>();
    for (const { fact } of entries) {
      const group = groups.get(fact.siblings);
      if (group === undefined) groups.set(fact.siblings, [fact.days]);
      else group.push(fact.days);
    }
    return new Map([...groups].map(([siblings, days]) => [siblings, spreadOf(days)]));
  },
  judge(entry: CorpusEntry<DateFact>, spreads, report) {
    const { siblings, days, place } = entry.fact;
    const spread = spreads.get(siblings);
    if (spread === undefined || spread.count <= FEWEST_SIBLINGS) return;
    const distance = Math.abs(days - spread.median);
    if (distance <= NEAR || distance <= DEVIATIONS * Math.max(spread.deviation, SMALLEST_DEVIATION)) return;
    const day: CivilDate = civilFromDays(days);
    report({
      ...place.span,
      range: place.range,
      bytes: place.bytes,
      message: `${formatDate(day)} lies ${durationInWords(distance)} from ${formatDate(civilFromDays(spread.median))}, the median date of the ${spread.count} documents of ${siblings}.`,
    });
  },
});

function siblingsOf(document: SeedDocument, file: SeedFile, path: string, text: string): string | undefined {
  const source = fieldValue(document, text, 'source');
  if (source) return `the source ‘${source}’`;
  if (file.documents.length > FEWEST_SIBLINGS) return `the file ‘${path}’`;
  const slash = path.lastIndexOf('/');
  if (!/^\d/.test(path.slice(slash + 1))) return undefined;
  return `the folder ‘${slash === -1 ? '.' : path.slice(0, slash)}’`;
}

function spreadOf(days: readonly number[]): Spread {
  const median = medianOf(days);
  return { count: days.length, median, deviation: medianOf(days.map((day) => Math.abs(day - median))) };
}

/** The lower of the two middle values where their number is even. */
function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[(sorted.length - 1) >>> 1] ?? 0;
}
