import { availableParallelism } from 'node:os';
import type { RepairOptions } from '../../core/encoding';
import { type CommandContext, type OptionValues, type RunCommand, stringOption } from '../command';
import { EXIT_CLEAN, RunError } from '../errors';
import { HelperThreads } from '../helper-threads';
import { type FilterLine, filterLines } from '../line-filter';
import { answererOf, type TextTask } from '../text-task';

const MOST_THREADS = 16;
/** As many as there are processors, but more than these gain little. */
const USUAL_THREADS = 4;

export const repair: RunCommand = async (context) => {
  const task = taskOf(context.options);
  const answer = await answererOf(task);
  const helpers = helpersFor(task, answer, context);
  try {
    await filterLines(context, answer, helpers);
  } finally {
    await helpers?.close();
  }
  return EXIT_CLEAN;
};

function taskOf(options: OptionValues): TextTask {
  const tier = stringOption(options, 'tier') as RepairOptions['tier'];
  const [chars, html] = [options.chars === true, options.html === true];
  if (options.jsonl !== true)
    throw new RunError('only --jsonl is understood; files are repaired by "seedbed fix"');
  if (chars && (html || tier !== undefined))
    throw new RunError('--chars lists and repairs nothing: it goes with neither --html nor --tier');
  return { chars, html, repair: { tier } };
}

/** None on a terminal, where somebody reads line by line. */
function helpersFor(
  task: TextTask,
  answer: (line: FilterLine) => string,
  { options, stdout }: CommandContext,
): HelperThreads | undefined {
  const wanted = stringOption(options, 'threads');
  const threads = wanted === undefined ? Math.min(availableParallelism(), USUAL_THREADS) : Number(wanted);
  if (!Number.isInteger(threads) || threads < 1 || threads > MOST_THREADS)
    throw new RunError(`--threads takes a number from 1 to ${MOST_THREADS}, not '${wanted}'`);
  if (threads === 1 || stdout.isTerminal) return undefined;
  return new HelperThreads(task, answer, threads - 1, wanted !== undefined);
}
