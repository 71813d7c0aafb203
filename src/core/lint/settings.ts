import type { CivilDate } from '../dates';
import type { Severity } from './finding';
import type { LintSettings, OptionValue, Rule, RuleSettings } from './rule';

/** The settings of a file that no configuration speaks of. */
export function defaultSettings(today: CivilDate): LintSettings {
  return {
    today,
    headerStyle: 'preserve',
    dateOrder: undefined,
    endMarkers: [],
    requiredFields: [],
    allowedFields: [],
    profiles: [],
    language: undefined,
    rules: {},
  };
}

export function severityOf(rule: Rule, settings: LintSettings): Severity | 'off' {
  const given = settingsOf(rule, settings)?.severity;
  if (given !== undefined) return given;
  if (rule.severity !== 'off') return rule.severity;
  const { requiredField, profiles = [] } = rule;
  if (requiredField !== undefined && settings.requiredFields.includes(requiredField)) return 'warning';
  return profiles.some((name) => settings.profiles.includes(name)) ? 'information' : 'off';
}

export function optionsOf(rule: Rule, settings: LintSettings): Record<string, OptionValue> {
  const given = settingsOf(rule, settings)?.options ?? {};
  return Object.fromEntries(
    Object.entries(rule.options ?? {}).map(([name, option]) => [name, given[name] ?? option.default]),
  );
}

/** Under the rule's id, else under a former one. */
function settingsOf({ id, aliases = [] }: Rule, { rules }: LintSettings): RuleSettings | undefined {
  const known = [id, ...aliases].find((name) => Object.hasOwn(rules, name));
  return known === undefined ? undefined : rules[known];
}
