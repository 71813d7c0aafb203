import { ruleById } from '../../core/rules';
import { type BaselineEntry, BaselineUse } from '../../corpus/baseline';
import { documentIds } from '../../corpus/index/analysis';
import { type CommandContext, type RunCommand, stringOption, stringsOption } from '../command';
import { type Selection, selectFiles, shownPath } from '../corpora';
import { EXIT_CLEAN, RunError } from '../errors';
import { checkFiles, isAtLeast } from '../findings';
import { printable } from '../printable';

export const baseline: RunCommand = async (context) => {
  const { operands, options, stdout, cwd } = context;
  const rules = stringsOption(options, 'rule').map((id) => {
    const rule = ruleById(id);
    if (rule === undefined) throw new RunError(`there is no rule '${id}'; 'seedbed rules' lists them`);
    return rule.id;
  });
  for (const selection of await selectFiles(operands, context)) {
    const { corpus } = selection;
    if (corpus.configText === undefined)
      throw new RunError(
        "no corpus.yaml stands above the documents, so there is no place for a baseline; 'seedbed init' writes one",
      );
    const { added, stale } = await changesOf(selection, context, rules);
    if (options['dry-run'] !== true && (added.length > 0 || stale.length > 0))
      await corpus.changeBaseline(added, stale);
    const file = printable(shownPath(corpus.absolute(corpus.config.baseline), cwd));
    const would = options['dry-run'] === true ? 'would be ' : '';
    await stdout.write(
      `${file}: ${counted(added.length)} ${would}added, ${counted(stale.length)} that held nothing any more ${would}removed.\n`,
    );
  }
  return EXIT_CLEAN;
};

async function changesOf(
  selection: Selection,
  context: CommandContext,
  rules: readonly string[],
): Promise<{ added: BaselineEntry[]; stale: BaselineEntry[] }> {
  const { corpus, paths } = selection;
  const { options } = context;
  const level = stringOption(options, 'severity')!;
  const use = new BaselineUse();
  const added: BaselineEntry[] = [];
  await checkFiles(selection, context, async ({ path, linted, all, findings }) => {
    const unheld = new Set(findings);
    const entries = use.add(all, linted.source, documentIds(linted.file, path));
    if (options.prune === true) return;
    for (const [i, finding] of all.entries()) {
      const isTaken = rules.length === 0 || rules.includes(finding.rule);
      if (isTaken && isAtLeast(finding.severity, level) && unheld.has(finding)) added.push(entries[i]!);
    }
  });
  const everything = await selection.listAll();
  const checked = new Set(paths);
  const stale = use.staleIn(
    corpus.baseline,
    everything.every((path) => checked.has(path)),
  );
  return { added, stale };
}

function counted(entries: number): string {
  return entries === 1 ? '1 entry' : `${entries} entries`;
}
