import type { OptionValue, Rule, RuleSettings } from '../../core/lint/rule';
import { RULES } from '../../core/rules';
import { createMatcher } from '../files/path-filter';
import type { CorpusConfig } from './corpus-config';
import { CONFIG_KEYS, type KeyDefinition } from './definition';
import { type ConfigLayer, composeLayers } from './layers';
import { SEVERITY_KEY } from './read-rules';
import { findConfigNode } from './yaml-tree';

/** Why a setting is what it is: `default`, `profile c4`, a required field, or a place such as `corpus.yaml:12`. */
export interface ExplainedSetting {
  /** `header.style`, `doubled-word`, `doubled-word.maximum`. */
  key: string;
  value: unknown;
  origin: string;
}

export interface ExplainedSettings {
  /** Those of the corpus. */
  settings: readonly ExplainedSetting[];
  /** Severity and options of every rule for the one file. */
  rules: readonly ExplainedSetting[];
}

const DEFAULT_ORIGIN = 'default';

/** What a file's settings are and which line of which file decided; `path` is relative to the corpus. */
export function explainSettings(
  layers: readonly ConfigLayer[],
  path: string,
  rules: readonly Rule[] = RULES,
): ExplainedSettings {
  const config = composeLayers(layers);
  const deciding = ruleLayers(layers, path);
  return {
    settings: settingsOf(CONFIG_KEYS, [], config, layers),
    rules: rules.flatMap((rule) => explainRule(rule, config, layers, deciding)),
  };
}

function settingsOf(
  keys: readonly KeyDefinition[],
  parents: readonly string[],
  config: CorpusConfig,
  layers: readonly ConfigLayer[],
): ExplainedSetting[] {
  return keys.flatMap(({ key, property, value }) => {
    const path = [...parents, key];
    if (value.type === 'mapping') return settingsOf(value.keys, path, config, layers);
    if (property === undefined || value.type === 'rules' || value.type === 'list') return [];
    const name = property as keyof CorpusConfig;
    const layer = layers.findLast(({ given }) => given.has(name));
    const origin = layer === undefined ? DEFAULT_ORIGIN : placeOf(layer, path);
    return [{ key: path.join('.'), value: config[name], origin }];
  });
}

/** One mapping of rules that applies to the file, with the path of keys to it. */
interface RuleLayer {
  layer: ConfigLayer;
  path: readonly (string | number)[];
  rules: Readonly<Record<string, RuleSettings>>;
}

/** Weakest first: the rules of every file, then the overrides that match. */
function ruleLayers(layers: readonly ConfigLayer[], path: string): RuleLayer[] {
  const own = layers.map((layer) => ({ layer, path: ['rules'], rules: layer.config.rules }));
  const overriding = layers.flatMap((layer) =>
    layer.config.overrides.flatMap(({ files, rules }, i) =>
      createMatcher(files, [], { hidden: true })(path)
        ? [{ layer, path: ['overrides', i, 'rules'], rules }]
        : [],
    ),
  );
  return [...own, ...overriding];
}

function explainRule(
  rule: Rule,
  config: CorpusConfig,
  layers: readonly ConfigLayer[],
  deciding: readonly RuleLayer[],
): ExplainedSetting[] {
  const severity = deciding.findLast(({ rules }) => rules[rule.id]?.severity !== undefined);
  const usual = usualSeverity(rule, config, layers);
  const explained: ExplainedSetting[] = [
    severity === undefined
      ? { key: rule.id, ...usual }
      : {
          key: rule.id,
          value: severity.rules[rule.id]!.severity,
          origin: placeOfRule(severity, rule, SEVERITY_KEY),
        },
  ];
  for (const [name, option] of Object.entries(rule.options ?? {})) {
    const given = deciding.findLast(({ rules }) => rules[rule.id]?.options?.[name] !== undefined);
    const value: OptionValue = given?.rules[rule.id]?.options?.[name] ?? option.default;
    const origin = given === undefined ? DEFAULT_ORIGIN : placeOfRule(given, rule, name);
    explained.push({ key: `${rule.id}.${name}`, value, origin });
  }
  return explained;
}

function usualSeverity(
  { severity, requiredField, profiles = [] }: Rule,
  config: CorpusConfig,
  layers: readonly ConfigLayer[],
): Omit<ExplainedSetting, 'key'> {
  if (severity !== 'off') return { value: severity, origin: DEFAULT_ORIGIN };
  const from = (property: keyof CorpusConfig, path: readonly string[]) =>
    placeOf(layers.findLast(({ given }) => given.has(property))!, path);
  if (requiredField !== undefined && config.requiredFields.includes(requiredField))
    return {
      value: 'warning',
      origin: `required field ${requiredField}, ${from('requiredFields', ['fields', 'required'])}`,
    };
  const profile = profiles.find((name) => config.profiles.includes(name));
  return profile === undefined
    ? { value: severity, origin: DEFAULT_ORIGIN }
    : { value: 'information', origin: `profile ${profile}, ${from('profiles', ['profiles'])}` };
}

function placeOfRule({ layer, path }: RuleLayer, { id, aliases = [] }: Rule, name: string): string {
  const written = [id, ...aliases].find((key) => findConfigNode(layer.text, [...path, key]) !== undefined);
  const rule = [...path, written ?? id];
  return findConfigNode(layer.text, [...rule, name]) === undefined
    ? placeOf(layer, rule)
    : placeOf(layer, [...rule, name]);
}

function placeOf({ file, text }: ConfigLayer, path: readonly (string | number)[]): string {
  const start = findConfigNode(text, path)?.start ?? 0;
  return `${file}:${text.slice(0, start).split(/\r\n|\r|\n/).length}`;
}
