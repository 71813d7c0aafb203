/** Any text as Markdown that shows just that text, on one line. */
export function escapeMarkdown(text: string): string {
  return plainLine(text).replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** Text may hold anything, so it is fenced with more backticks than it has in a row. Shows 80 UTF-16 units at most. */
export function inlineCode(text: string): string {
  const shown = plainLine(text.slice(0, 80));
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence} ${shown} ${fence}`;
}

/**
 * The text on one line, with U+FFFD for characters that would act on what shows it: controls and those that turn the
 * direction of writing. Keeps every offset.
 */
export function plainLine(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ')
    .replace(/[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}
