import { composeEdits } from '../core/lint/compose-edits';
import type { Edit, Finding } from '../core/lint/finding';
import { type ChosenFix, fixSource, fixToApply } from '../core/lint/fix';
import type { SourceText } from '../core/text/source-text';
import { CorpusComparison } from './comparison';
import type { Selection } from './corpora';
import { findingsOf } from './findings';

export interface WantedFixes {
  /** Only those of these rules. */
  rules: ReadonlySet<string> | undefined;
  /** Also suggestions that have one answer. */
  suggestions: boolean;
}

export interface FixedFile {
  source: SourceText;
  applied: readonly ChosenFix[];
  /** From the original text to that of `source`; byte edits that no text shows are not among them. */
  edits: readonly Edit[];
  /** What a check of `source` finds. */
  left: readonly Finding[];
}

/** Corpus rules judge again after each pass; more passes are needed only where two rules undo each other. */
const MOST_PASSES = 4;

/** Fixes the files of one corpus in memory, by what its corpus rules say of it as it is on disk. */
export class Fixer {
  private readonly comparison: CorpusComparison;

  constructor(
    private readonly selection: Selection,
    private readonly wanted: WantedFixes,
  ) {
    this.comparison = new CorpusComparison(selection);
  }

  async fix(path: string, source: SourceText): Promise<FixedFile> {
    const { corpus } = this.selection;
    const settings = corpus.settings(path);
    const applied: ChosenFix[] = [];
    const passes: (readonly Edit[])[] = [];
    let current = source;
    for (;;) {
      const linted = corpus.lint(path, current);
      const left = await findingsOf(this.selection, this.comparison, path, linted);
      if (passes.length === MOST_PASSES || !left.some((finding) => this.isWanted(finding)))
        return { source: current, applied, edits: composeEdits(source.text.length, passes), left };
      const result = fixSource(path, current, settings, corpus.rules, {
        safety: this.wanted.suggestions ? 'suggestion' : 'safe',
        ...(this.wanted.rules !== undefined && { rules: this.wanted.rules }),
        keep: (findings, text, file) => corpus.withoutIgnored(path, text, file, findings),
        corpusFindings: await this.comparison.findingsOf(path, linted),
      });
      applied.push(...result.applied);
      passes.push(result.edits);
      current = result.source;
    }
  }

  private isWanted(finding: Finding): boolean {
    const { rules, suggestions } = this.wanted;
    return (rules === undefined || rules.has(finding.rule)) && fixToApply(finding, suggestions) !== undefined;
  }
}
