import { defineDocumentRule } from '../../lint/rule';
import { deleteParagraph } from '../delete-paragraph';

/** What is left of a post that a page showed: its link, its frame, its signature with date. */
const REMAINS =
  /\bpic\.twitter\.com\/\w{1,30}|\bhttps?:\/\/t\.co\/\w{1,30}|\bview (?:this|more on) (?:post|instagram|twitter|facebook)(?: on (?:instagram|twitter|facebook))?|\ba post shared by\b|\bsehen sie sich diesen beitrag auf instagram an|\bvoir cette publication sur instagram|\bver esta publicación en instagram|\bпосмотреть (?:эту публикацию|публикацию) в instagram|^[—–-]{1,2} [^\n]{2,80}\(@\w{2,30}\) \p{L}+ \d{1,2}, \d{4}$/giu;
/** One of these stands in whatever the pattern finds; to look for them costs next to nothing. */
const HINTS = ['twitter', 'Twitter', 't.co/', 'nstagram', 'INSTAGRAM', 'acebook', 'hared by', '(@'];
const LONGEST_FRAME = 120;

export const socialEmbed = defineDocumentRule({
  id: 'social-embed',
  section: 'provenance',
  summary: 'remains of an embedded post of a social network',
  rationale:
    'The post was drawn by a script and did not come with the text. Short links and frames say nothing, and the words of the post may not be those of the author.',
  severity: 'information',
  fix: 'suggestion',
  falsePositiveRisk: 'low',
  example: {
    bad: 'date 2024-03-01\n\nThe river rose. pic.twitter.com/a1B2c3D4e5\n\nEND\n',
    good: 'date 2024-03-01\n\nThe river rose.\n\nEND\n',
  },
  check({ source: { text, lines }, document, report }) {
    for (const paragraph of document.body.paragraphs) {
      const written = text.slice(paragraph.start, paragraph.end);
      if (!HINTS.some((hint) => written.includes(hint))) continue;
      for (const { 0: remains, index } of written.matchAll(REMAINS)) {
        const isAll =
          written.trim().length - remains.length < 3 || (written.length <= LONGEST_FRAME && index === 0);
        const start = paragraph.start + index;
        const end = start + remains.length;
        let from = start;
        while (from > paragraph.start && text[from - 1] === ' ') from--;
        report({
          start,
          end,
          message: 'The remains of a post that the page had embedded.',
          fixes: [
            {
              title: isAll ? 'Delete the line' : 'Delete it',
              safety: 'suggestion',
              preferred: true,
              edits: [isAll ? deleteParagraph(lines, paragraph) : { start: from, end, newText: '' }],
            },
          ],
        });
        if (isAll) break;
      }
    }
  },
});
