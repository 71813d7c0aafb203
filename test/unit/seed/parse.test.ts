import { strict as assert } from 'node:assert';
import { type ParseOptions, parseSeedFile } from '../../../src/core/seed/parse';
import type { DateHeader, SeedDocument, SeedFile } from '../../../src/core/seed/tree';
import { documentId } from '../../../src/core/seed/tree';
import { sliceOf } from '../../../src/core/text/span';

function parse(text: string, options?: ParseOptions): SeedFile {
  return parseSeedFile(text, options);
}

function only(text: string, options?: ParseOptions): SeedDocument {
  const { documents } = parse(text, options);
  assert.equal(documents.length, 1);
  return documents[0]!;
}

function bodies(text: string, options?: ParseOptions): string[] {
  return parse(text, options).documents.map(({ body }) => sliceOf(text, body.span));
}

function dateOf(text: string, document = only(text)) {
  const { date } = document.header;
  return (
    date && {
      value: sliceOf(text, date.value),
      form: date.form,
      placement: date.placement,
      kind: date.unknown ? 'unknown' : date.reading?.kind,
    }
  );
}

function kinds(text: string, options?: ParseOptions): string {
  return parse(text, options).lineKinds.join(' ');
}

describe('parseSeedFile', () => {
  describe('the END marker', () => {
    it('closes a document and belongs to it', () => {
      const document = only('date 2024-03-01\n\nOne.\n\nEND\n\n\n');
      assert.deepEqual(
        { last: document.lastLine, end: document.end?.line, canonical: document.end?.canonical },
        { last: 4, end: 4, canonical: true },
      );
      assert.equal(document.span.end, 'date 2024-03-01\n\nOne.\n\nEND\n'.length);
    });

    it('may be followed by spaces, not preceded by them', () => {
      assert.equal(only('One.\nEND \t ').end?.canonical, true);
      assert.equal(only('One.\n END').end?.canonical, false);
    });

    it('is case-sensitive, alone on its line and not in a sentence', () => {
      for (const line of ['END of the road', 'The END', 'ENDING', 'end of it', 'ENDE', 'xEND', 'END END'])
        assert.equal(only(`One.\n\n${line}\n\nTwo.\n`).end, undefined, line);
    });

    for (const line of [
      'END.',
      'ENDS',
      'THE END',
      '-ENDS-',
      '=== END ===',
      'End of Document',
      '-- END --',
      '[END]',
    ])
      it(`is read from ${line}, which is not canonical`, () => {
        const { documents } = parse(`date 2024-03-01\n\nOne.\n\n${line}\n\ndate 2024-03-02\n\nTwo.\n`);
        assert.deepEqual(
          documents.map(({ end }) => end?.canonical),
          [false, undefined],
        );
      });

    for (const line of ['End', 'end', '-30-', '###', 'The End', 'Ends.'])
      it(`is read from ${line} where nothing else of the document follows`, () => {
        assert.equal(only(`One.\n\n${line}\n\n`).end?.canonical, false);
        assert.equal(parse(`One.\n\n${line}\n\ndate 2024-03-02 Two.`).documents[0]?.end?.canonical, false);
        assert.equal(only(`One.\n\n${line}\n\nStill the same text.\n`).end, undefined);
      });

    it('is stray where no document is open', () => {
      const file = parse('END\n\ndate 2024-03-01\n\nOne.\n\nEND\nEND\n');
      assert.deepEqual(file.strayEnds, [0, 7]);
      assert.equal(file.documents.length, 1);
    });

    it('can be given other forms by the corpus, which are then canonical', () => {
      const options = { endMarkers: ['***'] };
      assert.deepEqual(
        parse('One.\n***\nTwo.\nEND\n', options).documents.map(({ end }) => end?.canonical),
        [true, true],
      );
      assert.equal(only('One.\n***\nTwo.\n').end, undefined);
    });

    it('leaves text behind it, without a header, as a document that says so', () => {
      const { documents } = parse('date 2024-03-01\n\nOne.\nEND\nTwo.\nEND\n\ndate 2024-03-02\nThree.\n');
      assert.deepEqual(
        documents.map(({ followsEndWithoutHeader }) => followsEndWithoutHeader),
        [false, true, false],
      );
    });
  });

  describe('the keyword header', () => {
    it('opens a document wherever it stands and leaves the one before it without END', () => {
      const text = 'date 2024-03-01\n\nOne.\n date 2024-03-02 Two.\ndate 2024-02-30\nThree.\n';
      assert.deepEqual(bodies(text), ['One.', 'Two.', 'Three.']);
      assert.ok(parse(text).documents.every(({ end }) => end === undefined));
    });

    it('also behind an undated text', () => {
      assert.deepEqual(bodies('One.\n\ndate 2024-03-02\n\nTwo.\n'), ['One.', 'Two.']);
    });

    it('takes any written date', () => {
      for (const value of [
        '24 November 2023',
        'November 24, 2023',
        '২৪ নভেম্বর ২০২৩',
        '24/11/2023',
        '2023年11月24日',
      ])
        assert.deepEqual(dateOf(`date ${value}\n\nOne.\n`), {
          value,
          form: 'keyword',
          placement: 'own-line',
          kind: 'date',
        });
    });

    it('keeps what cannot be a day, so that it can be reported', () => {
      for (const value of [
        '2023-02-30',
        '24 Janaury 2023',
        '2023-24-11',
        '2O23-11-24',
        'November 2023',
        '19-21 November 2023',
      ])
        assert.deepEqual(dateOf(`date ${value}\n\nOne.\n`), {
          value,
          form: 'keyword',
          placement: 'own-line',
          kind: 'malformed',
        });
    });

    it('takes the word unknown, and nothing behind it', () => {
      assert.equal(dateOf('date unknown  \n\nOne.\n')?.kind, 'unknown');
      assert.equal(dateOf('date unknown to me\n\nOne.\n'), undefined);
      assert.equal(dateOf('Date unknown\n\nOne.\n'), undefined);
    });

    it('is not read from text', () => {
      for (const line of [
        'Date palms grow here.',
        'date of birth: 1971',
        'The date 2023-11-24 was agreed.',
        'dates 2023-11-24',
        'date: palms and olives grow here, and nothing else',
        'update 2023-11-24',
        'Date 3 palms',
      ])
        assert.equal(dateOf(`${line}\n\nOne.\n`), undefined, line);
    });

    it('does not split a paragraph at a wrapped line that is no date', () => {
      assert.equal(
        only('date 2024-03-01\n\nThey chose the\ndate 3 weeks later, in Orrin.\n').header.duplicateDates
          .length,
        0,
      );
    });

    it('with a capital letter does not split a text', () => {
      const text = 'date 2024-03-01\n\nOne.\nDate 24 November 2023 was agreed.\n';
      assert.equal(parse(text).documents.length, 1);
      assert.equal(dateOf('Date 24 November 2023\n\nOne.\n')?.kind, 'date');
    });

    it('reads white space around it', () => {
      const text = '\t date \t 2024-03-01 \t\n\nOne.\n';
      const { date } = only(text).header;
      assert.deepEqual(
        [sliceOf(text, date!.keyword), sliceOf(text, date!.separator), sliceOf(text, date!.value)],
        ['date', ' \t ', '2024-03-01'],
      );
    });
  });

  describe('the label header', () => {
    for (const label of [
      'Date:',
      'date:',
      'DATE:',
      'Date :',
      'Date -',
      'Date –',
      'Dated:',
      'Published:',
      'Load-Date:',
    ])
      it(`is read from ${label} at the start of a file`, () => {
        assert.deepEqual(dateOf(`${label} 24 November 2023\n\nOne.\n`), {
          value: '24 November 2023',
          form: 'label',
          placement: 'own-line',
          kind: 'date',
        });
      });

    it('opens a document behind END', () => {
      assert.deepEqual(bodies('Date: 1 March 2024\n\nOne.\n\nEND\nDate: 2 March 2024\n\nTwo.\n'), [
        'One.',
        'Two.',
      ]);
    });

    it('opens a document behind a blank line where the current one has a date and a body', () => {
      assert.deepEqual(bodies('Date: 1 March 2024\n\nOne.\n\nDate: 2 March 2024\n\nTwo.\n'), [
        'One.',
        'Two.',
      ]);
    });

    it('is body in an undated text and directly below text', () => {
      assert.equal(parse('One is a long text.\n\nDate: 2 March 2024\n\nTwo.\n').documents.length, 1);
      assert.equal(parse('Date: 1 March 2024\n\nOne.\nDate: 2 March 2024\nTwo.\n').documents.length, 1);
    });

    it('is body where no readable date stands behind it in running text', () => {
      assert.equal(
        parse('Date: 1 March 2024\n\nOne.\n\nDate: to be announced\n\nTwo.\n').documents.length,
        1,
      );
      assert.equal(
        parse('Date: 1 March 2024\n\nOne.\n\nDate: 30 February 2024\n\nTwo.\n').documents.length,
        1,
      );
    });

    it('is a late header before the first paragraph', () => {
      const text = '# The river rises\n\nBy Mira Holt\n\nDate: 1 March 2024\n\nIt rose.\n';
      assert.equal(kinds(text), 'preamble blank preamble blank date blank body blank');
    });

    it('takes a short value that is no date only behind Date: and Load-Date:', () => {
      assert.equal(dateOf('Date: TBD\n\nOne.\n')?.kind, 'malformed');
      assert.equal(dateOf('Date:\n\nOne.\n')?.kind, undefined);
      assert.ok(only('Date:\n\nOne.\n').header.date);
      for (const line of ['Published: 3 reports on the harbour', 'Date - the fruit', 'Published: in Karvel'])
        assert.equal(only(`${line}\n\nOne.\n`).header.date, undefined, line);
    });

    it('takes long text behind the date for the body, and short text for a damaged value', () => {
      const text = 'Date: 1 March 2024 The river rose above the old bridge in the night.\n';
      assert.deepEqual(dateOf(text), {
        value: '1 March 2024',
        form: 'label',
        placement: 'inline',
        kind: 'date',
      });
      assert.deepEqual(bodies(text), ['The river rose above the old bridge in the night.']);
      assert.equal(dateOf('Date: 1 March 2024 | Karvel\n\nOne.\n')?.kind, 'malformed');
    });
  });

  describe('an inline date', () => {
    it('ends with the shortest complete date', () => {
      const text = ' date 2023-11-24 23 people were hurt.\n';
      assert.equal(dateOf(text)?.value, '2023-11-24');
      assert.deepEqual(bodies(text), ['23 people were hurt.']);
      assert.deepEqual(bodies('date 24 November 2023 12 men came.\n'), ['12 men came.']);
    });

    it('may be no day of the calendar', () => {
      assert.deepEqual(dateOf(' date 31 April 2023 The river rose.\n'), {
        value: '31 April 2023',
        form: 'keyword',
        placement: 'inline',
        kind: 'malformed',
      });
    });

    it('has no body where only spaces follow', () => {
      const document = only('date 2023-11-24   \n');
      assert.equal(document.header.date?.placement, 'own-line');
      assert.equal(document.body.blocks.length, 0);
    });

    it('ends its header with the date, an own line with the line', () => {
      const inline = only(' date 2023-11-24 One.\n').header.date;
      assert.deepEqual(inline?.span, { start: 0, end: ' date 2023-11-24'.length });
      const ownLine = only(' date 2023-11-24  \n\nOne.\n').header.date;
      assert.deepEqual(ownLine?.span, { start: 0, end: ' date 2023-11-24  '.length });
    });

    it('with letters glued to it is a damaged value, unless a text follows', () => {
      assert.equal(dateOf('date 2023-11-31st week\n\nOne.\n')?.value, '2023-11-31st week');
      assert.equal(
        dateOf('date 2023-11-31st of a month that has thirty days, they said.\n')?.placement,
        'inline',
      );
    });

    it('begins the first block in its line', () => {
      const { body } = only(' date 2023-11-24 One\ntwo.\n\nThree.\n');
      assert.deepEqual(
        body.blocks.map(({ firstLine, lastLine }) => [firstLine, lastLine]),
        [
          [0, 1],
          [3, 3],
        ],
      );
      assert.equal(body.blocks[0]?.span.start, body.span.start);
    });
  });

  describe('a second date header', () => {
    const seconds = (text: string) =>
      only(text).header.duplicateDates.map((date: DateHeader) => sliceOf(text, date.value));

    it('before the body is a duplicate, of either form', () => {
      assert.deepEqual(seconds('date 2024-03-01\n\ndate 2024-03-02\nDate: 3 March 2024\n\nOne.\n'), [
        '2024-03-02',
        '3 March 2024',
      ]);
      assert.deepEqual(seconds('date 2024-03-01\nDate: TBD\n\nOne.\n'), ['TBD']);
    });

    it('is body where it stands apart and is no date', () => {
      const text = 'date 2024-03-01\n\nDate: 3 March 2024 was agreed.\n\nOne.\n';
      assert.deepEqual(seconds(text), []);
      assert.equal(bodies(text)[0]?.startsWith('Date:'), true);
    });
  });

  describe('fields', () => {
    const fields = (text: string, options?: ParseOptions) =>
      only(text, options).header.fields.map(({ name, known, suggestion, value }) => [
        sliceOf(text, name),
        known ?? suggestion,
        sliceOf(text, value),
      ]);

    it('follow the date, with blank lines between them', () => {
      const text =
        'date 2024-03-01\ntitle: The river \n\nurl: https://example.org/a:b\nx-batch: 7\nnote:\n\nOne.\n';
      assert.deepEqual(fields(text), [
        ['title', 'title', 'The river'],
        ['url', 'url', 'https://example.org/a:b'],
        ['x-batch', undefined, '7'],
        ['note', 'note', ''],
      ]);
    });

    it('in capitals, misspelt or under another name count directly below the date or a field', () => {
      const text =
        'date 2024-03-01\nTitle: The river\nbylne: Mira Holt\nAuthor: Mira Holt\n\nSource: they said nothing.\n';
      assert.deepEqual(
        fields(text).map(([, meant]) => meant),
        ['title', 'byline', 'byline'],
      );
      assert.deepEqual(bodies(text), ['Source: they said nothing.']);
    });

    it('may stand above the date', () => {
      assert.equal(
        kinds('title: The river\nnote: two\ndate 2024-03-01\n\nOne.'),
        'field field date blank body',
      );
    });

    it('open an undated document where the name alone says so', () => {
      for (const name of ['title', 'source', 'url', 'byline', 'lang', 'id'])
        assert.equal(fields(`${name}: x\n\nOne.\n`).length, 1, name);
      for (const name of ['note', 'place', 'status', 'Title', 'bylne'])
        assert.equal(fields(`${name}: x\n\nOne.\n`).length, 0, name);
    });

    it('end where the body begins', () => {
      assert.equal(fields('date 2024-03-01\n\nOne.\n\ntitle: body\n').length, 0);
    });

    it('can be allowed by the corpus, in any case and without a suggestion', () => {
      const text = 'date 2024-03-01\nreporter: Mira Holt\nsources: two\n\nOne.\n';
      assert.deepEqual(fields(text, { fields: ['Reporter', 'sources'] }), [
        ['reporter', undefined, 'Mira Holt'],
        ['sources', undefined, 'two'],
      ]);
      assert.equal(fields(text).length, 0);
    });

    it('are no addresses, times or sentences', () => {
      for (const line of ['https://example.org/', 'url:x', '12:30 it rained', 'He said: no', ': nothing'])
        assert.equal(fields(`date 2024-03-01\n${line}\n\nOne.\n`).length, 0, line);
    });
  });

  describe('the title', () => {
    const title = (text: string) => {
      const { title: found } = only(text).header;
      return found && [found.text, found.inferred];
    };

    it('is the field, else a heading, else a short first line that a blank line follows', () => {
      assert.deepEqual(title('date 2024-03-01\ntitle: A\n\n# B\n\nOne.\n'), ['A', false]);
      assert.deepEqual(title('Short\n\n## **B** ##\n\nDate: 2024-03-01\n\nOne.\n'), ['B', true]);
      assert.deepEqual(title('The river rises\n\nOne, two and three.\n'), ['The river rises', true]);
      assert.deepEqual(title('date 2024-03-01\n\nThe river rises\n\nOne.\n'), ['The river rises', true]);
    });

    it('is not a sentence, a long line, a line of a paragraph or the whole text', () => {
      for (const text of [
        'The river rises.\n\nOne.\n',
        `${'long '.repeat(25)}\n\nOne.\n`,
        'The river rises\nand falls\n\nOne.\n',
        'The river rises\n',
        'নদীর পানি বাড়ছে।\n\nএক।\n',
        'date 2024-03-01\n\nThe river rises\n',
      ])
        assert.equal(title(text), undefined, text);
    });

    it('leaves an empty field for another title', () => {
      assert.deepEqual(title('date 2024-03-01\ntitle:\n\nThe river rises\n\nOne.\n'), [
        'The river rises',
        true,
      ]);
    });
  });

  describe('a preamble', () => {
    it('is taken back where no date follows, but for the title and the bylines below it', () => {
      assert.equal(
        kinds('Title\n\nBy Mira Holt\n\nSubheading\n\nOne.\n'),
        'preamble blank preamble blank body blank body blank',
      );
    });

    it('is the body where nothing follows', () => {
      assert.deepEqual(bodies('Title\n\nAnother line\n'), ['Title\n\nAnother line']);
    });

    it('does not take `by the river` for a byline', () => {
      const { preamble } = only('Title\n\nby the river\n\nDate: 2024-03-01\n\nOne.\n').header;
      assert.deepEqual(
        preamble.map(({ kind }) => kind),
        ['short-title', 'short-title'],
      );
    });
  });

  it('reads a text without a header as one undated document', () => {
    const document = only('\n\nOne.\n\n\nTwo.\n');
    assert.equal(document.header.date, undefined);
    assert.deepEqual([document.firstLine, document.lastLine], [2, 5]);
  });

  it('finds no document where there is nothing but white space', () => {
    for (const text of ['', '\n', ' \t\n\n  ', '\r\n\r\n']) assert.equal(parse(text).documents.length, 0);
  });

  it('counts documents of one file from 1 in their ids', () => {
    const text =
      'date 2024-03-01\n\nOne.\nEND\ndate 2024-03-02\nid: b2\n\nTwo.\nEND\ndate 2024-03-03\n\nThree.\n';
    assert.deepEqual(
      parse(text).documents.map((document) => documentId(document, text, 'river')),
      ['river', 'b2', 'river#3'],
    );
  });

  it('takes long lines for paragraphs of their own, and wrapped lines together', () => {
    const long = `${'word '.repeat(30)}.`;
    assert.equal(only(`date 2024-03-01\n\n${long}\n${long}\n`).body.paragraphs.length, 2);
    assert.equal(only('date 2024-03-01\n\nOne and\ntwo and\nthree.\n\nFour.\n').body.paragraphs.length, 2);
  });

  it('reads the same with every line break', () => {
    const text = 'Title\n\nDate: 1 March 2024\nsource: x\n\nOne.\nTwo.\n\nEND\n\ndate 2024-03-02 Three.\n';
    for (const lineBreak of ['\r\n', '\r']) {
      const other = text.replaceAll('\n', lineBreak);
      assert.equal(kinds(other), kinds(text));
      assert.equal(parse(other).documents.length, 2);
    }
  });
});
