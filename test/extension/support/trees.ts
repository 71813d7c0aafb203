import { strict as assert } from 'node:assert';
import { type ThemeIcon, type TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { ServerTree } from '../../../src/extension/views/server-tree';
import type { TreeNode } from '../../../src/server/protocol';

/** What a row of a tree shows. */
export interface Row {
  label: string;
  description: string;
  icon: string | undefined;
  unfolds: boolean;
  item: TreeItem;
  node: TreeNode;
}

/** The rows below a path of labels, from the roots down. */
export async function rowsOf(tree: ServerTree, ...path: readonly string[]): Promise<Row[]> {
  let nodes = await tree.getChildren();
  for (const label of path) {
    const node = nodes.find((candidate) => candidate.label === label);
    assert.ok(node, `‘${label}’ is not among: ${nodes.map((each) => each.label).join(' | ')}`);
    nodes = await tree.getChildren(node);
  }
  return nodes.map((node) => {
    const item = tree.getTreeItem(node);
    return {
      label: typeof item.label === 'object' ? item.label.label : (item.label ?? ''),
      description: String(item.description ?? ''),
      icon: (item.iconPath as ThemeIcon | undefined)?.id,
      unfolds: item.collapsibleState !== TreeItemCollapsibleState.None,
      item,
      node,
    };
  });
}

export async function labelsOf(tree: ServerTree, ...path: readonly string[]): Promise<string[]> {
  return (await rowsOf(tree, ...path)).map(({ label }) => label);
}
