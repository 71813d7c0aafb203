import { SEVERITIES } from '../../core/lint/finding';
import type { Corpus } from '../../corpus/corpus';
import type { IndexedFinding } from '../../corpus/index/analysis';
import type { IndexedFile } from '../../corpus/index/corpus-index';
import { uriOf } from '../locations';
import { escapeMarkdown } from '../markdown';
import type { DocumentGrouping, TreeNode } from '../protocol';
import type { FilesChanged, Workspace } from '../workspace';
import { DocumentBranches } from './document-branches';
import {
  compareGroups,
  type Grouping,
  groupLabel,
  groupOf,
  groupSeverity,
  type ShownDocument,
  shownDocuments,
} from './document-groups';
import {
  compareByDate,
  corpusNode,
  documentNode,
  type FolderCounts,
  fileNode,
  folderNode,
  safeFixesIn,
} from './document-nodes';
import { compareNames, corpusAt, keyOf, matches, partsOf, plural, type Tree, type TreeRequest } from './tree';

export interface DocumentsRequest extends TreeRequest {
  grouping: DocumentGrouping;
}

/** Documents by folder, by month, by source or by worst severity. */
export class DocumentsTree implements Tree<DocumentsRequest> {
  private readonly branches: DocumentBranches;

  constructor(private readonly workspace: Workspace) {
    this.branches = new DocumentBranches(workspace);
  }

  children({ parent, grouping, filter }: DocumentsRequest): TreeNode[] {
    this.branches.grouping = grouping;
    if (parent === undefined) return this.roots(grouping, filter);
    const [kind, root = '', name = ''] = partsOf(parent);
    const corpus = corpusAt(this.workspace, root);
    if (corpus === undefined) return [];
    if (kind === 'corpus') return topLevel(corpus, grouping, filter);
    if (kind === 'folder') return folderChildren(corpus, name, filter);
    if (kind === 'file') return fileChildren(corpus, name, filter);
    return grouping === 'folder' ? [] : groupChildren(corpus, grouping, name, filter);
  }

  tooltip(key: string): string | undefined {
    const [kind, root = '', path = '', index] = partsOf(key);
    const file = corpusAt(this.workspace, root)?.index.file(path);
    if (file === undefined || (kind !== 'file' && kind !== 'document')) return undefined;
    const documents = shownDocuments(file).filter(
      ({ document }) => index === undefined || document.index === Number(index),
    );
    return describe(path, documents, index === undefined ? file.findings : undefined);
  }

  touched(change: FilesChanged): string[] | undefined {
    return this.branches.touched(change);
  }

  /** The keys from a root down to the document at a line of a file. */
  pathTo(uri: string, line: number, grouping: DocumentGrouping): string[] {
    const located = this.workspace.locate(uri);
    const file = located?.corpus.index.file(located.path);
    if (located === undefined || file === undefined) return [];
    const { corpus, path } = located;
    const documents = shownDocuments(file);
    const shown = documents.findLast(({ document }) => document.range.start.line <= line) ?? documents[0];
    const above = this.workspace.corpora.length > 1 ? [keyOf('corpus', corpus.root)] : [];
    const documentKey = keyOf('document', corpus.root, path, shown?.document.index ?? 0);
    if (grouping !== 'folder') {
      if (shown === undefined) return [];
      return [...above, keyOf('group', corpus.root, groupOf(shown, grouping)), documentKey];
    }
    const folders = path
      .split('/')
      .slice(0, -1)
      .map((_, i, names) => keyOf('folder', corpus.root, names.slice(0, i + 1).join('/')));
    const fileKey = keyOf('file', corpus.root, path);
    return [...above, ...folders, fileKey, ...(documents.length > 1 ? [documentKey] : [])];
  }

  private roots(grouping: DocumentGrouping, filter: string): TreeNode[] {
    const [only, ...others] = this.workspace.corpora;
    if (only !== undefined && others.length === 0) return topLevel(only.corpus, grouping, filter);
    return this.workspace.corpora
      .filter(({ corpus }) => corpus.index.size > 0 || corpus.configText !== undefined)
      .filter(({ corpus }) => filter === '' || topLevel(corpus, grouping, filter).length > 0)
      .map(({ corpus }) => corpusNode(corpus));
  }
}

