export interface CharsetCandidate {
  /** A label of the WHATWG Encoding Standard, or `cp437` and its kin. */
  charset: string;
  /** From 0 to 1. */
  confidence: number;
}

/**
 * Names the charset of a text that is not Unicode, the likeliest first; none where it cannot tell. It may take bytes
 * that are not text in what it names.
 */
export type LegacyDetector = (bytes: Uint8Array) => readonly CharsetCandidate[];

let current: LegacyDetector | undefined;

/**
 * The detector that `detectEncoding` asks from now on: the core knows none but its own, since a good one is a package
 * of a megabyte that a program loads when it first needs it.
 */
export function useLegacyDetector(detector: LegacyDetector | undefined): void {
  current = detector;
}

export function legacyDetector(): LegacyDetector | undefined {
  return current;
}
