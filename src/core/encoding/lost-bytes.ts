import { CharacterKind, kindOf } from './character-kind';
import { byteIn, definesByte } from './misread-charsets';

/** What can happen to bytes on their way. */
export const LOSS_KINDS = ['marked', 'dropped', 'spaced', 'joined', 'folded'] as const;

/**
 * Bits of what may have happened to a byte. *Marked*: one that the charset does not define became U+FFFD or a question
 * mark. *Dropped*: it vanished. *Spaced*: a no-break space became a space, or one with those beside it. *Joined*: a soft
 * hyphen vanished. *Folded*: a quotation mark or dash became one of ASCII.
 */
export interface Losses extends Readonly<Record<(typeof LOSS_KINDS)[number], number>> {
  /** Bits of a character that the charset has for a byte, where it is none. */
  readonly kept: number;
  /** The charset may have been ISO-8859-1, so that all bytes from 80 to 9F are C1 controls. */
  readonly controls: boolean;
}

const IMPOSSIBLE = Number.POSITIVE_INFINITY;
const C1 = /[\x80-\x9f]/;
/** What Windows-1252 has in place of the C1 controls, as a byte behind others. */
const INSTEAD_OF_C1 = /[\x80-\uffff][€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;

/** What can have happened in a text, of which parts may be known to be misread: what is there has not been lost. Linear. */
export function possibleLosses(text: string, isMisread: boolean): Losses {
  const hasC1 = C1.test(text);
  return {
    marked: hasC1 || !/[?\ufffd]/.test(text) ? IMPOSSIBLE : 1,
    dropped: hasC1 ? IMPOSSIBLE : 3,
    spaced: text.includes('\u00a0') ? IMPOSSIBLE : 2,
    joined: text.includes('\u00ad') ? IMPOSSIBLE : 4,
    folded: /["'-]|TM|\.\.\./.test(text) ? 3 : IMPOSSIBLE,
    kept: isMisread ? 8 : 2,
    controls: !hasC1 && !INSTEAD_OF_C1.test(text),
  };
}

/** The same, where nothing was lost. */
export function withoutLosses(losses: Losses): Losses {
  const none = Object.fromEntries(LOSS_KINDS.map((kind) => [kind, IMPOSSIBLE]));
  return { ...losses, ...none };
}

/** Bits of another kind of loss where one happened everywhere. */
const OTHER_KIND = 5;

/** The same, where one kind of loss happened wherever it could, and others hardly did. */
export function mostlyLoss(losses: Losses, kind: (typeof LOSS_KINDS)[number]): Losses | undefined {
  if (losses[kind] === IMPOSSIBLE) return undefined;
  const others = Object.fromEntries(LOSS_KINDS.map((other) => [other, losses[other] + OTHER_KIND]));
  return { ...losses, ...others, [kind]: 0 };
}

/** A character that can stand at an offset of the written text. */
export interface Edge {
  code: number;
  /** The UTF-16 offset behind it. */
  end: number;
  /** Bits that its losses cost. */
  cost: number;
  /** Bytes that were lost. */
  losses: number;
  /** It stands for itself, though a charset has it for a byte. */
  isKept: boolean;
}

interface Byte {
  byte: number;
  end: number;
  cost: number;
  losses: number;
}

/** More, where a no-break space left nothing behind. */
const COLLAPSED = 1;

/** What plain text writes instead of characters. */
const FOLDINGS: readonly (readonly [written: string, character: string])[] = [
  ['"', '“'],
  ['"', '”'],
  ['"', '„'],
  ["'", '‘'],
  ["'", '’'],
  ["'", '‚'],
  ['-', '–'],
  ['-', '—'],
  ['TM', '™'],
  ['...', '…'],
];

/** Most characters that are kept for one offset, and those of more than one lost byte that are looked at. */
const MOST_EDGES = 80;
const LEAST_CODE: readonly number[] = [0, 0, 0x80, 0x800, 0x10000];

/** Every way to read a text as UTF-8 that was misread as some charsets and then lost bytes. */
export class Lattice {
  private readonly layers: (Edge[] | undefined)[][];

  /** `charsets` are indexes into `MISREAD_CHARSETS`, the last misreading first. */
  constructor(
    readonly text: string,
    private readonly charsets: readonly number[],
    readonly losses: Losses,
  ) {
    this.layers = charsets.map(() => []);
  }

  edgesAt(at: number): readonly Edge[] {
    return this.edges(at, this.charsets.length);
  }

  private edges(at: number, layer: number): readonly Edge[] {
    if (layer === 0) return this.written(at);
    const known = this.layers[layer - 1]!;
    known[at] ??= this.undone(at, layer);
    return known[at]!;
  }

  private written(at: number): readonly Edge[] {
    if (at >= this.text.length) return [];
    const code = this.text.codePointAt(at)!;
    return [{ code, end: at + (code > 0xffff ? 2 : 1), cost: 0, losses: 0, isKept: false }];
  }

  private undone(at: number, layer: number): Edge[] {
    const charset = this.charsets[layer - 1]!;
    const edges: Edge[] = [];
    for (const edge of this.edges(at, layer - 1)) {
      const byte = edge.code > 0xffff ? 0 : byteIn(charset, edge.code);
      edges.push(byte < 0x80 ? edge : { ...edge, isKept: true });
    }
    for (const lead of this.leads(at, layer)) {
      const length = lead.byte < 0xe0 ? 2 : lead.byte < 0xf0 ? 3 : 4;
      this.extend(lead, lead.byte & (0xff >> (length + 1)), 1, length, layer, edges);
    }
    return edges.length <= MOST_EDGES ? edges : edges.sort((a, b) => a.cost - b.cost).slice(0, MOST_EDGES);
  }

  private leads(at: number, layer: number): Byte[] {
    return this.bytes(at, layer, isLead).filter(({ losses, end }) => losses === 0 || end > at);
  }

  /** Adds the characters that begin with some bytes. */
  private extend(last: Byte, code: number, done: number, length: number, layer: number, edges: Edge[]): void {
    if (done === length) {
      const usual = this.losses.controls && last.losses > 1 ? 2 * CONTROL - 1 : 0;
      if (code >= LEAST_CODE[length]! && isCharacter(code))
        edges.push({ ...last, code, cost: last.cost - usual, isKept: false });
      return;
    }
    const isLast = done === length - 1;
    for (const { byte, end, cost, losses } of this.bytes(last.end, layer, isTrail)) {
      const next = { byte, end, cost: last.cost + cost, losses: last.losses + losses };
      if (end === last.end && (this.hasMarkAt(end) || (isLast && this.hasTrailAt(end, layer))))
        next.cost += NEEDLESS;
      if (next.losses > 1 && end > last.end + 1) continue;
      if (next.losses > (length === 2 ? 1 : 2)) continue;
      if (next.losses > 1 && this.losesMany(layer) && !isUsualPunctuation((code << 6) | (byte & 0x3f)))
        continue;
      this.extend(next, (code << 6) | (byte & 0x3f), done + 1, length, layer, edges);
    }
  }

  /** The bytes that can stand at an offset of a layer. */
  private bytes(at: number, layer: number, isWanted: (byte: number) => boolean): Byte[] {
    const charset = this.charsets[layer - 1]!;
    const found: Byte[] = [];
    for (const { code, end, cost, losses } of this.edges(at, layer - 1)) {
      const byte = code > 0xffff ? 0 : byteIn(charset, code);
      if (isWanted(byte)) found.push({ byte, end, cost, losses });
      if (code === 0xfffd || code === QUESTION_MARK) {
        const marked =
          cost + this.losses.marked + (code === QUESTION_MARK && this.endsAt(end) ? QUESTION : 0);
        if (marked < IMPOSSIBLE)
          for (const [lost, bits] of this.lostIn(charset))
            if (isWanted(lost)) found.push({ byte: lost, end, cost: marked + bits, losses: losses + 1 });
      } else if (code === SPACE && this.losses.spaced < IMPOSSIBLE) {
        const lost = byteIn(charset, NO_BREAK_SPACE);
        const spaced =
          cost + this.losses.spaced + (this.isLoneGrave(at - 1) && !this.endsAt(end) ? LONE_WORD : 0);
        if (isWanted(lost)) found.push({ byte: lost, end, cost: spaced, losses: losses + 1 });
      }
    }
    if (this.losses.folded < IMPOSSIBLE)
      for (const [written, character] of FOLDINGS)
        if (this.text.startsWith(written, at)) {
          const byte = byteIn(charset, character.charCodeAt(0));
          if (isWanted(byte))
            found.push({ byte, end: at + written.length, cost: this.losses.folded, losses: 1 });
        }
    if (isWanted === isTrail) this.addDropped(at, charset, found);
    return found;
  }

  private addDropped(at: number, charset: number, found: Byte[]): void {
    const add = (byte: number, cost: number) => {
      if (isTrail(byte)) found.push({ byte, end: at, cost, losses: 1 });
    };
    const { dropped, joined, spaced } = this.losses;
    if (dropped < IMPOSSIBLE) for (const [byte, bits] of this.lostIn(charset)) add(byte, dropped + bits);
    if (joined < IMPOSSIBLE) add(byteIn(charset, SOFT_HYPHEN), joined);
    if (spaced < IMPOSSIBLE && this.endsAt(at)) add(byteIn(charset, NO_BREAK_SPACE), spaced + COLLAPSED);
  }

  /** Whether so many bytes of a charset get lost that a sequence which lost two says nothing. */
  private losesMany(layer: number): boolean {
    return this.lostIn(this.charsets[layer - 1]!).length > MANY;
  }

  /** Whether what may be `à`, a word of its own in many languages, begins at an offset, and a word does. */
  private isLoneGrave(at: number): boolean {
    return this.text[at] === 'Ã' && (at === 0 || this.text.charCodeAt(at - 1) <= SPACE);
  }

  private hasMarkAt(at: number): boolean {
    const unit = this.text.charCodeAt(at);
    return (
      this.losses.marked < IMPOSSIBLE && (unit === QUESTION_MARK || unit === 0xfffd) && !this.endsAt(at + 1)
    );
  }

  private hasTrailAt(at: number, layer: number): boolean {
    return at < this.text.length && isTrail(byteIn(this.charsets[layer - 1]!, this.text.charCodeAt(at)));
  }

  private endsAt(at: number): boolean {
    return at >= this.text.length || this.text.charCodeAt(at) <= SPACE;
  }

  /** The bytes that get lost, with the bits that each costs more than others. */
  private lostIn(charset: number): readonly LostByte[] {
    return charset === 0 && this.losses.controls ? controlBytes() : undefinedBytes(charset);
  }
}

/** Bits of a space that would join such a word to the next. */
const LONE_WORD = 3;
/** Bytes that get lost of most charsets are fewer. */
const MANY = 24;
/** Bits of a dropped byte where what follows can be that byte, or its mark. */
const NEEDLESS = 10;
/** Bits of a question mark at the end of a word that is none. */
const QUESTION = 1.5;
const QUESTION_MARK = 0x3f;
const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
const SOFT_HYPHEN = 0xad;

function isLead(byte: number): boolean {
  return byte >= 0xc2 && byte <= 0xf4;
}

function isTrail(byte: number): boolean {
  return byte >= 0x80 && byte <= 0xbf;
}

function isCharacter(code: number): boolean {
  if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return false;
  const kind = kindOf(code);
  return kind !== CharacterKind.Junk && !(kind === CharacterKind.Control && code < 0x80);
}

/** It is so usual that it is told from its first byte; where C1 controls were lost, nothing else is. */
function isUsualPunctuation(code: number): boolean {
  return '‘’“”„–—…•'.includes(String.fromCharCode(code));
}

type LostByte = readonly [byte: number, bits: number];

/** ISO-8859-1 is so much rarer than Windows-1252 that its controls are less likely than what neither has. */
const CONTROL = 4;
let controls: readonly LostByte[] | undefined;

function controlBytes(): readonly LostByte[] {
  controls ??= [
    ...undefinedBytes(0),
    ...Array.from({ length: 0x20 }, (_, i) => [0x80 + i, CONTROL] as const).filter(([byte]) =>
      definesByte(0, byte),
    ),
  ];
  return controls;
}

const undefinedOf = new Map<number, readonly LostByte[]>();

/** The bytes beyond ASCII that a charset does not define. */
function undefinedBytes(charset: number): readonly LostByte[] {
  let bytes = undefinedOf.get(charset);
  if (bytes === undefined) {
    bytes = Array.from({ length: 0x80 }, (_, i) => [0x80 + i, 0] as const).filter(
      ([byte]) => !definesByte(charset, byte),
    );
    undefinedOf.set(charset, bytes);
  }
  return bytes;
}

/** Whether a word has the beginning of a sequence whose end is missing. Linear. */
export function hasBrokenSequence(word: string, charset: number): boolean {
  for (let at = 0; at < word.length; at++) {
    const lead = byteIn(charset, word.charCodeAt(at));
    if (!isLead(lead)) continue;
    const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    let whole = 1;
    while (whole < length && isTrail(byteIn(charset, word.charCodeAt(at + whole)))) whole++;
    if (whole < length) return true;
    at += length - 1;
  }
  return false;
}

/** Whether the last character of a word may be one byte of a sequence that goes on behind the space. Linear. */
export function endsWithinSequence(word: string, charset: number): boolean {
  let at = word.length - 1;
  while (at > word.length - 4 && at > 0 && isTrail(byteIn(charset, word.charCodeAt(at)))) at--;
  const lead = byteIn(charset, word.charCodeAt(at));
  return isLead(lead) && word.length - at < (lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4);
}
