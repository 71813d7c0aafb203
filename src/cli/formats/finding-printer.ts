import type { PrintedFinding } from '../findings';

/** Turns findings into output as the files come, so that nothing has to be kept until the end. */
export interface FindingPrinter {
  /** `findings` are all of one file, by position; there may be none. */
  file(file: string, findings: readonly PrintedFinding[]): string;
  end(): string;
}
