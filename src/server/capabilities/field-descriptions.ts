import type { FieldName } from '../../core/seed/tree';

/** What each header field is for; completion and hover show it. */
export const FIELD_DESCRIPTIONS: Record<FieldName, string> = {
  title: 'The document’s title, as published.',
  deck: 'The standfirst: the summary between title and text.',
  byline: 'Who wrote it, as printed.',
  agency: 'The news agency that the text came from.',
  source: 'The publication or archive that it was collected from.',
  url: 'Where it was collected.',
  place: 'Where it was written, as in a dateline.',
  lang: 'The language, as a BCP 47 code: `en`, `bn`, `sr-Latn`.',
  id: 'The document’s own identifier; without it the file’s name serves.',
  section: 'The section of the publication.',
  tags: 'Keywords, separated by commas.',
  licence: 'Under what licence the text may be used.',
  accessed: 'The day on which it was collected.',
  updated: 'The day on which the publisher last changed it.',
  status: 'How far its curation has come.',
  note: 'A curator’s note; not part of the text.',
};
