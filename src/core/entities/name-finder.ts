import type { Candidate } from './candidate';
import { CALENDAR_WORDS, FUNCTION_WORDS } from './data/common-words';
import {
  GOVERNING_HEADS,
  LOWER_EVENT_HEADS,
  LOWER_PLACE_GOVERNORS,
  LOWER_PLACE_HEADS,
  ORGANISATION_HEADS,
  PLACE_PREPOSITIONS,
  TOPICS,
} from './data/heads';
import { NOT_ORGANISATIONS } from './data/organisations';
import { SPEAKING_VERBS } from './data/titles';
import { isDemonym, isForename, isOrdinary, knownNames } from './lexicon';
import type { EntityType } from './mention';
import { isCyrillicFunctionWord, type Paragraph } from './paragraphs';
import { looksLikePerson, personScore } from './person-shape';
import { completedEnd, governedEnd, isNameWord, isOrdinal, LONGEST_RUN, type Run, runAt } from './runs';
import { endsTitle, isStrongTitle, isTitleModifier, startsWithTitle } from './title-phrases';
import type { Token } from './tokens';
import { hasPlacePrefix, typeByHead, typeOfGoverning } from './typed-heads';

/** What the whole document says about its words. */
export interface WordEvidence {
  /** Seen in lower case. */
  lower: ReadonlySet<string>;
  /** Seen with a capital where no sentence begins. */
  capital: ReadonlySet<string>;
}

/** Names of agreements and the like are no entities of any type, and no person bears them. */
const NAMELESS_HEADS: ReadonlySet<string> = new Set(
  'Declaration Agreement Treaty Protocol Accord Accords Pact Convention Act Law Bill Code Charter Constitution Award Awards Prize Medal Order Time Times Process Plan Project Policy Doctrine Strategy Resolution Memorandum Understanding Report Review Index Article Section Chapter Vision Deal Week Month Year Era Age'.split(
    ' ',
  ),
);
const NETWORK_CONTENT: ReadonlySet<string> = new Set(['Post', 'Page', 'Live', 'Messenger', 'Group']);

/** Finds the candidates of one paragraph of running text in a script with case. Linear. */
export class NameFinder {
  private readonly tokens: readonly Token[];
  private readonly isEnglish: boolean;

  constructor(
    private readonly text: string,
    paragraph: Paragraph,
    private readonly evidence: WordEvidence,
    private readonly isTaken: (token: Token) => boolean,
    private readonly found: Candidate[],
  ) {
    this.tokens = paragraph.tokens;
    this.isEnglish = paragraph.language === 'en';
  }

  find(): void {
    for (let i = 0; i < this.tokens.length; ) {
      const token = this.tokens[i]!;
      i = this.mayOpen(i, token) ? this.readRun(i) + 1 : i + 1;
    }
  }

  private mayOpen(at: number, token: Token): boolean {
    if (this.isTaken(token)) return false;
    if (isNameWord(token)) return true;
    const next = this.tokens[at + 1];
    return token.shape === 'number' && isOrdinal(token) && next?.gap === 'space' && isNameWord(next);
  }

  /** Reads the run that begins at `first` and returns the last token that was dealt with. */
  private readRun(first: number): number {
    const { tokens } = this;
    const start = isNameWord(tokens[first]!) ? first : first + 1;
    const run = { first, last: runAt(tokens, start).last };
    if (run.last - run.first >= LONGEST_RUN) return run.last;
    for (let i = first + 1; i <= run.last; i++)
      if (this.isTaken(tokens[i]!)) {
        this.readPart({ first, last: i - 1 });
        return i;
      }
    const completed = completedEnd(tokens, run);
    if (completed !== undefined) run.last = completed;
    const end = governedEnd(tokens, run.last);
    if (end !== undefined && !this.isTaken(tokens[end]!)) return this.readGoverned(run, end);
    this.readPart(run);
    return run.last;
  }

  /** `… Ministry of Commerce and Industry`: what stands before the head may be titles and sentence starts. */
  private readGoverned(run: Run, end: number): number {
    const head = run.last;
    let first = run.first;
    while (first < head && this.isDroppedAtStart(first)) first++;
    for (let i = first; i < head; i++) {
      const count = startsWithTitle(this.tokens, i, head);
      if (count > 0 && i + count <= head) {
        this.readPart({ first, last: i - 1 });
        first = i + count;
        i = first - 1;
      }
    }
    this.emit({ first, last: end }, typeOfGoverning(this.tokens[head]!));
    return end;
  }

