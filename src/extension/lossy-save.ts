import * as vscode from 'vscode';
import { COMMANDS, type ConvertFileParams, type FixesParams } from '../server/protocol';

interface Loss {
  /** What saving does, said of the file. */
  warning: string;
  /** Only while the editor shows U+FFFD for some of the bytes. */
  onlyUnread: boolean;
  /** Names what is done after the change is taken back. */
  instead: string;
  repair(uri: vscode.Uri, rule: string): Thenable<unknown>;
}

const fixOnDisk = {
  instead: 'Undo and Fix on Disk',
  repair(uri: vscode.Uri, rule: string) {
    const target: FixesParams = { uri: uri.toString(), scope: 'file', rule };
    return vscode.commands.executeCommand(COMMANDS.fixFile, target);
  },
};

/** By the rules whose findings say what an editor's buffer does not hold. */
const LOST_BY_SAVING: Record<string, Loss> = {
  'wrong-encoding': {
    warning: 'is read in a wrong encoding, and saving it here loses what could not be read',
    onlyUnread: true,
    instead: 'Undo and Convert to UTF-8',
    repair(uri) {
      const file: ConvertFileParams = { uri: uri.toString() };
      return vscode.commands.executeCommand(COMMANDS.convertFile, file);
    },
  },
  'invalid-utf8': {
    warning: 'holds bytes that are not UTF-8, and saving it here replaces them for good',
    onlyUnread: true,
    ...fixOnDisk,
  },
  'mixed-line-endings': {
    warning: 'mixes line breaks, and saving it here makes them all of one kind',
    onlyUnread: false,
    ...fixOnDisk,
  },
};

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
      vscode.workspace.onDidOpenTextDocument(({ uri }) => this.didCheck([uri])),
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
      if (document.isDirty || !checked.has(uri)) continue;
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
    const rule = this.lost.get(uri) ?? whatIsLost(document);
    if (rule === undefined || !document.isDirty || this.warned.has(uri)) return;
    this.warned.add(uri);
    void this.warn(document, rule);
  }

  private async warn({ uri }: vscode.TextDocument, rule: string): Promise<void> {
    const { warning, instead, repair } = LOST_BY_SAVING[rule]!;
    const file = vscode.workspace.asRelativePath(uri);
    if ((await vscode.window.showWarningMessage(`${file} ${warning}.`, instead)) !== instead) return;
    await vscode.window.showTextDocument(uri);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await repair(uri, rule);
  }
}

function whatIsLost(document: vscode.TextDocument): string | undefined {
  const { uri } = document;
  const codes = vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'seedbed')
    .map(codeOf);
  return Object.keys(LOST_BY_SAVING).find(
    (rule) => codes.includes(rule) && (!LOST_BY_SAVING[rule]!.onlyUnread || hasUnread(document)),
  );
}

/** In UTF-8 nothing but a finding of these rules speaks for it: the text may have lost its U+FFFD by the change. */
function hasUnread(document: vscode.TextDocument): boolean {
  return /^utf8/.test(document.encoding) || document.getText().includes('\ufffd');
}

function codeOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}
