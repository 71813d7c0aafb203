import {
  closeSync,
  createReadStream,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import type { Span } from '../../core/text/span';

/** Where the ledger of a corpus is, relative to its root. */
export const LEDGER_PATH = '.seedbed/ledger.jsonl';

/** A file that only ever grows. */
export interface LedgerStore {
  /** Whole lines; they are on the disk when this resolves, and none is when it rejects, save perhaps a part that ends in no line break. */
  append(lines: string): Promise<void>;
  /** Its bytes, or a range of them; nothing where there is no such file. */
  read(range?: Span): AsyncIterable<Uint8Array>;
}

/**
 * A ledger on the disk. Lines are appended in one write, which systems keep together when several processes append at
 * the same time. A last line that was cut off gets its line break first, so that it does not spoil the next; one that
 * another process is just writing looks the same, and then an empty line follows it.
 */
export class LedgerFile implements LedgerStore {
  constructor(readonly file: string) {}

  async append(lines: string): Promise<void> {
    mkdirSync(path.dirname(this.file), { recursive: true });
    const descriptor = openSync(this.file, 'a+');
    try {
      const bytes = Buffer.from(endsWithinLine(descriptor) ? `\n${lines}` : lines);
      const written = writeSync(descriptor, bytes);
      if (written < bytes.length)
        throw Object.assign(new Error(`${this.file}: only a part could be written`), { code: 'ENOSPC' });
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  }

  async *read(range?: Span): AsyncIterable<Uint8Array> {
    if (range !== undefined && range.end <= range.start) return;
    const stream = createReadStream(this.file, {
      highWaterMark: 1 << 18,
      ...(range !== undefined && { start: range.start, end: range.end - 1 }),
    });
    try {
      yield* stream as AsyncIterable<Uint8Array>;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error;
    } finally {
      stream.destroy();
    }
  }
}

function endsWithinLine(descriptor: number): boolean {
  const { size } = fstatSync(descriptor);
  if (size === 0) return false;
  const last = new Uint8Array(1);
  readSync(descriptor, last, 0, 1, size - 1);
  return last[0] !== 0x0a;
}

/** A ledger in memory. */
export class MemoryLedger implements LedgerStore {
  constructor(public text = '') {}

  async append(lines: string): Promise<void> {
    this.text += this.text === '' || this.text.endsWith('\n') ? lines : `\n${lines}`;
  }

  async *read(range?: Span): AsyncIterable<Uint8Array> {
    const bytes = new TextEncoder().encode(this.text);
    yield range === undefined ? bytes : bytes.subarray(range.start, range.end);
  }
}
