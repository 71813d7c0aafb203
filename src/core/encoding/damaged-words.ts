import type { Span } from '../text/span';
import { type FoundChain, isOrdinary } from './chain-search';
import { keepsFarLetters } from './mojibake-doubt';
import { hasOddCase, NO_SCRIPT, NOT_PLAIN, scriptOfPlainWord } from './plain-words';
import {
  CLOSING_QUOTE,
  hasRareCharacter,
  isLeftMisread,
  isSafeRepair,
  losesClosingQuote,
  repairOfWord,
  type WordRepair,
} from './word-repair';
import { wordsBeyondAscii } from './words-beyond-ascii';

/** A word of a text that should read something else. */
export interface DamagedWord extends Span, WordRepair {
  word: string;
  safe: boolean;
}

/**
 * The words of a text that the chains repair, in order. What a chain does to words that could stand as they are has to
 * be borne out by the others. Linear.
 */
export function findDamagedWords(text: string, chains: readonly FoundChain[]): DamagedWord[] {
  if (chains.length === 0) return [];
  const words = wordsBeyondAscii(text);
  const repairs = new Map<string, WordRepair>();
  const left = new Set<string>();
  for (const { word } of words) {
    if (repairs.has(word) || left.has(word)) continue;
    const repair = repairOfWord(word, chains);
    if (repair === undefined) left.add(word);
    else repairs.set(word, repair);
  }
  for (const word of unlikelyRepairs(repairs, left, !SMALL_LETTER.test(text))) repairs.delete(word);
  const safe = safeRepairs(repairs, chains);
  return words.flatMap(({ word, index }) => {
    const repair = repairs.get(word);
    if (repair === undefined) return [];
    if (losesClosingQuote(word, repair.reading.text) && isQuoteOpen(text, index, word)) return [];
    return [{ start: index, end: index + word.length, word, safe: safe.has(word), ...repair }];
  });
}

interface DoubtfulRepair {
  word: string;
  shape: string;
  chain: FoundChain;
  /** Of what it should read. */
  script: number;
  changesScript: boolean;
  /** It would be a word no longer. */
  toSymbol: boolean;
}

/** Repairs of plain words into another script, or of only some of their letters, with more against them than for them. */
function unlikelyRepairs(
  repairs: ReadonlyMap<string, WordRepair>,
  left: ReadonlySet<string>,
  inCapitals: boolean,
): string[] {
  const doubtful: DoubtfulRepair[] = [];
  const supporters = new Tally<FoundChain>();
  const doubts = new Tally<FoundChain>();
  const scripts = new Tally<number>();
  const odd: Pick<DoubtfulRepair, 'word' | 'shape' | 'chain'>[] = [];
  const withMark = inCapitals ? CAPITAL_WITH_MARK : CAPITALS_WITH_MARK;
  for (const [word, { chain, reading }] of repairs) {
    const shape = shapeOf(word);
    const script = scriptOfPlainWord(reading.text);
    const changesScript = script !== NO_SCRIPT && script !== scriptOfPlainWord(word);
    const toSymbol = script === NOT_PLAIN || (ONE_SIGN.test(reading.text) && hasRareCharacter(reading.text));
    if (shape !== undefined && (changesScript || toSymbol || keepsLetters(word, reading)))
      doubtful.push({ word, shape, chain, script, changesScript, toSymbol });
    else if (withMark.test(word))
      doubtful.push({ word, shape: MARKED, chain, script, changesScript: false, toSymbol: false });
    else {
      supporters.add(chain);
      scripts.add(script);
      if (shape?.endsWith(ODD_CASE)) odd.push({ word, shape, chain });
    }
  }
  if (doubtful.length + odd.length === 0) return [];
  for (const { chain } of doubtful) doubts.add(chain);
  const leftByShape = new Tally<string>();
  for (const word of left) leftByShape.add(shapeOf(word) ?? '');
  const unlikely = doubtful.filter(({ shape, chain, script, changesScript, toSymbol }) => {
    if (changesScript && script !== NOT_PLAIN && scripts.of(script) >= ENOUGH_OF_SCRIPT) return false;
    if (toSymbol && supporters.of(chain) === 0) return true;
    const all = supporters.of(chain) + doubts.of(chain);
    if (changesScript || shape.endsWith(ODD_CASE)) return 3 * leftByShape.of(shape) > all;
    return doubts.of(chain) > supporters.of(chain);
  });
  const oddAmongOthers = odd.filter(
    ({ shape, chain }) => 3 * leftByShape.of(shape) > supporters.of(chain) + doubts.of(chain),
  );
  return [...unlikely, ...oddAmongOthers].map(({ word }) => word);
}

