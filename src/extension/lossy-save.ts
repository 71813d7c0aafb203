import * as vscode from 'vscode';
import { COMMANDS, type FixesParams } from '../server/protocol';

/** Findings that say what an editor's buffer does not hold, and what saving does to it. */
const LOST_BY_SAVING: Record<string, string> = {
  'invalid-utf8': 'holds bytes that are not UTF-8, and saving it here replaces them for good',
  'mixed-line-endings': 'mixes line breaks, and saving it here makes them all of one kind',
};

const UTF8 = /^utf8/;

/**
 * Warns at the first change of a file that VS Code cannot write back as it was: from then on any save loses something
 * that nobody asked to change. Once for each file while it is open.
 */
export class LossySaveWarning implements vscode.Disposable {
  private readonly warned = new Set<string>();
  /** By document, the rule whose finding says what is lost; its bytes are unknown as soon as the document is dirty. */
  private readonly lost = new Map<string, string>();
  private readonly disposables: vscode.Disposable[];

  constructor() {
    this.disposables = [
      vscode.languages.onDidChangeDiagnostics(({ uris }) => this.didCheck(uris)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.didChange(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri.toString())),
    ];
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  private didCheck(uris: readonly vscode.Uri[]): void {
    const checked = new Set(uris.map(String));
    for (const document of vscode.workspace.textDocuments) {
      const uri = document.uri.toString();
      if (document.isDirty || document.languageId !== 'seed' || !checked.has(uri)) continue;
      const rule = whatIsLost(document);
      if (rule === undefined) this.lost.delete(uri);
      else this.lost.set(uri, rule);
    }
  }

  private forget(uri: string): void {
    this.warned.delete(uri);
    this.lost.delete(uri);
  }

  private didChange(document: vscode.TextDocument): void {
    const uri = document.uri.toString();
    const rule = this.lost.get(uri);
    if (rule === undefined || !document.isDirty || this.warned.has(uri)) return;
    this.warned.add(uri);
    void this.warn(document, rule);
  }

  private async warn({ uri }: vscode.TextDocument, rule: string): Promise<void> {
    const revert = 'Undo and Fix on Disk';
    const answer = await vscode.window.showWarningMessage(
      `${vscode.workspace.asRelativePath(uri)} ${LOST_BY_SAVING[rule]}.`,
      revert,
    );
    if (answer !== revert) return;
    await vscode.window.showTextDocument(uri);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    const target: FixesParams = { uri: uri.toString(), scope: 'file', rule };
    await vscode.commands.executeCommand(COMMANDS.fixFile, target);
  }
}

function whatIsLost({ uri, encoding }: vscode.TextDocument): string | undefined {
  const codes = vscode.languages.getDiagnostics(uri).map(codeOf);
  return Object.keys(LOST_BY_SAVING).find(
    (rule) => codes.includes(rule) && (rule !== 'invalid-utf8' || UTF8.test(encoding)),
  );
}

function codeOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}
