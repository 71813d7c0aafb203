import type { LintSettings } from '../../lint/rule';
import { fieldValue, type SeedDocument, type SeedFile } from '../../seed/tree';

/** The language of the text at an offset: its document's `lang:` field, else that of the settings. */
export function languageAt(file: SeedFile, settings: LintSettings, offset: number): string | undefined {
  const document = documentAt(file, offset);
  const written = document && fieldValue(document, file.text, 'lang');
  return written || settings.language;
}

export function documentAt({ documents }: SeedFile, offset: number): SeedDocument | undefined {
  let low = 0;
  let high = documents.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (documents[middle]!.span.start <= offset) low = middle;
    else high = middle - 1;
  }
  const document = documents[low];
  return document !== undefined && document.span.start <= offset && offset < document.span.end
    ? document
    : undefined;
}
