import type { Candidate } from './candidate';
import { LOCAL_HEADS } from './data/heads';
import { NOT_ORGANISATIONS } from './data/organisations';
import { isDemonym, isForename, isOrdinary } from './lexicon';
import type { EntityType, Mention } from './mention';
import { People } from './people';

const ACRONYM = /^[A-Z]{3,6}$/;
const ROMAN_ORDINAL = /^(?=[IVX])(X{0,3})(IX|IV|V?I{0,3}) /;

/** Decides what single and unknown names are by what the document says elsewhere, and gives each its entity. */
export function resolveCandidates(text: string, candidates: readonly Candidate[]): Mention[] {
  const document = new DocumentNames(text, candidates);
  const mentions: Mention[] = [];
  for (const candidate of candidates) {
    const { start, end } = candidate;
    const decided = document.decide(candidate);
    if (decided !== undefined)
      mentions.push({ start, end, type: decided.type, text: text.slice(start, end), entity: decided.entity });
  }
  return mentions;
}

interface Decision {
  type: EntityType;
  entity: string;
}

class DocumentNames {
  private readonly people: People;
  private readonly placesByWord = new Set<string>();
  /** By the name in lower case, its most frequent spelling. */
  private readonly spellings = new Map<string, Map<string, number>>();
  private readonly expansions = new Map<string, string>();
  /** Facilities by a word of theirs that is no ordinary one. */
  private readonly facilitiesByWord = new Map<string, string>();
  /** `Russian Embassy` to the names that say where. */
  private readonly localNames = new Map<string, Set<string>>();
  private readonly acronyms = new Map<string, number>();

  constructor(
    private readonly text: string,
    candidates: readonly Candidate[],
  ) {
    const single = new Set(candidates.filter(isSingleUnknown).map(({ words }) => words[0]));
    this.people = new People(
      candidates.filter(
        ({ type, fullName, words }) => type === 'person' || (fullName && single.has(words.at(-1))),
      ),
    );
    for (const [i, candidate] of candidates.entries()) this.gather(candidate, candidates[i + 1]);
  }

  decide(candidate: Candidate): Decision | undefined {
    const type = candidate.type ?? this.typeOf(candidate);
    return type && { type, entity: this.entityOf(candidate, type) };
  }

  private gather(candidate: Candidate, next: Candidate | undefined): void {
    const { type, words, text } = candidate;
    if (candidate.acronym) this.acronyms.set(text, (this.acronyms.get(text) ?? 0) + 1);
    if (type === undefined || type === 'person') return;
    const name = baseName(text);
    const spellings = this.spellings.get(name.toLowerCase()) ?? new Map<string, number>();
    spellings.set(name, (spellings.get(name) ?? 0) + 1);
    this.spellings.set(name.toLowerCase(), spellings);
    if (type === 'place') this.placesByWord.add(words[0]!);
    if (type === 'facility')
      for (const word of words)
        if (
          !isOrdinary(word.toLowerCase()) &&
          !isDemonym(word) &&
          /^\p{Lu}/u.test(word) &&
          words.indexOf(word) === 0
        )
          this.facilitiesByWord.set(word, name);
    if (type === 'organisation') {
      if (next !== undefined) this.gatherExpansion(candidate, next);
      const local = this.localName(candidate);
      if (local !== undefined) {
        const key = name.toLowerCase();
        this.localNames.set(key, (this.localNames.get(key) ?? new Set()).add(local));
      }
    }
  }

