import { type Connection, FileChangeType } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ENCODING, type EncodingParams } from './protocol';
import type { WatchedChange } from './watched-files';
import type { Workspace } from './workspace';

const CHANGE_TYPES: Record<FileChangeType, WatchedChange['type']> = {
  [FileChangeType.Created]: 'created',
  [FileChangeType.Changed]: 'changed',
  [FileChangeType.Deleted]: 'deleted',
};

export interface DocumentListener {
  /** Opened, changed or closed. */
  changed(uri: string): void;
  closed(uri: string): void;
}

/** Keeps the workspace informed of what the editor holds and of what happens on disk. */
export function registerDocuments(
  connection: Connection,
  workspace: Workspace,
  listener: DocumentListener,
): void {
  const texts = new Map<string, TextDocument>();
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    const document = TextDocument.create(uri, languageId, version, text);
    texts.set(uri, document);
    listener.changed(uri);
    return workspace.didOpen(document);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const document = texts.get(uri);
    if (document === undefined) return;
    TextDocument.update(document, contentChanges, version);
    workspace.didChange(uri);
    listener.changed(uri);
  });
  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => workspace.didSave(uri));
  connection.onDidCloseTextDocument(async ({ textDocument: { uri } }) => {
    texts.delete(uri);
    await workspace.didClose(uri);
    listener.closed(uri);
    listener.changed(uri);
  });
  connection.onDidChangeWatchedFiles(({ changes }) =>
    workspace.didChangeWatched(changes.map(({ uri, type }) => ({ uri, type: CHANGE_TYPES[type] }))),
  );
  connection.onNotification(ENCODING, ({ uri, encoding }: EncodingParams) =>
    workspace.didSetEncoding(uri, encoding),
  );
}
