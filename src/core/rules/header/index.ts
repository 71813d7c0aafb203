import type { Rule } from '../../lint/rule';

export const headerRules: readonly Rule[] = [];
