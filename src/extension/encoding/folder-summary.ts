import * as vscode from 'vscode';
import type { ConvertibleFile, FolderEncodings } from '../../server/protocol';
import { percent } from './reading-pick';

const SCHEME = 'seedbed-encodings';

/** Shows summaries as documents that nobody is asked to save. */
export class FolderSummaries implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly texts = new Map<string, string>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? '';
  }

  /** Without taking the focus from what the user is asked. */
  async show(name: string, encodings: FolderEncodings): Promise<void> {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/Encodings of ${name}` });
    this.texts.set(uri.toString(), summaryOf(name, encodings));
    this.changed.fire(uri);
    await vscode.window.showTextDocument(uri, { preserveFocus: true, preview: true });
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }
}

/** The encodings of a folder's files as a text to read and to keep. */
export function summaryOf(name: string, { files, leftAlone, utf8 }: FolderEncodings): string {
  const sure = files.filter((file) => file.sure);
  const unsure = files.filter((file) => !file.sure);
  return [
    `Encodings of ${name}`,
    ...section('Not UTF-8', sure.map(line)),
    ...section('Not UTF-8, and not sure', unsure.map(line)),
    ...section(
      'Left alone',
      leftAlone.map(({ path, reason }) => `${path}: ${reason}`),
    ),
    '',
    `UTF-8 already: ${utf8}`,
    '',
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${title}: ${lines.length}`, ...lines.map((each) => `  ${each}`)];
}

function line({ path, readings }: ConvertibleFile): string {
  const ways = readings.map(({ name, confidence, preview }) => {
    const likely = confidence === undefined ? '' : ` ${percent(confidence)}`;
    return `${name}${likely}${preview === '' ? '' : ` “${preview}”`}`;
  });
  return `${path}: ${ways.join(' or ')}`;
}
