import { createTwoFilesPatch } from 'diff';
import { type FixResult, fixSource } from '../../core/lint/fix';
import { RULES, ruleById } from '../../core/rules';
import type { SourceText } from '../../core/text/source-text';
import type { Corpus } from '../../corpus/corpus';
import { NodeFileSystem } from '../../corpus/files';
import { type Command, stringOption, stringsOption } from '../command';
import { displayPath, selectFiles } from '../corpora';
import { EXIT_CLEAN, EXIT_FINDINGS, RunError } from '../errors';
import { isAtLeast } from '../findings';
import { FAIL_ON } from './check';

export const fix: Command = {
  summary: 'Apply safe fixes to documents',
  operands: '[paths…]',
  options: {
    'dry-run': { type: 'boolean', description: 'tell what would be fixed, and write nothing' },
    diff: { type: 'boolean', description: 'print the changes as a unified diff' },
    rule: {
      type: 'string',
      multiple: true,
      placeholder: 'ID',
      description: 'fix this rule only; may be repeated',
    },
    suggestions: { type: 'boolean', description: 'also apply suggestions that have one answer' },
    'fail-on': FAIL_ON,
  },
  async run({ options, operands, stdout, cwd }) {
    const rules = rulesNamed(stringsOption(options, 'rule'));
    const fs = new NodeFileSystem();
    const dryRun = options['dry-run'] === true;
    const level = stringOption(options, 'fail-on')!;
    let files = 0;
    let fixes = 0;
    let failed = false;
    for (const { corpus, paths } of await selectFiles(operands, cwd)) {
      for (const path of paths) corpus.index.put(corpus.analyse(path, await read(corpus, path, cwd)).record);
      corpus.index.judge();
      for (const path of paths) {
        const source = await read(corpus, path, cwd);
        const result = fixSource(path, source, corpus.settings(path), RULES, {
          safety: options.suggestions === true ? 'suggestion' : 'safe',
          ...(rules !== undefined && { rules }),
          keep: (findings, current, file) => corpus.withoutIgnored(path, current, file, findings),
          corpusFindings: corpus.index.corpusFindings(path),
        });
        const left = corpus.analyse(path, result.source).findings;
        failed ||= left.some(({ severity }) => isAtLeast(severity, level));
        if (result.applied.length === 0) continue;
        files++;
        fixes += result.applied.length;
        const file = displayPath(corpus, path, cwd);
        if (options.diff === true) stdout.write(unifiedDiff(file, source, result));
        else stdout.write(`${file}: ${summary(result)}\n`);
        if (!dryRun) await fs.replaceFile(corpus.absolute(path), result.source.bytes);
      }
    }
    if (options.diff !== true) stdout.write(closing(fixes, files, dryRun));
    return failed ? EXIT_FINDINGS : EXIT_CLEAN;
  },
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

async function read(corpus: Corpus, path: string, cwd: string): Promise<SourceText> {
  try {
    return await corpus.readSource(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RunError(`${displayPath(corpus, path, cwd)}: cannot be read: ${reason}`);
  }
}

function summary({ applied }: FixResult): string {
  const counts = new Map<string, number>();
  for (const { finding } of applied) counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1);
  return [...counts].map(([rule, count]) => (count === 1 ? rule : `${rule} ×${count}`)).join(', ');
}

function unifiedDiff(file: string, before: SourceText, { source }: FixResult): string {
  const patch = createTwoFilesPatch(`a/${file}`, `b/${file}`, before.text, source.text);
  return patch.replace(/^=+\n/, '');
}

function closing(fixes: number, files: number, dryRun: boolean): string {
  if (fixes === 0) return 'Nothing to fix.\n';
  const what = `${fixes} ${fixes === 1 ? 'fix' : 'fixes'} in ${files} ${files === 1 ? 'file' : 'files'}`;
  return dryRun ? `${what} would be made.\n` : `${what} made.\n`;
}
