import { resolve, sep } from 'node:path';
import type { ChosenFix } from '../../core/lint/fix';
import { ruleById } from '../../core/rules';
import type { SourceText } from '../../core/text/source-text';
import { NodeFileSystem } from '../../corpus/files';
import { type CommandContext, type RunCommand, stringOption, stringsOption } from '../command';
import { selectFiles } from '../corpora';
import { EXIT_CLEAN, EXIT_FINDINGS, RunError, reasonOf } from '../errors';
import { isAtLeast } from '../findings';
import { type FixedFile, fixFiles } from '../fixing';
import { printable, printableLine } from '../printable';
import { unifiedDiff } from '../unified-diff';

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
          if (!dryRun && !(await write(selection.corpus.absolute(path), file, source, fixed, context)))
            return false;
          fixedFiles.add(file);
          fixes += fixed.applied.length;
          if (diff) await printDiff(file, source, fixed, context);
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

/** Replaces the file unless it is no longer what was read. */
async function write(
  absolute: string,
  file: string,
  before: SourceText,
  { source }: FixedFile,
  { complain }: CommandContext,
): Promise<boolean> {
  const fs = new NodeFileSystem();
  try {
    const now = await fs.readFile(absolute);
    if (Buffer.compare(now, before.bytes) !== 0) {
      complain(`${file}: changed while it was being fixed, so it was left as it is`);
      return false;
    }
    await fs.replaceFile(absolute, source.bytes);
    return true;
  } catch (error) {
    complain(`${file}: cannot be written, so it was left as it is: ${reasonOf(error)}`);
    return false;
  }
}

async function printDiff(
  file: string,
  before: SourceText,
  { source, edits }: FixedFile,
  { stdout, note, cwd }: CommandContext,
): Promise<void> {
  if (!isPlainUtf8(before) || !isPlainUtf8(source)) {
    note(`${file}: not plain UTF-8 text, so its changes are not in the diff`);
    return;
  }
  const mark = before.bomBytes > 0 ? 1 : 0;
  const moved = edits.map(({ start, end, newText }) => ({ start: start + mark, end: end + mark, newText }));
  const markGoes = mark > 0 && source.bomBytes === 0 ? [{ start: 0, end: 1, newText: '' }] : [];
  const patch = unifiedDiff(patchPath(file, cwd), textWithMark(before), textWithMark(source), [
    ...markGoes,
    ...moved,
  ]);
  await stdout.write(stdout.isTerminal ? patch.split('\n').map(printableLine).join('\n') : patch);
}

function isPlainUtf8({ encoding, illFormed, text }: SourceText): boolean {
  return encoding === 'utf-8' && illFormed.length === 0 && !text.includes('\0');
}

function textWithMark({ text, bomBytes }: SourceText): string {
  return bomBytes > 0 ? `\uFEFF${text}` : text;
}

/** Patches may not lead out of the folder that they are applied in: other files are named from the root. */
function patchPath(file: string, cwd: string): string {
  if (!file.startsWith('../')) return file;
  return resolve(cwd, file)
    .split(sep)
    .filter((part) => part !== '')
    .join('/');
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
