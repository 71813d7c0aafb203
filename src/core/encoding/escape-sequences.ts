const ESCAPE = 0x1b;

/**
 * Whether 7-bit bytes are ISO-2022-JP: an escape sequence selects a Japanese character set (`ESC $ @`, `ESC $ B`), and
 * one after it selects ASCII or Roman letters again (RFC 1468). Those of terminals, `ESC [`, are others. Linear.
 */
export function usesEscapeSequences(bytes: Uint8Array): boolean {
  const japanese = indexOfSelection(bytes, 0, 0x24, 0x40, 0x42);
  return japanese !== -1 && indexOfSelection(bytes, japanese, 0x28, 0x42, 0x4a) !== -1;
}

function indexOfSelection(bytes: Uint8Array, from: number, kind: number, one: number, other: number): number {
  for (let at = bytes.indexOf(ESCAPE, from); at !== -1; at = bytes.indexOf(ESCAPE, at + 1))
    if (bytes[at + 1] === kind && (bytes[at + 2] === one || bytes[at + 2] === other)) return at;
  return -1;
}
