import * as vscode from 'vscode';
import { nameOf } from './documents';

/**
 * Warns when text is put into a document that the encoding in which the editor will save it does not have: VS Code
 * writes a question mark for it and says nothing. Once for each document while it is open.
 */
export class UnwritableTextWarning implements vscode.Disposable {
  private readonly warned = new Set<string>();
  private readonly disposables = [
    vscode.workspace.onDidChangeTextDocument((change) => void this.didChange(change)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => this.warned.delete(uri.toString())),
  ];

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  private async didChange({ document, contentChanges }: vscode.TextDocumentChangeEvent): Promise<void> {
    const key = document.uri.toString();
    const { encoding, isDirty, languageId } = document;
    if (languageId !== 'seed' || !isDirty || encoding.startsWith('utf') || this.warned.has(key)) return;
    const lost = await firstUnwritable(contentChanges.map(({ text }) => text).join(''), encoding);
    if (lost === undefined || this.warned.has(key)) return;
    this.warned.add(key);
    const save = 'Save with Encoding…';
    const message = `${nameOf(key)} is saved as ${encoding}, which has no “${lost}”: VS Code would write “?” for it.`;
    if ((await vscode.window.showWarningMessage(message, save)) !== save) return;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.editor.changeEncoding');
  }
}

/**
 * The first character that does not come back when the text is written in an encoding and read again; none for what VS
 * Code takes for binary and refuses to read.
 */
export async function firstUnwritable(text: string, encoding: string): Promise<string | undefined> {
  if (!/[^\0-\x7f]/.test(text)) return undefined;
  const bytes = await vscode.workspace.encode(text, { encoding });
  const read = await vscode.workspace.decode(bytes, { encoding }).then(undefined, () => text);
  const back = [...read];
  return [...text].find((character, i) => character !== back[i]);
}
