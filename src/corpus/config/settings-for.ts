import type { CivilDate } from '../../core/dates';
import type { LintSettings } from '../../core/lint/rule';
import { createMatcher } from '../files/path-filter';
import type { CorpusConfig } from './corpus-config';
import { mergeRules } from './merge-rules';

interface CompiledConfig {
  matchers: readonly ((path: string) => boolean)[];
  /** By the numbers of the overrides that apply. */
  settings: Map<string, LintSettings>;
}

const compiled = new WeakMap<CorpusConfig, CompiledConfig>();

/**
 * The settings of a file; `path` is relative to the corpus, with forward slashes. Files that the same overrides
 * match share one object while `today` stays the same.
 */
export function settingsFor(config: CorpusConfig, path: string, today: CivilDate): LintSettings {
  let known = compiled.get(config);
  if (known === undefined) {
    const matchers = config.overrides.map(({ files }) => createMatcher(files, [], { hidden: true }));
    known = { matchers, settings: new Map() };
    compiled.set(config, known);
  }
  const applying = known.matchers.flatMap((matches, index) => (matches(path) ? [index] : []));
  const key = applying.join();
  const cached = known.settings.get(key);
  if (cached !== undefined && isSameDay(cached.today, today)) return cached;
  const settings = settingsWith(config, applying, today);
  known.settings.set(key, settings);
  return settings;
}

function settingsWith(config: CorpusConfig, overrides: readonly number[], today: CivilDate): LintSettings {
  let rules = config.rules;
  for (const index of overrides) rules = mergeRules(rules, config.overrides[index]!.rules);
  return {
    today,
    headerStyle: config.headerStyle,
    dateOrder: config.dateOrder,
    endMarkers: config.endMarkers,
    requiredFields: config.requiredFields,
    allowedFields: config.allowedFields,
    profiles: config.profiles,
    language: config.language,
    rules,
  };
}

function isSameDay(a: CivilDate, b: CivilDate): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}
