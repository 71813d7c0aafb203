import type { Finding, Severity } from '../../core/lint/finding';
import { type CorpusFact, judgeCorpus } from '../../core/lint/lint';
import type { CorpusRule, Rule } from '../../core/lint/rule';
import type { Range } from '../../core/text/span';
import { type FileRecord, type IndexedFinding, type IndexedMention, indexCorpusFinding } from './analysis';
import { EntityTable } from './entity-table';
import { PackedMentions, StringPool } from './packed-mentions';
import { RuleTable } from './rule-table';
import { count, noTotals, type Totals } from './totals';

export type CorpusFinding = Finding & { range: Range };

/** A file with all its findings, those of the corpus rules among them, by position. */
export interface IndexedFile {
  /** Without mentions, which are kept in less space. */
  record: Omit<FileRecord, 'mentions'>;
  mentions: Iterable<IndexedMention>;
  findings: readonly IndexedFinding[];
}

/** What became of a file; both undefined for one that the index never held. */
export interface FileChange {
  path: string;
  before: IndexedFile | undefined;
  after: IndexedFile | undefined;
}

interface Entry extends IndexedFile {
  compared: readonly IndexedFinding[];
}

interface CorpusIndexOptions {
  severityOf(rule: Rule, path: string): Severity | 'off';
  /** Leaves out the findings of corpus rules that somebody chose to ignore. */
  keep?(record: IndexedFile['record'], findings: readonly CorpusFinding[]): readonly CorpusFinding[];
}

const NONE: readonly never[] = [];

/**
 * Everything that is known of a corpus, by file. The findings of the corpus rules always belong to the text that was
 * put last: a new record is judged at once against what the corpus was like at the last `judge`. Look-ups cost
 * nothing but the answer.
 */
export class CorpusIndex {
  readonly entities = new EntityTable();
  readonly rules = new RuleTable();
  private readonly entries = new Map<string, Entry>();
  private readonly totalled = noTotals();
  private readonly strings = new StringPool();
  private readonly corpusRules: readonly CorpusRule[];
  /** The corpus rules with what they made of the corpus at the last `judge`. */
  private settled: readonly CorpusRule[] = NONE;

  constructor(
    rules: readonly Rule[],
    private readonly options: CorpusIndexOptions,
  ) {
    this.corpusRules = rules.filter((rule) => rule.scope === 'corpus');
  }

  get size(): number {
    return this.entries.size;
  }

  put(record: FileRecord): FileChange {
    const { mentions, flagged, ...plain } = record;
    // A copy, since strings that were cut from the text would keep all of it in memory.
    const kept = { ...structuredClone(plain), ...(flagged && { flagged }) };
    const packed = new PackedMentions(mentions, this.strings.intern);
    return this.replace(record.path, this.entryOf(kept, packed));
  }

  /** Undefined where the index does not hold the file. */
  delete(path: string): FileChange | undefined {
    return this.entries.has(path) ? this.replace(path, undefined) : undefined;
  }

  get(path: string): IndexedFile['record'] | undefined {
    return this.entries.get(path)?.record;
  }

  file(path: string): IndexedFile | undefined {
    return this.entries.get(path);
  }

  paths(): IterableIterator<string> {
    return this.entries.keys();
  }

  /** In the order in which they were put first. */
  files(): IterableIterator<IndexedFile> {
    return this.entries.values();
  }

  totals(): Totals {
    return structuredClone(this.totalled);
  }

  findings(path: string): readonly IndexedFinding[] {
    return this.entries.get(path)?.findings ?? NONE;
  }

  /** The findings of the corpus rules in a file that the index holds, with their fixes, ignored ones among them. */
  corpusFindings(path: string): readonly CorpusFinding[] {
    const record = this.get(path);
    return record === undefined ? NONE : this.compare(path, record.facts);
  }

  /** What the corpus rules say of facts of a file, by what the corpus was like at the last `judge`. */
  compare(path: string, facts: readonly CorpusFact[]): readonly CorpusFinding[] {
    if (facts.length === 0) return NONE;
    const found: CorpusFinding[] = [];
    for (const rule of this.settled) {
      const entries = this.judgeable(rule, path, facts);
      if (entries.length > 0) judgeCorpus(rule, entries, (_, finding) => found.push(finding));
    }
    return found;
  }

  mentions(path: string): readonly IndexedMention[] {
    return [...(this.entries.get(path)?.mentions ?? NONE)];
  }

  /** Looks at the whole corpus anew; linear in its files. Gives the files whose findings changed. */
  judge(): FileChange[] {
    return [...this.judgeInSteps()].filter((change) => change !== undefined);
  }

  /** The same a step at a time, between which files may be put and deleted. */
  *judgeInSteps(): Generator<FileChange | undefined> {
    const settled: CorpusRule[] = [];
    for (const rule of this.corpusRules) {
      const summary = rule.summarise([...this.factsFor(rule)]);
      settled.push({ ...rule, summarise: () => summary });
      yield undefined;
    }
    this.settled = settled;
    for (const [path, { record, mentions, compared }] of this.entries) {
      const next = this.entryOf(record, mentions);
      const isSame =
        compared.length + next.compared.length === 0 ||
        JSON.stringify(compared) === JSON.stringify(next.compared);
      yield isSame ? undefined : this.replace(path, next);
    }
  }

  private replace(path: string, after: Entry | undefined): FileChange {
    const before = this.entries.get(path);
    if (before !== undefined) this.count(before, -1);
    if (after === undefined) this.entries.delete(path);
    else {
      this.entries.set(path, after);
      this.count(after, 1);
    }
    return { path, before, after };
  }

  private entryOf(record: IndexedFile['record'], mentions: Iterable<IndexedMention>): Entry {
    const found = this.compare(record.path, record.facts);
    if (found.length === 0) return { record, mentions, compared: NONE, findings: record.findings };
    const compared = (this.options.keep?.(record, found) ?? found).map(indexCorpusFinding);
    const findings = [...record.findings, ...compared].sort(
      (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
    );
    return { record, mentions, compared, findings };
  }

  private count({ record, mentions, findings }: Entry, sign: 1 | -1): void {
    this.totalled.documents += sign * record.documents.length;
    count(this.totalled, findings, sign);
    this.rules.count(findings, sign);
    this.entities.count(record.path, mentions, sign);
  }

  private *factsFor(rule: CorpusRule) {
    for (const { record } of this.entries.values())
      for (const { rule: id, document, fact } of record.facts)
        if (id === rule.id) yield { path: record.path, document, fact };
  }

  private judgeable(rule: CorpusRule, path: string, facts: readonly CorpusFact[]) {
    const own = facts.filter((fact) => fact.rule === rule.id);
    if (own.length === 0) return [];
    const severity = this.options.severityOf(rule, path);
    return own.map(({ document, fact }) => ({ path, document, fact, severity }));
  }
}
