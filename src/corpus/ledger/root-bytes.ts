interface Fragment {
  start: number;
  bytes: Uint8Array;
}

/** What is known of a file that is no longer there: fragments of its bytes by offset. */
export class RootBytes {
  private fragments: Fragment[] = [];
  private isMerged = true;

  add(start: number, bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.fragments.push({ start, bytes });
    this.isMerged = false;
  }

  /** Undefined unless all of them are known. */
  slice(start: number, end: number): Uint8Array | undefined {
    const fragment = this.fragmentAt(start);
    if (fragment === undefined || fragment.start + fragment.bytes.length < end) return undefined;
    return fragment.bytes.subarray(start - fragment.start, end - fragment.start);
  }

  /** The known bytes that end at `end`, at most `count`, not before `from`. */
  endingAt(end: number, from: number, count: number): Uint8Array {
    const fragment = end > from ? this.fragmentAt(end - 1) : undefined;
    if (fragment === undefined) return NO_BYTES;
    const start = Math.max(from, fragment.start, end - count);
    return fragment.bytes.subarray(start - fragment.start, end - fragment.start);
  }

  /** The known bytes that start at `start`, at most `count`, not beyond `to`. */
  startingAt(start: number, to: number, count: number): Uint8Array {
    const fragment = to > start ? this.fragmentAt(start) : undefined;
    if (fragment === undefined) return NO_BYTES;
    return fragment.bytes.subarray(start - fragment.start, Math.min(to, start + count) - fragment.start);
  }

  private fragmentAt(offset: number): Fragment | undefined {
    if (!this.isMerged) this.merge();
    let low = 0;
    let high = this.fragments.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.fragments[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    const found = this.fragments[low - 1];
    return found !== undefined && offset < found.start + found.bytes.length ? found : undefined;
  }

  /** Fragments that overlap or touch become one. */
  private merge(): void {
    const sorted = this.fragments.sort((a, b) => a.start - b.start);
    const merged: Fragment[] = [];
    for (let i = 0; i < sorted.length; ) {
      const { start } = sorted[i]!;
      let end = start;
      let next = i;
      while (next < sorted.length && sorted[next]!.start <= end) {
        end = Math.max(end, sorted[next]!.start + sorted[next]!.bytes.length);
        next++;
      }
      const bytes = new Uint8Array(end - start);
      for (const fragment of sorted.slice(i, next)) bytes.set(fragment.bytes, fragment.start - start);
      merged.push({ start, bytes });
      i = next;
    }
    this.fragments = merged;
    this.isMerged = true;
  }
}

const NO_BYTES = new Uint8Array(0);
