import type { CorpusFact } from '../core/lint/lint';
import type { Rule } from '../core/lint/rule';
import { severityOf } from '../core/lint/settings';
import { RULES } from '../core/rules';
import { type Linted, lintFile } from '../corpus/index/analysis';
import type { CorpusFinding } from '../corpus/index/corpus-index';
import type { Selection } from './corpora';

const COMPARING: readonly Rule[] = RULES.filter(({ scope }) => scope === 'corpus');

/**
 * What the corpus rules say of a file beside the whole of its corpus, whichever files were asked for. The corpus is
 * read through once, when a file needs it first, and of each file only the facts that these rules compare are kept.
 */
export class CorpusComparison {
  private compared = false;

  constructor(private readonly selection: Selection) {}

  async findingsOf(path: string, linted: Linted): Promise<readonly CorpusFinding[]> {
    const found = await this.allFindingsOf(path, linted);
    if (found.length === 0) return found;
    const { corpus } = this.selection;
    return corpus.withoutIgnored(path, linted.source, linted.file, found) as CorpusFinding[];
  }

  /** Those that the baseline holds among them. */
  async allFindingsOf(path: string, { facts }: Linted): Promise<readonly CorpusFinding[]> {
    if (facts.length === 0) return [];
    if (!this.compared) await this.readAll();
    return this.selection.corpus.index.compare(path, facts);
  }

  /** Puts the facts of a file that was fixed in the place of those that were read; `judge` takes notice. */
  put(path: string, facts: readonly CorpusFact[]): void {
    this.selection.corpus.index.put({ path, documents: [], findings: [], mentions: [], facts });
  }

  /** Looks at the corpus anew. What the rules find in each of the given files, by path; nothing where they find nothing. */
  judge(paths: readonly string[]): Map<string, readonly CorpusFinding[]> {
    const { index } = this.selection.corpus;
    if (this.compared) index.judge();
    const found = paths.map((path) => [path, index.corpusFindings(path)] as const);
    return new Map(found.filter(([, findings]) => findings.length > 0));
  }

  private async readAll(): Promise<void> {
    const { corpus, paths, listAll } = this.selection;
    this.compared = true;
    for (const path of new Set([...(await listAll()), ...paths])) {
      const settings = corpus.settings(path);
      const rules = COMPARING.filter((rule) => severityOf(rule, settings) !== 'off');
      if (rules.length === 0) continue;
      const source = await corpus.readSource(path).catch(() => undefined);
      if (source === undefined) continue;
      const { facts } = lintFile(path, source, settings, rules);
      if (facts.length > 0) this.put(path, facts);
    }
    corpus.index.judge();
  }
}
