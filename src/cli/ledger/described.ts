import type { LedgerEntry } from '../../corpus/ledger';
import { printable } from '../printable';

const LONGEST_SHOWN = 40;

/** `“old” → “new”` in one line, long texts cut in their middle. */
export function changeOf({ oldBytes, newBytes }: LedgerEntry): string {
  return `“${shortened(textOf(oldBytes))}” → “${shortened(textOf(newBytes))}”`;
}

/** The bytes as a person may read them: what is no UTF-8 is shown byte for byte. */
export function textOf(bytes: Uint8Array): string {
  try {
    return printable(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return printable(Buffer.from(bytes).toString('latin1')).replace(
      /[\u0080-\u00ff]/g,
      (character) => `\\x${character.charCodeAt(0).toString(16)}`,
    );
  }
}

function shortened(text: string): string {
  const characters = Array.from(
    text.length > 4 * LONGEST_SHOWN ? `${text.slice(0, 80)}…${text.slice(-80)}` : text,
  );
  if (characters.length <= LONGEST_SHOWN) return text;
  const half = LONGEST_SHOWN / 2;
  return `${characters.slice(0, half).join('')} … ${characters.slice(-half).join('')}`;
}

/** Why an entry is not in effect, as far as the ledger tells; undefined where it is. */
export function stateOf(
  { id, operation }: LedgerEntry,
  undone: ReadonlyMap<string, string>,
  voids: ReadonlySet<string>,
): string | undefined {
  if (voids.has(operation)) return 'failed';
  const by = undone.get(id);
  return by === undefined ? undefined : `undone by ${by}`;
}
