/**
 * What a terminal acts on instead of showing it: control characters, line and paragraph separators, and the
 * embeddings, overrides and isolates of the bidirectional algorithm, which reorder what follows them.
 */
const ACTIVE = /[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}\u202a-\u202e\u2066-\u2069]/gu;
const SHORT: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** The text with everything that a terminal would act on as escapes such as `\x1b`, so that it can only be read. */
export function printable(text: string): string {
  return text.replace(ACTIVE, escapeOf);
}

/** The same for a line that may hold tabs. */
export function printableLine(text: string): string {
  return text.replace(ACTIVE, (character) => (character === '\t' ? character : escapeOf(character)));
}

function escapeOf(character: string): string {
  const code = character.charCodeAt(0);
  const hex = code.toString(16);
  return SHORT[character] ?? (code < 0x100 ? `\\x${hex.padStart(2, '0')}` : `\\u${hex.padStart(4, '0')}`);
}

/** JSON whose strings hold nothing that a terminal acts on; it reads back as the same value. */
export function printableJson(value: unknown, indent?: number): string {
  return printableJsonText(JSON.stringify(value, undefined, indent));
}

/** The same for JSON as text. */
export function printableJsonText(json: string): string {
  return json.replace(ACTIVE, (character) =>
    character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
