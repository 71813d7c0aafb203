import type { RepairOptions } from '../core/encoding';
import type { FilterLine } from './line-filter';

/** What is done with the text of each line; plain data, so that it can be handed to another thread. */
export interface TextTask {
  /** List doubtful characters, and repair nothing. */
  chars: boolean;
  html: boolean;
  repair: RepairOptions;
}

/** Loads what a task needs. The text is not read again where it stays: its JSON is copied. */
export async function answererOf({ chars, html, repair }: TextTask): Promise<(line: FilterLine) => string> {
  const answer = chars
    ? (await import('./character-answer')).characterAnswer
    : (await import('./repair-answer')).repairAnswer(repair, html);
  return ({ number, record, jsonOf, complain }) => {
    if (typeof record.text === 'string') return answer(record.text, jsonOf('text'));
    complain(`line ${number} of the input has no "text"`);
    return '"error":"no text"';
  };
}