  private readPart(run: Run): void {
    const { tokens } = this;
    let { first, last } = run;
    if (this.exactlyKnown({ first, last })) return;
    while (first <= last && this.isDroppedAtStart(first)) first++;
    while (last >= first && CALENDAR_WORDS.has(tokens[last]!.text.toLowerCase())) last--;
    if (first > last || this.exactlyKnown({ first, last })) return;
    if (this.readPostOnNetwork({ first, last })) return;
    const type = this.typeByHead({ first, last });
    if (type !== undefined) {
      this.emitByHead({ first, last }, type);
      return;
    }
    for (let i = first; i <= last; i++) {
      const count = startsWithTitle(tokens, i, last + 1);
      if (count === 0 || this.isTitleWordInName({ first, last }, i, count)) continue;
      this.readAffiliation({ first, last: i - 1 });
      this.readTitled({ first: i, last }, count);
      return;
    }
    this.readCore({ first, last }, this.followsTitle(first));
  }

  /** `Facebook Post` is no organisation of that name. */
  private readPostOnNetwork({ first, last }: Run): boolean {
    const match = knownNames().match(this.tokens, first, last);
    if (match?.value.type !== 'organisation' || match.count !== last - first) return false;
    if (!NETWORK_CONTENT.has(this.tokens[last]!.text)) return false;
    this.emit({ first, last: last - 1 }, 'organisation', match.value.entity);
    return true;
  }

  private typeByHead(run: Run): EntityType | undefined {
    return typeByHead(this.tokens, this.withoutOrdinal(run)) === undefined
      ? undefined
      : typeByHead(this.tokens, run);
  }

  private withoutOrdinal({ first, last }: Run): Run {
    return isOrdinal(this.tokens[first]!) && first < last ? { first: first + 1, last } : { first, last };
  }

  private emitByHead(run: Run, type: EntityType): void {
    if (type === 'event') this.emit(run, type);
    else this.emit(this.withoutOrdinal(run), type);
  }

  /** `King` in `Martin Luther King`. */
  private isTitleWordInName({ first, last }: Run, at: number, count: number): boolean {
    return (
      count === 1 &&
      at === last &&
      at > first &&
      isForename(this.tokens[first]!.text) &&
      !this.tokens[at]!.startsSentence
    );
  }

  private exactlyKnown({ first, last }: Run): boolean {
    if (first > last) return false;
    const match = knownNames().match(this.tokens, first, last + 1);
    if (match === undefined || match.count !== last - first + 1 || match.value.ambiguous) return false;
    if (NOT_ORGANISATIONS.has(this.tokens[first]!.text) && match.count === 1) return false;
    this.emit({ first, last }, match.value.type, match.value.entity);
    return true;
  }

  /** Words that a sentence begins with, months and weekdays, roman numbers. */
  private isDroppedAtStart(at: number): boolean {
    const token = this.tokens[at]!;
    const lower = token.text.toLowerCase();
    if (token.shape === 'upper' && !isOrdinal(token) && lower !== 'the') return false;
    if (CALENDAR_WORDS.has(lower)) return true;
    const next = at < this.tokens.length - 1 ? this.tokens[at + 1]! : undefined;
    if (FUNCTION_WORDS.has(lower)) return token.startsSentence || !isForename(token.text);
    if (!token.startsSentence) return false;
    if (startsWithTitle(this.tokens, at, Math.min(this.tokens.length, at + 4)) > 0) return false;
    if (knownNames().match(this.tokens, at) !== undefined || isDemonym(token.text)) return false;
    if (!this.isEnglish) return this.isUnprovenForeignStart(token, lower);
    if (ORGANISATION_HEADS.has(token.text) || GOVERNING_HEADS.has(token.text) || TOPICS.has(lower))
      return next === undefined || !isNameWord(next) || next.gap !== 'space';
    if (isOrdinary(lower)) return true;
    return this.evidence.lower.has(lower) && !isForename(token.text);
  }

  private isUnprovenForeignStart(token: Token, lower: string): boolean {
    if (isCyrillicFunctionWord(lower) || this.evidence.lower.has(lower)) return true;
    return !this.evidence.capital.has(token.text) && !isForename(token.text);
  }

  /** What stands before a title: `Rosatom` in `Rosatom Director General …`, nothing in `Russian Foreign Minister`. */
  private readAffiliation(run: Run): void {
    let { last } = run;
    while (last >= run.first && isTitleModifier(this.tokens[last]!)) last--;
    if (last >= run.first) this.readCore({ first: run.first, last }, false);
  }

  private readTitled(run: Run, count: number): void {
    let first = run.first;
    let strong = false;
    for (
      let length = count;
      length > 0 && first <= run.last;
      length = startsWithTitle(this.tokens, first, run.last + 1)
    ) {
      strong ||= isStrongTitle(this.tokens, first, length);
      first += length;
      while (first <= run.last && isDemonym(this.tokens[first]!.text)) first++;
    }
    if (first > run.last) return;
    const rest = { first, last: run.last };
    const type = this.typeByHead(rest);
    if (type !== undefined) this.emitByHead(rest, type);
    else this.readCore(rest, strong);
  }

