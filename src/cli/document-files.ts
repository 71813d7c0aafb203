import { getHeapStatistics } from 'node:v8';
import { NodeFileSystem } from '../corpus/files';

/** V8 ends strings at 2^29 − 24 units. */
const LONGEST_TEXT = 500e6;
/**
 * Heap bytes for each byte of a file. 190 MB of news with two findings a document took 14 bytes each, all in all;
 * what is left serves files with more findings.
 */
const HEAP_A_BYTE = 20;

/** The disk, without files that are too large to be checked as one text in the memory that there is. */
export class DocumentFiles extends NodeFileSystem {
  override async readFile(file: string): Promise<Uint8Array> {
    const most = Math.min(LONGEST_TEXT, getHeapStatistics().heap_size_limit / HEAP_A_BYTE);
    const stats = await this.stat(file);
    if (stats !== undefined && stats.size > most)
      throw new Error(
        `it has ${megabytes(stats.size)} MB, more than the ${megabytes(most)} MB that fit into memory; split it`,
      );
    return super.readFile(file);
  }
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6);
}
