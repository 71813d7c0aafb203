import * as vscode from 'vscode';
import {
  ENCODING,
  STATUS,
  type StatusParams,
  TREE_CHANGED,
  type TreeChangedParams,
} from '../server/protocol';
import { registerCommands } from './commands';
import { EncodingStatus } from './encoding/encoding-status';
import { FolderSummaries } from './encoding/folder-summary';
import { Originals } from './encoding/originals';
import { UnwritableTextWarning } from './encoding/unwritable-text';
import { LanguageClaims } from './language-claims';
import { LossySaveWarning } from './lossy-save';
import { Server } from './server';
import { StatusItem } from './status';
import { DocumentsView } from './views/documents-view';
import { ReadingProgress } from './views/reading-progress';
import { ServerTree } from './views/server-tree';

/** What tests and other extensions may ask for. */
export interface SeedbedApi {
  /** Resolves when every corpus of the window has been read. */
  ready(): Promise<StatusParams>;
  views: { documents: ServerTree; entities: ServerTree; findings: ServerTree };
}

export function activate(context: vscode.ExtensionContext): SeedbedApi {
  const server = new Server(context);
  const documents = new DocumentsView(server, context.workspaceState);
  const entities = new ServerTree(server, 'entities');
  const findings = new ServerTree(server, 'findings');
  const trees = { documents: documents.tree, entities, findings };
  const originals = new Originals(server, context.storageUri ?? context.globalStorageUri);
  const summaries = new FolderSummaries();
  const statusItem = new StatusItem();
  const claims = new LanguageClaims(server, dateHeaderOf(context.extension));
  const progress = new ReadingProgress();
  const statusChanged = new vscode.EventEmitter<StatusParams>();
  let status: StatusParams | undefined;

  const show = (params: StatusParams) => {
    status = params;
    statusItem.show(params);
    documents.showStatus(params);
    progress.show(params);
    setContext('seedbed.ready', isReady(params));
    setContext(
      'seedbed.hasCorpus',
      params.corpora.some((corpus) => corpus.documents > 0 || corpus.configUri !== undefined),
    );
    claims.claimOpen();
    statusChanged.fire(params);
  };
  const sendEncoding = (document: vscode.TextDocument) => {
    if (document.languageId === 'seed')
      server.notify(ENCODING, { uri: document.uri.toString(), encoding: document.encoding });
  };
  const connected = async () => {
    show(await server.request<StatusParams>(STATUS));
    for (const tree of Object.values(trees)) tree.refresh();
    for (const document of vscode.workspace.textDocuments) sendEncoding(document);
  };

  context.subscriptions.push(
    server,
    documents,
    entities,
    findings,
    statusItem,
    claims,
    progress,
    new LossySaveWarning(),
    new EncodingStatus(server),
    new UnwritableTextWarning(),
    summaries,
    statusChanged,
    server.onDidChangeRunning((running) => {
      if (running) connected().catch((error) => statusItem.fail(messageOf(error)));
      else statusItem.fail('Its language server does not run.');
    }),
    vscode.workspace.onDidOpenTextDocument(sendEncoding),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0) sendEncoding(document);
    }),
    ...registerCommands({ server, originals, summaries }, { documents, entities, findings }, () => status),
  );
  server.onNotification(STATUS, show);
  server.onNotification(TREE_CHANGED, ({ view, keys }: TreeChangedParams) => trees[view].serverChanged(keys));
  server.startWhenNeeded();
  claims.claimOpen();

  return {
    views: trees,
    async ready() {
      await server.start();
      return status !== undefined && isReady(status)
        ? status
        : new Promise((resolve) => {
            const listener = statusChanged.event((params) => {
              if (!isReady(params)) return;
              listener.dispose();
              resolve(params);
            });
          });
    },
  };
}

function isReady({ corpora }: StatusParams): boolean {
  return corpora.every(({ state }) => state === 'ready');
}

function setContext(key: string, value: unknown): void {
  void vscode.commands.executeCommand('setContext', key, value);
}

/** The manifest's pattern, so that there is one. */
function dateHeaderOf({ packageJSON }: vscode.Extension<unknown>): RegExp {
  return new RegExp(packageJSON.contributes.languages[0].firstLine);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
