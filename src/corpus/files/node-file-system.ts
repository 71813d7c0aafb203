import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  type Dirent,
  fchmodSync,
  fchownSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import type { FileStat, FileSystem } from '../file-system';
import { createFilter, type FolderState, type PathFilter } from './path-filter';

export interface NodeFileSystemOptions {
  /** Told of each folder that cannot be read; without it, such a folder fails the whole listing. */
  onUnreadableFolder?: (folder: string, error: Error) => void;
}

/** Folders are listed in slices of this many milliseconds. */
const SLICE_MS = 12;

/**
 * The disk. The calls are synchronous inside: on corpora of many small files they are several times as fast as the
 * asynchronous ones, so run this where nothing else has to answer meanwhile.
 */
export class NodeFileSystem implements FileSystem {
  constructor(private readonly options: NodeFileSystemOptions = {}) {}

  async readFile(file: string): Promise<Uint8Array> {
    return naming(file, () => readFileSync(file));
  }

  async stat(file: string): Promise<FileStat | undefined> {
    const stats = naming(file, () => statIfThere(file));
    return stats?.isFile() ? { size: stats.size, modified: stats.mtimeMs } : undefined;
  }

  /**
   * Links to files are files. A linked folder is entered unless its target holds the root, lies in the root or was
   * entered through another link, so nothing is listed twice and no cycle is followed.
   */
  async list(root: string, include: readonly string[], exclude: readonly string[]): Promise<string[]> {
    const walk = new Walk(root, createFilter(include, exclude), this.options.onUnreadableFolder);
    return (await walk.files()).sort();
  }

  /**
   * The new content is on the disk before it takes the name of the old, and a failure leaves the old file alone and
   * no temporary file. Rejects where the existing file is not writable. Makes the folders of a new file.
   */
  async replaceFile(file: string, bytes: Uint8Array): Promise<void> {
    naming(file, () => replaceSync(file, bytes));
  }
}

class Walk {
  private readonly found: string[] = [];
  private readonly realRoot: string;
  private readonly enteredLinks = new Set<string>();

  constructor(
    private readonly root: string,
    private readonly filter: PathFilter,
    private readonly onUnreadable: NodeFileSystemOptions['onUnreadableFolder'],
  ) {
    this.realRoot = naming(root, () => realpathSync(root));
  }

  /** Lets others have their turn now and then. */
  async files(): Promise<string[]> {
    let sliceEnd = performance.now() + SLICE_MS;
    const pending: { relative: string; state: FolderState }[] = [{ relative: '', state: this.filter.root }];
    for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
      if (performance.now() > sliceEnd) {
        await new Promise((resolve) => setTimeout(resolve, 0));
        sliceEnd = performance.now() + SLICE_MS;
      }
      const { relative, state } = folder;
      for (const entry of this.entriesOf(relative)) {
        const below = relative === '' ? entry.name : `${relative}/${entry.name}`;
        const kind = this.kindOf(entry, below);
        if (kind === 'file' && this.filter.accepts(state, entry.name)) this.found.push(below);
        if (kind !== 'folder') continue;
        const inside = this.filter.enter(state, entry.name);
        if (inside !== undefined && this.mayEnter(entry, below))
          pending.push({ relative: below, state: inside });
      }
    }
    return this.found;
  }

  private entriesOf(relative: string): Dirent[] {
    const folder = path.join(this.root, relative);
    try {
      return readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      if (relative !== '' && isMissing(error)) return [];
      const named = withPath(folder, error);
      if (relative === '' || this.onUnreadable === undefined) throw named;
      this.onUnreadable(folder, named);
      return [];
    }
  }

  private kindOf(entry: Dirent, relative: string): 'file' | 'folder' | undefined {
    const target = entry.isSymbolicLink() ? this.targetOf(relative) : entry;
    if (target?.isFile()) return 'file';
    return target?.isDirectory() ? 'folder' : undefined;
  }

  private targetOf(relative: string): Stats | undefined {
    try {
      return statIfThere(path.join(this.root, relative));
    } catch {
      return undefined;
    }
  }

  private mayEnter(entry: Dirent, relative: string): boolean {
    if (!entry.isSymbolicLink()) return true;
    const target = realpathSync(path.join(this.root, relative));
    if (isWithin(target, this.realRoot) || isWithin(this.realRoot, target)) return false;
    if ([...this.enteredLinks].some((entered) => isWithin(target, entered) || isWithin(entered, target)))
      return false;
    this.enteredLinks.add(target);
    return true;
  }
}

function replaceSync(file: string, bytes: Uint8Array): void {
  const target = lstatIfThere(file)?.isSymbolicLink() ? realpathSync(file) : file;
  const existing = statIfThere(target);
  if (existing === undefined) mkdirSync(path.dirname(target), { recursive: true });
  else {
    if (!existing.isFile()) throw new Error('not a file');
    accessSync(target, constants.W_OK);
  }
  const temporary = path.join(
    path.dirname(target),
    `.${path.basename(target).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`,
  );
  try {
    writeNewFile(temporary, bytes, existing);
    renameSync(temporary, target);
  } catch (error) {
    removeIfThere(temporary);
    throw error;
  }
}

function writeNewFile(file: string, bytes: Uint8Array, like: Stats | undefined): void {
  const descriptor = openSync(file, 'wx');
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
    if (like !== undefined) {
      keepOwner(descriptor, like);
      fchmodSync(descriptor, like.mode & 0o7777);
    }
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Only a privileged user may give files away; for others the new file belongs to them. */
function keepOwner(descriptor: number, like: Stats): void {
  if (process.getuid?.() === like.uid && process.getgid?.() === like.gid) return;
  try {
    fchownSync(descriptor, like.uid, like.gid);
  } catch {}
}

function removeIfThere(file: string): void {
  try {
    unlinkSync(file);
  } catch {}
}

function statIfThere(file: string): Stats | undefined {
  return unlessMissing(() => statSync(file));
}

function lstatIfThere(file: string): Stats | undefined {
  return unlessMissing(() => lstatSync(file));
}

function unlessMissing<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function isWithin(inner: string, outer: string): boolean {
  const relative = path.relative(outer, inner);
  return (
    relative === '' ||
    (!relative.startsWith(`..${path.sep}`) && relative !== '..' && !path.isAbsolute(relative))
  );
}

function naming<T>(file: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw withPath(file, error);
  }
}

/** The error with the path in its message and its system code kept. */
function withPath(file: string, error: unknown): Error {
  const original = error instanceof Error ? error : new Error(String(error));
  if (original.message.includes(file)) return original;
  const { code } = original as NodeJS.ErrnoException;
  return Object.assign(new Error(`${file}: ${original.message}`, { cause: original }), { code });
}
