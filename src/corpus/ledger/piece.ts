import type { TrackedEdit } from './tracked-edit';

/** A stretch of the first version of a file, or of what an edit inserted. It stays in its place when it is hidden. */
export interface Piece {
  /** Byte offsets in the first version, or in `inserted`. */
  start: number;
  end: number;
  inserted: Uint8Array | undefined;
  shown: boolean;
  /** Whether it was shown when the document was marked. */
  marked: boolean;
  /** Whether it was shown before edits were last taken back. */
  shownBefore: boolean;
  /** The edits that showed it, the first of them by inserting it. */
  shownBy: readonly TrackedEdit[];
  hiddenBy: readonly TrackedEdit[];
}

export function pieceLength({ start, end }: Piece): number {
  return end - start;
}

/** Reads pieces one after the other, cut where the reader wants them cut. */
export class PieceReader {
  private index = 0;
  private cut: Piece | undefined;

  constructor(private readonly pieces: readonly Piece[]) {}

  peek(): Piece | undefined {
    return this.cut ?? this.pieces[this.index];
  }

  /** The hidden pieces that come next. */
  hiddenAhead(): Piece[] {
    const found: Piece[] = [];
    let index = this.index;
    for (let piece = this.peek(); piece !== undefined && !piece.shown; piece = this.pieces[++index])
      found.push(piece);
    return found;
  }

  /** The next shown piece. */
  shownAhead(): Piece | undefined {
    if (this.cut?.shown) return this.cut;
    for (let index = this.index + (this.cut === undefined ? 0 : 1); index < this.pieces.length; index++)
      if (this.pieces[index]!.shown) return this.pieces[index];
    return undefined;
  }

  /** The next piece, or its first `most` bytes. */
  next(most = Number.POSITIVE_INFINITY): Piece {
    const piece = this.peek()!;
    if (pieceLength(piece) > most) {
      this.cut = { ...piece, start: piece.start + most };
      return { ...piece, end: piece.start + most };
    }
    this.cut = undefined;
    this.index++;
    return piece;
  }

  *rest(): Iterable<Piece> {
    while (this.peek() !== undefined) yield this.next();
  }
}
