import type { Severity } from '../../core/lint/finding';
import type { OptionDefinition, OptionValue, Rule, RuleSettings } from '../../core/lint/rule';
import type { Span } from '../../core/text/span';
import { SEVERITY_VALUES } from './definition';
import { closest, type ProblemList, replacing, yamlString } from './problem-list';
import type { ConfigEntry, ConfigNode, ScalarNode } from './yaml-tree';

export const SEVERITY_KEY = 'severity';

/** What other linters write. Understood, and reported as such. */
const SEVERITY_SYNONYMS: Readonly<Record<string, Severity | 'off'>> = {
  '0': 'off',
  '1': 'warning',
  '2': 'error',
  false: 'off',
  no: 'off',
  none: 'off',
  ignore: 'off',
  disable: 'off',
  disabled: 'off',
  warn: 'warning',
  info: 'information',
  err: 'error',
  suggestion: 'hint',
};
const SEVERITY_NAMES = SEVERITY_VALUES.map(({ value }) => value);

/** Reads a mapping of rule ids to severities or to mappings with options. What cannot be read is left out. */
export function readRules(
  node: ConfigNode,
  rules: readonly Rule[],
  problems: ProblemList,
): Record<string, RuleSettings> {
  const read: Record<string, RuleSettings> = {};
  if (node.kind !== 'mapping') {
    if (node.kind === 'list')
      problems.error(node, 'Rules are a mapping: ‘rule-id: severity’ on lines without ‘- ’.');
    else if (node.value !== null) problems.error(node, 'Rules are a mapping: ‘rule-id: severity’.');
    return read;
  }
  for (const entry of node.entries) {
    if (!problems.mayRead(entry.keySpan)) break;
    const rule = ruleOf(entry, rules, problems);
    const settings = rule && readSettings(entry, rule, problems);
    if (rule !== undefined && settings !== undefined) read[rule.id] = { ...read[rule.id], ...settings };
  }
  return read;
}

function ruleOf(
  { key, keySpan }: ConfigEntry,
  rules: readonly Rule[],
  problems: ProblemList,
): Rule | undefined {
  const exact = rules.find(({ id }) => id === key);
  if (exact !== undefined || problems.isBroken(keySpan)) return exact;
  const renamed = rules.find(({ aliases }) => aliases?.includes(key));
  if (renamed !== undefined) {
    problems.warning(keySpan, `The rule ‘${key}’ is now called ‘${renamed.id}’.`, {
      title: `Rename to ‘${renamed.id}’`,
      edit: { ...keySpan, newText: renamed.id },
    });
    return renamed;
  }
  const meant = closest(
    key,
    rules.flatMap(({ id, aliases = [] }) => [id, ...aliases]),
  );
  problems.warning(
    keySpan,
    meant === undefined
      ? `There is no rule ‘${key}’.`
      : `There is no rule ‘${key}’: did you mean ‘${meant}’?`,
    meant === undefined ? undefined : { title: `Change to ‘${meant}’`, edit: { ...keySpan, newText: meant } },
  );
  return undefined;
}

function readSettings(entry: ConfigEntry, rule: Rule, problems: ProblemList): RuleSettings | undefined {
  const { value } = entry;
  if (problems.isBroken(value)) return undefined;
  if (value.kind === 'scalar') {
    if (value.value === null) {
      problems.warning(entry.keySpan, `‘${entry.key}’ has no severity, so its default stays.`);
      return undefined;
    }
    const severity = readSeverity(value, rule, problems);
    return severity === undefined ? undefined : { severity };
  }
  if (value.kind === 'list') {
    problems.error(value, `‘${entry.key}’ takes a severity, or a mapping with ‘severity’ and options.`);
    return undefined;
  }
  return readMapping(value.entries, rule, problems);
}

function readMapping(entries: readonly ConfigEntry[], rule: Rule, problems: ProblemList): RuleSettings {
  const settings: RuleSettings = {};
  const options: Record<string, OptionValue> = {};
  const table = rule.options ?? {};
  for (const { key, keySpan, value } of entries) {
    if (!problems.mayRead(keySpan)) break;
    if (problems.isBroken(value)) continue;
    if (key === SEVERITY_KEY) {
      const severity =
        value.kind === 'scalar'
          ? readSeverity(value, rule, problems)
          : problems.error(value, `A severity is one of ${SEVERITY_NAMES.join(', ')}.`);
      if (severity !== undefined) settings.severity = severity;
    } else if (Object.hasOwn(table, key)) {
      const read = readOption(key, value, table[key]!, problems);
      if (read !== undefined) options[key] = read;
    } else reportUnknownOption(key, keySpan, rule, problems);
  }
  if (Object.keys(options).length > 0) settings.options = options;
  return settings;
}

function reportUnknownOption(key: string, span: Span, rule: Rule, problems: ProblemList): void {
  const names = Object.keys(rule.options ?? {});
  const meant = closest(key, [SEVERITY_KEY, ...names]);
  if (meant !== undefined)
    problems.warning(span, `‘${rule.id}’ has no option ‘${key}’: did you mean ‘${meant}’?`, {
      title: `Change to ‘${meant}’`,
      edit: { ...span, newText: meant },
    });
  else if (key === 'options')
    problems.warning(span, 'Options stand beside ‘severity’, not under a key of their own.');
  else if (names.length === 0) problems.warning(span, `‘${rule.id}’ has no options, only ‘severity’.`);
  else problems.warning(span, `‘${rule.id}’ has no option ‘${key}’, only ${listed(names)}.`);
}

