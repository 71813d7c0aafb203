/** A segment of a glob between slashes; `**` alone stands for any number of folders. */
type GlobSegment =
  | { kind: 'globstar' }
  | { kind: 'name'; tokens: readonly GlobToken[]; literal: string | undefined };

type GlobToken =
  | { kind: 'character'; character: string }
  | { kind: 'any' }
  | { kind: 'star' }
  | { kind: 'set'; negated: boolean; ranges: readonly (readonly [number, number])[] };

/** One glob without braces. */
export interface GlobPattern {
  segments: readonly GlobSegment[];
  /** Wildcards also match names that start with a dot. */
  hidden: boolean;
}

export interface GlobProblem {
  message: string;
  /** What was probably meant. */
  replacement?: string;
}

/** Sets of states are bits of an integer. */
const MOST_SEGMENTS = 30;
const MOST_ALTERNATIVES = 64;
const LONGEST_GLOB = 1000;
const MAGIC = /[*?[\]{}]/;
/** The extended globs of shells, which are not understood. */
const EXTENDED = /[@+!?*]\(/;

/**
 * Compiles a glob: `*` and `?` within a name, `**` for any number of folders, `[a-z]`, `[!a-z]`, `{a,b}`, `\` before a
 * character that stands for itself. A trailing slash means everything in the folder. Names that start with a dot need
 * a dot in the glob unless `hidden`. Never throws: what {@link globProblem} reports is read as well as it goes.
 *
 * Globs come from the configuration of strangers, so they are run as a state machine in time
 * O(glob × path); a translation to regular expressions takes minutes for `*a*a*a*a*b`.
 */
export function compileGlob(glob: string, hidden: boolean): GlobPattern[] {
  if (glob.length > LONGEST_GLOB) return [];
  return expandBraces(normalised(glob))
    .slice(0, MOST_ALTERNATIVES)
    .map((alternative) => ({ segments: readSegments(alternative).slice(0, MOST_SEGMENTS), hidden }));
}

/** Why a glob is not one, or cannot match what it seems to. Linear in the glob. */
export function globProblem(glob: string): GlobProblem | undefined {
  if (glob.trim() === '') return { message: 'An empty glob matches nothing.' };
  if (glob.length > LONGEST_GLOB) return { message: `A glob has at most ${LONGEST_GLOB} characters.` };
  if (glob.startsWith('!'))
    return { message: 'A glob cannot start with ‘!’; what is to be left out belongs under ‘exclude’.' };
  if (/^[A-Za-z]:[\\/]/.test(glob) || glob.startsWith('~'))
    return { message: 'A glob is relative to the folder of corpus.yaml.' };
  if (glob.startsWith('/'))
    return {
      message: 'A glob is relative to the folder of corpus.yaml, so it does not start with a slash.',
      replacement: withoutLeadingSlashes(glob),
    };
  if (/\\[A-Za-z0-9_]/.test(glob))
    return {
      message: 'Folders are separated by ‘/’, on every system.',
      replacement: glob.replaceAll('\\', '/'),
    };
  if (glob.split('/').includes('..')) return { message: 'A glob cannot leave the folder of corpus.yaml.' };
  if (EXTENDED.test(glob))
    return { message: 'Groups such as ‘@(a|b)’ are not understood; write ‘{a,b}’ for alternatives.' };
  return bracketProblem(glob) ?? globstarProblem(glob) ?? sizeProblem(glob);
}

/** Whether the text has wildcards, so that it is not simply a path. */
export function isDynamicGlob(glob: string): boolean {
  return MAGIC.test(glob);
}

/** The glob that matches exactly this path. */
export function escapeGlob(path: string): string {
  return path.replaceAll(/[*?[\]{}\\]/g, '\\$&');
}

/** The set of states before any segment. */
export function startState(pattern: GlobPattern): number {
  return closed(pattern, 1);
}

/** The states after one more folder or file name; 0 when nothing below can match. */
export function advance(pattern: GlobPattern, states: number, name: string): number {
  const visible = pattern.hidden || !name.startsWith('.');
  let next = 0;
  for (let i = 0; i < pattern.segments.length; i++) {
    if ((states & (1 << i)) === 0) continue;
    const segment = pattern.segments[i]!;
    if (segment.kind === 'globstar') {
      if (visible) next |= i === pattern.segments.length - 1 ? 0b11 << i : 1 << i;
    } else if (matchesName(segment, name, pattern.hidden)) next |= 1 << (i + 1);
  }
  return next === 0 ? 0 : closed(pattern, next);
}

export function isAccepting(pattern: GlobPattern, states: number): boolean {
  return (states & (1 << pattern.segments.length)) !== 0;
}

/** Everything below matches, whatever its name. */
export function acceptsAllBelow(pattern: GlobPattern, states: number): boolean {
  const last = pattern.segments.length - 1;
  return pattern.hidden && pattern.segments[last]?.kind === 'globstar' && (states & (1 << last)) !== 0;
}

/** `**` may stand for no folder at all, but at the end for no less than one name: `a/**` is what lies in `a`. */
function closed(pattern: GlobPattern, states: number): number {
  let all = states;
  for (let i = 0; i < pattern.segments.length - 1; i++)
    if ((all & (1 << i)) !== 0 && pattern.segments[i]!.kind === 'globstar') all |= 1 << (i + 1);
  return all;
}

function normalised(glob: string): string {
  let from = 0;
  while (glob.startsWith('./', from)) from += 2;
  const relative = withoutLeadingSlashes(glob.slice(from));
  return relative.endsWith('/') ? `${relative}**` : relative;
}

function withoutLeadingSlashes(glob: string): string {
  let from = 0;
  while (glob[from] === '/') from++;
  return glob.slice(from);
}

function readSegments(glob: string): GlobSegment[] {
  const segments: GlobSegment[] = [];
  for (const part of splitSegments(glob)) {
    if (part !== '**') segments.push(readName(part));
    else if (segments.at(-1)?.kind !== 'globstar') segments.push({ kind: 'globstar' });
  }
  return segments;
}

function splitSegments(glob: string): string[] {
  return glob.split('/').filter((part) => part !== '' && part !== '.');
}

function readName(text: string): GlobSegment {
  const characters = Array.from(text);
  const tokens: GlobToken[] = [];
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i]!;
    if (character === '*') {
      if (tokens.at(-1)?.kind !== 'star') tokens.push({ kind: 'star' });
    } else if (character === '?') tokens.push({ kind: 'any' });
    else if (character === '\\' && i + 1 < characters.length)
      tokens.push({ kind: 'character', character: characters[++i]! });
    else if (character === '[') {
      const end = setEnd(characters, i);
      if (end === -1) tokens.push({ kind: 'character', character });
      else {
        tokens.push(readSet(characters.slice(i + 1, end)));
        i = end;
      }
    } else tokens.push({ kind: 'character', character });
  }
  const literal = tokens.every((token) => token.kind === 'character')
    ? tokens.map((token) => token.character).join('')
    : undefined;
  return { kind: 'name', tokens, literal };
}

