import type { SeedDocument, SeedFile } from '../../seed/tree';
import type { SourceText } from '../../text/source-text';
import type { Span } from '../../text/span';

const TAB = 0x09;
const BLANK = 1;
const STOP = 2;

/** By UTF-16 unit: spaces and tabs, and the sentence ends that must not touch the next word. */
const KINDS = new Uint8Array(0x10000);
for (const blank of ' \t') KINDS[blank.charCodeAt(0)] = BLANK;
for (const stop of '.!?।۔؟') KINDS[stop.charCodeAt(0)] = STOP;

/** A run of spaces and tabs that is not just one space between two characters. */
export interface WhitespaceRun extends Span {
  line: number;
  /** `whole`: the line has nothing else. */
  place: 'leading' | 'inner' | 'trailing' | 'whole';
  hasTab: boolean;
}

export interface LineScan {
  /** In order of position. */
  runs: readonly WhitespaceRun[];
  /** Offsets of sentence ends that something other than white space follows, in order. */
  tightStops: readonly number[];
}

/** The places that the layout rules start from, found in one pass over the file. For `context.shared`. */
export function scanLines({ text, lines }: SourceText): LineScan {
  const runs: WhitespaceRun[] = [];
  const tightStops: number[] = [];
  for (let line = 0; line < lines.count; line++) {
    const { start, end } = lines.content(line);
    let i = start;
    while (i < end) {
      const kind = KINDS[text.charCodeAt(i)];
      if (kind !== BLANK) {
        if (kind === STOP && i + 1 < end && KINDS[text.charCodeAt(i + 1)] !== BLANK) tightStops.push(i);
        i++;
        continue;
      }
      const runStart = i;
      let hasTab = false;
      for (; i < end && KINDS[text.charCodeAt(i)] === BLANK; i++)
        if (text.charCodeAt(i) === TAB) hasTab = true;
      const place = placeOf(runStart === start, i === end);
      if (place !== 'inner' || hasTab || i - runStart > 1)
        runs.push({ line, start: runStart, end: i, place, hasTab });
    }
  }
  return { runs, tightStops };
}

function placeOf(atStart: boolean, atEnd: boolean): WhitespaceRun['place'] {
  if (atStart) return atEnd ? 'whole' : 'leading';
  return atEnd ? 'trailing' : 'inner';
}

/** The part of a list, ordered by offset, that lies in a span. Two binary searches. */
export function within<T>(ordered: readonly T[], span: Span, offsetOf: (item: T) => number): readonly T[] {
  return ordered.slice(firstFrom(ordered, span.start, offsetOf), firstFrom(ordered, span.end, offsetOf));
}

function firstFrom<T>(ordered: readonly T[], offset: number, offsetOf: (item: T) => number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (offsetOf(ordered[middle]!) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The runs of white space between words of a document: in its body, its field values and the lines above the date. */
export function innerRuns(scan: LineScan, file: SeedFile, document: SeedDocument): WhitespaceRun[] {
  const { header, body } = document;
  const valueStarts = new Map(header.fields.map((field) => [field.line, field.value.start]));
  for (const { line, content } of header.preamble) valueStarts.set(line, content.start);
  return within(scan.runs, document.span, ({ start }) => start).filter((run) => {
    if (run.place !== 'inner') return false;
    const kind = file.lineKinds[run.line];
    if (kind === 'body') return true;
    if (kind === 'date') return run.start > body.span.start && run.start < body.span.end;
    const valueStart = valueStarts.get(run.line);
    return valueStart !== undefined && run.start >= valueStart;
  });
}
