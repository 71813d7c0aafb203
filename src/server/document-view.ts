import type { Finding } from '../core/lint/finding';
import type { CorpusFact } from '../core/lint/lint';
import type { LintSettings } from '../core/lint/rule';
import type { SeedDocument, SeedFile } from '../core/seed/tree';
import type { SourceText } from '../core/text/source-text';
import type { Position, Span } from '../core/text/span';
import type { Corpus } from '../corpus/corpus';
import type { CorpusFinding } from '../corpus/index/corpus-index';

/**
 * One file as a capability sees it: an open document's text, else the file on disk. Offsets are UTF-16 into
 * `source.text`; lines and characters are the editor's, whose line breaks may differ from the file's.
 */
export interface DocumentView {
  /** As the client spells it. */
  uri: string;
  /** Relative to the corpus. */
  path: string;
  corpus: Corpus;
  /** False for a document outside every corpus, for which `corpus` has the default settings. */
  inCorpus: boolean;
  /** A corpus.yaml does not include the file, so nothing is to be said of it and nothing changed in it. */
  leftOut: boolean;
  /** Null for a file that is not open. */
  version: number | null;
  /** The file on disk where the view shows what it says; undefined for unsaved changes and for what is no file. */
  disk: SourceText | undefined;
  source: SourceText;
  /** The encoding with which the editor reads the file, in VS Code's names; undefined where it is not known. */
  encodingInEditor: string | undefined;
  /** The file is UTF-8 or damaged UTF-8, but the editor reads it in another encoding, so that `source` is not what the file says. */
  misread: boolean;
  file: SeedFile;
  settings: LintSettings;
  /** With their fixes, by position, without those that the baseline holds. */
  findings: readonly Finding[];
  /** What the rules of files and documents found, without those that the baseline holds. */
  own: readonly Finding[];
  /** What the corpus rules found, with those that the baseline holds. */
  compared: readonly CorpusFinding[];
  /** What the corpus rules want to know of the file. */
  facts: readonly CorpusFact[];
}

/** The document that a position lies in, or the one before it when it lies between two. */
export function documentAt(view: DocumentView, position: Position): SeedDocument | undefined {
  return (
    view.file.documents.findLast(({ firstLine }) => firstLine <= position.line) ?? view.file.documents[0]
  );
}

export function offsetOf(view: DocumentView, position: Position): number {
  return view.source.lines.offsetAt(position);
}

export function rangeOf(view: DocumentView, span: Span) {
  return view.source.lines.rangeOf(span);
}
