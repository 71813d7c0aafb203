import type { Rule } from '../../core/lint/rule';
import { RULES } from '../../core/rules';
import type { ConfigProblem, CorpusConfig } from './corpus-config';
import { CONFIG_KEYS, defaultsOf, type KeyDefinition, type ValueDefinition } from './definition';
import { closest, ProblemList, replacing } from './problem-list';
import { listed, readBoolean, readRules, readScalars, textOf } from './read-rules';
import { type Complaint, requiredFieldComplaint, STRING_FORMATS } from './string-formats';
import { type ConfigEntry, type ConfigNode, readYaml, type ScalarNode } from './yaml-tree';

type Values = Record<string, unknown>;

/**
 * Reads a corpus.yaml. Never throws: what is wrong is reported with its place and left out, and the rest applies.
 * Nothing in the file is executed. Bounded whatever the text: large files and endless aliases are refused.
 */
export function readConfig(text: string, rules: readonly Rule[] = RULES): ReadConfig {
  const { root, problems: syntax, broken } = readYaml(text);
  const problems = new ProblemList(syntax, broken);
  const values = defaultsOf(CONFIG_KEYS);
  const reader = new ConfigReader(rules, problems);
  if (root !== undefined) reader.readInto(values, root, CONFIG_KEYS, []);
  const config = values as unknown as CorpusConfig;
  const sorted = problems.problems.sort((a, b) => a.start - b.start || a.end - b.end);
  return { config, problems: sorted, given: reader.given };
}

export interface ReadConfig {
  config: CorpusConfig;
  problems: ConfigProblem[];
  /** The properties that the file gives a value; the others have their defaults. */
  given: ReadonlySet<keyof CorpusConfig>;
}

class ConfigReader {
  /** Own names of fields count as known ones wherever they are given. */
  private allowedFields: readonly string[] = [];
  readonly given = new Set<keyof CorpusConfig>();
  private isInList = false;

  constructor(
    private readonly rules: readonly Rule[],
    private readonly problems: ProblemList,
  ) {}

  readInto(values: Values, node: ConfigNode, keys: readonly KeyDefinition[], path: readonly string[]): void {
    if (node.kind !== 'mapping') {
      if (node.kind === 'scalar' && node.value === null) return;
      const where = path.length === 0 ? 'corpus.yaml' : `‘${path.join('.')}’`;
      this.problems.error(node, `${where} is a mapping with the keys ${listed(keys.map(({ key }) => key))}.`);
      return;
    }
    const allowed = node.entries.find(({ key }) => key === 'allowed');
    if (allowed?.value.kind === 'list')
      this.allowedFields = allowed.value.items.flatMap((item) =>
        item.kind === 'scalar' ? [textOf(item)] : [],
      );
    for (const entry of node.entries) {
      if (!this.problems.mayRead(entry.keySpan)) return;
      const definition = keys.find(({ key }) => key === entry.key);
      if (definition === undefined) this.reportUnknownKey(entry, node.entries, keys, path);
      else this.readEntry(values, entry, definition, path);
    }
  }

  private readEntry(
    values: Values,
    { key, value: node }: ConfigEntry,
    definition: KeyDefinition,
    path: readonly string[],
  ): void {
    const { value, property } = definition;
    if (value.type === 'mapping') {
      this.readInto(values, node, value.keys, [...path, key]);
      return;
    }
    const isLeaf = value.type !== 'rules' && value.type !== 'list';
    if (property === undefined || (isLeaf && this.problems.isBroken(node))) return;
    const read = this.readValue(definition, value, node);
    if (read === undefined) return;
    values[property] = read;
    if (!this.isInList) this.given.add(property as keyof CorpusConfig);
  }

  private readValue(definition: KeyDefinition, value: ValueDefinition, node: ConfigNode): unknown {
    if (value.type === 'rules') return readRules(node, this.rules, this.problems);
    if (value.type === 'list') return this.readList(definition.key, value.keys, node);
    if (value.type === 'strings') return this.readTexts(definition, value, node);
    if (node.kind !== 'scalar') {
      this.problems.error(node, `‘${definition.key}’ takes one value.`);
      return undefined;
    }
    if (node.value === null) return undefined;
    const written = textOf(node);
    if (value.type === 'boolean') return readBoolean(definition.key, node, this.problems);
    if (value.type === 'enum') return this.readEnum(definition.key, value, node, written);
    if (value.type !== 'string') return undefined;
    const complaint = value.format && STRING_FORMATS[value.format](written);
    return this.accept(node, written, complaint) ? written : undefined;
  }

