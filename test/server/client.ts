import { strict as assert } from 'node:assert';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  ExitNotification,
  FileChangeType,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type Position,
  ProgressType,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type Range,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  type TextEdit,
  type WorkspaceDiagnosticReportPartialResult,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { STATUS, type StatusParams, TREE_CHANGED, type TreeChangedParams } from '../../src/server/protocol';
import { serverBundle } from './server-bundle';

const FILE_CHANGE: Record<'created' | 'changed' | 'deleted', FileChangeType> = {
  created: FileChangeType.Created,
  changed: FileChangeType.Changed,
  deleted: FileChangeType.Deleted,
};

export const VSCODE_CAPABILITIES: ClientCapabilities = {
  workspace: {
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    synchronization: { dynamicRegistration: true, didSave: true },
    diagnostic: { dynamicRegistration: true },
    codeAction: {
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'source.fixAll'] } },
    },
  },
};

export interface ClientOptions {
  /** URIs; several are the folders of one window. */
  folders: readonly string[];
  capabilities?: ClientCapabilities;
  /** Sent instead of `workspaceFolders`. */
  rootUri?: string;
  command?: { file: string; args: readonly string[] };
  /** Pulls workspace diagnostics from the start on, as VS Code does; so by default. */
  pullWorkspace?: boolean;
  partialResults?: boolean;
}

interface Report {
  items: Diagnostic[];
  version: number | null | undefined;
}

const servers = new Set<ChildProcess>();

/** A test that failed half-way must not keep the run alive. */
after(() => {
  for (const server of servers) server.kill();
});

/** A client that keeps its books as VS Code's does. */
export class TestClient {
  /** What the Problems panel shows, by URI; empty lists are left out. */
  readonly problems = new Map<string, Diagnostic[]>();
  /** Reports in the order in which they came. */
  readonly reports: { uri: string; report: Report }[] = [];
  /** What the server published by itself. */
  readonly published = new Map<string, Diagnostic[]>();
  readonly treeChanges: TreeChangedParams[] = [];
  readonly log: string[] = [];
  readonly registrations: string[] = [];
  readonly documents = new Map<string, TextDocument>();
  status: StatusParams | undefined;
  refreshes = 0;
  /** Replies to `workspace/diagnostic`. */
  replies = 0;
  stderr = '';
  initializeResult!: InitializeResult;
  private readonly resultIds = new Map<string, string>();
  private pull: CancellationTokenSource | undefined;
  private ended = false;

  private constructor(
    readonly connection: ProtocolConnection,
    readonly process: ChildProcess,
    private readonly options: ClientOptions,
  ) {}

