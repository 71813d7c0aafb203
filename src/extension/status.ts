import * as vscode from 'vscode';
import type { StatusParams } from '../server/protocol';

const SELECTOR: vscode.DocumentSelector = [{ language: 'seed' }, { pattern: '**/corpus.yaml' }];

/** Says beside the language's name whether the corpus is being read, how far, and what is wrong with its config. */
export class StatusItem implements vscode.Disposable {
  private readonly item = vscode.languages.createLanguageStatusItem('seedbed.status', SELECTOR);

  constructor() {
    this.item.name = 'Seedbed';
    this.item.text = 'Seedbed';
    this.item.busy = true;
  }

  show({ corpora }: StatusParams): void {
    const reading = corpora.find(({ state }) => state === 'reading');
    const broken = corpora.find(({ configProblems }) => configProblems > 0);
    const unreadable = corpora.flatMap((corpus) => corpus.unreadable);
    this.item.busy = reading !== undefined;
    this.item.severity = vscode.LanguageStatusSeverity.Information;
    this.item.command = { command: 'workbench.view.extension.seedbed', title: 'Show Corpus' };
    if (reading !== undefined) {
      this.item.text = `Reading ${reading.name}`;
      this.item.detail = `${reading.done.toLocaleString('en')} of ${reading.total.toLocaleString('en')} files`;
      return;
    }
    if (broken !== undefined) {
      this.item.severity = vscode.LanguageStatusSeverity.Warning;
      this.item.text = `${broken.name}: corpus.yaml`;
      this.item.detail =
        broken.configProblems === 1
          ? 'One line of it is not understood; the rest applies'
          : `${broken.configProblems} lines of it are not understood; the rest applies`;
      this.item.command = { command: 'seedbed.openConfig', title: 'Open corpus.yaml' };
      return;
    }
    if (unreadable.length > 0) {
      this.item.severity = vscode.LanguageStatusSeverity.Error;
      this.item.text = `${unreadable.length} unreadable`;
      this.item.detail = unreadable[0]!.reason;
      return;
    }
    const documents = corpora.reduce((sum, corpus) => sum + corpus.documents, 0);
    this.item.text = corpora.length === 1 ? corpora[0]!.name : 'Seedbed';
    this.item.detail = `${documents.toLocaleString('en')} documents`;
  }

  fail(reason: string): void {
    this.item.busy = false;
    this.item.severity = vscode.LanguageStatusSeverity.Error;
    this.item.text = 'Seedbed stopped';
    this.item.detail = reason;
    this.item.command = { command: 'seedbed.restartServer', title: 'Restart' };
  }

  dispose(): void {
    this.item.dispose();
  }
}
