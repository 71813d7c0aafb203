import type { MojibakeRun } from '../../encoding';
import { defineFileRule } from '../../lint/rule';
import { quoted } from './naming';
import { surveyCharacters } from './survey';

export const mojibake = defineFileRule({
  id: 'mojibake',
  section: 'characters',
  summary: 'UTF-8 that was read in another charset, once or several times over',
  rationale:
    'The text says something else than its author wrote, searches miss it, and names that are spelt so never match their right spelling.',
  severity: 'error',
  fix: 'safe',
  falsePositiveRisk: 'medium',
  example: { bad: 'Itâ€™s in the cafÃ©.', good: 'It’s in the café.' },
  check({ source, shared, report }) {
    for (const run of shared(surveyCharacters).mojibake) {
      const written = source.text.slice(run.start, run.end);
      report({
        start: run.start,
        end: run.end,
        message: messageOf(written, run),
        fixes:
          run.text === '\ufffd'
            ? []
            : [
                {
                  title: run.text === '' ? `Remove ${quoted(written)}` : `Replace by ${quoted(run.text)}`,
                  safety: run.safe ? 'safe' : 'suggestion',
                  preferred: true,
                  edits: run.edits,
                },
                ...(run.alternatives ?? []).map((newText) => ({
                  title: `Replace by ${quoted(newText)}`,
                  safety: 'suggestion' as const,
                  edits: [{ start: run.start, end: run.end, newText }],
                })),
              ],
      });
    }
  },
});

function messageOf(written: string, { text, chain }: MojibakeRun): string {
  if (text === '\ufffd')
    return `${quoted(written)} is a replacement character that was read in the wrong charset: what stood here is lost.`;
  if (text === '')
    return `${quoted(written)} is left over from UTF-8 that was read as ${chain[0] ?? 'another charset'}, and should go.`;
  const meant = quoted(text);
  if (chain.length === 0)
    return `${quoted(written)} is damaged text that lost a byte; it was probably ${meant}.`;
  if (chain[0]!.includes(' as '))
    return `${quoted(written)} should read ${meant}: ${chain[0]!.replace(' as ', ' that was read as ')}.`;
  const layers = chain.length === 1 ? '' : `, ${chain.length} times over`;
  return `${quoted(written)} should read ${meant}: UTF-8 that was read as ${[...new Set(chain)].join(' and ')}${layers}.`;
}
