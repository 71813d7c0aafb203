import type { CodeLens } from 'vscode-languageserver';
import type { DocumentView } from '../document-view';
import { COMMANDS, type FixesParams } from '../protocol';
import { plural } from '../trees/tree';

/** Over each document of a file: how many problems it has, and how many of them a safe fix mends. */
export function codeLenses(view: DocumentView): CodeLens[] {
  return view.file.documents.flatMap((document) => {
    const findings = view.findings.filter((finding) => finding.document === document.index);
    if (findings.length === 0) return [];
    const safe = findings.filter(({ fixes }) => fixes.some(({ safety }) => safety === 'safe')).length;
    const at = { line: document.firstLine, character: 0 };
    const range = { start: at, end: at };
    const show: CodeLens = {
      range,
      command: {
        title: plural(findings.length, 'problem'),
        command: COMMANDS.showProblems,
        arguments: [view.uri, view.source.lines.positionAt(findings[0]!.start)],
      },
    };
    if (safe === 0) return [show];
    const fix: FixesParams = { uri: view.uri, scope: 'file', document: document.index };
    return [
      show,
      {
        range,
        command: { title: `fix ${safe}`, command: COMMANDS.fixFile, arguments: [fix] },
      },
    ];
  });
}
