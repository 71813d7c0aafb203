import { isAlias, isMap, isPair, isScalar, isSeq, type Node, parseDocument, visit, type YAMLMap } from 'yaml';
import type { Span } from '../../core/text/span';
import type { ConfigProblem } from './corpus-config';
import { lineStartOf } from './line-start';

/** YAML as data with positions: no tags, no anchors, keys are strings. Spans are UTF-16 offsets. */
export type ConfigNode = ScalarNode | ListNode | MappingNode;

export interface ScalarNode extends Span {
  kind: 'scalar';
  value: string | number | boolean | null;
  /** As written, with its quotes. */
  source: string;
}

export interface ListNode extends Span {
  kind: 'list';
  items: readonly ConfigNode[];
}

export interface MappingNode extends Span {
  kind: 'mapping';
  entries: readonly ConfigEntry[];
}

export interface ConfigEntry {
  key: string;
  keySpan: Span;
  value: ConfigNode;
}

export interface ConfigTree {
  root: ConfigNode | undefined;
  problems: ConfigProblem[];
  /** Where the text is not YAML, so that values nearby may not be what was meant. */
  broken: Span[];
}

/** In UTF-16 units. The parser's time grows faster than its input. */
export const LARGEST_CONFIG = 131_072;
const DEEPEST = 32;
const DEEPEST_BRACKETS = 200;
const MOST_SYNTAX_PROBLEMS = 20;

/** What the parser's codes mean to somebody who does not know YAML by heart. */
const EXPLANATIONS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'YAML is indented with spaces, not with tabs.',
  MULTILINE_IMPLICIT_KEY: 'A ‘:’ is missing behind the key.',
  BLOCK_AS_IMPLICIT_KEY: 'A second ‘: ’ in this line needs quotes around the value.',
  BAD_INDENT: 'The indentation does not fit the lines above.',
  MULTIPLE_DOCS: 'Only the part above this line is read: ‘---’ starts a second YAML document.',
  MISSING_CHAR: 'A closing quote or bracket is missing.',
  BAD_SCALAR_START: 'A value that starts with this character needs quotes.',
  UNEXPECTED_TOKEN: 'This is not YAML; a value with special characters needs quotes.',
};

