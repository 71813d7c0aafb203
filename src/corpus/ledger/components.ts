/**
 * Numbers things so that those which share a key, directly or through others, have the same number: from 1, in the
 * order in which they come.
 */
export function components<K>(things: readonly Iterable<K>[]): number[] {
  const parents = things.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root]!;
    for (let i = index; parents[i] !== root; ) [i, parents[i]] = [parents[i]!, root];
    return root;
  };
  const first = new Map<K, number>();
  for (const [index, keys] of things.entries())
    for (const key of keys) {
      const other = first.get(key);
      if (other === undefined) first.set(key, index);
      else join(parents, rootOf(other), rootOf(index));
    }
  const numbers = new Map<number, number>();
  return things.map((_, index) => {
    const root = rootOf(index);
    if (!numbers.has(root)) numbers.set(root, numbers.size + 1);
    return numbers.get(root)!;
  });
}

function join(parents: number[], a: number, b: number): void {
  if (a < b) parents[b] = a;
  else parents[a] = b;
}
