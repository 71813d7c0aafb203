import { ruleById } from '../../core/rules';
import { createMatcher } from '../../corpus/files';
import type { LedgerEntry } from '../../corpus/ledger';
import { type CommandContext, stringOption, stringsOption } from '../command';
import { RunError } from '../errors';

/** The least letters of an operation's id that may stand for it. */
const SHORTEST_PREFIX = 4;

/** Which entries a command is about, as its options and operands say. */
export class EntryFilter {
  private readonly ids: readonly NamedEntries[];
  private readonly rules: ReadonlySet<string>;
  private readonly isInPath: (path: string) => boolean;
  private readonly from: number;
  private readonly to: number;
  /** Whether anything was said at all. */
  readonly isEmpty: boolean;

  constructor(ids: readonly string[], { options }: Pick<CommandContext, 'options'>) {
    const paths = stringsOption(options, 'path');
    const rules = stringsOption(options, 'rule');
    const from = stringOption(options, 'from');
    const to = stringOption(options, 'to');
    this.ids = ids.map((id) => new NamedEntries(id));
    this.rules = new Set(rules.map((rule) => ruleById(rule)?.id ?? rule));
    this.isInPath = paths.length === 0 ? () => true : createMatcher(paths, [], { hidden: true });
    this.from = from === undefined ? Number.NEGATIVE_INFINITY : timeOf('from', from, 0);
    this.to = to === undefined ? Number.POSITIVE_INFINITY : timeOf('to', to, 1);
    this.isEmpty = [...ids, ...paths, ...rules, from, to].every((each) => each === undefined);
  }

  /** Whether entries were named by id. */
  get hasIds(): boolean {
    return this.ids.length > 0;
  }

  matches(entry: LedgerEntry): boolean {
    if (this.ids.length > 0 && !this.ids.some((named) => named.matches(entry))) return false;
    if (this.rules.size > 0 && !entry.rules.some((rule) => this.rules.has(rule))) return false;
    const time = Date.parse(entry.time);
    return time >= this.from && time < this.to && this.isInPath(entry.path);
  }

  /** Takes notice of an entry, so that ids that name nothing, or more than one operation, come to light. */
  see(entry: LedgerEntry): void {
    for (const named of this.ids) named.see(entry);
  }

  /** Throws `RunError` for an id that does not name one thing among the entries seen. */
  checkIds(): void {
    for (const named of this.ids) named.check();
  }
}

/** An operation or an entry, by its id or by how the operation's id begins. */
class NamedEntries {
  private readonly operation: string;
  private readonly number: string;
  private readonly operations = new Set<string>();
  private found = false;

  constructor(private readonly id: string) {
    const dot = id.lastIndexOf('.');
    this.operation = dot === -1 ? id : id.slice(0, dot);
    this.number = dot === -1 ? '' : id.slice(dot);
    if (this.operation.length < SHORTEST_PREFIX)
      throw new RunError(`'${id}' is too short for the id of an operation or an entry`);
  }

  matches({ operation, id }: LedgerEntry): boolean {
    return operation.startsWith(this.operation) && (this.number === '' || id === operation + this.number);
  }

  see(entry: LedgerEntry): void {
    if (!this.matches(entry)) return;
    this.found = true;
    if (this.operations.size < 10) this.operations.add(entry.operation);
  }

  check(): void {
    if (!this.found) throw new RunError(`the ledger has no operation or entry '${this.id}'`);
    if (this.operations.size > 1 && !this.operations.has(this.operation))
      throw new RunError(`'${this.id}' is the beginning of ${[...this.operations].join(', ')}`);
  }
}

/** A day begins at midnight here, and ends when the next begins; a time without a zone is one of here. */
function timeOf(option: string, written: string, daysLater: number): number {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written) ?? [];
  if (year === undefined) {
    const time = /^\d{4}-\d{2}-\d{2}T/.test(written) ? Date.parse(written) : Number.NaN;
    if (!Number.isNaN(time)) return time;
  } else {
    const midnight = new Date(Number(year), Number(month) - 1, Number(day));
    if (midnight.getMonth() === Number(month) - 1 && midnight.getDate() === Number(day))
      return midnight.setDate(midnight.getDate() + daysLater);
  }
  throw new RunError(
    `--${option} takes a day such as 2026-01-31 or a time such as 2026-01-31T09:30, not '${written}'`,
  );
}
