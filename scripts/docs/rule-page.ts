import type { OptionTable, Rule } from '../../src/core/lint/rule';
import { optionType, printOptionDefault } from '../../src/corpus/config/describe';
import { exampleFindings } from './example';
import { visibleText } from './visible-text';

const SCOPES = {
  file: 'one file',
  document: 'one document',
  corpus: 'the whole corpus',
} as const;

export const FIXES = {
  safe: 'safe',
  suggestion: 'suggestion',
  none: 'none',
} as const;

const RISKS = {
  low: 'Low: what is reported is seldom meant.',
  medium: 'Medium: some texts look guilty and are not.',
  high: 'High: meant for a look through the corpus, so it is off until you turn it on.',
} as const;

/** The page of one rule. `negatives` are names of fixtures that the rule must leave alone. */
export function rulePage(rule: Rule, negatives: readonly string[]): string {
  const parts = [
    `# ${rule.id}`,
    `${sentence(rule.summary)}`,
    [
      '| Severity | Fix | Looks at |',
      '|---|---|---|',
      `| ${rule.severity} | ${FIXES[rule.fix]} | ${SCOPES[rule.scope]} |`,
    ].join('\n'),
  ];
  if (rule.aliases?.length) parts.push(`Formerly ${rule.aliases.map((alias) => `\`${alias}\``).join(', ')}.`);
  if (rule.profiles?.length)
    parts.push(
      `On, as information, where \`profiles\` in \`corpus.yaml\` names ${rule.profiles.map((name) => `\`${name}\``).join(' or ')}.`,
    );
  parts.push('## Options', optionsPart(rule), '## Example', examplePart(rule));
  parts.push('## False positives', falsePositivesPart(rule, negatives));
  parts.push('## Why it matters', rule.rationale);
  return `${parts.join('\n\n')}\n`;
}

function optionsPart(rule: Rule): string {
  const { id, options = {} } = rule;
  const usual = rule.severity === 'off' ? 'warning' : 'off';
  const [first] = Object.entries(options);
  const lines = ['```yaml', 'rules:', `  ${id}: ${usual}`, '```'];
  if (first === undefined) return `None, beside the severity:\n\n${lines.join('\n')}`;
  const [name, option] = first;
  const severity = rule.severity === 'off' ? 'warning' : rule.severity;
  return [
    optionsTable(options),
    [
      '```yaml',
      'rules:',
      `  ${id}:`,
      `    severity: ${severity}`,
      `    ${name}: ${printOptionDefault(option)}`,
      '```',
    ].join('\n'),
  ].join('\n\n');
}

function optionsTable(options: OptionTable): string {
  const rows = Object.entries(options).map(
    ([name, option]) =>
      `| \`${name}\` | ${optionType(option)} | \`${printOptionDefault(option)}\` | ${cell(sentence(option.description))} |`,
  );
  return ['| Option | Value | Default | Meaning |', '|---|---|---|---|', ...rows].join('\n');
}

function examplePart(rule: Rule): string {
  const { example, fix } = rule;
  const { bad, good } = example;
  const lineEnds = good === undefined ? false : good.trim() === bad.trim();
  const before = [fence(visibleText(bad, lineEnds)), ...saidPart(rule)].join('\n\n');
  if (good === undefined) return before;
  const label = fix === 'none' ? 'Silent on:' : 'Becomes:';
  if (good === '') return `${before}\n\nThe fix deletes it.`;
  return [before, label, fence(visibleText(good, lineEnds))].join('\n\n');
}

/** What the rule says of its example, where it is a document of its own. */
function saidPart(rule: Rule): string[] {
  const found = exampleFindings(rule).map(
    ({ message, line }) => `- line ${line + 1}: ${plain(visibleText(message, false))}`,
  );
  return found.length === 0 ? [] : [`It says:\n\n${found.slice(0, 5).join('\n')}`];
}

/** A text in which nothing is Markdown or HTML. */
function plain(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>&#]/g, '\\$&');
}

/** A fence longer than any run of backticks in the text. */
function fence(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}text\n${text}\n${ticks}`;
}

function falsePositivesPart({ id, falsePositiveRisk }: Rule, negatives: readonly string[]): string {
  const risk = RISKS[falsePositiveRisk];
  if (negatives.length === 0) return risk;
  const links = negatives.map(
    (name) => `- [${readable(name)}](../../test/fixtures/rules/${id}/${encodeURIComponent(name)})`,
  );
  return `${risk} Texts that it leaves alone, kept as tests:\n\n${links.join('\n')}`;
}

function readable(fixture: string): string {
  const name = fixture.replace(/\.seed$/, '').replace(/^silent-?/, '');
  return name === '' ? 'ordinary text' : name.replaceAll('-', ' ');
}

/** With a capital and a full stop. */
export function sentence(text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}

/** A text as it can stand in a table. */
export function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
