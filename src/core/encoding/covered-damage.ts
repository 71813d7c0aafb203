import type { Span } from '../text/span';
import { type UnescapedText, unescapeMisread } from './escaped-characters';
import { findMojibake } from './mojibake';
import type { MojibakeRun } from './mojibake-run';
import { undoReshaping } from './reshaped-damage';

type Edit = Span & { newText: string };

/** A text without what happened to it after it was misread: character references, straightened quotes, another case. */
export interface UncoveredText {
  text: string;
  /** Whether something between two UTF-16 offsets of it stands otherwise in the original. */
  isUncovered(start: number, end: number): boolean;
  /** An edit of it as one of the original. */
  inOriginal(edit: Edit): Edit;
}

/** Undefined where nothing covers what may be damage. Linear. */
export function uncoverMisread(original: string): UncoveredText | undefined {
  const unescaped = unescapeMisread(original);
  const plain = unescaped?.text ?? original;
  const unshaped = undoReshaping(plain);
  if (unescaped === undefined && unshaped === undefined) return undefined;
  return {
    text: unshaped?.text ?? plain,
    isUncovered: (start, end) =>
      (unescaped?.hasReference(start, end) ?? false) || (unshaped?.isReshaped(start, end) ?? false),
    inOriginal: (edit) => (unescaped === undefined ? edit : inEscaped(unescaped, edit)),
  };
}

/** Whether a repair undoes UTF-8 that was misread, so that it may stand for what covers it as well. */
export function isMisreading({ chain }: MojibakeRun): boolean {
  return chain.length > 0 && !chain[0]!.includes(' as ');
}

/**
 * The mojibake of a text that was escaped with character references, straightened or put into another case after it was
 * misread, and that `findMojibake` does not see; never safe. Linear.
 */
export function findCoveredMojibake(original: string): MojibakeRun[] {
  const uncovered = uncoverMisread(original);
  if (uncovered === undefined) return [];
  const { text, isUncovered, inOriginal } = uncovered;
  return findMojibake(text)
    .filter((run) => isMisreading(run) && run.edits.some(({ start, end }) => isUncovered(start, end)))
    .map((run) => {
      const edits = run.edits.map(inOriginal);
      const last = edits.at(-1)!;
      const kept = text.slice(run.edits.at(-1)!.end, run.end);
      return {
        start: inOriginal({ start: run.start, end: run.start, newText: '' }).start,
        end: last.end + kept.length,
        text: run.text,
        edits,
        chain: run.chain,
        safe: false,
      };
    });
}

function inEscaped(unescaped: UnescapedText, edit: Edit): Edit {
  const { start, end, newText } = withReferenceBehind(unescaped, edit);
  return { start: unescaped.originalOffset(start), end: unescaped.originalOffset(end), newText };
}

/** An edit that only drops the first byte of a sequence leaves its last one, which was escaped with it. */
function withReferenceBehind({ text, hasReference }: UnescapedText, edit: Edit): Edit {
  const { start, end, newText } = edit;
  if (newText !== '' || start === end || !hasReference(end, end + 1)) return edit;
  return { start, end: end + 1, newText: text.charAt(end) };
}
