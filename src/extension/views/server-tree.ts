import * as vscode from 'vscode';
import { TOOLTIP, TREE, type TreeNode, type TreeParams, type ViewId } from '../../server/protocol';
import type { Server } from '../server';
import { iconOf } from './icons';

const MOST_NODES_UNFOLDED = 300;
const FILTERED_NODES_UNFOLDED = 40;

/** VS Code gathers changes of a tree for 200 ms. */
const REST_MS = 300;

/** A tree whose nodes the server makes when they are asked for; a change redraws its branch only. */
export class ServerTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly view: vscode.TreeView<TreeNode>;
  private readonly changed = new vscode.EventEmitter<TreeNode | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly nodes = new Map<string, TreeNode>();
  private readonly parents = new Map<string, TreeNode | undefined>();
  /** The keys of the children that were last made, by the key of their parent. */
  private readonly children = new Map<string | undefined, ReadonlySet<string>>();
  /** The same, as VS Code has them. */
  private readonly given = new Map<string | undefined, ReadonlySet<string>>();
  private readonly disposables: vscode.Disposable[] = [];
  private filter = '';
  private description = '';
  private lastDrawn = 0;
  private stillWork: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly server: Server,
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

  /** For VS Code alone, which keeps what it is given until it is told of a change. */
  async getChildren(parent?: TreeNode): Promise<TreeNode[]> {
    const children = await this.childrenOf(parent);
    this.lastDrawn = Date.now();
    this.given.set(parent?.key, new Set(children.map(({ key }) => key)));
    return children;
  }

  private async childrenOf(parent: TreeNode | undefined): Promise<TreeNode[]> {
    const children = await this.request(parent?.key);
    const keys = new Set(children.map(({ key }) => key));
    for (const key of this.children.get(parent?.key) ?? []) if (!keys.has(key)) this.forget(key, parent);
    this.children.set(parent?.key, keys);
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
    item.iconPath = iconOf(node, this.parameters().grouping);
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
    const text = await this.server.request<string | null>(TOOLTIP, { view: this.id, key: node.key }, token);
    item.tooltip = text === null ? node.label : new vscode.MarkdownString(text);
    return item;
  }

  /** Makes the whole tree anew; what was unfolded stays so. */
  refresh(): void {
    this.fire(undefined);
  }

  /** Shows only what matches, unfolded where there is not too much of it. */
  async setFilter(filter: string): Promise<void> {
    this.filter = filter;
    this.showDescription();
    void vscode.commands.executeCommand('setContext', `seedbed.${this.id}.filtered`, filter !== '');
    this.refresh();
    if (filter !== '' && this.view.visible) await this.whileStill(() => this.unfold(FILTERED_NODES_UNFOLDED));
  }

  /** What stands beside the view's title while nothing is filtered. */
  describe(description: string): void {
    this.description = description;
    this.showDescription();
  }

  get currentFilter(): string {
    return this.filter;
  }

  /** Shows the node at the end of a path of keys without moving the keyboard focus; false where it cannot yet. */
  async reveal(path: readonly string[]): Promise<boolean> {
    return this.whileStill(async () => {
      const node = await this.find(path);
      return node !== undefined && this.show(node, { select: true, focus: false, expand: false });
    });
  }

  async expandAll(): Promise<void> {
    await this.whileStill(() => this.unfold(MOST_NODES_UNFOLDED));
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  /** Level by level, as long as no more than `most` nodes are unfolded: a large tree keeps its lower levels folded. */
  private async unfold(most: number): Promise<void> {
    const filter = this.filter;
    let level = (await this.childrenOf(undefined)).filter(({ expandable }) => expandable);
    for (let unfolded = level.length; level.length > 0 && unfolded <= most; unfolded += level.length) {
      const below: TreeNode[] = [];
      for (const node of level.toReversed()) {
        if (this.filter !== filter) return;
        await this.show(node, { select: false, focus: false, expand: true });
        below.unshift(...(await this.childrenOf(node)).filter(({ expandable }) => expandable));
      }
      level = below;
    }
  }

  /** A message above the rows would hide the view's welcome when the filter leaves none. */
  private showDescription(): void {
    this.view.description = this.filter === '' ? this.description : `filter: ${this.filter}`;
  }

  private async find(path: readonly string[]): Promise<TreeNode | undefined> {
    let parent: TreeNode | undefined;
    for (const key of path) {
      const known = this.nodes.get(key);
      const child = known ?? (await this.childrenOf(parent)).find((node) => node.key === key);
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
        this.fire(parent);
        continue;
      }
      for (const node of siblings) this.fire(this.remember(children.get(node.key)!, parent));
    }
  }

  private async request(parent: string | undefined): Promise<TreeNode[]> {
    if (!(await this.isRunning())) return [];
    const params: TreeParams = { view: this.id, parent, filter: this.filter, ...this.parameters() };
    return this.server.request<TreeNode[]>(TREE, params);
  }

  /** False for a node that VS Code has not heard of yet, or no longer: it is told of changes after a moment. */
  private async show(
    node: TreeNode,
    how: { select: boolean; focus: boolean; expand: boolean },
  ): Promise<boolean> {
    if (!this.canBeRevealed(node)) return false;
    return this.view.reveal(node, how).then(
      () => true,
      () => false,
    );
  }

  /** Whether each node on the way down is among those that VS Code has, where it has any. */
  private canBeRevealed(node: TreeNode): boolean {
    for (let each: TreeNode | undefined = node; each !== undefined; each = this.getParent(each)) {
      const siblings = this.given.get(this.getParent(each)?.key);
      if (siblings !== undefined && !siblings.has(each.key)) return false;
    }
    return true;
  }

  private async isRunning(): Promise<boolean> {
    await this.server.start().catch(() => {});
    return this.server.isRunning;
  }

  /** VS Code knows a node by its object, so an updated node keeps the object that it had. */
  private remember(node: TreeNode, parent: TreeNode | undefined): TreeNode {
    const known = this.nodes.get(node.key);
    const kept = known === undefined ? node : replaceContent(known, node);
    this.nodes.set(node.key, kept);
    this.parents.set(node.key, parent);
    return kept;
  }

  /**
   * Works on the tree when VS Code has drawn it, one piece of work after the other. What changes meanwhile is told
   * afterwards: VS Code gives up a node that it is asked to reveal, or registers it twice, while it redraws.
   */
  private async whileStill<T>(work: () => Promise<T>): Promise<T> {
    const result = this.stillWork.then(async () => {
      for (let wait = this.restLeft(); wait > 0; wait = this.restLeft())
        await new Promise((resolve) => setTimeout(resolve, wait));
      return work();
    });
    this.stillWork = result.then(undefined, () => {});
    return result;
  }

  private restLeft(): number {
    return this.lastDrawn + REST_MS - Date.now();
  }

  private fire(node: TreeNode | undefined): void {
    this.lastDrawn = Date.now();
    void this.stillWork.then(() => {
      this.lastDrawn = Date.now();
      this.forgetGiven(node?.key);
      this.changed.fire(node);
    });
  }

  private forgetGiven(key: string | undefined): void {
    for (const child of this.given.get(key) ?? []) this.forgetGiven(child);
    this.given.delete(key);
  }

  /** A node that moved to another parent is still known by it. */
  private forget(key: string, parent: TreeNode | undefined): void {
    if (this.parents.get(key) !== parent) return;
    const node = this.nodes.get(key);
    for (const child of this.children.get(key) ?? []) this.forget(child, node);
    this.children.delete(key);
    this.given.delete(key);
    this.nodes.delete(key);
    this.parents.delete(key);
  }
}

function replaceContent(target: TreeNode, source: TreeNode): TreeNode {
  for (const key of Object.keys(target) as (keyof TreeNode)[]) if (!(key in source)) delete target[key];
  return Object.assign(target, source);
}

function contextOf(node: TreeNode): string {
  const parts: string[] = [node.kind];
  if (node.safeFixes || node.fixable) parts.push('fixable');
  if (node.notUtf8) parts.push('notUtf8');
  if (node.rule !== undefined) parts.push('hasRule');
  return parts.join(' ');
}
