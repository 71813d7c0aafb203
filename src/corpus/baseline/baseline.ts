import { hashText } from './hash';

/** One finding that somebody chose to ignore. */
export interface BaselineEntry {
  rule: string;
  /** The id of the document. */
  document: string;
  /** The hash of the flagged text. */
  text: string;
  /** Which of the findings with the same three parts it is, in order of position, from 1. */
  occurrence: number;
  /** Whatever else the line says, kept as it is. */
  others?: Readonly<Record<string, unknown>>;
}

/** The findings that are ignored. Never changes: `with…` gives another. */
export class Baseline {
  private readonly held = new Map<string, Map<number, BaselineEntry>>();
  /** The number of findings held. */
  readonly size: number;
  private readonly ruled = new Set<string>();

  constructor(
    entries: Iterable<BaselineEntry> = [],
    /** Lines that are no entries. They are printed again, so that nothing is lost by adding an entry. */
    readonly unread: readonly string[] = [],
  ) {
    for (const entry of entries) {
      const key = keyOf(entry.rule, entry.document, entry.text);
      const known = this.held.get(key) ?? new Map<number, BaselineEntry>();
      known.set(entry.occurrence, entry);
      this.held.set(key, known);
      this.ruled.add(entry.rule);
    }
    this.size = [...this.held.values()].reduce((sum, occurrences) => sum + occurrences.size, 0);
  }

  *entries(): Iterable<BaselineEntry> {
    for (const occurrences of this.held.values()) yield* occurrences.values();
  }

  /** Whether findings of this rule need be looked at at all. */
  concerns(rule: string): boolean {
    return this.ruled.has(rule);
  }

  holds(rule: string, document: string, flaggedText: string, occurrence: number): boolean {
    return this.occurrences(rule, document, hashText(flaggedText)).has(occurrence);
  }

  /** The numbers of the held findings with this hash. */
  occurrences(rule: string, document: string, textHash: string): ReadonlySet<number> {
    const held = this.held.get(keyOf(rule, document, textHash));
    return held === undefined ? NONE : new Set(held.keys());
  }

  withEntry(entry: BaselineEntry): Baseline {
    return this.withEntries([entry]);
  }

  withEntries(entries: Iterable<BaselineEntry>): Baseline {
    return new Baseline([...this.entries(), ...entries], this.unread);
  }

  /** Without the entries that `drop` names. */
  without(drop: (entry: BaselineEntry) => boolean): Baseline {
    return new Baseline(
      [...this.entries()].filter((entry) => !drop(entry)),
      this.unread,
    );
  }
}

const NONE: ReadonlySet<number> = new Set();

function keyOf(rule: string, document: string, textHash: string): string {
  return `${rule}\0${textHash}\0${document}`;
}
