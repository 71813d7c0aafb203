import type { EntityType } from '../../core/entities';
import type { IndexedMention } from './analysis';

export interface EntityRecord {
  type: EntityType;
  /** The name under which the mentions gather. */
  name: string;
  mentions: number;
  /** Mentions by file path. */
  files: ReadonlyMap<string, number>;
}

interface MutableEntityRecord extends EntityRecord {
  files: Map<string, number>;
}

/** Entities counted over a corpus and kept up to date file by file. */
export class EntityTable {
  private readonly records = new Map<string, MutableEntityRecord>();

  add(path: string, mentions: readonly IndexedMention[]): void {
    for (const { type, entity } of mentions) {
      const key = entityKey(type, entity);
      const record = this.records.get(key) ?? { type, name: entity, mentions: 0, files: new Map() };
      record.mentions++;
      record.files.set(path, (record.files.get(path) ?? 0) + 1);
      this.records.set(key, record);
    }
  }

  remove(path: string, mentions: readonly IndexedMention[]): void {
    for (const { type, entity } of mentions) {
      const key = entityKey(type, entity);
      const record = this.records.get(key);
      if (record === undefined) continue;
      record.mentions--;
      const left = (record.files.get(path) ?? 1) - 1;
      if (left > 0) record.files.set(path, left);
      else record.files.delete(path);
      if (record.mentions <= 0) this.records.delete(key);
    }
  }

  get(type: EntityType, name: string): EntityRecord | undefined {
    return this.records.get(entityKey(type, name));
  }

  /** Most mentioned first, then by name. */
  ofType(type: EntityType): EntityRecord[] {
    return [...this.records.values()]
      .filter((record) => record.type === type)
      .sort((a, b) => b.mentions - a.mentions || a.name.localeCompare(b.name));
  }

  all(): EntityRecord[] {
    return [...this.records.values()];
  }
}

function entityKey(type: EntityType, name: string): string {
  return `${type}\n${name}`;
}
