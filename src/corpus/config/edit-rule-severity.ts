import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import type { Severity } from '../../core/lint/finding';
import { applyEdits } from '../../core/lint/fix';
import type { RuleSettings } from '../../core/lint/rule';
import { RULES, ruleById } from '../../core/rules';
import type { ConfigOverride, ConfigSuggestion, CorpusConfig } from './corpus-config';
import { lineStartOf } from './line-start';
import { yamlString } from './problem-list';
import { readConfig } from './read-config';
import { SEVERITY_KEY } from './read-rules';

type TextEdit = ConfigSuggestion['edit'];

/**
 * The edits of a corpus.yaml that set the severity of a rule, for the whole corpus or for the files of one glob.
 * Comments, order and all else stay. Empty where the text is not YAML, where it says so already, or where the place
 * is shared by an anchor, so that an edit would change more than this rule.
 */
export function editRuleSeverity(
  text: string,
  rule: string,
  severity: Severity | 'off',
  files?: string,
): TextEdit[] {
  const id = ruleById(rule)?.id ?? rule;
  const edits = new SeverityEditor(text, id, severity, files).edits();
  return edits.length > 0 && isWhatWasMeant(text, edits, id, severity, files) ? edits : [];
}

class SeverityEditor {
  private readonly lineBreak: string;

  constructor(
    private readonly text: string,
    private readonly rule: string,
    private readonly severity: string,
    private readonly files: string | undefined,
  ) {
    this.lineBreak = /\r\n/.test(text) ? '\r\n' : '\n';
  }

  edits(): TextEdit[] {
    const document = parseDocument(this.text, { prettyErrors: false, uniqueKeys: false, version: '1.2' });
    if (document.errors.length > 0) return [];
    const root = document.contents;
    const line = `${this.rule}: ${this.severity}`;
    const override = [
      'overrides:',
      `  - files: [${yamlString(this.files ?? '')}]`,
      '    rules:',
      `      ${line}`,
    ];
    const entry = override.slice(1).map((each) => each.slice(2));
    if (root === null) return [this.append(this.files === undefined ? ['rules:', `  ${line}`] : override)];
    if (!isMap(root)) return [];
    if (this.files === undefined) return this.inRules(root);
    const overrides = pairOf(root, 'overrides');
    if (overrides === undefined) return this.addPair(root, override);
    if (isEmpty(overrides))
      return this.fillEmpty(
        overrides,
        entry.map((each) => `  ${each}`),
      );
    if (!isSeq(overrides.value)) return [];
    const own = overrides.value.items.filter(isMap).findLast((item) => this.isForTheseFiles(item));
    if (own !== undefined) return this.inRules(own);
    if (overrides.value.flow) {
      const inline = `{ files: [${yamlString(this.files)}], rules: { ${line} } }`;
      return this.addToFlow(overrides.value, inline);
    }
    return this.addBelow(overrides.value.items.at(-1) as Node, this.columnOf(overrides.value), entry);
  }

  /** Sets the severity under the `rules` key of the corpus or of an override. */
  private inRules(owner: YAMLMap): TextEdit[] {
    const rules = pairOf(owner, 'rules');
    const line = `${this.rule}: ${this.severity}`;
    if (rules === undefined) return this.addPair(owner, ['rules:', `  ${line}`]);
    if (isEmpty(rules))
      return this.fillEmpty(rules, [`${' '.repeat(this.columnOf(rules.key as Node) + 2)}${line}`]);
    if (!isMap(rules.value)) return [];
    const own = rules.value.items.find(
      (pair) => ruleById(keyOf(pair))?.id === this.rule || keyOf(pair) === this.rule,
    );
    if (own === undefined) return this.addPair(rules.value, [line]);
    if (isMap(own.value)) {
      const severity = pairOf(own.value, SEVERITY_KEY);
      if (severity === undefined) return this.addFirst(own.value, `${SEVERITY_KEY}: ${this.severity}`);
      return this.setScalar(severity);
    }
    return this.setScalar(own);
  }

  private setScalar({ key, value }: Pair): TextEdit[] {
    if (value === null || (isScalar(value) && value.source === ''))
      return [this.insert(this.behindColon(key as Node), ` ${this.severity}`)];
    if (!isScalar(value) || value.range === null || value.range === undefined) return [];
    const [start, end] = value.range;
    return this.text.slice(start, end) === this.severity ? [] : [{ start, end, newText: this.severity }];
  }

  private isForTheseFiles(item: YAMLMap): boolean {
    const files = pairOf(item, 'files')?.value;
    if (isScalar(files)) return files.value === this.files;
    return (
      isSeq(files) &&
      files.items.length === 1 &&
      isScalar(files.items[0]) &&
      files.items[0].value === this.files
    );
  }

  private addPair(map: YAMLMap, lines: readonly string[]): TextEdit[] {
    if (map.flow) return this.addToFlow(map, flowOf(lines));
    const last = map.items.at(-1);
    if (last === undefined) return [];
    const column = this.columnOf(map.items[0]!.key as Node);
    return this.addBelow((last.value ?? last.key) as Node, column, lines, last.key as Node);
  }

