import { displayWidth, padDisplay } from '../display-width';
import { printable, printableJson } from '../printable';
import { JsonArray } from './json';

/** Rows of text as columns that line up; the last column is as long as it is. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, ...rows.map((row) => row.map(printable))];
  const widths = header.map((_, column) =>
    all.reduce((widest, row) => Math.max(widest, displayWidth(row[column] ?? '')), 0),
  );
  return all
    .map((row) =>
      row
        .map((cell, column) => (column === row.length - 1 ? cell : padDisplay(cell, widths[column]!)))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}

/** Prints a list as it comes where the format allows: one value a line, an array, or at the end as a table. */
export class ListPrinter<T> {
  private readonly kept: T[] = [];
  private readonly array = new JsonArray('');

  constructor(
    private readonly format: string,
    private readonly toTable: (items: readonly T[]) => string,
  ) {}

  items(items: readonly T[]): string {
    if (this.format === 'jsonl') return items.map((item) => `${printableJson(item)}\n`).join('');
    if (this.format === 'json') return items.map((item) => this.array.item(item)).join('');
    for (const item of items) this.kept.push(item);
    return '';
  }

  end(): string {
    if (this.format === 'jsonl') return '';
    return this.format === 'json' ? `${this.array.end()}\n` : this.toTable(this.kept);
  }
}
