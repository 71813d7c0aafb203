import type { Finding } from '../../core/lint/finding';
import type { SourceText } from '../../core/text/source-text';
import type { Baseline, BaselineEntry } from './baseline';
import { flaggedText } from './flagged-text';
import { hashText } from './hash';

type Identified = Pick<Finding, 'rule' | 'document' | 'start' | 'end'>;

/**
 * The entries that would hold the findings, in their order. `findings` are all of the file, or at least all of their
 * rules, in any order. `documentIds` has the ids of the file's documents by index; a finding that lies in none counts to the first.
 */
export function baselineEntries(
  findings: readonly Identified[],
  source: SourceText,
  documentIds: readonly string[],
): BaselineEntry[] {
  const entries = findings.map((finding) => ({
    rule: finding.rule,
    document: documentIds[finding.document ?? 0] ?? '',
    text: hashText(flaggedText(source, finding)),
    occurrence: 1,
  }));
  for (const group of groups(entries, findings).values())
    group.forEach((index, position) => {
      entries[index]!.occurrence = position + 1;
    });
  return entries;
}

/**
 * The findings that the baseline does not hold; takes the same as {@link baselineEntries}. Where no more findings of
 * a kind are left than are held, all of them are: the ones before them were repaired, which moved their numbers.
 */
export function filterFindings<T extends Identified>(
  findings: readonly T[],
  source: SourceText,
  documentIds: readonly string[],
  baseline: Baseline,
): T[] {
  const concerned = findings.filter(({ rule }) => baseline.concerns(rule));
  if (concerned.length === 0) return [...findings];
  const entries = baselineEntries(concerned, source, documentIds);
  const held = new Set<T>();
  for (const group of groups(entries, concerned).values()) {
    const { rule, document, text } = entries[group[0]!]!;
    const occurrences = baseline.occurrences(rule, document, text);
    for (const index of group)
      if (group.length <= occurrences.size || occurrences.has(entries[index]!.occurrence))
        held.add(concerned[index]!);
  }
  return findings.filter((finding) => !held.has(finding));
}

/** Indices of entries that differ in nothing but the occurrence, by position. */
function groups(
  entries: readonly BaselineEntry[],
  findings: readonly Identified[],
): Map<string, readonly number[]> {
  const found = new Map<string, number[]>();
  entries.forEach(({ rule, document, text }, index) => {
    const key = `${rule}\0${text}\0${document}`;
    const group = found.get(key);
    if (group === undefined) found.set(key, [index]);
    else group.push(index);
  });
  for (const group of found.values())
    group.sort((a, b) => findings[a]!.start - findings[b]!.start || findings[a]!.end - findings[b]!.end);
  return found;
}
