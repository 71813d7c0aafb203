import type { Edit, Fix } from '../../lint/finding';
import { defineDocumentRule } from '../../lint/rule';
import type { SeedDocument, SeedFile } from '../../seed/tree';
import { dominantLineBreak } from '../../text/line-break';
import { deleteParagraph } from '../delete-paragraph';
import { insertField } from '../header/header-edits';
import { type AgencySignoff, agencySignoffIn } from './agency-signoff-span';

export const agencySignoff = defineDocumentRule({
  id: 'agency-signoff',
  section: 'provenance',
  summary: 'name of a news agency that signs off a paragraph',
  rationale:
    'Who wrote a report belongs into its header. In the text the name of the agency counts as a word of every report, and filters for model corpora drop the whole paragraph because it does not end in a full stop.',
  severity: 'information',
  fix: 'suggestion',
  falsePositiveRisk: 'low',
  example: {
    bad: 'date 2024-03-01\n\nThe mayor asked for a hundred boats. (ANI)\n\nEND\n',
    good: 'date 2024-03-01\nagency: ANI\n\nThe mayor asked for a hundred boats.\n\nEND\n',
  },
  check({ source: { text }, document, file, shared, report }) {
    const lineBreak = shared(dominantLineBreak);
    for (const paragraph of document.body.paragraphs) {
      const signoff = agencySignoffIn(text, paragraph);
      if (signoff === undefined) continue;
      report({
        start: signoff.start,
        end: signoff.end,
        message: `${signoff.agency} signs off here; its name belongs into the header.`,
        tags: ['unnecessary'],
        fixes: fixesFor(signoff, paragraph.start, document, file, lineBreak),
      });
    }
  },
});

/** Two sign-offs of one document cannot both become its field, so a field that is there stays as it is. */
function fixesFor(
  signoff: AgencySignoff,
  paragraphStart: number,
  document: SeedDocument,
  file: SeedFile,
  lineBreak: string,
): Fix[] {
  const removal = removalOf(signoff, paragraphStart, file);
  const remove: Fix = { title: 'Remove the name of the agency', safety: 'suggestion', edits: [removal] };
  if (document.header.fields.some(({ known }) => known === 'agency')) return [remove];
  const field = insertField(document, file, lineBreak, 'agency', signoff.agency);
  const move: Fix = {
    title: `Move it to the header: agency: ${signoff.agency}`,
    safety: 'suggestion',
    preferred: true,
    edits: [field, removal],
  };
  return [move, remove];
}

function removalOf({ from, start, end }: AgencySignoff, paragraphStart: number, { lines }: SeedFile): Edit {
  return from > paragraphStart ? { start: from, end, newText: '' } : deleteParagraph(lines, { start, end });
}
