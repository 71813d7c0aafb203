import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

/** What makes a folder a corpus without a document of it being open; the manifest activates on the same names. */
const CORPUS_FILES = '{**/corpus.yaml,**/*.seed,**/*.seed.txt,**/[0-9]*_[0-9a-f]*.txt}';

/**
 * Starts the language server when there is something for it to do. Any plain-text file may begin with a date header,
 * so the extension is active in windows that have no corpus, and costs no process there.
 */
export class ServerStart implements vscode.Disposable {
  private started: Promise<void> | undefined;
  private readonly opened: vscode.Disposable;

  constructor(private readonly client: LanguageClient) {
    this.opened = vscode.workspace.onDidOpenTextDocument((document) => this.considerDocument(document));
    for (const document of vscode.workspace.textDocuments) this.considerDocument(document);
    void this.considerFolders();
  }

  /** Resolves when the server can be asked; rejects when it does not start. */
  now(): Promise<void> {
    this.started ??= this.client.start();
    return this.started;
  }

  dispose(): void {
    this.opened.dispose();
  }

  private considerDocument({ languageId, uri }: vscode.TextDocument): void {
    if (languageId === 'seed' || uri.path.endsWith('/corpus.yaml')) this.start();
  }

  private async considerFolders(): Promise<void> {
    if ((await vscode.workspace.findFiles(CORPUS_FILES, undefined, 1)).length > 0) this.start();
  }

  /** The status item says it when the server does not start. */
  private start(): void {
    this.now().catch(() => {});
  }
}