/** Reads YAML; never throws, and gives what could be read beside the problems. */
export function readYaml(text: string): ConfigTree {
  if (text.length > LARGEST_CONFIG) {
    const message = `The file is longer than ${LARGEST_CONFIG} characters and is not read.`;
    return { root: undefined, problems: [{ severity: 'error', start: 0, end: 0, message }], broken: [] };
  }
  try {
    if (bracketDepth(text) <= DEEPEST_BRACKETS) return new TreeReader(text).read();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  const message = 'The file is nested too deeply and is not read.';
  return { root: undefined, problems: [{ severity: 'error', start: 0, end: 0, message }], broken: [] };
}

/** How many brackets are open at once, wherever they stand. The parser takes seconds for thousands. */
function bracketDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

class TreeReader {
  private readonly problems: ConfigProblem[] = [];
  private readonly broken: Span[] = [];
  private readonly anchored = new Map<Node, Node>();
  private readonly converted = new Map<Node, ConfigNode>();
  private readonly open = new Set<Node>();

  constructor(private readonly text: string) {}

  read(): ConfigTree {
    // Comparing every key with every other would be quadratic; the reader of mappings finds duplicates itself.
    const document = parseDocument(this.text, { prettyErrors: false, uniqueKeys: false, version: '1.2' });
    for (const { code, pos, message } of document.errors.slice(0, MOST_SYNTAX_PROBLEMS))
      this.reportSyntax(code, this.clamped(pos), message);
    for (const { pos } of document.warnings.slice(0, MOST_SYNTAX_PROBLEMS)) this.reportTag(this.clamped(pos));
    const anchors = new Map<string, Node>();
    visit(document, {
      Node: (_, node) => {
        if (isAlias(node)) {
          const target = anchors.get(node.source);
          if (target !== undefined) this.anchored.set(node, target);
        } else if (node.anchor !== undefined) anchors.set(node.anchor, node);
      },
    });
    const root = document.contents === null ? undefined : this.convert(document.contents, 0);
    return { root, problems: this.problems, broken: this.broken };
  }

  private convert(node: Node | null, depth: number): ConfigNode {
    if (node === null) return { kind: 'scalar', value: null, source: '', start: 0, end: 0 };
    const known = this.converted.get(node);
    if (known !== undefined) return known;
    const span = this.spanOf(node);
    if (depth > DEEPEST) return this.refuse(span, 'Nested too deeply.');
    if (this.open.has(node)) return this.refuse(span, 'An alias cannot stand for what it is part of.');
    this.open.add(node);
    const converted = this.convertNew(node, span, depth);
    this.open.delete(node);
    this.converted.set(node, converted);
    return converted;
  }

  private convertNew(node: Node, span: Span, depth: number): ConfigNode {
    if (isAlias(node)) {
      const target = this.anchored.get(node);
      return target === undefined ? this.unquotedGlob(span) : this.convert(target, depth + 1);
    }
    if (isSeq(node)) {
      const items = node.items.map((item) =>
        isPair(item)
          ? this.refuse(span, 'A list item is missing its ‘- ’.')
          : this.convert(item as Node, depth + 1),
      );
      return { kind: 'list', items, ...span };
    }
    if (isMap(node)) return { kind: 'mapping', entries: this.entriesOf(node, depth), ...span };
    const value = isScalar(node) ? node.value : null;
    return {
      kind: 'scalar',
      value: plainValue(value),
      source: this.text.slice(span.start, span.end),
      ...span,
    };
  }

  private entriesOf(map: YAMLMap, depth: number): ConfigEntry[] {
    const entries = new Map<string, ConfigEntry>();
    for (const { key, value } of map.items) {
      if (!isScalar(key)) {
        if (key !== null) this.refuse(this.spanOf(key as Node), 'A key must be plain text.');
        continue;
      }
      const keySpan = this.spanOf(key);
      const name = String(key.value ?? '');
      if (entries.has(name))
        this.problems.push({
          severity: 'error',
          ...keySpan,
          message: `‘${name}’ is given twice; the last one counts.`,
        });
      const empty: ConfigNode = {
        kind: 'scalar',
        value: null,
        source: '',
        start: keySpan.end,
        end: keySpan.end,
      };
      entries.set(name, {
        key: name,
        keySpan,
        value: value === null ? empty : this.convert(value as Node, depth + 1),
      });
    }
    return [...entries.values()];
  }

  /** `*.txt` without quotes is an alias to YAML. What was meant is clear, so it is taken as the text. */
  private unquotedGlob(span: Span): ConfigNode {
    const source = this.text.slice(span.start, span.end);
    this.problems.push({
      severity: 'warning',
      ...span,
      message: `‘${source}’ needs quotes, since a ‘*’ at the start has a meaning of its own in YAML.`,
      suggestion: quoting(source, span),
    });
    return { kind: 'scalar', value: source, source, ...span };
  }

  /** Without the line break that the parser counts to a block. */
  private spanOf(node: Node): Span {
    const start = node.range?.[0] ?? 0;
    let end = node.range?.[1] ?? 0;
    while (end > start && /\s/.test(this.text[end - 1]!)) end--;
    return { start, end };
  }

  private refuse(span: Span, message: string): ConfigNode {
    this.problems.push({ severity: 'error', ...span, message });
    return { kind: 'scalar', value: null, source: '', ...span };
  }

  private reportSyntax(code: string, at: Span, original: string): void {
    const value = this.valueOfLine(at.start);
    this.broken.push(at);
    const suggestion =
      code === 'TAB_AS_INDENT'
        ? { title: 'Indent with spaces', edit: { ...at, newText: '  ' } }
        : value && quoting(value.source, value.span);
    this.problems.push({
      severity: 'error',
      ...(suggestion && value && code !== 'TAB_AS_INDENT' ? value.span : at),
      message: explain(code, original),
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }

  /** The parser counts a line break that is not there. */
  private clamped([start, end]: readonly [number, number]): Span {
    const from = Math.min(start, this.text.length);
    return { start: from, end: Math.min(Math.max(from, end), this.text.length) };
  }

  /** A tag such as `!drafts/**`: nothing is ever made from it. */
  private reportTag(at: Span): void {
    const source = this.text.slice(at.start, at.end);
    if (/^[ \t]+[^ \t#\r\n]/.test(this.text.slice(at.end, at.end + 80))) {
      const message = `Tags such as ‘${source}’ mean nothing here; the value behind it is read as it stands.`;
      this.problems.push({ severity: 'warning', ...at, message });
      return;
    }
    this.broken.push(at);
    this.problems.push({
      severity: 'error',
      ...at,
      message: `‘${source}’ needs quotes, since a ‘!’ at the start has a meaning of its own in YAML.`,
      suggestion: quoting(source, at),
    });
  }

  /** The value in the line of an offset, where it starts like a glob that YAML takes for something else. */
  private valueOfLine(offset: number): { source: string; span: Span } | undefined {
    const from = lineStartOf(this.text, offset);
    const lineEnd = this.text.indexOf('\n', offset);
    const line = this.text.slice(from, lineEnd === -1 ? this.text.length : lineEnd);
    const match = /^[ ]*(?:- +)?(?:[A-Za-z-]+: +)?([[{@`%&*!][^'"#\r]*)\r?$/.exec(line);
    if (match === null || line.length > 200) return undefined;
    const source = match[1]!.trimEnd();
    if (!/[*?.]/.test(source) || /^[[{].*[\]}]$/.test(source)) return undefined;
    const start = from + match[0].indexOf(match[1]!);
    return { source, span: { start, end: start + source.length } };
  }
}

function explain(code: string, original: string): string {
  if (code === 'MISSING_CHAR' && !original.includes('closing')) return EXPLANATIONS.MULTILINE_IMPLICIT_KEY!;
  return EXPLANATIONS[code] ?? `${original}.`;
}

function quoting(source: string, span: Span) {
  return { title: 'Put it in quotes', edit: { ...span, newText: `'${source.replaceAll("'", "''")}'` } };
}

function plainValue(value: unknown): ScalarNode['value'] {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value === null || value === undefined ? null : String(value);
}

/** The value at a path of keys and indices; a single value may stand for a list of one. */
export function findConfigNode(text: string, path: readonly (string | number)[]): ConfigNode | undefined {
  let node = readYaml(text).root;
  for (const step of path) {
    if (node === undefined) return undefined;
    if (typeof step === 'string')
      node = node.kind === 'mapping' ? node.entries.find(({ key }) => key === step)?.value : undefined;
    else if (node.kind === 'list') node = node.items[step];
    else if (step > 0) node = undefined;
  }
  return node;
}
