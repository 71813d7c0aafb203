import { createHash } from 'node:crypto';
import { type FixResult, fixSource } from '../../core/lint/fix';
import { ruleById } from '../../core/rules';
import { dominantLineBreak } from '../../core/text/line-break';
import type { SourceText } from '../../core/text/source-text';
import type { DocumentView } from '../document-view';
import type { FileFixes } from '../protocol';

export interface FixPlan extends FileFixes {
  result: FixResult;
}

export interface FixScope {
  rule?: string;
  document?: number;
}

/** Plans the safe fixes of a file; with a rule only its own, and then its single suggestions where it has no safe ones. */
export function planFixes(view: DocumentView, { rule, document }: FixScope = {}): FixPlan | undefined {
  const suggestions = rule !== undefined && ruleById(rule)?.fix === 'suggestion';
  const result = fixSource(view.path, view.source, view.settings, view.corpus.rules, {
    safety: suggestions ? 'suggestion' : 'safe',
    ...(rule !== undefined && { rules: new Set([rule]) }),
    keep: (findings, source, file) =>
      view.corpus
        .withoutIgnored(view.path, source, file, findings)
        .filter((finding) => document === undefined || finding.document === document),
    corpusFindings: view.corpus.index.corpusFindings(view.path),
  });
  if (result.applied.length === 0) return undefined;
  const onDisk =
    !view.dirty && (editorWouldChange(view.source) || result.applied.some(({ fix }) => fix.onDisk));
  return {
    uri: view.uri,
    version: view.version,
    fixes: result.applied.length,
    edits: result.edits.map(({ start, end, newText }) => ({
      range: view.source.lines.rangeOf({ start, end }),
      newText,
    })),
    onDisk,
    stamp: stampOf(view.source.bytes),
    result,
  };
}

/** Whether opening and saving the file in an editor would change bytes that no edit names. */
export function editorWouldChange(source: SourceText): boolean {
  return source.illFormed.length > 0 || hasMixedLineBreaks(source);
}

function hasMixedLineBreaks(source: SourceText): boolean {
  const { text } = source;
  if (!text.includes('\r')) return false;
  const usual = dominantLineBreak(source);
  for (let line = 0; line < source.lines.count - 1; line++)
    if (source.lines.lineBreak(line) !== usual) return true;
  return usual === '\r';
}

/** Names the bytes of a file, so that a fix made for them is refused for others. */
export function stampOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}
