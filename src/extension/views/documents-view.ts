import * as vscode from 'vscode';
import {
  type DocumentGrouping,
  type StatusParams,
  TREE_PATH,
  type TreePathParams,
} from '../../server/protocol';
import type { Server } from '../server';
import { ServerTree } from './server-tree';

const GROUPINGS: readonly DocumentGrouping[] = ['folder', 'month', 'source', 'severity'];
/** The tree follows the cursor when it has rested this long. */
const CURSOR_REST_MS = 300;
const STORED_GROUPING = 'documents.grouping';

/** The corpus's documents, grouped as the user last chose, following the active editor. */
export class DocumentsView implements vscode.Disposable {
  readonly tree: ServerTree;
  private grouping: DocumentGrouping;
  private readonly disposables: vscode.Disposable[] = [];
  /** The active document is not in the tree yet: it is new. */
  private toReveal = false;
  private revealTimer: NodeJS.Timeout | undefined;
  private revealedLine: number | undefined;

  constructor(
    private readonly server: Server,
    private readonly state: vscode.Memento,
  ) {
    this.grouping = state.get<DocumentGrouping>(STORED_GROUPING, 'folder');
    this.tree = new ServerTree(server, 'documents', () => ({ grouping: this.grouping }));
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
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.cursorMoved(textEditor)),
      this.tree.onDidChangeTreeData(() => this.toReveal && this.revealSoon()),
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
    this.tree.describe(only !== undefined && others.length === 0 ? only.name : '');
  }

  dispose(): void {
    clearTimeout(this.revealTimer);
    for (const disposable of this.disposables) disposable.dispose();
  }

  /** A file may hold several documents; the tree follows the cursor from one to the next. */
  private cursorMoved(editor: vscode.TextEditor): void {
    const line = editor.selection.active.line;
    if (editor !== vscode.window.activeTextEditor || line === this.revealedLine) return;
    this.revealSoon();
  }

  private revealSoon(): void {
    clearTimeout(this.revealTimer);
    this.revealTimer = setTimeout(() => this.revealActive(false), CURSOR_REST_MS);
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
    if (editor === undefined || !this.server.isRunning || !(asked || (follows && this.tree.view.visible)))
      return;
    const params: TreePathParams = {
      uri: editor.document.uri.toString(),
      line: editor.selection.active.line,
      grouping: this.grouping,
    };
    this.revealedLine = params.line;
    const path = await this.server.request<string[]>(TREE_PATH, params);
    const isSelected = this.tree.view.selection[0]?.key === path.at(-1);
    if (path.length > 0 && (asked || !isSelected)) this.toReveal = !(await this.tree.reveal(path));
  }
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