/** One character beyond ASCII, and no letter. */
const ONE_SIGN = /^[\0-\x7f]*[^\0-\x7f\p{L}][\0-\x7f]*$/u;

/** Words that are repaired into a script, so that a further one is no surprise. */
const ENOUGH_OF_SCRIPT = 2;

/** A word in capitals with the sign of a footnote or a trade mark, as HERCÃ®. */
const CAPITALS_WITH_MARK = /^["'“„(]*\p{Lu}{3,}[¹²³ºª°®™†‡*]+[”’"')\].,;:!?]*$/u;
/** The same in a text that is all in capitals. */
const CAPITAL_WITH_MARK = /^["'“„(]*\p{Lu}+[¹²³ºª°®™†‡*]+[”’"')\].,;:!?]*$/u;
const MARKED = 'marked';
const SMALL_LETTER = /[a-z]/;

class Tally<T> {
  private readonly counts = new Map<T, number>();

  add(key: T): void {
    this.counts.set(key, this.of(key) + 1);
  }

  of(key: T): number {
    return this.counts.get(key) ?? 0;
  }
}

const ODD_CASE = '+';

/** By which words are alike: their script, and whether their case is odd; undefined for words that are not plain. */
function shapeOf(word: string): string | undefined {
  const script = scriptOfPlainWord(word);
  if (script === NOT_PLAIN || script === NO_SCRIPT) return undefined;
  return `${script}${hasOddCase(word) ? ODD_CASE : ''}`;
}

function keepsLetters(word: string, { complete, text }: WordRepair['reading']): boolean {
  return !complete && keepsFarLetters(word, text);
}

/** Of the words that a chain repairs, how many may be left looking misread for the others to be believed unseen. */
const MOST_LEFT_MISREAD = 0.1;
const MOST_JUDGED = 100;
/** Different words that read oddly, of which each costs a search for another layer. */
const MOST_ODD = 300;

function safeRepairs(repairs: ReadonlyMap<string, WordRepair>, chains: readonly FoundChain[]): Set<string> {
  const believed = new Set(chains.filter((chain) => leavesLittle(chain, [...repairs.values()])));
  const safe = new Set<string>();
  let odd = 0;
  for (const [word, repair] of repairs) {
    if (!believed.has(repair.chain)) continue;
    if (!isOrdinary(repair.reading.text) && ++odd > MOST_ODD) continue;
    if (isSafeRepair(word, repair)) safe.add(word);
  }
  return safe;
}

function leavesLittle(chain: FoundChain, repairs: readonly WordRepair[]): boolean {
  const readings = repairs.filter((repair) => repair.chain === chain).slice(0, MOST_JUDGED);
  return (
    readings.filter(({ reading }) => isLeftMisread(reading)).length <= MOST_LEFT_MISREAD * readings.length
  );
}

/** UTF-16 units in which an opening quotation mark is looked for. */
const QUOTATION = 400;

/** Whether a quotation that opened before the end of the word, on its line, waits for its closing mark. */
function isQuoteOpen(text: string, index: number, word: string): boolean {
  const lineStart = text.lastIndexOf('\n', index) + 1;
  const before = text.slice(Math.max(lineStart, index - QUOTATION), index) + word.replace(CLOSING_QUOTE, '');
  const low = before.lastIndexOf('„');
  const high = before.lastIndexOf('“');
  const closing = before.lastIndexOf('”');
  return CLOSING_QUOTE.exec(word)?.[0]?.startsWith('“')
    ? low > Math.max(high, closing)
    : Math.max(low, high) > closing;
}
