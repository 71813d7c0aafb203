import { applyEditsToBytes } from '../../core/lint/fix';
import type { DocumentView } from '../document-view';
import type { ApplyOnDiskParams, ApplyOnDiskResult } from '../protocol';
import type { Workspace } from '../workspace';
import type { DiskWriter } from './disk-writer';
import { planFixes } from './fix-plan';
import { fixesOffered } from './fixes-offered';

/** Makes fixes in files themselves, for what an editor's buffer cannot hold. */
export function applyOnDisk(
  workspace: Workspace,
  writer: DiskWriter,
  { files, rule, document, only }: ApplyOnDiskParams,
): Promise<ApplyOnDiskResult> {
  return writer.write(
    files.map(({ uri, stamp }) => ({
      uri,
      stamp,
      change(source) {
        const view = workspace.diskView(uri, source);
        const after =
          only === undefined ? planFixes(view, { rule, document })?.result.source.bytes : onlyFix(view, only);
        return after ?? 'the finding is no longer there';
      },
    })),
  );
}

function onlyFix(view: DocumentView, only: NonNullable<ApplyOnDiskParams['only']>): Uint8Array | undefined {
  const finding = view.findings.find(({ rule, start }) => rule === only.rule && start === only.start);
  const fix = finding && fixesOffered(view, finding)[only.fix];
  return fix && applyEditsToBytes(view.source, fix.edits);
}
