import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

/** What makes a folder a corpus without a document of it being open; the manifest activates on the same names. */
const CORPUS_FILES = '{**/corpus.yaml,**/*.seed,**/*.seed.txt,**/[0-9]*_[0-9a-f]*.txt}';

/**
 * The language server, started when there is something for it to do. Any plain-text file may begin with a date header,
 * so the extension is active in windows that have no corpus, and costs no process there. The code of the protocol is
 * larger than the extension's own and loaded with the first start, so that it does not slow the activation.
 */
export class Server implements vscode.Disposable {
  private client: LanguageClient | undefined;
  private started: Promise<LanguageClient> | undefined;
  private readonly handlers = new Map<string, (params: unknown) => void>();
  private readonly runningChanged = new vscode.EventEmitter<boolean>();
  private readonly disposables: vscode.Disposable[];
  /** Fires when the server can be asked, and when it has ended. */
  readonly onDidChangeRunning = this.runningChanged.event;

  constructor(private readonly context: vscode.ExtensionContext) {
    this.disposables = [
      this.runningChanged,
      vscode.workspace.onDidOpenTextDocument((document) => this.considerDocument(document)),
    ];
  }

  /** Starts the server when the window has a corpus, or an open document of the language. */
  startWhenNeeded(): void {
    for (const document of vscode.workspace.textDocuments) this.considerDocument(document);
    void this.considerFolders();
  }

  /** Resolves when the server can be asked; rejects when it does not start. */
  start(): Promise<LanguageClient> {
    this.started ??= this.startClient();
    return this.started;
  }

  get isRunning(): boolean {
    return this.client?.isRunning() ?? false;
  }

  /** Starts the server where it does not run yet. */
  async request<T>(method: string, params?: unknown, token?: vscode.CancellationToken): Promise<T> {
    return (await this.start()).sendRequest<T>(method, params, token);
  }

  /** Tells the server something that matters only while it runs. */
  notify(method: string, params: unknown): void {
    if (this.isRunning) void this.client?.sendNotification(method, params);
  }

  /** One handler for each method, before the server is started. */
  onNotification<T>(method: string, handler: (params: T) => void): void {
    this.handlers.set(method, handler as (params: unknown) => void);
  }

  async restart(): Promise<void> {
    if (this.client === undefined) await this.start();
    else await this.client.restart();
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
    void this.client?.dispose();
  }

  private async startClient(): Promise<LanguageClient> {
    const { createClient } = await import('./client');
    this.client = createClient(this.context, {
      running: () => this.runningChanged.fire(true),
      stopped: () => this.runningChanged.fire(false),
    });
    for (const [method, handler] of this.handlers) this.client.onNotification(method, handler);
    await this.client.start();
    return this.client;
  }

  private considerDocument({ languageId, uri }: vscode.TextDocument): void {
    if (languageId === 'seed' || uri.path.endsWith('/corpus.yaml')) this.startUnasked();
  }

  private async considerFolders(): Promise<void> {
    if ((await vscode.workspace.findFiles(CORPUS_FILES, undefined, 1)).length > 0) this.startUnasked();
  }

  /** The status item says it when the server does not start. */
  private startUnasked(): void {
    this.start().catch(() => this.runningChanged.fire(false));
  }
}
