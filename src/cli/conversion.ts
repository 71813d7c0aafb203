import { type Detection, decodeBytes, detectEncoding, isOneByteCharset } from '../core/encoding';
import { editsOfRounds } from '../corpus/ledger';
import { type CommandContext, stringOption } from './command';
import { selectFiles } from './corpora';
import { EXIT_CLEAN, EXIT_FINDINGS, RunError } from './errors';
import { ownLedger, writeFile, writeRecorded } from './file-changes';
import { printable } from './printable';
import { forEachFile } from './read-files';

/** The rule that finds files in other encodings; their conversion is recorded under its name. */
const RULE = 'wrong-encoding';
/** From here on nobody is asked what a file is in. */
const SURE = 0.9;

/**
 * Converts the files that are in another encoding to UTF-8: in the one that `--from` names, else in the one that was
 * recognised beyond doubt. A file of whose bytes one has no meaning in it stays as it is. The exit code is 1 where files
 * are left that nobody is sure of.
 */
export async function convertFiles(context: CommandContext): Promise<number> {
  const { options, operands, stdout, complain } = context;
  const from = charsetNamed(stringOption(options, 'from'));
  const dryRun = options['dry-run'] === true;
  let converted = 0;
  let doubtful = 0;
  for (const selection of await selectFiles(operands, context))
    await forEachFile(selection, context, async ({ path, file, source }) => {
      const before = source.bytes;
      const detection = detectEncoding(before);
      if (detection.encoding === null || detection.encoding === 'utf-8') return;
      const charset = detection.how === 'text' ? (from ?? sureOf(detection)) : detection.encoding;
      if (charset === undefined) {
        doubtful++;
        await stdout.write(`${printable(file)}: ${candidates(detection)}; name one with --from\n`);
        return;
      }
      const text = wholeText(before, charset, detection.bomBytes);
      if (text === undefined) {
        complain(`${file}: has bytes that mean nothing in ${charset}, so it was left as it is`);
        return;
      }
      const after = new TextEncoder().encode(text);
      if (!dryRun) {
        const { corpus } = selection;
        const ledger = ownLedger(corpus);
        const edits = [{ start: 0, end: before.length, newBytes: after }];
        const step = {
          kind: 'fix',
          before,
          after,
          edits: editsOfRounds(before, [[{ rule: RULE, edits }]]),
        } as const;
        const kept = await (ledger === undefined
          ? writeFile(corpus, path, { before, after }, context)
          : writeRecorded(corpus, path, [step], ledger, context));
        if (!kept) return;
      }
      converted++;
      await stdout.write(`${printable(file)}: ${charset} → utf-8\n`);
    });
  await stdout.write(closing(converted, doubtful, dryRun));
  return doubtful > 0 ? EXIT_FINDINGS : EXIT_CLEAN;
}

function charsetNamed(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const charset = name.toLowerCase();
  if (decodeBytes(new Uint8Array(), charset) === undefined)
    throw new RunError(`'${name}' is no charset that is known; 'seedbed encoding' lists those of files`);
  return charset;
}

function sureOf({ encoding, confidence }: Detection): string | undefined {
  return confidence >= SURE ? encoding! : undefined;
}

/** Undefined where the text would not give the bytes back. */
function wholeText(bytes: Uint8Array, charset: string, bomBytes: number): string | undefined {
  const text = decodeBytes(bytes, charset, bomBytes);
  return text !== undefined && isOneByteCharset(charset) && UNDEFINED_BYTES.test(text) ? undefined : text;
}

/** What stands for bytes that a one-byte charset leaves undefined. */
const UNDEFINED_BYTES = /[\x80-\x9f\uf780-\uf7ff]/;

function candidates({ encoding, confidence, alternatives }: Detection): string {
  return [{ charset: encoding!, confidence }, ...alternatives]
    .map((one) => `${one.charset} ${Math.round(100 * one.confidence)} %`)
    .join(', ');
}

function closing(converted: number, doubtful: number, dryRun: boolean): string {
  const files = (count: number) => `${count} ${count === 1 ? 'file' : 'files'}`;
  const done =
    converted === 0 ? 'Nothing to convert.' : `${files(converted)} ${dryRun ? 'would be ' : ''}converted.`;
  return doubtful === 0
    ? `${done}\n`
    : `${done} ${files(doubtful)} left that may be in one of several charsets.\n`;
}
