import type { Span } from '../../core/text/span';
import { CONFIG_KEYS, type KeyDefinition, type ValueDefinition } from './definition';
import { lineStartOf } from './line-start';
import { type ConfigEntry, type ConfigNode, LARGEST_CONFIG, readYaml } from './yaml-tree';

/** Where in corpus.yaml an offset lies. `path` holds keys, and a number for each list entry. */
export interface Cursor {
  path: readonly (string | number)[];
  /** A key of the mapping at `path`, or the value at `path`. */
  on: 'key' | 'value';
  span: Span;
  text: string;
  /** The other keys of the mapping, where the cursor is on a key. */
  siblings: readonly string[];
}

/** The key or value that an offset of a complete file lies in. */
export function cursorAt(text: string, offset: number): Cursor | undefined {
  const { root } = readYaml(text);
  return root && find(root, [], (span) => span.start <= offset && offset <= span.end);
}

/** Stands for what is being written; no corpus.yaml has this word. */
const PLACEHOLDER = 'seedbedCursor0';
const WORD = /[A-Za-z0-9_-]/;

/**
 * Where a word that is being written at an offset would go. The rest of the file need not be complete, so the word is
 * replaced by one that makes sense as a key or value before the text is read.
 */
export function cursorWhileWriting(text: string, offset: number): Cursor | undefined {
  if (text.length > LARGEST_CONFIG) return undefined;
  const word = wordAt(text, offset);
  const lineStart = lineStartOf(text, word.start);
  const before = text.slice(lineStart, word.start);
  if (before.includes('#')) return undefined;
  const after = text.slice(word.end);
  const startsLine = /^[ \t]*(?:-[ \t]+)*$/.test(before);
  const hasColon = /^[ \t]*:/.test(after);
  const variants = startsLine && !hasColon ? [`${PLACEHOLDER}: `, PLACEHOLDER] : [PLACEHOLDER];
  for (const variant of variants) {
    const { root } = readYaml(text.slice(0, word.start) + variant + after);
    const found = root && find(root, [], (_, written) => written.includes(PLACEHOLDER));
    if (found !== undefined && (found.on === 'value' || hasKeys(found.path)))
      return { ...found, span: word, text: text.slice(word.start, word.end) };
  }
  return undefined;
}

function hasKeys(path: readonly (string | number)[]): boolean {
  const described = describedBy(path);
  return described?.value.type === 'mapping' || described?.value.type === 'rules';
}

function wordAt(text: string, offset: number): Span {
  let start = Math.min(Math.max(offset, 0), text.length);
  let end = start;
  while (start > 0 && WORD.test(text[start - 1]!)) start--;
  while (end < text.length && WORD.test(text[end]!)) end++;
  // The dash of a list entry belongs to the list.
  while (start < end && text[start] === '-' && start < offset && /^[ \t]*$/.test(lineBefore(text, start)))
    start++;
  return { start, end };
}

function lineBefore(text: string, offset: number): string {
  return text.slice(lineStartOf(text, offset), offset);
}

function find(
  node: ConfigNode,
  path: readonly (string | number)[],
  isHere: (span: Span, written: string) => boolean,
): Cursor | undefined {
  if (node.kind === 'scalar') {
    if (!isHere(node, node.source)) return undefined;
    return { path, on: 'value', span: spanOf(node), text: String(node.value ?? ''), siblings: [] };
  }
  if (node.kind === 'list') {
    for (const [index, item] of node.items.entries()) {
      const found = find(item, [...path, index], isHere);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  for (const entry of node.entries) {
    if (isHere(entry.keySpan, entry.key)) return onKey(entry, node.entries, path);
    const found = find(entry.value, [...path, entry.key], isHere);
    if (found !== undefined) return found;
  }
  return undefined;
}

function onKey(
  entry: ConfigEntry,
  entries: readonly ConfigEntry[],
  path: readonly (string | number)[],
): Cursor {
  const siblings = entries.filter((other) => other !== entry).map(({ key }) => key);
  return { path, on: 'key', span: entry.keySpan, text: entry.key, siblings };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** What the table says of a path; `rest` holds what lies below a mapping of rules: an id, then an option. */
export interface Described {
  value: ValueDefinition;
  definition: KeyDefinition | undefined;
  rest: readonly (string | number)[];
}

/** Undefined for paths that corpus.yaml does not have. */
export function describedBy(path: readonly (string | number)[]): Described | undefined {
  let value: ValueDefinition = { type: 'mapping', keys: CONFIG_KEYS };
  let definition: KeyDefinition | undefined;
  for (let i = 0; i < path.length; i++) {
    const part = path[i]!;
    if (value.type === 'rules') return { value, definition, rest: path.slice(i) };
    if (value.type === 'strings' && typeof part === 'number') continue;
    if (value.type === 'list' && typeof part === 'number') {
      value = { type: 'mapping', keys: value.keys };
      continue;
    }
    if (value.type !== 'mapping') return undefined;
    definition = value.keys.find(({ key }) => key === part);
    if (definition === undefined) return undefined;
    value = definition.value;
  }
  return { value, definition, rest: [] };
}
