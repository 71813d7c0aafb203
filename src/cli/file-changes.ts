import { resolve, sep } from 'node:path';
import { version } from '../../package.json';
import type { Edit } from '../core/lint/finding';
import type { SourceText } from '../core/text/source-text';
import type { Corpus } from '../corpus/corpus';
import { NodeFileSystem } from '../corpus/files';
import {
  LEDGER_PATH,
  LedgerFile,
  type LedgerStore,
  type PlannedStep,
  recordOperation,
  voidOperation,
} from '../corpus/ledger';
import type { CommandContext } from './command';
import { displayPath } from './corpora';
import { reasonOf } from './errors';
import { printableLine } from './printable';
import { unifiedDiff } from './unified-diff';

type Writing = Pick<CommandContext, 'cwd' | 'complain'>;

/** Where what is done to a corpus is recorded; undefined where it does not want that. */
export function ownLedger(corpus: Corpus): LedgerStore | undefined {
  return corpus.config.ledger ? new LedgerFile(corpus.absolute(LEDGER_PATH)) : undefined;
}

/** Replaces the file unless it is no longer what was read. False where it was left as it is, which is complained of. */
export async function writeFile(
  corpus: Corpus,
  path: string,
  { before, after }: { before: Uint8Array; after: Uint8Array },
  { cwd, complain }: Writing,
): Promise<boolean> {
  const file = displayPath(corpus, path, cwd);
  const absolute = corpus.absolute(path);
  const fs = new NodeFileSystem();
  try {
    if (Buffer.compare(await fs.readFile(absolute), before) !== 0) {
      complain(`${file}: changed while it was being fixed, so it was left as it is`);
      return false;
    }
    await fs.replaceFile(absolute, after);
    return true;
  } catch (error) {
    complain(`${file}: cannot be written, so it was left as it is: ${reasonOf(error)}`);
    return false;
  }
}

/** The same for steps that follow one another, of which the ledger hears before the file is written. */
export async function writeRecorded(
  corpus: Corpus,
  path: string,
  steps: readonly PlannedStep[],
  ledger: LedgerStore,
  context: Writing,
): Promise<boolean> {
  const recorded: string[] = [];
  const about = { path, seedbed: version };
  try {
    for (const step of steps) {
      const operation = await recordOperation(ledger, { ...step, ...about });
      if (operation !== undefined) recorded.push(operation);
    }
  } catch (error) {
    const file = displayPath(corpus, path, context.cwd);
    context.complain(`${file}: left as it is, since the ledger cannot be written: ${reasonOf(error)}`);
    return false;
  }
  const change = { before: steps[0]!.before, after: steps.at(-1)!.after };
  if (await writeFile(corpus, path, change, context)) return true;
  for (const operation of recorded)
    await voidOperation(ledger, operation, about, 'the file was not written').catch(() => {});
  return false;
}

/** Prints what changes as a patch; `edits` lead from one text to the other, or are empty where nobody knows them. */
export async function printDiff(
  file: string,
  before: SourceText,
  after: SourceText,
  edits: readonly Edit[],
  { stdout, note, cwd }: CommandContext,
): Promise<void> {
  if (!isPlainUtf8(before) || !isPlainUtf8(after)) {
    note(`${file}: not plain UTF-8 text, so its changes are not in the diff`);
    return;
  }
  const mark = before.bomBytes > 0 ? 1 : 0;
  const moved = edits.map(({ start, end, newText }) => ({ start: start + mark, end: end + mark, newText }));
  const markGoes = mark > 0 && after.bomBytes === 0 ? [{ start: 0, end: 1, newText: '' }] : [];
  const patch = unifiedDiff(patchPath(file, cwd), textWithMark(before), textWithMark(after), [
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
