import type { Severity } from '../../core/lint/finding';
import { SEVERITIES } from '../../core/lint/finding';
import type { Corpus } from '../../corpus/corpus';
import type { FileRecord, IndexedDocument, IndexedFinding } from '../../corpus/index/analysis';
import { worst } from '../../corpus/index/totals';
import { pathOf, uriOf } from '../locations';
import type { DocumentGrouping, TreeNode } from '../protocol';
import type { FilesChanged, Workspace } from '../workspace';
import { keyOf, matches, partsOf, plural, type Tree, type TreeRequest } from './tree';

export interface DocumentsRequest extends TreeRequest {
  grouping: DocumentGrouping;
}

interface ShownDocument {
  record: FileRecord;
  document: IndexedDocument;
  findings: readonly IndexedFinding[];
}

const SEVERITY_LABELS: Record<Severity | 'none', string> = {
  error: 'Errors',
  warning: 'Warnings',
  information: 'Information',
  hint: 'Hints',
  none: 'No problems',
};

const UNDATED = 'undated';
const NO_SOURCE = '';

/** Documents by folder, by month, by source or by worst severity. */
export class DocumentsTree implements Tree<DocumentsRequest> {
  /** The groups that a file's documents stood in when they were last shown. */
  private readonly lastGroups = new Map<string, string>();
  private grouping: DocumentGrouping = 'folder';

  constructor(private readonly workspace: Workspace) {}

  children({ parent, grouping, filter }: DocumentsRequest): TreeNode[] {
    this.grouping = grouping;
    if (parent === undefined) return this.roots(grouping, filter);
    const [kind, root = '', ...rest] = partsOf(parent);
    const corpus = this.workspace.corpora.find((state) => state.corpus.root === root)?.corpus;
    if (corpus === undefined) return [];
    switch (kind) {
      case 'corpus':
        return this.topLevel(corpus, grouping, filter);
      case 'folder':
        return folderChildren(corpus, rest[0] ?? '', filter);
      case 'file':
        return fileChildren(corpus, rest[0] ?? '', filter);
      default:
        return groupChildren(corpus, grouping, rest[0] ?? '', filter);
    }
  }

  tooltip(key: string): string | undefined {
    const [kind, root = '', path = '', index] = partsOf(key);
    const corpus = this.workspace.corpora.find((state) => state.corpus.root === root)?.corpus;
    const record = corpus?.index.get(path);
    if (corpus === undefined || record === undefined || (kind !== 'file' && kind !== 'document'))
      return undefined;
    const documents =
      index === undefined ? record.documents : record.documents.slice(Number(index), Number(index) + 1);
    const [first] = documents;
    const findings = corpus.index.findings(path);
    const lines = [
      `**${escapeMarkdown(first?.title ?? first?.firstWords ?? path)}**${first?.titleInferred ? ' *(title inferred)*' : ''}`,
      escapeMarkdown(path),
      first?.date ? `Date: ${first.date}` : 'Undated',
      first?.source ? `Source: ${escapeMarkdown(first.source)}` : '',
      plural(
        documents.reduce((sum, { words }) => sum + words, 0),
        'word',
      ),
      countsBySeverity(findings),
    ];
    return lines.filter((line) => line !== '').join('\n\n');
  }

  touched({ corpus, paths }: FilesChanged): string[] | undefined {
    const keys = new Set<string>();
    let groupsChanged = false;
    for (const path of paths) {
      const record = corpus.index.get(path);
      const id = `${corpus.root}\n${path}`;
      const groups = record === undefined ? '' : groupsOf(corpus, record, this.grouping).join('\n');
      const before = this.lastGroups.get(id);
      if (record === undefined) this.lastGroups.delete(id);
      else this.lastGroups.set(id, groups);
      if (this.grouping === 'folder') {
        const top = path.includes('/')
          ? keyOf('folder', corpus.root, path.slice(0, path.indexOf('/')))
          : undefined;
        if (before === undefined || record === undefined) groupsChanged = true;
        keys.add(top ?? keyOf('file', corpus.root, path));
      } else if (before !== groups) groupsChanged = true;
      else for (const group of new Set(groups.split('\n'))) keys.add(keyOf('group', corpus.root, group));
    }
    return groupsChanged ? undefined : [...keys];
  }

