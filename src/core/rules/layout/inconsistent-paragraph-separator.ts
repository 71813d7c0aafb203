import { type Place, placeOf } from '../../lint/place';
import { defineCorpusRule } from '../../lint/rule';
import { sentencesOf } from '../../text/sentences';
import type { SourceText } from '../../text/source-text';
import type { Span } from '../../text/span';
import { hasListMarker, type PlacedParagraph, paragraphsByDocument } from './blocks';
import { isClosed, isLower } from './punctuation';

/** Of two neighbouring lines one is longer than this, or they may be verse, an address or a list. */
const SHORTEST_LONG_LINE = 100;
/** With more blank lines than one to so many line breaks, the blank lines separate the paragraphs. */
const LINE_BREAKS_PER_BLANK = 8;
/** A line that begins so would open a document if a blank line stood above it. */
const HEADER_LIKE = /^[ \t]*(?:date|dated|published|load-date)\b/i;

type SeparatorFact =
  | { style: 'blank' }
  | { style: 'newline'; place: Place; joints: { at: number; lineBreak: string }[]; isCertain: boolean };

interface Joint {
  left: PlacedParagraph;
  right: PlacedParagraph;
  line: number;
}

export const inconsistentParagraphSeparator = defineCorpusRule<
  SeparatorFact,
  { blank: number; newline: number },
  Record<never, never>
>({
  id: 'inconsistent-paragraph-separator',
  section: 'layout',
  summary: 'paragraphs on neighbouring lines, where the corpus puts a blank line between them',
  rationale: 'A program that splits the corpus at blank lines takes such a document for one huge paragraph.',
  severity: 'information',
  fix: 'safe',
  falsePositiveRisk: 'medium',
  example: {
    bad: 'date 2024-03-01\n\nThe river rose in the night and flooded the whole of the lower town before anyone could move the cattle.\nThe mayor said that the embankment would be raised by a metre and a half before the rains of the next year.\n\nEND\n',
    good: 'date 2024-03-01\n\nThe river rose in the night and flooded the whole of the lower town before anyone could move the cattle.\n\nThe mayor said that the embankment would be raised by a metre and a half before the rains of the next year.\n\nEND\n',
  },
  collect({ document, source, shared }) {
    const paragraphs = shared(paragraphsByDocument)[document.index]!;
    const blankJoints = document.body.blocks.length - 1;
    const neighbours = neighbouringLines(paragraphs, source);
    if (neighbours.length === 0) return blankJoints > 0 ? { style: 'blank' } : undefined;
    const joints = neighbours.filter((joint) => isParagraphBreak(source, joint));
    const [first] = joints;
    if (first === undefined || neighbours.length < blankJoints * LINE_BREAKS_PER_BLANK)
      return blankJoints > 0 ? { style: 'blank' } : undefined;
    const { lines } = source;
    const span = { start: lines.startOf(first.line), end: lines.startOf(joints.at(-1)!.line + 1) };
    return {
      style: 'newline',
      isCertain: hasParagraphs(source.text, paragraphs),
      place: placeOf(source, span),
      joints: joints.map(({ line }) => ({ at: lines.startOf(line + 1), lineBreak: lines.lineBreak(line) })),
    };
  },
  summarise(entries) {
    const count = { blank: 0, newline: 0 };
    for (const { fact } of entries) count[fact.style === 'newline' ? 'newline' : 'blank']++;
    return count;
  },
  judge({ fact }, { blank, newline }, report) {
    if (fact.style === 'blank' || blank <= 2 * newline) return;
    const { place, joints, isCertain } = fact;
    report({
      ...place.span,
      range: place.range,
      bytes: place.bytes,
      message:
        joints.length === 1
          ? 'No blank line between two paragraphs, as the corpus has it.'
          : `No blank lines between ${joints.length + 1} paragraphs, as the corpus has them.`,
      fixes: [
        {
          title: joints.length === 1 ? 'Insert a blank line' : `Insert ${joints.length} blank lines`,
          safety: isCertain ? 'safe' : 'suggestion',
          preferred: true,
          edits: joints.map(({ at, lineBreak }) => ({ start: at, end: at, newText: lineBreak })),
        },
      ],
    });
  },
});

function neighbouringLines(paragraphs: readonly PlacedParagraph[], { lines }: SourceText): Joint[] {
  const joints: Joint[] = [];
  for (let i = 1; i < paragraphs.length; i++) {
    const left = paragraphs[i - 1]!;
    const right = paragraphs[i]!;
    if (left.block === right.block) joints.push({ left, right, line: lines.lineAt(left.start) });
  }
  return joints;
}

function isParagraphBreak({ text }: SourceText, { left, right }: Joint): boolean {
  if (hasListMarker(text, left.start) || hasListMarker(text, right.start)) return false;
  if (isCells(text, left) || isCells(text, right)) return false;
  if (HEADER_LIKE.test(text.slice(right.start, Math.min(right.end, right.start + 40)))) return false;
  return (isLong(left) || isLong(right)) && (isClosed(text, left) || !isLower(text, right.start));
}

/** Lines of several sentences are paragraphs; some authors put every sentence on a line of its own. */
function hasParagraphs(text: string, paragraphs: readonly PlacedParagraph[]): boolean {
  const long = paragraphs.filter(isLong);
  return long.filter((paragraph) => sentencesOf(text, paragraph).length > 1).length * 3 >= long.length;
}

function isLong({ start, end }: Span): boolean {
  return end - start > SHORTEST_LONG_LINE;
}

function isCells(text: string, { start, end }: Span): boolean {
  const line = text.slice(start, Math.min(end, start + 1000));
  return line.includes('\t') || line.includes('|');
}
