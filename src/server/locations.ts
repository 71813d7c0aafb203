import { URI } from 'vscode-uri';

/** The native path of a `file:` URI; undefined for other schemes, which only the editor can read. */
export function pathOf(uri: string): string | undefined {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' ? withForwardSlashes(parsed.fsPath) : undefined;
}

export function uriOf(path: string): string {
  return URI.file(path).toString();
}

/** The path of `file` below `root` with forward slashes; undefined where it does not lie below it. */
export function relativePath(root: string, file: string): string | undefined {
  return file.startsWith(`${root}/`) ? file.slice(root.length + 1) : undefined;
}

export function withoutTrailingSlash(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : path;
}

/** URIs that mean the same file in one spelling: clients differ in what they escape. */
export function canonicalUri(uri: string): string {
  return URI.parse(uri).toString();
}

/** Elsewhere a backslash may be part of a name. */
function withForwardSlashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}
