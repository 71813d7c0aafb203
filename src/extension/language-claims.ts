import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { CLAIMS } from '../server/protocol';

/** Gives plain-text files that a corpus includes the language `seed`; a language that somebody chose is left alone. */
export class LanguageClaims implements vscode.Disposable {
  private readonly opened: vscode.Disposable;

  constructor(private readonly client: LanguageClient) {
    this.opened = vscode.workspace.onDidOpenTextDocument((document) => this.claim([document]));
  }

  claimOpen(): void {
    void this.claim(vscode.workspace.textDocuments);
  }

  dispose(): void {
    this.opened.dispose();
  }

  private async claim(documents: readonly vscode.TextDocument[]): Promise<void> {
    const candidates = documents.filter(
      ({ languageId, uri }) => languageId === 'plaintext' && uri.scheme === 'file',
    );
    if (candidates.length === 0 || !this.client.isRunning()) return;
    const uris = candidates.map(({ uri }) => this.client.code2ProtocolConverter.asUri(uri));
    const claimed = new Set(await this.client.sendRequest<string[]>(CLAIMS, uris));
    for (const [i, document] of candidates.entries())
      if (claimed.has(uris[i]!) && !document.isClosed)
        await vscode.languages.setTextDocumentLanguage(document, 'seed');
  }
}
