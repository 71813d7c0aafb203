import type { LintSettings } from '../../lint/rule';
import { documentAt, fieldValue, type SeedFile } from '../../seed/tree';

/** The language of the text at an offset: its document's `lang:` field, else that of the settings. */
export function languageAt(file: SeedFile, settings: LintSettings, offset: number): string | undefined {
  const document = documentAt(file, offset);
  const written = document && fieldValue(document, file.text, 'lang');
  return written || settings.language;
}
