import { decodeBytes } from '../../core/encoding';
import { undoMisreading } from '../../core/encoding/explain-repair';
import { findMojibake } from '../../core/encoding/mojibake';
import type { MojibakeRun } from '../../core/encoding/mojibake-run';
import type { Finding } from '../../core/lint/finding';
import type { SourceText } from '../../core/text/source-text';
import type { Span } from '../../core/text/span';
import type { DocumentView } from '../document-view';
import { fixesOffered } from '../editing/fixes-offered';
import { type FileEncoding, fileEncodingOf, type Reading } from '../encodings/file-encoding';
import { firstWordsBeyondAscii } from '../encodings/preview';
import { escapeMarkdown, inlineCode } from '../markdown';

/** What a hover says of a stretch of text: Markdown paragraphs. */
export interface DamageNote {
  span: Span;
  paragraphs: string[];
}

/** What is wrong with the text at an offset, with proof: its encoding, its bytes, or how it was misread. */
export function damageNote(view: DocumentView, offset: number): DamageNote | undefined {
  return wrongEncodingNote(view, offset) ?? illFormedNote(view, offset) ?? mojibakeNote(view, offset);
}

/** Only while the editor shows the file in the wrong encoding: else the text is right, and the finding says enough. */
function wrongEncodingNote({ source, disk, findings }: DocumentView, offset: number): DamageNote | undefined {
  const finding = findings.find(({ rule }) => rule === 'wrong-encoding');
  if (finding === undefined || source !== disk) return undefined;
  const damaged = source.illFormed.find((sequence) => sequence.offset === offset);
  const span = damaged === undefined ? finding : { start: offset, end: offset + 1 };
  if (!holds(span, offset)) return undefined;
  const encoding = fileEncodingOf(source);
  const word = damaged && wordAround(source.bytes, damaged.bytes);
  const wordIn = ({ as, text }: Reading) => (word && decodeBytes(word, as)) ?? firstWordsBeyondAscii(text);
  const rows = encoding.readings.map((reading, i) => {
    const name = escapeMarkdown(reading.name);
    return `| ${i === 0 ? `**${name}**` : name} | ${percent(reading.confidence ?? 0)} | ${escapeMarkdown(wordIn(reading))} |`;
  });
  return {
    span,
    paragraphs: [
      `**Not UTF-8:** this file is ${encoding.readings.length > 1 ? 'probably ' : ''}**${escapeMarkdown(encoding.name)}**, ${reasonOf(encoding)}.`,
      evidence(source.bytes, source.illFormed.length, word),
      [
        `| read as | likely | ${word === undefined ? 'first words' : 'here'} |`,
        '|---|---|---|',
        ...rows,
      ].join('\n'),
    ],
  };
}

function reasonOf({ how }: FileEncoding): string {
  if (how === 'mark') return 'as its byte order mark says';
  return how === 'form' ? 'by the form of its bytes' : 'by how likely its text is in each charset';
}

function evidence(bytes: Uint8Array, illFormed: number, word: Uint8Array | undefined): string {
  if (word !== undefined) return `The bytes here: \`${hex(word)}\``;
  let beyondAscii = 0;
  for (const byte of bytes) if (byte >= 0x80) beyondAscii++;
  const [all, beyond, wrong] = [bytes.length, beyondAscii, illFormed].map((n) => n.toLocaleString('en'));
  return `${beyond} of its ${all} bytes are beyond ASCII, and ${wrong} places are not UTF-8.`;
}

/** Bytes of a word on either side of a place. */
const MOST_OF_A_WORD = 24;

/** The bytes around a place up to white space, which is the same in every charset that extends ASCII. */
function wordAround(bytes: Uint8Array, { start, end }: Span): Uint8Array {
  let from = start;
  let to = end;
  while (from > 0 && start - from < MOST_OF_A_WORD && bytes[from - 1]! > 0x20) from--;
  while (to < bytes.length && to - end < MOST_OF_A_WORD && bytes[to]! > 0x20) to++;
  return bytes.subarray(from, to);
}

