import type { Span } from '../text/span';
import type { Candidate } from './candidate';
import { CALENDAR_WORDS, FUNCTION_WORDS } from './data/common-words';
import { DIRECTIONS, GOVERNING_HEADS, ORGANISATION_HEADS, STORM_HEADS, TOPICS } from './data/heads';
import { NOT_ORGANISATIONS } from './data/organisations';
import { isDemonym, isForename, isOrdinary, isOrdinaryOrTopic, knownNames } from './lexicon';
import type { EntityType } from './mention';
import { isCyrillicFunctionWord, type Paragraph } from './paragraphs';
import { looksLikePerson, personScore } from './person-shape';
import { completedEnd, governedEnd, isNameWord, isOrdinal, LONGEST_RUN, type Run, runAt } from './runs';
import { Surroundings } from './surroundings';
import { isStrongTitle, isTitleModifier, startsWithTitle } from './title-phrases';
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
  private readonly around: Surroundings;

  constructor(
    private readonly text: string,
    paragraph: Paragraph,
    private readonly evidence: WordEvidence,
    private readonly isTaken: (token: Token) => boolean,
    private readonly found: Candidate[],
  ) {
    this.tokens = paragraph.tokens;
    this.around = new Surroundings(text, paragraph.tokens);
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
    this.readCore({ first, last }, this.around.followsTitle(first));
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
    if (this.readWithLowerHead({ first, last })) return true;
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
    if (!this.isEnglish) return this.isUnprovenForeignStart(token, lower, next);
    if (ORGANISATION_HEADS.has(token.text) || GOVERNING_HEADS.has(token.text) || TOPICS.has(lower))
      return next === undefined || !isNameWord(next) || next.gap !== 'space';
    if (isOrdinary(lower)) return true;
    return this.evidence.lower.has(lower) && !isForename(token.text);
  }

  private isUnprovenForeignStart(token: Token, lower: string, next: Token | undefined): boolean {
    if (isCyrillicFunctionWord(lower) || this.evidence.lower.has(lower)) return true;
    const isAlone = next === undefined || next.gap !== 'space' || !isNameWord(next);
    return !(isAlone || this.evidence.capital.has(token.text) || isForename(token.text));
  }

  /** What stands before a title: `Rosatom` in `Rosatom Director General …`, nothing in `Russian Foreign Minister`. */
  private readAffiliation(run: Run): void {
    let { last } = run;
    while (last >= run.first && isTitleModifier(this.tokens[last]!)) last--;
    if (last < run.first) return;
    const whole = { first: run.first, last };
    const type = this.typeByHead(whole);
    if (type !== undefined) this.emitByHead(whole, type);
    else this.readCore(whole, false);
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
    if (this.readDirection(run) || this.readAttribute(run, match?.count ?? 0)) return;
    while (first <= last && isDemonym(tokens[first]!.text)) first++;
    if (first > last) return;
    if (first > run.first) {
      this.readCore({ first, last }, titled);
      return;
    }
    if (
      match?.value.type === 'place' &&
      this.around.followsTitleAndTo(first) &&
      first + match.count <= last
    ) {
      this.emit({ first, last: first + match.count - 1 }, 'place', match.value.entity);
      this.readUnknown({ first: first + match.count, last }, true);
      return;
    }
    if (this.readHyphenated(run)) return;
    this.readUnknown({ first, last }, titled);
  }

  /** `South Waziristan`. */
  private readDirection({ first, last }: Run): boolean {
    if (first === last || !DIRECTIONS.has(this.tokens[first]!.text)) return false;
    const place = knownNames().match(this.tokens, first + 1, last + 1);
    if (place?.value.type !== 'place' || first + place.count !== last) return false;
    this.emit({ first, last }, 'place');
    return true;
  }

  /** `U.S.` in `U.S. Senators`, `UN` in `UN Resident Coordinator`. */
  private readAttribute({ first, last }: Run, count: number): boolean {
    const { shape, text } = this.tokens[first]!;
    if (count !== 1 || first === last || shape === 'capital' || NOT_ORGANISATIONS.has(text)) return false;
    this.readWholeKnown({ first, last: first });
    this.readCore({ first: first + 1, last }, false);
    return true;
  }

  private readWholeKnown(run: Run): boolean {
    const match = knownNames().match(this.tokens, run.first, run.last + 1)!;
    const { value } = match;
    if (value.ambiguous && !this.around.hasPlaceContext(run)) return false;
    if (this.readWithLowerHead(run)) return true;
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
          { words: [part], startsSentence: token.startsSentence },
          { type: known.type, entity: known.entity },
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
    if (this.readWithLowerHead(run)) return;
    if (NAMELESS_HEADS.has(lastWord) && last > first) return;
    if (STORM_HEADS.has(tokens[first]!.text) && last === first + 1) {
      this.emit(run, 'event');
      return;
    }
    if (hasPlacePrefix(tokens, run) && !titled) {
      this.emit(run, 'place');
      return;
    }
    const isPerson = looksLikePerson(tokens, run, titled);
    if (isPerson && titled) {
      this.emit(run, 'person');
      return;
    }
    if (this.around.isNamedPlace(run)) {
      this.emit(run, 'place');
      return;
    }
    const inPlace = this.around.followsPlacePreposition(first);
    if (isPerson && (first < last || titled)) {
      const score = personScore(tokens, run) + this.around.personScore(run);
      if (score >= 3 || (score === 2 && this.isEnglish && !inPlace)) {
        this.emit(run, 'person');
        return;
      }
    }
    const token = tokens[first]!;
    if (first === last && token.shape !== 'upper' && isOrdinaryOrTopic(token.text.toLowerCase())) return;
    const fullName = isPerson && first < last && !inPlace && !this.around.followsArticle(first);
    this.push(
      { start: token.start, end: tokens[last]!.end },
      { words, startsSentence: token.startsSentence },
      { hint: this.hintFor(run, words), fullName, acronym: first === last && token.shape === 'upper' },
    );
  }

  private hintFor(run: Run, words: readonly string[]): Candidate['hint'] {
    const { tokens } = this;
    const token = tokens[run.first]!;
    if (run.first === run.last && token.shape === 'upper') {
      if (NOT_ORGANISATIONS.has(token.text) || token.text.length > 8) return undefined;
      const role = this.around.hasRole(run) || this.around.speaks(run) || this.around.isInBrackets(run);
      return role ? 'organisation' : undefined;
    }
    if (words.length > 2 || words.some((word) => isOrdinary(word.toLowerCase()) || isDemonym(word)))
      return undefined;
    if (this.around.followsPlacePreposition(run.first)) return 'place';
    return words.length === 1 && this.around.speaks(run) && isForename(token.text) ? 'person' : undefined;
  }

  /** `Rooppur nuclear power plant`, `G20 summit`. */
  private readWithLowerHead(run: Run): boolean {
    const facility = this.around.lowerFacilityEnd(run);
    if (facility !== undefined) this.emit({ first: run.first, last: facility }, 'facility');
    const event = facility === undefined ? this.around.lowerEventEnd(run) : undefined;
    if (event !== undefined) this.emit({ first: run.first, last: event }, 'event');
    return facility !== undefined || event !== undefined;
  }

  private wordsOf({ first, last }: Run): string[] {
    return this.tokens.slice(first, last + 1).map(({ text }) => text);
  }

  private emit(run: Run, type: EntityType, entity?: string): void {
    if (run.first > run.last) return;
    const { start, startsSentence } = this.tokens[run.first]!;
    const { end } = this.tokens[run.last]!;
    this.push({ start, end }, { words: this.wordsOf(run), startsSentence }, { type, entity });
  }

  private push(
    { start, end }: Span,
    name: Pick<Candidate, 'words' | 'startsSentence'>,
    known: Partial<Pick<Candidate, 'type' | 'entity' | 'hint' | 'fullName' | 'acronym'>>,
  ): void {
    const { type, entity, hint, fullName = false, acronym = false } = known;
    const text = this.text.slice(start, end);
    const { words, startsSentence } = name;
    this.found.push({ start, end, text, words, type, entity, startsSentence, hint, fullName, acronym });
  }
}
