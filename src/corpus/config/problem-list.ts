import { nearest } from '../../core/text/edit-distance';
import type { Span } from '../../core/text/span';
import type { ConfigProblem, ConfigSuggestion } from './corpus-config';
import type { ScalarNode } from './yaml-tree';

/** More would bury the ones that matter. */
const MOST_PROBLEMS = 100;
/** Values read in one file; aliases repeat values without making the file longer. */
const MOST_VALUES = 20_000;

/** What the readers of values report to. */
export class ProblemList {
  readonly problems: ConfigProblem[];
  private values = 0;

  /** Values that touch one of the `broken` spans are not trusted. */
  constructor(
    syntaxProblems: readonly ConfigProblem[],
    private readonly broken: readonly Span[],
  ) {
    this.problems = syntaxProblems.slice(0, MOST_PROBLEMS);
  }

  error(span: Span, message: string, suggestion?: ConfigSuggestion): void {
    this.add('error', span, message, suggestion);
  }

  warning(span: Span, message: string, suggestion?: ConfigSuggestion): void {
    this.add('warning', span, message, suggestion);
  }

  isBroken(span: Span): boolean {
    return this.broken.some(({ start, end }) => start <= span.end && span.start <= end);
  }

  /** False when the file has so many values, by aliases, that the rest is not read. */
  mayRead(span: Span): boolean {
    this.values++;
    if (this.values === MOST_VALUES + 1)
      this.error(span, `The file has more than ${MOST_VALUES} values; what follows is not read.`);
    return this.values <= MOST_VALUES;
  }

  private add(
    severity: ConfigProblem['severity'],
    { start, end }: Span,
    message: string,
    suggestion: ConfigSuggestion | undefined,
  ): void {
    if (this.problems.length >= MOST_PROBLEMS) return;
    this.problems.push({
      severity,
      start,
      end,
      message,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }
}

/** The words that are an edit or two away, or equal but for case, hyphens and underscores. */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const folded = fold(word);
  const same = candidates.find((candidate) => fold(candidate) === folded);
  if (same !== undefined) return same;
  if (word.length > 60) return undefined;
  return nearest(word, candidates, word.length >= 6 ? 2 : 1);
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll(/[-_ ]/g, '');
}

/** Replaces a scalar by a text, in quotes where the scalar had them or YAML wants them. */
export function replacing(node: ScalarNode, text: string): ConfigSuggestion {
  const { start, end } = node;
  return { title: `Change to ‘${text}’`, edit: { start, end, newText: yamlString(text, node.source[0]) } };
}

/** A YAML scalar for a text: plain where that is safe, else quoted; `quote` keeps the quotes that were there. */
export function yamlString(text: string, quote?: string): string {
  const isPlain =
    /^[A-Za-z0-9_.][A-Za-z0-9_./-]*$/.test(text) && !/^(?:true|false|null|[-+.0-9]+)$/i.test(text);
  if (quote === '"' && !/["\\\p{Cc}]/u.test(text)) return `"${text}"`;
  if (isPlain && quote !== "'") return text;
  return /\p{Cc}/u.test(text) ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`;
}
