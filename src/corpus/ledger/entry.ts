import type { Span } from '../../core/text/span';
import { ALWAYS_EXCLUDED, CONFIG_FILE_NAME } from '../config';
import { createMatcher } from '../files';

export type OperationKind = 'fix' | 'undo' | 'replay';

/** One edit of one file. Offsets are bytes of the file before its operation. */
export interface LedgerEntry extends Span {
  /** `<operation>.<number from 1>`. */
  id: string;
  /** The same for all entries of one application of fixes to one file; they stand one after the other, by position. */
  operation: string;
  /** How many entries the operation has. */
  of: number;
  kind: OperationKind;
  /** ISO 8601, in UTC. */
  time: string;
  /** Relative to the corpus, with forward slashes. */
  path: string;
  /** SHA-256 of the file's bytes before and after the operation, in hexadecimal. */
  before: string;
  after: string;
  /** Bytes of the file before the operation. */
  size: number;
  oldBytes: Uint8Array;
  newBytes: Uint8Array;
  /** What stood on both sides before the operation: a few dozen bytes, or less where the file begins or ends. */
  left: Uint8Array;
  right: Uint8Array;
  rules: readonly string[];
  /** Entries of an operation with the same number belong to one fix: they stand and fall together. */
  fix: number;
  /** The ids of the entries that this one took back. */
  undoes?: readonly string[];
  /** The ids of the entries that this one applied again. */
  replays?: readonly string[];
  /** The version of Seedbed. */
  seedbed: string;
}

/** Says that an operation was recorded, but could not be carried out. */
export interface VoidRecord {
  kind: 'void';
  operation: string;
  time: string;
  path: string;
  reason: string;
  seedbed: string;
}

export type LedgerRecord = LedgerEntry | VoidRecord;

/** The version of the format, in each line; a line with a higher one is not understood. */
const FORMAT = 1;
const LONGEST_ID = 100;

/** One line of JSON without its line break. */
export function printRecord(record: LedgerRecord): string {
  if (record.kind === 'void') return JSON.stringify({ v: FORMAT, ...record });
  const { id, operation, of, kind, time, path, before, after, size, start, end } = record;
  const { rules, fix, undoes, replays, seedbed } = record;
  return JSON.stringify({
    ...{ v: FORMAT, id, operation, of, kind, time, path, before, after, size, start, end },
    ...bytesField('old', record.oldBytes),
    ...bytesField('new', record.newBytes),
    ...bytesField('left', record.left),
    ...bytesField('right', record.right),
    ...{ rules, fix },
    ...(undoes !== undefined && { undoes }),
    ...(replays !== undefined && { replays }),
    seedbed,
  });
}

/** The record in a line, or what is wrong with it. */
export function readRecord(line: string): LedgerRecord | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return /^(?:<{7}|={7}|>{7}|\|{7})/.test(line)
      ? 'a merge conflict is left here; both sides may stay, the markers must go'
      : 'this is not JSON, perhaps the rest of a write that was cut off';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return 'a line holds one JSON object';
  const fields = new Fields(value as Readonly<Record<string, unknown>>);
  try {
    return fields.record();
  } catch (error) {
    if (error instanceof FieldError) return error.message;
    throw error;
  }
}

