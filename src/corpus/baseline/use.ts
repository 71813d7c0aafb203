import type { Finding } from '../../core/lint/finding';
import type { SourceText } from '../../core/text/source-text';
import type { Baseline, BaselineEntry } from './baseline';
import { baselineEntries } from './filter';

/** Which entries of a baseline the findings of a corpus still need. */
export class BaselineUse {
  private readonly counts = new Map<string, number>();
  private readonly documents = new Set<string>();
  /** The entries that would hold every finding that was added. */
  readonly entries: BaselineEntry[] = [];

  /** All findings of one file, whether the baseline holds them or not. */
  add(
    findings: readonly Finding[],
    source: SourceText,
    documentIds: readonly string[],
  ): readonly BaselineEntry[] {
    for (const id of documentIds) this.documents.add(id);
    const entries = baselineEntries(findings, source, documentIds);
    for (const entry of entries) {
      const key = keyOf(entry);
      this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
      this.entries.push(entry);
    }
    return entries;
  }

  /**
   * The entries that hold nothing any more: of those that differ in their number only, the last ones, as many as there
   * are too many. Entries for documents that were not added are stale only where `isWhole`, since then there are none.
   */
  staleIn(baseline: Baseline, isWhole: boolean): BaselineEntry[] {
    const groups = new Map<string, BaselineEntry[]>();
    for (const entry of baseline.entries()) {
      if (!isWhole && !this.documents.has(entry.document)) continue;
      const group = groups.get(keyOf(entry));
      if (group === undefined) groups.set(keyOf(entry), [entry]);
      else group.push(entry);
    }
    return [...groups].flatMap(([key, group]) =>
      group.sort((a, b) => a.occurrence - b.occurrence).slice(this.counts.get(key) ?? 0),
    );
  }
}

function keyOf({ rule, document, text }: BaselineEntry): string {
  return `${rule}\0${text}\0${document}`;
}
