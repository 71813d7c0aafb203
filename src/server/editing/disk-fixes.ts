import { applyEditsToBytes } from '../../core/lint/fix';
import { SourceText } from '../../core/text/source-text';
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
  async apply({ files, rule, only }: ApplyOnDiskParams): Promise<ApplyOnDiskResult> {
    const written: Written[] = [];
    const refused: ApplyOnDiskResult['refused'] = [];
    for (const { uri, stamp } of files) {
      const result = await this.applyTo(uri, stamp, rule, only);
      if (typeof result === 'string') refused.push({ uri, reason: result });
      else written.push(result);
    }
    const undo = String(++this.operations);
    this.history.set(undo, written);
    for (const old of this.history.keys()) {
      if (this.history.size <= MOST_UNDO) break;
      this.history.delete(old);
    }
    await this.reread(written);
    return { written: written.map(({ uri }) => uri), refused, undo };
  }

  /** Writes the bytes back where nobody changed the file since. */
  async undo(operation: string): Promise<ApplyOnDiskResult> {
    const done = this.history.get(operation) ?? [];
    this.history.delete(operation);
    const restored: Written[] = [];
    const refused: ApplyOnDiskResult['refused'] = [];
    for (const entry of done) {
      if (stampOf(await this.workspace.fs.readFile(entry.path)) !== entry.after) {
        refused.push({ uri: entry.uri, reason: 'the file has changed since' });
        continue;
      }
      await this.workspace.fs.replaceFile(entry.path, entry.before);
      restored.push(entry);
    }
    await this.reread(restored);
    return { written: restored.map(({ uri }) => uri), refused, undo: '' };
  }

  private async applyTo(
    uri: string,
    stamp: string,
    rule: string | undefined,
    only: ApplyOnDiskParams['only'],
  ): Promise<Written | string> {
    const path = pathOf(uri);
    const view = await this.workspace.view(uri);
    if (path === undefined || view === undefined) return 'the file cannot be read';
    if (view.dirty) return 'the file has unsaved changes';
    const before = await this.workspace.fs.readFile(path);
    if (stampOf(before) !== stamp || stampOf(view.source.bytes) !== stamp)
      return 'the file has changed since the fix was offered';
    const after =
      only === undefined ? planFixes(view, { rule })?.result.source.bytes : onlyFix(view, before, only);
    if (after === undefined) return 'the finding is no longer there';
    await this.workspace.fs.replaceFile(path, after);
    return { uri, path, before, after: stampOf(after) };
  }

  private async reread(written: readonly Written[]): Promise<void> {
    for (const { uri } of written) {
      const located = this.workspace.locate(uri);
      if (located !== undefined) await this.workspace.rereadFiles(located.corpus, [located.path]);
    }
  }
}

function onlyFix(
  view: DocumentView,
  bytes: Uint8Array,
  only: NonNullable<ApplyOnDiskParams['only']>,
): Uint8Array | undefined {
  const finding = view.findings.find(({ rule, start }) => rule === only.rule && start === only.start);
  const fix = finding?.fixes[only.fix];
  return fix && applyEditsToBytes(SourceText.fromBytes(bytes), fix.edits);
}
