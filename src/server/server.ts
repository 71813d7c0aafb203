import {
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileSystem } from '../corpus/file-system';
import { registerCapabilities, serverCapabilities } from './capabilities';
import { documentDiagnostics } from './diagnostics';
import { registerEditing } from './editing';
import { CLAIMS, ENCODING, type EncodingParams, STATUS } from './protocol';
import { statusOf } from './status';
import { registerTrees } from './trees';
import { type WatchedChange, Workspace } from './workspace';
import { WorkspaceDiagnostics } from './workspace-diagnostics';

const STATUS_DELAY_MS = 120;

const CHANGE_TYPES: Record<FileChangeType, WatchedChange['type']> = {
  [FileChangeType.Created]: 'created',
  [FileChangeType.Changed]: 'changed',
  [FileChangeType.Deleted]: 'deleted',
};

/** Serves one client over an open connection until it exits. */
export function startServer(connection: Connection, fs: FileSystem): void {
  let canWatch = false;
  let canRefreshDiagnostics = false;
  let statusTimer: NodeJS.Timeout | undefined;

  const workspace: Workspace = new Workspace(fs, {
    filesChanged: (change) => {
      diagnostics.filesChanged(change);
      trees.filesChanged(change);
    },
    statusChanged: () => {
      statusTimer ??= setTimeout(() => {
        statusTimer = undefined;
        for (const { corpus } of workspace.corpora) diagnostics.configChanged(corpus);
        trees.corporaChanged();
        void connection.sendNotification(STATUS, statusOf(workspace));
      }, STATUS_DELAY_MS);
    },
    settingsChanged: () => {
      if (canRefreshDiagnostics) void connection.languages.diagnostics.refresh();
    },
    log: (message) => connection.console.warn(message),
  });
  const diagnostics = new WorkspaceDiagnostics(workspace);
  const trees = registerTrees(connection, workspace);

  connection.onInitialize(
    ({ capabilities, workspaceFolders, rootUri }: InitializeParams): InitializeResult => {
      canWatch = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false;
      canRefreshDiagnostics = capabilities.workspace?.diagnostics?.refreshSupport ?? false;
      folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
      return {
        serverInfo: { name: 'seedbed' },
        capabilities: {
          ...serverCapabilities,
          textDocumentSync: {
            openClose: true,
            change: TextDocumentSyncKind.Incremental,
            save: { includeText: false },
          },
          diagnosticProvider: {
            identifier: 'seedbed',
            interFileDependencies: true,
            workspaceDiagnostics: true,
          },
          workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        },
      };
    },
  );
  let folders: string[] = [];

  connection.onInitialized(async () => {
    if (canWatch)
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: '**/*' }],
      });
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => uri));
      folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
      void workspace.setFolders(folders);
    });
    await workspace.setFolders(folders);
  });

  const texts = new Map<string, TextDocument>();
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    const document = TextDocument.create(uri, languageId, version, text);
    texts.set(uri, document);
    return workspace.didOpen(document);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const document = texts.get(uri);
    if (document === undefined) return;
    const changed = TextDocument.update(document, contentChanges, version);
    texts.set(uri, changed);
    workspace.didChange(changed);
  });
  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => workspace.didSave(uri));
  connection.onDidCloseTextDocument(async ({ textDocument: { uri } }) => {
    texts.delete(uri);
    await workspace.didClose(uri);
    const located = workspace.locate(uri);
    if (located !== undefined) diagnostics.resend(located.corpus, located.path);
  });
  connection.onDidChangeWatchedFiles(({ changes }) =>
    workspace.didChangeWatched(changes.map(({ uri, type }) => ({ uri, type: CHANGE_TYPES[type] }))),
  );

  connection.languages.diagnostics.on(async ({ textDocument: { uri } }) => ({
    kind: 'full',
    items: await documentDiagnostics(workspace, uri),
  }));
  connection.languages.diagnostics.onWorkspace((params, token, _progress, result) =>
    diagnostics.hold(params, token, result),
  );
  connection.onRequest(STATUS, () => statusOf(workspace));
  connection.onRequest(CLAIMS, (uris: string[]) => uris.filter((uri) => workspace.includes(uri)));
  connection.onNotification(ENCODING, ({ uri, encoding }: EncodingParams) =>
    workspace.didSetEncoding(uri, encoding),
  );
  registerCapabilities(connection, workspace);
  registerEditing(connection, workspace);

  connection.onShutdown(() => {
    clearTimeout(statusTimer);
    diagnostics.dispose();
    trees.dispose();
    workspace.dispose();
  });
  connection.listen();
}
