import { type ExtensionContext, workspace } from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  State,
  TransportKind,
} from 'vscode-languageclient/node';

/** Where documents live that a person edits; the old side of a diff is no place to report problems. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs'];

export interface ClientEvents {
  /** Also after a restart, by hand or because the server died. */
  running(): void;
  stopped(): void;
}

/** The language server as a process of its own, not yet started. */
export function createClient(context: ExtensionContext, events: ClientEvents): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js');
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6029'] } },
  };
  const options: LanguageClientOptions = {
    documentSelector: [
      ...SCHEMES.map((scheme) => ({ scheme, language: 'seed' })),
      { scheme: 'file', pattern: '**/corpus.yaml' },
    ],
    diagnosticPullOptions: { onChange: true, onSave: true, onTabs: false },
    outputChannelName: 'Seedbed',
    middleware: {
      provideCodeLenses: (document, token, next) => (isOn('codeLens') ? next(document, token) : []),
      provideInlayHints: (document, range, token, next) =>
        isOn('inlayHints.weekday') ? next(document, range, token) : [],
    },
  };
  const client = new LanguageClient('seedbed', 'Seedbed', server, options);
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Running) events.running();
    if (newState === State.Stopped) events.stopped();
  });
  return client;
}

function isOn(setting: string): boolean {
  return workspace.getConfiguration('seedbed').get<boolean>(setting, false);
}
