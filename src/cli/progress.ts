/** Between two lines about how far the work is, in milliseconds. */
const EVERY_MS = 100;

/** One line that says how far a run is and is gone at its end; nothing where the stream is no terminal. */
export class Progress {
  private done = 0;
  private shownAt = performance.now();
  private isShown = false;

  constructor(
    private readonly total: number,
    private readonly stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'> | undefined,
  ) {}

  step(): void {
    this.done++;
    if (this.stream?.isTTY !== true || performance.now() - this.shownAt < EVERY_MS) return;
    this.shownAt = performance.now();
    this.isShown = true;
    this.stream.write(`\r\x1b[K${this.done} of ${this.total} files`);
  }

  /** Takes the line away, before other output and at the end. */
  clear(): void {
    if (this.isShown) this.stream?.write('\r\x1b[K');
    this.isShown = false;
  }
}
