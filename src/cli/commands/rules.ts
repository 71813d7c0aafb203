import type { Rule } from '../../core/lint/rule';
import { RULES, ruleById } from '../../core/rules';
import { type RunCommand, stringOption } from '../command';
import { EXIT_CLEAN, RunError } from '../errors';
import { ListPrinter, table } from '../formats/list';

export const rules: RunCommand = async ({ options, operands, stdout }) => {
  const chosen = operands.length === 0 ? RULES : operands.map(named);
  const format = stringOption(options, 'format')!;
  if (format === 'table' && operands.length > 0) await stdout.write(chosen.map(explanation).join('\n'));
  else {
    const printer = new ListPrinter(format, () => ruleTable(chosen));
    await stdout.write(printer.items(chosen.map(described)) + printer.end());
  }
  return EXIT_CLEAN;
};

function named(id: string): Rule {
  const rule = ruleById(id);
  if (rule === undefined) throw new RunError(`there is no rule '${id}'; 'seedbed rules' lists them`);
  return rule;
}

function described({ id, aliases, section, scope, summary, rationale, severity, fix, options }: Rule) {
  return {
    id,
    aliases: aliases ?? [],
    section,
    scope,
    summary,
    rationale,
    severity,
    fix,
    options: options ?? {},
    docs: `docs/rules/${id}.md`,
  };
}

function ruleTable(chosen: readonly Rule[]): string {
  return table(
    ['RULE', 'SEVERITY', 'FIX', 'SCOPE', 'DETECTS'],
    chosen.map(({ id, severity, fix, scope, summary }) => [
      id,
      severity,
      fix === 'none' ? '–' : fix,
      scope,
      summary,
    ]),
  );
}

function explanation({ id, summary, rationale, severity, fix, scope, options, example }: Rule): string {
  const fixes = { safe: 'safe', suggestion: 'a suggestion to pick', none: 'none' }[fix];
  const listed = Object.entries(options ?? {}).map(
    ([name, { default: usual, description }]) =>
      `  ${name}: ${description} (default: ${JSON.stringify(usual)})\n`,
  );
  return [
    `${id}\n\n  ${summary}.\n\n  ${rationale}\n\n`,
    `  Severity: ${severity} · Fix: ${fixes} · Sees: ${scope === 'corpus' ? 'the whole corpus' : `one ${scope}`}\n`,
    listed.length > 0 ? `\n  Options\n${listed.map((line) => `  ${line}`).join('')}` : '',
    `\n  Example\n${indented(example.bad)}`,
    example.good === undefined ? '' : `\n  becomes\n${indented(example.good)}`,
  ].join('');
}

function indented(text: string): string {
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => `    ${line}\n`)
    .join('');
}
