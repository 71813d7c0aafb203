import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import picomatch from 'picomatch';
import { parseSeedFile } from '../../src/core/seed/parse';
import { FIELD_NAMES } from '../../src/core/seed/tree';

const json = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const language = json('../../package.json').contributes.languages[0] as {
  extensions: string[];
  filenamePatterns: string[];
  firstLine: string;
};
const configuration = json('../../language-configuration.json');

describe('language detection', () => {
  const claimsName = (name: string) =>
    language.extensions.some((extension) => name.endsWith(extension)) ||
    picomatch(language.filenamePatterns)(name);
  const claimsFirstLine = (line: string) => new RegExp(language.firstLine).test(line);

  for (const name of ['a.seed', 'a.seed.txt', '000_1ac99bb720927894.txt', '12345_00ff00ff00ff00ff.txt']) {
    it(`claims ${name}`, () => assert.ok(claimsName(name)));
  }

  for (const name of [
    'a.txt',
    'seed.txt',
    '001_chapter.txt',
    '000_1ac99bb72092789z.txt',
    'x_1ac99bb720927894.txt',
  ]) {
    it(`leaves ${name}`, () => assert.ok(!claimsName(name)));
  }

  for (const line of [
    ' date 2023-11-24 A body begins here',
    'date 24 November 2023',
    'date unknown',
    'Date: 21 January, 2026',
    'Date: Thursday, 24 November 2023',
    'Date: November 24, 2023',
    'Dated: 03/04/2023',
    'Published – 5 May 2024',
    'Load-Date: March 1, 2024',
    'date 24-Nov-23',
    'date ২৪ নভেম্বর ২০২৩',
    'Date: 24 ноября 2023',
    'date 2023年11月24日',
    'date: 1er mars 2024',
  ]) {
    it(`claims a file that begins with '${line}'`, () => assert.ok(claimsFirstLine(line)));
  }

  for (const line of [
    'Date palms were planted along the canal in 2019',
    'date of birth: 1971',
    'Date of issue 12/03/2020',
    'The date 2023-11-24 was agreed.',
    'Published: 1971 by a small press',
    'dates 2023-11-24',
    'Date: to be announced',
    'datetime 2023-11-24',
    'Date,Open,High,Low',
    '',
  ]) {
    it(`leaves a file that begins with '${line}'`, () => assert.ok(!claimsFirstLine(line)));
  }
});

describe('language configuration', () => {
  const words = (text: string) => {
    const { pattern, flags } = configuration.wordPattern as { pattern: string; flags: string };
    return text.match(new RegExp(pattern, `g${flags}`));
  };

  it('keeps a word whole in every script', () => {
    const text = "বাংলাদেশের कर्मचारी Переяслав-Хмельницький می‌خواهم don’t d’Orsay O'Neill naïve 日本";
    assert.deepEqual(words(text), text.split(' '));
  });

  it('keeps a number and a date whole', () => {
    assert.deepEqual(words('2,500.75 and 2023-11-24.'), ['2,500.75', 'and', '2023-11-24']);
  });

  it('leaves quotation marks, dashes and full stops outside', () => {
    assert.deepEqual(words("'Yes,' he said—“no”. towns.During"), [
      'Yes',
      'he',
      'said',
      'no',
      'towns',
      'During',
    ]);
  });

  it('never closes an apostrophe', () => {
    const opens = configuration.autoClosingPairs.map((pair: { open: string }) => pair.open);
    assert.ok(!opens.includes("'") && !opens.includes('’') && !opens.includes('‘'));
  });

  it('has no comment syntax, since a comment in a document becomes corpus', () => {
    assert.equal(configuration.comments, undefined);
  });
});

describe('snippets', () => {
  const snippets = json('../../snippets/seed.json') as Record<string, { prefix: string; body: string[] }>;
  const plain = (body: string[]) =>
    body
      .join('\n')
      .replace(/\$CURRENT_YEAR-\$CURRENT_MONTH-\$CURRENT_DATE/g, '2026-11-22')
      .replace(/\$TM_SELECTED_TEXT|\$\d/g, '')
      .replace(/\$\{\d\|([^,|]*)[^|]*\|\}/g, '$1')
      .replace(/\$\{\d:([^}]*)\}/g, '$1');

  it('has one for every header field', () => {
    const fields = Object.values(snippets).map(({ body }) => /^([a-z]+): /.exec(body[0]!)?.[1]);
    assert.deepEqual(fields.filter(Boolean), [...FIELD_NAMES]);
  });

  it('has prefixes that differ', () => {
    const prefixes = Object.values(snippets).map(({ prefix }) => prefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
  });

  it('writes a document that reads as one dated and closed document', () => {
    const { documents } = parseSeedFile(plain(snippets.Document!.body));
    assert.equal(documents.length, 1);
    assert.equal(documents[0]!.header.date?.reading?.kind, 'date');
    assert.deepEqual(
      documents[0]!.header.fields.map(({ known }) => known),
      ['title', 'source', 'lang'],
    );
    assert.equal(documents[0]!.end?.canonical, true);
  });

  it('writes an inline header that reads as one', () => {
    const [document] = parseSeedFile(plain(snippets['Date header, inline']!.body)).documents;
    assert.equal(document?.header.date?.placement, 'inline');
  });
});
