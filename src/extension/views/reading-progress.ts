import * as vscode from 'vscode';
import type { StatusParams } from '../../server/protocol';

/** Moves the progress bar of the sidebar for as long as a corpus is being read. */
export class ReadingProgress implements vscode.Disposable {
  private finish: (() => void) | undefined;

  show({ corpora }: StatusParams): void {
    const reading = corpora.some(({ state }) => state === 'reading');
    if (!reading) this.dispose();
    else if (this.finish === undefined)
      void vscode.window.withProgress(
        { location: { viewId: 'seedbed.documents' } },
        () =>
          new Promise<void>((resolve) => {
            this.finish = resolve;
          }),
      );
  }

  dispose(): void {
    this.finish?.();
    this.finish = undefined;
  }
}
