/** Damaged text as it was before a program straightened its quotation marks or changed its case. */
export interface UnshapedText {
  /** Of the same length. */
  text: string;
  /** Whether a character between two UTF-16 offsets is another one. */
  isReshaped(start: number, end: number): boolean;
}

const MAY_BE_RESHAPED = /â€"|â"[€‚Œœ˜¤¬´¼"¢]|Ã['"]|Â€|[âãäåðñîïøù][\u00a0-\u00bf][a-zâãäåðñîïøù]/;

/** What straight quotation marks were that stand for bytes from 91 to 94, or 84, of windows-1252. */
const STRAIGHTENED: readonly { pattern: RegExp; was: (match: string) => string }[] = [
  { pattern: /(?<=\d)â€"(?=\d)|(?<= )â€"(?= )/g, was: () => 'â€“' },
  { pattern: /â€"/g, was: () => 'â€”' },
  { pattern: /â"¢/g, was: () => 'â„¢' },
  { pattern: /â"[€‚Œœ˜¤¬´¼"]/g, was: (match) => match.replaceAll('"', '”') },
  { pattern: /Ã'(?=[A-Za-z])/g, was: () => 'Ã‘' },
  { pattern: /Ã"(?=[A-Za-z])/g, was: () => 'Ã“' },
];
const IN_CAPITALS = /(?<![a-zà-ÿ])Â€[™œŒ“”˜¦¢‹\x80-\x9f]/g;
const LOWERED = /[âãäåðñîïøù](?=[\u00a0-\u00bf]|[€‚ƒ„…†‡ˆ‰‹‘’“”•–—˜™›][a-zâãäåðñîïøù])/g;
/** Capitals, and what is not in windows-1252: a text with them was not lower-cased after that misreading. */
const NOT_LOWERED = /[A-ZÀ-ÖØ-Þ]|[^\0-\xff€‚ƒ„…†‡ˆ‰š‹œž‘’“”•–—˜™›]/;
const LOWERED_WITHIN_WORD = /[âãäåðñîïøù][\u00a0-\u00bf][a-zâãäåðñîïøù]/;

/**
 * Makes quotation marks curly again that stand within what may be UTF-8 read as windows-1252, and letters large that
 * must be large there; undefined where there are none. Whether the text was damaged is for others to judge. Linear.
 */
export function undoReshaping(text: string): UnshapedText | undefined {
  if (!MAY_BE_RESHAPED.test(text)) return undefined;
  let unshaped = text;
  for (const { pattern, was } of STRAIGHTENED) unshaped = unshaped.replace(pattern, was);
  unshaped = unshaped.replace(IN_CAPITALS, (match) => `â€${match[2] === 'Œ' ? 'œ' : match[2]}`);
  if (LOWERED_WITHIN_WORD.test(unshaped) && !NOT_LOWERED.test(unshaped))
    unshaped = unshaped.replace(LOWERED, (lead) => lead.toUpperCase());
  if (unshaped === text) return undefined;
  return {
    text: unshaped,
    isReshaped: (start, end) => unshaped.slice(start, end) !== text.slice(start, end),
  };
}
