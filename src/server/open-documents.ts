import type { TextDocument } from 'vscode-languageserver-textdocument';
import { decodeBytes } from '../core/encoding';
import { SourceText } from '../core/text/source-text';
import type { FileSystem } from '../corpus/file-system';
import { charsetOfEditorEncoding } from './editor-encodings';
import { canonicalUri, pathOf } from './locations';

/** A document that the editor holds, with its file as it was when it was last opened, saved or seen to change. */
export interface OpenDocument {
  text: TextDocument;
  /** Undefined for what is no file, or cannot be read. */
  disk: SourceText | undefined;
  /** The encoding with which the editor reads the file, in VS Code's names; undefined where it did not say. */
  encoding: string | undefined;
  /** The file was deleted while the editor held it without unsaved changes: what is left is a memory of it. */
  gone: boolean;
}

export interface OpenSource {
  source: SourceText;
  /** The file on disk where it says what the editor shows; undefined for unsaved changes. */
  disk: SourceText | undefined;
  /** The encoding with which the editor reads the file, in VS Code's names; undefined where it is not known. */
  encoding?: string | undefined;
}

/** What the editor holds, by canonical URI. */
export class OpenDocuments {
  private readonly held = new Map<string, OpenDocument>();
  private readonly reads = new WeakMap<OpenDocument, Promise<void>>();
  /** A client may tell the encoding of a document before it says that the document is open. */
  private readonly encodings = new Map<string, string>();

  constructor(private readonly fs: FileSystem) {}

  get(uri: string): OpenDocument | undefined {
    return this.held.get(canonicalUri(uri));
  }

  has(uri: string): boolean {
    return this.held.has(canonicalUri(uri));
  }

  uris(): string[] {
    return [...this.held.keys()];
  }

  /** Resolves when the file is read. */
  open(text: TextDocument): Promise<void> {
    const key = canonicalUri(text.uri);
    const encoding = this.encodings.get(key);
    const document: OpenDocument = { text, disk: undefined, encoding, gone: false };
    this.held.set(key, document);
    return this.reload(document);
  }

  close(uri: string): void {
    this.held.delete(canonicalUri(uri));
    this.encodings.delete(canonicalUri(uri));
  }

  /** Gives the document where it is open and its encoding is another than before. */
  setEncoding(uri: string, encoding: string): OpenDocument | undefined {
    this.encodings.set(canonicalUri(uri), encoding);
    const document = this.get(uri);
    if (document === undefined || document.encoding === encoding) return undefined;
    document.encoding = encoding;
    return document;
  }

  /** Reads the file again. Reads of one document run one after the other, so that the newest is the last. */
  reload(document: OpenDocument): Promise<void> {
    const read = this.settled(document).then(async () => {
      const wasSaved = document.gone || sourceOf(document).disk !== undefined;
      document.disk = await readDisk(this.fs, document.text.uri);
      document.gone = wasSaved && document.disk === undefined;
    });
    this.reads.set(document, read);
    return read;
  }

  /** Resolves when every read that was asked for is done. */
  settled(document: OpenDocument): Promise<void> {
    return this.reads.get(document) ?? Promise.resolve();
  }
}

/**
 * What an open document is linted from: the bytes of its file while the editor's text says the same, so that byte
 * findings can be made; else the editor's text alone.
 */
export function sourceOf({ text: document, disk, encoding }: OpenDocument): OpenSource {
  const text = document.getText();
  if (disk !== undefined && sameButForLineBreaks(text, disk.text)) return { source: disk, disk, encoding };
  const charset = encoding === undefined ? undefined : charsetOfEditorEncoding(encoding);
  const decoded = charset && disk && decodeBytes(disk.bytes, charset, disk.bomBytes);
  const isSaved = decoded !== undefined && isReadAs(text, decoded);
  return { source: SourceText.fromText(text), disk: isSaved ? disk : undefined, encoding };
}

/** Undefined for what is no file, or cannot be read. */
export async function readDisk(fs: FileSystem, uri: string): Promise<SourceText | undefined> {
  const path = pathOf(uri);
  if (path === undefined) return undefined;
  try {
    if ((await fs.stat(path)) === undefined) return undefined;
    return SourceText.fromBytes(await fs.readFile(path));
  } catch {
    return undefined;
  }
}

/** What a charset has for bytes that it does not define. */
const UNDEFINED_BYTES = /[\x80-\x9f\uf780-\uf7ff]/g;

/** An editor may show U+FFFD for bytes that the charset does not define. */
function isReadAs(text: string, decoded: string): boolean {
  return (
    sameButForLineBreaks(text, decoded) ||
    (text.includes('\ufffd') && sameButForLineBreaks(text, decoded.replace(UNDEFINED_BYTES, '\ufffd')))
  );
}

/** The editor unifies line breaks when it opens a file. */
function sameButForLineBreaks(a: string, b: string): boolean {
  if (a === b) return true;
  return (a.includes('\r') || b.includes('\r')) && unified(a) === unified(b);
}

function unified(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
