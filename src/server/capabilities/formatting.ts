import type { Range, TextEdit } from 'vscode-languageserver';
import { canonicalEdits } from '../../core/seed/canonical';
import { type DocumentView, offsetOf } from '../document-view';

/** The edits to the canonical print, of the whole file or inside a range. Only white space, headers and END change. */
export function formatting(view: DocumentView, range?: Range): TextEdit[] {
  const span = range && { start: offsetOf(view, range.start), end: offsetOf(view, range.end) };
  return canonicalEdits(view.file, view.source, view.settings, span).map(({ start, end, newText }) => ({
    range: view.source.lines.rangeOf({ start, end }),
    newText,
  }));
}