  /** `Bangladesh Energy Council (BEC)`. */
  private gatherExpansion({ end, words, text }: Candidate, next: Candidate): void {
    if (next.start - end > 3 || this.text.slice(end, next.start).trim() !== '(') return;
    const letters = next.text.replace(/\./g, '');
    const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word[0]);
    if (letters.length >= 2 && capitals.join('').toUpperCase().includes(letters.slice(0, 2).toUpperCase()))
      this.expansions.set(next.text, baseName(text));
  }

  private typeOf(candidate: Candidate): EntityType | undefined {
    const { words, text, start } = candidate;
    const [word = ''] = words;
    if (this.expansions.has(text)) return 'organisation';
    const person = this.people.find(words, start);
    if (person !== undefined && this.isPersonHere(candidate)) return 'person';
    if (words.length === 1 && this.placesByWord.has(word) && !isOrdinary(word.toLowerCase())) return 'place';
    if (words.length === 1 && this.facilitiesByWord.has(word) && candidate.hint !== 'place')
      return 'facility';
    if (candidate.acronym) return candidate.hint ?? this.typeOfAcronym(text);
    return candidate.hint;
  }

  private isPersonHere({ words, startsSentence }: Candidate): boolean {
    const [word = ''] = words;
    return words.length > 1 || !startsSentence || !isOrdinary(word.toLowerCase()) || isForename(word);
  }

  /** Used more than once, an acronym is an organisation more often than not. */
  private typeOfAcronym(text: string): EntityType | undefined {
    if (NOT_ORGANISATIONS.has(text) || !ACRONYM.test(text)) return undefined;
    return (this.acronyms.get(text) ?? 0) > 1 ? 'organisation' : undefined;
  }

  private entityOf(candidate: Candidate, type: EntityType): string {
    if (candidate.entity !== undefined) return candidate.entity;
    if (type === 'person') {
      const person = this.people.find(candidate.words, candidate.start);
      return person === undefined ? baseName(candidate.text) : this.people.nameOf(person);
    }
    const name = baseName(candidate.text);
    if (type === 'organisation') return this.organisationName(candidate, name);
    if (type === 'facility') {
      const whole = this.facilitiesByWord.get(candidate.text);
      if (whole !== undefined) return this.commonSpelling(whole);
    }
    return this.commonSpelling(name);
  }

  private organisationName(candidate: Candidate, name: string): string {
    const expansion = this.expansions.get(candidate.text);
    if (expansion !== undefined) return this.commonSpelling(expansion);
    const local = this.localName(candidate);
    if (local !== undefined) return local;
    const locals = this.localNames.get(name.toLowerCase());
    const [only] = locals ?? [];
    return locals?.size === 1 && only !== undefined ? only : this.commonSpelling(name);
  }

  /** `Russian Embassy in Dhaka`, where the place stands behind the name. */
  private localName({ words, end, text }: Candidate): string | undefined {
    if (!LOCAL_HEADS.has(words.at(-1) ?? '')) return undefined;
    const place = /^ in ((?:\p{Lu}[\p{L}’'.-]*)(?: \p{Lu}[\p{L}’'-]*)?)/u.exec(
      this.text.slice(end, end + 60),
    );
    return place?.[1] && `${baseName(text)} in ${place[1].replace(/(?:['’]s|\.)$/, '')}`;
  }

  private commonSpelling(name: string): string {
    const spellings = this.spellings.get(name.toLowerCase());
    if (spellings === undefined) return name;
    return [...spellings].sort((a, b) => b[1] - a[1] || capitals(b[0]) - capitals(a[0]))[0]?.[0] ?? name;
  }
}

function isSingleUnknown({ type, words, acronym }: Candidate): boolean {
  return type === undefined && words.length === 1 && !acronym;
}

function capitals(name: string): number {
  return name.match(/\p{Lu}/gu)?.length ?? 0;
}

/** Without line breaks, article and hash marks; roman ordinals in figures. */
function baseName(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^The /, '')
    .replace(/#/g, '')
    .replace(ROMAN_ORDINAL, (numeral) => `${ordinalOf(numeral.trim())} `);
}

const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function ordinalOf(numeral: string): string {
  let value = 0;
  for (let i = 0; i < numeral.length; i++) {
    const digit = ROMAN_VALUES[numeral[i]!] ?? 0;
    value += digit < (ROMAN_VALUES[numeral[i + 1] ?? ''] ?? 0) ? -digit : digit;
  }
  const teen = value % 100 > 10 && value % 100 < 14;
  const suffix = teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${suffix}`;
}
