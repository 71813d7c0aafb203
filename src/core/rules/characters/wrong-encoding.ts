import { decodeBytes, guessCharset, type SniffedEncoding, sniffSource } from '../../encoding';
import type { Fix } from '../../lint/finding';
import { defineFileRule } from '../../lint/rule';
import type { SourceText } from '../../text/source-text';

/** Below this an alternative is not worth a person's look. */
const LEAST_CONFIDENCE = 0.05;

interface Candidate {
  charset: string;
  confidence: number;
}

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
    const candidates = candidatesOf(source, sniffed);
    const [best] = candidates;
    if (best === undefined) return;
    report({
      start: 0,
      end: source.lines.content(0).end,
      bytes: { start: 0, end: source.bytes.length },
      message: messageOf(sniffed, best),
      fixes: fixesOf(source, sniffed, candidates),
    });
  },
});

function candidatesOf(source: SourceText, { kind }: SniffedEncoding): Candidate[] {
  if (kind !== 'legacy') return [{ charset: kind, confidence: 1 }];
  const { alternatives, ...best } = guessCharset(source.bytes);
  return [best, ...alternatives.filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)];
}

function messageOf({ kind, bomBytes }: SniffedEncoding, best: Candidate): string {
  if (kind === 'legacy')
    return `The file is not UTF-8. It is probably ${best.charset} (confidence ${Math.round(best.confidence * 100)} %).`;
  const mark = bomBytes > 0 ? 'with' : 'without';
  return `The file is ${best.charset.toUpperCase()} ${mark} a byte order mark, not UTF-8.`;
}

/** Readings that give the same text are offered once. */
function fixesOf(source: SourceText, { bomBytes }: SniffedEncoding, candidates: readonly Candidate[]): Fix[] {
  const texts = new Set<string>();
  const fixes: Fix[] = [];
  for (const { charset } of candidates) {
    const newText = decodeBytes(source.bytes, charset, bomBytes);
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
