import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { TOOLTIP, TREE, type TreeNode, type TreeParams, type ViewId } from '../../server/protocol';
import { iconOf } from './icons';

/** A tree whose nodes the server makes when they are asked for; a change redraws its branch only. */
export class ServerTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly view: vscode.TreeView<TreeNode>;
  private readonly changed = new vscode.EventEmitter<TreeNode | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly nodes = new Map<string, TreeNode>();
  private readonly parents = new Map<string, TreeNode | undefined>();
  private readonly disposables: vscode.Disposable[] = [];
  private filter = '';

  constructor(
    private readonly client: LanguageClient,
    private readonly id: ViewId,
    private readonly parameters: () => Partial<TreeParams> = () => ({}),
  ) {
    this.view = vscode.window.createTreeView(`seedbed.${id}`, {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: false,
    });
    this.disposables.push(this.view, this.changed);
  }

  async getChildren(parent?: TreeNode): Promise<TreeNode[]> {
    if (!this.client.isRunning()) return [];
    const children = await this.request(parent?.key);
    return children.map((child) => this.remember(child, parent));
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return this.parents.get(node.key);
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    const label = node.highlights ? { label: node.label, highlights: node.highlights } : node.label;
    const item = new vscode.TreeItem(
      label,
      node.expandable ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
    );
    item.id = node.key;
    if (node.description !== undefined) item.description = node.description;
    item.iconPath = iconOf(node);
    item.contextValue = contextOf(node);
    item.accessibilityInformation = { label: [node.label, node.description].filter(Boolean).join(', ') };
    if (node.uri !== undefined && node.kind !== 'folder') {
      item.resourceUri = undefined;
      item.command = { command: 'seedbed.open', title: 'Open', arguments: [node] };
    }
    return item;
  }

  async resolveTreeItem(
    item: vscode.TreeItem,
    node: TreeNode,
    token: vscode.CancellationToken,
  ): Promise<vscode.TreeItem> {
    const text = await this.client.sendRequest<string | null>(
      TOOLTIP,
      { view: this.id, key: node.key },
      token,
    );
    item.tooltip = text === null ? node.label : new vscode.MarkdownString(text);
    return item;
  }

  refresh(): void {
    this.changed.fire(undefined);
  }

  setFilter(filter: string): void {
    this.filter = filter;
    this.view.message = filter === '' ? undefined : `Filter: ${filter}`;
    void vscode.commands.executeCommand('setContext', `seedbed.${this.id}.filtered`, filter !== '');
    this.refresh();
  }

  get currentFilter(): string {
    return this.filter;
  }

  /** Shows the node at the end of a path of keys without moving the keyboard focus. */
  async reveal(path: readonly string[]): Promise<void> {
    const node = await this.find(path);
    if (node !== undefined) await this.view.reveal(node, { select: true, focus: false, expand: false });
  }

  async expandAll(): Promise<void> {
    for (const root of await this.getChildren())
      if (root.expandable) await this.view.reveal(root, { select: false, focus: false, expand: 3 });
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  private async find(path: readonly string[]): Promise<TreeNode | undefined> {
    let parent: TreeNode | undefined;
    for (const key of path) {
      const known = this.nodes.get(key);
      const child = known ?? (await this.getChildren(parent)).find((node) => node.key === key);
      if (child === undefined) return undefined;
      parent = child;
    }
    return parent;
  }

  /** Redraws the branches that the server names; without keys the whole tree. */
  async serverChanged(keys: string[] | undefined): Promise<void> {
    if (keys === undefined) {
      this.refresh();
      return;
    }
    const shown = keys.map((key) => this.nodes.get(key)).filter((node) => node !== undefined);
    for (const parent of new Set(shown.map((node) => this.parents.get(node.key)))) {
      const children = new Map((await this.request(parent?.key)).map((child) => [child.key, child]));
      const siblings = shown.filter((node) => this.parents.get(node.key) === parent);
      if (siblings.some((node) => !children.has(node.key))) {
        this.changed.fire(parent);
        continue;
      }
      for (const node of siblings) this.changed.fire(this.remember(children.get(node.key)!, parent));
    }
  }

  private request(parent: string | undefined): Promise<TreeNode[]> {
    const params: TreeParams = { view: this.id, parent, filter: this.filter, ...this.parameters() };
    return this.client.sendRequest<TreeNode[]>(TREE, params);
  }

  /** VS Code knows a node by its object, so an updated node keeps the object that it had. */
  private remember(node: TreeNode, parent: TreeNode | undefined): TreeNode {
    const known = this.nodes.get(node.key);
    const kept = known === undefined ? node : replaceContent(known, node);
    this.nodes.set(node.key, kept);
    this.parents.set(node.key, parent);
    return kept;
  }
}

function replaceContent(target: TreeNode, source: TreeNode): TreeNode {
  for (const key of Object.keys(target) as (keyof TreeNode)[]) if (!(key in source)) delete target[key];
  return Object.assign(target, source);
}

function contextOf(node: TreeNode): string {
  const parts: string[] = [node.kind];
  if (node.safeFixes) parts.push('fixable');
  if (node.rule !== undefined) parts.push('hasRule');
  return parts.join(' ');
}
