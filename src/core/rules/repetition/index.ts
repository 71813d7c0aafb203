import type { Rule } from '../../lint/rule';
import { duplicateDocument } from './duplicate-document';
import { duplicateParagraph } from './duplicate-paragraph';
import { duplicateParagraphCorpus } from './duplicate-paragraph-corpus';
import { nearDuplicateDocument } from './near-duplicate-document';
import { nearDuplicateSentence } from './near-duplicate-sentence';
import { repeatedSentence } from './repeated-sentence';

export const repetitionRules: readonly Rule[] = [
  repeatedSentence,
  nearDuplicateSentence,
  duplicateParagraph,
  duplicateParagraphCorpus,
  duplicateDocument,
  nearDuplicateDocument,
];