  /** The keys from a root down to the document at a line of a file. */
  pathTo(uri: string, line: number, grouping: DocumentGrouping): string[] {
    const located = this.workspace.locate(uri);
    const record = located?.corpus.index.get(located.path);
    if (located === undefined || record === undefined) return [];
    const { corpus, path } = located;
    const document =
      record.documents.findLast(({ range }) => range.start.line <= line) ?? record.documents[0];
    const above = this.workspace.corpora.length > 1 ? [keyOf('corpus', corpus.root)] : [];
    const documentKey = keyOf('document', corpus.root, path, document?.index ?? 0);
    if (grouping !== 'folder') {
      if (document === undefined) return [];
      const group = groupOf(shown(corpus, record, document), grouping);
      return [...above, keyOf('group', corpus.root, group), documentKey];
    }
    const folders = path
      .split('/')
      .slice(0, -1)
      .map((_, i, names) => keyOf('folder', corpus.root, names.slice(0, i + 1).join('/')));
    const file = keyOf('file', corpus.root, path);
    return [...above, ...folders, file, ...(record.documents.length > 1 ? [documentKey] : [])];
  }

  private roots(grouping: DocumentGrouping, filter: string): TreeNode[] {
    const [only, ...others] = this.workspace.corpora;
    if (only !== undefined && others.length === 0) return this.topLevel(only.corpus, grouping, filter);
    return this.workspace.corpora
      .filter(({ corpus }) => corpus.index.size > 0 || corpus.configText !== undefined)
      .map(({ corpus }) => {
        const { documents, findings, safeFixes } = corpus.index.totals();
        return {
          key: keyOf('corpus', corpus.root),
          kind: 'corpus' as const,
          label: corpus.name,
          description: plural(documents, 'document'),
          expandable: true,
          corpus: uriOf(corpus.root),
          problems: Object.values(findings).reduce((a, b) => a + b, 0),
          safeFixes,
        };
      });
  }

  private topLevel(corpus: Corpus, grouping: DocumentGrouping, filter: string): TreeNode[] {
    if (grouping === 'folder') return folderChildren(corpus, '', filter);
    const groups = new Map<string, number>();
    for (const entry of allDocuments(corpus)) {
      if (!documentMatches(entry, filter)) continue;
      const group = groupOf(entry, grouping);
      groups.set(group, (groups.get(group) ?? 0) + 1);
    }
    return [...groups]
      .sort(([a], [b]) => compareGroups(a, b, grouping))
      .map(([group, count]) => ({
        key: keyOf('group', corpus.root, group),
        kind: 'group' as const,
        label: groupLabel(group, grouping),
        description: plural(count, 'document'),
        expandable: true,
        corpus: uriOf(corpus.root),
        ...(grouping === 'severity' && group !== 'none' && { severity: group as Severity }),
      }));
  }
}

function folderChildren(corpus: Corpus, folder: string, filter: string): TreeNode[] {
  const prefix = folder === '' ? '' : `${folder}/`;
  const folders = new Map<string, { files: number; problems: number; safeFixes: number }>();
  const files: TreeNode[] = [];
  for (const record of corpus.index.files()) {
    if (!record.path.startsWith(prefix) || !fileMatches(corpus, record, filter)) continue;
    const rest = record.path.slice(prefix.length);
    const slash = rest.indexOf('/');
    if (slash === -1) {
      files.push(fileNode(corpus, record));
      continue;
    }
    const name = rest.slice(0, slash);
    const sum = folders.get(name) ?? { files: 0, problems: 0, safeFixes: 0 };
    const findings = corpus.index.findings(record.path);
    sum.files++;
    sum.problems += findings.length;
    sum.safeFixes += safeFixesIn(findings);
    folders.set(name, sum);
  }
  const folderNodes = [...folders]
    .sort(([a], [b]) => a.localeCompare(b, undefined, { numeric: true }))
    .map(([name, { files: count, problems, safeFixes }]) => ({
      key: keyOf('folder', corpus.root, prefix + name),
      kind: 'folder' as const,
      label: name,
      description: [plural(count, 'file'), problems > 0 ? plural(problems, 'problem') : '']
        .filter(Boolean)
        .join(' · '),
      expandable: true,
      uri: uriOf(corpus.absolute(prefix + name)),
      corpus: uriOf(corpus.root),
      problems,
      safeFixes,
    }));
  files.sort((a, b) =>
    (pathOf(a.uri!) ?? '').localeCompare(pathOf(b.uri!) ?? '', undefined, { numeric: true }),
  );
  return [...folderNodes, ...files];
}

function fileChildren(corpus: Corpus, path: string, filter: string): TreeNode[] {
  const record = corpus.index.get(path);
  if (record === undefined) return [];
  return record.documents
    .map((document) => shown(corpus, record, document))
    .filter((entry) => documentMatches(entry, filter))
    .map((entry) => documentNode(corpus, entry));
}

function groupChildren(
  corpus: Corpus,
  grouping: DocumentGrouping,
  group: string,
  filter: string,
): TreeNode[] {
  return [...allDocuments(corpus)]
    .filter((entry) => groupOf(entry, grouping) === group && documentMatches(entry, filter))
    .sort(
      (a, b) =>
        (a.document.date ?? '').localeCompare(b.document.date ?? '') ||
        a.record.path.localeCompare(b.record.path, undefined, { numeric: true }),
    )
    .map((entry) => documentNode(corpus, entry));
}

