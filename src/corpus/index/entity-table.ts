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
  private readonly byType = new Map<EntityType, Map<string, MutableEntityRecord>>();

  /** Adds the mentions of one file, or takes them away with `sign` −1. */
  count(path: string, mentions: Iterable<IndexedMention>, sign: 1 | -1): void {
    for (const { type, entity } of mentions) {
      const records = this.byType.get(type) ?? new Map<string, MutableEntityRecord>();
      this.byType.set(type, records);
      const record = records.get(entity) ?? { type, name: entity, mentions: 0, files: new Map() };
      record.mentions += sign;
      const inFile = (record.files.get(path) ?? 0) + sign;
      if (inFile > 0) record.files.set(path, inFile);
      else record.files.delete(path);
      if (record.mentions > 0) records.set(entity, record);
      else records.delete(entity);
    }
  }

  get(type: EntityType, name: string): EntityRecord | undefined {
    return this.byType.get(type)?.get(name);
  }

  has(type: EntityType): boolean {
    return (this.byType.get(type)?.size ?? 0) > 0;
  }

  /** Most mentioned first, then by name. */
  ofType(type: EntityType): EntityRecord[] {
    return [...(this.byType.get(type)?.values() ?? [])].sort(
      (a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : 1),
    );
  }

  all(): EntityRecord[] {
    return [...this.byType.values()].flatMap((records) => [...records.values()]);
  }
}
