import type { Rule } from '../lint/rule';
import { charactersRules } from './characters';
import { consistencyRules } from './consistency';
import { headerRules } from './header';
import { layoutRules } from './layout';
import { privacyRules } from './privacy';
import { profilesRules } from './profiles';
import { provenanceRules } from './provenance';
import { repetitionRules } from './repetition';
import { structureRules } from './structure';

/** Every rule, in the order in which their fixes are preferred where they overlap at the same place. */
export const RULES: readonly Rule[] = [
  ...headerRules,
  ...structureRules,
  ...charactersRules,
  ...layoutRules,
  ...provenanceRules,
  ...privacyRules,
  ...repetitionRules,
  ...consistencyRules,
  ...profilesRules,
];

/** The rule with this id, or with it as a former id. */
export function ruleById(id: string): Rule | undefined {
  return RULES.find((rule) => rule.id === id || rule.aliases?.includes(id));
}
