type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const WIDTH = 110;

/** JSON as the formatter of this repository prints it: lists of plain values on one line where they fit. */
export function printJson(value: unknown): string {
  return `${print(value as Json, '', 0)}\n`;
}

/** `before` is the number of characters in the line already. */
function print(value: Json, indent: string, before: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    const line = `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
    const isPlain = value.every((item) => typeof item !== 'object');
    // One more for the comma that may follow.
    if (isPlain && before + line.length + 1 <= WIDTH) return line;
    const items = value.map((item: Json) => inner + print(item, inner, inner.length));
    return `[\n${items.join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return '{}';
  const lines = entries.map(([key, item]) => {
    const start = `${inner}${JSON.stringify(key)}: `;
    return start + print(item, inner, start.length);
  });
  return `{\n${lines.join(',\n')}\n${indent}}`;
}
