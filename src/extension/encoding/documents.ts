import * as vscode from 'vscode';

/** The document that an editor holds of a file, in whatever spelling the URI comes. */
export function openDocument(uri: string): vscode.TextDocument | undefined {
  const wanted = vscode.Uri.parse(uri).toString();
  return vscode.workspace.textDocuments.find(
    (document) => document.uri.toString() === wanted && !document.isClosed,
  );
}

/** Has the editor read an open file in another encoding; a document with unsaved changes is left as it is. */
export async function readIn(uri: string, encoding: string): Promise<void> {
  const document = openDocument(uri);
  if (document === undefined || document.isDirty || document.encoding === encoding) return;
  await vscode.workspace.openTextDocument(document.uri, { encoding });
}

/** Opens a converted file again that an editor refused as binary: it does not look again by itself. */
export async function openRefused(uri: string): Promise<void> {
  const target = vscode.Uri.parse(uri);
  const isRefused = ({ isActive, input }: vscode.Tab) =>
    isActive && input instanceof vscode.TabInputText && input.uri.toString() === target.toString();
  if (openDocument(uri) !== undefined) return;
  for (const { tabs, viewColumn } of vscode.window.tabGroups.all)
    for (const tab of tabs.filter(isRefused)) {
      await vscode.window.tabGroups.close(tab);
      await vscode.window.showTextDocument(target, { viewColumn, preview: tab.isPreview });
    }
}

export function nameOf(uri: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
}
