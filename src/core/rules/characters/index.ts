import type { Rule } from '../../lint/rule';

export const charactersRules: readonly Rule[] = [];
