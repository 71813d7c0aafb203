import type { Report } from '../../lint/finding';
import { defineFileRule } from '../../lint/rule';
import { documentAt, type SeedDocument } from '../../seed/tree';
import type { SourceText } from '../../text/source-text';
import type { Span } from '../../text/span';
import { quoted } from './naming';
import { surveyCharacters } from './survey';

/** A base character with everything that normalization may join to it; Hangul by its jamo. */
const CLUSTER =
  /[\u1100-\u115f\ua960-\ua97f][\u1160-\u11ff\ud7b0-\ud7ff]*|[\uac00-\ud7a3][\u11a8-\u11c2]+|\P{M}?\p{M}+|[^\0-\u02ff\p{M}]/gu;

export const notNfc = defineFileRule({
  id: 'not-nfc',
  section: 'characters',
  summary: 'letters that are not in Unicode normalization form C',
  rationale:
    'The same word in two spellings looks the same and compares as different: searches, counts and duplicates miss it.',
  severity: 'information',
  fix: 'safe',
  falsePositiveRisk: 'low',
  example: { bad: 'cafe\\u0301', good: 'café' },
  check({ source, file, shared, report }) {
    const { text } = source;
    const survey = shared(surveyCharacters);
    if (!survey.maybeUnnormalized || text.normalize('NFC') === text) return;
    const onPurpose = new Map<SeedDocument | undefined, Change[]>();
    const plain: Change[] = [];
    for (const change of changes(source, survey.mojibake)) {
      if (isPlain(text.slice(change.start, change.end), change.newText)) plain.push(change);
      else collect(onPurpose, documentAt(file, change.start), change);
    }
    for (const edits of byWord(text, plain)) report(wordReport(text, edits));
    for (const edits of onPurpose.values()) report(documentReport(text, edits));
  },
});

interface Change extends Span {
  newText: string;
}

function wordReport(text: string, edits: readonly Change[]): Report {
  const span = { start: edits[0]!.start, end: edits.at(-1)!.end };
  const written = text.slice(span.start, span.end);
  return {
    ...span,
    message: `${quoted(written)} is not in normalization form C, where it has ${describe(written)}.`,
    fixes: [
      { title: `Normalize to ${quoted(written.normalize('NFC'))}`, safety: 'safe', preferred: true, edits },
    ],
  };
}

/** One finding for all of a document: who writes one such letter writes them all. */
function documentReport(text: string, edits: readonly Change[]): Report {
  const { start, end } = edits[0]!;
  const kinds = new Set(edits.map((edit) => text.slice(edit.start, edit.end)));
  const shown = [...kinds].slice(0, 4).map(quoted).join(', ');
  const places = edits.length === 1 ? 'stands here' : `stand in ${edits.length} places`;
  return {
    start,
    end,
    message: `${shown}${kinds.size > 4 ? ' …' : ''} ${places}; normalization form C replaces ${kinds.size === 1 ? 'this character' : 'these characters'} by others that look the same.`,
    fixes: [
      {
        title: edits.length === 1 ? 'Normalize it' : `Normalize all ${edits.length} places of the document`,
        safety: 'suggestion',
        preferred: true,
        edits,
      },
    ],
  };
}

function collect<K>(lists: Map<K, Change[]>, key: K, change: Change): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [change]);
  else known.push(change);
}

/** What form C changes, in order, outside `explained`. Lines in form C are not searched. */
function* changes({ lines }: SourceText, explained: readonly Span[]): Generator<Change> {
  let next = 0;
  for (let line = 0; line < lines.count; line++) {
    const content = lines.contentText(line);
    if (content.normalize('NFC') === content) continue;
    for (const change of unnormalizedClusters(content, lines.startOf(line))) {
      while (next < explained.length && explained[next]!.end <= change.start) next++;
      if (next < explained.length && explained[next]!.start < change.end) continue;
      yield change;
    }
  }
}

/** The changes of one word each. */
function byWord(text: string, all: readonly Change[]): Change[][] {
  const words: Change[][] = [];
  for (const change of all) {
    const last = words.at(-1);
    if (last !== undefined && isWithinWord(text, last.at(-1)!.end, change.start)) last.push(change);
    else words.push([change]);
  }
  return words;
}

/** Spaces that form C replaces are left to `nonstandard-space`. */
function* unnormalizedClusters(content: string, offset: number): Generator<Change> {
  for (const match of content.matchAll(CLUSTER)) {
    const [written] = match;
    const newText = written.normalize('NFC');
    if (newText === written || /[\p{Z}\ufffd]/u.test(written)) continue;
    const start = offset + match.index;
    const kept = commonTail(written, newText);
    yield {
      start,
      end: start + written.length - kept,
      newText: newText.slice(0, newText.length - kept),
    };
  }
}

/** How many UTF-16 units both end with in common. */
function commonTail(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length])
    length++;
  return length;
}

function isWithinWord(text: string, from: number, to: number): boolean {
  return to - from < 60 && /^[\p{L}\p{M}\p{N}'’-]*$/u.test(text.slice(from, to));
}

/**
 * Form C takes some letters apart (Bengali ড়, Hebrew letters with dots) and replaces CJK compatibility ideographs, which
 * people use on purpose; neither is changed unasked.
 */
function isPlain(written: string, normalized: string): boolean {
  return normalized.length <= written.length && !/[\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u.test(written);
}

function describe(written: string): string {
  const before = [...written].length;
  const after = [...written.normalize('NFC')].length;
  if (before === after) return 'another character or order of marks';
  return `${after} code point${after === 1 ? '' : 's'} instead of ${before}`;
}
