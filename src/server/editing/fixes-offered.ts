import { type IllFormedGroup, readIllFormed } from '../../core/encoding';
import type { Finding, Fix } from '../../core/lint/finding';
import type { SourceText } from '../../core/text/source-text';
import type { DocumentView } from '../document-view';
import { otherReadings } from '../encodings/stray-bytes';

/** The fixes of a finding with what a person may also choose: bytes that are not UTF-8 may stand for several things. */
export function fixesOffered({ source, disk }: DocumentView, finding: Finding): readonly Fix[] {
  if (finding.rule !== 'invalid-utf8' || disk === undefined) return finding.fixes;
  const group = groupAt(source, finding.start);
  if (group === undefined) return finding.fixes;
  const [likeliest, ...others] = finding.fixes;
  const further = otherReadings(source, group).map(
    ({ text, as }): Fix => ({
      title: `Replace by “${text}” (${as})`,
      safety: 'suggestion',
      onDisk: true,
      edits: [{ ...group.span, bytes: group.bytes, newText: text }],
    }),
  );
  return [...(likeliest === undefined ? [] : [likeliest]), ...further, ...others];
}

const groups = new WeakMap<SourceText, readonly IllFormedGroup[]>();

/** The ill-formed bytes at an offset, with those beside them. */
function groupAt(source: SourceText, offset: number): IllFormedGroup | undefined {
  let known = groups.get(source);
  if (known === undefined) {
    known = readIllFormed(source);
    groups.set(source, known);
  }
  return known.find(({ span }) => span.start <= offset && offset < span.end);
}