  private readEnum(
    key: string,
    { values }: ValueDefinition & { type: 'enum' },
    node: ScalarNode,
    written: string,
  ): string | undefined {
    const names = values.map(({ value }) => value);
    if (names.includes(written)) return written;
    const meant = closest(written, names);
    const suggestion = meant === undefined ? undefined : replacing(node, meant);
    this.problems.error(node, `‘${key}’ is one of ${listed(names)}.`, suggestion);
    return undefined;
  }

  private readTexts(
    { key, property }: KeyDefinition,
    { format, always = [] }: ValueDefinition & { type: 'strings' },
    node: ConfigNode,
  ): string[] | undefined {
    const items = readScalars(key, node, this.problems);
    if (items === undefined) return undefined;
    const kept = items.filter((item) => {
      const written = textOf(item);
      return this.accept(item, written, this.complaintAbout(property, format, written));
    });
    // A list of which nothing could be read is a mistake, not the wish for an empty one.
    if (kept.length === 0 && items.length > 0) return undefined;
    const texts = kept.map(textOf);
    return [...always, ...(format === 'field' ? texts.map((text) => text.toLowerCase()) : texts)];
  }

  private complaintAbout(
    property: KeyDefinition['property'],
    format: (ValueDefinition & { type: 'strings' })['format'],
    written: string,
  ): Complaint | undefined {
    const complaint = format && STRING_FORMATS[format](written);
    if (complaint?.applies && property === 'exclude') return undefined;
    if (complaint === undefined && property === 'requiredFields')
      return requiredFieldComplaint(written, this.allowedFields, this.rules);
    return complaint;
  }

  private accept(node: ScalarNode, written: string, complaint: Complaint | undefined): boolean {
    if (complaint === undefined) return true;
    const { message, replacement, applies = false } = complaint;
    const suggestion =
      replacement === undefined || replacement === written ? undefined : replacing(node, replacement);
    if (applies) this.problems.warning(node, message, suggestion);
    else this.problems.error(node, message, suggestion);
    return applies;
  }

  private readList(key: string, keys: readonly KeyDefinition[], node: ConfigNode): Values[] | undefined {
    if (node.kind === 'scalar' && node.value === null) return undefined;
    const example = `‘- ${keys[0]!.key}: …’`;
    if (node.kind !== 'list') {
      this.problems.error(node, `‘${key}’ is a list; each entry starts with ${example}.`);
      return undefined;
    }
    const entries: Values[] = [];
    for (const item of node.items) {
      if (!this.problems.mayRead(item)) break;
      const values = defaultsOf(keys);
      if (item.kind !== 'mapping') {
        this.problems.error(item, `Each entry of ‘${key}’ is a mapping that starts with ${example}.`);
        continue;
      }
      this.isInList = true;
      this.readInto(values, item, keys, [key]);
      this.isInList = false;
      const missing = keys.find(
        ({ required, key: name }) => required && !item.entries.some((e) => e.key === name),
      );
      if (missing === undefined) entries.push(values);
      else this.problems.error(item, `This entry applies to nothing, since ‘${missing.key}’ is missing.`);
    }
    return entries;
  }

  private reportUnknownKey(
    { key, keySpan }: ConfigEntry,
    siblings: readonly ConfigEntry[],
    keys: readonly KeyDefinition[],
    path: readonly string[],
  ): void {
    if (this.problems.isBroken(keySpan)) return;
    const names = keys.map((definition) => definition.key);
    const similar =
      closest(key, names) ??
      keys.find(({ synonyms = [] }) => synonyms.some((synonym) => closest(key, [synonym]) !== undefined))
        ?.key;
    const where = path.length === 0 ? '' : ` under ‘${path.join('.')}’`;
    if (similar !== undefined) {
      this.problems.warning(keySpan, `Unknown key ‘${key}’${where}: did you mean ‘${similar}’?`, {
        title: `Change to ‘${similar}’`,
        edit: { ...keySpan, newText: similar },
      });
      return;
    }
    const home = path.length === 0 ? homeOf(key) : undefined;
    if (home === undefined) {
      this.problems.warning(keySpan, `Unknown key ‘${key}’${where}. The keys are ${listed(names)}.`);
      return;
    }
    const isDotted = key.startsWith(`${home}.`);
    this.problems.warning(
      keySpan,
      `Unknown key ‘${key}’: ‘${key.slice(isDotted ? home.length + 1 : 0)}’ belongs under ‘${home}’.`,
      isDotted && !siblings.some((sibling) => sibling.key === home)
        ? { title: `Write it under ‘${home}’`, edit: { ...keySpan, newText: key.replace('.', ':\n  ') } }
        : undefined,
    );
  }
}

/** The mapping that a nested key, or a dotted path to it, belongs to. */
function homeOf(key: string): string | undefined {
  return CONFIG_KEYS.find(
    ({ key: parent, value }) =>
      value.type === 'mapping' &&
      value.keys.some((child) => child.key === key || `${parent}.${child.key}` === key),
  )?.key;
}
