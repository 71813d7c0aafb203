import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One import as it is written. */
export interface Import {
  /** Path of the importing file relative to the folder that was read, with forward slashes. */
  from: string;
  specifier: string;
  /** The imported file, for relative imports that lead to one; else undefined. */
  to: string | undefined;
}

const STATEMENT =
  /(?:^|[;}\n])\s*(?:import|export)\s+(?:type\s+)?(?:[\w$*{][^'"`;]{0,4000}?\sfrom\s*)?['"]([^'"\n]+)['"]/g;
const CALL = /\b(?:import|require)\s*\(\s*['"`]([^'"`\n]+)['"`]/g;

export interface SourceFile {
  file: string;
  /** Without comments. */
  code: string;
}

/** The TypeScript files below a folder, in order of their paths. */
export function readSources(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((file) => ({ file, code: withoutComments(readFileSync(path.join(folder, file), 'utf8')) }));
}

/** Every import, export-from, dynamic import and require. */
export function importsOf(sources: readonly SourceFile[]): Import[] {
  const known = new Set(sources.map(({ file }) => file));
  return sources.flatMap(({ file, code }) =>
    specifiersOf(code).map((specifier) => ({
      from: file,
      specifier,
      to: specifier.startsWith('.') ? resolve(file, specifier, known) : undefined,
    })),
  );
}

/** Line by line, since a glob such as `**` followed by a slash in a string looks like a comment's end. */
function withoutComments(code: string): string {
  return code.replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');
}

export function specifiersOf(code: string): string[] {
  const bare = withoutComments(code);
  return [STATEMENT, CALL].flatMap((form) => [...bare.matchAll(form)].map((match) => match[1]!));
}

function resolve(from: string, specifier: string, known: ReadonlySet<string>): string | undefined {
  const target = path.posix.join(path.posix.dirname(from), specifier);
  return [`${target}.ts`, `${target}/index.ts`, target].find((candidate) => known.has(candidate));
}

/** The first circle of imports, as the files along it, or undefined. */
export function findCircle(imports: readonly Import[]): string[] | undefined {
  const edges = new Map<string, string[]>();
  for (const { from, to } of imports) if (to !== undefined) edges.set(from, [...(edges.get(from) ?? []), to]);
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (file: string): string[] | undefined => {
    const seen = trail.indexOf(file);
    if (seen !== -1) return [...trail.slice(seen), file];
    if (done.has(file)) return undefined;
    trail.push(file);
    for (const next of edges.get(file) ?? []) {
      const circle = visit(next);
      if (circle !== undefined) return circle;
    }
    trail.pop();
    done.add(file);
    return undefined;
  };
  for (const file of edges.keys()) {
    const circle = visit(file);
    if (circle !== undefined) return circle;
  }
  return undefined;
}
