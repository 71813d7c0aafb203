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

export function nameOf(uri: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
}
