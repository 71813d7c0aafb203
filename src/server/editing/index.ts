import type { CancellationToken, Connection } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { IndexedFinding } from '../../corpus/index/analysis';
import { pathOf, uriOf } from '../locations';
import {
  APPLY_ON_DISK,
  type ApplyOnDiskParams,
  CONVERSIONS,
  CONVERT,
  type ConvertParams,
  DATE_ORDER,
  type DateOrderParams,
  FILE_ENCODING,
  FIXES,
  type FileFixes,
  type FixesParams,
  type FixesResult,
  FOLDER_ENCODINGS,
  IGNORE,
  type IgnoreParams,
  RULE_OFF,
  type RuleOffParams,
  UNDO_CONVERSION,
  UNDO_ON_DISK,
  UNLIKELY_READINGS,
  type UndoConversionParams,
} from '../protocol';
import type { Workspace } from '../workspace';
import { dateOrder, ruleOff } from './config-edits';
import { convert, encodingOf, encodingsIn, unlikelyReadings } from './conversions';
import { applyOnDisk } from './disk-fixes';
import { DiskWriter } from './disk-writer';
import { type FixPlan, type FixScope, planFixes } from './fix-plan';
import { ignoreFinding } from './ignore';
import { Originals } from './originals';

/** Files planned between two looks at whether the client still wants the answer. */
const FILES_A_TURN = 8;

/** The requests that change something, each refusing what is stale. */
export function registerEditing(connection: Connection, workspace: Workspace): void {
  const writer = new DiskWriter(workspace);
  const originalsIn = (uri: string) => new Originals(workspace.fs, pathOf(uri) ?? '');

  connection.onRequest(FIXES, async (params: FixesParams, token): Promise<FixesResult> => {
    const scope: FixScope = { rule: params.rule, document: params.document };
    const files: FileFixes[] = [];
    for (const [i, uri] of urisOf(workspace, params).entries()) {
      if (i % FILES_A_TURN === 0) await letOthersAnswer(token);
      const view = await workspace.view(uri);
      const plan = view && planFixes(view, scope);
      if (plan !== undefined) files.push(withoutResult(plan));
    }
    return { files };
  });
  connection.onRequest(APPLY_ON_DISK, (params: ApplyOnDiskParams) => applyOnDisk(workspace, writer, params));
  connection.onRequest(UNDO_ON_DISK, (operation: string) => writer.undo(operation));
  connection.onRequest(FILE_ENCODING, async (uri: string) => (await encodingOf(workspace, uri)) ?? null);
  connection.onRequest(UNLIKELY_READINGS, (uri: string) => unlikelyReadings(workspace, uri));
  connection.onRequest(FOLDER_ENCODINGS, (uri: string, token) =>
    encodingsIn(workspace, uri, () => letOthersAnswer(token)),
  );
  connection.onRequest(CONVERT, (params: ConvertParams) => convert(workspace, writer, params));
  connection.onRequest(CONVERSIONS, (originals: string) => originalsIn(originals).list());
  connection.onRequest(UNDO_CONVERSION, ({ originals, operation }: UndoConversionParams) =>
    writer.undoKept(originalsIn(originals), operation),
  );
  connection.onRequest(IGNORE, (params: IgnoreParams) => ignoreFinding(workspace, params));
  connection.onRequest(RULE_OFF, (params: RuleOffParams) => ruleOff(workspace, params));
  connection.onRequest(DATE_ORDER, (params: DateOrderParams) => dateOrder(workspace, params));
}

/** Throws when the client no longer wants the answer. */
async function letOthersAnswer(token: CancellationToken): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
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
