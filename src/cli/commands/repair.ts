import type { RepairOptions } from '../../core/encoding';
import { type CommandContext, type RunCommand, stringOption } from '../command';
import { EXIT_CLEAN, RunError } from '../errors';
import { filterLines } from '../line-filter';

/** The members that answer a text, whose JSON is given too, to be copied where it stays. */
type AnswerText = (text: string, json: string) => string;

export const repair: RunCommand = async (context) => {
  const answer = await answerOf(context);
  await filterLines(context, ({ number, record, jsonOf }) => {
    if (typeof record.text === 'string') return answer(record.text, jsonOf('text'));
    context.complain(`line ${number} of the input has no "text"`);
    return '"error":"no text"';
  });
  return EXIT_CLEAN;
};

async function answerOf({ options }: CommandContext): Promise<AnswerText> {
  const tier = stringOption(options, 'tier') as RepairOptions['tier'];
  if (options.jsonl !== true)
    throw new RunError('only --jsonl is understood; files are repaired by "seedbed fix"');
  if (options.chars !== true)
    return (await import('../repair-answer')).repairAnswer({ tier }, options.html === true);
  if (options.html === true || tier !== undefined)
    throw new RunError('--chars lists and repairs nothing: it goes with neither --html nor --tier');
  return (await import('../character-answer')).characterAnswer;
}
