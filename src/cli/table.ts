/** Rows of text as columns that line up; the last column is as long as it is. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column]!)))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}

export const LIST_FORMAT = {
  type: 'string',
  values: ['table', 'json', 'jsonl'],
  default: 'table',
  description: 'how the list is printed',
} as const;

/** One value a line, or all of them as one array. */
export function printList<T>(
  items: readonly T[],
  format: string,
  toTable: (items: readonly T[]) => string,
): string {
  if (format === 'jsonl') return items.map((item) => `${JSON.stringify(item)}\n`).join('');
  if (format === 'json') return `${JSON.stringify(items, undefined, 2)}\n`;
  return toTable(items);
}
