import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { applyEdits } from '../../../src/core/lint/fix';
import { parseOptionsOf } from '../../../src/core/lint/lint';
import type { LintSettings } from '../../../src/core/lint/rule';
import { defaultSettings } from '../../../src/core/lint/settings';
import { canonicalEdits } from '../../../src/core/seed/canonical';
import { parseSeedFile } from '../../../src/core/seed/parse';
import { SourceText } from '../../../src/core/text/source-text';
import { type Span, sliceOf } from '../../../src/core/text/span';
import { propertyOptions, seedText } from '../../support/arbitrary-seed';
import { realSeeds } from '../../support/real-seeds';

type Style = LintSettings['headerStyle'];
const STYLES: readonly Style[] = ['preserve', 'own-line', 'inline'];

function settingsOf(headerStyle: Style): LintSettings {
  return { ...defaultSettings({ year: 2026, month: 11, day: 22 }), headerStyle };
}

function edits(text: string, style: Style, range?: Span) {
  const settings = settingsOf(style);
  const source = SourceText.fromText(text);
  return canonicalEdits(parseSeedFile(text, parseOptionsOf(settings), source.lines), source, settings, range);
}

function format(text: string, style: Style): string {
  return applyEdits(text, edits(text, style));
}

/** What a file says, apart from white space: documents, dates, fields and the text. */
function meaning(text: string) {
  const file = parseSeedFile(text);
  return file.documents.map((document) => ({
    date: document.header.date?.reading?.candidates.map((candidate) => candidate.date),
    unknown: document.header.date?.unknown,
    fields: document.header.fields
      .map(({ name, value }) => `${sliceOf(text, name).toLowerCase()}=${sliceOf(text, value)}`)
      .sort(),
    body: withoutSpace(sliceOf(text, document.body.span)),
    paragraphs: document.body.blocks.map(({ span }) => withoutSpace(sliceOf(text, span))),
    closed: document.end !== undefined,
  }));
}

function withoutSpace(text: string): string {
  return text.replace(/[ \t\r\n]+/g, '');
}

