import type {
  CancellationToken,
  ResultProgressReporter,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDiagnosticReportPartialResult,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { CONFIG_FILE_NAME } from '../corpus/config';
import type { Corpus } from '../corpus/corpus';
import { indexedDiagnostics } from './diagnostics';
import { uriOf } from './locations';
import type { FilesChanged, Workspace } from './workspace';

/** Changes are gathered for this long before they are sent. */
const BATCH_DELAY_MS = 60;
const BATCH_FILES = 200;

interface Session {
  report: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult>;
  finish(): void;
}

/**
 * Answers `workspace/diagnostic` by holding the request open and streaming what changes: a client that gets an answer
 * asks again two seconds later, for ever. A file that is gone gets an empty report of its own.
 */
export class WorkspaceDiagnostics {
  private session: Session | undefined;
  private readonly pending = new Map<string, { corpus: Corpus; path: string }>();
  private timer: NodeJS.Timeout | undefined;
  private readonly sent = new Map<string, { resultId: string; content: string }>();
  private revision = 0;

  constructor(private readonly workspace: Workspace) {}

  /** Resolves when the client cancels or asks anew. */
  hold(
    params: WorkspaceDiagnosticParams,
    token: CancellationToken,
    report: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    this.session?.finish();
    const known = new Set(params.previousResultIds.map(({ value }) => value));
    for (const [uri, { resultId }] of this.sent) if (!known.has(resultId)) this.sent.delete(uri);
    for (const { corpus } of this.workspace.corpora) this.queueAll(corpus);
    if (report === undefined) return Promise.resolve({ items: this.takeReports(Number.POSITIVE_INFINITY) });
    return new Promise((resolve) => {
      const session: Session = {
        report,
        finish: () => {
          if (this.session === session) this.session = undefined;
          resolve({ items: [] });
        },
      };
      this.session = session;
      token.onCancellationRequested(session.finish);
      this.schedule();
    });
  }

  filesChanged({ corpus, paths }: FilesChanged): void {
    for (const path of paths) this.queue(corpus, path);
    this.schedule();
  }

  /** The client forgot what it knew of a file, as it does when a document closes: send it in full. */
  resend(corpus: Corpus, path: string): void {
    this.sent.set(uriOf(corpus.absolute(path)), { resultId: '', content: '' });
    this.queue(corpus, path);
    this.schedule();
  }

  configChanged(corpus: Corpus): void {
    this.queue(corpus, CONFIG_FILE_NAME);
    this.schedule();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.session?.finish();
  }

  private queueAll(corpus: Corpus): void {
    for (const { path } of corpus.index.files()) this.queue(corpus, path);
    for (const path of corpus.unreadable.keys()) this.queue(corpus, path);
    this.queue(corpus, CONFIG_FILE_NAME);
  }

  private queue(corpus: Corpus, path: string): void {
    this.pending.set(uriOf(corpus.absolute(path)), { corpus, path });
  }

  private schedule(): void {
    if (this.session === undefined || this.timer !== undefined || this.pending.size === 0) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      const items = this.takeReports(BATCH_FILES);
      if (items.length > 0) this.session?.report.report({ items });
      this.schedule();
    }, BATCH_DELAY_MS);
  }

  private takeReports(most: number): WorkspaceDocumentDiagnosticReport[] {
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    for (const [uri, { corpus, path }] of this.pending) {
      if (items.length >= most) break;
      this.pending.delete(uri);
      const live = this.workspace.corpora.some((state) => state.corpus === corpus);
      const diagnostics = live ? indexedDiagnostics(corpus, path) : [];
      const content = JSON.stringify(diagnostics);
      const before = this.sent.get(uri);
      if (before?.content === content || (before === undefined && diagnostics.length === 0)) continue;
      const resultId = String(++this.revision);
      if (diagnostics.length === 0) this.sent.delete(uri);
      else this.sent.set(uri, { resultId, content });
      items.push({
        kind: 'full',
        uri,
        resultId,
        version: this.workspace.openVersion(uri),
        items: diagnostics,
      });
    }
    return items;
  }
}