function readSeverity(node: ScalarNode, rule: Rule, problems: ProblemList): Severity | 'off' | undefined {
  const written = String(node.value);
  if (SEVERITY_NAMES.includes(written)) return written as Severity | 'off';
  if (node.value === true || written === 'on') {
    const usual = rule.severity === 'off' ? 'warning' : rule.severity;
    problems.warning(node, `‘${written}’ is no severity; it is read as ‘${usual}’.`, replacing(node, usual));
    return usual;
  }
  const folded = written.toLowerCase();
  const synonym = Object.hasOwn(SEVERITY_SYNONYMS, folded) ? SEVERITY_SYNONYMS[folded] : undefined;
  const understood = synonym ?? SEVERITY_NAMES.find((name) => name === folded);
  if (understood !== undefined) {
    problems.warning(
      node,
      `‘${written}’ is read as ‘${understood}’, which is how it is written here.`,
      replacing(node, understood),
    );
    return understood as Severity | 'off';
  }
  const meant = closest(written, SEVERITY_NAMES);
  problems.error(
    node,
    meant === undefined
      ? `A severity is one of ${listed(SEVERITY_NAMES)}.`
      : `‘${written}’ is no severity: did you mean ‘${meant}’?`,
    meant === undefined ? undefined : replacing(node, meant),
  );
  return undefined;
}

function readOption(
  name: string,
  node: ConfigNode,
  option: OptionDefinition,
  problems: ProblemList,
): OptionValue | undefined {
  if (option.type === 'strings') return readStrings(name, node, problems);
  if (node.kind !== 'scalar') {
    problems.error(node, `‘${name}’ takes ${TYPE_NAMES[option.type]}.`);
    return undefined;
  }
  if (option.type === 'boolean') return readBoolean(name, node, problems);
  if (option.type === 'string') return readString(name, node, option.values, problems);
  return readNumber(name, node, option, problems);
}

const TYPE_NAMES = {
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
  string: 'a text',
} as const;

/** A value that is neither true nor false is reported. */
export function readBoolean(name: string, node: ScalarNode, problems: ProblemList): boolean | undefined {
  if (typeof node.value === 'boolean') return node.value;
  const meant = /^(?:yes|on|y)$/i.test(String(node.value))
    ? 'true'
    : /^(?:no|off|n)$/i.test(String(node.value))
      ? 'false'
      : undefined;
  problems.error(
    node,
    `‘${name}’ takes true or false.`,
    meant === undefined
      ? undefined
      : { title: `Change to ‘${meant}’`, edit: { ...spanOf(node), newText: meant } },
  );
  return undefined;
}

function readNumber(
  name: string,
  node: ScalarNode,
  option: { type: 'integer' | 'number'; minimum?: number; maximum?: number },
  problems: ProblemList,
): number | undefined {
  const { value } = node;
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = option;
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    const unquoted = typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value) ? value : undefined;
    problems.error(
      node,
      `‘${name}’ takes ${TYPE_NAMES[option.type]}.`,
      unquoted === undefined
        ? undefined
        : { title: 'Remove the quotes', edit: { ...spanOf(node), newText: unquoted } },
    );
    return undefined;
  }
  const whole = option.type === 'integer' ? Math.round(value) : value;
  const nearestAllowed = Math.min(Math.max(whole, minimum), maximum);
  if (nearestAllowed === value) return value;
  const message =
    nearestAllowed === whole
      ? `‘${name}’ takes a whole number.`
      : whole < minimum
        ? `‘${name}’ is at least ${minimum}.`
        : `‘${name}’ is at most ${maximum}.`;
  const newText = String(nearestAllowed);
  problems.error(node, message, { title: `Change to ${newText}`, edit: { ...spanOf(node), newText } });
  return undefined;
}

function readString(
  name: string,
  node: ScalarNode,
  values: readonly string[] | undefined,
  problems: ProblemList,
): string | undefined {
  if (node.value === null) {
    problems.error(node, `‘${name}’ takes a text.`);
    return undefined;
  }
  const written = typeof node.value === 'string' ? node.value : node.source;
  if (values === undefined || values.includes(written)) return written;
  const meant = closest(written, values);
  problems.error(
    node,
    `‘${name}’ is one of ${listed(values)}.`,
    meant === undefined ? undefined : replacing(node, meant),
  );
  return undefined;
}

/** A list of texts, or one text for a list of one. */
export function readStrings(name: string, node: ConfigNode, problems: ProblemList): string[] | undefined {
  const scalars = readScalars(name, node, problems);
  return scalars?.map(textOf);
}

/** The items of a list of texts that are texts; undefined where there is no list at all. */
export function readScalars(name: string, node: ConfigNode, problems: ProblemList): ScalarNode[] | undefined {
  if (node.kind === 'mapping') {
    problems.error(node, `‘${name}’ takes a list: [${yamlString('one')}, ${yamlString('two')}].`);
    return undefined;
  }
  if (node.kind === 'scalar') return node.value === null ? undefined : [node];
  const texts: ScalarNode[] = [];
  for (const item of node.items) {
    if (!problems.mayRead(item)) break;
    if (item.kind !== 'scalar') problems.error(item, `Each item of ‘${name}’ is one text.`);
    else if (item.value === null)
      problems.error(item, 'This item is empty. A text that starts with ‘#’ needs quotes.');
    else texts.push(item);
  }
  return texts;
}

/** `2024` and `true` are texts where a text is wanted. */
export function textOf(node: ScalarNode): string {
  return typeof node.value === 'string' ? node.value : node.source;
}

export function listed(names: readonly string[]): string {
  return names.map((name) => `‘${name}’`).join(', ');
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
