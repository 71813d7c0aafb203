import * as vscode from 'vscode';
import { CLAIMS } from '../server/protocol';
import type { Server } from './server';

/**
 * Gives the language `seed` to plain-text files that a corpus includes and to those that begin with a date header.
 * (VS Code looks at a first line only where no language owns the extension, and plain text owns `.txt`.) A language
 * that somebody chose is left alone: by hand, or through `files.associations`.
 */
export class LanguageClaims implements vscode.Disposable {
  private readonly chosen = new Set<string>();
  private readonly disposables: vscode.Disposable[];
  private closedNow: string | undefined;

  constructor(
    private readonly server: Server,
    private readonly dateHeader: RegExp,
  ) {
    this.disposables = [
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.didClose(uri.toString())),
      vscode.workspace.onDidOpenTextDocument((document) => this.didOpen(document)),
    ];
  }

  /** Looks at every open document again, since a corpus may have come to include it. */
  claimOpen(): void {
    void this.claim(vscode.workspace.textDocuments);
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  /** A change of language is told as a close and an open in one turn. */
  private didClose(uri: string): void {
    this.chosen.delete(uri);
    this.closedNow = uri;
    queueMicrotask(() => {
      this.closedNow = undefined;
    });
  }

  private didOpen(document: vscode.TextDocument): void {
    const uri = document.uri.toString();
    if (uri === this.closedNow) this.chosen.add(uri);
    else void this.claim([document]);
  }

  private async claim(documents: readonly vscode.TextDocument[]): Promise<void> {
    const candidates = documents.filter((document) => this.isCandidate(document));
    const [dated, others] = partition(candidates, (document) =>
      this.dateHeader.test(document.lineAt(0).text),
    );
    const included = others.length === 0 ? [] : await this.includedInCorpus(others);
    for (const document of [...dated, ...included])
      if (this.isCandidate(document)) await giveLanguage(document);
  }

  private async includedInCorpus(documents: vscode.TextDocument[]): Promise<vscode.TextDocument[]> {
    if (!this.server.isRunning) return [];
    const uris = documents.map(({ uri }) => uri.toString());
    const included = new Set(await this.server.request<string[]>(CLAIMS, uris));
    return documents.filter((_, i) => included.has(uris[i]!));
  }

  private isCandidate(document: vscode.TextDocument): boolean {
    return (
      document.languageId === 'plaintext' &&
      document.uri.scheme === 'file' &&
      !document.isClosed &&
      !this.chosen.has(document.uri.toString()) &&
      !isAssociated(document)
    );
  }
}

/** The document may have been closed a moment ago; there is nothing to do then. */
async function giveLanguage(document: vscode.TextDocument): Promise<void> {
  await vscode.languages.setTextDocumentLanguage(document, 'seed').then(undefined, () => {});
}

/** Whether the user's settings say that files of this name are plain text. */
function isAssociated(document: vscode.TextDocument): boolean {
  const associations = vscode.workspace
    .getConfiguration('files', document)
    .get<Record<string, string>>('associations', {});
  return Object.entries(associations).some(
    ([glob, language]) =>
      language === 'plaintext' &&
      vscode.languages.match({ pattern: glob.includes('/') ? glob : `**/${glob}` }, document) > 0,
  );
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
