import { extractMentions, type Mention } from '../../../src/core/entities';
import { parseSeedFile } from '../../../src/core/seed/parse';

/** The mentions of all documents of a file. */
export function mentionsIn(text: string): Mention[] {
  return parseSeedFile(text).documents.flatMap((document) => extractMentions(text, document));
}

/** The mentions of a body under the header `date 2024-05-10`. */
export function mentionsOf(body: string): Mention[] {
  return mentionsIn(`date 2024-05-10\n\n${body}\n\nEND\n`);
}

/** `type: text`, and `= entity` where it differs, one a mention. */
export function shown(body: string): string[] {
  return mentionsOf(body).map(
    ({ type, text, entity }) => `${type}: ${text}${entity === text ? '' : ` = ${entity}`}`,
  );
}
