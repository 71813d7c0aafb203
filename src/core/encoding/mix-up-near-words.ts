import { asciiCosts } from './ascii-pair-costs';
import { usesLatin } from './legacy-charsets';
import { MODELLED_LANGUAGES } from './letter-model';
import { statisticsOf } from './letter-statistics';
import { costIn, prepareAscii } from './mix-up-cost';
import type { PreparedText } from './text-cost';

/** UTF-16 units by which most languages are ruled out. */
const FIRST_LOOK = 80;
/** Bits beyond those of the best language, at the root of the length, that a language may cost. */
const NOISE = 4;
/** Bits a letter beyond the entropy that a language may cost. */
const EXCESS = 0.35;
const FEW = 30;

let latin: readonly string[] | undefined;

function latinLanguages(): readonly string[] {
  latin ??= MODELLED_LANGUAGES.filter(usesLatin);
  return latin;
}

let indexes: readonly number[] | undefined;

/** Into `MODELLED_LANGUAGES`. */
function latinIndexes(): readonly number[] {
  indexes ??= latinLanguages().map((language) => MODELLED_LANGUAGES.indexOf(language));
  return indexes;
}

/** The ASCII words that stand beside words beyond ASCII, and the languages that they may be of. */
export class NearWords {
  private readonly prepared: PreparedText;
  private readonly costs = new Map<string, number>();
  private likely: readonly string[] | undefined;
  private least: number | undefined;

  constructor(private readonly words: string) {
    this.prepared = prepareAscii(words);
  }

  get length(): number {
    return this.words.length;
  }

  /** Bits in a language; in another script they are words of whatever language they are the likeliest of. */
  cost(language: string): number {
    if (!usesLatin(language)) return this.leastCost();
    let cost = this.costs.get(language);
    if (cost === undefined) {
      cost = costIn(this.prepared, language);
      this.costs.set(language, cost);
    }
    return cost;
  }

  /** Languages in Latin script that the words may be of. */
  likelyLanguages(): readonly string[] {
    this.likely ??= this.findLikely();
    return this.likely;
  }

  private findLikely(): readonly string[] {
    if (this.words === '') return latinLanguages();
    const beginning = this.words.slice(0, FIRST_LOOK);
    const costs = asciiCosts(beginning);
    let lowest = Number.POSITIVE_INFINITY;
    for (const index of latinIndexes()) lowest = Math.min(lowest, costs[index]!);
    const most = lowest + NOISE * Math.sqrt(beginning.length);
    const kept: string[] = [];
    for (const index of latinIndexes()) if (costs[index]! <= most) kept.push(MODELLED_LANGUAGES[index]!);
    if (beginning.length === this.words.length) return kept;
    const least = Math.min(...kept.map((language) => this.cost(language)));
    const noise = NOISE * Math.sqrt(this.length);
    return kept.filter((language) => {
      const cost = this.cost(language);
      return cost <= least + noise || cost <= (statisticsOf(language).entropy + EXCESS) * this.length + noise;
    });
  }

  leastCost(): number {
    if (this.words === '') return 0;
    this.least ??= Math.min(...this.likelyLanguages().map((language) => this.cost(language)));
    return this.least;
  }

  /** How strange the words are to a language, in standard deviations about. */
  strangeness(language: string): number {
    const excess = this.cost(language) - statisticsOf(language).entropy * this.length;
    return excess / Math.sqrt(Math.max(FEW, this.length));
  }
}
