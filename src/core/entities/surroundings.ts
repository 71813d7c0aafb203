import {
  LOWER_EVENT_HEADS,
  LOWER_PLACE_GOVERNORS,
  LOWER_PLACE_HEADS,
  PLACE_PREPOSITIONS,
} from './data/heads';
import { NOT_ORGANISATIONS } from './data/organisations';
import { SPEAKING_VERBS } from './data/titles';
import { isDemonym, isOrdinary, knownNames } from './lexicon';
import { isNameWord, type Run } from './runs';
import { endsTitle, isStrongTitle, startsWithTitle } from './title-phrases';
import type { Token } from './tokens';

const LOWER_FACILITY_PHRASES: readonly (readonly string[])[] = [
  'nuclear power plant',
  'nuclear power station',
  'nuclear plant',
  'thermal power plant',
  'thermal power station',
  'coal-fired power plant',
  'hydroelectric power station',
  'hydroelectric plant',
  'power plant',
  'power station',
  'international airport',
  'railway station',
  'metro station',
].map((phrase) => phrase.split(' '));

/** What the words around a run of capitals say about it. All look at a few tokens only. */
export class Surroundings {
  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
  ) {}

  /** `(ANI)`. */
  isInBrackets({ first, last }: Run): boolean {
    return this.text[this.tokens[first]!.start - 1] === '(' && this.text[this.tokens[last]!.end] === ')';
  }

  /** `said`, `told` behind the run. */
  speaks({ last }: Run): boolean {
    const next = this.tokens[last + 1];
    return next?.gap === 'space' && SPEAKING_VERBS.has(next.text);
  }

  /** A verb of speaking or a role in lower case behind the run: `BNP chairman`. */
  hasRole({ last }: Run): boolean {
    const next = this.tokens[last + 1];
    return next?.gap === 'space' && next.shape === 'lower' && endsTitle(next);
  }

  /** How much the words around the run speak for a person. */
  personScore({ first, last }: Run): number {
    const { tokens } = this;
    const next = tokens[last + 1];
    let score = 0;
    if (this.speaks({ first, last })) score += 2;
    if (next?.gap === 'comma' && next.shape === 'lower' && (endsTitle(next) || next.text === 'who'))
      score += 2;
    if (next?.gap === 'comma' && next.shape === 'capital' && startsWithTitle(tokens, last + 1, last + 4) > 0)
      score += 2;
    if (next?.gap === 'comma' && next.shape === 'number') score += 1;
    if (first > 0 && tokens[first - 1]!.text === 'by' && tokens[first]!.gap === 'space') score += 1;
    return score;
  }

  /** An article before the run, which names of people hardly ever have. */
  followsArticle(first: number): boolean {
    const before = this.tokens[first - 1]?.text.toLowerCase();
    return this.tokens[first]!.gap === 'space' && (before === 'the' || before === 'a' || before === 'an');
  }

  /** `in`, `near` before the run. */
  followsPlacePreposition(first: number): boolean {
    const before = this.tokens[first - 1];
    return (
      before !== undefined &&
      this.tokens[first]!.gap === 'space' &&
      PLACE_PREPOSITIONS.has(before.text.toLowerCase())
    );
  }

  /** What stands around an ambiguous name makes it a place. */
  hasPlaceContext({ first, last }: Run): boolean {
    const before = this.tokens[first - 1];
    if (this.followsPlacePreposition(first)) return true;
    if (before !== undefined && this.tokens[first]!.gap === 'comma')
      return knownNames().get(before.text)?.type === 'place';
    if (
      before &&
      this.tokens[first]!.gap === 'space' &&
      /^(?:at|from|to|of|with|between|and|across)$/.test(before.text)
    )
      return true;
    return this.isNamedPlace({ first, last });
  }

  /** `the Ivanovo region`, `the city of Ivanovo`. */
  isNamedPlace({ first, last }: Run): boolean {
    const { tokens } = this;
    if (last - first > 2) return false;
    const words = wordsIn(tokens, first, last);
    if (words.some((word) => isOrdinary(word.toLowerCase()) || isDemonym(word))) return false;
    const next = tokens[last + 1];
    if (
      next?.gap === 'space' &&
      next.shape === 'lower' &&
      LOWER_PLACE_HEADS.has(next.text) &&
      !tokens[last]!.possessive
    )
      return true;
    const of = tokens[first - 1];
    const noun = tokens[first - 2];
    return (
      of?.text === 'of' &&
      tokens[first]!.gap === 'space' &&
      of.gap === 'space' &&
      noun !== undefined &&
      LOWER_PLACE_GOVERNORS.has(noun.text)
    );
  }

  /** The last token of `Rooppur nuclear power plant`, where the run is its capitals. */
  lowerFacilityEnd({ last }: Run): number | undefined {
    if (this.tokens[last]!.possessive) return undefined;
    for (const phrase of LOWER_FACILITY_PHRASES) {
      const end = this.lowerPhraseEnd(last + 1, phrase);
      if (end !== undefined) return end;
    }
    return undefined;
  }

  /** The last token of `G20 summit`, `NATO summit`, where the run is its capitals. */
  lowerEventEnd({ first, last }: Run): number | undefined {
    const next = this.tokens[last + 1];
    const token = this.tokens[last]!;
    if (first !== last || token.possessive) return undefined;
    if (token.shape !== 'upper' && !/^[A-Z]+\d+$/.test(token.text)) return undefined;
    if (next?.gap !== 'space' || !LOWER_EVENT_HEADS.has(next.text)) return undefined;
    if (knownNames().get(token.text)?.type === 'place' || NOT_ORGANISATIONS.has(token.text)) return undefined;
    return last + 1;
  }

  private lowerPhraseEnd(at: number, phrase: readonly string[]): number | undefined {
    const fits = phrase.every((word, i) => {
      const token = this.tokens[at + i];
      return token !== undefined && token.gap === 'space' && token.text === word;
    });
    return fits ? at + phrase.length - 1 : undefined;
  }

  /** A title stands before the run: in lower case, behind a comma, or before brackets. */
  followsTitle(first: number): boolean {
    const { tokens } = this;
    const token = tokens[first]!;
    const before = tokens[first - 1];
    if (before === undefined || token.startsSentence) return false;
    if (token.gap === 'space' || token.gap === 'dot')
      return (
        before.shape === 'lower' &&
        !before.possessive &&
        endsTitle(before) &&
        isStrongTitle(tokens, first - 1, 1)
      );
    if (token.gap === 'comma') return this.titleOfPhraseBefore(first - 1);
    const isBehindBracket = this.text[token.start - 2] === ')' && this.text[before.start - 1] === '(';
    return isBehindBracket && first >= 2 && endsTitle(tokens[first - 2]!);
  }

  /** `Ambassador of India to Russia,`: goes back over names and small words to a title with a capital. */
  private titleOfPhraseBefore(at: number): boolean {
    const { tokens } = this;
    for (let i = at; i >= Math.max(0, at - 9); i--) {
      const token = tokens[i]!;
      if (isNameWord(token)) {
        if (endsTitle(token)) return !token.possessive && isStrongTitle(tokens, i, 1);
      } else if (!['of', 'to', 'for', 'and', 'the'].includes(token.text)) return false;
      if (token.gap !== 'space' || token.startsSentence) return false;
    }
    return false;
  }

  /** `Ambassador to` before `Russia Kamrul Ahsan`. */
  followsTitleAndTo(first: number): boolean {
    const { tokens } = this;
    const link = tokens[first - 1];
    const title = tokens[first - 2];
    if (link === undefined || title === undefined || tokens[first]!.gap !== 'space') return false;
    return ['to', 'of', 'for'].includes(link.text) && link.gap === 'space' && endsTitle(title);
  }
}

function wordsIn(tokens: readonly Token[], first: number, last: number): string[] {
  return tokens.slice(first, last + 1).map(({ text }) => text);
}
