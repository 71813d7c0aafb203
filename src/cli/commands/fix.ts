import type { ChosenFix } from '../../core/lint/fix';
import { ruleById } from '../../core/rules';
import type { SourceText } from '../../core/text/source-text';
import type { Corpus } from '../../corpus/corpus';
import { editsOfRounds } from '../../corpus/ledger';
import { type CommandContext, type RunCommand, stringOption, stringsOption } from '../command';
import { selectFiles } from '../corpora';
import { EXIT_CLEAN, EXIT_FINDINGS, RunError } from '../errors';
import { ownLedger, printDiff, writeFile, writeRecorded } from '../file-changes';
import { isAtLeast } from '../findings';
import { type FixedFile, fixFiles } from '../fixing';
import { printable } from '../printable';

export const fix: RunCommand = async (context) => {
  const { options, operands, stdout } = context;
  const level = stringOption(options, 'fail-on')!;
  const wanted = {
    rules: rulesNamed(stringsOption(options, 'rule')),
    suggestions: options.suggestions === true,
  };
  const dryRun = options['dry-run'] === true;
  const diff = options.diff === true;
  let fixes = 0;
  const fixedFiles = new Set<string>();
  const left = new Map<string, number>();
  for (const selection of await selectFiles(operands, context))
    await fixFiles(
      selection,
      wanted,
      { ...context, settle: !dryRun },
      async ({ path, file, source }, fixed) => {
        if (fixed.applied.length > 0) {
          if (!dryRun && !(await write(selection.corpus, path, source, fixed, context))) return false;
          fixedFiles.add(file);
          fixes += fixed.applied.length;
          if (diff) await printDiff(file, source, fixed.source, fixed.edits, context);
          else await stdout.write(`${printable(file)}: ${summary(fixed.applied)}\n`);
        }
        left.set(file, fixed.left.filter(({ severity }) => isAtLeast(severity, level)).length);
        return true;
      },
    );
  const problems = [...left.values()].reduce((sum, count) => sum + count, 0);
  if (!diff) await stdout.write(closing({ fixes, files: fixedFiles.size, left: problems }, dryRun, level));
  return problems > 0 ? EXIT_FINDINGS : EXIT_CLEAN;
};

async function write(
  corpus: Corpus,
  path: string,
  before: SourceText,
  { source, byteRounds }: FixedFile,
  context: CommandContext,
): Promise<boolean> {
  const change = { before: before.bytes, after: source.bytes };
  const ledger = ownLedger(corpus);
  if (ledger === undefined) return writeFile(corpus, path, change, context);
  const step = { kind: 'fix', ...change, edits: editsOfRounds(before.bytes, byteRounds) } as const;
  return writeRecorded(corpus, path, [step], ledger, context);
}

function rulesNamed(ids: readonly string[]): Set<string> | undefined {
  if (ids.length === 0) return undefined;
  return new Set(
    ids.map((id) => {
      const rule = ruleById(id);
      if (rule === undefined) throw new RunError(`there is no rule '${id}'; 'seedbed rules' lists them`);
      return rule.id;
    }),
  );
}

function summary(applied: readonly ChosenFix[]): string {
  const counts = new Map<string, number>();
  for (const { finding } of applied) counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1);
  return [...counts].map(([rule, count]) => (count === 1 ? rule : `${rule} ×${count}`)).join(', ');
}

function closing(
  { fixes, files, left }: { fixes: number; files: number; left: number },
  dryRun: boolean,
  level: string,
): string {
  const what = `${fixes} ${fixes === 1 ? 'fix' : 'fixes'} in ${files} ${files === 1 ? 'file' : 'files'}`;
  const done = fixes === 0 ? 'Nothing to fix.' : `${what} ${dryRun ? 'would be ' : ''}made.`;
  if (left === 0) return `${done}\n`;
  const are = left === 1 ? 'problem is' : 'problems are';
  return `${done} ${left} ${are} left at level ${level} or above; 'seedbed check' lists them.\n`;
}
