import { defineFileRule } from '../../lint/rule';
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
  check({ source, shared, report }) {
    const { text } = source;
    const survey = shared(surveyCharacters);
    if (!survey.maybeUnnormalized || text.normalize('NFC') === text) return;
    for (const word of unnormalizedWords(source, survey.mojibake)) {
      const written = text.slice(word.start, word.end);
      report({
        start: word.start,
        end: word.end,
        message: `${quoted(written)} is not in normalization form C, where it has ${describe(written)}.`,
        fixes: [
          {
            title: `Normalize to ${quoted(written.normalize('NFC'))}`,
            safety: word.edits.every(({ newText, start, end }) => isPlain(text.slice(start, end), newText))
              ? 'safe'
              : 'suggestion',
            preferred: true,
            edits: word.edits,
          },
        ],
      });
    }
  },
});

interface Word extends Span {
  edits: (Span & { newText: string })[];
}

/** From the first to the last changed cluster of each word. Lines in form C are not searched. */
function unnormalizedWords({ text, lines }: SourceText, explained: readonly Span[]): Word[] {
  const words: Word[] = [];
  let next = 0;
  for (let line = 0; line < lines.count; line++) {
    const content = lines.contentText(line);
    if (content.normalize('NFC') === content) continue;
    for (const edit of unnormalizedClusters(content, lines.startOf(line))) {
      while (next < explained.length && explained[next]!.end <= edit.start) next++;
      if (next < explained.length && explained[next]!.start < edit.end) continue;
      const last = words.at(-1);
      if (last !== undefined && isWithinWord(text, last.end, edit.start)) {
        last.end = edit.end;
        last.edits.push(edit);
      } else words.push({ start: edit.start, end: edit.end, edits: [edit] });
    }
  }
  return words;
}

/** Spaces that form C replaces are left to `nonstandard-space`. */
function* unnormalizedClusters(content: string, offset: number) {
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
