import type { Rule } from '../../lint/rule';
import { knownTypo } from './known-typo';
import { languageMismatch } from './language-mismatch';
import { spellingVarietyMix } from './spelling-variety-mix';

export const consistencyRules: readonly Rule[] = [languageMismatch, spellingVarietyMix, knownTypo];
