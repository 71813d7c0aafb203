import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { SourceText } from '../core/text/source-text';
import { today } from '../corpus/clock';
import { CONFIG_FILE_NAME } from '../corpus/config';
import { Corpus } from '../corpus/corpus';
import type { FileSystem } from '../corpus/file-system';
import type { CorpusFinding, FileChange } from '../corpus/index/corpus-index';
import { Corpora, type CorpusState } from './corpora';
import type { DocumentView } from './document-view';
import { canonicalUri, pathOf, uriOf } from './locations';
import { type OpenDocument, OpenDocuments, readDisk, sourceOf } from './open-documents';
import { OuterCorpora } from './outer-corpora';
import { type Place, viewDocument } from './view-document';
import { type WatchedChange, WatchedFiles } from './watched-files';

export interface FilesChanged {
  corpus: Corpus;
  changes: readonly FileChange[];
}

export interface WorkspaceListener {
  /** Files whose findings, documents or existence changed. */
  filesChanged(change: FilesChanged): void;
  statusChanged(): void;
  /** Something else than their text changed what is to be said of open documents. */
  openDocumentsChanged(): void;
  log(message: string): void;
}

/** The index follows the typing after this pause; what concerns the open document itself is never behind. */
const INDEX_DELAY_MS = 120;

/** The corpora of a window: what is on disk, overlaid with what the editor holds. */
export class Workspace {
  private readonly open: OpenDocuments;
  private readonly views = new WeakMap<OpenDocument, DocumentView>();
  private readonly indexTimers = new Map<string, NodeJS.Timeout>();
  private readonly disk: Corpora;
  private readonly watched: WatchedFiles;
  private readonly outer: OuterCorpora;
  /** Settings for documents that lie in no corpus. */
  private readonly loose: Corpus;

  constructor(
    readonly fs: FileSystem,
    private readonly listener: WorkspaceListener,
  ) {
    this.loose = new Corpus(fs, '', today());
    this.open = new OpenDocuments(fs);
    this.outer = new OuterCorpora(fs);
    this.disk = new Corpora(fs, {
      filesChanged: (corpus, changes) => listener.filesChanged({ corpus, changes }),
      settingsChanged: (corpus, paths) => this.settingsChanged(corpus, paths),
      statusChanged: () => listener.statusChanged(),
      isHeld: (path) => this.open.has(uriOf(path)),
      log: (message) => listener.log(message),
    });
    this.watched = new WatchedFiles(fs, this.disk, {
      openBelow: (path) => this.open.uris().filter((uri) => pathOf(uri)?.startsWith(`${path}/`)),
      isOpen: (uri) => this.open.has(uri),
      reload: (uri) => this.reload(uri),
      log: (message) => listener.log(message),
    });
  }

  get corpora(): readonly CorpusState[] {
    return this.disk.states;
  }

  corpusByUri(uri: string): Corpus | undefined {
    const path = pathOf(uri);
    return this.corpora.find(({ corpus }) => corpus.root === path)?.corpus;
  }

  setFolders(uris: readonly string[]): Promise<void> {
    return this.disk.setFolders(uris);
  }

  /** The corpus that a file lies in, whether or not the corpus includes it. */
  locate(uri: string): { corpus: Corpus; path: string } | undefined {
    const absolute = pathOf(uri);
    return absolute === undefined ? undefined : this.disk.locate(absolute);
  }

  includes(uri: string): boolean {
    const located = this.locate(uri);
    return located?.corpus.includes(located.path) ?? false;
  }

  openVersion(uri: string): number | null {
    return this.open.get(uri)?.text.version ?? null;
  }

  /** The text that the editor holds; undefined for a file that is not open. */
  openText(uri: string): string | undefined {
    return this.open.get(uri)?.text.getText();
  }

  async didOpen(text: TextDocument): Promise<void> {
    const read = this.open.open(text);
    if (this.locate(text.uri) === undefined) await this.lookOutside([text.uri]);
    await read;
    this.updateIndex(canonicalUri(text.uri));
  }

  didChange(uri: string): void {
    const document = this.open.get(uri);
    if (document === undefined) return;
    document.gone = false;
    this.views.delete(document);
    this.updateIndexSoon(canonicalUri(uri));
  }

  didSetEncoding(uri: string, encoding: string): void {
    const document = this.open.setEncoding(uri, encoding);
    if (document === undefined) return;
    this.views.delete(document);
    this.updateIndex(canonicalUri(uri));
    this.listener.openDocumentsChanged();
  }

  async didSave(uri: string): Promise<void> {
    await this.reload(canonicalUri(uri));
    if (!uri.endsWith(`/${CONFIG_FILE_NAME}`)) return;
    await this.lookOutside(this.open.uris().filter((each) => this.locate(each) === undefined));
    await this.disk.find();
  }

  async didClose(uri: string): Promise<void> {
    const key = canonicalUri(uri);
    this.open.close(key);
    this.outer.forget(key);
    this.stopIndexTimer(key);
    const located = this.locate(key);
    if (located?.corpus.includes(located.path)) await this.disk.readFiles(located.corpus, [located.path]);
  }

  didChangeWatched(changes: readonly WatchedChange[]): Promise<void> {
    return this.watched.add(changes);
  }

  /** The file at a URI as capabilities see it; undefined when it is neither open nor readable. */
  async view(uri: string): Promise<DocumentView | undefined> {
    const document = this.open.get(uri);
    if (document !== undefined) {
      await this.open.settled(document);
      return this.open.get(uri) === document ? this.openView(document) : this.view(uri);
    }
    const source = await readDisk(this.fs, uri);
    return source && this.diskView(uri, source);
  }

