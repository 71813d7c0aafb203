import { createHash } from 'node:crypto';
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
import { canonicalUri, uriOf } from './locations';
import type { FilesChanged, Workspace } from './workspace';

/** Changes are gathered for this long before they are sent. */
const BATCH_DELAY_MS = 60;
/** A batch is made in this many milliseconds at most, so that requests in between wait no longer than that. */
const BATCH_WORK_MS = 20;

/** A document is told of again when nobody has asked for it for this long. */
const PULL_REST_MS = 1000;

interface Session {
  /** Undefined for a client that takes no partial results: the first change ends the request. */
  report: ((result: WorkspaceDiagnosticReportPartialResult) => void) | undefined;
  finish(items: WorkspaceDocumentDiagnosticReport[]): void;
}

interface Sent {
  resultId: string;
  /** Names what was sent. */
  digest: string;
}

/**
 * Answers `workspace/diagnostic` by holding the request open and streaming what changes: a client that gets an answer
 * asks again two seconds later, for ever. A file that is gone gets an empty report of its own.
 */
export class WorkspaceDiagnostics {
  private session: Session | undefined;
  private readonly pending = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private readonly sent = new Map<string, Sent>();
  private readonly pulls = new Map<string, NodeJS.Timeout>();
  private revision = 0;

  constructor(private readonly workspace: Workspace) {}

  /** Resolves when the client cancels or asks anew; without `report`, when there is something to tell. */
  hold(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    report: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    this.session?.finish([]);
    this.forgetUnlessKnown(previousResultIds);
    for (const { corpus } of this.workspace.corpora) this.queueAll(corpus);
    return new Promise((resolve) => {
      const session: Session = {
        report: report && ((result) => report.report(result)),
        finish: (items) => {
          if (this.session === session) this.session = undefined;
          resolve({ items });
        },
      };
      this.session = session;
      token.onCancellationRequested(() => session.finish([]));
      this.schedule();
    });
  }

  /** Tells of every change until the client asks for diagnostics itself. */
  stream(report: (result: WorkspaceDiagnosticReportPartialResult) => void): void {
    this.session = { report, finish: () => {} };
  }

  filesChanged({ corpus, changes }: FilesChanged): void {
    for (const { path } of changes) this.queue(corpus, path);
    this.schedule();
  }

  /** The client forgot what it knew of a file, as it does when a document closes: send it in full. */
  resend(corpus: Corpus, path: string): void {
    this.sent.set(uriOf(corpus.absolute(path)), { resultId: '', digest: '' });
    this.queue(corpus, path);
    this.schedule();
  }

  /**
   * The client asked for the diagnostics of one document. VS Code's client throws the answer away when the document's
   * tab was closed meanwhile, and relies on hearing of it here.
   */
  pulled(corpus: Corpus, path: string): void {
    const uri = uriOf(corpus.absolute(path));
    clearTimeout(this.pulls.get(uri));
    const resend = () => {
      this.pulls.delete(uri);
      this.resend(corpus, path);
    };
    this.pulls.set(uri, setTimeout(resend, PULL_REST_MS));
  }

  configChanged(corpus: Corpus): void {
    this.queue(corpus, CONFIG_FILE_NAME);
    for (const path of corpus.unreadable.keys()) this.queue(corpus, path);
    this.schedule();
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const pull of this.pulls.values()) clearTimeout(pull);
    this.session?.finish([]);
  }

  /** What the client holds and we do not know of, or in another version, is to be sent anew, or taken back. */
  private forgetUnlessKnown(previous: WorkspaceDiagnosticParams['previousResultIds']): void {
    const held = new Map(previous.map(({ uri, value }) => [canonicalUri(uri), value]));
    for (const [uri, { resultId }] of this.sent) if (held.get(uri) !== resultId) this.sent.delete(uri);
    for (const uri of held.keys()) {
      if (!this.sent.has(uri)) this.sent.set(uri, { resultId: '', digest: '' });
      this.pending.add(uri);
    }
  }

  private queueAll(corpus: Corpus): void {
    for (const path of corpus.index.paths()) this.queue(corpus, path);
    this.configChanged(corpus);
  }

  private queue(corpus: Corpus, path: string): void {
    this.pending.add(uriOf(corpus.absolute(path)));
  }

  private schedule(): void {
    if (this.session === undefined || this.timer !== undefined || this.pending.size === 0) return;
    this.timer = setTimeout(() => this.send(), BATCH_DELAY_MS);
  }

  private send(): void {
    this.timer = undefined;
    const { session } = this;
    if (session === undefined) return;
    const items = this.takeReports();
    if (items.length > 0) {
      if (session.report === undefined) session.finish(items);
      else session.report({ items });
    }
    this.schedule();
  }

  private takeReports(): WorkspaceDocumentDiagnosticReport[] {
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    const end = performance.now() + BATCH_WORK_MS;
    for (const uri of this.pending) {
      if (performance.now() > end) break;
      this.workspace.flush(uri);
      this.pending.delete(uri);
      const item = this.reportOn(uri);
      if (item !== undefined) items.push(item);
    }
    return items;
  }

  /** Undefined where the client has it already. */
  private reportOn(uri: string): WorkspaceDocumentDiagnosticReport | undefined {
    const items = indexedDiagnostics(this.workspace, uri);
    const before = this.sent.get(uri);
    const digest = items.length === 0 ? 'none' : digestOf(items);
    if (before === undefined ? items.length === 0 : before.digest === digest) return undefined;
    const resultId = String(++this.revision);
    if (items.length === 0) this.sent.delete(uri);
    else this.sent.set(uri, { resultId, digest });
    return { kind: 'full', uri, resultId, version: this.workspace.openVersion(uri), items };
  }
}

function digestOf(value: unknown): string {
  return createHash('sha1').update(JSON.stringify(value)).digest('base64');
}
