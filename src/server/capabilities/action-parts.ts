import type { Command, Diagnostic } from 'vscode-languageserver';
import type { Finding } from '../../core/lint/finding';
import { indexFinding } from '../../corpus/index/analysis';
import type { DocumentView } from '../document-view';
import { toDiagnostic } from '../lsp-diagnostic';

export function diagnosticOf(view: DocumentView, finding: Finding): Diagnostic {
  return toDiagnostic(indexFinding(finding, view.source), view.uri, view.corpus.root);
}

export function command(title: string, id: string, ...args: unknown[]): Command {
  return { title, command: id, arguments: args };
}
