import { ENTITY_TYPES, type EntityType } from '../../core/entities';
import type { Corpus } from '../../corpus/corpus';
import type { IndexedMention } from '../../corpus/index/analysis';
import type { EntityRecord } from '../../corpus/index/entity-table';
import { uriOf } from '../locations';
import type { TreeNode } from '../protocol';
import type { FilesChanged, Workspace } from '../workspace';
import { keyOf, matches, partsOf, plural, type Tree, type TreeRequest } from './tree';

const TYPE_LABELS: Record<EntityType, string> = {
  person: 'People',
  organisation: 'Organisations',
  place: 'Places',
  facility: 'Facilities',
  event: 'Events',
  date: 'Dates',
  money: 'Money',
};

/** Text shown before and behind a mention, in UTF-16 units. */
const CONTEXT_BEFORE = 24;
const CONTEXT_AFTER = 60;

/** Entities by type, unfolding to the documents that mention them and to the mentions. */
export class EntitiesTree implements Tree {
  private readonly lastMentions = new Map<string, string>();
  private readonly shownTypes = new Set<string>();

  constructor(private readonly workspace: Workspace) {}

  children({ parent, filter }: TreeRequest): TreeNode[] | Promise<TreeNode[]> {
    if (parent === undefined) return this.roots(filter);
    const [kind, root = '', type = '', name = '', path = ''] = partsOf(parent);
    const corpus = this.workspace.corpora.find((state) => state.corpus.root === root)?.corpus;
    if (corpus === undefined) return [];
    switch (kind) {
      case 'corpus':
        return typeNodes(corpus, filter);
      case 'entityType':
        return corpus.index.entities
          .ofType(type as EntityType)
          .filter((entity) => matches(filter, entity.name))
          .map((entity) => entityNode(corpus, entity));
      case 'entity':
        return entityFiles(corpus, type as EntityType, name);
      default:
        return this.mentionNodes(corpus, type as EntityType, name, path);
    }
  }

  tooltip(key: string): string | undefined {
    const [kind, root = '', type = '', name = ''] = partsOf(key);
    const corpus = this.workspace.corpora.find((state) => state.corpus.root === root)?.corpus;
    const entity = kind === 'entity' ? corpus?.index.entities.get(type as EntityType, name) : undefined;
    if (corpus === undefined || entity === undefined) return undefined;
    const forms = new Map<string, number>();
    for (const path of entity.files.keys())
      for (const mention of mentionsIn(corpus, path, entity.type, name))
        forms.set(mention.text, (forms.get(mention.text) ?? 0) + 1);
    const written = [...forms].sort((a, b) => b[1] - a[1]).slice(0, 12);
    return [
      `**${name}**`,
      `${plural(entity.mentions, 'mention')} in ${plural(entity.files.size, 'file')}`,
      ...written.map(([form, count]) => `- ${form} (${count})`),
    ].join('\n\n');
  }

  touched({ corpus, paths }: FilesChanged): string[] | undefined {
    const types = new Set<string>();
    for (const path of paths) {
      const id = `${corpus.root}\n${path}`;
      const mentions = corpus.index.mentions(path);
      const now = JSON.stringify(mentions.map(({ type, entity, range }) => [type, entity, range.start]));
      const before = this.lastMentions.get(id);
      if (before === now) continue;
      if (mentions.length === 0) this.lastMentions.delete(id);
      else this.lastMentions.set(id, now);
      for (const [type] of [...JSON.parse(before ?? '[]'), ...JSON.parse(now)]) types.add(type);
    }
    const appeared = [...types].some((type) => !this.shownTypes.has(type));
    for (const type of types) this.shownTypes.add(type);
    return appeared ? undefined : [...types].map((type) => keyOf('entityType', corpus.root, type));
  }

  private roots(filter: string): TreeNode[] {
    const [only, ...others] = this.workspace.corpora;
    if (only !== undefined && others.length === 0) return typeNodes(only.corpus, filter);
    return this.workspace.corpora
      .filter(({ corpus }) => corpus.index.size > 0)
      .map(({ corpus }) => ({
        key: keyOf('corpus', corpus.root),
        kind: 'corpus' as const,
        label: corpus.name,
        expandable: true,
        corpus: uriOf(corpus.root),
      }));
  }

  private async mentionNodes(
    corpus: Corpus,
    type: EntityType,
    name: string,
    path: string,
  ): Promise<TreeNode[]> {
    const uri = uriOf(corpus.absolute(path));
    const view = await this.workspace.view(uri);
    if (view === undefined) return [];
    return mentionsIn(corpus, path, type, name).map((mention, i) => {
      const { line, character } = mention.range.start;
      const content = view.source.lines.contentText(line);
      const from = wordStart(content, Math.max(0, character - CONTEXT_BEFORE));
      const end = Math.min(
        mention.range.end.line === line ? mention.range.end.character : content.length,
        content.length,
      );
      const before = from > 0 ? '…' : '';
      const label = before + content.slice(from, end + CONTEXT_AFTER).trimEnd();
      const start = before.length + character - from;
      return {
        key: keyOf('mention', corpus.root, type, name, path, i),
        kind: 'mention' as const,
        label,
        highlights: [[start, start + (end - character)]] as [number, number][],
        description: `line ${line + 1}`,
        expandable: false,
        uri,
        range: mention.range,
        icon: type,
      };
    });
  }
}

function typeNodes(corpus: Corpus, filter: string): TreeNode[] {
  return ENTITY_TYPES.flatMap((type) => {
    const entities = corpus.index.entities.ofType(type).filter(({ name }) => matches(filter, name));
    if (entities.length === 0) return [];
    const mentions = entities.reduce((sum, entity) => sum + entity.mentions, 0);
    return [
      {
        key: keyOf('entityType', corpus.root, type),
        kind: 'entityType' as const,
        label: TYPE_LABELS[type],
        description: `${entities.length.toLocaleString('en')} · ${plural(mentions, 'mention')}`,
        expandable: true,
        icon: type,
      },
    ];
  });
}

function entityNode(corpus: Corpus, { type, name, mentions, files }: EntityRecord): TreeNode {
  return {
    key: keyOf('entity', corpus.root, type, name),
    kind: 'entity',
    label: name,
    description: `${mentions.toLocaleString('en')} in ${plural(files.size, 'file')}`,
    expandable: true,
    icon: type,
  };
}

function entityFiles(corpus: Corpus, type: EntityType, name: string): TreeNode[] {
  const files = [...(corpus.index.entities.get(type, name)?.files ?? [])];
  return files
    .sort(([a], [b]) => a.localeCompare(b, undefined, { numeric: true }))
    .map(([path, count]) => {
      const document = corpus.index.get(path)?.documents[0];
      const first = mentionsIn(corpus, path, type, name)[0];
      return {
        key: keyOf('entityFile', corpus.root, type, name, path),
        kind: 'file' as const,
        label: document?.title ?? document?.firstWords ?? path,
        description: `${count} · ${path}`,
        expandable: true,
        uri: uriOf(corpus.absolute(path)),
        ...(first !== undefined && { range: first.range }),
      };
    });
}

function mentionsIn(corpus: Corpus, path: string, type: EntityType, name: string): IndexedMention[] {
  return corpus.index.mentions(path).filter((mention) => mention.type === type && mention.entity === name);
}

function wordStart(text: string, offset: number): number {
  if (offset === 0) return 0;
  const space = text.indexOf(' ', offset);
  return space === -1 ? offset : space + 1;
}
