import { isModelled, likelyLanguage } from '../../encoding';
import type { Fix } from '../../lint/finding';
import { defineDocumentRule } from '../../lint/rule';
import type { SeedDocument } from '../../seed/tree';
import type { Span } from '../../text/span';

/** Languages that share most of their words and letters, so that a paragraph does not tell them apart. */
const RELATIVES: readonly (readonly string[])[] = [
  ['hr', 'bs', 'sr', 'sr@latin', 'sh', 'cnr', 'sl'],
  ['nb', 'nn', 'no', 'da', 'sv'],
  ['id', 'ms', 'jv', 'su'],
  ['cs', 'sk'],
  ['gl', 'pt', 'es', 'ast', 'an'],
  ['fr', 'wa', 'oc', 'ca'],
  ['it', 'co', 'sc', 'fur', 'la'],
  ['xh', 'zu', 'ss', 'nr', 'sn'],
  ['st', 'tn', 'nso'],
  ['tr', 'az', 'crh', 'tk'],
  ['tt', 'ba', 'kk', 'ky'],
  ['hi', 'mr', 'ne', 'mai', 'sa'],
  ['fa', 'ur', 'ps', 'ckb', 'sd', 'ar', 'ug'],
  ['de', 'nds', 'lb', 'nl', 'li', 'af', 'fy'],
  ['bn', 'as'],
  ['mk', 'bg'],
  ['ak', 'ee', 'bm', 'ff'],
  ['ku', 'kmr'],
];
const FEWEST_LETTERS = 150;
/** Bits a letter by which another language must fit better. */
const OF_DOCUMENT = 0.35;
const OF_PARAGRAPH = 0.9;
const NOT_A_LETTER = /[^\p{L}\p{M}]+/gu;

export const languageMismatch = defineDocumentRule({
  id: 'language-mismatch',
  section: 'consistency',
  profiles: ['c4', 'fineweb', 'dolma'],
  summary: 'text in another language than the document says',
  rationale:
    'Filters for model corpora keep one language and drop the rest; a wrong `lang:` puts a text into the wrong corpus, and a foreign paragraph is often an advertisement. Told by how letters follow each other; close relatives count as one.',
  severity: 'off',
  fix: 'suggestion',
  falsePositiveRisk: 'medium',
  example: {
    bad: 'date 2024-03-01\nlang: fr\n\nThe river rose in the night and flooded the whole of the lower town before anyone could move the cattle up to the embankment, where they were to spend the week without fodder, said the mayor.\n\nEND\n',
    good: 'date 2024-03-01\nlang: en\n\nThe river rose in the night and flooded the whole of the lower town before anyone could move the cattle up to the embankment, where they were to spend the week without fodder, said the mayor.\n\nEND\n',
  },
  check({ source: { text }, document, language, report }) {
    const said = language?.toLowerCase().split('-')[0];
    if (said === undefined || !isModelled(said)) return;
    const { body, header } = document;
    const whole = foreign(lettersOf(text, body.span), said, OF_DOCUMENT);
    if (whole !== undefined) {
      const field = header.fields.find(({ known }) => known === 'lang');
      report({
        ...(field?.value ?? firstParagraph(document)),
        message: `The document says that it is in ${nameOf(said)}, and reads like ${nameOf(whole)}.`,
        fixes: field === undefined ? [] : [writeLanguage(field.value, whole)],
      });
      return;
    }
    for (const paragraph of body.paragraphs) {
      const found = foreign(lettersOf(text, paragraph), said, OF_PARAGRAPH);
      if (found !== undefined)
        report({
          ...paragraph,
          message: `This paragraph reads like ${nameOf(found)}; the document is in ${nameOf(said)}.`,
        });
    }
  },
});

const SAMPLE = 3000;

function lettersOf(text: string, { start, end }: Span): string {
  return text.slice(start, Math.min(end, start + SAMPLE)).replace(NOT_A_LETTER, ' ');
}

function foreign(letters: string, said: string, least: number): string | undefined {
  if (letters.length < FEWEST_LETTERS) return undefined;
  const { language, gain } = likelyLanguage(letters, said);
  return gain < least || areRelatives(language, said) ? undefined : language;
}

function areRelatives(a: string, b: string): boolean {
  return a === b || RELATIVES.some((family) => family.includes(a) && family.includes(b));
}

function firstParagraph({ body, span }: SeedDocument): Span {
  return body.paragraphs[0] ?? span;
}

function writeLanguage({ start, end }: Span, language: string): Fix {
  const newText = language.split('@')[0]!;
  return {
    title: `Write lang: ${newText}`,
    safety: 'suggestion',
    preferred: true,
    edits: [{ start, end, newText }],
  };
}

/** The name of a language in English. */
function nameOf(language: string): string {
  const code = language.split('@')[0]!;
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
