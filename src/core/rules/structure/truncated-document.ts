import { defineDocumentRule } from '../../lint/rule';
import type { SeedDocument } from '../../seed/tree';
import type { LineTable } from '../../text/line-table';
import { sliceOf } from '../../text/span';
import { isSetInShortLines } from '../verse';
import { brokenOff, endsLikeASentence, type Truncation, truncationMark } from './truncation';

/** Paragraphs without a letter or this short are remains of a page, not the end of a text. UTF-16 units. */
const LONGEST_REMAINS = 3;

const REASONS: Readonly<Record<Truncation['reason'], string>> = {
  count: 'The document is an excerpt: the source cut it off and counts what is missing.',
  continuation: 'The document ends with a link to the rest of its text.',
  ellipsis: 'The document ends with an ellipsis, as an excerpt does.',
  'cut-character': 'The document ends within a character: it was cut off at a number of bytes.',
  hyphen: 'The document ends with a hyphen, within a word.',
  comma: 'The document breaks off within a sentence.',
  'no-final-punctuation': 'The last sentence has no final punctuation: the document may be cut off.',
};

export const truncatedDocument = defineDocumentRule({
  id: 'truncated-document',
  section: 'structure',
  summary: 'document that ends like an excerpt, or without final punctuation',
  rationale:
    'News services and feeds hand out only the first part of an article. In a corpus such parts teach that texts stop in mid-sentence, and counts of words and facts come out short.',
  severity: 'warning',
  fix: 'none',
  falsePositiveRisk: 'medium',
  options: {
    finalPunctuation: {
      type: 'boolean',
      default: true,
      description:
        'Also report a document whose last paragraph is running text without final punctuation, where its other paragraphs have it.',
    },
  },
  example: {
    bad: 'date 2024-03-01\n\nThe river rose in the night and the town… [+1234 chars]\n\nEND\n',
  },
  check({ document, source, file, options, report }) {
    const { text } = source;
    const { paragraphs } = document.body;
    let index = paragraphs.length - 1;
    let truncation: Truncation | undefined;
    while (index >= 0) {
      const paragraph = sliceOf(text, paragraphs[index]!);
      truncation = truncationMark(paragraph);
      if (truncation !== undefined || !isRemains(paragraph)) break;
      index--;
    }
    const last = paragraphs[index];
    if (last === undefined) return;
    const verse = isVerse(document, file.lines, last.end);
    if (truncation?.reason === 'ellipsis' && (verse || trailsOff(document, text, index))) return;
    if (truncation === undefined && options.finalPunctuation && !verse) {
      truncation = brokenOff(sliceOf(text, last));
      if (truncation !== undefined && !isPunctuated(document, text, index)) return;
    }
    if (truncation === undefined) return;
    report({
      start: last.start + truncation.start,
      end: last.start + truncation.end,
      message: REASONS[truncation.reason],
    });
  },
});

function isRemains(paragraph: string): boolean {
  const text = paragraph.trim();
  return text.length <= LONGEST_REMAINS || !/\p{L}/u.test(text);
}

/** The paragraph that ends here is set in several short lines. */
function isVerse({ body }: SeedDocument, lines: LineTable, end: number): boolean {
  const block = body.blocks.find(({ span }) => span.start <= end && end <= span.end);
  return block !== undefined && isSetInShortLines(block, lines);
}

/** The author lets sentences trail off: some paragraphs before end so, though not most, as those of excerpts do. */
function trailsOff({ body }: SeedDocument, text: string, index: number): boolean {
  const others = body.paragraphs.slice(0, index).map((span) => sliceOf(text, span));
  const trailing = others.filter((paragraph) => truncationMark(paragraph)?.reason === 'ellipsis').length;
  return trailing > 0 && trailing * 2 < others.length;
}

/** The text uses final punctuation: inside this paragraph, or at the end of most of the others. */
function isPunctuated({ body }: SeedDocument, text: string, index: number): boolean {
  const last = sliceOf(text, body.paragraphs[index]!);
  if (/[.!?।۔。！？։።]["'”’»)\]」』]{0,2}(?:\s|(?<=[。！？]))/u.test(last)) return true;
  const others = body.paragraphs.slice(0, index).map((span) => sliceOf(text, span));
  const ended = others.filter(endsLikeASentence).length;
  return ended > 0 && ended * 2 >= others.length;
}
