import { encodeOneByte, isOneByteCharset } from './charsets';
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
    const layer = bytesBehind(current, charset);
    if (layer === undefined) break;
    bytes = layer;
    try {
      current = utf8.decode(layer);
    } catch {
      break;
    }
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

/** As the charset has it, with the C1 controls standing for their own bytes where it has none. */
function bytesBehind(text: string, charset: string): Uint8Array | undefined {
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
