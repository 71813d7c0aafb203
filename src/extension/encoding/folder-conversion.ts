import * as vscode from 'vscode';
import {
  type ConvertibleFile,
  type FileReading,
  FOLDER_ENCODINGS,
  type FolderEncodings,
} from '../../server/protocol';
import { withProgress } from '../commands/progress';
import type { Server } from '../server';
import { convertFiles } from './converting';
import { openDocument } from './documents';
import type { FolderSummaries } from './folder-summary';
import type { Originals } from './originals';
import { oneLine, percent, pickReading } from './reading-pick';

export interface FolderConversionOptions {
  /** Whether the files are shown before any is written; without it those are converted whose encoding is sure. */
  ask: boolean;
}

export interface ConversionServices {
  server: Server;
  originals: Originals;
  summaries: FolderSummaries;
}

/** Converts the files of a folder that are not UTF-8 and that the user leaves ticked. Gives how many were written. */
export async function convertFolder(
  services: ConversionServices,
  folder: vscode.Uri,
  { ask }: FolderConversionOptions,
): Promise<number> {
  const { server, originals, summaries } = services;
  const found = await withProgress('Reading the encodings', (token) =>
    server.request<FolderEncodings>(FOLDER_ENCODINGS, folder.toString(), token),
  );
  const name = folder.path.split('/').findLast((part) => part !== '') ?? folder.path;
  const encodings = withoutDirty(found);
  if (encodings.files.length === 0) {
    void tellNothing(summaries, name, encodings);
    return 0;
  }
  const chosen = ask ? await choose(services, name, encodings) : encodings.files.filter(({ sure }) => sure);
  if (chosen === undefined || chosen.length === 0) return 0;
  const { written } = await withProgress('Converting to UTF-8', () =>
    convertFiles(
      server,
      originals,
      chosen.map(({ uri, stamp, readings }) => ({ uri, stamp, as: readings[0]!.as })),
    ),
  );
  return written.length;
}

/** The server knows of unsaved changes only in documents of its language. */
function withoutDirty({ files, leftAlone, utf8 }: FolderEncodings): FolderEncodings {
  const isDirty = ({ uri }: ConvertibleFile) => openDocument(uri)?.isDirty === true;
  const dirty = files
    .filter(isDirty)
    .map(({ uri, path }) => ({ uri, path, reason: 'it has unsaved changes' }));
  return { files: files.filter((file) => !isDirty(file)), leftAlone: [...leftAlone, ...dirty], utf8 };
}

const WHY = 'Show Why';

async function tellNothing(
  summaries: FolderSummaries,
  name: string,
  encodings: FolderEncodings,
): Promise<void> {
  const { leftAlone, utf8 } = encodings;
  if (leftAlone.length === 0) {
    const all = utf8 === 0 ? 'has no text files' : `is UTF-8 throughout (${files(utf8)})`;
    void vscode.window.showInformationMessage(`${name} ${all}.`);
    return;
  }
  const what = `${files(leftAlone.length)} of ${name} cannot be converted; ${utf8} are UTF-8.`;
  if ((await vscode.window.showInformationMessage(what, WHY)) === WHY) await summaries.show(name, encodings);
}

interface FileItem extends vscode.QuickPickItem {
  file?: ConvertibleFile;
}

const readOtherwise: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('symbol-string'),
  tooltip: 'Read in another encoding',
};
const showAll: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('list-flat'),
  tooltip: 'Show all files, and why some are left alone',
};

/** What is to be done, for the user to agree to; undefined where they do not. */
async function choose(
  { server, summaries }: ConversionServices,
  name: string,
  encodings: FolderEncodings,
): Promise<ConvertibleFile[] | undefined> {
  let shown = encodings;
  let ticked = new Set(shown.files.filter(({ sure }) => sure).map(({ uri }) => uri));
  for (;;) {
    const answer = await showFiles(summaries, name, shown, ticked);
    if (answer === undefined) return undefined;
    if ('chosen' in answer) return answer.chosen;
    ticked = answer.ticked;
    const { uri, readings } = answer.file;
    const reading = await pickReading(server, { uri, readings });
    if (reading === undefined) continue;
    shown = {
      ...shown,
      files: shown.files.map((file) => (file.uri === uri ? readFirst(file, reading) : file)),
    };
    ticked.add(uri);
  }
}

function readFirst(file: ConvertibleFile, reading: FileReading): ConvertibleFile {
  const others = file.readings.filter(({ as }) => as !== reading.as);
  return { ...file, readings: [reading, ...others], sure: true };
}

type Answer = { chosen: ConvertibleFile[] } | { file: ConvertibleFile; ticked: Set<string> };

function showFiles(
  summaries: FolderSummaries,
  name: string,
  encodings: FolderEncodings,
  ticked: ReadonlySet<string>,
): Promise<Answer | undefined> {
  const { files: found, leftAlone, utf8 } = encodings;
  const pick = vscode.window.createQuickPick<FileItem>();
  pick.canSelectMany = true;
  pick.ignoreFocusOut = true;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.title = `Convert files of ${name} to UTF-8`;
  const left = leftAlone.length === 0 ? '' : `, ${leftAlone.length} cannot be converted`;
  pick.placeholder = `Originals are kept for ‘Undo’. ${utf8} UTF-8 already${left}.`;
  pick.buttons = [showAll];
  pick.items = itemsOf(found);
  pick.selectedItems = pick.items.filter(({ file }) => file !== undefined && ticked.has(file.uri));
  return new Promise((resolve) => {
    const chosen = () => pick.selectedItems.flatMap(({ file }) => file ?? []);
    const answer = (value: Answer | undefined) => {
      resolve(value);
      pick.dispose();
    };
    pick.onDidAccept(() => answer({ chosen: chosen() }));
    pick.onDidTriggerItemButton(({ item: { file } }) => {
      if (file !== undefined) answer({ file, ticked: new Set(chosen().map(({ uri }) => uri)) });
    });
    pick.onDidTriggerButton(() => summaries.show(name, encodings));
    pick.onDidHide(() => answer(undefined));
    pick.show();
  });
}

/** By encoding, with those in front whose encoding is sure. */
function itemsOf(found: readonly ConvertibleFile[]): FileItem[] {
  const groups = new Map<string, ConvertibleFile[]>();
  for (const file of [...found].sort((a, b) => Number(b.sure) - Number(a.sure))) {
    const group = file.sure ? file.readings[0]!.name : 'not sure: look at the words';
    groups.set(group, [...(groups.get(group) ?? []), file]);
  }
  return [...groups].flatMap(([label, group]): FileItem[] => [
    { label, kind: vscode.QuickPickItemKind.Separator },
    ...group.map((file) => itemOf(file)),
  ]);
}

function itemOf(file: ConvertibleFile): FileItem {
  const [best] = file.readings;
  const likely = best?.confidence === undefined ? '' : ` · ${percent(best.confidence)}`;
  return {
    label: file.path,
    description: `${best?.name}${likely}`,
    detail: oneLine(best?.preview ?? ''),
    buttons: [readOtherwise],
    file,
  };
}

function files(count: number): string {
  return count === 1 ? '1 file' : `${count} files`;
}
