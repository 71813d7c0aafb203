export interface FileStat {
  /** Bytes. */
  size: number;
  /** Milliseconds since the epoch, with fractions where the system gives them. */
  modified: number;
}

/**
 * The files of a corpus, by absolute path. Every method rejects with an error whose message names the path. Reading
 * never changes anything; writing replaces a whole file or nothing.
 */
export interface FileSystem {
  readFile(path: string): Promise<Uint8Array>;
  /** Undefined where there is no such file. */
  stat(path: string): Promise<FileStat | undefined>;
  /** Paths relative to `root` with forward slashes, sorted, of the files that a glob of `include` and none of `exclude` matches. */
  list(root: string, include: readonly string[], exclude: readonly string[]): Promise<string[]>;
  /** Writes a temporary file beside it and renames it; the mode of an existing file is kept, a symbolic link is followed, missing folders are made. */
  replaceFile(path: string, bytes: Uint8Array): Promise<void>;
}
