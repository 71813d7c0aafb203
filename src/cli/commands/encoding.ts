import path from 'node:path';
import { type Detection, detectEncoding, illFormedPositions, textOf } from '../../core/encoding';
import { type CommandContext, type RunCommand, stringOption } from '../command';
import { selectFiles } from '../corpora';
import { DocumentFiles } from '../document-files';
import { EXIT_CLEAN, RunError, reasonOf } from '../errors';
import { ListPrinter, table } from '../formats/list';
import { filterLines } from '../line-filter';
import { forEachFile } from '../read-files';

export const encoding: RunCommand = async (context) => {
  const { options, operands } = context;
  if (options.jsonl === true && options.invalid === true)
    throw new RunError('--jsonl and --invalid read different lines; give one of them');
  if (options.text === true && options.jsonl !== true) throw new RunError('--text goes with --jsonl');
  const isFilter = options.jsonl === true || options.invalid === true;
  if (isFilter && operands.length > 0)
    throw new RunError('the lines of standard input name what is to be read; give no paths beside them');
  if (options['to-utf-8'] === true) {
    if (isFilter) throw new RunError('--to-utf-8 converts files, and goes with no lines');
    return (await import('../conversion')).convertFiles(context);
  }
  if (options.from !== undefined || options['dry-run'] === true)
    throw new RunError('--from and --dry-run go with --to-utf-8');
  if (options.jsonl === true) return detectLines(context);
  return options.invalid === true ? validateLines(context) : listFiles(context);
};

interface ListedEncoding {
  file: string;
  encoding: string | null;
  confidence: number;
  alternatives: readonly { encoding: string; confidence: number }[];
}

async function listFiles(context: CommandContext): Promise<number> {
  const printer = new ListPrinter(stringOption(context.options, 'format')!, encodingTable);
  for (const selection of await selectFiles(context.operands, context))
    await forEachFile(selection, context, async ({ file, source }) => {
      const { encoding, confidence, alternatives } = detectEncoding(source.bytes);
      const listed: ListedEncoding = {
        file,
        encoding,
        confidence: rounded(confidence),
        alternatives: alternatives.map((other) => ({
          encoding: other.charset,
          confidence: rounded(other.confidence),
        })),
      };
      await context.stdout.write(printer.items([listed]));
    });
  await context.stdout.write(printer.end());
  return EXIT_CLEAN;
}

function encodingTable(files: readonly ListedEncoding[]): string {
  return table(
    ['ENCODING', 'CONFIDENCE', 'ALTERNATIVES', 'FILE'],
    files.map(({ file, encoding, confidence, alternatives }) => [
      encoding ?? 'binary',
      percent(confidence),
      alternatives.map((other) => `${other.encoding} ${percent(other.confidence)}`).join(', '),
      file,
    ]),
  );
}

async function detectLines(context: CommandContext): Promise<number> {
  const { options, cwd } = context;
  const files = new DocumentFiles({ onUnreadableFolder() {} });
  const failed = (error: string) => membersOf({ encoding: null, confidence: 0, error });
  await filterLines(context, async ({ number, record: { path: given }, complain }) => {
    if (typeof given !== 'string' || given === '') {
      complain(`line ${number} of the input has no path`);
      return failed('no path');
    }
    let bytes: Uint8Array;
    try {
      bytes = await files.readFile(path.resolve(cwd, given));
    } catch (error) {
      complain(`${given}: cannot be read: ${reasonOf(error)}`);
      return failed(reasonOf(error));
    }
    return membersOf(describe(bytes, detectEncoding(bytes), options.text === true));
  });
  return EXIT_CLEAN;
}

function describe(bytes: Uint8Array, detection: Detection, withText: boolean) {
  const text = withText ? textOf(bytes, detection) : undefined;
  const { encoding, confidence } = detection;
  return { encoding, confidence: rounded(confidence), ...(text === undefined ? {} : { text }) };
}

async function validateLines(context: CommandContext): Promise<number> {
  await filterLines(context, ({ number, record: { hex }, complain }) => {
    if (typeof hex !== 'string' || hex.length % 2 === 1 || /[^0-9a-f]/i.test(hex)) {
      complain(`line ${number} of the input has no bytes as hexadecimal digits`);
      return membersOf({ ranges: [], lsp: [], error: 'no bytes' });
    }
    const found = illFormedPositions(Buffer.from(hex, 'hex'));
    return membersOf({
      ranges: found.map(({ bytes }) => [bytes.start, bytes.end]),
      lsp: found.map(({ line, character }) => [line, character]),
    });
  });
  return EXIT_CLEAN;
}

function membersOf(answer: object): string {
  return JSON.stringify(answer).slice(1, -1);
}

function rounded(confidence: number): number {
  return Math.round(confidence * 1e4) / 1e4;
}

function percent(confidence: number): string {
  return `${Math.round(confidence * 100)} %`;
}
