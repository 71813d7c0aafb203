const CANONICAL = /^END[ \t]*$/;

/** What people write where END belongs, and seldom mean anything else by, alone on a line. */
const STRONG_NEAR_MISSES = [
  /^[ \t]+END[ \t]*$/,
  /^[ \t]*(?:ENDS\.?|END\.)[ \t]*$/,
  /^[ \t]*(?:=+[ \t]*ENDS?[ \t]*=+|\*+[ \t]*ENDS?[ \t]*\*+|[-–—]{1,3}[ \t]*ENDS?[ \t]*[-–—]{1,3})[ \t]*$/i,
  /^[ \t]*(?:\[ENDS?\]|\(ENDS?\)|<ENDS?>)[ \t]*$/i,
  /^[ \t]*END OF (?:DOCUMENT|ARTICLE|STORY|FILE|TEXT)\.?[ \t]*$/i,
];
/** The same, but also a scene break, a heading, a story's own close, unless nothing else of the document follows. */
const WEAK_NEAR_MISS = /^[ \t]*(?:ends?\.?|-+[ \t]*30[ \t]*-+|#{3,}|the end\.?|fin\.?)[ \t]*$/i;
/** Words with which a story itself may close; in capitals they are a marker. */
const CLOSING_WORDS = /^(?:[Tt]he [Ee]nd|[Ff](?:in|IN))\.?$/;
const CLOSING_WORDS_OF_A_PARAGRAPH = /^[Ee]nds?\.?$/;

/** UTF-16 units, without white space at the end of the line. */
export const LONGEST_MARKER = 60;

export type EndLine = 'canonical' | 'near-miss' | 'near-miss-if-last';

/** How a line reads as an END marker; `also` are further markers that the corpus allows as they are. */
export function readEndLine(written: string, also: readonly string[]): EndLine | undefined {
  const line = written.trimEnd();
  if (line.length > LONGEST_MARKER) return undefined;
  if (CANONICAL.test(line) || (also.length > 0 && also.includes(line))) return 'canonical';
  if (STRONG_NEAR_MISSES.some((form) => form.test(line))) return 'near-miss';
  if (WEAK_NEAR_MISS.test(line)) return 'near-miss-if-last';
  return undefined;
}

/**
 * A near miss that may be the author's own last words (`The end.`), so that only a person may replace it.
 * `setApart` tells whether a blank line stands above it.
 */
export function mayBeClosingWords(line: string, setApart: boolean): boolean {
  const words = line.trim();
  return CLOSING_WORDS.test(words) || (!setApart && CLOSING_WORDS_OF_A_PARAGRAPH.test(words));
}
