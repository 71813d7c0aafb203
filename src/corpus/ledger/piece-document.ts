import type { ByteEdit } from '../../core/lint/fix';
import { type Piece, PieceReader, pieceLength } from './piece';
import { type Region, regionsOf, Surroundings } from './regions';
import { RootBytes } from './root-bytes';
import type { TrackedEdit } from './tracked-edit';

/** Byte offsets in the file as it is shown; `edit` is what made it. */
export interface Change extends ByteEdit {
  edit: TrackedEdit;
}

/**
 * A file as the sum of its edits, each of which can be taken back whatever came after it. Nothing is ever removed:
 * text that an edit deletes is hidden in its place, so it can be shown again there (the idea of tombstones in
 * replicated text, as in Oster et al., “Data Consistency for P2P Collaborative Editing”, CSCW 2006). The bytes of the
 * first version need not be known, save where they were edited.
 */
export class PieceDocument {
  private pieces: Piece[];
  private readonly root = new RootBytes();
  /** The edits that were made or taken back since the mark. */
  private readonly moved = new Set<TrackedEdit>();
  private withdrawn: { edits: ReadonlySet<TrackedEdit>; newlyMoved: readonly TrackedEdit[] } = NOTHING;

  /** `size` is the number of bytes of the first version. */
  constructor(readonly size: number) {
    const whole = { start: 0, end: size, inserted: undefined, shown: true, marked: true, shownBefore: true };
    this.pieces = size === 0 ? [] : [{ ...whole, shownBy: [], hiddenBy: [] }];
  }

  /** What is shown now is what regions are counted from. */
  mark(): void {
    for (const piece of this.pieces) piece.marked = piece.shown;
    this.moved.clear();
  }

  /** Says what bytes are shown at an offset. */
  learn(start: number, bytes: Uint8Array): void {
    this.learnAll([{ start, bytes }]);
  }

  /** The same for many places, in any order. O(pieces + places × log pieces). */
  learnAll(places: readonly { start: number; bytes: Uint8Array }[]): void {
    const shown = this.pieces.filter((piece) => piece.shown);
    const starts = [0];
    for (const piece of shown) starts.push(starts.at(-1)! + pieceLength(piece));
    for (const { start, bytes } of places) {
      const end = start + bytes.length;
      for (let i = indexAt(starts, start); i < shown.length && starts[i]! < end; i++) {
        const piece = shown[i]!;
        if (piece.inserted !== undefined) continue;
        const from = Math.max(start, starts[i]!);
        const to = Math.min(end, starts[i + 1]!);
        this.root.add(piece.start + from - starts[i]!, bytes.subarray(from - start, to - start));
      }
    }
  }

  /**
   * Makes changes that are in order and do not overlap, all at once. Throws `RangeError` where one lies beyond the
   * end, and then nothing is changed. O(pieces + changes).
   */
  apply(changes: readonly Change[]): void {
    const shownLength = this.pieces.reduce((sum, piece) => sum + (piece.shown ? pieceLength(piece) : 0), 0);
    let at = 0;
    for (const { start, end } of changes) {
      if (start < at || end < start || end > shownLength)
        throw new RangeError('an edit lies beyond the file');
      at = end;
    }
    const builder = new Builder(this.pieces);
    for (const change of changes) {
      this.moved.add(change.edit);
      builder.make(change);
    }
    this.pieces = builder.finish();
  }

  /**
   * Takes edits back; they are in effect, and none that is in effect and not among them builds on them. Gives those
   * of which something does not stand, and then nothing is changed.
   */
  withdraw(edits: ReadonlySet<TrackedEdit>): TrackedEdit[] {
    const fallen = new Set<TrackedEdit>();
    const flips: Piece[] = [];
    for (const piece of this.pieces) {
      const concerned = [...piece.shownBy, ...piece.hiddenBy].filter((edit) => edits.has(edit));
      if (concerned.length === 0) continue;
      let { shown } = piece;
      for (const edit of concerned.sort((a, b) => b.order - a.order)) {
        if (piece.shownBy.includes(edit) !== shown) fallen.add(edit);
        shown = !shown;
      }
      if (shown !== piece.shown) flips.push(piece);
    }
    if (fallen.size > 0) return [...fallen];
    for (const piece of this.pieces) piece.shownBefore = piece.shown;
    for (const piece of flips) piece.shown = !piece.shown;
    this.withdrawn = { edits, newlyMoved: [...edits].filter((edit) => !this.moved.has(edit)) };
    for (const edit of edits) {
      edit.inEffect = false;
      for (const undone of edit.undoes) undone.inEffect = true;
      this.moved.add(edit);
    }
    return [];
  }

  /** What differs from the mark, in order. */
  regions(): Region[] {
    return regionsOf(this.pieces, this.moved, this.root, (piece) => piece.marked);
  }

  /** What the last `withdraw` changed, in order. */
  withdrawnRegions(): Region[] {
    return regionsOf(this.pieces, this.withdrawn.edits, this.root, (piece) => piece.shownBefore);
  }

