import { encodeText } from '../../core/encoding';
import type { SourceText } from '../../core/text/source-text';
import { ALWAYS_EXCLUDED } from '../../corpus/config/definition';
import { EXPLICIT_INCLUDE } from '../../corpus/files';
import { editorEncodingOf } from '../editor-encodings';
import {
  type FileEncoding as Encoding,
  fileEncodingOf,
  furtherReadings,
  readAs,
} from '../encodings/file-encoding';
import { firstWordsBeyondAscii } from '../encodings/preview';
import { pathOf, relativePath, uriOf, withoutTrailingSlash } from '../locations';
import { readDisk } from '../open-documents';
import type {
  ApplyOnDiskResult,
  ConvertibleFile,
  ConvertParams,
  FileEncoding,
  FileReading,
  FolderEncodings,
} from '../protocol';
import type { Workspace } from '../workspace';
import type { DiskWriter } from './disk-writer';
import { Originals } from './originals';
import { stampOf } from './stamp';

/** In what encoding a file is on disk, and how it can be read; undefined where it cannot be read from disk. */
export async function encodingOf(workspace: Workspace, uri: string): Promise<FileEncoding | undefined> {
  const source = await readDisk(workspace.fs, uri);
  if (source === undefined) return undefined;
  const encoding = fileEncodingOf(source);
  return {
    uri,
    stamp: stampOf(source.bytes),
    state: encoding.state,
    name: encoding.name,
    confidence: encoding.confidence,
    illFormed: encoding.illFormed,
    readings: readingsOf(encoding),
  };
}

/** What a file reads as in the charsets that nothing speaks for. */
export async function unlikelyReadings(workspace: Workspace, uri: string): Promise<FileReading[]> {
  const source = await readDisk(workspace.fs, uri);
  if (source === undefined) return [];
  return furtherReadings(source).map(({ as, sample }) => ({
    as,
    name: as,
    preview: firstWordsBeyondAscii(sample),
    editorEncoding: editorEncodingOf(as),
  }));
}

function readingsOf({ readings }: Encoding): FileReading[] {
  return readings.map(({ as, name, confidence, text }) => ({
    as,
    name,
    ...(confidence !== undefined && { confidence }),
    preview: firstWordsBeyondAscii(text),
    editorEncoding: editorEncodingOf(as),
  }));
}

/** Writes files as UTF-8, each in the reading that is given; with `originals` what they were is kept in that folder. */
export function convert(
  workspace: Workspace,
  writer: DiskWriter,
  { files, originals }: ConvertParams,
): Promise<ApplyOnDiskResult> {
  const folder = originals === undefined ? undefined : pathOf(originals);
  return writer.write(
    files.map(({ uri, stamp, saved, as }) => ({
      uri,
      stamp,
      ...(saved !== undefined && { saved }),
      change: (source) => utf8Of(source, as),
    })),
    folder === undefined ? undefined : new Originals(workspace.fs, folder),
  );
}

function utf8Of(source: SourceText, as: string): Uint8Array | string {
  const text = readAs(source, as);
  if (text === undefined) return `some of its bytes mean nothing in ${as}`;
  const encoded = encodeText(text, 'utf-8');
  return 'bytes' in encoded ? encoded.bytes : `it holds ${encoded.unencodable.length} halves of characters`;
}

/** A reading is picked beforehand when it is this likely, or so much likelier than the next. */
const SURE = { confidence: 0.6, lead: 0.25 };

/** The encodings of all text files of a folder: of a corpus those that it includes. */
export async function encodingsIn(
  workspace: Workspace,
  uri: string,
  letOthersAnswer: () => Promise<void>,
): Promise<FolderEncodings> {
  const found: FolderEncodings = { files: [], leftAlone: [], utf8: 0 };
  const root = pathOf(uri);
  if (root === undefined) return found;
  const folder = withoutTrailingSlash(root);
  for (const path of await textFilesIn(workspace, folder)) {
    await letOthersAnswer();
    const file = uriOf(`${folder}/${path}`);
    const reason = await look(workspace, file, path, found);
    if (reason !== undefined) found.leftAlone.push({ uri: file, path, reason });
  }
  return found;
}

/** Relative and sorted: files with the names of texts, and those of corpora whatever their names. */
async function textFilesIn(workspace: Workspace, folder: string): Promise<string[]> {
  const named = await workspace.fs.list(folder, EXPLICIT_INCLUDE, ALWAYS_EXCLUDED);
  const included = workspace.corpora.flatMap(({ corpus }) =>
    [...corpus.index.paths()].flatMap((path) => relativePath(folder, corpus.absolute(path)) ?? []),
  );
  return [...new Set([...named, ...included])].sort();
}

/** In a corpus with a configuration, what that includes; else every text file. */
function isDocument(workspace: Workspace, uri: string): boolean {
  const { corpus, path, inCorpus } = workspace.placeOf(uri);
  return !inCorpus || corpus.configText === undefined || corpus.includes(path);
}

/** Adds a file to what was found, or says why it is left alone. */
async function look(
  workspace: Workspace,
  uri: string,
  path: string,
  found: FolderEncodings,
): Promise<string | undefined> {
  const encoding = await encodingOf(workspace, uri);
  if (encoding === undefined) return 'it cannot be read';
  const { state, stamp, illFormed, readings } = encoding;
  if (state === 'utf-8') {
    found.utf8++;
    return undefined;
  }
  if (state === 'binary') return encoding.name === 'binary' ? 'it is no text' : `it is ${encoding.name}`;
  if (state === 'damaged') return `it is UTF-8 with ${illFormed} places of which nothing tells the meaning`;
  if (state === 'unreadable') return `it may be ${encoding.name}, but not all of its bytes are`;
  if (!isDocument(workspace, uri)) return 'corpus.yaml does not include it';
  if (await workspace.hasUnsavedChanges(uri)) return 'it has unsaved changes';
  found.files.push({ uri, path, stamp, readings, sure: isSure(readings) } satisfies ConvertibleFile);
  return undefined;
}

function isSure([best, next]: readonly FileReading[]): boolean {
  const confidence = best?.confidence ?? 0;
  return confidence >= SURE.confidence || confidence - (next?.confidence ?? 0) >= SURE.lead;
}
