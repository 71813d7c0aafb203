import {
  type ClientCapabilities,
  CodeLensRefreshRequest,
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { FileSystem } from '../corpus/file-system';
import { registerCapabilities, serverCapabilities } from './capabilities';
import { documentDiagnostics } from './diagnostics';
import { registerDocuments } from './documents';
import { registerEditing } from './editing';
import { canonicalUri, uriOf } from './locations';
import { CLAIMS, STATUS } from './protocol';
import { PushDiagnostics } from './push-diagnostics';
import { statusOf } from './status';
import { registerTrees } from './trees';
import { Workspace } from './workspace';
import { WorkspaceDiagnostics } from './workspace-diagnostics';

const STATUS_DELAY_MS = 120;

/** Serves one client over an open connection until it exits. */
export function startServer(connection: Connection, fs: FileSystem): void {
  let client: ClientCapabilities = {};
  let folders: readonly string[] = [];
  let statusTimer: NodeJS.Timeout | undefined;

  const workspace: Workspace = new Workspace(fs, {
    filesChanged: (change) => {
      diagnostics.filesChanged(change);
      trees.filesChanged(change);
      tellStatus();
    },
    statusChanged: () => {
      trees.corporaChanged();
      tellStatus();
    },
    openDocumentsChanged: () => refreshOpenDocuments(connection, client),
    log: (message) => connection.console.warn(message),
  });
  const diagnostics = new WorkspaceDiagnostics(workspace);
  const pushed = new PushDiagnostics(connection, workspace, diagnostics);
  const trees = registerTrees(connection, workspace);
  const tellStatus = () => {
    statusTimer ??= setTimeout(() => {
      statusTimer = undefined;
      for (const { corpus } of workspace.corpora) diagnostics.configChanged(corpus);
      void connection.sendNotification(STATUS, statusOf(workspace));
    }, STATUS_DELAY_MS);
  };

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    client = params.capabilities;
    const { workspaceFolders, rootUri, rootPath } = params;
    const root = rootUri ?? (rootPath ? uriOf(rootPath) : undefined);
    folders = workspaceFolders?.map(({ uri }) => uri) ?? (root === undefined ? [] : [root]);
    return { serverInfo: { name: 'seedbed' }, capabilities: capabilitiesFor(client) };
  });
  connection.onInitialized(async () => {
    pushed.start(client);
    if (client.workspace?.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => canonicalUri(uri)));
        folders = [...folders.filter((uri) => !gone.has(canonicalUri(uri))), ...added.map(({ uri }) => uri)];
        return workspace.setFolders(folders);
      });
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration)
      connection.client
        .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*' }] })
        .catch((error) => connection.console.warn(`Files are not watched: ${error}`));
    await workspace.setFolders(folders);
  });

  registerDocuments(connection, workspace, {
    changed: (uri) => pushed.documentChanged(uri),
    closed: (uri) => {
      const located = workspace.locate(uri);
      if (located !== undefined) diagnostics.resend(located.corpus, located.path);
    },
  });
  connection.languages.diagnostics.on(async ({ textDocument: { uri } }) => {
    const located = workspace.locate(uri);
    if (located !== undefined) diagnostics.pulled(located.corpus, located.path);
    return { kind: 'full', items: await documentDiagnostics(workspace, uri) };
  });
  connection.languages.diagnostics.onWorkspace((params, token, _progress, result) =>
    diagnostics.hold(params, token, result),
  );
  connection.onRequest(STATUS, () => statusOf(workspace));
  connection.onRequest(CLAIMS, (uris: string[]) => uris.filter((uri) => workspace.includes(uri)));
  registerCapabilities(connection, workspace);
  registerEditing(connection, workspace);

  connection.onShutdown(() => {
    clearTimeout(statusTimer);
    diagnostics.dispose();
    pushed.dispose();
    trees.dispose();
    workspace.dispose();
  });
  connection.listen();
}

function capabilitiesFor(client: ClientCapabilities): ServerCapabilities {
  return {
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
    ...(client.workspace?.workspaceFolders && {
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    }),
  };
}

/** Has the client ask anew for what is shown of open documents. */
function refreshOpenDocuments(connection: Connection, { workspace }: ClientCapabilities): void {
  const { languages } = connection;
  const ignore = () => {};
  if (workspace?.diagnostics?.refreshSupport) languages.diagnostics.refresh().catch(ignore);
  if (workspace?.codeLens?.refreshSupport) connection.sendRequest(CodeLensRefreshRequest.type).catch(ignore);
  if (workspace?.inlayHint?.refreshSupport) languages.inlayHint.refresh().catch(ignore);
}