  static async start(options: ClientOptions): Promise<TestClient> {
    const { file, args } = options.command ?? {
      file: process.execPath,
      args: ['--enable-source-maps', await serverBundle(), '--stdio'],
    };
    const child = spawn(file, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    servers.add(child);
    child.once('exit', () => servers.delete(child));
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const client = new TestClient(connection, child, options);
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      client.stderr += text;
    });
    client.listen();
    await client.initialize();
    return client;
  }

  /** Ends the server as an editor does, and fails the test when it does not end well. */
  async stop(): Promise<void> {
    if (this.ended) return;
    this.ended = true;
    this.pull?.cancel();
    const exit = once(this.process, 'exit');
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    const [code] = await exit;
    this.connection.dispose();
    assert.equal(code, 0, this.stderr);
    assert.equal(this.stderr, '');
    assert.deepEqual(
      this.log.filter((line) => /unhandled|TypeError|failed/i.test(line)),
      [],
    );
  }

  request<T>(method: string, params?: unknown): Promise<T> {
    return this.connection.sendRequest<T>(method, params);
  }

  /** Resolves when every corpus has been read and the first reports are in. */
  async ready(): Promise<StatusParams> {
    await this.until('every corpus to be read', () =>
      Boolean(this.status?.corpora.every(({ state }) => state === 'ready')),
    );
    await this.settled();
    return this.status!;
  }

  /** Resolves when nothing has come for a while. */
  async settled(quietMs = 350): Promise<void> {
    for (let before = -1; before !== this.traffic; ) {
      before = this.traffic;
      await delay(quietMs);
    }
  }

  async until(what: string, holds: () => boolean, timeoutMs = 15_000): Promise<void> {
    const end = Date.now() + timeoutMs;
    while (!holds()) {
      if (Date.now() > end) assert.fail(`waited in vain for ${what}\n${this.stderr}\n${this.log.join('\n')}`);
      await delay(15);
    }
  }

  rulesOf(uri: string): string[] {
    return (this.problems.get(uri) ?? []).map(({ code }) => String(code));
  }

  async open(uri: string, text: string, languageId = 'seed'): Promise<TextDocument> {
    const document = TextDocument.create(uri, languageId, 1, text);
    this.documents.set(uri, document);
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
    return document;
  }

  /** Replaces a range, or the whole text. */
  async change(uri: string, newText: string, range?: Range): Promise<void> {
    const document = this.documents.get(uri)!;
    const change: TextDocumentContentChangeEvent =
      range === undefined ? { text: newText } : { range, text: newText };
    TextDocument.update(document, [change], document.version + 1);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: document.version },
      contentChanges: [change],
    });
  }

  async save(uri: string): Promise<void> {
    await this.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
  }

  async close(uri: string): Promise<void> {
    this.documents.delete(uri);
    this.resultIds.delete(uri);
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  async watched(changes: readonly (readonly [uri: string, type: keyof typeof FILE_CHANGE])[]): Promise<void> {
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: changes.map(([uri, type]) => ({ uri, type: FILE_CHANGE[type] })),
    });
  }

  async pullDocument(uri: string): Promise<Diagnostic[]> {
    const report: DocumentDiagnosticReport = await this.connection.sendRequest(
      DocumentDiagnosticRequest.type,
      { textDocument: { uri } },
    );
    assert.equal(report.kind, 'full');
    return report.kind === 'full' ? report.items : [];
  }

  async rulesInDocument(uri: string): Promise<string[]> {
    return (await this.pullDocument(uri)).map(({ code }) => String(code));
  }

  async codeActions(uri: string, range: Range, only?: string[]): Promise<CodeAction[]> {
    const actions = await this.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...(only && { only }) },
    });
    return (actions ?? []) as CodeAction[];
  }

  resolve(action: CodeAction): Promise<CodeAction> {
    return this.connection.sendRequest(CodeActionResolveRequest.type, action);
  }

  /** Applies an action's edit to the open documents here and tells the server; refuses as an editor would. */
  async apply(action: CodeAction): Promise<void> {
    const { edit } = action.edit === undefined ? await this.resolve(action) : action;
    for (const change of edit?.documentChanges ?? []) {
      assert.ok('textDocument' in change);
      const document = this.documents.get(change.textDocument.uri);
      assert.ok(document, `${change.textDocument.uri} is not open`);
      assert.equal(change.textDocument.version, document.version);
      await this.change(document.uri, TextDocument.applyEdits(document, change.edits as TextEdit[]));
    }
  }

  /** Sends `workspace/diagnostic` as VS Code does, giving up an earlier one. */
  pullWorkspace(): void {
    this.pull?.cancel();
    const pull = new CancellationTokenSource();
    this.pull = pull;
    const partialResultToken = `partial-${Math.random()}`;
    const take = (result: WorkspaceDiagnosticReportPartialResult) => {
      for (const report of result.items) {
        if (report.kind !== 'full') continue;
        this.reports.push({ uri: report.uri, report: { items: report.items, version: report.version } });
        if (report.resultId !== undefined) this.resultIds.set(report.uri, report.resultId);
        if (report.items.length > 0) this.problems.set(report.uri, report.items);
        else this.problems.delete(report.uri);
      }
    };
    const partial = this.options.partialResults ?? true;
    if (partial)
      this.connection.onProgress(
        new ProgressType<WorkspaceDiagnosticReportPartialResult>(),
        partialResultToken,
        take,
      );
    this.connection
      .sendRequest(
        WorkspaceDiagnosticRequest.type,
        {
          identifier: 'seedbed',
          previousResultIds: [...this.resultIds].map(([uri, value]) => ({ uri, value })),
          ...(partial && { partialResultToken }),
        },
        pull.token,
      )
      .then(
        (result) => {
          this.replies++;
          take(result);
        },
        () => {},
      );
  }

  private get traffic(): number {
    return this.reports.length + this.treeChanges.length + this.refreshes + this.log.length;
  }

  private listen(): void {
    const { connection } = this;
    connection.onNotification(STATUS, (params: StatusParams) => {
      this.status = params;
    });
    connection.onNotification(TREE_CHANGED, (params: TreeChangedParams) => {
      this.treeChanges.push(params);
    });
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      this.published.set(uri, diagnostics);
    });
    connection.onNotification(LogMessageNotification.type, ({ message }) => {
      this.log.push(message);
    });
    connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.refreshes++;
    });
    connection.onRequest('workspace/codeLens/refresh', () => null);
    connection.onRequest('workspace/inlayHint/refresh', () => null);
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registrations.push(...registrations.map(({ method }) => method));
    });
    connection.listen();
  }

  private async initialize(): Promise<void> {
    const { folders, rootUri, capabilities = VSCODE_CAPABILITIES } = this.options;
    this.initializeResult = await this.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: rootUri ?? folders[0] ?? null,
      capabilities,
      ...(rootUri === undefined && {
        workspaceFolders: folders.map((uri) => ({ uri, name: uri.slice(uri.lastIndexOf('/') + 1) })),
      }),
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
    if (this.options.pullWorkspace ?? true) this.pullWorkspace();
  }
}

export function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

export function at(line: number, character: number): Position {
  return { line, character };
}

export function range(line: number, character: number, endLine: number, endCharacter: number): Range {
  return { start: at(line, character), end: at(endLine, endCharacter) };
}

export function positionOf(text: string, needle: string): Position {
  const offset = text.indexOf(needle);
  assert.notEqual(offset, -1, `no ‘${needle}’`);
  return TextDocument.create('', '', 0, text).positionAt(offset);
}
