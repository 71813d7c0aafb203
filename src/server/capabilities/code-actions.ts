import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  ErrorCodes,
  type Range,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Finding, Fix } from '../../core/lint/finding';
import type { DocumentView } from '../document-view';
import { canBeWritten, type FixScope, fixIn, mustBeOnDisk, planFixes } from '../editing/fix-plan';
import { fixesOffered } from '../editing/fixes-offered';
import { stampOf } from '../editing/stamp';
import { uriOf } from '../locations';
import {
  type ApplyOnDiskParams,
  COMMANDS,
  type DateOrderParams,
  type FixesParams,
  type IgnoreParams,
  type RuleOffParams,
} from '../protocol';
import { command, diagnosticOf } from './action-parts';
import { encodingActions, isAboutEncoding } from './encoding-actions';

export const FIX_ALL = 'source.fixAll.seedbed';

/** What a code action carries until the user picks it; its edit is made then, for the text as it is then. */
export interface CodeActionData {
  uri: string;
  version: number | null;
  /** Names the bytes of a file that is not open. */
  stamp?: string;
  rule?: string;
  /** UTF-16 offset at which the finding starts. */
  start?: number;
  fix?: number;
  scope?: 'ruleInFile' | 'safeInFile';
}

export function codeActions(view: DocumentView, { range, context }: CodeActionParams): CodeAction[] {
  const wants = (kind: string) =>
    context.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const found = view.findings.filter((finding) => touches(finding, view, range));
    actions.push(
      ...found.flatMap((finding) => [
        ...(isAboutEncoding(finding) ? [] : fixesOf(view, finding)),
        ...encodingActions(view, finding),
        ...dateOrderActions(view, finding),
      ]),
    );
    const rules = [...new Set(found.filter((finding) => !isAboutEncoding(finding)).map(({ rule }) => rule))];
    actions.push(...rules.flatMap((rule) => ruleActions(view, rule, found)));
    if (found.length > 0) actions.push(...safeActions(view));
    actions.push(...found.flatMap((finding) => ignoreActions(view, finding)));
  }
  if (context.only !== undefined && wants(FIX_ALL)) actions.push(...fixAll(view));
  return actions;
}

/**
 * Gives a picked action its edit. Throws when the document is no longer the one that the action was offered for,
 * rather than change the wrong text.
 */
export function resolveCodeAction(view: DocumentView | undefined, action: CodeAction): CodeAction {
  const data = action.data as CodeActionData;
  if (view === undefined || view.version !== data.version || stampIfClosed(view) !== data.stamp)
    throw stale();
  if (data.scope !== undefined) {
    const rule = data.scope === 'ruleInFile' ? data.rule : undefined;
    const plan = planFixes(view, { rule, inEditorOnly: true });
    if (plan === undefined) throw stale();
    return { ...action, edit: editOf(view, plan.edits) };
  }
  const finding = view.findings.find(({ rule, start }) => rule === data.rule && start === data.start);
  const fix = finding?.fixes[data.fix ?? 0];
  if (fix === undefined) throw stale();
  return { ...action, edit: editOf(view, textEditsOf(view, fix)) };
}

function stale(): ResponseError<void> {
  return new ResponseError(
    ErrorCodes.InvalidRequest,
    'The document has changed since this fix was offered; nothing was changed.',
  );
}

function fixesOf(view: DocumentView, finding: Finding): CodeAction[] {
  return fixesOffered(view, finding).flatMap((fix, i) =>
    canBeWritten(view, fix) ? [actionOf(view, finding, fix, i)] : [],
  );
}

function actionOf(view: DocumentView, finding: Finding, fix: Fix, i: number): CodeAction {
  const which = { rule: finding.rule, start: finding.start, fix: i };
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(view, finding)],
    isPreferred: fix.preferred ?? (i === 0 && fix.safety === 'safe'),
    ...(view.disk !== undefined && mustBeOnDisk(view, fix)
      ? {
          command: command(fix.title, COMMANDS.fixOnDisk, {
            files: [{ uri: view.uri, stamp: stampOf(view.disk.bytes) }],
            only: which,
          } satisfies ApplyOnDiskParams),
        }
      : { data: dataOf(view, which) }),
  };
}

function ruleActions(view: DocumentView, rule: string, found: readonly Finding[]): CodeAction[] {
  const fixes = fixesIn(view, { rule });
  if (fixes.length === 0) return [];
  const diagnostics = found
    .filter((finding) => finding.rule === rule)
    .map((each) => diagnosticOf(view, each));
  const params: FixesParams = { uri: view.uri, scope: 'file', rule };
  const inFile: CodeAction = {
    title: `Fix all ‘${rule}’ in this file (${fixes.length})`,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    ...(fixes.some((fix) => mustBeOnDisk(view, fix))
      ? { command: command('Fix', COMMANDS.fixFile, params) }
      : { data: dataOf(view, { rule, scope: 'ruleInFile' }) }),
  };
  const inCorpus: CodeAction = {
    title: `Fix all ‘${rule}’ in the corpus…`,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    command: command('Fix', COMMANDS.fixCorpus, {
      uri: corpusUri(view),
      scope: 'corpus',
      rule,
    } satisfies FixesParams),
  };
  return [...(fixes.length > 1 ? [inFile] : []), ...(view.inCorpus ? [inCorpus] : [])];
}

