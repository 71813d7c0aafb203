import { BaselineUse } from '../../corpus/baseline';
import { documentIds } from '../../corpus/index/analysis';
import { type CommandContext, type RunCommand, stringOption } from '../command';
import { type Selection, selectFiles, shownPath } from '../corpora';
import { EXIT_CLEAN, EXIT_FINDINGS } from '../errors';
import { checkFiles, isAtLeast, printedFinding } from '../findings';
import { createFindingPrinter } from '../formats';
import { Progress } from '../progress';

export const check: RunCommand = async (context) => {
  const { options, operands, stdout, cwd } = context;
  const level = stringOption(options, 'fail-on')!;
  const selections = await selectFiles(operands, context);
  const format = options.summary === true ? 'summary' : stringOption(options, 'format')!;
  const printer = createFindingPrinter(format, { colours: stdout.colours, cwd });
  const isQuiet = options.quiet === true;
  const progress = new Progress(
    selections.reduce((sum, { paths }) => sum + paths.length, 0),
    isQuiet ? undefined : process.stderr,
  );
  let failed = false;
  for (const selection of selections) {
    const use = selection.corpus.baseline.size === 0 ? undefined : new BaselineUse();
    await checkFiles(selection, context, async ({ path, file, linted, findings: unheld, all }) => {
      use?.add(all, linted.source, documentIds(linted.file, path));
      const findings = options.ignored === true ? all : unheld;
      const failing = unheld.filter(({ severity }) => isAtLeast(severity, level));
      failed ||= failing.length > 0;
      const shown = isQuiet ? failing : findings;
      const printed = shown.map((finding) => printedFinding(finding, file, linted));
      const output = printer.file(file, printed, linted.file.documents.length, linted.source);
      if (output !== '') progress.clear();
      await stdout.write(output);
      progress.step();
    });
    if (use !== undefined) noteStale(selection, use, context);
  }
  progress.clear();
  const end = printer.end();
  if (!(isQuiet && format === 'pretty')) await stdout.write(end);
  return failed ? EXIT_FINDINGS : EXIT_CLEAN;
};

/** Only of the documents that were checked: the others may well need their entries. */
function noteStale(
  { corpus }: Selection,
  use: BaselineUse,
  { cwd, note }: Pick<CommandContext, 'cwd' | 'note'>,
): void {
  const { length } = use.staleIn(corpus.baseline, false);
  if (length === 0) return;
  const file = shownPath(corpus.absolute(corpus.config.baseline), cwd);
  const entries = length === 1 ? 'one entry holds' : `${length} entries hold`;
  note(`${file}: ${entries} nothing any more; 'seedbed baseline --prune' removes them`);
}
