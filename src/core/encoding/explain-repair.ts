import { encodeOneByte, isOneByteCharset } from './charsets';
import { decodeBytes } from './decode';
import { bytesInDoubleByte, isDoubleByteCharset } from './double-byte-charsets';
import type { MojibakeRun } from './mojibake-run';

/** The proof of a repair, for people to follow. */
export interface RepairProof {
  /** The damaged characters, edits only. */
  characters: string;
  /** The UTF-8 bytes that the characters stand for, as upper-case hexadecimal pairs; undefined where some were lost. */
  bytes: string | undefined;
  /** What the bytes were read as, in the order in which it happened. */
  chain: readonly string[];
  /** The text after undoing each misreading, the last one first; the last entry is the result. */
  steps: readonly string[];
  result: string;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Shows what one damaged stretch says. `text` is the text in which the run was found. */
export function explainRepair(text: string, run: MojibakeRun): RepairProof {
  const edit = run.edits[0] ?? { ...run, newText: run.text };
  const characters = text.slice(edit.start, edit.end);
  const result = edit.newText;
  const steps: string[] = [];
  let bytes: Uint8Array | undefined;
  let current = characters;
  for (const charset of [...run.chain].reverse()) {
    const layer = undoMisreading(current, charset);
    if (layer === undefined) break;
    bytes = layer.bytes;
    current = layer.text;
    steps.push(current);
  }
  return {
    characters,
    bytes: bytes === undefined || steps.at(-1) !== result ? undefined : hex(bytes),
    chain: run.chain,
    steps: steps.at(-1) === result ? steps : [result],
    result,
  };
}

/**
 * The bytes that a text stands for in an entry of a repair's chain (`windows-1252`, or `windows-1251 as windows-1252`), and
 * what they say in UTF-8 or in the charset meant; undefined where the charset cannot have given the text.
 */
export function undoMisreading(text: string, entry: string): { bytes: Uint8Array; text: string } | undefined {
  const [written, read] = entry.split(' as ');
  const bytes = bytesBehind(text, read ?? written!);
  if (bytes === undefined) return undefined;
  if (read !== undefined) {
    const meant = decodeBytes(bytes, written!);
    return meant === undefined ? undefined : { bytes, text: meant };
  }
  try {
    return { bytes, text: utf8.decode(bytes) };
  } catch {
    return undefined;
  }
}

/** As the charset has it, with the C1 controls standing for their own bytes where it has none. */
function bytesBehind(text: string, charset: string): Uint8Array | undefined {
  if (isDoubleByteCharset(charset)) return bytesInDoubleByte(text, charset);
  if (!isOneByteCharset(charset)) return undefined;
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const byte = unit < 0xa0 ? unit : encodeOneByte(text[i]!, charset)?.[0];
    if (byte === undefined) return undefined;
    bytes[i] = byte;
  }
  return bytes;
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');
}
