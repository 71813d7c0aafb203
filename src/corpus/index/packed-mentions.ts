import { ENTITY_TYPES } from '../../core/entities';
import type { IndexedMention } from './analysis';

/** Type, document, start, end, and line and character of both. */
const NUMBERS = 8;

/** The mentions of a file in a tenth of the memory that they take as objects: a large corpus has millions. */
export class PackedMentions implements Iterable<IndexedMention> {
  private readonly numbers: Uint32Array;
  private readonly entities: readonly string[];
  /** The same string as the entity where it is written so. */
  private readonly texts: readonly string[];

  /** `intern` gives one string for all that are equal. */
  constructor(mentions: readonly IndexedMention[], intern: (text: string) => string) {
    this.numbers = new Uint32Array(mentions.length * NUMBERS);
    mentions.forEach(({ type, document, span, range: { start, end } }, i) => {
      const values = [
        ENTITY_TYPES.indexOf(type),
        document,
        span.start,
        span.end,
        start.line,
        start.character,
        end.line,
        end.character,
      ];
      this.numbers.set(values, i * NUMBERS);
    });
    this.entities = mentions.map(({ entity }) => intern(entity));
    this.texts = mentions.map(({ text }) => intern(text));
  }

  get length(): number {
    return this.entities.length;
  }

  *[Symbol.iterator](): Generator<IndexedMention> {
    for (let i = 0; i < this.length; i++) yield this.at(i);
  }

  private at(i: number): IndexedMention {
    const [type, document, from, to, line, character, endLine, endCharacter] = this.numbers.subarray(
      i * NUMBERS,
      (i + 1) * NUMBERS,
    ) as unknown as [number, number, number, number, number, number, number, number];
    return {
      type: ENTITY_TYPES[type]!,
      text: this.texts[i]!,
      entity: this.entities[i]!,
      document,
      span: { start: from, end: to },
      range: { start: { line, character }, end: { line: endLine, character: endCharacter } },
    };
  }
}

/** Beyond this many different strings the pool starts anew. */
const MOST_STRINGS = 300_000;

/** Gives one string for all that are equal, without a hold on the longer text that they may be cut from. */
export class StringPool {
  private readonly strings = new Map<string, string>();

  readonly intern = (text: string): string => {
    const known = this.strings.get(text);
    if (known !== undefined) return known;
    if (this.strings.size >= MOST_STRINGS) this.strings.clear();
    const copy = structuredClone(text);
    this.strings.set(copy, copy);
    return copy;
  };
}