/** Well-formed UTF-8 as text, which people can read; other bytes as Base64 under a name of their own. */
function bytesField(name: string, bytes: Uint8Array): Record<string, string> {
  try {
    return { [name]: strictUtf8.decode(bytes) };
  } catch {
    return { [`${name}Base64`]: Buffer.from(bytes).toString('base64') };
  }
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const utf8 = new TextEncoder();
const mayBeDocument = createMatcher(['**/*'], ALWAYS_EXCLUDED, { hidden: true });
const KINDS: readonly string[] = ['fix', 'undo', 'replay'];

class FieldError extends Error {}

class Fields {
  constructor(private readonly values: Readonly<Record<string, unknown>>) {}

  record(): LedgerRecord {
    const { v, kind } = this.values;
    if (typeof v === 'number' && v > FORMAT)
      throw new FieldError('a newer version of Seedbed wrote this line');
    if (v !== FORMAT) throw new FieldError('this is no entry of an edit ledger');
    const operation = this.text('operation');
    if (!/^[\w-]+$/.test(operation) || operation.length > LONGEST_ID)
      throw new FieldError('‘operation’ is no name of an operation');
    const about = { operation, time: this.time(), path: this.path(), seedbed: this.text('seedbed') };
    if (kind === 'void') return { kind, ...about, reason: this.text('reason') };
    if (typeof kind !== 'string' || !KINDS.includes(kind)) throw new FieldError('‘kind’ is not understood');
    const entry: LedgerEntry = {
      id: this.text('id'),
      of: this.count('of'),
      ...about,
      kind: kind as OperationKind,
      before: this.hash('before'),
      after: this.hash('after'),
      size: this.count('size'),
      start: this.count('start'),
      end: this.count('end'),
      oldBytes: this.bytes('old'),
      newBytes: this.bytes('new'),
      left: this.bytes('left'),
      right: this.bytes('right'),
      rules: this.texts('rules'),
      fix: this.count('fix'),
      ...(this.values.undoes !== undefined && { undoes: this.texts('undoes') }),
      ...(this.values.replays !== undefined && { replays: this.texts('replays') }),
    };
    const { id, start, end, size, oldBytes, left, right } = entry;
    if (!id.startsWith(`${operation}.`) || !/^[1-9]\d{0,9}$/.test(id.slice(operation.length + 1)))
      throw new FieldError('‘id’ is not the operation and a number');
    if (end - start !== oldBytes.length) throw new FieldError('the range is not as long as the old text');
    if (left.length > start || end + right.length > size)
      throw new FieldError('the range and its context lie beyond the file');
    return entry;
  }

  private text(name: string): string {
    const value = this.values[name];
    if (typeof value !== 'string') throw new FieldError(`‘${name}’ is missing or no text`);
    return value;
  }

  private texts(name: string): string[] {
    const value = this.values[name];
    if (!Array.isArray(value) || !value.every((item) => typeof item === 'string'))
      throw new FieldError(`‘${name}’ is missing or no list of texts`);
    return value as string[];
  }

  private count(name: string): number {
    const value = this.values[name];
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
      throw new FieldError(`‘${name}’ is missing or no whole number`);
    return value;
  }

  private hash(name: string): string {
    const value = this.text(name);
    if (!/^[0-9a-f]{64}$/.test(value)) throw new FieldError(`‘${name}’ is no SHA-256 hash`);
    return value;
  }

  private time(): string {
    const value = this.text('time');
    if (Number.isNaN(Date.parse(value))) throw new FieldError('‘time’ is no time');
    return value;
  }

  /** A ledger may come from elsewhere: it must not name a file that is no document of the corpus. */
  private path(): string {
    const value = this.text('path');
    const names = value.split('/');
    const leavesTheCorpus =
      /[\0\\\n\r]|^[A-Za-z]:/.test(value) ||
      names.some((name) => name === '' || name === '.' || name === '..');
    if (leavesTheCorpus || names.at(-1) === CONFIG_FILE_NAME || !mayBeDocument(value))
      throw new FieldError('‘path’ is not the path of a document');
    return value;
  }

  private bytes(name: string): Uint8Array {
    const encoded = this.values[`${name}Base64`];
    if (encoded === undefined) return utf8.encode(this.text(name));
    const bytes = typeof encoded === 'string' ? Buffer.from(encoded, 'base64') : undefined;
    if (bytes === undefined || bytes.toString('base64') !== encoded)
      throw new FieldError(`‘${name}Base64’ is no Base64`);
    return new Uint8Array(bytes);
  }
}
