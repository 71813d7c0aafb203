import { strict as assert } from 'node:assert';
import {
  type CodeAction,
  CodeActionKind,
  commands,
  Range,
  type TextDocument,
  type Uri,
  workspace,
} from 'vscode';
import { eventually } from './window';

const mostResolved = 50;

/** The code actions at a place of a file, resolved; `kind` narrows them as the editor does. */
export async function codeActionsAt(
  uri: Uri,
  range: Range,
  kind: CodeActionKind = CodeActionKind.QuickFix,
): Promise<CodeAction[]> {
  return commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    kind.value,
    mostResolved,
  );
}

/** Waits until a code action with a title is offered, and gives it. */
export function findCodeAction(uri: Uri, range: Range, title: RegExp): Promise<CodeAction> {
  return eventually(async () => {
    const actions = await codeActionsAt(uri, range);
    const action = actions.find((candidate) => title.test(candidate.title));
    assert.ok(action, `${title} is not among: ${actions.map((each) => each.title).join(' | ')}`);
    return action;
  });
}

/** Does what the editor does with a picked action. */
export async function applyCodeAction({ edit, command, title }: CodeAction): Promise<void> {
  assert.ok(edit ?? command, `‘${title}’ has neither edit nor command`);
  if (edit) assert.equal(await workspace.applyEdit(edit), true, `‘${title}’ was not applied`);
  if (command) await commands.executeCommand(command.command, ...(command.arguments ?? []));
}

/** A place in a document, by text that stands there once. */
export function rangeOfText(document: TextDocument, text: string): Range {
  const start = document.getText().indexOf(text);
  assert.notEqual(start, -1, `the document does not hold ${JSON.stringify(text)}`);
  return new Range(document.positionAt(start), document.positionAt(start + text.length));
}
