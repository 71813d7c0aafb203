import { oneByteCharset } from './charsets';
import { misplacementCost } from './mix-up-cost';
import { runsOf } from './mojibake-edits';
import type { MojibakeRun } from './mojibake-run';
import { type FoundWord, wordsBeyondAscii } from './words-beyond-ascii';

/** What a C1 control costs a text that should have none, in bits. */
const CONTROL = 20;
const CONTROLS = /[\x80-\x9f]/g;
const HAS_LETTER = /\p{L}/u;
/** Bits of one bullet, which is rare but may be. */
const RARE_MARK = 6;
const NEXT_LINE = '\x85';

/** C1 controls that are bytes of windows-1252, which was read as ISO-8859-1. */
export interface ControlMixUp {
  /** The text with the controls read as windows-1252 has them. */
  reading: string;
  runs: readonly MojibakeRun[];
  gain: number;
  /** Whether a letter is among them. */
  hasLetters: boolean;
}

/**
 * Undefined where there are no C1 controls, or where one of them would be no character, or punctuation that has no
 * place there. Linear.
 */
export function findControlMixUp(text: string): ControlMixUp | undefined {
  if (text.search(CONTROLS) === -1) return undefined;
  const words = wordsBeyondAscii(text).filter(({ word }) => word.search(CONTROLS) !== -1);
  const runs: MojibakeRun[] = [];
  const parts: string[] = [];
  let count = 0;
  let from = 0;
  for (const { word, index } of words) {
    const meant = readControls(word);
    if (meant === undefined || misplacementCost(word, meant) > RARE_MARK) return undefined;
    runs.push(...runsOf({ start: index, word, meant, chain: CHAIN, safe: false }));
    parts.push(text.slice(from, index), meant);
    from = index + word.length;
    count++;
  }
  parts.push(text.slice(from));
  const hasLetters = runs.some((run) => HAS_LETTER.test(run.text));
  return { reading: parts.join(''), runs, gain: CONTROL * count, hasLetters };
}

const CHAIN = ['windows-1252 as iso-8859-1'];

function readControls(word: FoundWord['word']): string | undefined {
  const { upperHalf, defines } = oneByteCharset('windows-1252');
  let known = true;
  const meant = word.replace(CONTROLS, (control, at: number) => {
    const byte = control.charCodeAt(0);
    // The same number is a line break of some systems.
    if (!defines(byte) || (control === NEXT_LINE && at === 0 && word.length > 1)) known = false;
    return upperHalf[byte - 0x80]!;
  });
  return known ? meant : undefined;
}
