import type { Span } from './span';

/** A stretch of text and what is to stand in its place. */
interface Edit extends Span {
  newText: string;
}

/** A stretch of the original text, or text that an edit brought. */
type Piece = { start: number; end: number; newText?: undefined } | { newText: string };

/**
 * Turns rounds of edits, each made for the result of the round before, into one list of edits for the original text
 * of `length` UTF-16 units: ordered, without overlaps, touching nothing that no round touched.
 * O(rounds × (pieces + edits)).
 */
export function composeEdits(length: number, rounds: readonly (readonly Edit[])[]): Edit[] {
  let pieces: Piece[] = [{ start: 0, end: length }];
  for (const round of rounds) pieces = applyRound(pieces, round);
  return editsBetween(pieces, length);
}

function applyRound(pieces: readonly Piece[], edits: readonly Edit[]): Piece[] {
  const result: Piece[] = [];
  const source = new PieceReader(pieces);
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result.push(...source.take(edit.start - at));
    source.take(edit.end - edit.start);
    if (edit.newText !== '') result.push({ newText: edit.newText });
    at = edit.end;
  }
  result.push(...source.take(Number.POSITIVE_INFINITY));
  return result;
}

class PieceReader {
  private index = 0;
  private used = 0;

  constructor(private readonly pieces: readonly Piece[]) {}

  take(count: number): Piece[] {
    const taken: Piece[] = [];
    let left = count;
    while (left > 0 && this.index < this.pieces.length) {
      const piece = this.pieces[this.index]!;
      const available = lengthOf(piece) - this.used;
      const size = Math.min(available, left);
      if (size > 0) taken.push(slice(piece, this.used, this.used + size));
      left -= size;
      this.used += size;
      if (this.used === lengthOf(piece)) {
        this.index++;
        this.used = 0;
      }
    }
    return taken;
  }
}

function lengthOf(piece: Piece): number {
  return piece.newText === undefined ? piece.end - piece.start : piece.newText.length;
}

function slice(piece: Piece, from: number, to: number): Piece {
  if (piece.newText !== undefined) return { newText: piece.newText.slice(from, to) };
  return { start: piece.start + from, end: piece.start + to };
}

function editsBetween(pieces: readonly Piece[], length: number): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let inserted = '';
  const flush = (until: number) => {
    if (inserted !== '' || until > at) edits.push({ start: at, end: until, newText: inserted });
    inserted = '';
  };
  for (const piece of pieces) {
    if (piece.newText !== undefined) {
      inserted += piece.newText;
      continue;
    }
    flush(piece.start);
    at = piece.end;
  }
  flush(length);
  return edits;
}
