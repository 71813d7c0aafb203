import { isOrdinaryOrTopic, knownNames } from './lexicon';
import type { EntityType, Mention } from './mention';
import type { Paragraph } from './paragraphs';
import { PhraseTable } from './phrase-table';
import type { Token } from './tokens';

interface NameInDocument {
  type: EntityType;
  entity: string;
}

const SHORTEST_PART = 4;
const FIGURES: ReadonlySet<EntityType> = new Set(['date', 'money']);

/**
 * The names in lines whose capitals say nothing: those that the rest of the document has, in any case, and places and
 * organisations that are known by name.
 */
export class HeadlineNames {
  private readonly names = new PhraseTable<NameInDocument>();

  /** Takes the mentions in running text. */
  constructor(mentions: readonly Mention[]) {
    for (const { type, text, entity } of mentions) {
      if (FIGURES.has(type)) continue;
      this.names.add(text.toLowerCase(), { type, entity });
      if (type !== 'person') continue;
      const surname = entity.split(' ').at(-1)!.toLowerCase();
      if (
        surname.length >= SHORTEST_PART &&
        !isOrdinaryOrTopic(surname) &&
        this.names.get(surname) === undefined
      )
        this.names.add(surname, { type, entity });
    }
  }

  find(text: string, { tokens, kind }: Paragraph): Mention[] {
    const lower = tokens.map((token) => ({ ...token, text: token.text.toLowerCase() }));
    const found: Mention[] = [];
    const add = (start: number, end: number, { type, entity }: NameInDocument) =>
      found.push({ start, end, type, text: text.slice(start, end), entity });
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      if (token.shape === 'lower' || token.technical) continue;
      const match = this.names.match(lower, i) ?? knownIn(tokens, i, kind === 'shouted');
      if (match !== undefined) {
        add(token.start, tokens[i + match.count - 1]!.end, match.value);
        i += match.count - 1;
      } else if (token.text.includes('-')) addParts(token, add);
    }
    return found;
  }
}

function knownIn(tokens: readonly Token[], at: number, shouted: boolean) {
  const match = knownNames().match(tokens, at);
  if (match === undefined || match.value.ambiguous) return undefined;
  const isShortWord =
    shouted && match.count === 1 && tokens[at]!.text.length < SHORTEST_PART && tokens[at]!.shape === 'upper';
  return isShortWord ? undefined : match;
}

/** `Bangladesh-Russia`. */
function addParts(
  { text, start }: Token,
  add: (start: number, end: number, name: NameInDocument) => void,
): void {
  let at = start;
  for (const part of text.split('-')) {
    const known = knownNames().get(part);
    if (known?.type === 'place' && !known.ambiguous) add(at, at + part.length, known);
    at += part.length + 1;
  }
}
