import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  type DocumentGrouping,
  type StatusParams,
  TREE_PATH,
  type TreePathParams,
} from '../../server/protocol';
import { ServerTree } from './server-tree';

const GROUPINGS: readonly DocumentGrouping[] = ['folder', 'month', 'source', 'severity'];
const STORED_GROUPING = 'documents.grouping';

/** The corpus's documents, grouped as the user last chose, following the active editor. */
export class DocumentsView implements vscode.Disposable {
  readonly tree: ServerTree;
  private grouping: DocumentGrouping;
  private readonly disposables: vscode.Disposable[] = [];

  constructor(
    private readonly client: LanguageClient,
    private readonly state: vscode.Memento,
  ) {
    this.grouping = state.get<DocumentGrouping>(STORED_GROUPING, 'folder');
    this.tree = new ServerTree(client, 'documents', () => ({ grouping: this.grouping }));
    this.showGrouping();
    this.disposables.push(
      this.tree,
      ...GROUPINGS.map((grouping) =>
        vscode.commands.registerCommand(`seedbed.documents.groupBy${capitalised(grouping)}`, () =>
          this.setGrouping(grouping),
        ),
      ),
      vscode.commands.registerCommand('seedbed.documents.revealActive', () => this.revealActive(true)),
      vscode.window.onDidChangeActiveTextEditor(() => this.revealActive(false)),
      this.tree.view.onDidChangeVisibility(({ visible }) => visible && this.revealActive(false)),
    );
  }

  /** The badge on the activity bar counts what should not stay: errors and warnings. */
  showStatus({ corpora }: StatusParams): void {
    const serious = corpora.reduce((sum, { findings }) => sum + findings.error + findings.warning, 0);
    this.tree.view.badge =
      serious === 0
        ? undefined
        : { value: serious, tooltip: `${serious} ${serious === 1 ? 'problem' : 'problems'} in the corpus` };
    const [only, ...others] = corpora;
    this.tree.view.description = only !== undefined && others.length === 0 ? only.name : '';
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  private setGrouping(grouping: DocumentGrouping): void {
    this.grouping = grouping;
    void this.state.update(STORED_GROUPING, grouping);
    this.showGrouping();
    this.tree.refresh();
  }

  private showGrouping(): void {
    void vscode.commands.executeCommand('setContext', 'seedbed.documents.grouping', this.grouping);
  }

  private async revealActive(asked: boolean): Promise<void> {
    const follows = vscode.workspace.getConfiguration('seedbed').get<boolean>('documents.followEditor', true);
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined || !this.client.isRunning() || !(asked || (follows && this.tree.view.visible)))
      return;
    const params: TreePathParams = {
      uri: editor.document.uri.toString(),
      line: editor.selection.active.line,
      grouping: this.grouping,
    };
    const path = await this.client.sendRequest<string[]>(TREE_PATH, params);
    if (path.length > 0) await this.tree.reveal(path);
  }
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
