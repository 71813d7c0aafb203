import { SEVERITIES, type Severity } from '../../core/lint/finding';
import { ruleById } from '../../core/rules';
import type { Corpus } from '../../corpus/corpus';
import type { IndexedFinding } from '../../corpus/index/analysis';
import { uriOf } from '../locations';
import type { TreeNode } from '../protocol';
import type { FilesChanged, Workspace } from '../workspace';
import { keyOf, matches, partsOf, plural, type Tree, type TreeRequest } from './tree';

interface RuleCount {
  severity: Severity;
  findings: number;
  files: number;
  safeFixes: number;
}

/** Findings by rule over the corpus, unfolding to files and findings. */
export class FindingsTree implements Tree {
  private readonly lastRules = new Map<string, string>();

  constructor(private readonly workspace: Workspace) {}

  children({ parent, filter }: TreeRequest): TreeNode[] {
    if (parent === undefined) return this.roots(filter);
    const [kind, root = '', rule = '', path = ''] = partsOf(parent);
    const corpus = this.workspace.corpora.find((state) => state.corpus.root === root)?.corpus;
    if (corpus === undefined) return [];
    switch (kind) {
      case 'corpus':
        return ruleNodes(corpus, filter);
      case 'rule':
        return ruleFiles(corpus, rule);
      default:
        return findingsOf(corpus, path, rule).map((finding, i) => findingNode(corpus, path, finding, i));
    }
  }

  tooltip(key: string): string | undefined {
    const [kind, , id = ''] = partsOf(key);
    const rule = kind === 'rule' ? ruleById(id) : undefined;
    return rule && `**${rule.id}**: ${rule.summary}\n\n${rule.rationale}`;
  }

  touched({ corpus, paths }: FilesChanged): string[] | undefined {
    const rules = new Set<string>();
    let rootsChanged = false;
    for (const path of paths) {
      const id = `${corpus.root}\n${path}`;
      const findings = corpus.index.findings(path);
      const now = JSON.stringify(
        findings.map(({ rule, range }) => [rule, range.start.line, range.start.character]),
      );
      const before = this.lastRules.get(id);
      if (before === now) continue;
      if (findings.length === 0) this.lastRules.delete(id);
      else this.lastRules.set(id, now);
      const rulesBefore = new Set<string>(JSON.parse(before ?? '[]').map(([rule]: [string]) => rule));
      const rulesNow = new Set(findings.map(({ rule }) => rule));
      for (const rule of [...rulesBefore, ...rulesNow]) {
        rules.add(keyOf('rule', corpus.root, rule));
        if (!rulesBefore.has(rule) || !rulesNow.has(rule)) rootsChanged = true;
      }
    }
    return rootsChanged ? undefined : [...rules];
  }

  private roots(filter: string): TreeNode[] {
    const [only, ...others] = this.workspace.corpora;
    if (only !== undefined && others.length === 0) return ruleNodes(only.corpus, filter);
    return this.workspace.corpora
      .filter(({ corpus }) => corpus.index.size > 0)
      .map(({ corpus }) => ({
        key: keyOf('corpus', corpus.root),
        kind: 'corpus' as const,
        label: corpus.name,
        expandable: true,
        corpus: uriOf(corpus.root),
      }));
  }
}

function ruleNodes(corpus: Corpus, filter: string): TreeNode[] {
  const counts = new Map<string, RuleCount>();
  for (const { path } of corpus.index.files()) {
    const seen = new Set<string>();
    for (const { rule, severity, fix } of corpus.index.findings(path)) {
      const count = counts.get(rule) ?? { severity, findings: 0, files: 0, safeFixes: 0 };
      count.findings++;
      if (fix?.safety === 'safe') count.safeFixes++;
      if (!seen.has(rule)) count.files++;
      if (SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(count.severity)) count.severity = severity;
      seen.add(rule);
      counts.set(rule, count);
    }
  }
  return [...counts]
    .filter(([id]) => matches(filter, id, ruleById(id)?.summary))
    .sort(
      ([a, x], [b, y]) =>
        SEVERITIES.indexOf(x.severity) - SEVERITIES.indexOf(y.severity) ||
        y.findings - x.findings ||
        a.localeCompare(b),
    )
    .map(([id, { severity, findings, files, safeFixes }]) => ({
      key: keyOf('rule', corpus.root, id),
      kind: 'rule' as const,
      label: id,
      description: `${findings.toLocaleString('en')} in ${plural(files, 'file')}`,
      expandable: true,
      severity,
      corpus: uriOf(corpus.root),
      rule: id,
      problems: findings,
      safeFixes,
    }));
}

function ruleFiles(corpus: Corpus, rule: string): TreeNode[] {
  const nodes: TreeNode[] = [];
  for (const { path, documents } of corpus.index.files()) {
    const findings = findingsOf(corpus, path, rule);
    const [first] = findings;
    if (first === undefined) continue;
    nodes.push({
      key: keyOf('ruleFile', corpus.root, rule, path),
      kind: 'file',
      label: documents[0]?.title ?? documents[0]?.firstWords ?? path,
      description: `${findings.length} · ${path}`,
      expandable: true,
      uri: uriOf(corpus.absolute(path)),
      range: first.range,
      corpus: uriOf(corpus.root),
      rule,
      problems: findings.length,
      safeFixes: findings.filter(({ fix }) => fix?.safety === 'safe').length,
    });
  }
  return nodes.sort((a, b) => a.uri!.localeCompare(b.uri!, undefined, { numeric: true }));
}

function findingNode(corpus: Corpus, path: string, finding: IndexedFinding, i: number): TreeNode {
  return {
    key: keyOf('finding', corpus.root, finding.rule, path, i),
    kind: 'finding',
    label: finding.message,
    description: `line ${finding.range.start.line + 1}`,
    expandable: false,
    uri: uriOf(corpus.absolute(path)),
    range: finding.range,
    severity: finding.severity,
    rule: finding.rule,
  };
}

function findingsOf(corpus: Corpus, path: string, rule: string): IndexedFinding[] {
  return corpus.index.findings(path).filter((finding) => finding.rule === rule);
}
