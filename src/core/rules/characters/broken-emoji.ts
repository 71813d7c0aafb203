import { defineFileRule } from '../../lint/rule';
import { hasFlag } from '../../text/flag-regions';
import type { Span } from '../../text/span';
import { adjacentRuns, surveyCharacters } from './survey';

const FIRST_INDICATOR = 0x1f1e6;
const LAST_INDICATOR = 0x1f1ff;

export const brokenEmoji = defineFileRule({
  id: 'broken-emoji',
  section: 'characters',
  summary: 'parts of emoji that stand alone: half a flag, a skin tone without a hand',
  rationale:
    'The emoji was cut, mostly where a program shortened the text, and what is left shows as a box or letter.',
  severity: 'information',
  fix: 'suggestion',
  falsePositiveRisk: 'low',
  example: { bad: 'We won 🇧', good: 'We won ' },
  check({ source, shared, report }) {
    const { text } = source;
    for (const run of adjacentRuns(text, shared(surveyCharacters).emojiParts))
      for (const { message, ...span } of brokenParts(text, run))
        report({
          ...span,
          message,
          fixes: [{ title: 'Remove it', safety: 'suggestion', edits: [{ ...span, newText: '' }] }],
        });
  },
});

interface BrokenPart extends Span {
  message: string;
}

function brokenParts(text: string, run: Span): BrokenPart[] {
  const parts: BrokenPart[] = [];
  for (let at = run.start; at < run.end; ) {
    const first = text.codePointAt(at)!;
    if (!isIndicator(first)) {
      if (!isOnEmoji(text, at))
        parts.push({ start: at, end: at + 2, message: 'A skin tone stands on no emoji.' });
      at += 2;
      continue;
    }
    const second = at + 2 < run.end ? text.codePointAt(at + 2)! : 0;
    if (!isIndicator(second)) {
      parts.push({
        start: at,
        end: at + 2,
        message: `Half a flag: the regional indicator ${letterOf(first)} alone.`,
      });
      at += 2;
      continue;
    }
    const code = letterOf(first) + letterOf(second);
    if (!hasFlag(code))
      parts.push({ start: at, end: at + 4, message: `No region has the code ${code} of this flag.` });
    at += 4;
  }
  return parts;
}

function isIndicator(code: number): boolean {
  return code >= FIRST_INDICATOR && code <= LAST_INDICATOR;
}

function letterOf(code: number): string {
  return String.fromCharCode(0x41 + code - FIRST_INDICATOR);
}

/** A tone may be shown beside the others; each of these follows another, or a space at both sides. */
function isOnEmoji(text: string, offset: number): boolean {
  const before = [...text.slice(Math.max(0, offset - 3), offset).replace(/\ufe0f$/, '')].at(-1) ?? '';
  return /[\p{Extended_Pictographic}\p{Emoji_Modifier}]/u.test(before);
}
