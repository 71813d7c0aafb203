import type { TreeNode } from '../protocol';
import type { FilesChanged } from '../workspace';

export interface TreeRequest {
  parent: string | undefined;
  filter: string;
}

/** One of the sidebar's trees over all corpora of the window. Children are made when asked for. */
export interface Tree<Request extends TreeRequest = TreeRequest> {
  children(request: Request): TreeNode[] | Promise<TreeNode[]>;
  tooltip(key: string): string | undefined;
  /** The keys whose branches a change touches; undefined when the roots do. */
  touched(change: FilesChanged): string[] | undefined;
}

/** Keys are lists of parts, so that any path or name can be part of one. */
export function keyOf(...parts: (string | number)[]): string {
  return JSON.stringify(parts);
}

export function partsOf(key: string): string[] {
  return (JSON.parse(key) as (string | number)[]).map(String);
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

export function matches(filter: string, ...texts: (string | undefined)[]): boolean {
  if (filter === '') return true;
  const wanted = filter.toLowerCase();
  return texts.some((text) => text?.toLowerCase().includes(wanted));
}
