import {
  acceptsAllBelow,
  advance,
  compileGlob,
  type GlobPattern,
  isAccepting,
  isDynamicGlob,
  startState,
} from './glob';

/** How far each glob has got on the way to a folder. */
export interface FolderState {
  include: readonly number[];
  exclude: readonly number[];
}

/** Decides about paths relative to a root, with forward slashes, one name at a time or as a whole. */
export interface PathFilter {
  matches(path: string): boolean;
  root: FolderState;
  /** Undefined where no file below the folder can match. */
  enter(parent: FolderState, folder: string): FolderState | undefined;
  accepts(parent: FolderState, file: string): boolean;
}

export interface FilterOptions {
  /** Wildcards of `include` also match names that start with a dot. Those of `exclude` always do. */
  hidden?: boolean;
}

/**
 * Files that a glob of `include` and none of `exclude` matches. An exclude without wildcards may name a folder, and
 * then leaves out all that is in it. Matching is case-sensitive.
 */
export function createFilter(
  include: readonly string[],
  exclude: readonly string[],
  options: FilterOptions = {},
): PathFilter {
  const including = include.flatMap((glob) => compileGlob(glob, options.hidden ?? false));
  const excluding = exclude
    .flatMap((glob) => (isDynamicGlob(glob) || glob.endsWith('/') ? [glob] : [glob, `${glob}/**`]))
    .flatMap((glob) => compileGlob(glob, true));
  const root = { include: including.map(startState), exclude: excluding.map(startState) };

  const step = (parent: FolderState, name: string): FolderState => ({
    include: advanceAll(including, parent.include, name),
    exclude: advanceAll(excluding, parent.exclude, name),
  });
  const enter = (parent: FolderState, folder: string) => {
    const state = step(parent, folder);
    const isPossible = state.include.some((states) => states !== 0);
    const isExcluded = excluding.some((pattern, i) => acceptsAllBelow(pattern, state.exclude[i]!));
    return isPossible && !isExcluded ? state : undefined;
  };
  const accepts = (parent: FolderState, file: string) =>
    anyAccepts(including, parent.include, file) && !anyAccepts(excluding, parent.exclude, file);
  const matches = (path: string) => {
    const names = path.split('/');
    const file = names.pop()!;
    let state: FolderState | undefined = root;
    for (const name of names) {
      state = enter(state, name);
      if (state === undefined) return false;
    }
    return accepts(state, file);
  };
  return { matches, root, enter, accepts };
}

/** The same as a function of the path. */
export function createMatcher(
  include: readonly string[],
  exclude: readonly string[],
  options: FilterOptions = {},
): (relativePath: string) => boolean {
  return createFilter(include, exclude, options).matches;
}

function advanceAll(patterns: readonly GlobPattern[], states: readonly number[], name: string): number[] {
  return patterns.map((pattern, i) => (states[i] === 0 ? 0 : advance(pattern, states[i]!, name)));
}

function anyAccepts(patterns: readonly GlobPattern[], states: readonly number[], name: string): boolean {
  return patterns.some(
    (pattern, i) => states[i] !== 0 && isAccepting(pattern, advance(pattern, states[i]!, name)),
  );
}
