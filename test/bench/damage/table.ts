/** What a row of the bench is measured against: shares in per cent, or numbers in 100,000 lines. */
export interface Goal {
  /** What the best tool that exists reaches, where that is known. */
  others?: string;
  toReach: string;
}

export interface Row extends Goal {
  name: string;
  reached: string;
  /** Share of the samples that were changed into something else unasked. */
  unsafe?: string;
}

/** The rows under each other, a line each. */
export function printTable(rows: readonly Row[]): void {
  const header: Row = {
    name: '',
    others: 'ftfy',
    toReach: 'to reach',
    reached: 'reached',
    unsafe: 'wrong at safe tier',
  };
  const columns = (['name', 'others', 'toReach', 'reached', 'unsafe'] as const).map((key) => ({
    key,
    width: Math.max(...[header, ...rows].map((row) => (row[key] ?? '').length)),
  }));
  for (const row of [header, ...rows])
    console.log(
      columns
        .map(({ key, width }) =>
          key === 'name' ? (row[key] ?? '').padEnd(width) : (row[key] ?? '').padStart(width),
        )
        .join('  '),
    );
}
