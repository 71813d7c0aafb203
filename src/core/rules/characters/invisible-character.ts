import type { Fix } from '../../lint/finding';
import { defineFileRule } from '../../lint/rule';
import type { Span } from '../../text/span';
import { belongsHere } from './invisible-in-script';
import { characterName } from './naming';
import { adjacentRuns, surveyCharacters } from './survey';

export const invisibleCharacter = defineFileRule({
  id: 'invisible-character',
  section: 'characters',
  summary: 'characters that nobody sees, where the script has no use for them',
  rationale:
    'A word with a zero-width space or a soft hyphen inside is another word to every search, count and model; tag characters can carry a hidden text.',
  severity: 'warning',
  fix: 'safe',
  falsePositiveRisk: 'medium',
  example: { bad: 'infra\\u00ADstructure', good: 'infrastructure' },
  check({ source, shared, report }) {
    const { text } = source;
    const idle = shared(surveyCharacters).invisible.filter((offset) => !belongsHere(text, offset));
    for (const run of adjacentRuns(text, idle))
      report({ ...run, message: messageOf(text, run), fixes: fixesOf(text, run) });
  },
});

function messageOf(text: string, run: Span): string {
  const found = [...text.slice(run.start, run.end)];
  const hidden = hiddenText(found);
  if (hidden !== undefined) return `${found.length} invisible tag characters hide the text “${hidden}”.`;
  const names = [...new Set(found)].map((character) => characterName(character.codePointAt(0)!));
  if (found.length === 1) return `An invisible character: ${names[0]}.`;
  return `${found.length} invisible characters: ${names.slice(0, 3).join(', ')}${names.length > 3 ? ' …' : ''}.`;
}

/** Tag characters mirror ASCII at U+E0000. */
function hiddenText(characters: readonly string[]): string | undefined {
  const codes = characters.map((character) => character.codePointAt(0)! - 0xe0000);
  if (!codes.every((code) => code > 0 && code < 0x80)) return undefined;
  return String.fromCharCode(...codes.filter((code) => code >= 0x20 && code < 0x7f).slice(0, 60));
}

/** What stands for something that was there, or steers formulas, goes only when a person says so. */
const NEEDS_A_LOOK = /[\u2061-\u2064\ufff9-\ufffc\u{e0000}-\u{e007f}]/u;

function fixesOf(text: string, run: Span): Fix[] {
  const found = text.slice(run.start, run.end);
  const count = [...found].length;
  const title = count === 1 ? 'Remove the invisible character' : `Remove ${count} invisible characters`;
  const remove = (safety: Fix['safety']): Fix => ({ title, safety, edits: [{ ...run, newText: '' }] });
  if (NEEDS_A_LOOK.test(found)) return [remove('suggestion')];
  if (!found.includes('\u00ad')) return [{ ...remove('safe'), preferred: true }];
  const inWord = /[\p{L}\p{M}]/u.test(text[run.start - 1] ?? '') && /\p{L}/u.test(text[run.end] ?? '');
  if (inWord) return [{ ...remove('safe'), preferred: true }];
  const hyphen: Fix = {
    title: 'Replace by a hyphen',
    safety: 'suggestion',
    preferred: true,
    edits: [{ ...run, newText: '-' }],
  };
  return [hyphen, remove('suggestion')];
}
