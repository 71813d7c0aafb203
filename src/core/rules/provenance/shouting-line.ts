import { defineDocumentRule } from '../../lint/rule';
import { forEachWord } from '../../text/words';
import { deleteParagraph } from '../delete-paragraph';

const LONGEST = 400;
const HAS_CASE = /\p{Lu}/u;
/** The most letters without case for each capital: a Korean sentence with an abbreviation does not shout. */
const MOST_CASELESS = 0.2;

export const shoutingLine = defineDocumentRule({
  id: 'shouting-line',
  section: 'provenance',
  summary: 'line in capitals below the first',
  rationale:
    'A line in capitals inside a text is mostly a link, an advertisement or a heading of the page. Case is lost in it, so names cannot be told from words.',
  severity: 'information',
  fix: 'suggestion',
  falsePositiveRisk: 'medium',
  options: {
    minimumWords: { type: 'integer', minimum: 2, default: 5, description: 'The least words of a line.' },
  },
  example: {
    bad: 'date 2024-03-01\n\nThe river rose.\n\nSEE OUR PICTURES OF THE FLOOD\n\nEND\n',
    good: 'date 2024-03-01\n\nThe river rose.\n\nEND\n',
  },
  check({ source: { text, lines }, document, options, report }) {
    const { paragraphs } = document.body;
    const first = document.header.title === undefined ? 1 : 0;
    const shouted = paragraphs.filter(
      ({ start, end }, i) =>
        i >= first && end - start <= LONGEST && isShouted(text.slice(start, end), options.minimumWords),
    );
    // Where half of the text shouts, it is how the text is written: a telegram, a notice.
    if (shouted.length * 2 > paragraphs.length) return;
    for (const paragraph of shouted)
      report({
        ...paragraph,
        message: 'A line in capitals.',
        fixes: [
          { title: 'Delete the line', safety: 'suggestion', edits: [deleteParagraph(lines, paragraph)] },
        ],
      });
  },
});

function isShouted(written: string, minimumWords: number): boolean {
  if (written !== written.toUpperCase()) return false;
  const capitals = written.match(/\p{Lu}/gu)?.length ?? 0;
  const caseless = written.match(/\p{Lo}/gu)?.length ?? 0;
  if (capitals === 0 || caseless > MOST_CASELESS * capitals) return false;
  let words = 0;
  forEachWord(written, { start: 0, end: written.length }, (start, end) => {
    if (end - start > 1 && HAS_CASE.test(written.slice(start, end))) words++;
  });
  return words >= minimumWords;
}
