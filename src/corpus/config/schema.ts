import type { OptionDefinition, Rule } from '../../core/lint/rule';
import { RULES } from '../../core/rules';
import { CONFIG_KEYS, type KeyDefinition, SEVERITY_VALUES, type ValueDefinition } from './definition';
import { describeKey, describeRule } from './describe';
import { SEVERITY_KEY } from './read-rules';

type Schema = Readonly<Record<string, unknown>>;

/** The JSON schema (draft 07) of corpus.yaml, for editors that know YAML but not Seedbed. */
export function configSchema(rules: readonly Rule[] = RULES): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Seedbed corpus',
    description: 'Settings of a text corpus, in corpus.yaml at its root.',
    ...mappingSchema(CONFIG_KEYS),
    definitions: {
      severity: { enum: SEVERITY_VALUES.map(({ value }) => value) },
      rules: rulesSchema(rules),
    },
  };
}

function mappingSchema(keys: readonly KeyDefinition[]): Schema {
  const required = keys.filter((key) => key.required).map(({ key }) => key);
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(keys.map((key) => [key.key, keySchema(key)])),
    ...(required.length > 0 ? { required } : {}),
  };
}

function keySchema(definition: KeyDefinition): Schema {
  const { description, value } = definition;
  const initial = 'default' in value && !definition.required ? { default: value.default } : {};
  const described = { description, markdownDescription: describeKey(definition), ...initial };
  const schema = valueSchema(value);
  return '$ref' in schema ? { ...described, allOf: [schema] } : { ...described, ...schema };
}

function valueSchema(value: ValueDefinition): Schema {
  switch (value.type) {
    case 'string':
      return { type: 'string' };
    case 'boolean':
      return { type: 'boolean' };
    case 'enum':
      return { enum: value.values.map((named) => named.value) };
    case 'strings':
      return { anyOf: [{ type: 'array', items: { type: 'string' } }, { type: 'string' }] };
    case 'mapping':
      return mappingSchema(value.keys);
    case 'list':
      return { type: 'array', items: mappingSchema(value.keys) };
    case 'rules':
      return { $ref: '#/definitions/rules' };
  }
}

function rulesSchema(rules: readonly Rule[]): Schema {
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
  };
}

function ruleSchema(rule: Rule): Schema {
  const severity = { $ref: '#/definitions/severity' };
  const options = Object.entries(rule.options ?? {}).map(([name, option]) => [name, optionSchema(option)]);
  return {
    description: rule.summary,
    markdownDescription: describeRule(rule),
    anyOf: [
      severity,
      {
        type: 'object',
        additionalProperties: false,
        properties: { [SEVERITY_KEY]: severity, ...Object.fromEntries(options) },
      },
    ],
  };
}

function optionSchema(option: OptionDefinition): Schema {
  const described = { description: option.description, default: option.default };
  if (option.type === 'strings')
    return { ...described, anyOf: [{ type: 'array', items: { type: 'string' } }, { type: 'string' }] };
  if (option.type === 'string')
    return { ...described, type: 'string', ...(option.values === undefined ? {} : { enum: option.values }) };
  if (option.type === 'boolean') return { ...described, type: 'boolean' };
  const { type, minimum, maximum } = option;
  return {
    ...described,
    type,
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
}
