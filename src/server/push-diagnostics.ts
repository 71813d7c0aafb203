import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import { documentDiagnostics } from './diagnostics';
import { canonicalUri } from './locations';
import type { Workspace } from './workspace';
import type { WorkspaceDiagnostics } from './workspace-diagnostics';

const TYPING_PAUSE_MS = 200;

/** Publishes diagnostics for clients that do not ask for them, in the protocol's older way. */
export class PushDiagnostics {
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private isNeeded = false;

  constructor(
    private readonly connection: Connection,
    private readonly workspace: Workspace,
    private readonly diagnostics: WorkspaceDiagnostics,
  ) {}

  start({ textDocument }: ClientCapabilities): void {
    this.isNeeded = textDocument?.diagnostic === undefined;
    if (!this.isNeeded) return;
    this.diagnostics.stream(({ items }) => {
      for (const report of items)
        if (report.kind === 'full')
          void this.connection.sendDiagnostics({
            uri: report.uri,
            diagnostics: report.items,
            ...(report.version != null && { version: report.version }),
          });
    });
  }

  /** What lies in a corpus is streamed; any other document is judged here after a pause. */
  documentChanged(uri: string): void {
    if (!this.isNeeded || this.workspace.includes(uri)) return;
    const key = canonicalUri(uri);
    clearTimeout(this.timers.get(key));
    this.timers.set(
      key,
      setTimeout(() => void this.publish(uri), TYPING_PAUSE_MS),
    );
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
  }

  private async publish(uri: string): Promise<void> {
    this.timers.delete(canonicalUri(uri));
    const isOpen = this.workspace.openText(uri) !== undefined;
    const diagnostics = isOpen ? await documentDiagnostics(this.workspace, uri) : [];
    await this.connection.sendDiagnostics({ uri, diagnostics });
  }
}
