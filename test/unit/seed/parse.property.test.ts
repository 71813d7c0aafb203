import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { parseSeedFile } from '../../../src/core/seed/parse';
import { type Span, sliceOf } from '../../../src/core/text/span';
import { assertLinear } from '../../support/growth';

const FRAGMENTS = [
  'date 2024-03-01',
  ' date 2023-11-24 23 people were hurt.',
  'date unknown',
  'date 31 April 2023 ',
  'date 3 weeks later',
  'Date: 1 March, 2024',
  'Date: 03/04/2023',
  'Date:',
  'Date: TBD',
  'Published – 24 ноября 2023',
  'Date palms',
  'title: The river',
  'bylne: Mira Holt',
  'x-a: 1',
  'note: she was late',
  '# The river rises',
  'By Mira Holt',
  '- Staff Correspondent',
  'The river rises',
  'It rose in the night.',
  'নদীর পানি বেড়েছে।',
  'END',
  ' END',
  'End',
  'THE END',
  '###',
  '-30-',
  '',
  ' ',
  '\t',
  '\u00a0',
  '\u2028',
  '\ud83d',
  '\ufeff',
];
const LINE_BREAKS = ['\n', '\n', '\n\n', '\r\n', '\r'];

const seedText = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ maxLength: 12 })),
      fc.constantFrom(...LINE_BREAKS, ''),
    ),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.flat().join(''));

describe('parseSeedFile on arbitrary text', () => {
  it('gives every line to one document or to the gaps, in order, so that printing is the identity', () => {
    fc.assert(
      fc.property(seedText, (text) => {
        const file = parseSeedFile(text);
        const parts: string[] = [];
        let line = 0;
        const print = (until: number) => {
          for (; line < until; line++) parts.push(sliceOf(text, file.lines.full(line)));
        };
        for (const document of file.documents) {
          assert.ok(document.firstLine >= line && document.lastLine >= document.firstLine);
          for (let gap = line; gap < document.firstLine; gap++)
            assert.ok(['blank', 'stray-end'].includes(file.lineKinds[gap]!), `line ${gap} is in no document`);
          print(document.firstLine);
          assert.equal(document.span.start, parts.join('').length);
          print(document.lastLine + 1);
          assert.equal(document.span.end, parts.join('').length);
        }
        for (let gap = line; gap < file.lines.count; gap++)
          assert.ok(['blank', 'stray-end'].includes(file.lineKinds[gap]!), `line ${gap} is in no document`);
        print(file.lines.count);
        assert.equal(parts.join(''), text);
      }),
      { numRuns: 500 },
    );
  });

  it('puts every part inside its document, headers above the body and the body above END', () => {
    fc.assert(
      fc.property(seedText, (text) => {
        for (const document of parseSeedFile(text).documents) {
          const { header, body, end, span } = document;
          const parts: Span[] = [
            header.span,
            body.span,
            ...body.blocks.map((block) => block.span),
            ...body.paragraphs,
            ...header.preamble.flatMap((line) => [line.span, line.content]),
            ...header.fields.flatMap((field) => [field.span, field.name, field.value]),
            ...(header.title === undefined ? [] : [header.title.span]),
            ...(end === undefined ? [] : [end.span]),
          ];
          for (const date of [header.date, ...header.duplicateDates]) {
            if (date === undefined) continue;
            parts.push(date.span, date.keyword, date.separator, date.value);
            assert.ok(date.keyword.end <= date.separator.start && date.separator.end === date.value.start);
          }
          for (const part of parts)
            assert.ok(span.start <= part.start && part.start <= part.end && part.end <= span.end);
          assert.ok(header.span.end <= body.span.start || body.blocks.length === 0);
          assert.ok(end === undefined || body.span.end <= end.span.start);
          for (const block of body.blocks) assert.match(sliceOf(text, block.span), /[^ \t\r\n]/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('calls each line what its place says', () => {
    fc.assert(
      fc.property(seedText, (text) => {
        const { documents, lineKinds, lines, strayEnds } = parseSeedFile(text);
        assert.equal(lineKinds.length, lines.count);
        assert.deepEqual(
          strayEnds,
          lineKinds.flatMap((kind, line) => (kind === 'stray-end' ? [line] : [])),
        );
        const count = (wanted: string) => lineKinds.filter((kind) => kind === wanted).length;
        const { length: dates } = documents.flatMap(({ header: { date, duplicateDates } }) =>
          date === undefined ? [] : [date, ...duplicateDates],
        );
        assert.equal(count('date'), dates);
        assert.equal(count('field'), documents.flatMap(({ header }) => header.fields).length);
        assert.equal(count('preamble'), documents.flatMap(({ header }) => header.preamble).length);
        assert.equal(count('end'), documents.filter(({ end }) => end !== undefined).length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('parseSeedFile on hostile text', () => {
  const hostile: Record<string, (length: number) => string> = {
    'one line of keywords': (length) => 'date '.repeat(length / 5),
    'one line of dates': (length) => 'date 2024-03-01 '.repeat(length / 16),
    'one line of digits behind the keyword': (length) => `date ${'1 '.repeat(length / 2)}`,
    'lines of keywords': (length) => 'date \n'.repeat(length / 6),
    'lines of headers': (length) => 'date 2024-03-01\n'.repeat(length / 16),
    'lines of labels': (length) => 'Date: TBD\n'.repeat(length / 10),
    'line breaks': (length) => '\n'.repeat(length),
    'carriage returns': (length) => '\r'.repeat(length),
    'lines of fields': (length) => 'a: b\n'.repeat(length / 5),
    'lines of fields below a date': (length) => `date 2024-03-01\n${'note: b\n'.repeat(length / 8)}`,
    'lines of near misses of fields': (length) => `date 2024-03-01\n${'bylne: b\n'.repeat(length / 9)}`,
    'END markers': (length) => 'END\n'.repeat(length / 4),
    'weak END markers between blank lines': (length) => '###\n\n\n'.repeat(length / 6),
    'a line of spaces': (length) => `date${' '.repeat(length)}x`,
    'titles between blank lines': (length) => 'Title\n\n'.repeat(length / 7),
    headings: (length) => '# '.repeat(length / 2),
  };

  for (const [name, make] of Object.entries(hostile))
    it(`is linear on ${name}`, function () {
      this.timeout(60_000);
      assertLinear(name, { small: 125_000 }, (length) => parseSeedFile(make(length)));
    });
});
