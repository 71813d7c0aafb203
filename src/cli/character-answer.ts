import { characterFindings } from '../core/rules/characters/character-findings';

/** Makes the member "ranges" of the answer to a text. */
export function characterAnswer(text: string): string {
  const ranges = characterFindings(text).map(({ start, end, kind, severity }) => ({
    start,
    end,
    kind,
    severity,
  }));
  return `"ranges":${JSON.stringify(ranges)}`;
}
