import type { Edit } from '../../core/lint/finding';
import { SourceText } from '../../core/text/source-text';
import type { Corpus } from '../../corpus/corpus';
import { NodeFileSystem } from '../../corpus/files';
import type {
  EntryOutcome,
  FilePlan,
  LedgerEntry,
  LedgerStore,
  RecordedOperation,
} from '../../corpus/ledger';
import type { CommandContext } from '../command';
import { displayPath } from '../corpora';
import { EXIT_CLEAN, EXIT_FINDINGS, reasonOf } from '../errors';
import { printDiff, writeFile, writeRecorded } from '../file-changes';
import { printable, printableJson } from '../printable';
import type { OpenedLedger } from './opened-ledger';

/** What a command does to files with the help of a ledger. */
export interface LedgerWork {
  /** What is said of an entry when it is done: `undone`, `applied`. */
  done: string;
  plan(operations: readonly RecordedOperation[], bytes: Uint8Array): FilePlan;
  /** The entries that are spoken of where the file cannot be read. */
  isListed(entry: LedgerEntry): boolean;
  /** Where it is recorded; undefined where it is not. */
  store: LedgerStore | undefined;
}

/** Plans and does the work, file by file, and reports of each entry. The exit code is 1 where something was refused. */
export async function carryOut(
  corpus: Corpus,
  { index, paths }: OpenedLedger,
  work: LedgerWork,
  context: CommandContext,
): Promise<number> {
  const report = new Report(work, context);
  for (const path of paths) {
    const operations = await index.operationsOf(path);
    const file = displayPath(corpus, path, context.cwd);
    const bytes = await readIfThere(corpus, path).catch((error) => {
      context.complain(`${file}: cannot be read: ${reasonOf(error)}`);
      return null;
    });
    if (bytes === null) continue;
    if (bytes === undefined) {
      const missing = operations.flatMap(({ entries }) => entries).filter((entry) => work.isListed(entry));
      const reason = 'there is no such file';
      await report.add(
        file,
        missing.map((entry) => ({ entry, result: 'refused', reason })),
      );
      continue;
    }
    const plan = work.plan(operations, bytes);
    if (plan.steps.length > 0 && context.options['dry-run'] !== true) {
      const change = { before: bytes, after: plan.steps.at(-1)!.after };
      const written =
        work.store === undefined
          ? await writeFile(corpus, path, change, context)
          : await writeRecorded(corpus, path, plan.steps, work.store, context);
      if (!written) continue;
    }
    if (context.options.diff === true) await printPlan(file, plan, context);
    await report.add(file, plan.outcomes);
  }
  return report.end();
}

async function readIfThere(corpus: Corpus, path: string): Promise<Uint8Array | undefined> {
  const fs = new NodeFileSystem();
  const absolute = corpus.absolute(path);
  return (await fs.stat(absolute)) === undefined ? undefined : fs.readFile(absolute);
}

async function printPlan(file: string, { steps }: FilePlan, context: CommandContext): Promise<void> {
  if (steps.length === 0) return;
  const before = SourceText.fromBytes(steps[0]!.before);
  const after = SourceText.fromBytes(steps.at(-1)!.after);
  const edits = steps.length === 1 ? textEdits(before, steps[0]!.edits) : [];
  await printDiff(file, before, after, edits, context);
}

/** Edits of bytes as edits of the text; none where one of them touches the byte order mark. */
function textEdits(
  { bytes, bomBytes }: SourceText,
  edits: readonly { start: number; end: number; newBytes: Uint8Array }[],
): Edit[] {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const found: Edit[] = [];
  let at = bomBytes;
  let offset = 0;
  for (const { start, end, newBytes } of edits) {
    if (start < at) return [];
    const from = offset + decoder.decode(bytes.subarray(at, start)).length;
    offset = from + decoder.decode(bytes.subarray(start, end)).length;
    at = end;
    found.push({ start: from, end: offset, newText: decoder.decode(newBytes) });
  }
  return found;
}

class Report {
  private readonly counts = { done: 0, already: 0, refused: 0, dropped: 0 };
  private files = 0;

  constructor(
    private readonly work: LedgerWork,
    private readonly context: CommandContext,
  ) {}

  async add(file: string, outcomes: readonly EntryOutcome[]): Promise<void> {
    const { stdout, note, options } = this.context;
    const done = outcomes.filter(({ result }) => result === 'done');
    for (const { result } of outcomes) this.counts[result]++;
    if (done.length > 0) this.files++;
    if (options.json === true) {
      for (const { entry, result, reason } of outcomes) {
        const { id, rules } = entry;
        const said = result === 'done' ? this.work.done : result;
        await stdout.write(`${printableJson({ id, file, rules, result: said, reason: reason ?? null })}\n`);
      }
      return;
    }
    if (done.length > 0 && options.diff !== true)
      await stdout.write(`${printable(file)}: ${this.work.done}: ${countedRules(done)}\n`);
    for (const { entry, result, reason } of outcomes)
      if (result === 'refused' || result === 'dropped')
        note(
          `${file}: ${entry.id} (${entry.rules.join(', ')}, recorded at byte ${entry.start}): not ${this.work.done}: ${reason}`,
        );
  }

  async end(): Promise<number> {
    const { stdout, options } = this.context;
    const { done, already, refused, dropped } = this.counts;
    if (options.json !== true && options.diff !== true) {
      const would = options['dry-run'] === true ? 'would be ' : '';
      const files = `${this.files} ${this.files === 1 ? 'file' : 'files'}`;
      const parts = [
        ...(done > 0 ? [`${edits(done)} ${would}${this.work.done} in ${files}`] : []),
        ...(already > 0 ? [`${edits(already)} ${already === 1 ? 'was' : 'were'} so already`] : []),
        ...(refused + dropped > 0 ? [`${edits(refused + dropped)} could not be`] : []),
      ];
      await stdout.write(`${parts.length > 0 ? parts.join('; ') : 'Nothing to do'}.\n`);
    }
    return refused > 0 ? EXIT_FINDINGS : EXIT_CLEAN;
  }
}

function edits(count: number): string {
  return `${count} ${count === 1 ? 'edit' : 'edits'}`;
}

function countedRules(outcomes: readonly EntryOutcome[]): string {
  const counts = new Map<string, number>();
  for (const { entry } of outcomes) {
    const rules = entry.rules.join(', ');
    counts.set(rules, (counts.get(rules) ?? 0) + 1);
  }
  return [...counts].map(([rules, count]) => (count === 1 ? rules : `${rules} ×${count}`)).join(', ');
}
