import { type CodeAction, CodeActionKind, type Command } from 'vscode-languageserver';
import type { Finding } from '../../core/lint/finding';
import type { DocumentView } from '../document-view';
import { stampOf } from '../editing/stamp';
import { editorEncodingOf } from '../editor-encodings';
import { fileEncodingOf, type Reading } from '../encodings/file-encoding';
import { firstWordsBeyondAscii } from '../encodings/preview';
import { uriOf } from '../locations';
import { COMMANDS, type ConvertFileParams, type ReopenAsParams } from '../protocol';
import { command, diagnosticOf } from './action-parts';

/** Whether a finding says that a whole file is in another encoding, which is more than an edit can mend. */
export function isAboutEncoding({ rule }: Finding): boolean {
  return rule === 'wrong-encoding';
}

/** What to do about a file, saved as it is, that is not UTF-8, or not throughout. */
export function encodingActions(view: DocumentView, finding: Finding): CodeAction[] {
  const { disk } = view;
  if (disk === undefined || view.leftOut) return [];
  if (isAboutEncoding(finding) && view.misread) {
    const reopen: ReopenAsParams = { uri: view.uri, encoding: 'utf8' };
    const asUtf8 = action(view, finding, 'Reopen as UTF-8', command('Reopen', COMMANDS.reopenAs, reopen));
    return [{ ...asUtf8, isPreferred: true }];
  }
  if (isAboutEncoding(finding)) return ofWholeFile(view, finding, fileEncodingOf(disk).readings);
  if (finding.rule !== 'invalid-utf8' || disk.illFormed.length < 2) return [];
  const [mixed] = fileEncodingOf(disk).readings;
  return mixed === undefined
    ? []
    : [action(view, finding, `Convert the file to UTF-8 (it is ${mixed.name})`, convert(view, mixed.as))];
}

function ofWholeFile(
  view: DocumentView,
  finding: Finding,
  [best, ...others]: readonly Reading[],
): CodeAction[] {
  const likely = best === undefined ? [] : likelyActions(view, finding, best);
  return [
    ...likely,
    ...others.map(({ as, name, text }) =>
      action(view, finding, `Convert as ${name}: ${previewOf(text)}`, convert(view, as)),
    ),
    action(view, finding, 'Convert as another encoding…', convert(view)),
    folderAction(view, finding),
  ];
}

function likelyActions(view: DocumentView, finding: Finding, { as, name, text }: Reading): CodeAction[] {
  const encoding = editorEncodingOf(as);
  const words = previewOf(text);
  const conversion: CodeAction = {
    ...action(view, finding, `Convert to UTF-8 (this file is ${name}: ${words})`, convert(view, as)),
    isPreferred: true,
  };
  if (encoding === undefined || encoding === view.encodingInEditor) return [conversion];
  const reopen = command('Reopen', COMMANDS.reopenAs, { uri: view.uri, encoding } satisfies ReopenAsParams);
  return [conversion, action(view, finding, `Reopen as ${name}`, reopen)];
}

function folderAction(view: DocumentView, finding: Finding): CodeAction {
  const [what, uri] = view.inCorpus
    ? ['corpus', uriOf(view.corpus.root)]
    : ['folder', view.uri.slice(0, view.uri.lastIndexOf('/'))];
  const title = `Convert all such files of the ${what} to UTF-8…`;
  return action(view, finding, title, command('Convert', COMMANDS.convertFolder, uri));
}

function convert({ uri, disk }: DocumentView, as?: string): Command {
  const params: ConvertFileParams = {
    uri,
    ...(as !== undefined && disk !== undefined && { as, stamp: stampOf(disk.bytes) }),
  };
  return command('Convert', COMMANDS.convertFile, params);
}

function action(view: DocumentView, finding: Finding, title: string, run: Command): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(view, finding)],
    command: run,
  };
}

/** UTF-16 units of a preview in a title. */
const ENOUGH_TO_TELL = 20;

function previewOf(text: string): string {
  const words = firstWordsBeyondAscii(text, ENOUGH_TO_TELL);
  return words === '' ? 'all ASCII' : `“${words}”`;
}