  /** A run without titles at its start. */
  private readCore(run: Run, titled: boolean): void {
    const { tokens } = this;
    let { first } = run;
    const { last } = run;
    const match = knownNames().match(tokens, first, last + 1);
    if (match !== undefined && match.count === last - first + 1 && !(titled && match.value.ambiguous)) {
      if (!this.readWholeKnown(run)) this.readUnknown(run, titled);
      return;
    }
    while (first <= last && isDemonym(tokens[first]!.text)) first++;
    if (first > last) return;
    if (first > run.first) {
      this.readCore({ first, last }, titled);
      return;
    }
    if (match?.value.type === 'place' && this.followsTitleAndTo(first) && first + match.count <= last) {
      this.emit({ first, last: first + match.count - 1 }, 'place', match.value.entity);
      this.readUnknown({ first: first + match.count, last }, true);
      return;
    }
    if (this.readHyphenated(run)) return;
    this.readUnknown({ first, last }, titled);
  }

  private readWholeKnown(run: Run): boolean {
    const match = knownNames().match(this.tokens, run.first, run.last + 1)!;
    const { value } = match;
    if (this.readLowerEvent(run)) return true;
    if (
      value.ambiguous &&
      !this.hasPlaceContext(run) &&
      !this.evidence.capital.has(`in ${this.tokens[run.first]!.text}`)
    )
      return false;
    this.emit(run, value.type, value.entity);
    return true;
  }

  /** `Bangladesh-Russia ties`, `Dhaka-based`. */
  private readHyphenated({ first, last }: Run): boolean {
    const token = this.tokens[first]!;
    if (first !== last || !token.text.includes('-')) return false;
    let found = false;
    let at = token.start;
    for (const part of token.text.split('-')) {
      const known = knownNames().get(part);
      if (known?.type === 'place' && !(known.ambiguous && !found)) {
        this.push(
          { start: at, end: at + part.length },
          [part],
          known.type,
          known.entity,
          token.startsSentence,
        );
        found = true;
      }
      at += part.length + 1;
    }
    return found || isDemonym(token.text);
  }

  private readUnknown(run: Run, titled: boolean): void {
    const { tokens } = this;
    const { first, last } = run;
    const words = this.wordsOf(run);
    const lastWord = tokens[last]!.text;
    if (this.readLowerFacility(run) || this.readLowerEvent(run)) return;
    if (NAMELESS_HEADS.has(lastWord) && last > first) return;
    if (hasPlacePrefix(tokens, run) && !titled) {
      this.emit(run, 'place');
      return;
    }
    const isPerson = looksLikePerson(tokens, run, titled);
    if (isPerson && titled) {
      this.emit(run, 'person');
      return;
    }
    if (this.isNamedPlace(run)) {
      this.emit(run, 'place');
      return;
    }
    if (isPerson) {
      const score = personScore(tokens, run) + this.contextScore(run);
      if (score >= 3 && (first < last || titled)) {
        this.emit(run, 'person');
        return;
      }
      if (score >= 2 && this.isEnglish && first < last && !this.followsPlacePreposition(first)) {
        this.emit(run, 'person');
        return;
      }
    }
    const hint = this.hintFor(run, words);
    const token = tokens[first]!;
    if (
      first === last &&
      (isOrdinary(token.text.toLowerCase()) || TOPICS.has(token.text.toLowerCase())) &&
      token.shape !== 'upper'
    )
      return;
    this.push(
      { start: token.start, end: tokens[last]!.end },
      words,
      undefined,
      undefined,
      token.startsSentence,
      hint,
      first === last && token.shape === 'upper',
    );
  }

  private hintFor(run: Run, words: readonly string[]): Candidate['hint'] {
    const { tokens } = this;
    const token = tokens[run.first]!;
    const next = tokens[run.last + 1];
    if (run.first === run.last && token.shape === 'upper') {
      if (NOT_ORGANISATIONS.has(token.text) || token.text.length > 8) return undefined;
      const role =
        next?.gap === 'space' && next.shape === 'lower' && (endsTitle(next) || SPEAKING_VERBS.has(next.text));
      return role || this.isInBrackets(run) ? 'organisation' : undefined;
    }
    if (words.length > 2 || words.some((word) => isOrdinary(word.toLowerCase()) || isDemonym(word)))
      return undefined;
    if (this.followsPlacePreposition(run.first)) return 'place';
    const speaks = next?.gap === 'space' && SPEAKING_VERBS.has(next.text);
    return words.length === 1 && speaks && isForename(token.text) ? 'person' : undefined;
  }

