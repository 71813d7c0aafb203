import type { RuleSettings } from '../../core/lint/rule';

/** Severity and each option count on their own, so that the second may change one and keep the others. */
export function mergeRules(
  base: Readonly<Record<string, RuleSettings>>,
  over: Readonly<Record<string, RuleSettings>>,
): Record<string, RuleSettings> {
  const merged = { ...base };
  for (const [id, settings] of Object.entries(over)) {
    const below = merged[id] ?? {};
    const options = { ...below.options, ...settings.options };
    merged[id] = { ...below, ...settings, ...(Object.keys(options).length > 0 ? { options } : {}) };
  }
  return merged;
}
