import type { Edit } from '../core/lint/finding';

const CONTEXT_LINES = 3;

/** Lines `[start, end)` of the old text and what takes their place. */
interface Change {
  start: number;
  end: number;
  lines: readonly string[];
}

/**
 * A patch of one file that `patch -p1` and `git apply` take: it gives `after` byte for byte when both texts are
 * written in UTF-8. `edits` lead from `before` to `after`, in order and without overlaps; they say where to look, so the
 * cost is linear. Empty where nothing changes.
 */
export function unifiedDiff(file: string, before: string, after: string, edits: readonly Edit[]): string {
  const old = linesOf(before);
  const changes = trueChanges(old, before, after, edits).filter(
    ({ start, end, lines }) => end > start || lines.length > 0,
  );
  if (changes.length === 0) return '';
  const parts = [`--- ${patchName('a', file)}\n+++ ${patchName('b', file)}\n`];
  let shift = 0;
  for (const group of grouped(changes)) {
    parts.push(hunk(old, group, shift));
    for (const { start, end, lines } of group) shift += lines.length - (end - start);
  }
  return parts.join('');
}

/** With their line breaks: only LF ends a line of a patch. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const next = end === -1 ? text.length : end + 1;
    lines.push(text.slice(from, next));
    from = next;
  }
  return lines;
}

/** One change from the first difference to the last where the edits do not tell the whole of it. */
function trueChanges(
  old: readonly string[],
  before: string,
  after: string,
  edits: readonly Edit[],
): readonly Change[] {
  const changes = changesOf(old, before, edits);
  return patched(old, changes) === after ? changes : [trimmed(old, 0, old.length, linesOf(after))];
}

function changesOf(old: readonly string[], before: string, edits: readonly Edit[]): Change[] {
  const starts = [0];
  for (const line of old) starts.push(starts.at(-1)! + line.length);
  /** What is put behind a last line without a break becomes part of that line. */
  const complete = before.endsWith('\n') ? old.length : Math.max(0, old.length - 1);
  const changes: Change[] = [];
  let line = 0;
  for (let i = 0; i < edits.length; ) {
    while (line < complete && starts[line + 1]! <= edits[i]!.start) line++;
    const start = line;
    let end = Math.min(line + 1, old.length);
    let at = starts[start]!;
    const text: string[] = [];
    for (; i < edits.length && (edits[i]!.start < starts[end]! || end === old.length); i++) {
      const edit = edits[i]!;
      text.push(before.slice(at, edit.start), edit.newText);
      at = edit.end;
      while (end < old.length && starts[end]! <= edit.end) end++;
    }
    text.push(before.slice(at, starts[end]!));
    changes.push(trimmed(old, start, end, linesOf(text.join(''))));
    line = Math.max(line, end - 1);
  }
  return changes;
}

function trimmed(old: readonly string[], from: number, to: number, fresh: readonly string[]): Change {
  let start = from;
  let end = to;
  let first = 0;
  let last = fresh.length;
  while (start < end && first < last && old[start] === fresh[first]) {
    start++;
    first++;
  }
  while (start < end && first < last && old[end - 1] === fresh[last - 1]) {
    end--;
    last--;
  }
  return { start, end, lines: fresh.slice(first, last) };
}

function patched(old: readonly string[], changes: readonly Change[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, lines } of changes) {
    parts.push(old.slice(at, start).join(''), lines.join(''));
    at = end;
  }
  parts.push(old.slice(at).join(''));
  return parts.join('');
}

/** Changes whose contexts would touch share a hunk. */
function grouped(changes: readonly Change[]): Change[][] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const group = groups.at(-1);
    if (group !== undefined && change.start - group.at(-1)!.end <= 2 * CONTEXT_LINES) group.push(change);
    else groups.push([change]);
  }
  return groups;
}

function hunk(old: readonly string[], changes: readonly Change[], shift: number): string {
  const from = Math.max(0, changes[0]!.start - CONTEXT_LINES);
  const to = Math.min(old.length, changes.at(-1)!.end + CONTEXT_LINES);
  const body: string[] = [];
  let oldCount = 0;
  let newCount = 0;
  let at = from;
  const print = (sign: string, line: string) => {
    body.push(line.endsWith('\n') ? `${sign}${line}` : `${sign}${line}\n\\ No newline at end of file\n`);
    if (sign !== '+') oldCount++;
    if (sign !== '-') newCount++;
  };
  for (const { start, end, lines } of changes) {
    for (; at < start; at++) print(' ', old[at]!);
    for (; at < end; at++) print('-', old[at]!);
    for (const line of lines) print('+', line);
  }
  for (; at < to; at++) print(' ', old[at]!);
  return `@@ -${side(from, oldCount)} +${side(from + shift, newCount)} @@\n${body.join('')}`;
}

/** An empty side is named by the line before it. */
function side(start: number, count: number): string {
  return `${count === 0 ? start : start + 1},${count}`;
}

/** As git writes names: in quotes where a reader would stumble, with a tab behind names with spaces. */
function patchName(side: string, file: string): string {
  const name = `${side}/${file}`;
  if (/["\\\p{Cc}]/u.test(name)) {
    const bytes = [...Buffer.from(name)].map((byte) => {
      if (byte === 0x22 || byte === 0x5c) return `\\${String.fromCharCode(byte)}`;
      return byte < 0x20 || byte > 0x7e
        ? `\\${byte.toString(8).padStart(3, '0')}`
        : String.fromCharCode(byte);
    });
    return `"${bytes.join('')}"`;
  }
  return name.includes(' ') ? `${name}\t` : name;
}
