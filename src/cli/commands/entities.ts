import type { SourceText } from '../../core/text/source-text';
import type { Range } from '../../core/text/span';
import { type Command, stringOption } from '../command';
import { selectFiles } from '../corpora';
import { EXIT_CLEAN } from '../errors';
import { reportFiles } from '../findings';
import { LIST_FORMAT, printList, table } from '../table';

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

export const entities: Command = {
  summary: 'List the people, organisations, places, dates … that documents mention',
  operands: '[paths…]',
  options: { format: LIST_FORMAT },
  async run({ options, operands, stdout, cwd }) {
    const listed: ListedMention[] = [];
    for await (const { file, analysis } of reportFiles(await selectFiles(operands, cwd), cwd)) {
      const codePoints = new CodePointCounter(analysis.source);
      for (const { document, type, text, entity, span, range } of analysis.record.mentions)
        listed.push({
          file,
          document: analysis.record.documents[document]!.id,
          type,
          text,
          entity,
          start: codePoints.at(span.start),
          end: codePoints.at(span.end),
          range,
        });
    }
    stdout.write(printList(listed, stringOption(options, 'format')!, entityTable));
    return EXIT_CLEAN;
  },
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

function entityTable(mentions: readonly ListedMention[]): string {
  const counts = new Map<
    string,
    { type: string; entity: string; mentions: number; documents: Set<string> }
  >();
  for (const { type, entity, document } of mentions) {
    const key = `${type}\n${entity}`;
    const record = counts.get(key) ?? { type, entity, mentions: 0, documents: new Set() };
    record.mentions++;
    record.documents.add(document);
    counts.set(key, record);
  }
  const rows = [...counts.values()].sort(
    (a, b) => b.mentions - a.mentions || a.entity.localeCompare(b.entity),
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