/** The index of the bracket that closes the set opened at `open`; a bracket in first place is a member. */
function setEnd(characters: readonly string[], open: number): number {
  const first = characters[open + 1] === '!' || characters[open + 1] === '^' ? open + 2 : open + 1;
  return characters.indexOf(']', first + 1);
}

function readSet(members: readonly string[]): GlobToken {
  const negated = members[0] === '!' || members[0] === '^';
  const ranges: [number, number][] = [];
  for (let i = negated ? 1 : 0; i < members.length; i++) {
    const low = members[i]!.codePointAt(0)!;
    if (members[i + 1] === '-' && i + 2 < members.length) {
      ranges.push([low, members[i + 2]!.codePointAt(0)!]);
      i += 2;
    } else ranges.push([low, low]);
  }
  return { kind: 'set', negated, ranges };
}

function matchesName(segment: GlobSegment & { kind: 'name' }, name: string, hidden: boolean): boolean {
  if (segment.literal !== undefined) return segment.literal === name;
  const { tokens } = segment;
  if (!hidden && name.startsWith('.') && tokens[0]?.kind !== 'character') return false;
  return matchesTokens(tokens, name);
}

/** Goes back to the last star only, which is enough since a star matches anything. */
function matchesTokens(tokens: readonly GlobToken[], name: string): boolean {
  let token = 0;
  let at = 0;
  let starToken = -1;
  let starAt = 0;
  while (at < name.length) {
    const current = tokens[token];
    const width = (name.codePointAt(at)! > 0xffff ? 2 : 1) as number;
    if (current?.kind === 'star') {
      starToken = token++;
      starAt = at;
    } else if (current !== undefined && matchesCharacter(current, name, at, width)) {
      token++;
      at += width;
    } else if (starToken !== -1) {
      token = starToken + 1;
      starAt += name.codePointAt(starAt)! > 0xffff ? 2 : 1;
      at = starAt;
    } else return false;
  }
  while (tokens[token]?.kind === 'star') token++;
  return token === tokens.length;
}

