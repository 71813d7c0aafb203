import type { BoilerplatePhrase, PhrasePlace } from './boilerplate-phrases';

/** UTF-16 units of a line that may be nothing but a phrase. */
const LONGEST_WHOLE = 120;
/** The most words that `*` stands for. */
const MOST_WORDS = 6;
const ENDS = /^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu;
/** Such words end where a letter of an alphabet follows; scripts without spaces have no such ends. */
const SPACED =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Hangul}]/u;

export interface PhraseMatch {
  place: PhrasePlace;
  phrase: string;
}

interface Pattern extends PhraseMatch {
  parts: readonly string[];
}

/**
 * Finds phrases in lines. Whole lines and beginnings are looked up by their first word, so that most lines cost one
 * look; phrases inside lines are looked for all at once. Linear in the line for a given list.
 */
export class PhraseMatcher {
  private readonly whole = new Map<string, string>();
  private readonly starts = new Map<string, Pattern[]>();
  private readonly inside: Pattern[] = [];
  /** Whether one of the phrases inside lines may stand in a line: a tenth of the time of looking for each. */
  private readonly mayBeInside: RegExp;

  constructor(phrases: readonly BoilerplatePhrase[]) {
    for (const { place, phrase } of phrases) {
      const pattern = { place, phrase, parts: phrase.split('*').map((part) => part.trim()) };
      if (place === 'whole') this.whole.set(withoutEnds(phrase), phrase);
      else if (place === 'inside') this.inside.push(pattern);
      else {
        const key = firstWord(phrase);
        this.starts.set(key, [...(this.starts.get(key) ?? []), pattern]);
      }
    }
    const beginnings = this.inside.map(({ parts }) => parts[0]!.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    this.mayBeInside = new RegExp(beginnings.length === 0 ? '(?!)' : beginnings.join('|'));
  }

  match(written: string): PhraseMatch | undefined {
    const line = normalised(written);
    const phrase = line.length <= LONGEST_WHOLE ? this.whole.get(withoutEnds(line)) : undefined;
    if (phrase !== undefined) return { place: 'whole', phrase };
    const inside = this.mayBeInside.test(line)
      ? this.inside.find((pattern) => standsIn(line, pattern))
      : undefined;
    if (inside !== undefined) return { place: 'inside', phrase: inside.phrase };
    const head = line.replace(/^[\s\p{Pd}•·*…\p{So}»›→|[(]+(?=[\p{L}©])/u, '');
    const first = this.starts.get(firstWord(head))?.find(({ parts }) => endOf(head, parts, 0) !== undefined);
    return first && { place: 'start', phrase: first.phrase };
  }
}

function standsIn(line: string, { parts }: Pattern): boolean {
  for (let at = line.indexOf(parts[0]!); at >= 0; at = line.indexOf(parts[0]!, at + 1))
    if (endOf(line, parts, at) !== undefined) return true;
  return false;
}

function normalised(written: string): string {
  return written.toLowerCase().replace(/[’‘ʼ]/g, "'").replace(/\s+/g, ' ').trim();
}

function withoutEnds(line: string): string {
  return line.replace(ENDS, '');
}

/** Of a line in a script without spaces: its first two characters. */
function firstWord(line: string): string {
  const [word = ''] = line.split(/[\s:;,.!?]/, 1);
  return SPACED.test(word.slice(0, 1)) || word.length < 2 ? word : word.slice(0, 2);
}

/** Where a phrase ends whose first part stands at the offset; undefined where it does not stand there. */
function endOf(line: string, parts: readonly string[], at: number): number | undefined {
  let end = at;
  for (const [i, part] of parts.entries()) {
    if (i > 0) {
      const next = line.indexOf(part, end);
      if (next < 0 || line.slice(end, next).trim().split(' ').length > MOST_WORDS) return undefined;
      end = next;
    }
    if (!line.startsWith(part, end)) return undefined;
    end += part.length;
  }
  const last = line[end - 1] ?? '';
  const next = line[end] ?? '';
  const cutsWord = SPACED.test(last) && /[\p{L}\p{N}]/u.test(next) && SPACED.test(next);
  return cutsWord ||
    (end < line.length && at > 0 && /\p{L}/u.test(line[at - 1]!) && SPACED.test(line[at - 1]!))
    ? undefined
    : end;
}