function topLevel(corpus: Corpus, grouping: DocumentGrouping, filter: string): TreeNode[] {
  return grouping === 'folder' ? folderChildren(corpus, '', filter) : groupNodes(corpus, grouping, filter);
}

function groupNodes(corpus: Corpus, grouping: Grouping, filter: string): TreeNode[] {
  const groups = new Map<string, number>();
  for (const shown of allDocuments(corpus)) {
    if (!documentMatches(shown, filter)) continue;
    const group = groupOf(shown, grouping);
    groups.set(group, (groups.get(group) ?? 0) + 1);
  }
  return [...groups]
    .sort(([a], [b]) => compareGroups(a, b, grouping))
    .map(([group, count]) => ({
      key: keyOf('group', corpus.root, group),
      kind: 'group',
      label: groupLabel(group, grouping),
      description: plural(count, 'document'),
      expandable: true,
      corpus: uriOf(corpus.root),
      severity: groupSeverity(group, grouping),
    }));
}

function folderChildren(corpus: Corpus, folder: string, filter: string): TreeNode[] {
  const prefix = folder === '' ? '' : `${folder}/`;
  const folders = new Map<string, FolderCounts>();
  const files: IndexedFile[] = [];
  for (const file of corpus.index.files()) {
    const { path } = file.record;
    if (!path.startsWith(prefix) || !fileMatches(file, filter)) continue;
    const slash = path.indexOf('/', prefix.length);
    if (slash === -1) files.push(file);
    else add(folders, path.slice(0, slash), file);
  }
  return [
    ...[...folders]
      .sort(([a], [b]) => compareNames(a, b))
      .map(([name, counts]) => folderNode(corpus, name, counts)),
    ...files.sort((a, b) => compareNames(a.record.path, b.record.path)).map((file) => fileNode(corpus, file)),
  ];
}

function add(folders: Map<string, FolderCounts>, folder: string, { findings }: IndexedFile): void {
  const counts = folders.get(folder) ?? { files: 0, problems: 0, safeFixes: 0 };
  counts.files++;
  counts.problems += findings.length;
  counts.safeFixes += safeFixesIn(findings);
  folders.set(folder, counts);
}

function fileChildren(corpus: Corpus, path: string, filter: string): TreeNode[] {
  const file = corpus.index.file(path);
  if (file === undefined) return [];
  return shownDocuments(file)
    .filter((shown) => documentMatches(shown, filter))
    .map((shown) => documentNode(corpus, shown));
}

function groupChildren(corpus: Corpus, grouping: Grouping, group: string, filter: string): TreeNode[] {
  return [...allDocuments(corpus)]
    .filter((shown) => groupOf(shown, grouping) === group && documentMatches(shown, filter))
    .sort(compareByDate)
    .map((shown) => documentNode(corpus, shown));
}

function* allDocuments(corpus: Corpus): Generator<ShownDocument> {
  for (const file of corpus.index.files()) yield* shownDocuments(file);
}

function fileMatches(file: IndexedFile, filter: string): boolean {
  if (matches(filter, file.record.path)) return true;
  return shownDocuments(file).some((shown) => documentMatches(shown, filter));
}

function documentMatches({ path, document }: ShownDocument, filter: string): boolean {
  const { title, firstWords, id, date, source } = document;
  return matches(filter, path, title, firstWords, id, date, source);
}

function describe(
  path: string,
  documents: readonly ShownDocument[],
  findings: readonly IndexedFinding[] = documents.flatMap((shown) => shown.findings),
): string | undefined {
  const [first] = documents;
  if (first === undefined) return undefined;
  const { title, titleInferred, firstWords, date, source } = first.document;
  const words = documents.reduce((sum, { document }) => sum + document.words, 0);
  const lines =
    documents.length > 1
      ? [`**${escapeMarkdown(path)}**`, plural(documents.length, 'document')]
      : [
          `**${escapeMarkdown(title || firstWords || path)}**${titleInferred ? ' *(title inferred)*' : ''}`,
          escapeMarkdown(path),
          date === undefined ? 'Undated' : `Date: ${date}`,
          source === undefined ? '' : `Source: ${escapeMarkdown(source)}`,
        ];
  return [...lines, plural(words, 'word'), countsBySeverity(findings)]
    .filter((line) => line !== '')
    .join('\n\n');
}

function countsBySeverity(findings: readonly IndexedFinding[]): string {
  return SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severity}`)
    .join(' · ');
}
