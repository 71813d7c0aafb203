import type { Range, Span } from '../text/span';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** From worst to mildest. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Safe fixes may run on save and in fix-all; a suggestion is picked by a person. */
export type FixSafety = 'safe' | 'suggestion';

/** UTF-16 offsets into the file's text. */
export interface Edit extends Span {
  newText: string;
  /**
   * The bytes to replace, only where the text cannot say it: a byte order mark, or a charset. Without it the bytes
   * follow from the offsets.
   */
  bytes?: Span;
  /** The edit replaces the whole file and writes it in this encoding; other edits keep the file's own. */
  encoding?: 'utf-8';
}

/** Data, not code: all edits of a fix are applied, or none. They do not overlap. */
export interface Fix {
  title: string;
  safety: FixSafety;
  edits: readonly Edit[];
  /** The one that an editor's auto-fix key should take when a finding has several. */
  preferred?: boolean;
  /**
   * The fix changes what an editor's buffer does not show (byte order mark, mixed line breaks, ill-formed bytes), so
   * it must be made in the file.
   */
  onDisk?: boolean;
}

/** Another place that explains the finding. `file` is a path relative to the corpus, absent for the same file. */
export interface RelatedPlace {
  message: string;
  file?: string;
  span: Span;
  /** Given for places in other files, whose text is not at hand. */
  range?: Range;
}

/** What a rule reports. */
export interface Report extends Span {
  message: string;
  fixes?: readonly Fix[];
  /** `unnecessary` text is drawn faded. */
  tags?: readonly ('unnecessary' | 'deprecated')[];
  related?: readonly RelatedPlace[];
  /** Overrides the byte range that follows from the offsets. */
  bytes?: Span;
}

export interface Finding extends Report {
  rule: string;
  severity: Severity;
  /** Zero-based number of the document in its file; undefined for findings about the file. */
  document: number | undefined;
  fixes: readonly Fix[];
  bytes: Span;
}
