import * as vscode from 'vscode';
import {
  type ConfigEdit,
  DATE_ORDER,
  type DateOrderParams,
  IGNORE,
  type IgnoreParams,
  INITIAL_CONFIG,
  RULE_OFF,
  type RuleOffParams,
  type StatusParams,
} from '../../server/protocol';
import type { Server } from '../server';
import { rangeFrom } from './range';

export async function ignoreFinding(server: Server, params: IgnoreParams): Promise<void> {
  await server.request(IGNORE, params);
}

export async function turnRuleOff(server: Server, params: RuleOffParams): Promise<void> {
  await editConfig(await server.request<ConfigEdit>(RULE_OFF, params));
}

export async function setDateOrder(server: Server, params: DateOrderParams): Promise<void> {
  await editConfig(await server.request<ConfigEdit>(DATE_ORDER, params));
}

/** Edits `corpus.yaml` as an ordinary, undoable change, and saves it when it had no other unsaved changes. */
async function editConfig(change: ConfigEdit): Promise<void> {
  const uri = vscode.Uri.parse(change.uri);
  const edit = new vscode.WorkspaceEdit();
  if (change.create) edit.createFile(uri, { ignoreIfExists: true });
  for (const { range, newText } of change.edits) edit.replace(uri, rangeFrom(range), newText);
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  const wasDirty = open?.isDirty ?? false;
  if (!(await vscode.workspace.applyEdit(edit)) || wasDirty) return;
  await (await vscode.workspace.openTextDocument(uri)).save();
}

/**
 * Writes a first `corpus.yaml` into the folder given, else into the window's only folder or the one that the user
 * picks, and opens it; one that exists is only opened.
 */
export async function createCorpus(server: Server, given?: vscode.Uri): Promise<void> {
  const folder = given ?? (await pickFolder())?.uri;
  if (folder === undefined) return;
  const uri = vscode.Uri.joinPath(folder, 'corpus.yaml');
  if (!(await exists(uri))) {
    const name = folder.path.slice(folder.path.lastIndexOf('/') + 1);
    const text = await server.request<string>(INITIAL_CONFIG, name);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  }
  await vscode.window.showTextDocument(uri);
}

export async function openConfig(status: StatusParams | undefined): Promise<void> {
  const configured = (status?.corpora ?? []).filter(({ configUri }) => configUri !== undefined);
  const picked =
    configured.length > 1
      ? await vscode.window.showQuickPick(
          configured.map(({ name, configUri }) => ({ label: name, configUri })),
          { placeHolder: 'Which corpus?' },
        )
      : configured[0];
  if (picked?.configUri !== undefined)
    await vscode.window.showTextDocument(vscode.Uri.parse(picked.configUri));
}

/** An untitled seed document with today's date, ready to be written. */
export async function newDocument(): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'seed', content: '' });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(
    new vscode.SnippetString('date $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE\ntitle: $1\n\n$0\n\nEND\n'),
  );
}

/** The window's only folder, or the one of several that the user picks. */
export async function pickFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.length > 1 ? vscode.window.showWorkspaceFolderPick() : folders[0];
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
