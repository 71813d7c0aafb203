import { endsWithinSequence, hasBrokenSequence, type Losses } from './lost-bytes';
import { undoLayer } from './misread-charsets';
import type { RepairedWord } from './mojibake-edits';
import { wordsBeyondAscii } from './words-beyond-ascii';

/** A word in which the beginning of a UTF-8 sequence has no end. */
export interface BrokenWord {
  start: number;
  /** It may hold spaces, where these may have been no-break spaces. */
  word: string;
  /** What it reads with the repairs that were found without its losses. */
  current: string;
  /** Layers of misreadings that were undone for that. */
  layers: number;
  /** It cannot be right as it stands. */
  isStrange: boolean;
}

/** UTF-16 units of a word that is read, and of whole text that tells the language. */
const LONGEST_WORD = 400;
const MOST_CERTAIN = 1200;

/** First bytes of sequences, as Windows-1252, 1250, 1254 and 1251 have them, that are capitals or no letters. */
const LEADS = 'Â-ÖØ-Þ×ĂĹĆČĘĚĎĐŃŇŐŘŮŰŢĞİŞВ-Я';
const STRANGE = [
  `[a-zà-öø-ÿ][${LEADS}](?![A-ZÀ-Þ])`,
  `[${LEADS}][\\x80-\\uffff]?(?:\\?\\?|\\?[a-z]|\\ufffd)`,
  `[A-Z][${LEADS}]\\?[A-Z]`,
  'â(?:\\?\\?|\\ufffd|€)',
  "(?<![A-ZÀ-ÞŨĨẼỸʼ’'])Ã(?=[a-z ]|$)",
  '(?:nât|[a-z]â(?:s|d|re|ve|ll)|Iâm)(?![a-zà-ÿ])',
  '(?:^|[ (])â[A-Z]',
  'ð(?:Ÿ|\\?)',
  'ï¸',
  '([à-ï])(?:[^\\0-\\x3e\\x40-\\x7f]{0,2}\\1){3}',
  '[ \\xa0\\u0400-\\uffff][\\ufffd]',
].join('|');
const STRANGE_WORD = new RegExp(STRANGE, 'm');
/** Each of them has one of these, at its beginning or behind one unit or two. */
const OF_STRANGE_WORD = new RegExp(`[${LEADS}à-ï\ufffdð]`, 'g');
const BEFORE = 2;
const AFTER = 16;

const BEYOND_ASCII = /[^\0-\x7f]/;
const MULTIPLICATION = /^[\dx.,]*×[\dx.,]*$/;

/** Whether a text has a word that looks as if it lost a byte, though nothing else in it need be damaged. Linear. */
export function mayLackBytes(text: string): boolean {
  if (!BEYOND_ASCII.test(text)) return false;
  for (const { index } of text.matchAll(OF_STRANGE_WORD))
    if (
      STRANGE_WORD.test(text.slice(Math.max(0, index - BEFORE), index + AFTER)) &&
      !isInMixedCase(text.slice(Math.max(0, index - AROUND), index + AROUND))
    )
      return true;
  return false;
}

const AROUND = 20;
const INNER_CAPITAL = /[a-zß-ÿ][A-ZÀ-Þ]/g;

/** WordsWithoutSpaces and lEtTeRs in turn have capitals that are no damage. */
function isInMixedCase(part: string): boolean {
  const joints = part.match(INNER_CAPITAL) ?? [];
  return joints.length > 1 && joints.some((joint) => /[A-Z]/.test(joint));
}

/**
 * The words that lack bytes under one of the misreadings, in lines that are damaged, and some of the text that is
 * whole. Linear.
 */
export function findBrokenWords(
  text: string,
  repairs: readonly RepairedWord[],
  chains: readonly (readonly number[])[],
  losses: Losses,
): { words: BrokenWord[]; certain: string } {
  const words: (BrokenWord & { line: number })[] = [];
  const damagedLines = new Set<number>();
  const verdicts = new Map<string, boolean>();
  let certain = '';
  let from = 0;
  let next = 0;
  let line = 0;
  let lineEnd = endOfLine(text, 0);
  for (const { index, word } of wordsBeyondAscii(text)) {
    if (index < from || word.length > LONGEST_WORD) continue;
    while (lineEnd < index) {
      line++;
      lineEnd = endOfLine(text, lineEnd + 1);
    }
    let broken = verdicts.get(word);
    if (broken === undefined) {
      broken = isBroken(word, chains);
      verdicts.set(word, broken);
    }
    if (certain.length < MOST_CERTAIN) certain += text.slice(from, index);
    const end =
      broken && losses.spaced < Number.POSITIVE_INFINITY
        ? endOfSequences(text, index, word, chains)
        : index + word.length;
    let current = '';
    let layers = 0;
    let copied = index;
    for (; next < repairs.length && repairs[next]!.start < end; next++) {
      const repair = repairs[next]!;
      if (repair.start < copied) continue;
      current += text.slice(copied, repair.start) + repair.meant;
      copied = repair.start + repair.word.length;
      layers = Math.max(layers, repair.chain.length);
    }
    current += text.slice(copied, end);
    from = end;
    const isStrange = STRANGE_WORD.test(text.slice(Math.max(0, index - 1), end + 1));
    if (layers > 0 || (broken && isStrange)) damagedLines.add(line);
    if (broken && !MULTIPLICATION.test(word))
      words.push({ start: index, word: text.slice(index, end), current, layers, isStrange, line });
    else if (certain.length < MOST_CERTAIN) certain += current;
  }
  if (certain.length < MOST_CERTAIN) certain += text.slice(from);
  return {
    words: words.filter((word) => damagedLines.has(word.line)),
    certain: certain.slice(0, 2 * MOST_CERTAIN),
  };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** Whether none of the misreadings explains a word without remainder, and one of them leaves a sequence unfinished. */
function isBroken(word: string, chains: readonly (readonly number[])[]): boolean {
  let broken = false;
  for (const chain of chains) {
    let text = word;
    let whole = true;
    for (const charset of chain) {
      broken ||= hasBrokenSequence(text, charset);
      const layer = undoLayer(text, charset);
      whole &&= layer?.complete === true;
      if (layer === undefined) break;
      text = layer.text;
    }
    if (whole) return false;
  }
  return broken;
}

/** Where a word ends whose sequences may go on behind a space. */
function endOfSequences(
  text: string,
  index: number,
  word: string,
  chains: readonly (readonly number[])[],
): number {
  let end = index + word.length;
  let last = word;
  while (
    text[end] === ' ' &&
    end - index < LONGEST_WORD &&
    chains.some(([charset]) => endsWithinSequence(last, charset!))
  ) {
    const from = end++;
    while (end < text.length && text.charCodeAt(end) > 0x20) end++;
    last = text.slice(from + 1, end);
    if (last === '') break;
  }
  return end;
}