function matchesCharacter(token: GlobToken, name: string, at: number, width: number): boolean {
  if (token.kind === 'any') return true;
  if (token.kind === 'character')
    return name.startsWith(token.character, at) && token.character.length === width;
  if (token.kind === 'star') return false;
  const code = name.codePointAt(at)!;
  return token.ranges.some(([low, high]) => low <= code && code <= high) !== token.negated;
}

/** The alternatives of a glob, at most one more than are allowed. A brace without a comma stands for itself. */
function expandBraces(glob: string): string[] {
  const done: string[] = [];
  const pending = [glob];
  while (pending.length > 0 && done.length + pending.length <= MOST_ALTERNATIVES) {
    const next = pending.pop()!;
    const group = firstGroup(next);
    if (group === undefined) done.push(next);
    else
      for (const option of group.options)
        pending.push(next.slice(0, group.start) + option + next.slice(group.end));
  }
  return [...done, ...pending];
}

/** The leftmost `{a,b}`, with its options still unexpanded. */
function firstGroup(glob: string): { start: number; end: number; options: string[] } | undefined {
  const open: { start: number; commas: number[] }[] = [];
  let found: { start: number; end: number; options: string[] } | undefined;
  for (let i = 0; i < glob.length; i++) {
    const character = glob[i];
    if (character === '\\') i++;
    else if (character === '{') open.push({ start: i, commas: [] });
    else if (character === ',') open.at(-1)?.commas.push(i);
    else if (character === '}') {
      const group = open.pop();
      if (group === undefined || group.commas.length === 0) continue;
      if (found === undefined || group.start < found.start)
        found = {
          start: group.start,
          end: i + 1,
          options: optionsBetween(glob, group.start, group.commas, i),
        };
      if (open.length === 0) return found;
    }
  }
  return found;
}

function optionsBetween(glob: string, open: number, commas: readonly number[], close: number): string[] {
  const bounds = [open, ...commas, close];
  return bounds.slice(1).map((end, i) => glob.slice(bounds[i]! + 1, end));
}

function bracketProblem(glob: string): GlobProblem | undefined {
  let braces = 0;
  const characters = Array.from(glob);
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i];
    if (character === '\\') i++;
    else if (character === '[') {
      const end = setEnd(characters, i);
      if (end === -1)
        return { message: 'The ‘[’ is never closed. A bracket that stands for itself is written ‘\\[’.' };
      if (characters.slice(i, end).includes('/'))
        return { message: 'A set in brackets cannot contain a slash.' };
      i = end;
    } else if (character === '{') braces++;
    else if (character === '}' && --braces < 0)
      return { message: 'The ‘}’ is never opened. A brace that stands for itself is written ‘\\}’.' };
  }
  if (braces > 0)
    return { message: 'The ‘{’ is never closed. A brace that stands for itself is written ‘\\{’.' };
  return undefined;
}

function globstarProblem(glob: string): GlobProblem | undefined {
  const mixed = glob.split('/').find((part) => part.includes('**') && part !== '**' && !/[{},]/.test(part));
  if (mixed === undefined) return undefined;
  const stars = mixed.lastIndexOf('**');
  return {
    message: '‘**’ means folders only where it stands between slashes.',
    ...(mixed.indexOf('**') === 0 && stars === 0 && !mixed.startsWith('***')
      ? { replacement: glob.replace(mixed, () => `**/*${mixed.slice(2)}`) }
      : {}),
  };
}

function sizeProblem(glob: string): GlobProblem | undefined {
  const alternatives = expandBraces(glob);
  if (alternatives.length > MOST_ALTERNATIVES)
    return { message: `A glob has at most ${MOST_ALTERNATIVES} alternatives in braces.` };
  if (alternatives.some((alternative) => splitSegments(alternative).length > MOST_SEGMENTS))
    return { message: `A glob has at most ${MOST_SEGMENTS} folders.` };
  return undefined;
}
