import type { Rule } from '../../lint/rule';
import { knownTypo } from './known-typo';
import { spellingVarietyMix } from './spelling-variety-mix';

export const consistencyRules: readonly Rule[] = [spellingVarietyMix, knownTypo];
