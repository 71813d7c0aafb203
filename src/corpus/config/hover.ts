import type { Rule } from '../../core/lint/rule';
import { RULES } from '../../core/rules';
import type { Span } from '../../core/text/span';
import { type Cursor, cursorAt, describedBy } from './cursor';
import { describeKey, describeOption, describeRule, describeSeverity } from './describe';
import { SEVERITY_KEY } from './read-rules';

/** What a key, rule, severity or value in corpus.yaml means; `span` holds UTF-16 offsets. */
export function hoverConfig(
  text: string,
  offset: number,
  rules: readonly Rule[] = RULES,
): { markdown: string; span: Span } | undefined {
  const cursor = cursorAt(text, offset);
  const markdown = cursor && explain(cursor, rules);
  return cursor && markdown !== undefined ? { markdown, span: cursor.span } : undefined;
}

function explain(cursor: Cursor, rules: readonly Rule[]): string | undefined {
  const path = cursor.on === 'key' ? [...cursor.path, cursor.text] : cursor.path;
  const described = describedBy(path);
  if (described === undefined) return undefined;
  const { value, definition, rest } = described;
  if (value.type === 'rules' && rest.length > 0) return explainRule(cursor, rest, rules);
  if (cursor.on === 'value' && value.type === 'enum')
    return value.values.find((named) => named.value === cursor.text)?.description;
  return definition && describeKey(definition);
}

function explainRule(
  cursor: Cursor,
  [id, option]: readonly (string | number)[],
  rules: readonly Rule[],
): string | undefined {
  const rule = rules.find((each) => each.id === id || each.aliases?.includes(String(id)));
  if (rule === undefined) return undefined;
  const isSeverity = option === undefined || option === SEVERITY_KEY;
  if (cursor.on === 'value' && isSeverity) return describeSeverity(cursor.text) ?? describeRule(rule);
  if (option === undefined) return describeRule(rule);
  if (option === SEVERITY_KEY) return `How findings of this rule are shown. Default: \`${rule.severity}\``;
  const definition = rule.options?.[option];
  return definition && describeOption(definition);
}
