import { SEVERITIES, type Severity } from '../../core/lint/finding';
import type { IndexedDocument, IndexedFinding } from '../../corpus/index/analysis';
import type { IndexedFile } from '../../corpus/index/corpus-index';
import { worst } from '../../corpus/index/totals';
import { byDocument } from '../by-document';
import type { DocumentGrouping } from '../protocol';
import { compareNames, labelOf } from './tree';

export interface ShownDocument {
  path: string;
  document: IndexedDocument;
  findings: readonly IndexedFinding[];
}

/** Every way to group documents but by folder. */
export type Grouping = Exclude<DocumentGrouping, 'folder'>;

const UNDATED = 'undated';
const NO_SOURCE = '';
const NO_PROBLEMS = 'none';

const SEVERITY_LABELS: Record<string, string> = {
  error: 'Errors',
  warning: 'Warnings',
  information: 'Information',
  hint: 'Hints',
  [NO_PROBLEMS]: 'No problems',
};

/** The documents of a file with their findings; what is said of a file as a whole is said of its only document. */
export function shownDocuments({ record, findings }: IndexedFile): ShownDocument[] {
  const { path, documents } = record;
  if (documents.length === 1) return [{ path, document: documents[0]!, findings }];
  const findingsIn = byDocument(findings);
  return documents.map((document) => ({ path, document, findings: findingsIn(document.index) }));
}

export function groupOf({ document, findings }: ShownDocument, grouping: Grouping): string {
  if (grouping === 'month') return document.date?.slice(0, 7) ?? UNDATED;
  if (grouping === 'source') return document.source ?? NO_SOURCE;
  return worst(findings) ?? NO_PROBLEMS;
}

export function groupLabel(group: string, grouping: Grouping): string {
  if (grouping === 'severity') return SEVERITY_LABELS[group] ?? group;
  if (grouping === 'month' && group === UNDATED) return 'Undated';
  return labelOf(group, 'No source');
}

export function groupSeverity(group: string, grouping: Grouping): Severity | undefined {
  return grouping === 'severity' ? SEVERITIES.find((severity) => severity === group) : undefined;
}

/** Newest month first, sources by name, worst severity first; what is missing last. */
export function compareGroups(a: string, b: string, grouping: Grouping): number {
  if (grouping === 'severity') {
    const order: readonly string[] = [...SEVERITIES, NO_PROBLEMS];
    return order.indexOf(a) - order.indexOf(b);
  }
  const missing = grouping === 'month' ? UNDATED : NO_SOURCE;
  if (a === missing || b === missing) return a === b ? 0 : a === missing ? 1 : -1;
  return grouping === 'month' ? compareNames(b, a) : compareNames(a, b);
}
