import { type Command, stringOption } from '../command';
import { selectFiles } from '../corpora';
import { EXIT_CLEAN } from '../errors';
import { reportFiles } from '../findings';
import { LIST_FORMAT, printList, table } from '../table';

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

export const documents: Command = {
  summary: 'List the documents',
  operands: '[paths…]',
  options: { format: LIST_FORMAT },
  async run({ options, operands, stdout, cwd }) {
    const listed: ListedDocument[] = [];
    for await (const { file, analysis, findings } of reportFiles(await selectFiles(operands, cwd), cwd)) {
      for (const document of analysis.record.documents)
        listed.push({
          file,
          id: document.id,
          date: document.date ?? null,
          dateText: document.dateText ?? null,
          title: document.title ?? null,
          source: document.source ?? null,
          words: document.words,
          findings: findings.filter((finding) => finding.document === document.id).length,
          bytes: document.bytes,
        });
    }
    stdout.write(printList(listed, stringOption(options, 'format')!, documentTable));
    return EXIT_CLEAN;
  },
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
