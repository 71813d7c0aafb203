/**
 * What the characters of symbol fonts stand for that word processors write as U+F000 and the byte of the font. Only
 * those that mean the same in the fonts Symbol and Wingdings or that one of them hardly uses; source: the mapping
 * tables of both fonts.
 */
const SYMBOLS: Readonly<Record<number, string>> = {
  61485: '−',
  61548: '●',
  61550: '■',
  61551: '□',
  61553: '❑',
  61557: '◆',
  61558: '❖',
  61603: '≤',
  61607: '▪',
  61608: '◻',
  61616: '°',
  61617: '±',
  61619: '≥',
  61620: '×',
  61623: '•',
  61656: '➢',
  61663: '←',
  61664: '→',
  61672: '➔',
  61691: '✗',
  61692: '✓',
  61694: '☑',
};

/** The character that a private-use one of a symbol font most likely stands for. */
export function symbolFor(code: number): string | undefined {
  return SYMBOLS[code];
}
