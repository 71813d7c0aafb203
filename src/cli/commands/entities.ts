import type { SourceText } from '../../core/text/source-text';
import type { Range } from '../../core/text/span';
import { lintFile, recordOf } from '../../corpus/index/analysis';
import { type RunCommand, stringOption } from '../command';
import { selectFiles } from '../corpora';
import { EXIT_CLEAN } from '../errors';
import { ListPrinter, table } from '../formats/list';
import { forEachFile } from '../read-files';

interface ListedMention {
  file: string;
  document: string;
  type: string;
  text: string;
  entity: string;
  /** Unicode code points from the start of the file, a byte order mark counted. */
  start: number;
  end: number;
  range: Range;
}

export const entities: RunCommand = async (context) => {
  const { options, operands, stdout } = context;
  const printer = new ListPrinter(stringOption(options, 'format')!, entityTable);
  for (const selection of await selectFiles(operands, context)) {
    const { corpus } = selection;
    await forEachFile(selection, context, async ({ path, file, source }) => {
      const { documents, mentions } = recordOf(path, lintFile(path, source, corpus.settings(path), []));
      const codePoints = new CodePointCounter(source);
      const listed = mentions.map(
        ({ document, type, text, entity, span, range }): ListedMention => ({
          file,
          document: documents[document]!.id,
          type,
          text,
          entity,
          start: codePoints.at(span.start),
          end: codePoints.at(span.end),
          range,
        }),
      );
      await stdout.write(printer.items(listed));
    });
  }
  await stdout.write(printer.end());
  return EXIT_CLEAN;
};

/** Turns ascending UTF-16 offsets into code points; an offset before the last one starts anew. */
class CodePointCounter {
  private offset = 0;
  private count: number;
  private readonly first: number;

  constructor(private readonly source: SourceText) {
    this.first = source.bomBytes > 0 ? 1 : 0;
    this.count = this.first;
  }

  at(offset: number): number {
    if (offset < this.offset) {
      this.offset = 0;
      this.count = this.first;
    }
    const { text } = this.source;
    while (this.offset < offset) {
      this.offset += text.codePointAt(this.offset)! > 0xffff ? 2 : 1;
      this.count++;
    }
    return this.count;
  }
}

interface EntityCount {
  type: string;
  entity: string;
  mentions: number;
  documents: Set<string>;
}

function entityTable(mentions: readonly ListedMention[]): string {
  const counts = new Map<string, EntityCount>();
  for (const { file, type, entity, document } of mentions) {
    const key = `${type}\n${entity}`;
    const count = counts.get(key) ?? { type, entity, mentions: 0, documents: new Set() };
    count.mentions++;
    count.documents.add(`${file}\n${document}`);
    counts.set(key, count);
  }
  const rows = [...counts.values()].sort(
    (a, b) => b.mentions - a.mentions || (a.entity < b.entity ? -1 : a.entity > b.entity ? 1 : 0),
  );
  return table(
    ['TYPE', 'MENTIONS', 'DOCUMENTS', 'ENTITY'],
    rows.map(({ type, entity, mentions: count, documents }) => [
      type,
      String(count),
      String(documents.size),
      entity,
    ]),
  );
}
