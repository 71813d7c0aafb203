import type { Corpus } from '../../corpus/corpus';
import { plainLine } from '../markdown';
import type { TreeNode } from '../protocol';
import type { FilesChanged, Workspace } from '../workspace';

export interface TreeRequest {
  parent: string | undefined;
  filter: string;
}

/** One of the sidebar's trees over all corpora of the window. Children are made when asked for. */
export interface Tree<Request extends TreeRequest = TreeRequest> {
  children(request: Request): TreeNode[] | Promise<TreeNode[]>;
  tooltip(key: string): string | undefined;
  /** The keys whose branches a change touches; undefined when the roots do. Costs what the change is, not the corpus. */
  touched(change: FilesChanged): string[] | undefined;
}

/** Keys are lists of parts, so that any path or name can be part of one. */
export function keyOf(...parts: (string | number)[]): string {
  return JSON.stringify(parts);
}

export function partsOf(key: string): string[] {
  return (JSON.parse(key) as (string | number)[]).map(String);
}

/** Where a corpus hangs: a node of its own where there are several, else the roots. */
export function corpusKeys(workspace: Workspace, corpus: Corpus): string[] | undefined {
  return workspace.corpora.length > 1 ? [keyOf('corpus', corpus.root)] : undefined;
}

export function corpusAt(workspace: Workspace, root: string): Corpus | undefined {
  return workspace.corpora.find((state) => state.corpus.root === root)?.corpus;
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

export function matches(filter: string, ...texts: (string | undefined)[]): boolean {
  if (filter === '') return true;
  const wanted = filter.toLowerCase();
  return texts.some((text) => text?.toLowerCase().includes(wanted));
}

/** The first text that is not empty, fit for a label. */
export function labelOf(...texts: (string | undefined)[]): string {
  return plainLine(texts.find((text) => text?.trim()) ?? '');
}

const collator = new Intl.Collator('en', { numeric: true });

/** Names as people sort them: `9` before `10`. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
