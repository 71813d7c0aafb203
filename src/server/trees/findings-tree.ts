import { ruleById } from '../../core/rules';
import type { Corpus } from '../../corpus/corpus';
import type { IndexedFinding } from '../../corpus/index/analysis';
import type { IndexedFile } from '../../corpus/index/corpus-index';
import type { RuleRecord } from '../../corpus/index/rule-table';
import { uriOf } from '../locations';
import { escapeMarkdown, plainLine } from '../markdown';
import type { TreeNode } from '../protocol';
import type { FilesChanged, Workspace } from '../workspace';
import { safeFixesIn } from './document-nodes';
import {
  compareNames,
  corpusAt,
  corpusKeys,
  keyOf,
  labelOf,
  matches,
  partsOf,
  plural,
  type Tree,
  type TreeRequest,
} from './tree';

/** Findings by rule over the corpus, unfolding to files and findings. */
export class FindingsTree implements Tree {
  /** By corpus, the rules in their order as they were last told of. */
  private readonly lastOrder = new Map<string, string>();

  constructor(private readonly workspace: Workspace) {}

  children({ parent, filter }: TreeRequest): TreeNode[] {
    if (parent === undefined) return this.roots(filter);
    const [kind, root = '', rule = '', path = ''] = partsOf(parent);
    const corpus = corpusAt(this.workspace, root);
    if (corpus === undefined) return [];
    switch (kind) {
      case 'corpus':
        return ruleNodes(corpus, filter);
      case 'rule':
        return ruleFiles(corpus, rule, filter);
      default:
        return findingsOf(corpus.index.findings(path), rule).map((finding, i) =>
          findingNode(corpus, path, finding, i),
        );
    }
  }

  tooltip(key: string): string | undefined {
    const [kind, , id = ''] = partsOf(key);
    const rule = kind === 'rule' ? ruleById(id) : undefined;
    return rule && `**${rule.id}**: ${escapeMarkdown(rule.summary)}\n\n${rule.rationale}`;
  }

  touched({ corpus, changes }: FilesChanged): string[] | undefined {
    const keys = new Set<string>();
    for (const { path, before, after } of changes) {
      const [rulesBefore, rulesAfter] = [byRule(before), byRule(after)];
      for (const rule of new Set([...rulesBefore.keys(), ...rulesAfter.keys()])) {
        const [had, has] = [rulesBefore.get(rule) ?? [], rulesAfter.get(rule) ?? []];
        if (countsOf(had) !== countsOf(has)) keys.add(keyOf('rule', corpus.root, rule));
        else if (placesOf(had) !== placesOf(has)) keys.add(keyOf('ruleFile', corpus.root, rule, path));
      }
    }
    if (keys.size === 0) return [];
    const order = corpus.index.rules
      .all()
      .map(({ rule }) => rule)
      .join('\n');
    if (order === this.lastOrder.get(corpus.root)) return [...keys];
    this.lastOrder.set(corpus.root, order);
    return corpusKeys(this.workspace, corpus);
  }

  private roots(filter: string): TreeNode[] {
    const [only, ...others] = this.workspace.corpora;
    if (only !== undefined && others.length === 0) return ruleNodes(only.corpus, filter);
    return this.workspace.corpora
      .filter(({ corpus }) => corpus.index.size > 0)
      .map(({ corpus }) => ({
        key: keyOf('corpus', corpus.root),
        kind: 'corpus' as const,
        label: labelOf(corpus.name),
        expandable: true,
        corpus: uriOf(corpus.root),
      }));
  }
}

function ruleNodes(corpus: Corpus, filter: string): TreeNode[] {
  return corpus.index.rules
    .all()
    .filter((record) => isShown(corpus, record, filter))
    .map(({ rule, severity, findings, files, safeFixes }) => ({
      key: keyOf('rule', corpus.root, rule),
      kind: 'rule' as const,
      label: rule,
      description: `${findings.toLocaleString('en')} in ${plural(files, 'file')}`,
      expandable: true,
      severity,
      corpus: uriOf(corpus.root),
      rule,
      problems: findings,
      safeFixes,
      fixable: (ruleById(rule)?.fix ?? 'none') !== 'none',
    }));
}

function isShown(corpus: Corpus, { rule }: RuleRecord, filter: string): boolean {
  if (ruleMatches(rule, filter)) return true;
  for (const file of corpus.index.files())
    if (fileMatches(file, filter) && file.findings.some((finding) => finding.rule === rule)) return true;
  return false;
}

/** All files of a rule that matches the filter itself, else those that match it. */
function ruleFiles(corpus: Corpus, rule: string, filter: string): TreeNode[] {
  const all = ruleMatches(rule, filter);
  const found: { file: IndexedFile; findings: IndexedFinding[] }[] = [];
  for (const file of corpus.index.files()) {
    const findings = findingsOf(file.findings, rule);
    if (findings.length > 0 && (all || fileMatches(file, filter))) found.push({ file, findings });
  }
  return found
    .sort((a, b) => compareNames(a.file.record.path, b.file.record.path))
    .map(({ file: { record }, findings }) => ({
      key: keyOf('ruleFile', corpus.root, rule, record.path),
      kind: 'file',
      label: labelOf(record.documents[0]?.title, record.documents[0]?.firstWords, record.path),
      description: `${findings.length} · ${plainLine(record.path)}`,
      expandable: true,
      uri: uriOf(corpus.absolute(record.path)),
      range: findings[0]!.range,
      corpus: uriOf(corpus.root),
      rule,
      problems: findings.length,
      safeFixes: safeFixesIn(findings),
    }));
}

function findingNode(corpus: Corpus, path: string, finding: IndexedFinding, i: number): TreeNode {
  return {
    key: keyOf('finding', corpus.root, finding.rule, path, i),
    kind: 'finding',
    label: labelOf(finding.message),
    description: `line ${finding.range.start.line + 1}`,
    expandable: false,
    uri: uriOf(corpus.absolute(path)),
    range: finding.range,
    severity: finding.severity,
    rule: finding.rule,
  };
}

function ruleMatches(rule: string, filter: string): boolean {
  return matches(filter, rule, ruleById(rule)?.summary);
}

function fileMatches({ record }: IndexedFile, filter: string): boolean {
  return matches(filter, record.path, ...record.documents.map(({ title }) => title));
}

function findingsOf(findings: readonly IndexedFinding[], rule: string): IndexedFinding[] {
  return findings.filter((finding) => finding.rule === rule);
}

function byRule(file: IndexedFile | undefined): Map<string, IndexedFinding[]> {
  const rules = new Map<string, IndexedFinding[]>();
  for (const finding of file?.findings ?? []) {
    const known = rules.get(finding.rule);
    if (known === undefined) rules.set(finding.rule, [finding]);
    else known.push(finding);
  }
  return rules;
}

function countsOf(findings: readonly IndexedFinding[]): string {
  return findings.map(({ severity, fix }) => `${severity}${fix?.safety ?? ''}`).join();
}

function placesOf(findings: readonly IndexedFinding[]): string {
  return JSON.stringify(findings.map(({ range, message }) => [range, message]));
}
