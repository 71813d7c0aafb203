import type { Span } from '../../core/text/span';
import { joinBytes } from './bytes';
import { type Piece, pieceLength } from './piece';
import type { RootBytes } from './root-bytes';
import type { TrackedEdit } from './tracked-edit';

/** A place where the shown text differs from an earlier one, of which the offsets are bytes. */
export interface Region extends Span {
  oldBytes: Uint8Array;
  newBytes: Uint8Array;
  /** Whose work it is, in the order in which they were made. */
  edits: readonly TrackedEdit[];
  /** Indices of its pieces. */
  first: number;
  last: number;
}

/** Known bytes on both sides of a region. */
export interface RegionContext {
  left: Uint8Array;
  right: Uint8Array;
  /** `left` begins where the file begins. */
  fromStart: boolean;
  /** `right` ends where the file ends. */
  toEnd: boolean;
}

interface OpenRegion extends Span {
  edits: Set<TrackedEdit>;
  first: number;
  last: number;
}

/**
 * What the `moved` edits made of the text that `wasShown`. Neighbouring pieces that share no edit are two regions.
 * O(pieces).
 */
export function regionsOf(
  pieces: readonly Piece[],
  moved: ReadonlySet<TrackedEdit>,
  root: RootBytes,
  wasShown: (piece: Piece) => boolean,
): Region[] {
  const found: OpenRegion[] = [];
  let open: OpenRegion | undefined;
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    const edits = [...piece.shownBy, ...piece.hiddenBy].filter((edit) => moved.has(edit));
    if (edits.length === 0) {
      if (wasShown(piece)) open = undefined;
    } else {
      if (open === undefined || !edits.some((edit) => open!.edits.has(edit))) {
        open = { start: at, end: at, edits: new Set(), first: index, last: index };
        found.push(open);
      }
      for (const edit of edits) open.edits.add(edit);
      open.last = index;
      if (wasShown(piece)) open.end = at + pieceLength(piece);
    }
    if (wasShown(piece)) at += pieceLength(piece);
  }
  return found.map(({ edits, ...region }) => {
    const own = pieces.slice(region.first, region.last + 1);
    return {
      ...region,
      oldBytes: bytesOf(own.filter(wasShown), root),
      newBytes: bytesOf(
        own.filter(({ shown }) => shown),
        root,
      ),
      edits: [...edits].sort((a, b) => a.order - b.order),
    };
  });
}

/** Thrown where a ledger does not hold a text that it says was there. */
export class UnknownText extends Error {}

function bytesOf(pieces: readonly Piece[], root: RootBytes): Uint8Array {
  return joinBytes(
    pieces.map(({ inserted, start, end }) => {
      const bytes = inserted === undefined ? root.slice(start, end) : inserted.subarray(start, end);
      if (bytes === undefined) throw new UnknownText('the ledger does not hold the old text');
      return bytes;
    }),
  );
}

/** What stands around regions before (as marked) and after (as shown). */
export class Surroundings {
  constructor(
    private readonly pieces: readonly Piece[],
    private readonly root: RootBytes,
  ) {}

  /** At most `most` bytes on each side. */
  of(region: Region, most: number): { before: RegionContext; after: RegionContext } {
    return {
      before: this.around(region, most, (piece) => piece.marked),
      after: this.around(region, most, (piece) => piece.shown),
    };
  }

  private around({ first, last }: Region, most: number, isThere: (piece: Piece) => boolean): RegionContext {
    const left: Uint8Array[] = [];
    let wanted = most;
    let index = first - 1;
    for (; index >= 0 && wanted > 0; index--) {
      const piece = this.pieces[index]!;
      if (!isThere(piece)) continue;
      const { inserted, start, end } = piece;
      const bytes =
        inserted === undefined
          ? this.root.endingAt(end, start, wanted)
          : inserted.subarray(Math.max(start, end - wanted), end);
      left.unshift(bytes);
      wanted -= bytes.length;
      if (bytes.length < pieceLength(piece)) break;
    }
    const fromStart = index < 0;
    const right: Uint8Array[] = [];
    wanted = most;
    index = last + 1;
    for (; index < this.pieces.length && wanted > 0; index++) {
      const piece = this.pieces[index]!;
      if (!isThere(piece)) continue;
      const { inserted, start, end } = piece;
      const bytes =
        inserted === undefined
          ? this.root.startingAt(start, end, wanted)
          : inserted.subarray(start, Math.min(end, start + wanted));
      right.push(bytes);
      wanted -= bytes.length;
      if (bytes.length < pieceLength(piece)) break;
    }
    const toEnd = index >= this.pieces.length;
    return { left: joinBytes(left), right: joinBytes(right), fromStart, toEnd };
  }
}
