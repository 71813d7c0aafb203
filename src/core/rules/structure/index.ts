import type { Rule } from '../../lint/rule';
import { duplicateDocumentId } from './duplicate-document-id';
import { emptyDocument } from './empty-document';
import { malformedEnd } from './malformed-end';
import { missingEnd } from './missing-end';
import { strayEnd } from './stray-end';
import { textAfterEnd } from './text-after-end';
import { truncatedDocument } from './truncated-document';

export const structureRules: readonly Rule[] = [
  missingEnd,
  malformedEnd,
  textAfterEnd,
  strayEnd,
  emptyDocument,
  duplicateDocumentId,
  truncatedDocument,
];
