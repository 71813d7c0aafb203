import type { Span } from '../../core/text/span';
import { CONFIG_FILE_NAME, type ConfigProblem, type CorpusConfig } from './corpus-config';
import { DEFAULT_CONFIG } from './definition';
import { mergeRules } from './merge-rules';
import { readConfig } from './read-config';
import { findConfigNode } from './yaml-tree';

/** A file of which a corpus's configuration is made. */
export interface ConfigLayer {
  /** Relative to the corpus, with forward slashes. */
  file: string;
  text: string;
  config: CorpusConfig;
  /** What the file says itself. */
  given: ReadonlySet<keyof CorpusConfig>;
}

export interface ReadLayers {
  /** What is extended comes before what extends it; corpus.yaml comes last. */
  layers: readonly ConfigLayer[];
  /** Of corpus.yaml; what is wrong with an extended file stands where it is named. */
  problems: readonly ConfigProblem[];
}

const DEEPEST = 8;

/**
 * Reads corpus.yaml and the files that it extends. `read` gives the text of a file of the corpus, undefined where there
 * is none. Files are read once, in the order in which they are named; a circle is reported. Never throws.
 */
export async function readConfigLayers(
  text: string,
  read: (file: string) => Promise<string | undefined>,
): Promise<ReadLayers> {
  const layers: ConfigLayer[] = [];
  const seen = new Set<string>();
  const open: string[] = [];

  async function add(file: string, content: string): Promise<ConfigProblem[]> {
    const { config, problems, given } = readConfig(content);
    open.push(file);
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    for (const [i, named] of config.extends.entries()) {
      const complaint = await extend(`${folder}${named}`);
      if (complaint !== undefined)
        problems.push({ severity: 'error', ...placeOfItem(content, i), message: complaint });
    }
    open.pop();
    layers.push({ file, text: content, config, given });
    return problems;
  }

  async function extend(file: string): Promise<string | undefined> {
    if (open.includes(file)) return `‘${file}’ extends itself.`;
    if (seen.has(file)) return undefined;
    if (open.length > DEEPEST) return `More than ${DEEPEST} files extend each other here.`;
    seen.add(file);
    const content = await read(file);
    if (content === undefined) return `There is no file ‘${file}’ in the corpus.`;
    const [first, ...others] = await add(file, content);
    if (first === undefined) return undefined;
    const line = content.slice(0, first.start).split(/\r\n|\r|\n/).length;
    const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
    return `${file}:${line}: ${first.message}${more}`;
  }

  const problems = await add(CONFIG_FILE_NAME, text);
  return { layers, problems: problems.sort((a, b) => a.start - b.start || a.end - b.end) };
}

function placeOfItem(text: string, index: number): Span {
  const node = findConfigNode(text, ['extends', index]) ?? findConfigNode(text, ['extends']);
  return { start: node?.start ?? 0, end: node?.end ?? 0 };
}

/** One configuration of all layers: a later one wins key by key, rules setting by setting, and overrides add up. */
export function composeLayers(layers: readonly ConfigLayer[]): CorpusConfig {
  const composed: Record<string, unknown> = { ...DEFAULT_CONFIG };
  for (const { config, given } of layers)
    for (const property of given)
      if (property === 'rules')
        composed.rules = mergeRules(composed.rules as CorpusConfig['rules'], config.rules);
      else if (property === 'overrides')
        composed.overrides = [...(composed.overrides as CorpusConfig['overrides']), ...config.overrides];
      else composed[property] = config[property];
  return composed as unknown as CorpusConfig;
}