function safeActions(view: DocumentView): CodeAction[] {
  const fixes = fixesIn(view, {});
  if (fixes.length === 0) return [];
  const params: FixesParams = { uri: view.uri, scope: 'file' };
  const inFile: CodeAction = {
    title: `Fix all safe problems in this file (${fixes.length})`,
    kind: CodeActionKind.QuickFix,
    ...(fixes.some((fix) => mustBeOnDisk(view, fix))
      ? { command: command('Fix', COMMANDS.fixFile, params) }
      : { data: dataOf(view, { scope: 'safeInFile' }) }),
  };
  const inCorpus: CodeAction = {
    title: 'Fix all safe problems in the corpus…',
    kind: CodeActionKind.QuickFix,
    command: command('Fix', COMMANDS.fixCorpus, {
      uri: corpusUri(view),
      scope: 'corpus',
    } satisfies FixesParams),
  };
  return view.inCorpus ? [inFile, inCorpus] : [inFile];
}

/** The fixes that the first round of a plan would take; more may follow from them. */
function fixesIn(view: DocumentView, scope: FixScope): Fix[] {
  return view.findings
    .map((finding) => fixIn(finding, scope))
    .filter((fix) => fix !== undefined)
    .filter((fix) => canBeWritten(view, fix));
}

const ORDERS = { dmy: 'day first', mdy: 'month first' } as const;

/** One answer for all dates that can be read in two orders: what the corpus does as a rule. */
function dateOrderActions(view: DocumentView, finding: Finding): CodeAction[] {
  if (finding.rule !== 'ambiguous-date-header' || !view.inCorpus) return [];
  return (['dmy', 'mdy'] as const).map((order) => ({
    title: `Read all such dates of the corpus ${ORDERS[order]} (corpus.yaml)`,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(view, finding)],
    command: command('Read', COMMANDS.setDateOrder, { uri: view.uri, order } satisfies DateOrderParams),
  }));
}

function ignoreActions(view: DocumentView, finding: Finding): CodeAction[] {
  if (!view.inCorpus) return [];
  const diagnostics = [diagnosticOf(view, finding)];
  const { rule } = finding;
  const ignore: IgnoreParams = { uri: view.uri, rule, range: view.source.lines.rangeOf(finding) };
  const off = (onlyHere: boolean): RuleOffParams => ({ uri: view.uri, rule, onlyHere });
  return [
    {
      title: `Ignore this finding (‘${rule}’)`,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      command: command('Ignore', COMMANDS.ignoreFinding, ignore),
    },
    {
      title: `Turn ‘${rule}’ off for this file`,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      command: command('Turn off', COMMANDS.turnRuleOff, off(true)),
    },
    {
      title: `Turn ‘${rule}’ off for the corpus`,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      command: command('Turn off', COMMANDS.turnRuleOff, off(false)),
    },
  ];
}

/** For fix on save. What can only be made on disk is left alone: a save is about to write the file. */
function fixAll(view: DocumentView): CodeAction[] {
  const plan = planFixes(view, { inEditorOnly: true });
  if (plan === undefined) return [];
  return [
    {
      title: 'Fix all safe problems',
      kind: FIX_ALL,
      edit: editOf(view, plan.edits),
    },
  ];
}

function touches(finding: Finding, view: DocumentView, range: Range): boolean {
  const { start, end } = view.source.lines.rangeOf(finding);
  return !before(end, range.start) && !before(range.end, start);
}

function before(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function textEditsOf(view: DocumentView, fix: Fix) {
  return fix.edits.map((edit) => ({ range: view.source.lines.rangeOf(edit), newText: edit.newText }));
}

function editOf(view: DocumentView, edits: { range: Range; newText: string }[]): WorkspaceEdit {
  return {
    documentChanges: [{ textDocument: { uri: view.uri, version: view.version }, edits }],
  };
}

function dataOf(view: DocumentView, data: Omit<CodeActionData, 'uri' | 'version' | 'stamp'>): CodeActionData {
  return { uri: view.uri, version: view.version, stamp: stampIfClosed(view), ...data };
}

function stampIfClosed({ version, source }: DocumentView): string | undefined {
  return version === null ? stampOf(source.bytes) : undefined;
}

function corpusUri(view: DocumentView): string {
  return uriOf(view.corpus.root);
}
