import { judgeCorpus } from '../../core/lint/lint';
import type { CorpusRule, Rule } from '../../core/lint/rule';
import { type FileRecord, type IndexedFinding, type IndexedMention, indexCorpusFinding } from './analysis';
import { EntityTable } from './entity-table';

type RuleSeverity = (
  rule: Rule,
  path: string,
) => ReturnType<typeof import('../../core/lint/settings').severityOf>;

/**
 * Everything that is known of a corpus, by file. `put` and `delete` change it; `judge` brings the findings of the
 * corpus rules up to date and tells which files they changed in. Look-ups cost nothing but the answer.
 */
export class CorpusIndex {
  readonly entities = new EntityTable();
  private readonly records = new Map<string, FileRecord>();
  private corpusFindings = new Map<string, IndexedFinding[]>();
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
    this.entities.add(record.path, record.mentions);
  }

  delete(path: string): boolean {
    const record = this.records.get(path);
    if (record === undefined) return false;
    this.entities.remove(path, record.mentions);
    this.records.delete(path);
    return true;
  }

  get(path: string): FileRecord | undefined {
    return this.records.get(path);
  }

  /** In the order in which they were put. */
  files(): IterableIterator<FileRecord> {
    return this.records.values();
  }

  findings(path: string): IndexedFinding[] {
    const own = this.records.get(path)?.findings ?? [];
    const compared = this.corpusFindings.get(path) ?? [];
    return compared.length === 0
      ? [...own]
      : [...own, ...compared].sort((a, b) => a.span.start - b.span.start);
  }

  mentions(path: string): readonly IndexedMention[] {
    return this.records.get(path)?.mentions ?? [];
  }

  /** Runs the corpus rules over the facts of all files; linear in their number. Gives the paths whose findings changed. */
  judge(): string[] {
    const next = new Map<string, IndexedFinding[]>();
    for (const rule of this.corpusRules) {
      judgeCorpus(rule, [...this.entries(rule)], (path, finding) => {
        const list = next.get(path);
        const indexed = indexCorpusFinding(finding);
        if (list === undefined) next.set(path, [indexed]);
        else list.push(indexed);
      });
    }
    const previous = this.corpusFindings;
    this.corpusFindings = next;
    return [...new Set([...previous.keys(), ...next.keys()])].filter(
      (path) => JSON.stringify(previous.get(path)) !== JSON.stringify(next.get(path)),
    );
  }

  private *entries(rule: CorpusRule) {
    for (const { path, facts } of this.records.values())
      for (const { rule: id, document, fact } of facts)
        if (id === rule.id) yield { path, document, fact, severity: this.severity(rule, path) };
  }
}