describe('canonicalEdits', () => {
  const cases: [name: string, style: Style, text: string, expected: string][] = [
    [
      'removes white space at line ends and surplus blank lines',
      'preserve',
      '\n\n date 2024-03-01 One. \n\n \t\n\nTwo.\t\nThree.\n\nEND  \n\n\n',
      ' date 2024-03-01 One.\n\nTwo.\nThree.\n\nEND\n',
    ],
    [
      'puts one blank line behind the header, before END and between documents',
      'preserve',
      'date 2024-03-01\ntitle: A\nOne.\nEND\ndate 2024-03-02\nTwo.\nEND',
      'date 2024-03-01\ntitle: A\n\nOne.\n\nEND\n\ndate 2024-03-02\n\nTwo.\n\nEND\n',
    ],
    [
      'keeps CRLF',
      'preserve',
      'date 2024-03-01\r\nOne.\r\n\r\n\r\nTwo.\r\nEND',
      'date 2024-03-01\r\n\r\nOne.\r\n\r\nTwo.\r\n\r\nEND\r\n',
    ],
    [
      'does not let a lone CR and an LF become one line break',
      'preserve',
      'One.\r \nTwo.\r\rThree.\n',
      'One.\r\rTwo.\r\rThree.\n',
    ],
    [
      'writes END as END, but leaves the last words of a story',
      'preserve',
      'date 2024-03-01\n\nOne.\n\n  END\n\ndate 2024-03-02\n\nTwo.\n\nENDS\n\ndate 2024-03-03\n\nThree.\n\nThe end.\n',
      'date 2024-03-01\n\nOne.\n\nEND\n\ndate 2024-03-02\n\nTwo.\n\nEND\n\ndate 2024-03-03\n\nThree.\n\nThe end.\n',
    ],
    ['does not close an open document', 'preserve', 'date 2024-03-01\n\nOne.', 'date 2024-03-01\n\nOne.\n'],
    [
      'preserves headers of every form and indentation of the body',
      'preserve',
      '# A\n\nDate: 24 November 2023\nSource : B\n\n  an indented\n    verse\n\nEND\n',
      '# A\n\nDate: 24 November 2023\nSource : B\n\n  an indented\n    verse\n\nEND\n',
    ],
    ['empties a file of nothing but white space', 'preserve', ' \n\n\t', ''],
    [
      'gives an inline header its own line',
      'own-line',
      ' date 2023-11-24 23 people came.\n\nTwo.\n\nEND\n',
      'date 2023-11-24\n\n23 people came.\n\nTwo.\n\nEND\n',
    ],
    [
      'writes label, date and fields canonically, fields in the order of the format',
      'own-line',
      'source: B\n\nDate: 24 November 2023\nx-mine: C\nTitle :  A\nid:\n\nOne.\n\nEND\n',
      'date 2023-11-24\ntitle: A\nsource: B\nid:\nx-mine: C\n\nOne.\n\nEND\n',
    ],
    [
      'leaves what stands above the date where it is',
      'own-line',
      '# A\n\n- Mina Rahman\n\nDate: 24 November 2023\n\nOne.\n\nEND\n',
      '# A\n\n- Mina Rahman\n\ndate 2023-11-24\n\nOne.\n\nEND\n',
    ],
    [
      'drops neither a weekday that contradicts the date, nor a guessed century, nor a time',
      'own-line',
      'Date: Friday, 23 November 2023\n\nOne.\n\nEND\n\nDate: 24-Nov-23\n\nTwo.\n\nEND\n\nDate: 24 November 2023 10:00\n\nThree.\n\nEND\n',
      'date Friday, 23 November 2023\n\nOne.\n\nEND\n\ndate 24-Nov-23\n\nTwo.\n\nEND\n\ndate 2023-11-24 10:00\n\nThree.\n\nEND\n',
    ],
    [
      'does not move fields where one of them is misspelt',
      'own-line',
      'Date: 2023-11-24\nsource: B\nbylne: C\ntitle: A\n\nOne.\n\nEND\n',
      'date 2023-11-24\nsource: B\nbylne: C\ntitle: A\n\nOne.\n\nEND\n',
    ],
    [
      'leaves dates that can be read in two ways, or in none',
      'own-line',
      'Date: 03/04/2023\n\nOne.\n\nEND\n\nDate: 2023-02-30\n\nTwo.\n\nEND\n',
      'Date: 03/04/2023\n\nOne.\n\nEND\n\nDate: 2023-02-30\n\nTwo.\n\nEND\n',
    ],
    [
      'does not turn the first words of a text into a field or a marker',
      'own-line',
      ' date 2023-11-24 note: he came.\n\nEND\n\n date 2023-11-25 END\n\nEND\n',
      ' date 2023-11-24 note: he came.\n\nEND\n\n date 2023-11-25 END\n\nEND\n',
    ],
    [
      'puts a header on the line of its text',
      'inline',
      'Date: 24 November 2023\n\n\nPeople came.\n\nTwo.\n\nEND\n',
      'date 2023-11-24 People came.\n\nTwo.\n\nEND\n',
    ],
    [
      'keeps a header with fields, or with a title below it, on its own line',
      'inline',
      'Date: 2023-11-24\ntitle: A\n\nOne.\n\nEND\n\nDate: 2023-11-25\n\nA title\n\nTwo.\n\nEND\n',
      'date 2023-11-24\ntitle: A\n\nOne.\n\nEND\n\ndate 2023-11-25\n\nA title\n\nTwo.\n\nEND\n',
    ],
  ];
  for (const [name, style, text, expected] of cases)
    it(`${name} (${style})`, () => assert.equal(format(text, style), expected));

  it('touches only what differs', () => {
    const text = 'date 2024-03-01\n\nOne. \n\n\nTwo.\n\nEND\n';
    assert.deepEqual(edits(text, 'preserve'), [
      { start: 21, end: 22, newText: '' },
      { start: 24, end: 25, newText: '' },
    ]);
    const inline = ' date 2024-03-01 One.\n\nEND\n';
    assert.deepEqual(edits(inline, 'own-line'), [
      { start: 0, end: 1, newText: '' },
      { start: 16, end: 17, newText: '\n\n' },
    ]);
  });

  it('rewrites a header as a whole or, where the range cuts it, not at all', () => {
    const text = '  Date: 2024-03-01 \n\n\nOne.\n\nEND\n';
    assert.deepEqual(edits(text, 'own-line', { start: 1, end: 25 }), [
      { start: 18, end: 19, newText: '' },
      { start: 21, end: 22, newText: '' },
    ]);
    assert.equal(edits(text, 'own-line', { start: 0, end: 25 })[0]?.start, 0);
  });

  for (const style of STYLES) {
    it(`is idempotent (${style})`, () => {
      fc.assert(
        fc.property(seedText, (text) => {
          const once = format(text, style);
          assert.equal(format(once, style), once);
        }),
        propertyOptions(),
      );
    });

    it(`keeps documents, dates, fields, paragraphs and every word (${style})`, () => {
      fc.assert(
        fc.property(seedText, (text) => {
          assert.deepEqual(meaning(format(text, style)), meaning(text));
        }),
        propertyOptions(),
      );
    });

    it(`with a range makes the edits that lie inside it (${style})`, () => {
      fc.assert(
        fc.property(seedText, fc.nat(300), fc.nat(300), (text, a, b) => {
          const range = { start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) };
          const found = edits(text, style, range);
          for (const { start, end } of found)
            assert.ok(range.start <= start && start <= end && end <= range.end);
          assert.equal(
            withoutSpace(meaningOfText(applyEdits(text, found))),
            withoutSpace(meaningOfText(text)),
          );
        }),
        propertyOptions(),
      );
    });
  }

  it('changes nothing but white space and markers (preserve)', () => {
    const unmarked = (text: string) => {
      const file = parseSeedFile(text);
      return file.lineKinds
        .map((kind, line) => (kind === 'end' ? '' : file.lines.contentText(line)))
        .map(withoutSpace)
        .join('');
    };
    fc.assert(
      fc.property(seedText, (text) => assert.equal(unmarked(format(text, 'preserve')), unmarked(text))),
      propertyOptions(),
    );
  });

  for (const file of realSeeds)
    it(`keeps every word of ${file.slice(-24)}`, () => {
      const text = SourceText.fromBytes(readFileSync(file)).text;
      for (const style of STYLES) {
        assert.deepEqual(meaning(format(text, style)), meaning(text));
        assert.equal(format(format(text, style), style), format(text, style));
      }
      assert.equal(withoutSpace(format(text, 'preserve')), withoutSpace(text));
    });
});

function meaningOfText(text: string): string {
  return meaning(text)
    .map(({ body }) => body)
    .join('');
}
