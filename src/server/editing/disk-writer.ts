import type { SourceText } from '../../core/text/source-text';
import { pathOf, uriOf } from '../locations';
import { readDisk } from '../open-documents';
import type { ApplyOnDiskResult } from '../protocol';
import type { Workspace } from '../workspace';
import type { ChangedFile, Originals } from './originals';
import { stampOf } from './stamp';

export interface FileToWrite {
  uri: string;
  /** Of the bytes that the change was made for. */
  stamp: string;
  /** The editor knows that it holds no unsaved changes; where it does not say, its text is compared with the file. */
  saved?: boolean;
  /** The new bytes, or why there are none. */
  change(source: SourceText): Uint8Array | string;
}

interface PreparedFile extends ChangedFile {
  uri: string;
  content: Uint8Array;
}

/** As many operations can be taken back. */
const MOST_UNDO = 10;

/**
 * Writes into files themselves, for what an editor's buffer cannot hold. Refuses a file that is dirty in the editor,
 * or whose bytes are not those that the change was made for.
 */
export class DiskWriter {
  private readonly history = new Map<string, readonly ChangedFile[]>();
  private operations = 0;

  constructor(private readonly workspace: Workspace) {}

  /** With `originals` the bytes as they were are kept there, before anything is written. */
  async write(files: readonly FileToWrite[], originals?: Originals): Promise<ApplyOnDiskResult> {
    const refused: ApplyOnDiskResult['refused'] = [];
    const prepared: PreparedFile[] = [];
    for (const file of files) {
      const result = await this.prepare(file).catch(reasonOf);
      if (typeof result === 'string') refused.push({ uri: file.uri, reason: result });
      else prepared.push(result);
    }
    const kept = prepared.length > 0 ? await originals?.keep(prepared) : undefined;
    const written: PreparedFile[] = [];
    for (const file of prepared) {
      const reason = await this.replace(file.path, stampOf(file.before), file.content).catch(reasonOf);
      if (reason === undefined) written.push(file);
      else refused.push({ uri: file.uri, reason });
    }
    const uris = written.map(({ uri }) => uri);
    await this.workspace.reread(uris);
    return { written: uris, refused, undo: kept ?? this.remember(written) };
  }

  /** Writes the bytes back where nobody changed the file since. */
  async undo(operation: string): Promise<ApplyOnDiskResult> {
    const files = this.history.get(operation) ?? [];
    this.history.delete(operation);
    return this.restore(files);
  }

  /** The same for an operation whose originals were kept, in this session or an earlier one. */
  async undoKept(originals: Originals, operation: string): Promise<ApplyOnDiskResult> {
    return this.restore(await originals.read(operation));
  }

  private async prepare({ uri, stamp, saved = false, change }: FileToWrite): Promise<PreparedFile | string> {
    const path = pathOf(uri);
    if (!saved && (await this.workspace.hasUnsavedChanges(uri))) return 'the file has unsaved changes';
    const source = await readDisk(this.workspace.fs, uri);
    if (path === undefined || source === undefined) return 'the file cannot be read';
    if (stampOf(source.bytes) !== stamp) return 'the file has changed since it was looked at';
    const content = change(source);
    if (typeof content === 'string') return content;
    return { uri, path, before: source.bytes, after: stampOf(content), content };
  }

  private async restore(files: readonly ChangedFile[]): Promise<ApplyOnDiskResult> {
    const written: string[] = [];
    const refused: ApplyOnDiskResult['refused'] = [];
    for (const { path, before, after } of files) {
      const uri = uriOf(path);
      const reason = await this.replace(path, after, before).catch(reasonOf);
      if (reason === undefined) written.push(uri);
      else refused.push({ uri, reason });
    }
    await this.workspace.reread(written);
    return { written, refused, undo: '' };
  }

  private async replace(path: string, stamp: string, content: Uint8Array): Promise<string | undefined> {
    if (stampOf(await this.workspace.fs.readFile(path)) !== stamp) return 'the file has changed since';
    await this.workspace.fs.replaceFile(path, content);
    return undefined;
  }

  private remember(files: readonly PreparedFile[]): string {
    const operation = String(++this.operations);
    this.history.set(
      operation,
      files.map(({ path, before, after }) => ({ path, before, after })),
    );
    for (const old of this.history.keys()) {
      if (this.history.size <= MOST_UNDO) break;
      this.history.delete(old);
    }
    return operation;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
