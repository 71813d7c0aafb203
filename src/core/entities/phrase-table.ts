import { type Token, tokenize } from './tokens';

export interface PhraseMatch<Value> {
  /** How many tokens the phrase takes. */
  count: number;
  value: Value;
}

/** Names of several words, found at a token by the longest match. Case matters. */
export class PhraseTable<Value> {
  private readonly values = new Map<string, Value>();
  /** The words of the longest phrase, by first word. */
  private readonly longest = new Map<string, number>();

  /** A later value for the same words replaces the earlier one. */
  add(phrase: string, value: Value): void {
    const words = tokenize(phrase, { start: 0, end: phrase.length }).map(({ text }) => text);
    const [first] = words;
    if (first === undefined) return;
    this.values.set(words.join(' '), value);
    this.longest.set(first, Math.max(this.longest.get(first) ?? 0, words.length));
  }

  get(phrase: string): Value | undefined {
    return this.values.get(phrase);
  }

  /** The longest phrase that begins at token `at` and ends before token `limit`. */
  match(tokens: readonly Token[], at: number, limit = tokens.length): PhraseMatch<Value> | undefined {
    const longest = this.longest.get(tokens[at]?.text ?? '') ?? 0;
    let found: PhraseMatch<Value> | undefined;
    let phrase = '';
    const end = Math.min(limit, tokens.length);
    for (let count = 1; count <= longest && at + count <= end; count++) {
      const token = tokens[at + count - 1]!;
      if (count > 1 && token.gap !== 'space' && token.gap !== 'dot') break;
      phrase = count === 1 ? token.text : `${phrase} ${token.text}`;
      const value = this.values.get(phrase);
      if (value !== undefined) found = { count, value };
    }
    return found;
  }
}
