import type { Fix } from '../../lint/finding';
import { type Place, placeOf } from '../../lint/place';
import { type CorpusEntry, defineCorpusRule } from '../../lint/rule';
import type { DateHeader, SeedDocument, SeedFile } from '../../seed/tree';
import { sliceOf } from '../../text/span';

interface StyleFact {
  /** Keyword and separator as written, such as `date ` or `Date: `. */
  style: string;
  place: Place;
  /** Keyword and separator stand in `[start, end)`. */
  start: number;
  end: number;
  /** Forms that this header can take without being read differently. */
  canBeKeyword: boolean;
  canBeLabel: boolean;
  /** The value is `unknown`, which only the keyword in lower case may introduce without a colon. */
  isUnknown: boolean;
}

/** Below this many headers a corpus has no style. */
const FEWEST_HEADERS = 3;
/** These say what the date is; `Published` and `Load-Date` say more than that. */
const PLAIN_KEYWORD = /^date$/i;
const KEYWORD_STYLE = /^date[ \t]+$/i;

export const headerStyle = defineCorpusRule<StyleFact, string | undefined, Record<never, never>>({
  id: 'header-style',
  section: 'header',
  summary: 'date header whose keyword is not written as in most of the corpus',
  rationale:
    'One form throughout is easier to search and to read by program. The corpus decides: at least three dated documents, and two thirds of them alike.',
  severity: 'hint',
  fix: 'safe',
  falsePositiveRisk: 'low',
  example: { bad: 'Date: 2024-03-01', good: 'date 2024-03-01' },
  collect({ document, file, source }) {
    const { date } = document.header;
    if (date === undefined || !PLAIN_KEYWORD.test(sliceOf(source.text, date.keyword))) return undefined;
    const { start } = date.keyword;
    const end = date.value.start;
    const style = sliceOf(source.text, { start, end });
    const written = { start, end: start + style.trimEnd().length };
    return {
      style: style.replace(/[ \t]+$/, ' '),
      place: placeOf(source, written),
      start,
      end,
      canBeKeyword: canBeKeyword(date),
      canBeLabel: canBeLabel(document, date, file),
      isUnknown: date.unknown,
    };
  },
  summarise: majorityStyle,
  judge({ fact }, majority, report) {
    if (majority === undefined || fact.style === majority) return;
    const { span, range, bytes } = fact.place;
    const isReadAlike = !fact.isUnknown || majority.startsWith('date');
    const possible = KEYWORD_STYLE.test(majority) ? fact.canBeKeyword && isReadAlike : fact.canBeLabel;
    const fix: Fix = {
      title: `Write ‘${majority.trimEnd()}’ as in most documents`,
      safety: 'safe',
      preferred: true,
      edits: [{ start: fact.start, end: fact.end, newText: majority }],
    };
    report({
      ...span,
      range,
      bytes,
      message: `Most documents of the corpus write ‘${majority.trimEnd()}’ here, not ‘${fact.style.trimEnd()}’.`,
      fixes: possible ? [fix] : [],
    });
  },
});

/** Without a colon a header is only known by a date behind it. */
function canBeKeyword({ reading, unknown }: DateHeader): boolean {
  return unknown || reading?.kind === 'date' || reading?.kind === 'ambiguous';
}

/** A label opens a document only at the start of the file or behind END, and body text behind it must be long. */
function canBeLabel(document: SeedDocument, date: DateHeader, file: SeedFile): boolean {
  const before = file.documents[document.index - 1];
  return date.placement === 'own-line' && (before === undefined || before.end !== undefined);
}

function majorityStyle(entries: readonly CorpusEntry<StyleFact>[]): string | undefined {
  if (entries.length < FEWEST_HEADERS) return undefined;
  const counts = new Map<string, number>();
  for (const { fact } of entries) counts.set(fact.style, (counts.get(fact.style) ?? 0) + 1);
  const [style, count] = [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most));
  return count * 3 >= entries.length * 2 ? style : undefined;
}
