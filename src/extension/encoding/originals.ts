import * as vscode from 'vscode';
import { CONVERSIONS, type KeptOperation } from '../../server/protocol';
import type { Server } from '../server';

/** Conversions whose originals are kept. */
const MOST_KEPT = 20;

/**
 * Where files stay as they were before they were converted: in the storage that VS Code gives the extension for the
 * window's folder, so that nothing is added to the corpus.
 */
export class Originals {
  constructor(
    private readonly server: Server,
    private readonly storage: vscode.Uri,
  ) {}

  get uri(): string {
    return this.folder.toString();
  }

  /** The newest first. */
  list(): Promise<KeptOperation[]> {
    return this.server.request<KeptOperation[]>(CONVERSIONS, this.uri);
  }

  /** Removes what is older than the conversions that are kept. */
  async prune(): Promise<void> {
    for (const { operation } of (await this.list()).slice(MOST_KEPT))
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(this.folder, operation), { recursive: true });
  }

  private get folder(): vscode.Uri {
    return vscode.Uri.joinPath(this.storage, 'originals');
  }
}
