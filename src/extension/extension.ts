import * as vscode from 'vscode';
import {
  ENCODING,
  STATUS,
  type StatusParams,
  TREE_CHANGED,
  type TreeChangedParams,
} from '../server/protocol';
import { createClient } from './client';
import { registerCommands } from './commands';
import { LanguageClaims } from './language-claims';
import { StatusItem } from './status';
import { DocumentsView } from './views/documents-view';
import { ServerTree } from './views/server-tree';

/** What tests and other extensions may ask for. */
export interface SeedbedApi {
  /** Resolves when every corpus of the window has been read. */
  ready(): Promise<StatusParams>;
  views: { documents: ServerTree; entities: ServerTree; findings: ServerTree };
}

export function activate(context: vscode.ExtensionContext): SeedbedApi {
  const client = createClient(context);
  const documents = new DocumentsView(client, context.workspaceState);
  const entities = new ServerTree(client, 'entities');
  const findings = new ServerTree(client, 'findings');
  const trees = { documents: documents.tree, entities, findings };
  const statusItem = new StatusItem();
  const claims = new LanguageClaims(client);
  const statusChanged = new vscode.EventEmitter<StatusParams>();
  let status: StatusParams | undefined;

  const show = (params: StatusParams) => {
    status = params;
    statusItem.show(params);
    documents.showStatus(params);
    void vscode.commands.executeCommand(
      'setContext',
      'seedbed.hasCorpus',
      params.corpora.some((corpus) => corpus.documents > 0 || corpus.configUri !== undefined),
    );
    claims.claimOpen();
    statusChanged.fire(params);
  };
  const sendEncoding = (document: vscode.TextDocument) => {
    if (document.languageId === 'seed' && client.isRunning())
      void client.sendNotification(ENCODING, {
        uri: client.code2ProtocolConverter.asUri(document.uri),
        encoding: document.encoding,
      });
  };

  context.subscriptions.push(
    client,
    documents,
    entities,
    findings,
    statusItem,
    claims,
    statusChanged,
    client.onNotification(STATUS, show),
    client.onNotification(TREE_CHANGED, ({ view, keys }: TreeChangedParams) =>
      trees[view].serverChanged(keys),
    ),
    vscode.workspace.onDidOpenTextDocument(sendEncoding),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0) sendEncoding(document);
    }),
    ...registerCommands(client, { documents, entities, findings }, () => status),
  );
  client.start().then(
    async () => {
      show(await client.sendRequest<StatusParams>(STATUS));
      for (const tree of Object.values(trees)) tree.refresh();
      for (const document of vscode.workspace.textDocuments) sendEncoding(document);
    },
    (error) => statusItem.fail(error instanceof Error ? error.message : String(error)),
  );

  const isReady = ({ corpora }: StatusParams) => corpora.every(({ state }) => state === 'ready');
  return {
    views: trees,
    ready: () =>
      status !== undefined && isReady(status)
        ? Promise.resolve(status)
        : new Promise((resolve) => {
            const listener = statusChanged.event((params) => {
              if (!isReady(params)) return;
              listener.dispose();
              resolve(params);
            });
          }),
  };
}
