import * as vscode from 'vscode';
import {
  APPLY_ON_DISK,
  type ApplyOnDiskParams,
  type ApplyOnDiskResult,
  FIXES,
  type FileFixes,
  type FixesParams,
  type FixesResult,
  UNDO_ON_DISK,
} from '../../server/protocol';
import type { Server } from '../server';
import { withProgress } from './progress';
import { rangeFrom } from './range';

export interface FixOptions {
  /** Whether VS Code's refactor preview is shown before anything changes. */
  preview: boolean;
}

/** Fixes a file or a corpus; what an editor would damage by saving is written on disk instead, and can be undone. */
export async function applyFixes(
  server: Server,
  params: FixesParams,
  { preview }: FixOptions,
): Promise<number> {
  const what = params.rule === undefined ? 'Collecting safe fixes' : `Collecting fixes of ‘${params.rule}’`;
  const files = await withProgress(what, (token) => collect(server, params, token));
  if (files.length === 0) {
    void vscode.window.showInformationMessage('Nothing to fix.');
    return 0;
  }
  const onDisk = files.filter((file) => file.onDisk || mayBeReadOtherwise(file));
  const inEditor = files.filter((file) => !onDisk.includes(file));
  const applied = inEditor.length === 0 || (await applyInEditor(inEditor, params, preview));
  if (!applied) return 0;
  if (onDisk.length > 0 && (!preview || (await confirmOnDisk(onDisk))))
    await applyOnDisk(server, {
      files: onDisk.map(({ uri, stamp }) => ({ uri, stamp })),
      rule: params.rule,
      document: params.document,
    });
  return files.reduce((sum, { fixes }) => sum + fixes, 0);
}

async function collect(
  server: Server,
  params: FixesParams,
  token: vscode.CancellationToken,
): Promise<FileFixes[]> {
  try {
    return (await server.request<FixesResult>(FIXES, params, token)).files;
  } catch (error) {
    throw token.isCancellationRequested ? new vscode.CancellationError() : error;
  }
}

/** A file that is not open is decoded by the user's settings, and edits made for UTF-8 would miss their places. */
function mayBeReadOtherwise({ uri, version }: FileFixes): boolean {
  if (version !== null) return false;
  const files = vscode.workspace.getConfiguration('files', vscode.Uri.parse(uri));
  return files.get('encoding') !== 'utf8' || files.get('autoGuessEncoding') === true;
}

/** Writes fixes into files that the editor's buffer cannot express, and offers to take them back. */
export async function applyOnDisk(server: Server, params: ApplyOnDiskParams): Promise<ApplyOnDiskResult> {
  const result = await server.request<ApplyOnDiskResult>(APPLY_ON_DISK, params);
  for (const { uri, reason } of result.refused)
    void vscode.window.showWarningMessage(`${nameOf(uri)} was left as it is: ${reason}.`);
  if (result.written.length > 0) void offerUndo(server, result);
  return result;
}

async function applyInEditor(
  files: readonly FileFixes[],
  params: FixesParams,
  preview: boolean,
): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  const what = params.rule ?? 'safe fixes';
  for (const file of files) {
    const uri = vscode.Uri.parse(file.uri);
    if (isStale(file)) {
      void vscode.window.showWarningMessage(`${nameOf(file.uri)} changed meanwhile and was left as it is.`);
      continue;
    }
    for (const { range, newText } of file.edits)
      edit.replace(uri, rangeFrom(range), newText, {
        label: what,
        description: `${file.fixes} in ${nameOf(file.uri)}`,
        needsConfirmation: false,
      });
  }
  const [first] = edit.entries();
  if (preview && first !== undefined) askForPreview(edit, first[0]);
  return vscode.workspace.applyEdit(edit, { isRefactoring: true });
}

/**
 * VS Code opens its preview only when an edit needs confirmation, and shows such an edit unchecked, so that ‘Apply’
 * would do nothing. To make a file that exists needs confirmation, is left out of the preview, and does nothing; the
 * real edits stay checked.
 */
function askForPreview(edit: vscode.WorkspaceEdit, existing: vscode.Uri): void {
  edit.createFile(existing, { ignoreIfExists: true }, { label: 'Preview', needsConfirmation: true });
}

function isStale({ uri, version }: FileFixes): boolean {
  const open = vscode.workspace.textDocuments.find(
    (document) => document.uri.toString() === vscode.Uri.parse(uri).toString(),
  );
  return open !== undefined && version !== null && open.version !== version;
}

async function confirmOnDisk(files: readonly FileFixes[]): Promise<boolean> {
  const names = files.map(({ uri, fixes }) => `${nameOf(uri)} (${fixes})`);
  const write = 'Write the files';
  const answer = await vscode.window.showWarningMessage(
    `${files.length === 1 ? 'One file holds' : `${files.length} files hold`} bytes that the editor cannot keep. Fix ${files.length === 1 ? 'it' : 'them'} directly on disk?`,
    { modal: true, detail: names.slice(0, 20).join('\n') },
    write,
  );
  return answer === write;
}

async function offerUndo(server: Server, { written, undo }: ApplyOnDiskResult): Promise<void> {
  const action = 'Undo';
  const what = written.length === 1 ? nameOf(written[0]!) : `${written.length} files`;
  const answer = await vscode.window.showInformationMessage(`Fixed ${what} on disk.`, action);
  if (answer !== action) return;
  const { refused } = await server.request<ApplyOnDiskResult>(UNDO_ON_DISK, undo);
  for (const { uri, reason } of refused)
    void vscode.window.showWarningMessage(`${nameOf(uri)} was not restored: ${reason}.`);
}

function nameOf(uri: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
}
