import { composeEdits } from '../core/lint/compose-edits';
import type { Edit, Finding } from '../core/lint/finding';
import { type AppliedFix, type ChosenFix, fixSource, fixToApply } from '../core/lint/fix';
import type { SourceText } from '../core/text/source-text';
import type { Linted } from '../corpus/index/analysis';
import type { CommandContext } from './command';
import { CorpusComparison } from './comparison';
import type { Selection } from './corpora';
import { findingsOf } from './findings';
import { forEachFile, type ReadFile } from './read-files';

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
  /** The same as rounds of edits in bytes, all of them, each for what the round before left. */
  byteRounds: readonly (readonly AppliedFix[])[];
  /** What a check of `source` finds. */
  left: readonly Finding[];
}

/** More passes are needed only where two rules undo each other. */
const MOST_PASSES = 4;

/**
 * Fixes the selected files in memory and gives each to `use`, which returns whether it kept the result. Corpus rules
 * see what became of the files: with `settle`, those for which they have a fix afterwards are read and fixed again, so
 * that a file may come more than once.
 */
export async function fixFiles(
  selection: Selection,
  wanted: WantedFixes,
  { settle, ...context }: Pick<CommandContext, 'cwd' | 'complain'> & { settle: boolean },
  use: (read: ReadFile, fixed: FixedFile) => Promise<boolean>,
): Promise<void> {
  const fixer = new Fixer(selection, wanted);
  let { paths } = selection;
  for (let pass = 0; pass < MOST_PASSES && paths.length > 0; pass++) {
    let changed = false;
    await forEachFile({ ...selection, paths }, context, async (read) => {
      const { facts, ...fixed } = await fixer.fix(read.path, read.source);
      if (!(await use(read, fixed)) || fixed.applied.length === 0) return;
      changed = true;
      fixer.comparison.put(read.path, facts);
    });
    if (!settle || !changed) return;
    paths = fixer.unsettled();
  }
}

/** Fixes the files of one corpus, by what its corpus rules say of it as it is on disk. */
class Fixer {
  readonly comparison: CorpusComparison;

  constructor(
    private readonly selection: Selection,
    private readonly wanted: WantedFixes,
  ) {
    this.comparison = new CorpusComparison(selection);
  }

  async fix(path: string, source: SourceText): Promise<FixedFile & Pick<Linted, 'facts'>> {
    const { corpus } = this.selection;
    const settings = corpus.settings(path);
    const applied: ChosenFix[] = [];
    const passes: (readonly Edit[])[] = [];
    const byteRounds: (readonly AppliedFix[])[] = [];
    let current = source;
    for (;;) {
      const linted = corpus.lint(path, current);
      const left = await findingsOf(this.selection, this.comparison, path, linted);
      if (passes.length === MOST_PASSES || !left.some((finding) => this.isWanted(finding))) {
        const edits = composeEdits(source.text.length, passes);
        return { source: current, applied, edits, byteRounds, left, facts: linted.facts };
      }
      const result = fixSource(path, current, settings, corpus.rules, {
        safety: this.wanted.suggestions ? 'suggestion' : 'safe',
        ...(this.wanted.rules !== undefined && { rules: this.wanted.rules }),
        keep: (findings, text, file) => corpus.withoutIgnored(path, text, file, findings),
        corpusFindings: await this.comparison.findingsOf(path, linted),
      });
      applied.push(...result.applied);
      passes.push(result.edits);
      byteRounds.push(...result.byteRounds);
      current = result.source;
    }
  }

  /** The files for which the corpus rules have a fix now. */
  unsettled(): string[] {
    const found = this.comparison.judge(this.selection.paths);
    return [...found]
      .filter(([, findings]) => findings.some((finding) => this.isWanted(finding)))
      .map(([path]) => path);
  }

  private isWanted(finding: Finding): boolean {
    const { rules, suggestions } = this.wanted;
    return (rules === undefined || rules.has(finding.rule)) && fixToApply(finding, suggestions) !== undefined;
  }
}
