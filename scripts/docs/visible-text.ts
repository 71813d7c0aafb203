/** Characters that a reader would not see, or would take for a space. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\uFEFF]/gu;

/**
 * An example as it can be printed: unseen characters as `⟨U+200B⟩`, tabs as `→`, and spaces that matter (in front,
 * behind, several) as `·`. With `lineEnds` each line break is shown as `⏎`.
 */
export function visibleText(text: string, lineEnds: boolean): string {
  const shown = text
    .replace(/^ +| +$| {2,}/gm, (spaces) => '·'.repeat(spaces.length))
    .replaceAll('\t', '→')
    .replaceAll('\n', lineEnds ? '⏎\n' : '\n')
    .replace(UNSEEN, (character) => (character === '\n' ? character : codePoint(character)));
  return shown.endsWith('\n') ? shown.slice(0, -1) : shown;
}

function codePoint(character: string): string {
  return `⟨U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
