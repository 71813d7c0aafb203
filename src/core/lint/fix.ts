import type { SeedFile } from '../seed/tree';
import { SourceText } from '../text/source-text';
import type { Span } from '../text/span';
import { composeEdits } from './compose-edits';
import type { Edit, Finding, Fix, FixSafety } from './finding';
import { lintSource } from './lint';
import type { LintSettings, Rule } from './rule';

/** Applies edits that do not overlap to a text; they may come in any order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const edit of inOrder(edits)) {
    parts.push(text.slice(from, edit.start), edit.newText);
    from = edit.end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

/** The same on the file's bytes: every byte outside the edits stays as it is, well-formed or not. */
export function applyEditsToBytes(source: SourceText, edits: readonly Edit[]): Uint8Array {
  return applyByteEdits(source.bytes, byteEditsOf(source, edits));
}

/** What takes the place of a range of bytes. */
export interface ByteEdit extends Span {
  newBytes: Uint8Array;
}

/** The edits as they are made in the file, in order of position. */
export function byteEditsOf(source: SourceText, edits: readonly Edit[]): ByteEdit[] {
  return edits
    .map((edit) => ({
      ...(edit.bytes ?? source.byteSpanOf(edit)),
      newBytes: writtenBytes(source, edit),
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Applies edits that are in order and do not overlap. */
export function applyByteEdits(bytes: Uint8Array, edits: readonly ByteEdit[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let from = 0;
  for (const { start, end, newBytes } of edits) {
    parts.push(bytes.subarray(from, start), newBytes);
    from = end;
  }
  parts.push(bytes.subarray(from));
  return concatenate(parts);
}

function writtenBytes(source: SourceText, { newText, encoding }: Edit): Uint8Array {
  return encoding === 'utf-8' ? new TextEncoder().encode(newText) : source.encode(newText);
}

export interface ChosenFix {
  finding: Finding;
  fix: Fix;
}

/**
 * One fix a finding, first come first served: a fix is left out when one of its edits overlaps, or inserts at the
 * same place as, an edit already chosen. What is left out is found again by linting the result.
 */
export function chooseFixes(
  findings: readonly Finding[],
  choose: (finding: Finding) => Fix | undefined,
): ChosenFix[] {
  const chosen: ChosenFix[] = [];
  const taken = new TakenEdits();
  for (const finding of findings) {
    const fix = choose(finding);
    if (fix !== undefined && taken.takeAll(fix.edits)) chosen.push({ finding, fix });
  }
  return chosen;
}

/** The safe fix of a finding, and with `suggestions` also the only suggestion of one that has no safe fix. */
export function fixToApply(finding: Finding, suggestions: boolean): Fix | undefined {
  const safe = finding.fixes.find((fix) => fix.safety === 'safe');
  if (safe !== undefined || !suggestions) return safe;
  return finding.fixes.length === 1 ? finding.fixes[0] : undefined;
}

export interface FixRequest {
  /** Apply these rules only. */
  rules?: ReadonlySet<string>;
  /** `suggestion` also applies suggestions that have a single answer. */
  safety: FixSafety;
  /** Gives those of all findings of a text that may be fixed; a baseline holds others. */
  keep?: (findings: readonly Finding[], source: SourceText, file: SeedFile) => readonly Finding[];
  /** What the corpus rules found in `source`; they hold for the first round, since the text moves on. */
  corpusFindings?: readonly Finding[];
}

export interface FixResult {
  source: SourceText;
  applied: readonly ChosenFix[];
  /** All rounds as one list of edits of the original text; byte edits that no text shows are not among them. */
  edits: readonly Edit[];
  rounds: number;
  /** What each round did to the bytes that the round before left. */
  byteRounds: readonly (readonly AppliedFix[])[];
}

/** One applied fix, in bytes of the file as it was when its round began. */
export interface AppliedFix {
  rule: string;
  edits: readonly ByteEdit[];
}

/** Fixes enable further fixes, but no document needs more rounds than this unless two rules undo each other. */
const MOST_ROUNDS = 12;

/**
 * Applies fixes and lints again until nothing is left to apply, or for `MOST_ROUNDS` rounds. The bytes outside the
 * edits are those of `source`.
 */
export function fixSource(
  path: string,
  source: SourceText,
  settings: LintSettings,
  rules: readonly Rule[],
  request: FixRequest,
): FixResult {
  const applied: ChosenFix[] = [];
  const rounds: Edit[][] = [];
  const byteRounds: AppliedFix[][] = [];
  let current = source;
  while (rounds.length < MOST_ROUNDS) {
    const { file, findings } = lintSource(path, current, settings, rules);
    const compared = rounds.length === 0 ? (request.corpusFindings ?? []) : [];
    const all = [...findings, ...compared];
    const chosen = chooseFixes(request.keep?.(all, current, file) ?? all, (finding) => {
      if (request.rules !== undefined && !request.rules.has(finding.rule)) return undefined;
      return fixToApply(finding, request.safety === 'suggestion');
    });
    const kept = withoutJoiningStrayBytes(chosen, current);
    if (kept.length === 0) break;
    const edits = kept.flatMap(({ fix }) => fix.edits);
    applied.push(...kept);
    rounds.push(edits);
    byteRounds.push(kept.map((each) => appliedFix(each, current)));
    current = withEdits(current, edits);
  }
  return {
    source: current,
    applied,
    edits: composeEdits(source.text.length, rounds),
    rounds: rounds.length,
    byteRounds,
  };
}

function appliedFix({ finding, fix }: ChosenFix, source: SourceText): AppliedFix {
  return { rule: finding.rule, edits: byteEditsOf(source, fix.edits) };
}

function withEdits(source: SourceText, edits: readonly Edit[]): SourceText {
  const bytes = applyEditsToBytes(source, edits);
  const converted = edits.some(({ encoding }) => encoding !== undefined);
  return converted ? SourceText.fromBytes(bytes) : source.withBytes(bytes);
}

/**
 * Ill-formed bytes on both sides of what is deleted could become a character that nobody wrote, and be taken for a
 * defect in its turn. Where that happens, the fixes that touch such bytes are left out.
 */
function withoutJoiningStrayBytes(chosen: readonly ChosenFix[], source: SourceText): readonly ChosenFix[] {
  const edits = chosen.flatMap(({ fix }) => fix.edits);
  if (source.illFormed.length === 0 || edits.some(({ bytes }) => bytes !== undefined)) return chosen;
  if (withEdits(source, edits).text === applyEdits(source.text, edits)) return chosen;
  const stray = new Set(source.illFormed.map(({ offset }) => offset));
  return chosen.filter(
    ({ fix }) => !fix.edits.some(({ start, end }) => stray.has(start - 1) || stray.has(end)),
  );
}

class TakenEdits {
  private readonly taken: Edit[] = [];

  takeAll(edits: readonly Edit[]): boolean {
    if (edits.some((edit) => this.conflicts(edit))) return false;
    for (const edit of edits) this.taken.splice(this.indexOf(edit.start, edit.end), 0, edit);
    return true;
  }

  private conflicts(edit: Edit): boolean {
    const index = this.indexOf(edit.start, edit.start);
    for (let i = Math.max(0, index - 1); i < this.taken.length; i++) {
      const other = this.taken[i]!;
      if (other.start > edit.end) return false;
      if (collide(edit, other)) return true;
    }
    return false;
  }

  /** Where an edit of this span belongs among the taken ones, which are in order of start, then end. */
  private indexOf(start: number, end: number): number {
    let low = 0;
    let high = this.taken.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.taken[middle]!;
      if (other.start < start || (other.start === start && other.end < end)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function collide(a: Edit, b: Edit): boolean {
  if (a.start === a.end && b.start === b.end) return a.start === b.start;
  if (a.start === a.end) return b.start <= a.start && a.start <= b.end;
  if (b.start === b.end) return a.start <= b.start && b.start <= a.end;
  return a.start < b.end && b.start < a.end;
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
