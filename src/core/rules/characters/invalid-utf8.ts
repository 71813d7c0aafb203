import { type IllFormedGroup, type IllFormedReading, readIllFormed } from '../../encoding';
import type { Edit, Fix } from '../../lint/finding';
import { defineFileRule } from '../../lint/rule';
import type { SourceText } from '../../text/source-text';

/** More findings of one cause in one file help nobody; the last one says how many there are. */
const MOST_FINDINGS = 200;

export const invalidUtf8 = defineFileRule({
  id: 'invalid-utf8',
  section: 'characters',
  summary: 'bytes that are not UTF-8',
  rationale:
    'Every program that reads the file shows something else in their place, and most of them save that and lose the bytes for good.',
  severity: 'error',
  fix: 'suggestion',
  falsePositiveRisk: 'low',
  example: { bad: 'The caf\\xE9 closed.', good: 'The café closed.' },
  check({ source, report }) {
    const groups = readIllFormed(source);
    const total = source.illFormed.length;
    let reported = 0;
    for (const group of groups) {
      const fixes = fixesOf(group, reported === 0 ? groups : []);
      for (const { offset, bytes } of group.sequences) {
        if (reported === MOST_FINDINGS) return;
        reported++;
        const hidden = reported === MOST_FINDINGS ? total - reported : 0;
        const rest = hidden > 0 ? ` ${hidden} more such sequences follow in this file.` : '';
        const message = `${describe(source, group, bytes)}${rest}`;
        report({ start: offset, end: offset + 1, bytes, message, fixes });
      }
    }
  },
});

function describe(source: SourceText, group: IllFormedGroup, bytes: { start: number; end: number }): string {
  const named = bytes.end - bytes.start === 1 ? 'The byte' : 'The bytes';
  const verb = bytes.end - bytes.start === 1 ? 'is' : 'are';
  const what = `${named} ${hex(source.bytes.subarray(bytes.start, bytes.end))} ${verb} not UTF-8.`;
  if (group.reading === undefined) return what;
  const { text, as } = group.reading;
  const whole = hex(source.bytes.subarray(group.bytes.start, group.bytes.end));
  return `${what} Read as ${as}, ${whole} is “${text}”.`;
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');
}

/** The group's own fix; with all groups given, also the one that restores every group that can be read. */
function fixesOf(group: IllFormedGroup, all: readonly IllFormedGroup[]): Fix[] {
  if (group.reading === undefined) return [];
  const fixes: Fix[] = [
    {
      title: `Replace by “${group.reading.text}” (${group.reading.as})`,
      safety: 'suggestion',
      preferred: true,
      onDisk: true,
      edits: [editOf(group, group.reading)],
    },
  ];
  const edits = all.flatMap((other) => (other.reading === undefined ? [] : [editOf(other, other.reading)]));
  if (edits.length > 1)
    fixes.push({
      title: `Replace all ${edits.length} ill-formed places of the file by what they probably were`,
      safety: 'suggestion',
      onDisk: true,
      edits,
    });
  return fixes;
}

function editOf({ span, bytes }: IllFormedGroup, reading: IllFormedReading): Edit {
  return { ...span, bytes, newText: reading.text };
}