function illFormedNote(view: DocumentView, offset: number): DamageNote | undefined {
  const found = view.source.illFormed.find((sequence) =>
    holds({ start: sequence.offset, end: sequence.offset + 1 }, offset),
  );
  if (found === undefined) return undefined;
  const bytes = view.source.bytes.subarray(found.bytes.start, found.bytes.end);
  const finding = view.findings.find(({ start, rule }) => rule === 'invalid-utf8' && start === found.offset);
  return {
    span: { start: found.offset, end: found.offset + 1 },
    paragraphs: [
      `Not UTF-8: ${bytes.length === 1 ? 'the byte' : 'the bytes'} \`${hex(bytes)}\` at offset ${found.bytes.start} of the file`,
      ...(finding === undefined ? [] : listed(titlesOf(view, finding))),
    ],
  };
}

function mojibakeNote(view: DocumentView, offset: number): DamageNote | undefined {
  const run = mojibakeIn(view.source).find((found) => holds(found, offset));
  if (run === undefined) return undefined;
  const damaged = view.source.text.slice(run.start, run.end);
  const finding = view.findings.find(({ rule, start }) => rule === 'mojibake' && start === run.start);
  const others = finding === undefined ? [] : titlesOf(view, finding).slice(1);
  return {
    span: run,
    paragraphs: [
      headline(damaged, run),
      ...proof(damaged, run.chain),
      ...(others.length === 0 ? [] : ['It may also be otherwise:', ...listed(others)]),
    ],
  };
}

const runs = new WeakMap<SourceText, readonly MojibakeRun[]>();

/** Of the whole text, since damage in one place speaks for damage in another. */
function mojibakeIn(source: SourceText): readonly MojibakeRun[] {
  let found = runs.get(source);
  if (found === undefined) {
    found = findMojibake(source.text);
    runs.set(source, found);
  }
  return found;
}

function headline(damaged: string, { text, chain }: MojibakeRun): string {
  const how = chain.map(misreading).join(', then again ');
  if (text === '')
    return `${inlineCode(damaged)} is left over from ${how || 'misread bytes'}, and should go.`;
  if (text === '\ufffd')
    return `What stood here is lost: ${inlineCode(damaged)} is ${how}, of a replacement character.`;
  if (chain.length === 0)
    return `Damaged text: ${inlineCode(damaged)} is probably ${inlineCode(text)}; bytes were lost.`;
  return `**${escapeMarkdown(text.slice(0, 80))}**, damaged: ${how}`;
}

/** An entry of a chain is the charset that UTF-8 was read as, or `one as another` where neither was UTF-8. */
function misreading(entry: string): string {
  return entry.includes(' as ') ? entry.replace(' as ', ' read as ') : `UTF-8 read as ${entry}`;
}

/** Each layer undone in turn: the characters, the bytes that they stand for, what these bytes say. */
function proof(damaged: string, chain: readonly string[]): string[] {
  const steps: string[] = [];
  let text = damaged;
  for (const entry of [...chain].reverse()) {
    const undone = undoMisreading(text, entry);
    if (undone === undefined) return steps;
    const [written, read] = entry.split(' as ');
    steps.push(
      `- ${inlineCode(text)} in ${read ?? written} is \`${hex(undone.bytes)}\`, in ${read === undefined ? 'UTF-8' : written} ${inlineCode(undone.text)}`,
    );
    text = undone.text;
  }
  return steps;
}

function titlesOf(view: DocumentView, finding: Finding): string[] {
  return fixesOffered(view, finding).map(({ title }) => title);
}

function listed(titles: readonly string[]): string[] {
  return titles.map((title) => `- ${escapeMarkdown(title)}`);
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function hex(bytes: Uint8Array): string {
  const shown = [...bytes.subarray(0, 24)].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0'));
  return shown.join(' ') + (bytes.length > 24 ? ' …' : '');
}
