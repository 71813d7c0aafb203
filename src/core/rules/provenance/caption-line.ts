import { defineDocumentRule } from '../../lint/rule';
import { deleteParagraph } from '../delete-paragraph';

const LONGEST = 240;
/** Words with which a caption or the credit of a picture begins; behind most of them stands a colon. */
const CREDIT =
  /^[([]?(?:(?:file |archive |handout |illustrative )?(?:photo|photos|photograph|picture|image|pic|video|graphic|illustration)s?(?: (?:credit|courtesy|by))?|foto|fotos|bild|grafik|symbolbild|archivbild|archivfoto|crédit photo|credit photo|crédito|foto de archivo|imagen|imagem|immagine|zdjęcie|fot\.|фото|фотография|рисунок|иллюстрация|ছবি|ফাইল ছবি|फोटो|फाइल फोटो|صورة|图片|图|照片|圖|写真|사진|ảnh)(?:[^\S\n]{0,2}[:：©]|[^\S\n][/|–—-][^\S\n])/iu;
const WHOLE =
  /^[([]?(?:file (?:photo|picture|image)|representational (?:image|photo|picture)|(?:photo|image|picture) for representation(?: (?:only|purpose))?|photo collected|photo: collected|archive photo|symbolbild|archivbild|foto de archivo|imagen de archivo|photo d['’]archives?|архивное фото|фото из архива|ফাইল ছবি|ছবি: সংগৃহীত|ছবি সংগৃহীত|फाइल फोटो|资料图|資料照|[([](?:photo|photos|picture|image|video|foto|bild|фото) (?:by|von|de|di|av) [^()[\]]{2,60})[)\].]?$/iu;
const TRAILING_CREDIT =
  /[^.!?]{12,}[([](?:photo|foto|image|picture|фото|ছবি|फोटो)(?: by| credit)?[:：]? ?[^()[\]]{2,60}[)\]]\.?$/iu;

export const captionLine = defineDocumentRule({
  id: 'caption-line',
  section: 'provenance',
  summary: 'caption or credit of a picture that is not there',
  rationale:
    'The picture was lost with the page. Its caption cuts the text in two, and its credit counts as a name in the news.',
  severity: 'information',
  fix: 'suggestion',
  falsePositiveRisk: 'medium',
  example: {
    bad: 'date 2024-03-01\n\nThe river rose.\n\nPhoto: Collected\n\nIt fell on Sunday.\n\nEND\n',
    good: 'date 2024-03-01\n\nThe river rose.\n\nIt fell on Sunday.\n\nEND\n',
  },
  check({ source: { text, lines }, document, report }) {
    for (const paragraph of document.body.paragraphs) {
      if (paragraph.end - paragraph.start > LONGEST) continue;
      const written = text.slice(paragraph.start, paragraph.end).trim();
      if (!CREDIT.test(written) && !WHOLE.test(written) && !TRAILING_CREDIT.test(written)) continue;
      report({
        ...paragraph,
        message: 'The caption or credit of a picture that is not there.',
        tags: ['unnecessary'],
        fixes: [
          {
            title: 'Delete the line',
            safety: 'suggestion',
            preferred: true,
            edits: [deleteParagraph(lines, paragraph)],
          },
        ],
      });
    }
  },
});
