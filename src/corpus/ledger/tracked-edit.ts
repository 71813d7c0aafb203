/** An edit whose effect on a file is followed through later edits. */
export class TrackedEdit {
  /** Whether its new text stands in the file as far as this edit goes. */
  inEffect = true;
  /** Edits whose range or place lies within what this one did: while they are in effect, it cannot be taken back. */
  readonly dependents = new Set<TrackedEdit>();
  readonly dependsOn = new Set<TrackedEdit>();

  constructor(
    readonly id: string,
    /** Edits with a higher number were made later. */
    readonly order: number,
    /** Those that it took back; they are in effect again when it is taken back itself. */
    readonly undoes: readonly TrackedEdit[] = [],
  ) {}

  buildOn(earlier: TrackedEdit): void {
    if (earlier === this || earlier.order === this.order) return;
    this.dependsOn.add(earlier);
    earlier.dependents.add(this);
  }
}
