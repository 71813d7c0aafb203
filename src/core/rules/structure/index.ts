import type { Rule } from '../../lint/rule';
import { duplicateDocumentId } from './duplicate-document-id';
import { missingEnd } from './missing-end';

export const structureRules: readonly Rule[] = [missingEnd, duplicateDocumentId];
