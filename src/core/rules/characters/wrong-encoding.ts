import { type Detection, decodeBytes, detectionOf, type SniffedEncoding, sniffSource } from '../../encoding';
import type { Fix } from '../../lint/finding';
import { defineFileRule } from '../../lint/rule';
import type { SourceText } from '../../text/source-text';

export const wrongEncoding = defineFileRule({
  id: 'wrong-encoding',
  section: 'characters',
  summary: 'file that is not UTF-8 but in another charset',
  rationale:
    'Seed files are UTF-8. Read as UTF-8, this file shows wrong characters, and whoever saves it from an editor loses the right ones.',
  severity: 'error',
  fix: 'suggestion',
  falsePositiveRisk: 'low',
  onUnreadable: true,
  example: { bad: 'Вчера in windows-1251: \\xC2\\xF7\\xE5\\xF0\\xE0', good: 'Вчера in UTF-8' },
  check({ source, shared, report }) {
    const sniffed = shared(sniffSource);
    if (sniffed.kind === 'utf-8' || sniffed.kind === 'binary') return;
    const detection = detectionOf(source.bytes, sniffed);
    report({
      start: 0,
      end: source.lines.content(0).end,
      bytes: { start: 0, end: source.bytes.length },
      message: messageOf(sniffed, detection),
      fixes: fixesOf(source, detection),
    });
  },
});

function messageOf({ kind, bomBytes }: SniffedEncoding, detection: Detection): string {
  const { encoding, confidence, alternatives, how } = detection;
  if (kind !== 'legacy') {
    const mark = bomBytes > 0 ? 'with' : 'without';
    return `The file is ${kind.toUpperCase()} ${mark} a byte order mark, not UTF-8.`;
  }
  if (how !== 'text') return `The file is ${encoding}, not UTF-8.`;
  const others = alternatives.map((other) => `${other.charset} (${percent(other.confidence)})`);
  const further = others.length === 0 ? '' : ` It might also be ${others.join(' or ')}.`;
  return `The file is not UTF-8. It is probably ${encoding} (confidence ${percent(confidence)}).${further}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** Readings that give the same text are offered once. */
function fixesOf(source: SourceText, { encoding, alternatives, bomBytes }: Detection): Fix[] {
  const texts = new Set<string>();
  const fixes: Fix[] = [];
  for (const charset of [encoding, ...alternatives.map((other) => other.charset)]) {
    const newText = charset === null ? undefined : decodeBytes(source.bytes, charset, bomBytes);
    if (newText === undefined || texts.has(newText)) continue;
    texts.add(newText);
    fixes.push({
      title: `Convert from ${charset} to UTF-8`,
      safety: 'suggestion',
      preferred: fixes.length === 0,
      onDisk: true,
      edits: [
        {
          start: 0,
          end: source.text.length,
          bytes: { start: 0, end: source.bytes.length },
          newText,
          encoding: 'utf-8',
        },
      ],
    });
  }
  return fixes;
}
