/**
 * Fixtures are ordinary documents in which the expected findings are marked: `⟦rule-id:flagged text⟧`, nested where
 * findings overlap, empty for an insertion point. `⟪C3 28⟫` stands for bytes that a text file cannot show. A first
 * line `%% {…}` gives the path and settings of the fixture as JSON.
 */
export interface Fixture {
  bytes: Uint8Array;
  expected: ExpectedFinding[];
  path: string;
  settings: Record<string, unknown>;
}

/** Byte offsets into the fixture's bytes. */
export interface ExpectedFinding {
  rule: string;
  start: number;
  end: number;
}

const OPEN = /⟦([a-z0-9-]+):|⟧|⟪([0-9A-Fa-f ]*)⟫/gu;

export function readFixture(text: string): Fixture {
  const header = /^%% (.*)\n/.exec(text);
  const { path = 'fixture.seed', ...settings } = header ? JSON.parse(header[1]!) : {};
  const body = header ? text.slice(header[0].length) : text;
  const bytes: number[] = [];
  const expected: ExpectedFinding[] = [];
  const open: ExpectedFinding[] = [];
  const encoder = new TextEncoder();
  let from = 0;
  const push = (part: string) => {
    for (const byte of encoder.encode(part)) bytes.push(byte);
  };
  for (const match of body.matchAll(OPEN)) {
    push(body.slice(from, match.index));
    from = match.index + match[0].length;
    if (match[1] !== undefined) {
      const finding = { rule: match[1], start: bytes.length, end: -1 };
      open.push(finding);
      expected.push(finding);
    } else if (match[2] !== undefined) {
      for (const hex of match[2].trim().split(/ +/)) bytes.push(Number.parseInt(hex, 16));
    } else {
      const finding = open.pop();
      if (finding === undefined) throw new Error(`a ⟧ without its ⟦ at ${match.index}`);
      finding.end = bytes.length;
    }
  }
  if (open.length > 0) throw new Error(`the mark ⟦${open[0]!.rule}: is never closed`);
  push(body.slice(from));
  return { bytes: Uint8Array.from(bytes), expected, path, settings };
}

/** The fixture notation of bytes: what is not plain readable UTF-8 is written as `⟪hex⟫`. */
export function printBytes(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1');
  let printed = '';
  for (let i = 0; i < text.length; ) {
    const sequence = wellFormedLength(bytes, i);
    const character = sequence === 0 ? '' : Buffer.from(bytes.subarray(i, i + sequence)).toString('utf8');
    if (sequence > 0 && /^[\n\t -~]$|^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u.test(character)) {
      printed += character;
      i += sequence;
    } else {
      const length = Math.max(1, sequence);
      printed += `⟪${[...bytes.subarray(i, i + length)].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ')}⟫`;
      i += length;
    }
  }
  return printed.replaceAll('⟫⟪', ' ');
}

function wellFormedLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(at, at + length));
    return at + length <= bytes.length ? length : 0;
  } catch {
    return 0;
  }
}
