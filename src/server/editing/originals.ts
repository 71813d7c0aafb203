import type { FileSystem } from '../../corpus/file-system';
import { uriOf } from '../locations';
import type { KeptOperation } from '../protocol';

/** A file as it was before an operation, and the stamp of what the operation made of it. */
export interface ChangedFile {
  path: string;
  before: Uint8Array;
  after: string;
}

interface Index {
  /** ISO 8601. */
  when: string;
  files: { path: string; kept: string; after: string }[];
}

const INDEX = 'index.json';

/**
 * A folder that keeps files as they were before they were converted: one folder for each operation, with the files
 * under names that a person recognises and a list of where they came from.
 */
export class Originals {
  /** The folder is an absolute path, and is made when it is needed. */
  constructor(
    private readonly fs: FileSystem,
    private readonly folder: string,
  ) {}

  /** Keeps the files and gives the operation's name. Rejects where one cannot be kept. */
  async keep(files: readonly ChangedFile[]): Promise<string> {
    const when = new Date().toISOString();
    const operation = await this.unused(when.replaceAll(':', '-'));
    const index: Index = { when, files: [] };
    for (const [i, { path, before, after }] of files.entries()) {
      const kept = `${i + 1}-${path.slice(path.lastIndexOf('/') + 1)}`;
      await this.fs.replaceFile(this.pathOf(operation, kept), before);
      index.files.push({ path, kept, after });
    }
    const json = new TextEncoder().encode(`${JSON.stringify(index, null, 2)}\n`);
    await this.fs.replaceFile(this.pathOf(operation, INDEX), json);
    return operation;
  }

  /** The newest first. */
  async list(): Promise<KeptOperation[]> {
    const found = await this.fs.list(this.folder, [`*/${INDEX}`], []).catch(() => []);
    const operations: KeptOperation[] = [];
    for (const file of found.sort().reverse()) {
      const operation = file.slice(0, file.indexOf('/'));
      const index = await this.index(operation).catch(() => undefined);
      if (index === undefined) continue;
      operations.push({ operation, when: index.when, uris: index.files.map(({ path }) => uriOf(path)) });
    }
    return operations;
  }

  async read(operation: string): Promise<ChangedFile[]> {
    const { files } = await this.index(operation);
    return Promise.all(
      files.map(async ({ path, kept, after }) => ({
        path,
        after,
        before: await this.fs.readFile(this.pathOf(operation, kept)),
      })),
    );
  }

  private async index(operation: string): Promise<Index> {
    const bytes = await this.fs.readFile(this.pathOf(operation, INDEX));
    return JSON.parse(new TextDecoder().decode(bytes));
  }

  private async unused(name: string): Promise<string> {
    for (let i = 0; ; i++) {
      const candidate = i === 0 ? name : `${name}-${i}`;
      if ((await this.fs.stat(this.pathOf(candidate, INDEX))) === undefined) return candidate;
    }
  }

  private pathOf(operation: string, file: string): string {
    return `${this.folder}/${operation}/${file}`;
  }
}
