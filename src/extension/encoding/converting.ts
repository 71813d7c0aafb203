import * as vscode from 'vscode';
import {
  type ApplyOnDiskResult,
  CONVERT,
  type ConvertFileParams,
  type ConvertParams,
  FILE_ENCODING,
  type FileEncoding,
  type ReopenAsParams,
  UNDO_CONVERSION,
  type UndoConversionParams,
} from '../../server/protocol';
import type { Server } from '../server';
import { nameOf, openDocument, openRefused, readIn } from './documents';
import type { Originals } from './originals';
import { pickReading } from './reading-pick';

/** Writes a file as UTF-8, as it reads in the encoding that is given, or in one that the user picks. */
export async function convertFile(
  server: Server,
  originals: Originals,
  { uri, as, stamp }: ConvertFileParams,
): Promise<void> {
  if (openDocument(uri)?.isDirty) {
    void vscode.window.showWarningMessage(`${nameOf(uri)} has unsaved changes. Save or revert them first.`);
    return;
  }
  const encoding = await server.request<FileEncoding | null>(FILE_ENCODING, uri);
  if (encoding === null || encoding.state === 'binary') {
    void vscode.window.showWarningMessage(`${nameOf(uri)} cannot be converted: ${whyNot(encoding)}.`);
    return;
  }
  if (encoding.state === 'utf-8') {
    await readIn(uri, 'utf8');
    void vscode.window.showInformationMessage(`${nameOf(uri)} is UTF-8.`);
    return;
  }
  if (encoding.state === 'damaged') {
    const places = encoding.illFormed === 1 ? 'one place' : `${encoding.illFormed} places`;
    void vscode.window.showInformationMessage(
      `${nameOf(uri)} is UTF-8 but for ${places} of which nothing tells the meaning.`,
    );
    return;
  }
  const chosen = as ?? (await pickReading(server, encoding))?.as;
  if (chosen !== undefined)
    await convertFiles(server, originals, [{ uri, stamp: stamp ?? encoding.stamp, as: chosen }]);
}

function whyNot(encoding: FileEncoding | null): string {
  if (encoding === null) return 'it cannot be read';
  return encoding.name === 'binary' ? 'it is no text' : `it is ${encoding.name}`;
}

/** Converts files, shows those that are open as what they are now, and offers the way back. */
export async function convertFiles(
  server: Server,
  originals: Originals,
  chosen: readonly { uri: string; stamp: string; as: string }[],
): Promise<ApplyOnDiskResult> {
  const before = new Map(chosen.map(({ uri }) => [uri, openDocument(uri)?.encoding]));
  const files = chosen.map((file) => ({ ...file, ...(isSaved(file.uri) && { saved: true }) }));
  const params: ConvertParams = { files, originals: originals.uri };
  const result = await server.request<ApplyOnDiskResult>(CONVERT, params);
  for (const uri of result.written) {
    await readIn(uri, 'utf8');
    await openRefused(uri);
  }
  tellRefused(result, 'was left as it is');
  if (result.written.length > 0) void offerUndo(server, originals, result, before);
  originals.prune().catch(() => {}); // Old originals that cannot be removed harm nobody.
  return result;
}

/** Reads an open file in another encoding without changing it. */
export async function reopenAs({ uri, encoding }: ReopenAsParams): Promise<void> {
  if (openDocument(uri)?.isDirty) {
    void vscode.window.showWarningMessage(`${nameOf(uri)} has unsaved changes. Save or revert them first.`);
    return;
  }
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri), { encoding });
  await vscode.window.showTextDocument(document, { preview: false });
}

/** Lets the user pick a conversion of this window's folder, of this session or an earlier one, and takes it back. */
export async function undoConversion(server: Server, originals: Originals): Promise<void> {
  const kept = await originals.list();
  if (kept.length === 0) {
    void vscode.window.showInformationMessage('No file of this window was converted yet.');
    return;
  }
  const picked = await vscode.window.showQuickPick(
    kept.map(({ operation, when, uris }) => ({
      label: new Date(when).toLocaleString(),
      description: uris.length === 1 ? nameOf(uris[0]!) : `${uris.length} files`,
      detail: uris.length === 1 ? undefined : uris.map(nameOf).join(', '),
      operation,
    })),
    { placeHolder: 'Which conversion? Files that were changed since stay as they are.' },
  );
  if (picked !== undefined) await undo(server, originals, picked.operation, new Map());
}

/** A document with unsaved changes would not be written back over; the server asks its own books for the others. */
function isSaved(uri: string): boolean {
  return openDocument(uri)?.isDirty === false;
}

async function offerUndo(
  server: Server,
  originals: Originals,
  { written, undo: operation }: ApplyOnDiskResult,
  before: ReadonlyMap<string, string | undefined>,
): Promise<void> {
  const what = written.length === 1 ? `${nameOf(written[0]!)} is` : `${written.length} files are`;
  const answer = await vscode.window.showInformationMessage(`${what} UTF-8 now.`, 'Undo');
  if (answer === 'Undo') await undo(server, originals, operation, before);
}

async function undo(
  server: Server,
  originals: Originals,
  operation: string,
  before: ReadonlyMap<string, string | undefined>,
): Promise<void> {
  const params: UndoConversionParams = { originals: originals.uri, operation };
  const result = await server.request<ApplyOnDiskResult>(UNDO_CONVERSION, params);
  for (const uri of result.written) {
    const encoding = before.get(uri);
    if (encoding !== undefined) await readIn(uri, encoding);
  }
  tellRefused(result, 'was not restored');
  const count = result.written.length;
  if (count > 0)
    void vscode.window.showInformationMessage(
      `${count === 1 ? `${nameOf(result.written[0]!)} is` : `${count} files are`} as before.`,
    );
}

function tellRefused({ refused }: ApplyOnDiskResult, what: string): void {
  const [first, ...others] = refused;
  if (first === undefined) return;
  const more = others.length === 0 ? '' : ` ${others.length} more files were left alone for such reasons.`;
  void vscode.window.showWarningMessage(`${nameOf(first.uri)} ${what}: ${first.reason}.${more}`);
}
