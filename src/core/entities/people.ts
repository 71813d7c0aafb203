import type { Candidate } from './candidate';
import { transliterationKey } from './transliteration';

interface Person {
  /** Keys of the words of its fullest form. */
  keys: readonly string[];
  /** Spellings of the fullest length and how often each stands in the document. */
  spellings: Map<string, number>;
  length: number;
  firstSeen: number;
}

/** The people of one document, gathered from their full names and looked up by parts of them. */
export class People {
  private readonly people: Person[] = [];
  private readonly byKey = new Map<string, Person[]>();
  private readonly keys = new Map<string, string>();

  /** Takes the candidates that are people. */
  constructor(names: readonly Candidate[]) {
    const fullest = [...names].sort((a, b) => b.words.length - a.words.length || a.start - b.start);
    for (const name of fullest) this.add(name);
  }

  /** The person whose name the words are, or are part of; the one last named before `at` if there are several. */
  find(words: readonly string[], at: number): Person | undefined {
    const keys = words.map((word) => this.keyOf(word));
    const [rarest] = keys.map((key) => this.byKey.get(key) ?? []).sort((a, b) => a.length - b.length);
    let best: Person | undefined;
    for (const person of rarest ?? []) {
      if (!keys.every((key) => person.keys.includes(key))) continue;
      if (best === undefined || isNearer(person, best, at, keys)) best = person;
    }
    return best;
  }

  /** The name under which the mentions of a person gather: the most frequent of its fullest spellings. */
  nameOf(person: Person): string {
    let name = '';
    let most = 0;
    for (const [spelling, count] of person.spellings)
      if (count > most) {
        name = spelling;
        most = count;
      }
    return name;
  }

  private keyOf(word: string): string {
    const known = this.keys.get(word);
    if (known !== undefined) return known;
    const key = transliterationKey(word);
    this.keys.set(word, key);
    return key;
  }

  private add({ words, text, start }: Candidate): void {
    const name = text.replace(/\s+/g, ' ');
    const known = this.findFull(words);
    if (known !== undefined) {
      if (words.length === known.length) known.spellings.set(name, (known.spellings.get(name) ?? 0) + 1);
      known.firstSeen = Math.min(known.firstSeen, start);
      return;
    }
    const keys = words.map((word) => this.keyOf(word));
    const person: Person = { keys, spellings: new Map([[name, 1]]), length: words.length, firstSeen: start };
    this.people.push(person);
    for (const key of new Set(keys)) {
      const sharing = this.byKey.get(key);
      if (sharing === undefined) this.byKey.set(key, [person]);
      else if (sharing.length < MOST_NAMESAKES) sharing.push(person);
    }
  }

  /** Two words and more are one person if all of them are in the longer name; a single word is only itself here. */
  private findFull(words: readonly string[]): Person | undefined {
    const keys = words.map((word) => this.keyOf(word));
    const sharing = this.byKey.get(keys.at(-1) ?? '') ?? [];
    return (
      sharing.find((person) => keys.every((key) => person.keys.includes(key))) ??
      (words.length > 1 ? sharing.find((person) => matchesByInitials(keys, person.keys)) : undefined)
    );
  }
}

/** A surname that more people of one document bear is told apart by nothing here. */
const MOST_NAMESAKES = 50;

/** `V Putin` or `V. V. Putin` against `Vladimir Putin`: the same last word, and every other begins with the same letter. */
function matchesByInitials(keys: readonly string[], full: readonly string[]): boolean {
  if (keys.at(-1) !== full.at(-1) || keys.length > full.length) return false;
  const initials = keys.slice(0, -1);
  return initials.every((key, i) => key.length === 1 && full[i]?.startsWith(key));
}

function isNearer(person: Person, best: Person, at: number, keys: readonly string[]): boolean {
  const before = person.firstSeen <= at;
  const bestBefore = best.firstSeen <= at;
  if (before !== bestBefore) return before;
  const surname = person.keys.at(-1) === keys.at(-1);
  const bestSurname = best.keys.at(-1) === keys.at(-1);
  if (surname !== bestSurname) return surname;
  return before ? person.firstSeen > best.firstSeen : person.firstSeen < best.firstSeen;
}

export type { Person };