  /** Whether the editor holds something else of a file than the file says. */
  async hasUnsavedChanges(uri: string): Promise<boolean> {
    const document = this.open.get(uri);
    if (document === undefined) return false;
    await this.open.settled(document);
    return sourceOf(document).disk === undefined;
  }

  /** The text that the index speaks of: what the editor shows, else the file on disk. */
  async source(uri: string): Promise<SourceText | undefined> {
    this.flush(uri);
    const document = this.open.get(uri);
    return document === undefined ? readDisk(this.fs, uri) : sourceOf(document).source;
  }

  /** A file as it is on disk, whatever the editor holds. */
  diskView(uri: string, source: SourceText): DocumentView {
    return viewDocument(this.placeOf(uri), { source, disk: source }, null);
  }

  /** Makes the index say what the editor shows now. */
  flush(uri: string): void {
    const key = canonicalUri(uri);
    if (this.indexTimers.has(key)) this.updateIndex(key);
  }

  /** Reads files again after the server wrote them. */
  async reread(uris: readonly string[]): Promise<void> {
    for (const uri of uris) {
      const located = this.locate(uri);
      if (this.open.has(uri)) await this.reload(canonicalUri(uri));
      else if (located?.corpus.includes(located.path))
        await this.disk.readFiles(located.corpus, [located.path]);
    }
  }

  /** Judges documents with these ids anew after a finding was ignored: the baseline knows documents by their ids. */
  async ignoredIn(corpus: Corpus, documentIds: readonly string[]): Promise<void> {
    const ids = new Set(documentIds);
    const paths = [...corpus.index.files()]
      .filter(({ record }) => record.documents.some(({ id }) => ids.has(id)))
      .map(({ record }) => record.path);
    await this.disk.readFiles(corpus, paths);
    this.settingsChanged(corpus);
  }

  dispose(): void {
    for (const uri of [...this.indexTimers.keys()]) this.stopIndexTimer(uri);
    this.disk.dispose();
  }

  private async reload(uri: string): Promise<void> {
    const document = this.open.get(uri);
    if (document === undefined) return;
    const before = document.disk;
    await this.open.reload(document);
    this.views.delete(document);
    this.updateIndex(uri);
    if (!sameBytes(before?.bytes, document.disk?.bytes)) this.listener.openDocumentsChanged();
  }

  private settingsChanged(corpus: Corpus, paths?: ReadonlySet<string>): void {
    let concerned = false;
    for (const uri of this.open.uris()) {
      const document = this.open.get(uri);
      const place = this.placeOf(uri);
      if (document === undefined || place.corpus !== corpus) continue;
      if (paths !== undefined && !paths.has(place.path)) continue;
      concerned = true;
      this.views.delete(document);
      this.updateIndex(uri);
    }
    if (concerned) this.listener.openDocumentsChanged();
  }

  private openView(document: OpenDocument): DocumentView {
    const known = this.views.get(document);
    if (known !== undefined) return known;
    const { uri, version } = document.text;
    const view = viewDocument(this.placeOf(uri), sourceOf(document), version);
    const shown = document.gone ? { ...view, findings: [], own: [], compared: [] } : view;
    this.views.set(document, shown);
    return shown;
  }

  /** The settings of files outside the window's folders come from the `corpus.yaml` above them. */
  private async lookOutside(uris: readonly string[]): Promise<void> {
    for (const uri of uris) {
      await this.outer.look(uri).catch((error) => this.listener.log(String(error)));
      const document = this.open.get(uri);
      if (document !== undefined) this.views.delete(document);
    }
    if (uris.some((uri) => this.outer.get(uri) !== undefined)) this.listener.openDocumentsChanged();
  }

  /** Where a document's settings come from; with `inCorpus` false from nowhere. */
  placeOf(uri: string): Place {
    const located = this.locate(uri) ?? this.outer.get(uri);
    const corpus = located?.corpus ?? this.loose;
    corpus.today = today();
    return {
      uri,
      corpus,
      path: located?.path ?? pathOf(uri) ?? uri,
      inCorpus: located !== undefined,
    };
  }

  private updateIndexSoon(uri: string): void {
    if (!this.indexTimers.has(uri))
      this.indexTimers.set(
        uri,
        setTimeout(() => this.updateIndex(uri), INDEX_DELAY_MS),
      );
  }

  private stopIndexTimer(uri: string): void {
    clearTimeout(this.indexTimers.get(uri));
    this.indexTimers.delete(uri);
  }

  /** Brings the index up to date with what the editor shows. */
  private updateIndex(uri: string): void {
    this.stopIndexTimer(uri);
    const document = this.open.get(uri);
    if (document === undefined || !this.includes(uri)) return;
    const located = this.locate(uri);
    if (document.gone && located !== undefined) {
      this.disk.changed(located.corpus, [located.corpus.forget(located.path)]);
      return;
    }
    const view = this.openView(document);
    const { corpus, path, source, file, own, facts } =
      view.misread && view.disk !== undefined ? this.diskView(uri, view.disk) : view;
    corpus.unreadable.delete(path);
    const record = corpus.recordOf(path, { source, file, findings: own, facts });
    this.disk.changed(corpus, [corpus.index.put(record)]);
    if (!view.misread && !isSame(view.compared, corpus.index.compare(path, facts))) {
      this.views.delete(document);
      this.listener.openDocumentsChanged();
    }
  }
}

/** The corpus may have been judged anew between a look at a document and its coming into the index. */
function isSame(before: readonly CorpusFinding[], after: readonly CorpusFinding[]): boolean {
  return before.length + after.length === 0 || JSON.stringify(before) === JSON.stringify(after);
}

function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && Buffer.compare(a, b) === 0);
}
