import type { Finding, Severity } from '../../core/lint/finding';
import { judgeCorpus } from '../../core/lint/lint';
import type { CorpusRule, Rule } from '../../core/lint/rule';
import type { Range } from '../../core/text/span';
import { type FileRecord, type IndexedFinding, type IndexedMention, indexCorpusFinding } from './analysis';
import { EntityTable } from './entity-table';
import { count, noTotals, type Totals } from './totals';

export type CorpusFinding = Finding & { range: Range };

type RuleSeverity = (rule: Rule, path: string) => Severity | 'off';

/**
 * Everything that is known of a corpus, by file. `put` and `delete` change it; `judge` brings the findings of the
 * corpus rules up to date and tells which files they changed in. Look-ups cost nothing but the answer.
 */
export class CorpusIndex {
  readonly entities = new EntityTable();
  private readonly records = new Map<string, FileRecord>();
  private judged = new Map<string, CorpusFinding[]>();
  private readonly ownTotals = noTotals();
  private readonly corpusRules: readonly CorpusRule[];

  constructor(
    rules: readonly Rule[],
    private readonly severity: RuleSeverity,
  ) {
    this.corpusRules = rules.filter((rule) => rule.scope === 'corpus');
  }

  get size(): number {
    return this.records.size;
  }

  put(record: FileRecord): void {
    this.delete(record.path);
    this.records.set(record.path, record);
    this.count(record, 1);
    this.entities.add(record.path, record.mentions);
  }

  delete(path: string): boolean {
    const record = this.records.get(path);
    if (record === undefined) return false;
    this.entities.remove(path, record.mentions);
    this.records.delete(path);
    this.count(record, -1);
    return true;
  }

  get(path: string): FileRecord | undefined {
    return this.records.get(path);
  }

  totals(): Totals {
    const totals = structuredClone(this.ownTotals);
    for (const findings of this.judged.values()) count(totals, findings.map(indexCorpusFinding), 1);
    return totals;
  }

  /** In the order in which they were put. */
  files(): IterableIterator<FileRecord> {
    return this.records.values();
  }

  findings(path: string): IndexedFinding[] {
    const own = this.records.get(path)?.findings ?? [];
    const compared = this.corpusFindings(path).map(indexCorpusFinding);
    return compared.length === 0
      ? [...own]
      : [...own, ...compared].sort((a, b) => a.span.start - b.span.start);
  }

  /** The findings of the corpus rules in a file, with their fixes, as of the last `judge`. */
  corpusFindings(path: string): readonly CorpusFinding[] {
    return this.judged.get(path) ?? [];
  }

  mentions(path: string): readonly IndexedMention[] {
    return this.records.get(path)?.mentions ?? [];
  }

  /** Runs the corpus rules over the facts of all files; linear in their number. Gives the paths whose findings changed. */
  judge(): string[] {
    const next = new Map<string, CorpusFinding[]>();
    for (const rule of this.corpusRules) {
      judgeCorpus(rule, [...this.entries(rule)], (path, finding) => {
        const list = next.get(path);
        if (list === undefined) next.set(path, [finding]);
        else list.push(finding);
      });
    }
    const previous = this.judged;
    this.judged = next;
    return [...new Set([...previous.keys(), ...next.keys()])].filter(
      (path) => JSON.stringify(previous.get(path)) !== JSON.stringify(next.get(path)),
    );
  }

  private count(record: FileRecord, sign: 1 | -1): void {
    this.ownTotals.documents += sign * record.documents.length;
    count(this.ownTotals, record.findings, sign);
  }

  private *entries(rule: CorpusRule) {
    for (const { path, facts } of this.records.values())
      for (const { rule: id, document, fact } of facts)
        if (id === rule.id) yield { path, document, fact, severity: this.severity(rule, path) };
  }
}
