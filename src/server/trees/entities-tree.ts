import { ENTITY_TYPES, type EntityType } from '../../core/entities';
import type { Corpus } from '../../corpus/corpus';
import type { IndexedMention } from '../../corpus/index/analysis';
import type { EntityRecord } from '../../corpus/index/entity-table';
import { uriOf } from '../locations';
import { escapeMarkdown, plainLine } from '../markdown';
import type { TreeNode } from '../protocol';
import type { FilesChanged, Workspace } from '../workspace';
import {
  compareNames,
  corpusAt,
  corpusKeys,
  keyOf,
  labelOf,
  matches,
  partsOf,
  plural,
  type Tree,
  type TreeRequest,
} from './tree';

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
/** Written forms that a tooltip lists. */
const MOST_FORMS = 12;

/** Entities by type, unfolding to the documents that mention them and to the mentions. */
export class EntitiesTree implements Tree {
  private readonly shownTypes = new Set<string>();

  constructor(private readonly workspace: Workspace) {}

  children({ parent, filter }: TreeRequest): TreeNode[] | Promise<TreeNode[]> {
    if (parent === undefined) return this.roots(filter);
    const [kind, root = '', type = '', name = '', path = ''] = partsOf(parent);
    const corpus = corpusAt(this.workspace, root);
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
    const corpus = corpusAt(this.workspace, root);
    const entity = kind === 'entity' ? corpus?.index.entities.get(type as EntityType, name) : undefined;
    if (corpus === undefined || entity === undefined) return undefined;
    const forms = new Map<string, number>();
    for (const path of entity.files.keys())
      for (const mention of mentionsIn(corpus, path, entity.type, name))
        forms.set(mention.text, (forms.get(mention.text) ?? 0) + 1);
    const written = [...forms].sort((a, b) => b[1] - a[1]).slice(0, MOST_FORMS);
    return [
      `**${escapeMarkdown(name)}**`,
      `${plural(entity.mentions, 'mention')} in ${plural(entity.files.size, 'file')}`,
      ...written.map(([form, count]) => `- ${escapeMarkdown(form)} (${count})`),
    ].join('\n\n');
  }

  touched({ corpus, changes }: FilesChanged): string[] | undefined {
    const types = new Set<EntityType>();
    const keys = new Set<string>();
    for (const { path, before, after } of changes) {
      const [mentionsBefore, mentionsAfter] = [[...(before?.mentions ?? [])], [...(after?.mentions ?? [])]];
      if (placesOf(mentionsBefore) === placesOf(mentionsAfter)) continue;
      const changed = typesWithOtherCounts(mentionsBefore, mentionsAfter);
      for (const type of changed) types.add(type);
      for (const { type, entity } of mentionsAfter)
        if (!changed.has(type)) keys.add(keyOf('entityFile', corpus.root, type, entity, path));
    }
    let isTopTouched = false;
    for (const type of types) {
      const id = `${corpus.root}\n${type}`;
      const isThere = corpus.index.entities.has(type);
      if (isThere !== this.shownTypes.has(id)) isTopTouched = true;
      if (isThere) this.shownTypes.add(id);
      else this.shownTypes.delete(id);
      keys.add(keyOf('entityType', corpus.root, type));
    }
    return isTopTouched ? corpusKeys(this.workspace, corpus) : [...keys];
  }

  private roots(filter: string): TreeNode[] {
    const [only, ...others] = this.workspace.corpora;
    if (only !== undefined && others.length === 0) return typeNodes(only.corpus, filter);
    return this.workspace.corpora
      .filter(({ corpus }) => corpus.index.size > 0)
      .map(({ corpus }) => ({
        key: keyOf('corpus', corpus.root),
        kind: 'corpus' as const,
        label: labelOf(corpus.name),
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
    const source = await this.workspace.source(uri);
    if (source === undefined) return [];
    return mentionsIn(corpus, path, type, name).map((mention, i) => {
      const { line, character } = mention.range.start;
      const content = source.lines.contentText(line);
      const from = wordStart(content, Math.max(0, character - CONTEXT_BEFORE));
      const end = Math.min(
        mention.range.end.line === line ? mention.range.end.character : content.length,
        content.length,
      );
      const before = from > 0 ? '…' : '';
      const label = plainLine(before + content.slice(from, end + CONTEXT_AFTER).trimEnd());
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
    label: labelOf(name),
    description: `${mentions.toLocaleString('en')} in ${plural(files.size, 'file')}`,
    expandable: true,
    icon: type,
  };
}

function entityFiles(corpus: Corpus, type: EntityType, name: string): TreeNode[] {
  const files = [...(corpus.index.entities.get(type, name)?.files ?? [])];
  return files
    .sort(([a], [b]) => compareNames(a, b))
    .map(([path, count]) => {
      const document = corpus.index.get(path)?.documents[0];
      const first = mentionsIn(corpus, path, type, name)[0];
      return {
        key: keyOf('entityFile', corpus.root, type, name, path),
        kind: 'file' as const,
        label: labelOf(document?.title, document?.firstWords, path),
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

function placesOf(mentions: readonly IndexedMention[]): string {
  return JSON.stringify(mentions.map(({ type, entity, text, range }) => [type, entity, text, range]));
}

function typesWithOtherCounts(
  before: readonly IndexedMention[],
  after: readonly IndexedMention[],
): Set<EntityType> {
  const counts = new Map<string, { type: EntityType; count: number }>();
  const add = (mentions: readonly IndexedMention[], sign: 1 | -1) => {
    for (const { type, entity } of mentions) {
      const known = counts.get(`${type}\n${entity}`);
      if (known === undefined) counts.set(`${type}\n${entity}`, { type, count: sign });
      else known.count += sign;
    }
  };
  add(before, -1);
  add(after, 1);
  return new Set([...counts.values()].filter(({ count }) => count !== 0).map(({ type }) => type));
}

function wordStart(text: string, offset: number): number {
  if (offset === 0) return 0;
  const space = text.indexOf(' ', offset);
  return space === -1 ? offset : space + 1;
}
