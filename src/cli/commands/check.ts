import { type RunCommand, stringOption } from '../command';
import { selectFiles } from '../corpora';
import { EXIT_CLEAN, EXIT_FINDINGS } from '../errors';
import { checkFiles, isAtLeast, printedFinding } from '../findings';
import { createFindingPrinter } from '../formats';

export const check: RunCommand = async (context) => {
  const { options, operands, stdout, cwd } = context;
  const level = stringOption(options, 'fail-on')!;
  const selections = await selectFiles(operands, context);
  const printer = createFindingPrinter(stringOption(options, 'format')!, { colours: stdout.colours, cwd });
  let failed = false;
  for (const selection of selections)
    await checkFiles(selection, context, async ({ file, linted, findings }) => {
      failed ||= findings.some(({ severity }) => isAtLeast(severity, level));
      const printed = findings.map((finding) => printedFinding(finding, file, linted));
      await stdout.write(printer.file(file, printed));
    });
  await stdout.write(printer.end());
  return failed ? EXIT_FINDINGS : EXIT_CLEAN;
};