  /** What stands around regions of `regions()`, as far as the bytes are known. */
  surroundings(): Surroundings {
    return new Surroundings(this.pieces, this.root);
  }

  /** What the last `withdraw` did is the work of the given edits, one for each of its regions. */
  settle(regions: readonly Region[], edits: readonly TrackedEdit[]): void {
    for (const [i, { first, last }] of regions.entries())
      for (let index = first; index <= last; index++) {
        const piece = this.pieces[index]!;
        if (piece.shown === piece.shownBefore) continue;
        if (piece.shown) piece.shownBy = [...piece.shownBy, edits[i]!];
        else {
          const edit = edits[i]!;
          for (const earlier of piece.shownBy) if (!edit.undoes.includes(earlier)) edit.buildOn(earlier);
          piece.hiddenBy = [...piece.hiddenBy, edit];
        }
      }
    for (const edit of edits) this.moved.add(edit);
  }

  /** Makes the last `withdraw` undone. */
  rollBack(): void {
    const { edits, newlyMoved } = this.withdrawn;
    for (const piece of this.pieces) piece.shown = piece.shownBefore;
    for (const edit of edits) {
      edit.inEffect = true;
      for (const undone of edit.undoes) undone.inEffect = false;
    }
    for (const edit of newlyMoved) this.moved.delete(edit);
  }
}

const NOTHING = { edits: new Set<TrackedEdit>(), newlyMoved: [] };

/** Makes the next version of the list of pieces. */
class Builder {
  private readonly done: Piece[] = [];
  private readonly reader: PieceReader;
  private at = 0;

  constructor(pieces: readonly Piece[]) {
    this.reader = new PieceReader(pieces);
  }

  make({ start, end, newBytes, edit }: Change): void {
    this.copyShown(start - this.at);
    if (end > start) this.hide(end - start, edit);
    else if (newBytes.length > 0) this.passHiddenOnTheLeft(edit);
    this.at = end;
    if (newBytes.length > 0)
      this.done.push({
        start: 0,
        end: newBytes.length,
        inserted: newBytes,
        shown: true,
        marked: false,
        shownBefore: false,
        shownBy: [edit],
        hiddenBy: [],
      });
  }

  finish(): Piece[] {
    return [...this.done, ...this.reader.rest()];
  }

  private copyShown(count: number): void {
    for (let left = count; left > 0; ) {
      const piece = this.reader.next(this.reader.peek()!.shown ? left : undefined);
      this.done.push(piece);
      if (piece.shown) left -= pieceLength(piece);
    }
  }

  private hide(count: number, edit: TrackedEdit): void {
    for (let hidden = this.reader.hiddenAhead().length; hidden > 0; hidden--)
      this.done.push(this.reader.next());
    for (let left = count; left > 0; ) {
      const piece = this.reader.next(this.reader.peek()!.shown ? left : undefined);
      if (piece.shown) {
        left -= pieceLength(piece);
        for (const earlier of piece.shownBy) edit.buildOn(earlier);
        this.done.push({ ...piece, shown: false, hiddenBy: [...piece.hiddenBy, edit] });
      } else {
        edit.buildOn(piece.hiddenBy.at(-1)!);
        this.done.push(piece);
      }
    }
  }

  /**
   * Hidden text at the place of an insertion goes with the text on its left or right that replaced it. What was
   * deleted without replacement could come back on either side of the insertion, so the insertion builds on it.
   */
  private passHiddenOnTheLeft(edit: TrackedEdit): void {
    const hidden = this.reader.hiddenAhead();
    const left = this.done.at(-1);
    const right = this.reader.shownAhead();
    const within = left?.shown ? left.shownBy.filter((earlier) => right?.shownBy.includes(earlier)) : [];
    for (const earlier of within) edit.buildOn(earlier);
    const onLeft = attached(hidden, left?.shown ? left : undefined);
    const onRight = attached(hidden, right);
    const passed = hidden.findLastIndex((piece) => onLeft.has(piece)) + 1;
    hidden.forEach((piece, index) => {
      const isClear = onLeft.has(piece) !== onRight.has(piece) && onLeft.has(piece) === index < passed;
      if (!isClear) edit.buildOn(piece.hiddenBy.at(-1)!);
    });
    for (let i = 0; i < passed; i++) this.done.push(this.reader.next());
  }
}

/** Those of the hidden pieces that a shown one took the place of, in one or more steps. */
function attached(hidden: readonly Piece[], shown: Piece | undefined): Set<Piece> {
  const found = new Set<Piece>();
  if (shown === undefined) return found;
  const replacing = new Set(shown.shownBy);
  for (let grown = true; grown; ) {
    grown = false;
    for (const piece of hidden) {
      if (found.has(piece) || !replacing.has(piece.hiddenBy.at(-1)!)) continue;
      found.add(piece);
      for (const edit of piece.shownBy) replacing.add(edit);
      grown = true;
    }
  }
  return found;
}

/** The last index whose start is not beyond the offset. */
function indexAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
