import * as vscode from 'vscode';

/** Work that ends sooner shows nothing. */
const PATIENCE_MS = 700;

/** Runs work that can be cancelled from a notification, which appears when it takes a while. */
export async function withProgress<T>(
  title: string,
  work: (token: vscode.CancellationToken) => Promise<T>,
): Promise<T> {
  const cancellation = new vscode.CancellationTokenSource();
  const result = work(cancellation.token);
  const timer = setTimeout(() => {
    const location = vscode.ProgressLocation.Notification;
    void vscode.window.withProgress({ location, title, cancellable: true }, async (_, token) => {
      token.onCancellationRequested(() => cancellation.cancel());
      await result.catch(() => {});
    });
  }, PATIENCE_MS);
  try {
    return await result;
  } finally {
    clearTimeout(timer);
    cancellation.dispose();
  }
}
