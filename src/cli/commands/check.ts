import { type RunCommand, stringOption } from '../command';
import { selectFiles } from '../corpora';
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
  for (const selection of selections)
    await checkFiles(selection, context, async ({ file, linted, findings }) => {
      const failing = findings.filter(({ severity }) => isAtLeast(severity, level));
      failed ||= failing.length > 0;
      const shown = isQuiet ? failing : findings;
      const printed = shown.map((finding) => printedFinding(finding, file, linted));
      const output = printer.file(file, printed, linted.file.documents.length, linted.source);
      if (output !== '') progress.clear();
      await stdout.write(output);
      progress.step();
    });
  progress.clear();
  const end = printer.end();
  if (!(isQuiet && format === 'pretty')) await stdout.write(end);
  return failed ? EXIT_FINDINGS : EXIT_CLEAN;
};
