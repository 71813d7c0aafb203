import { decodeOneByte } from '../../encoding';
import type { Fix } from '../../lint/finding';
import { defineFileRule } from '../../lint/rule';
import { dominantLineBreak } from '../../text/line-break';
import type { Span } from '../../text/span';
import { characterName, quoted } from './naming';
import { adjacentRuns, surveyCharacters } from './survey';

const ESCAPE = 0x1b;
/** Control sequences of ECMA-48: `ESC [ parameters letter`, `ESC ] … BEL`, and two-character ones. */
const ANSI_SEQUENCE =
  /^\x1b(?:\[[0-9:;<=>?]{0,40}[ -/]{0,4}[@-~]|\][^\x07\x1b\n\r]{0,200}(?:\x07|\x1b\\)|[@-Z\\^_a-z])/;

export const controlCharacter = defineFileRule({
  id: 'control-character',
  section: 'characters',
  summary: 'control characters other than tab and line breaks, and terminal colour codes',
  rationale:
    'They are traces of programs, not text: they cut words, end strings early in some languages, and XML and JSON tools refuse them.',
  severity: 'error',
  fix: 'safe',
  falsePositiveRisk: 'low',
  example: { bad: 'The \\x1b[1mriver\\x1b[0m rose.\\x00', good: 'The river rose.' },
  check({ source, shared, report }) {
    const { controls } = shared(surveyCharacters);
    if (controls.length === 0) return;
    const { text } = source;
    for (const span of spansOf(text, controls)) {
      const found = text.slice(span.start, span.end);
      report({
        ...span,
        message: messageOf(found),
        fixes: fixesOf(text, span, shared(dominantLineBreak)),
      });
    }
  },
});

/** Terminal sequences whole, equal neighbours together, the rest one by one. */
function spansOf(text: string, controls: readonly number[]): Span[] {
  const spans: Span[] = [];
  const plain: number[] = [];
  let done = 0;
  for (const offset of controls) {
    if (offset < done) continue;
    const sequence =
      text.charCodeAt(offset) === ESCAPE ? ANSI_SEQUENCE.exec(text.slice(offset, offset + 250)) : null;
    if (sequence === null) plain.push(offset);
    else {
      done = offset + sequence[0].length;
      spans.push({ start: offset, end: done });
    }
  }
  for (const run of adjacentRuns(text, plain)) spans.push(...splitByCharacter(text, run));
  return spans.sort((a, b) => a.start - b.start);
}

function splitByCharacter(text: string, run: Span): Span[] {
  const parts: Span[] = [];
  for (let start = run.start; start < run.end; ) {
    let end = start + 1;
    while (end < run.end && text[end] === text[start]) end++;
    parts.push({ start, end });
    start = end;
  }
  return parts;
}

function messageOf(found: string): string {
  const code = found.charCodeAt(0);
  if (code === ESCAPE && found.length > 1) return `A terminal control sequence: ${quoted(found)}.`;
  const times = found.length > 1 ? `, ${found.length} times` : '';
  const kind = code >= 0x80 ? 'A control character of the C1 set' : 'A control character';
  return `${kind}${times}: ${characterName(code)}.`;
}

function fixesOf(text: string, span: Span, lineBreak: string): Fix[] {
  const code = text.charCodeAt(span.start);
  const replace = (newText: string, title: string, safety: Fix['safety'] = 'suggestion'): Fix => ({
    title,
    safety,
    edits: [{ ...span, newText }],
  });
  const remove = (safety: Fix['safety']) => replace('', 'Remove it', safety);
  const single = span.end - span.start === 1;
  if (code >= 0x80) return c1Fixes(text, span, lineBreak, replace);
  if (code === 0x0b || code === 0x0c) {
    const atLineEdge = isLineEdge(text[span.start - 1]) || isLineEdge(text[span.end]);
    return [atLineEdge ? remove('safe') : replace(lineBreak, 'Replace by a line break', 'safe')];
  }
  if (code === 0x08) return [remove('suggestion')];
  const lost = single ? truncatedPunctuation(text, span, code) : undefined;
  if (lost !== undefined) return [replace(lost, `Replace by “${lost}”`), remove('suggestion')];
  return [remove('safe')];
}

function isLineEdge(character: string | undefined): boolean {
  return character === undefined || character === '\n' || character === '\r';
}

/** U+2019 cut to its low byte is 19; Word writes its unbreakable hyphen as 1E. */
function truncatedPunctuation(text: string, { start, end }: Span, code: number): string | undefined {
  const before = /[\p{L}\p{N}]/u.test(text[start - 1] ?? '');
  const after = /[\p{L}\p{N}]/u.test(text[end] ?? '');
  if (code === 0x1e && before && after) return '-';
  if (code === 0x19 && before) return '’';
  if ((code === 0x18 || code === 0x1c) && after && !before) return code === 0x18 ? '‘' : '“';
  if (code === 0x1d && !after && /\S/.test(text[start - 1] ?? '')) return '”';
  return (code === 0x13 || code === 0x14) && (before || after || /\s/.test(text[start - 1] ?? ''))
    ? code === 0x13
      ? '–'
      : '—'
    : undefined;
}

type Replace = (newText: string, title: string, safety?: Fix['safety']) => Fix;

/** C1 controls are bytes of windows-1252, or of MacRoman, that were read as ISO-8859-1. */
function c1Fixes(text: string, span: Span, lineBreak: string, replace: Replace): Fix[] {
  const bytes = Uint8Array.from(text.slice(span.start, span.end), (unit) => unit.charCodeAt(0));
  const windows = decodeOneByte(bytes, 'windows-1252');
  const mac = decodeOneByte(bytes, 'macintosh');
  const inWord = /\p{L}/u.test(text[span.start - 1] ?? '') && /\p{L}/u.test(text[span.end] ?? '');
  const fixes: Fix[] = [];
  if (!/\p{Cc}/u.test(windows)) {
    const certain = /^[‘’“”–—]$/u.test(windows) && (!inWord || windows === '’');
    fixes.push(replace(windows, `Replace by “${windows}” (windows-1252)`, certain ? 'safe' : 'suggestion'));
  }
  if (inWord && /^\p{Ll}+$/u.test(mac)) {
    const fix = replace(mac, `Replace by “${mac}” (MacRoman)`);
    if (/\p{Lu}/u.test(windows)) fixes.unshift(fix);
    else fixes.push(fix);
  }
  if (text[span.start] === '\x85') fixes.push(replace(lineBreak, 'Replace by a line break'));
  fixes.push(replace('', 'Remove it'));
  return fixes;
}
