import { isReadable } from '../../core/encoding';
import { documentsOf } from '../../corpus/index/analysis';
import { type RunCommand, stringOption } from '../command';
import { selectFiles } from '../corpora';
import { EXIT_CLEAN } from '../errors';
import { checkFiles } from '../findings';
import { ListPrinter, table } from '../formats/list';

interface ListedDocument {
  file: string;
  id: string;
  date: string | null;
  dateText: string | null;
  title: string | null;
  source: string | null;
  words: number;
  findings: number;
  bytes: { start: number; end: number };
}

export const documents: RunCommand = async (context) => {
  const { options, operands, stdout } = context;
  const printer = new ListPrinter(stringOption(options, 'format')!, documentTable);
  for (const selection of await selectFiles(operands, context))
    await checkFiles(selection, context, async ({ path, file, linted, findings }) => {
      const isWhole = !isReadable(linted.source);
      const listed = documentsOf(path, linted).map(
        ({ index, id, date, dateText, title, source, words, bytes }): ListedDocument => ({
          file,
          id,
          date: date ?? null,
          dateText: dateText ?? null,
          title: title ?? null,
          source: source ?? null,
          words,
          findings: isWhole ? findings.length : findings.filter(({ document }) => document === index).length,
          bytes,
        }),
      );
      await stdout.write(printer.items(listed));
    });
  await stdout.write(printer.end());
  return EXIT_CLEAN;
};

function documentTable(documents: readonly ListedDocument[]): string {
  return table(
    ['ID', 'DATE', 'WORDS', 'FINDINGS', 'TITLE'],
    documents.map(({ id, date, dateText, words, findings, title }) => [
      id,
      date ?? dateText ?? '–',
      String(words),
      String(findings),
      title ?? '',
    ]),
  );
}
