import { version } from '../../../package.json';
import { SEVERITIES } from '../../core/lint/finding';
import { RULES } from '../../core/rules';
import { type Command, stringOption } from '../command';
import { selectFiles } from '../corpora';
import { EXIT_CLEAN, EXIT_FINDINGS } from '../errors';
import { isAtLeast, type PrintedFinding, reportFiles } from '../findings';
import { githubAnnotation } from '../formats/github';
import { PrettyPrinter } from '../formats/pretty';
import { sarifLog } from '../formats/sarif';

export const FAIL_ON = {
  type: 'string',
  values: [...SEVERITIES, 'never'],
  default: 'warning',
  description: 'the mildest severity that makes the exit code 1',
} as const;

export const check: Command = {
  summary: 'Find problems in documents',
  operands: '[paths…]',
  options: {
    format: {
      type: 'string',
      values: ['pretty', 'json', 'jsonl', 'sarif', 'github'],
      default: 'pretty',
      description: 'how findings are printed',
    },
    'fail-on': FAIL_ON,
  },
  async run({ options, operands, stdout, cwd }) {
    const format = stringOption(options, 'format')!;
    const level = stringOption(options, 'fail-on')!;
    const all: PrintedFinding[] = [];
    const pretty = new PrettyPrinter(stdout);
    let failed = false;
    for await (const { file, findings } of reportFiles(await selectFiles(operands, cwd), cwd)) {
      failed ||= findings.some(({ severity }) => isAtLeast(severity, level));
      if (format === 'pretty') pretty.file(file, findings);
      else if (format === 'jsonl')
        for (const finding of findings) stdout.write(`${JSON.stringify(finding)}\n`);
      else if (format === 'github') for (const finding of findings) stdout.write(githubAnnotation(finding));
      else all.push(...findings);
    }
    if (format === 'pretty') pretty.end();
    if (format === 'json') stdout.write(`${JSON.stringify(all, undefined, 2)}\n`);
    if (format === 'sarif') stdout.write(`${JSON.stringify(sarifLog(all, RULES, version), undefined, 2)}\n`);
    return failed ? EXIT_FINDINGS : EXIT_CLEAN;
  },
};
