import type { Connection } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { IndexedFinding } from '../../corpus/index/analysis';
import { uriOf } from '../locations';
import {
  APPLY_ON_DISK,
  type ApplyOnDiskParams,
  DATE_ORDER,
  type DateOrderParams,
  FIXES,
  type FileFixes,
  type FixesParams,
  type FixesResult,
  IGNORE,
  type IgnoreParams,
  RULE_OFF,
  type RuleOffParams,
  UNDO_ON_DISK,
} from '../protocol';
import type { Workspace } from '../workspace';
import { dateOrder, ruleOff } from './config-edits';
import { DiskFixes } from './disk-fixes';
import { type FixPlan, type FixScope, planFixes } from './fix-plan';
import { ignoreFinding } from './ignore';

/** Files planned between two looks at whether the client still wants the answer. */
const FILES_A_TURN = 8;

/** The requests that change something, each refusing what is stale. */
export function registerEditing(connection: Connection, workspace: Workspace): void {
  const disk = new DiskFixes(workspace);

  connection.onRequest(FIXES, async (params: FixesParams, token): Promise<FixesResult> => {
    const scope: FixScope = { rule: params.rule, document: params.document };
    const files: FileFixes[] = [];
    for (const [i, uri] of urisOf(workspace, params).entries()) {
      if (i % FILES_A_TURN === 0) await new Promise((resolve) => setImmediate(resolve));
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      const view = await workspace.view(uri);
      const plan = view && planFixes(view, scope);
      if (plan !== undefined) files.push(withoutResult(plan));
    }
    return { files };
  });
  connection.onRequest(APPLY_ON_DISK, (params: ApplyOnDiskParams) => disk.apply(params));
  connection.onRequest(UNDO_ON_DISK, (operation: string) => disk.undo(operation));
  connection.onRequest(IGNORE, (params: IgnoreParams) => ignoreFinding(workspace, params));
  connection.onRequest(RULE_OFF, (params: RuleOffParams) => ruleOff(workspace, params));
  connection.onRequest(DATE_ORDER, (params: DateOrderParams) => dateOrder(workspace, params));
}

function urisOf(workspace: Workspace, { uri, scope, rule }: FixesParams): string[] {
  if (scope === 'file') return [uri];
  const corpus = workspace.corpusByUri(uri);
  if (corpus === undefined) return [];
  const isWanted = ({ fix, rule: id }: IndexedFinding) =>
    rule === undefined ? fix?.safety === 'safe' : fix !== undefined && id === rule;
  return [...corpus.index.files()]
    .filter(({ findings }) => findings.some(isWanted))
    .map(({ record }) => uriOf(corpus.absolute(record.path)))
    .sort();
}

function withoutResult({ result: _, ...fixes }: FixPlan): FileFixes {
  return fixes;
}
