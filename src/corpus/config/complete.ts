import type { OptionDefinition, Rule } from '../../core/lint/rule';
import { RULES } from '../../core/rules';
import { PROFILES } from '../../core/rules/profiles/profile';
import { FIELD_NAMES } from '../../core/seed/tree';
import type { Span } from '../../core/text/span';
import { type Cursor, cursorWhileWriting, describedBy } from './cursor';
import { type KeyDefinition, SEVERITY_VALUES, type ValueDefinition } from './definition';
import {
  describeKey,
  describeOption,
  describeRule,
  describeSeverity,
  optionType,
  valueType,
} from './describe';
import { lineStartOf } from './line-start';
import { SEVERITY_KEY } from './read-rules';

export interface ConfigCompletion {
  label: string;
  kind: 'key' | 'rule' | 'option' | 'value';
  newText: string;
  /** What `newText` stands for, in UTF-16 offsets: the word at the cursor. */
  replace: Span;
  detail?: string;
  /** Markdown. */
  documentation?: string;
}

type Choice = Omit<ConfigCompletion, 'replace'>;

/**
 * What can stand at an offset of corpus.yaml: keys that are not there yet, rule ids, options, and the values of those
 * that have a fixed set. The file need not be complete. Filtering by the word is left to the editor.
 */
export function completeConfig(
  text: string,
  offset: number,
  rules: readonly Rule[] = RULES,
): ConfigCompletion[] {
  const cursor = cursorWhileWriting(text, offset);
  const described = cursor && describedBy(cursor.path);
  if (cursor === undefined || described === undefined) return [];
  const choices =
    described.value.type === 'rules'
      ? rulesChoices(cursor, described.rest, rules)
      : cursor.on === 'key'
        ? keyChoices(described.value)
        : valueChoices(described.value);
  const replace = cursor.span;
  const written = new Set(cursor.on === 'key' ? cursor.siblings : []);
  const hasColon = /^[ \t]*:/.test(text.slice(replace.end, replace.end + 40));
  const indent = ' '.repeat(replace.start - lineStartOf(text, replace.start));
  const isFlow = isInFlow(text, replace.start);
  return choices
    .filter(({ label }) => !written.has(label))
    .map((choice) => ({
      ...choice,
      newText: finish(choice.newText, cursor, { hasColon, indent, isFlow }),
      replace,
    }));
}

interface Surroundings {
  hasColon: boolean;
  indent: string;
  isFlow: boolean;
}

/** Keys end in `: `, or in an indented line below; a colon that is there already is not doubled. */
function finish(newText: string, { on }: Cursor, { hasColon, indent, isFlow }: Surroundings): string {
  if (on !== 'key') return newText;
  if (hasColon) return newText.slice(0, newText.indexOf(':'));
  if (isFlow) return newText.replace(/:\s*$/, ': ');
  return newText.replaceAll('\n', `\n${indent}`);
}

/** Whether a bracket is open in the line before the offset. */
function isInFlow(text: string, offset: number): boolean {
  const line = text.slice(lineStartOf(text, offset), offset);
  return count(line, /[[{]/g) > count(line, /[\]}]/g);
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}

function keyChoices(value: ValueDefinition): Choice[] {
  if (value.type !== 'mapping') return [];
  return value.keys.map((definition) => ({
    label: definition.key,
    kind: 'key',
    newText: `${definition.key}:${separatorFor(definition)}`,
    detail: valueType(definition.value),
    documentation: describeKey(definition),
  }));
}

function separatorFor({ value, key }: KeyDefinition): string {
  if (value.type === 'mapping' || value.type === 'rules') return '\n  ';
  if (value.type === 'list') return `\n  - ${value.keys[0]!.key}: `;
  return value.type === 'strings' && key !== 'files' ? '\n  - ' : ' ';
}

function valueChoices(value: ValueDefinition): Choice[] {
  if (value.type === 'enum')
    return value.values.map((named) => ({
      label: named.value,
      kind: 'value',
      newText: named.value,
      documentation: named.description,
      ...(named.value === value.default ? { detail: 'default' } : {}),
    }));
  if (value.type === 'boolean')
    return ['true', 'false'].map((label) => ({
      label,
      kind: 'value',
      newText: label,
      ...(label === String(value.default) ? { detail: 'default' } : {}),
    }));
  if (value.type === 'strings' && value.format === 'field')
    return FIELD_NAMES.map((name) => ({ label: name, kind: 'value', newText: name }));
  if (value.type === 'strings' && value.format === 'profile')
    return PROFILES.map(({ name, description }) => ({
      label: name,
      kind: 'value',
      newText: name,
      documentation: description,
    }));
  return [];
}

function rulesChoices(cursor: Cursor, rest: readonly (string | number)[], rules: readonly Rule[]): Choice[] {
  const rule = rules.find(({ id, aliases }) => id === rest[0] || aliases?.includes(String(rest[0])));
  if (rest.length === 0) return cursor.on === 'key' ? rules.map(ruleChoice) : [];
  if (rule === undefined) return [];
  if (rest.length === 1) return cursor.on === 'key' ? optionChoices(rule) : severityChoices(rule);
  if (cursor.on === 'key') return [];
  if (rest[1] === SEVERITY_KEY) return severityChoices(rule);
  const option = rule.options?.[String(rest[1])];
  return option === undefined ? [] : optionValueChoices(option);
}

function ruleChoice(rule: Rule): Choice {
  return {
    label: rule.id,
    kind: 'rule',
    newText: `${rule.id}: `,
    detail: rule.severity,
    documentation: describeRule(rule),
  };
}

function severityChoices(rule: Rule): Choice[] {
  return SEVERITY_VALUES.map(({ value }) => ({
    label: value,
    kind: 'value',
    newText: value,
    documentation: describeSeverity(value) ?? '',
    ...(value === rule.severity ? { detail: 'default' } : {}),
  }));
}

function optionChoices(rule: Rule): Choice[] {
  const options = Object.entries(rule.options ?? {}).map(
    ([name, option]): Choice => ({
      label: name,
      kind: 'option',
      newText: `${name}: `,
      detail: optionType(option),
      documentation: describeOption(option),
    }),
  );
  return [
    { label: SEVERITY_KEY, kind: 'option', newText: `${SEVERITY_KEY}: `, detail: rule.severity },
    ...options,
  ];
}

function optionValueChoices(option: OptionDefinition): Choice[] {
  const values =
    option.type === 'boolean' ? ['true', 'false'] : option.type === 'string' ? (option.values ?? []) : [];
  return values.map((value) => ({
    label: value,
    kind: 'value',
    newText: value,
    ...(value === String(option.default) ? { detail: 'default' } : {}),
  }));
}
