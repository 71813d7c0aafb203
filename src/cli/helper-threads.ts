import { Worker } from 'node:worker_threads';
import { type AnsweredPortion, answerPortion, type FilterLine, type Helpers } from './line-filter';
import type { TextTask } from './text-task';

/** Portions that wait at each thread. */
const QUEUE = 3;
/** Bytes of a portion that is worth the way, and milliseconds of a run that is worth the threads. */
const LEAST_PORTION = 16_384;
const LEAST_RUN_MS = 300;

/** To a thread. */
export interface PortionToAnswer {
  portion: Uint8Array;
  before: number;
}

interface Thread {
  worker: Worker;
  waiting: { resolve(answered: AnsweredPortion): void; reject(error: Error): void }[];
}

/** Threads that answer portions, beside the one that asks. They start with the first portion that they take. */
export class HelperThreads implements Helpers {
  readonly most: number;
  private threads: Thread[] = [];
  private readonly start = performance.now();

  /** With `always`, they take short portions too, from the first one on. */
  constructor(
    private readonly task: TextTask,
    private readonly answerLine: (line: FilterLine) => string,
    private readonly count: number,
    private readonly always: boolean,
  ) {
    this.most = 2 * count * QUEUE;
  }

  answer(portion: Buffer, before: number): AnsweredPortion {
    return answerPortion(portion, before, this.answerLine);
  }

  take(portion: Uint8Array, before: number): Promise<AnsweredPortion> | undefined {
    if (!this.always && (portion.length < LEAST_PORTION || performance.now() - this.start < LEAST_RUN_MS))
      return undefined;
    if (this.threads.length === 0)
      this.threads = Array.from({ length: this.count }, () => startThread(this.task));
    const idlest = this.threads.reduce((a, b) => (b.waiting.length < a.waiting.length ? b : a));
    if (idlest.waiting.length >= QUEUE) return undefined;
    const answered = new Promise<AnsweredPortion>((resolve, reject) => {
      idlest.waiting.push({ resolve, reject });
    });
    answered.catch(() => {});
    const message: PortionToAnswer = { portion: Uint8Array.from(portion), before };
    idlest.worker.postMessage(message, [message.portion.buffer as ArrayBuffer]);
    return answered;
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.map(({ worker }) => worker.terminate()));
  }
}

function startThread(task: TextTask): Thread {
  const thread: Thread = { worker: new Worker(__filename, { workerData: task }), waiting: [] };
  thread.worker.on('message', (answered: AnsweredPortion) => thread.waiting.shift()!.resolve(answered));
  thread.worker.on('error', (error: Error) => {
    for (const { reject } of thread.waiting.splice(0)) reject(error);
  });
  return thread;
}
