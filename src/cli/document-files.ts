import { NodeFileSystem } from '../corpus/files';

/**
 * Texts are strings, and V8 ends those at 512 MB; what is known of a text while it is checked takes several times its
 * size beside it.
 */
export const MOST_MEGABYTES = 200;

/** The disk, without files that are too large to be checked as one text. */
export class DocumentFiles extends NodeFileSystem {
  override async readFile(file: string): Promise<Uint8Array> {
    const stats = await this.stat(file);
    if (stats !== undefined && stats.size > MOST_MEGABYTES * 1e6)
      throw new Error(
        `it has ${Math.round(stats.size / 1e6)} MB, and a document file may have ${MOST_MEGABYTES}; split it`,
      );
    return super.readFile(file);
  }
}
