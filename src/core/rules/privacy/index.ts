import type { Rule } from '../../lint/rule';
import { pii } from './pii';

export const privacyRules: readonly Rule[] = [pii];
