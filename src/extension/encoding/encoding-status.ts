import * as vscode from 'vscode';
import {
  COMMANDS,
  type ConvertFileParams,
  FILE_ENCODING,
  type FileEncoding,
  type ReopenAsParams,
} from '../../server/protocol';
import type { Server } from '../server';
import { percent } from './reading-pick';

/** Changes of one file come in bursts. */
const REST_MS = 150;

/** Says beside the language's name in which encoding the active file is, and whether the editor reads it so. */
export class EncodingStatus implements vscode.Disposable {
  private readonly item = vscode.languages.createLanguageStatusItem('seedbed.encoding', { language: 'seed' });
  private readonly disposables: vscode.Disposable[];
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly server: Server) {
    this.item.name = 'Encoding of the File';
    this.item.text = 'Encoding';
    this.disposables = [
      this.item,
      vscode.window.onDidChangeActiveTextEditor(() => this.updateSoon()),
      vscode.workspace.onDidSaveTextDocument((document) => this.changed(document.uri)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length === 0) this.changed(document.uri);
      }),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        for (const uri of uris) this.changed(uri);
      }),
      server.onDidChangeRunning(() => this.updateSoon()),
    ];
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const disposable of this.disposables) disposable.dispose();
  }

  private changed(uri: vscode.Uri): void {
    if (vscode.window.activeTextEditor?.document.uri.toString() === uri.toString()) this.updateSoon();
  }

  private updateSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.update(), REST_MS);
  }

  /** While somebody types, the file on disk stays what it is. */
  private async update(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== 'seed' || document.isDirty || !this.server.isRunning) return;
    if (document.uri.scheme !== 'file') return this.show({ text: 'Not saved yet', detail: '' });
    const uri = document.uri.toString();
    const encoding = await this.server.request<FileEncoding | null>(FILE_ENCODING, uri).catch(() => null);
    if (encoding !== null && vscode.window.activeTextEditor?.document === document)
      this.show(describeEncoding(encoding, document.encoding));
  }

  private show({ text, detail, command }: EncodingDescription): void {
    this.item.text = text;
    this.item.detail = detail;
    this.item.severity =
      command === undefined
        ? vscode.LanguageStatusSeverity.Information
        : vscode.LanguageStatusSeverity.Warning;
    this.item.command = command;
  }
}

export interface EncodingDescription {
  text: string;
  detail: string;
  /** What to do where something is wrong. */
  command?: vscode.Command;
}

/** What to say of a file that the editor reads in an encoding, given in VS Code's names. */
export function describeEncoding(
  { uri, state, name, confidence, illFormed, readings }: FileEncoding,
  inEditor: string,
): EncodingDescription {
  const isReadAsUtf8 = /^utf8/.test(inEditor);
  if (state === 'utf-8' && isReadAsUtf8) return { text: 'UTF-8', detail: 'every byte of the file' };
  if (state === 'utf-8') {
    const reopen: ReopenAsParams = { uri, encoding: 'utf8' };
    return {
      text: 'UTF-8',
      detail: `but the editor reads it as ${inEditor}`,
      command: { title: 'Reopen as UTF-8', command: COMMANDS.reopenAs, arguments: [reopen] },
    };
  }
  if (state === 'damaged')
    return {
      text: 'UTF-8',
      detail: `but for ${illFormed === 1 ? 'one place' : `${illFormed} places`}`,
      command: { title: 'Show Problems', command: 'workbench.actions.view.problems' },
    };
  const isReadRightly = readings.some(({ editorEncoding }) => editorEncoding === inEditor);
  const sure = confidence < 1 ? `, ${percent(confidence)} sure` : '';
  const params: ConvertFileParams = { uri };
  return {
    text: state === 'binary' ? 'no text' : name,
    detail: isReadRightly ? `read so, but not UTF-8${sure}` : `but the editor reads it as ${inEditor}${sure}`,
    command: { title: 'Convert to UTF-8…', command: COMMANDS.convertFile, arguments: [params] },
  };
}
