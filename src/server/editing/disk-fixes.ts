import { applyEditsToBytes } from '../../core/lint/fix';
import type { DocumentView } from '../document-view';
import { pathOf } from '../locations';
import type { ApplyOnDiskParams, ApplyOnDiskResult } from '../protocol';
import type { Workspace } from '../workspace';
import { planFixes, stampOf } from './fix-plan';

interface Written {
  uri: string;
  path: string;
  before: Uint8Array;
  after: string;
}

/** As many operations can be taken back. */
const MOST_UNDO = 10;

/** Fixes made in the file itself, for what an editor's buffer cannot hold. */
export class DiskFixes {
  private readonly history = new Map<string, Written[]>();
  private operations = 0;

  constructor(private readonly workspace: Workspace) {}

  /** Refuses a file that is dirty in the editor, or whose bytes are not those the fixes were made for. */
  async apply({ files, ...which }: ApplyOnDiskParams): Promise<ApplyOnDiskResult> {
    const written: Written[] = [];
    const refused: ApplyOnDiskResult['refused'] = [];
    for (const { uri, stamp } of files) {
      const result = await this.applyTo(uri, stamp, which).catch(reasonOf);
      if (typeof result === 'string') refused.push({ uri, reason: result });
      else written.push(result);
    }
    const undo = String(++this.operations);
    this.history.set(undo, written);
    for (const old of this.history.keys()) {
      if (this.history.size <= MOST_UNDO) break;
      this.history.delete(old);
    }
    return this.done(written, refused, undo);
  }

  /** Writes the bytes back where nobody changed the file since. */
  async undo(operation: string): Promise<ApplyOnDiskResult> {
    const entries = this.history.get(operation) ?? [];
    this.history.delete(operation);
    const restored: Written[] = [];
    const refused: ApplyOnDiskResult['refused'] = [];
    for (const entry of entries) {
      const reason = await this.restore(entry).catch(reasonOf);
      if (reason === undefined) restored.push(entry);
      else refused.push({ uri: entry.uri, reason });
    }
    return this.done(restored, refused, '');
  }

  private async applyTo(
    uri: string,
    stamp: string,
    { rule, document, only }: Omit<ApplyOnDiskParams, 'files'>,
  ): Promise<Written | string> {
    const path = pathOf(uri);
    const shown = await this.workspace.view(uri);
    const view = await this.workspace.diskView(uri);
    if (path === undefined || shown === undefined || view === undefined) return 'the file cannot be read';
    if (shown.disk === undefined) return 'the file has unsaved changes';
    const before = view.source.bytes;
    if (stampOf(before) !== stamp) return 'the file has changed since the fix was offered';
    const after =
      only === undefined ? planFixes(view, { rule, document })?.result.source.bytes : onlyFix(view, only);
    if (after === undefined) return 'the finding is no longer there';
    await this.workspace.fs.replaceFile(path, after);
    return { uri, path, before, after: stampOf(after) };
  }

  private async restore({ path, before, after }: Written): Promise<string | undefined> {
    if (stampOf(await this.workspace.fs.readFile(path)) !== after) return 'the file has changed since';
    await this.workspace.fs.replaceFile(path, before);
    return undefined;
  }

  private async done(
    entries: readonly Written[],
    refused: ApplyOnDiskResult['refused'],
    undo: string,
  ): Promise<ApplyOnDiskResult> {
    const uris = entries.map(({ uri }) => uri);
    await this.workspace.reread(uris);
    return { written: uris, refused, undo };
  }
}

function onlyFix(view: DocumentView, only: NonNullable<ApplyOnDiskParams['only']>): Uint8Array | undefined {
  const finding = view.findings.find(({ rule, start }) => rule === only.rule && start === only.start);
  const fix = finding?.fixes[only.fix];
  return fix && applyEditsToBytes(view.source, fix.edits);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