function fileNode(corpus: Corpus, record: FileRecord): TreeNode {
  const findings = corpus.index.findings(record.path);
  const [first] = record.documents;
  const several = record.documents.length > 1;
  const name = record.path.slice(record.path.lastIndexOf('/') + 1);
  return {
    key: keyOf('file', corpus.root, record.path),
    kind: 'file',
    label: several ? name : titleOf(first, name),
    description: several
      ? joined(plural(record.documents.length, 'document'), problemsText(findings))
      : joined(first?.date ?? 'undated', problemsText(findings)),
    expandable: several,
    uri: uriOf(corpus.absolute(record.path)),
    ...(first !== undefined && { range: startOf(first) }),
    corpus: uriOf(corpus.root),
    severity: worst(findings),
    problems: findings.length,
    safeFixes: safeFixesIn(findings),
    ...(!several && first?.date === undefined && { icon: UNDATED }),
  };
}

function documentNode(corpus: Corpus, { record, document, findings }: ShownDocument): TreeNode {
  return {
    key: keyOf('document', corpus.root, record.path, document.index),
    kind: 'document',
    label: titleOf(document, document.id),
    description: joined(document.date ?? 'undated', problemsText(findings)),
    expandable: false,
    uri: uriOf(corpus.absolute(record.path)),
    range: startOf(document),
    corpus: uriOf(corpus.root),
    severity: worst(findings),
    problems: findings.length,
    safeFixes: safeFixesIn(findings),
    ...(document.date === undefined && { icon: UNDATED }),
  };
}

function titleOf(document: IndexedDocument | undefined, fallback: string): string {
  return document?.title || document?.firstWords || fallback;
}

function startOf({ range }: IndexedDocument): TreeNode['range'] {
  return { start: range.start, end: range.start };
}

function joined(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

function problemsText(findings: readonly IndexedFinding[]): string {
  return findings.length === 0 ? '' : plural(findings.length, 'problem');
}

function safeFixesIn(findings: readonly IndexedFinding[]): number {
  return findings.filter(({ fix }) => fix?.safety === 'safe').length;
}

function countsBySeverity(findings: readonly IndexedFinding[]): string {
  return SEVERITIES.map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? '' : `${count} ${severity}`;
  })
    .filter(Boolean)
    .join(' · ');
}

function* allDocuments(corpus: Corpus): Generator<ShownDocument> {
  for (const record of corpus.index.files())
    for (const document of record.documents) yield shown(corpus, record, document);
}

function shown(corpus: Corpus, record: FileRecord, document: IndexedDocument): ShownDocument {
  const findings = corpus.index.findings(record.path);
  return {
    record,
    document,
    findings:
      record.documents.length === 1
        ? findings
        : findings.filter((finding) => finding.document === document.index),
  };
}

function groupsOf(corpus: Corpus, record: FileRecord, grouping: DocumentGrouping): string[] {
  if (grouping === 'folder') return [record.path];
  return record.documents.map((document) => groupOf(shown(corpus, record, document), grouping));
}

function groupOf({ document, findings }: ShownDocument, grouping: DocumentGrouping): string {
  if (grouping === 'month') return document.date?.slice(0, 7) ?? UNDATED;
  if (grouping === 'source') return document.source ?? NO_SOURCE;
  return worst(findings) ?? 'none';
}

function groupLabel(group: string, grouping: DocumentGrouping): string {
  if (grouping === 'severity') return SEVERITY_LABELS[group as Severity | 'none'];
  if (group === UNDATED) return 'Undated';
  return group === NO_SOURCE ? 'No source' : group;
}

/** Newest month first, sources by name, worst severity first; what is missing last. */
function compareGroups(a: string, b: string, grouping: DocumentGrouping): number {
  if (grouping === 'severity') {
    const order = [...SEVERITIES, 'none'];
    return order.indexOf(a) - order.indexOf(b);
  }
  const missing = grouping === 'month' ? UNDATED : NO_SOURCE;
  if (a === missing || b === missing) return a === b ? 0 : a === missing ? 1 : -1;
  return grouping === 'month' ? b.localeCompare(a) : a.localeCompare(b);
}

function fileMatches(corpus: Corpus, record: FileRecord, filter: string): boolean {
  return (
    matches(filter, record.path) ||
    record.documents.some((document) => documentMatches(shown(corpus, record, document), filter))
  );
}

function documentMatches({ record, document }: ShownDocument, filter: string): boolean {
  return matches(
    filter,
    record.path,
    document.title,
    document.firstWords,
    document.id,
    document.date,
    document.source,
  );
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~]/g, '\\$&');
}