  private isInBrackets({ first, last }: Run): boolean {
    return this.text[this.tokens[first]!.start - 1] === '(' && this.text[this.tokens[last]!.end] === ')';
  }

  private contextScore({ first, last }: Run): number {
    const { tokens } = this;
    const next = tokens[last + 1];
    let score = 0;
    if (next?.gap === 'space' && SPEAKING_VERBS.has(next.text)) score += 2;
    if (next?.gap === 'comma' && next.shape === 'lower' && (endsTitle(next) || next.text === 'who'))
      score += 2;
    if (next?.gap === 'comma' && next.shape === 'capital' && startsWithTitle(tokens, last + 1, last + 4) > 0)
      score += 2;
    if (next?.gap === 'comma' && next.shape === 'number') score += 1;
    if (first > 0 && tokens[first - 1]!.text === 'by' && tokens[first]!.gap === 'space') score += 1;
    return score;
  }

  private followsPlacePreposition(first: number): boolean {
    const before = this.tokens[first - 1];
    return (
      before !== undefined &&
      this.tokens[first]!.gap === 'space' &&
      PLACE_PREPOSITIONS.has(before.text.toLowerCase())
    );
  }

  private hasPlaceContext({ first, last }: Run): boolean {
    const before = this.tokens[first - 1];
    if (this.followsPlacePreposition(first)) return true;
    if (
      before &&
      this.tokens[first]!.gap === 'space' &&
      /^(?:at|from|to|of|with|between|and|across)$/.test(before.text)
    )
      return true;
    return this.isNamedPlace({ first, last });
  }

  /** `the Ivanovo region`, `the city of Ivanovo`. */
  private isNamedPlace({ first, last }: Run): boolean {
    const { tokens } = this;
    if (last - first > 2) return false;
    const words = this.wordsOf({ first, last });
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

  /** `Rooppur nuclear power plant`. */
  private readLowerFacility(run: Run): boolean {
    const { tokens } = this;
    if (tokens[run.last]!.possessive) return false;
    const end = LOWER_FACILITY_PHRASES.map((phrase) => this.lowerPhraseEnd(run.last + 1, phrase)).find(
      (found) => found !== undefined,
    );
    if (end === undefined) return false;
    this.emit({ first: run.first, last: end }, 'facility');
    return true;
  }

  private lowerPhraseEnd(at: number, phrase: readonly string[]): number | undefined {
    const fits = phrase.every((word, i) => {
      const token = this.tokens[at + i];
      return token !== undefined && token.gap === 'space' && token.text === word;
    });
    return fits ? at + phrase.length - 1 : undefined;
  }

  /** `G20 summit`, `NATO summit`. */
  private readLowerEvent({ first, last }: Run): boolean {
    const next = this.tokens[last + 1];
    const token = this.tokens[last]!;
    if (first !== last || token.possessive || (token.shape !== 'upper' && !/^[A-Z]+\d+$/.test(token.text)))
      return false;
    if (next?.gap !== 'space' || !LOWER_EVENT_HEADS.has(next.text)) return false;
    if (knownNames().get(token.text)?.type === 'place' || NOT_ORGANISATIONS.has(token.text)) return false;
    this.emit({ first, last: last + 1 }, 'event');
    return true;
  }

  /** A title stands before the run: in lower case, behind a comma, or before brackets. */
  private followsTitle(first: number): boolean {
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
  private followsTitleAndTo(first: number): boolean {
    const { tokens } = this;
    const link = tokens[first - 1];
    const title = tokens[first - 2];
    if (link === undefined || title === undefined || tokens[first]!.gap !== 'space') return false;
    return ['to', 'of', 'for'].includes(link.text) && link.gap === 'space' && endsTitle(title);
  }

  private wordsOf({ first, last }: Run): string[] {
    return this.tokens.slice(first, last + 1).map(({ text }) => text);
  }

  private emit(run: Run, type: EntityType, entity?: string): void {
    if (run.first > run.last) return;
    const token = this.tokens[run.first]!;
    const span = { start: token.start, end: this.tokens[run.last]!.end };
    this.push(span, this.wordsOf(run), type, entity, token.startsSentence);
  }

  private push(
    span: { start: number; end: number },
    words: readonly string[],
    type: EntityType | undefined,
    entity: string | undefined,
    startsSentence: boolean,
    hint?: Candidate['hint'],
    acronym = false,
  ): void {
    const text = this.text.slice(span.start, span.end);
    this.found.push({
      start: span.start,
      end: span.end,
      text,
      words,
      type,
      entity,
      startsSentence,
      hint,
      acronym,
    });
  }
}

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