  private addFirst(map: YAMLMap, text: string): TextEdit[] {
    const first = map.items[0]?.key as Node | undefined;
    if (map.flow) return this.addToFlow(map, text);
    if (first?.range == null) return [];
    const indent = ' '.repeat(this.columnOf(first));
    return [this.insert(first.range[0], `${text}${this.lineBreak}${indent}`)];
  }

  private addToFlow(collection: Node, text: string): TextEdit[] {
    if (collection.range == null || !isCollection(collection)) return [];
    const [start, end] = collection.range;
    if (collection.items.length === 0) {
      const isMapping = isMap(collection);
      const newText = isMapping ? `{ ${text} }` : `[${text}]`;
      return [{ start, end, newText }];
    }
    const last = collection.items.at(-1) as Pair | Node;
    const lastNode = (('key' in last ? (last.value ?? last.key) : last) ?? undefined) as Node | undefined;
    return lastNode?.range == null ? [] : [this.insert(lastNode.range[1], `, ${text}`)];
  }

  /** New lines below a node and the comment in its last line. */
  private addBelow(node: Node, column: number, lines: readonly string[], instead?: Node): TextEdit[] {
    const end = node.range?.[1] ?? instead?.range?.[1];
    if (end === undefined) return [];
    let last = end;
    while (last > 0 && /\s/.test(this.text[last - 1]!)) last--;
    const indent = ' '.repeat(column);
    return [this.insert(this.lineEnd(last), lines.map((line) => this.lineBreak + indent + line).join(''))];
  }

  /** The lines of a key that has no value yet, or an empty flow collection. */
  private fillEmpty({ key, value }: Pair, lines: readonly string[]): TextEdit[] {
    const below = lines.map((line) => this.lineBreak + line).join('');
    const range = (value as Node | null)?.range;
    if (isCollection(value) && range != null) {
      let start = range[0];
      while (this.text[start - 1] === ' ') start--;
      return [{ start, end: range[1], newText: below }];
    }
    return [this.insert(this.lineEnd((key as Node).range![1]), below)];
  }

  private append(lines: readonly string[]): TextEdit {
    const atLineStart = this.text === '' || this.text.endsWith('\n');
    const newText = (atLineStart ? '' : this.lineBreak) + lines.join(this.lineBreak) + this.lineBreak;
    return this.insert(this.text.length, newText);
  }

  private insert(at: number, newText: string): TextEdit {
    return { start: at, end: at, newText };
  }

  private behindColon(key: Node): number {
    return this.text.indexOf(':', key.range![1]) + 1;
  }

  private lineEnd(offset: number): number {
    const end = this.text.indexOf('\n', offset);
    if (end === -1) return this.text.length;
    return this.text[end - 1] === '\r' ? end - 1 : end;
  }

  private columnOf(node: Node): number {
    const start = node.range?.[0] ?? 0;
    const column = start - lineStartOf(this.text, start);
    return this.text.startsWith('\uFEFF') && start === column ? column - 1 : column;
  }
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.findLast((pair) => keyOf(pair) === key);
}

function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}

function isEmpty({ value }: Pair): boolean {
  if (value === null || (isScalar(value) && value.value === null && (value.source ?? '') === '')) return true;
  return isCollection(value) && value.items.length === 0;
}

/** `rules:` and the lines below it on one line. */
function flowOf(lines: readonly string[]): string {
  if (lines.length === 1) return lines[0]!;
  const [first, second, third, last] = lines;
  if (lines.length === 2) return `${first} { ${second!.trim()} }`;
  return `${first} [{ ${second!.trim().slice(2)}, ${third!.trim()} { ${last!.trim()} } }]`;
}

/** Reads the edited file and compares: this severity is set, and nothing else changed. */
function isWhatWasMeant(
  text: string,
  edits: readonly TextEdit[],
  rule: string,
  severity: Severity | 'off',
  files: string | undefined,
): boolean {
  const before = readConfig(text, RULES);
  const after = readConfig(applyEdits(text, edits), RULES);
  if (after.problems.length > before.problems.length) return false;
  const expected = withSeverity(before.config, rule, severity, files);
  return isSame(after.config, expected);
}

function withSeverity(
  config: CorpusConfig,
  rule: string,
  severity: Severity | 'off',
  files: string | undefined,
): CorpusConfig {
  const set = (rules: Record<string, RuleSettings>) => ({ ...rules, [rule]: { ...rules[rule], severity } });
  if (files === undefined) return { ...config, rules: set(config.rules) };
  const isOwn = (override: ConfigOverride) => override.files.length === 1 && override.files[0] === files;
  const own = config.overrides.findLast(isOwn);
  const overrides =
    own === undefined
      ? [...config.overrides, { files: [files], rules: set({}) }]
      : config.overrides.map((each) => (each === own ? { ...each, rules: set(each.rules) } : each));
  return { ...config, overrides };
}

/** Whether two values of plain data are equal, in whatever order their keys stand. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) =>
    isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}
