import type { Span } from '../text/span';

/** A damaged stretch of text and what it should read. Offsets are UTF-16, into the text that was searched. */
export interface MojibakeRun extends Span {
  /** What the whole stretch should read. */
  text: string;
  /** The same as small edits: what lies between them stays. */
  edits: readonly (Span & { newText: string })[];
  /**
   * The charsets that the UTF-8 was read as, in the order in which that happened: `['windows-1252']` for `â€“`. Of text
   * that was no UTF-8, one entry with both charsets: `['windows-1250 as windows-1252']`. Empty where bytes were lost and
   * the text was told from its neighbours.
   */
  chain: readonly string[];
  /** What else the whole stretch may read, where bytes were lost, the likeliest first. */
  alternatives?: readonly string[];
  /** Undoing the chain is exact and the result is ordinary text, so no person needs to look. */
  safe: boolean;
}
