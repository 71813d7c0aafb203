import type { Rule } from '../../lint/rule';

export const layoutRules: readonly Rule[] = [];
