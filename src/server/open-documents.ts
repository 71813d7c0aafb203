import { TextDocument } from 'vscode-languageserver-textdocument';
import { SourceText } from '../core/text/source-text';
import type { FileSystem } from '../corpus/file-system';
import { pathOf } from './locations';

/** A document that the editor holds, with the bytes of its file as they were when it was last opened or saved. */
export interface OpenDocument {
  text: TextDocument;
  /** Undefined for a file that is not on disk. */
  disk: SourceText | undefined;
  /** The encoding with which the editor reads the file, in VS Code's names; undefined where it did not say. */
  encoding: string | undefined;
}

export interface OpenSource {
  source: SourceText;
  dirty: boolean;
}

/**
 * What an open document is linted from: the bytes of its file while the editor's text says the same, so that byte
 * findings can be made; else the editor's text alone.
 */
export function sourceOf(document: OpenDocument): OpenSource {
  const text = document.text.getText();
  const { disk } = document;
  if (disk !== undefined && sameButForLineBreaks(text, disk.text)) return { source: disk, dirty: false };
  return { source: SourceText.fromText(text), dirty: true };
}

export async function readDisk(fs: FileSystem, uri: string): Promise<SourceText | undefined> {
  const path = pathOf(uri);
  if (path === undefined || (await fs.stat(path)) === undefined) return undefined;
  try {
    return SourceText.fromBytes(await fs.readFile(path));
  } catch {
    return undefined;
  }
}

/** The editor unifies line breaks when it opens a file. */
function sameButForLineBreaks(a: string, b: string): boolean {
  if (a === b) return true;
  return (a.includes('\r') || b.includes('\r')) && unified(a) === unified(b);
}

function unified(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

export { TextDocument };
