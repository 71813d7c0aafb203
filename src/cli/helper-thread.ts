import { parentPort, workerData } from 'node:worker_threads';
import type { PortionToAnswer } from './helper-threads';
import { answerPortion } from './line-filter';
import { answererOf, type TextTask } from './text-task';

/** Answers portions in a thread of their own, one after the other, in order. */
export async function answerPortions(): Promise<void> {
  const answer = await answererOf(workerData as TextTask);
  parentPort!.on('message', ({ portion, before }: PortionToAnswer) => {
    const bytes = Buffer.from(portion.buffer, portion.byteOffset, portion.byteLength);
    const answered = answerPortion(bytes, before, answer);
    parentPort!.postMessage(answered, [answered.output.buffer as ArrayBuffer]);
  });
}
