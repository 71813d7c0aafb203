import type { SourceText } from '../../core/text/source-text';
import type { PrintedFinding } from '../findings';

/** Turns findings into output as the files come, so that nothing has to be kept until the end. */
export interface FindingPrinter {
  /** `findings` are all of one file, by position; there may be none. `documents` is how many the file has. */
  file(file: string, findings: readonly PrintedFinding[], documents: number, source: SourceText): string;
  end(): string;
}
