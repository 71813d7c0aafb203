import type { FileStat, FileSystem } from '../file-system';
import { createFilter } from './path-filter';

interface MemoryFile {
  bytes: Uint8Array;
  modified: number;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Files that are kept in memory, by absolute path with forward slashes. Folders are there while they hold files. */
export class MemoryFileSystem implements FileSystem {
  private readonly files = new Map<string, MemoryFile>();
  /** Every change moves the clock by a millisecond. */
  private clock = 1;

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [path, content] of Object.entries(files)) this.set(path, content);
  }

  set(path: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? encoder.encode(content) : content.slice();
    this.files.set(path, { bytes, modified: this.clock++ });
  }

  /** False where there was no such file. */
  delete(path: string): boolean {
    return this.files.delete(path);
  }

  /** The file as UTF-8 text; undefined where there is none. */
  text(path: string): string | undefined {
    const file = this.files.get(path);
    return file && decoder.decode(file.bytes);
  }

  async readFile(path: string): Promise<Uint8Array> {
    const file = this.files.get(path);
    if (file === undefined) throw missing(path);
    return file.bytes.slice();
  }

  async stat(path: string): Promise<FileStat | undefined> {
    const file = this.files.get(path);
    return file && { size: file.bytes.length, modified: file.modified };
  }

  async list(root: string, include: readonly string[], exclude: readonly string[]): Promise<string[]> {
    const folder = root.endsWith('/') ? root : `${root}/`;
    const { matches } = createFilter(include, exclude);
    const below = [...this.files.keys()].filter((path) => path.startsWith(folder));
    if (below.length === 0) throw missing(root);
    return below
      .map((path) => path.slice(folder.length))
      .filter(matches)
      .sort();
  }

  async replaceFile(path: string, bytes: Uint8Array): Promise<void> {
    this.set(path, bytes);
  }
}

function missing(path: string): Error {
  return Object.assign(new Error(`ENOENT: no such file or directory, '${path}'`), { code: 'ENOENT' });
}
