import type { Rule } from '../../src/core/lint/rule';
import { defaultSettings } from '../../src/core/lint/settings';
import { SourceText } from '../../src/core/text/source-text';
import { lintWithCorpus } from '../../test/support/lint-with-corpus';

/** The docs must not change from day to day. */
const TODAY = { year: 2026, month: 1, day: 1 };
const PATH = '2024-03-01_river.seed';
const ESCAPE = /\\u([0-9A-Fa-f]{4})|\\x([0-9A-Fa-f]{2})|\\([rn])/g;
const LINE_BREAKS: Readonly<Record<string, string>> = { r: '\r', n: '\n' };

/** The bytes of an example, in which `\uFEFF`, `\xE9`, `\r` and `\n` stand for what a page cannot show. */
export function exampleBytes(text: string): Uint8Array {
  const parts: Buffer[] = [];
  let from = 0;
  for (const match of text.matchAll(ESCAPE)) {
    parts.push(Buffer.from(text.slice(from, match.index)));
    const [whole, unit, byte, lineBreak] = match;
    if (unit !== undefined) parts.push(Buffer.from(String.fromCharCode(Number.parseInt(unit, 16))));
    else if (byte !== undefined) parts.push(Buffer.from([Number.parseInt(byte, 16)]));
    else parts.push(Buffer.from(LINE_BREAKS[lineBreak!]!));
    from = match.index + whole.length;
  }
  return Buffer.concat([...parts, Buffer.from(text.slice(from))]);
}

/** What a rule says of its own example: messages with zero-based lines. Empty where one document is not enough. */
export function exampleFindings(rule: Rule): { message: string; line: number }[] {
  const source = SourceText.fromBytes(exampleBytes(rule.example.bad));
  const settings = { ...defaultSettings(TODAY), rules: { [rule.id]: { severity: 'warning' as const } } };
  return lintWithCorpus(PATH, source, settings, [rule]).map(({ message, start }) => ({
    message,
    line: source.lines.lineAt(start),
  }));
}
