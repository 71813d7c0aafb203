import type { CodeLens } from 'vscode-languageserver';
import type { Finding } from '../../core/lint/finding';
import type { SeedDocument } from '../../core/seed/tree';
import { byDocument } from '../by-document';
import type { DocumentView } from '../document-view';
import { COMMANDS, type FixesParams } from '../protocol';
import { plural } from '../trees/tree';

/** Over each document of a file: how many problems it has, and how many of them a safe fix mends. */
export function codeLenses(view: DocumentView): CodeLens[] {
  const { documents } = view.file;
  if (documents.length === 1) return lensesOver(view, documents[0]!, view.findings, {});
  const findingsIn = byDocument(view.findings);
  return documents.flatMap((document) =>
    lensesOver(view, document, findingsIn(document.index), { document: document.index }),
  );
}

function lensesOver(
  view: DocumentView,
  { firstLine }: SeedDocument,
  findings: readonly Finding[],
  scope: Pick<FixesParams, 'document'>,
): CodeLens[] {
  const [first] = findings;
  if (first === undefined) return [];
  const at = { line: firstLine, character: 0 };
  const range = { start: at, end: at };
  const show: CodeLens = {
    range,
    command: {
      title: plural(findings.length, 'problem'),
      command: COMMANDS.showProblems,
      arguments: [view.uri, view.source.lines.positionAt(first.start)],
    },
  };
  const safe = findings.filter(({ fixes }) => fixes.some(({ safety }) => safety === 'safe')).length;
  if (safe === 0) return [show];
  const fix: FixesParams = { uri: view.uri, scope: 'file', ...scope };
  return [show, { range, command: { title: `fix ${safe}`, command: COMMANDS.fixFile, arguments: [fix] } }];
}
