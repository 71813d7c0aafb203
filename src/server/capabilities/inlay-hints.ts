import { type InlayHint, InlayHintKind } from 'vscode-languageserver';
import { WEEKDAY_NAMES_ENGLISH, weekdayOf } from '../../core/dates';
import type { DocumentView } from '../document-view';

/** The weekday behind each header date that is not written with one. */
export function inlayHints(view: DocumentView): InlayHint[] {
  return view.file.documents.flatMap(({ header }) => {
    const reading = header.date?.reading;
    const candidate = reading?.kind === 'date' ? reading.candidates[0] : undefined;
    if (reading === undefined || candidate === undefined || reading.weekday !== undefined) return [];
    return [
      {
        position: view.source.lines.positionAt(reading.end),
        label: WEEKDAY_NAMES_ENGLISH[weekdayOf(candidate.date)]!,
        kind: InlayHintKind.Parameter,
        paddingLeft: true,
      },
    ];
  });
}
