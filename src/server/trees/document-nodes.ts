import type { Corpus } from '../../corpus/corpus';
import type { IndexedDocument, IndexedFinding } from '../../corpus/index/analysis';
import type { IndexedFile } from '../../corpus/index/corpus-index';
import { worst } from '../../corpus/index/totals';
import { uriOf } from '../locations';
import type { TreeNode } from '../protocol';
import type { ShownDocument } from './document-groups';
import { compareNames, keyOf, labelOf, plural } from './tree';

export interface FolderCounts {
  files: number;
  problems: number;
  safeFixes: number;
}

export function corpusNode(corpus: Corpus): TreeNode {
  const { documents, findings, safeFixes } = corpus.index.totals();
  return {
    key: keyOf('corpus', corpus.root),
    kind: 'corpus',
    label: labelOf(corpus.name),
    description: plural(documents, 'document'),
    expandable: true,
    corpus: uriOf(corpus.root),
    problems: Object.values(findings).reduce((a, b) => a + b, 0),
    safeFixes,
  };
}

export function folderNode(
  corpus: Corpus,
  folder: string,
  { files, problems, safeFixes }: FolderCounts,
): TreeNode {
  return {
    key: keyOf('folder', corpus.root, folder),
    kind: 'folder',
    label: labelOf(folder.slice(folder.lastIndexOf('/') + 1)),
    description: joined(plural(files, 'file'), problems > 0 ? plural(problems, 'problem') : ''),
    expandable: true,
    uri: uriOf(corpus.absolute(folder)),
    corpus: uriOf(corpus.root),
    problems,
    safeFixes,
  };
}

export function fileNode(corpus: Corpus, { record, findings }: IndexedFile): TreeNode {
  const { path, documents } = record;
  const [first] = documents;
  const several = documents.length > 1;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return {
    key: keyOf('file', corpus.root, path),
    kind: 'file',
    label: several ? labelOf(name) : labelOf(first?.title, first?.firstWords, name),
    description: joined(
      several ? plural(documents.length, 'document') : (first?.date ?? 'undated'),
      problemsText(findings),
    ),
    expandable: several,
    uri: uriOf(corpus.absolute(path)),
    ...(first !== undefined && { range: startOf(first) }),
    ...countsOf(corpus, findings),
    ...(!several && first?.date === undefined && { icon: 'undated' }),
  };
}

export function documentNode(corpus: Corpus, { path, document, findings }: ShownDocument): TreeNode {
  return {
    key: keyOf('document', corpus.root, path, document.index),
    kind: 'document',
    label: labelOf(document.title, document.firstWords, document.id),
    description: joined(document.date ?? 'undated', problemsText(findings)),
    expandable: false,
    uri: uriOf(corpus.absolute(path)),
    range: startOf(document),
    ...countsOf(corpus, findings),
    ...(document.date === undefined && { icon: 'undated' }),
  };
}

export function compareByDate(a: ShownDocument, b: ShownDocument): number {
  const [first, second] = [a.document.date ?? '', b.document.date ?? ''];
  if (first !== second) return first < second ? -1 : 1;
  return compareNames(a.path, b.path) || a.document.index - b.document.index;
}

/** Everything of a file that its nodes show or lead to; two files with the same look need no redrawing. */
export function lookOf(file: IndexedFile | undefined): string {
  if (file === undefined) return '';
  const shown = file.record.documents.map(({ title, firstWords, date, source, range, id }) => [
    title ?? firstWords,
    date,
    source,
    id,
    range.start.line,
  ]);
  const findings = file.findings.map(({ severity, fix, document }) => [severity, fix?.safety, document]);
  return JSON.stringify([shown, findings, isNotUtf8(file.findings)]);
}

export function safeFixesIn(findings: readonly IndexedFinding[]): number {
  return findings.filter(({ fix }) => fix?.safety === 'safe').length;
}

function countsOf(corpus: Corpus, findings: readonly IndexedFinding[]): Partial<TreeNode> {
  return {
    corpus: uriOf(corpus.root),
    severity: worst(findings),
    problems: findings.length,
    safeFixes: safeFixesIn(findings),
    ...(isNotUtf8(findings) && { notUtf8: true }),
  };
}

function isNotUtf8(findings: readonly IndexedFinding[]): boolean {
  return findings.some(({ rule }) => rule === 'wrong-encoding');
}

function startOf({ range }: IndexedDocument): TreeNode['range'] {
  return { start: range.start, end: range.start };
}

function problemsText(findings: readonly IndexedFinding[]): string {
  return findings.length === 0 ? '' : plural(findings.length, 'problem');
}

function joined(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
