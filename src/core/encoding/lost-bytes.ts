import { CharacterKind, kindOf } from './character-kind';
import { byteIn, definesByte } from './misread-charsets';

/** What can have happened to bytes on their way, as far as the text does not rule it out. */
export interface Losses {
  /** Bytes that the charset does not define became U+FFFD or question marks. */
  marked: boolean;
  /** They vanished. */
  dropped: boolean;
  /** No-break spaces became spaces, and runs of spaces one. */
  spaces: boolean;
  /** Soft hyphens vanished. */
  hyphens: boolean;
  /** The charset was ISO-8859-1, so that all bytes from 80 to 9F are C1 controls. */
  controls: boolean;
}

const C1 = /[\x80-\x9f]/;
/** What Windows-1252 has in place of the C1 controls. */
const INSTEAD_OF_C1 = /[€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;

/** What is there has not been lost. Linear. */
export function possibleLosses(text: string): Losses {
  const hasC1 = C1.test(text);
  return {
    marked: !hasC1,
    dropped: !hasC1,
    spaces: !text.includes('\u00a0'),
    hyphens: !text.includes('\u00ad'),
    controls: !hasC1 && !INSTEAD_OF_C1.test(text),
  };
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
}

interface Byte {
  byte: number;
  end: number;
  cost: number;
  losses: number;
}

/** Bits of one lost byte, by what became of it. */
const MARKED = 1;
const DROPPED = 4;
const SPACED = 1;
const COLLAPSED = 4;
const FOLDED = 2;
/** A character that is none of the bytes of a sequence, though the charset has it for one. */
const KEPT = 2;

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
    private readonly text: string,
    private readonly charsets: readonly number[],
    private readonly losses: Losses,
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
    return [{ code, end: at + (code > 0xffff ? 2 : 1), cost: 0, losses: 0 }];
  }

  private undone(at: number, layer: number): Edge[] {
    const charset = this.charsets[layer - 1]!;
    const edges: Edge[] = [];
    for (const edge of this.edges(at, layer - 1)) {
      const byte = edge.code > 0xffff ? 0 : byteIn(charset, edge.code);
      edges.push(byte < 0x80 ? edge : { ...edge, cost: edge.cost + KEPT });
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
      if (code >= LEAST_CODE[length]! && isCharacter(code)) edges.push({ ...last, code });
      return;
    }
    for (const { byte, end, cost, losses } of this.bytes(last.end, layer, isTrail)) {
      const next = { byte, end, cost: last.cost + cost, losses: last.losses + losses };
      if (next.losses > (length === 2 ? 1 : 2)) continue;
      if (this.losses.controls && next.losses > 1 && !isUsualPunctuation((code << 6) | (byte & 0x3f))) continue;
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
        if (this.losses.marked)
          for (const [lost, bits] of this.lostIn(charset))
            if (isWanted(lost)) found.push({ byte: lost, end, cost: cost + MARKED + bits, losses: losses + 1 });
      } else if (code === SPACE && this.losses.spaces) {
        const lost = byteIn(charset, NO_BREAK_SPACE);
        if (isWanted(lost)) found.push({ byte: lost, end, cost: cost + SPACED, losses: losses + 1 });
      }
    }
    for (const [written, character] of FOLDINGS)
      if (this.text.startsWith(written, at)) {
        const byte = byteIn(charset, character.charCodeAt(0));
        if (isWanted(byte)) found.push({ byte, end: at + written.length, cost: FOLDED, losses: 1 });
      }
    if (isWanted === isTrail) this.addDropped(at, charset, found);
    return found;
  }

  private addDropped(at: number, charset: number, found: Byte[]): void {
    const add = (byte: number, cost: number) => {
      if (isTrail(byte)) found.push({ byte, end: at, cost, losses: 1 });
    };
    if (this.losses.dropped) for (const [byte, bits] of this.lostIn(charset)) add(byte, DROPPED + bits);
    if (this.losses.hyphens) add(byteIn(charset, SOFT_HYPHEN), DROPPED);
    if (this.losses.spaces && (at >= this.text.length || this.text.charCodeAt(at) <= SPACE))
      add(byteIn(charset, NO_BREAK_SPACE), COLLAPSED);
  }

  /** The bytes that get lost, with the bits that each costs more than others. */
  private lostIn(charset: number): readonly LostByte[] {
    return charset === 0 && this.losses.controls ? controlBytes() : undefinedBytes(charset);
  }
}

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
