import type { Connection } from 'vscode-languageserver';
import type { Corpus } from '../../corpus/corpus';
import {
  TOOLTIP,
  type TooltipParams,
  TREE,
  TREE_CHANGED,
  TREE_PATH,
  type TreeChangedParams,
  type TreeNode,
  type TreeParams,
  type TreePathParams,
  type ViewId,
} from '../protocol';
import type { FilesChanged, Workspace } from '../workspace';
import { DocumentsTree } from './documents-tree';
import { EntitiesTree } from './entities-tree';
import { FindingsTree } from './findings-tree';

/** Changes of a tree are gathered for this long, so that reading a corpus does not redraw it at every slice. */
const CHANGE_DELAY_MS = 250;

export interface Trees {
  filesChanged(change: FilesChanged): void;
  corporaChanged(): void;
  dispose(): void;
}

export function registerTrees(connection: Connection, workspace: Workspace): Trees {
  const documents = new DocumentsTree(workspace);
  const entities = new EntitiesTree(workspace);
  const findings = new FindingsTree(workspace);
  const trees = { documents, entities, findings };

  connection.onRequest(
    TREE,
    ({ view, parent, grouping = 'folder', filter = '' }: TreeParams): TreeNode[] | Promise<TreeNode[]> =>
      trees[view].children({ parent, grouping, filter }),
  );
  connection.onRequest(TREE_PATH, ({ uri, line, grouping }: TreePathParams) =>
    documents.pathTo(uri, line, grouping),
  );
  connection.onRequest(TOOLTIP, ({ view, key }: TooltipParams) => trees[view].tooltip(key) ?? null);

  const changed = new Map<ViewId, Set<string> | 'roots'>();
  let timer: NodeJS.Timeout | undefined;
  let shape = '';
  const filled = new WeakSet<Corpus>();
  const add = (view: ViewId, keys: string[] | undefined) => {
    const known = changed.get(view);
    if (known === 'roots' || keys?.length === 0) return;
    changed.set(view, keys === undefined ? 'roots' : new Set([...(known ?? []), ...keys]));
    timer ??= setTimeout(send, CHANGE_DELAY_MS);
  };
  const send = () => {
    timer = undefined;
    for (const [view, keys] of changed) {
      const params: TreeChangedParams = { view, keys: keys === 'roots' ? undefined : [...keys] };
      void connection.sendNotification(TREE_CHANGED, params);
    }
    changed.clear();
  };

  /** Where there are several corpora, one without files has no node. */
  const showIfFilled = (corpus: Corpus) => {
    const isFilled = corpus.index.size > 0;
    if (filled.has(corpus) === isFilled) return;
    if (isFilled) filled.add(corpus);
    else filled.delete(corpus);
    for (const view of Object.keys(trees) as ViewId[]) add(view, undefined);
  };

  return {
    filesChanged(change) {
      showIfFilled(change.corpus);
      for (const view of Object.keys(trees) as ViewId[]) add(view, trees[view].touched(change));
    },
    /** Only when corpora came, went or changed their names. */
    corporaChanged() {
      const now = workspace.corpora.map(({ corpus }) => `${corpus.root}\n${corpus.name}`).join('\n');
      if (now === shape) return;
      shape = now;
      for (const view of Object.keys(trees) as ViewId[]) add(view, undefined);
    },
    dispose: () => clearTimeout(timer),
  };
}
