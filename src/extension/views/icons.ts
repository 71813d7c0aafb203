import { ThemeColor, ThemeIcon } from 'vscode';
import type { Severity } from '../../core/lint/finding';
import type { DocumentGrouping, TreeNode } from '../../server/protocol';

const SEVERITY: Record<Severity, [icon: string, colour: string]> = {
  error: ['error', 'problemsErrorIcon.foreground'],
  warning: ['warning', 'problemsWarningIcon.foreground'],
  information: ['info', 'problemsInfoIcon.foreground'],
  hint: ['lightbulb', 'editorLightBulb.foreground'],
};

const ENTITY: Record<string, string> = {
  person: 'person',
  organisation: 'organization',
  place: 'location',
  facility: 'home',
  event: 'megaphone',
  date: 'calendar',
  money: 'credit-card',
};

const GROUP: Record<DocumentGrouping, string> = {
  folder: 'folder',
  month: 'calendar',
  source: 'rss',
  severity: 'pass',
};

const KIND: Partial<Record<TreeNode['kind'], string>> = {
  corpus: 'library',
  folder: 'folder',
  file: 'file',
  document: 'note',
};

/** `grouping` is that of the view's groups; a group by severity that has none holds documents without problems. */
export function iconOf(node: TreeNode, grouping: DocumentGrouping = 'folder'): ThemeIcon | undefined {
  if (node.kind === 'group' && node.severity === undefined) return new ThemeIcon(GROUP[grouping]);
  if (node.kind === 'rule' || node.kind === 'finding' || node.kind === 'group')
    return node.severity === undefined ? kindIcon(node) : severityIcon(node.severity);
  if (node.kind === 'file' || node.kind === 'document') {
    const [, colour] = node.severity === undefined ? [] : SEVERITY[node.severity];
    const marked = node.severity === 'error' || node.severity === 'warning';
    return new ThemeIcon(KIND[node.kind]!, marked && colour ? new ThemeColor(colour) : undefined);
  }
  const entity = node.icon === undefined ? undefined : ENTITY[node.icon];
  if (entity !== undefined) return node.kind === 'mention' ? undefined : new ThemeIcon(entity);
  return kindIcon(node);
}

function kindIcon(node: TreeNode): ThemeIcon | undefined {
  const icon = KIND[node.kind];
  return icon === undefined ? undefined : new ThemeIcon(icon);
}

function severityIcon(severity: Severity): ThemeIcon {
  const [icon, colour] = SEVERITY[severity];
  return new ThemeIcon(icon, new ThemeColor(colour));
}
