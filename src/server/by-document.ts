/** Findings by the number of their document in the file; linear. */
export function byDocument<T extends { document: number | undefined }>(
  findings: readonly T[],
): (document: number) => readonly T[] {
  const groups = new Map<number | undefined, T[]>();
  for (const finding of findings) {
    const group = groups.get(finding.document);
    if (group === undefined) groups.set(finding.document, [finding]);
    else group.push(finding);
  }
  return (document) => groups.get(document) ?? [];
}
