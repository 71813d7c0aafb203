import type { Diagnostic } from 'vscode-languageserver';
import { LineTable } from '../core/text/line-table';
import { CONFIG_FILE_NAME, readConfig } from '../corpus/config';
import type { Corpus } from '../corpus/corpus';
import { indexFinding } from '../corpus/index/analysis';
import { configDiagnostic, SOURCE, toDiagnostic } from './lsp-diagnostic';
import type { Workspace } from './workspace';

/** More than this in one file are counted, not listed: an editor draws 500, and nobody reads more. */
const MOST_DIAGNOSTICS = 1000;

/** The diagnostics of an open document, or of a file on disk. */
export async function documentDiagnostics(workspace: Workspace, uri: string): Promise<Diagnostic[]> {
  if (uri.endsWith(`/${CONFIG_FILE_NAME}`)) return configDiagnostics(workspace, uri);
  const view = await workspace.view(uri);
  if (view === undefined) return [];
  return limited(
    view.findings.map((finding) => toDiagnostic(indexFinding(finding, view.source), uri, view.corpus.root)),
  );
}

/** The diagnostics of a file as the index knows it, without reading it. */
export function indexedDiagnostics(workspace: Workspace, uri: string): Diagnostic[] {
  const located = workspace.locate(uri);
  if (located === undefined) return [];
  const { corpus, path } = located;
  if (path === CONFIG_FILE_NAME) return problemsOfConfig(corpus);
  const reason = corpus.unreadable.get(path);
  if (reason !== undefined) return [unreadable(reason)];
  return limited(corpus.index.findings(path).map((finding) => toDiagnostic(finding, uri, corpus.root)));
}

async function configDiagnostics(workspace: Workspace, uri: string): Promise<Diagnostic[]> {
  const text = workspace.openText(uri);
  const located = workspace.locate(uri);
  if (text === undefined) return located === undefined ? [] : problemsOfConfig(located.corpus);
  const lines = new LineTable(text);
  return readConfig(text).problems.map((problem) => configDiagnostic(problem, (span) => lines.rangeOf(span)));
}

function problemsOfConfig(corpus: Corpus): Diagnostic[] {
  const lines = new LineTable(corpus.configText ?? '');
  return corpus.configProblems.map((problem) => configDiagnostic(problem, (span) => lines.rangeOf(span)));
}

function limited(diagnostics: Diagnostic[]): Diagnostic[] {
  if (diagnostics.length <= MOST_DIAGNOSTICS) return diagnostics;
  const shown = diagnostics
    .map((diagnostic, order) => ({ diagnostic, order }))
    .sort((a, b) => (a.diagnostic.severity ?? 4) - (b.diagnostic.severity ?? 4) || a.order - b.order)
    .slice(0, MOST_DIAGNOSTICS)
    .map(({ diagnostic }) => diagnostic);
  const left = diagnostics.length - MOST_DIAGNOSTICS;
  return [
    ...shown,
    {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      severity: 3,
      source: SOURCE,
      code: 'more-findings',
      message: `${left} more findings in this file are not listed; 'Fix all safe problems' reaches them too.`,
    },
  ];
}

function unreadable(reason: string): Diagnostic {
  return {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    severity: 1,
    source: SOURCE,
    code: 'unreadable-file',
    message: `Seedbed could not read this file: ${reason}`,
  };
}
