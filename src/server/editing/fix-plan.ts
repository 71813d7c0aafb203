import type { Finding, Fix } from '../../core/lint/finding';
import { type FixResult, fixSource, fixToApply } from '../../core/lint/fix';
import { ruleById } from '../../core/rules';
import { dominantLineBreak } from '../../core/text/line-break';
import type { SourceText } from '../../core/text/source-text';
import type { DocumentView } from '../document-view';
import { canHold } from '../editor-encodings';
import type { FileFixes } from '../protocol';
import { stampOf } from './stamp';

export interface FixPlan extends FileFixes {
  result: FixResult;
}

export interface FixScope {
  rule?: string;
  document?: number;
  /** Leaves out what only the file itself can hold. */
  inEditorOnly?: boolean;
}

/**
 * Plans the safe fixes of a file; with a rule only its own, and then its single suggestions where it has no safe ones.
 * Undefined where there is nothing to fix.
 */
export function planFixes(view: DocumentView, scope: FixScope = {}): FixPlan | undefined {
  if (view.leftOut || view.misread) return undefined;
  const { rule, document, inEditorOnly = false } = scope;
  const result = fixSource(view.path, view.source, view.settings, view.corpus.rules, {
    safety: takesSuggestions(rule) ? 'suggestion' : 'safe',
    ...(rule !== undefined && { rules: new Set([rule]) }),
    keep: (findings, source, file) =>
      view.corpus
        .withoutIgnored(view.path, source, file, findings)
        .filter(
          (finding) =>
            (document === undefined || finding.document === document) &&
            isPossible(view, fixIn(finding, scope), inEditorOnly),
        ),
    corpusFindings: view.compared,
  });
  if (result.applied.length === 0) return undefined;
  return {
    uri: view.uri,
    version: view.version,
    fixes: result.applied.length,
    edits: result.edits.map(({ start, end, newText }) => ({
      range: view.source.lines.rangeOf({ start, end }),
      newText,
    })),
    onDisk: result.applied.some(({ fix }) => mustBeOnDisk(view, fix)),
    stamp: stampOf((view.disk ?? view.source).bytes),
    result,
  };
}

function isPossible(view: DocumentView, fix: Fix | undefined, inEditorOnly: boolean): boolean {
  return fix === undefined || (!(inEditorOnly && fix.onDisk) && canBeWritten(view, fix));
}

/** The editor would write `?` for what the encoding that it reads the file in does not hold. */
export function canBeWritten({ encodingInEditor }: DocumentView, { edits, onDisk }: Fix): boolean {
  return onDisk === true || edits.every(({ newText }) => canHold(encodingInEditor, newText));
}

/** The fix of a finding that a plan with this scope would take. */
export function fixIn(finding: Finding, { rule }: FixScope): Fix | undefined {
  return rule === undefined || finding.rule === rule
    ? fixToApply(finding, takesSuggestions(rule))
    : undefined;
}

function takesSuggestions(rule: string | undefined): boolean {
  return rule !== undefined && ruleById(rule)?.fix === 'suggestion';
}

/** The editor could not make the fix, or would change other bytes by saving it. Unsaved changes go to the editor. */
export function mustBeOnDisk({ disk, source }: DocumentView, fix: Fix): boolean {
  if (disk === undefined) return false;
  return fix.onDisk === true || (disk === source && editorWouldChange(disk));
}

/** Whether opening and saving the file in an editor would change bytes that no edit names. */
function editorWouldChange(source: SourceText): boolean {
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
