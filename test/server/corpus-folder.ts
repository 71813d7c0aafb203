import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { URI } from 'vscode-uri';

export type Files = Readonly<Record<string, string | Uint8Array>>;

const made = new Set<string>();

process.on('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A temporary folder of files. Paths are relative to it, with forward slashes. */
export class CorpusFolder {
  readonly root: string;

  constructor(files: Files = {}, name = 'corpus') {
    this.root = path.join(realpathSync(mkdtempSync(path.join(tmpdir(), 'seedbed-server-'))), name);
    made.add(path.dirname(this.root));
    mkdirSync(this.root, { recursive: true });
    for (const [file, content] of Object.entries(files)) this.write(file, content);
  }

  get uri(): string {
    return URI.file(this.root).toString();
  }

  path(file: string): string {
    return path.join(this.root, file);
  }

  uriOf(file: string): string {
    return URI.file(this.path(file)).toString();
  }

  write(file: string, content: string | Uint8Array): void {
    mkdirSync(path.dirname(this.path(file)), { recursive: true });
    writeFileSync(this.path(file), content);
  }

  text(file: string): string {
    return readFileSync(this.path(file), 'utf8');
  }

  bytes(file: string): Buffer {
    return readFileSync(this.path(file));
  }

  delete(file: string): void {
    rmSync(this.path(file), { recursive: true });
  }

  rename(from: string, to: string): void {
    mkdirSync(path.dirname(this.path(to)), { recursive: true });
    renameSync(this.path(from), this.path(to));
  }

  remove(): void {
    rmSync(path.dirname(this.root), { recursive: true, force: true });
  }
}

/** A corpus.yaml that takes every text file. */
export const EVERY_TEXT = 'name: Test corpus\ninclude:\n  - "**/*.txt"\n';
