import type { OptionDefinition, Rule } from '../../core/lint/rule';
import { type KeyDefinition, SEVERITY_VALUES, type ValueDefinition } from './definition';

const TRUE_OR_FALSE = 'true or false';

/** Markdown for a key of corpus.yaml. */
export function describeKey({ description, value, example }: KeyDefinition): string {
  const lines = [description];
  if (value.type === 'enum')
    lines.push(value.values.map((named) => `- \`${named.value}\`: ${named.description}`).join('\n'));
  const initial = printDefault(value);
  if (initial !== undefined) lines.push(`Default: \`${initial}\``);
  lines.push(yamlBlock(example));
  return lines.join('\n\n');
}

/** Markdown for a rule where it is named in corpus.yaml. */
export function describeRule(rule: Rule): string {
  const lines = [`**${rule.id}**: ${rule.summary}`, rule.rationale, `Default severity: \`${rule.severity}\``];
  const options = Object.entries(rule.options ?? {});
  if (options.length > 0)
    lines.push(options.map(([name, option]) => `- \`${name}\`: ${describeOption(option)}`).join('\n'));
  return lines.join('\n\n');
}

/** One line: what the option does, its type and its default. */
export function describeOption(option: OptionDefinition): string {
  const description = option.description.replace(/\.?$/, '.');
  return `${description} ${optionType(option)}, default \`${printOptionDefault(option)}\``;
}

export function describeSeverity(severity: string): string | undefined {
  return SEVERITY_VALUES.find(({ value }) => value === severity)?.description;
}

/** What an option takes, for people. */
export function optionType(option: OptionDefinition): string {
  if (option.type === 'boolean') return TRUE_OR_FALSE;
  if (option.type === 'strings') return 'list of texts';
  if (option.type === 'string')
    return option.values === undefined ? 'text' : option.values.map((value) => `\`${value}\``).join(' or ');
  const name = option.type === 'integer' ? 'whole number' : 'number';
  const { minimum, maximum } = option;
  if (minimum !== undefined && maximum !== undefined) return `${name} from ${minimum} to ${maximum}`;
  if (minimum !== undefined) return `${name} from ${minimum}`;
  return maximum === undefined ? name : `${name} up to ${maximum}`;
}

export function printOptionDefault({ default: value }: OptionDefinition): string {
  return typeof value === 'string' ? value || "''" : JSON.stringify(value);
}

/** What a key takes, for people. */
export function valueType(value: ValueDefinition): string {
  switch (value.type) {
    case 'enum':
      return value.values.map((named) => `\`${named.value}\``).join(' or ');
    case 'strings':
      return value.format === 'glob' ? 'list of globs' : 'list of texts';
    case 'string':
      return value.format === 'path-inside' ? 'path' : value.format === 'language' ? 'language code' : 'text';
    case 'boolean':
      return TRUE_OR_FALSE;
    case 'list':
      return 'list of mappings';
    default:
      return 'mapping';
  }
}

/** As it would be written in YAML; undefined where nothing is the default. */
export function printDefault(value: ValueDefinition): string | undefined {
  if (value.type === 'strings') return `[${value.default.map((item) => `'${item}'`).join(', ')}]`;
  if (value.type === 'boolean') return String(value.default);
  return value.type === 'string' || value.type === 'enum' ? value.default : undefined;
}

function yamlBlock(example: string): string {
  return `\`\`\`yaml\n${example}\n\`\`\``;
}
