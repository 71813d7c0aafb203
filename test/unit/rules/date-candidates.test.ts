import { strict as assert } from 'node:assert';
import { formatDate } from '../../../src/core/dates';
import { dateCandidates } from '../../../src/core/rules/header/date-candidates';
import { addressDate, fileNameDate } from '../../../src/core/rules/header/file-name-date';
import { parseSeedFile } from '../../../src/core/seed/parse';
import { sliceOf } from '../../../src/core/text/span';

const settings = { today: { year: 2026, month: 11, day: 22 }, dateOrder: undefined };

function candidates(text: string, path = 'river.seed') {
  const file = parseSeedFile(text);
  return dateCandidates({ document: file.documents[0]!, file, path, settings }).map(
    ({ date, span, strong }) =>
      [formatDate(date), span === undefined ? '-' : sliceOf(text, span), strong ? 'strong' : 'weak'].join(
        ' | ',
      ),
  );
}

describe('dateCandidates', () => {
  it('puts dateline, address, file name and title before the dates of the text', () => {
    const text =
      '# Flood of 2 March 2024\n\nurl: https://example.org/2024/03/03/flood\n\nKARVEL, 5 March 2024 (KNA) – It rose on 1 March 2024.\n';
    assert.deepEqual(candidates(text, '2024-03-04.seed'), [
      '2024-03-05 | 5 March 2024 | strong',
      '2024-03-03 | https://example.org/2024/03/03/flood | strong',
      '2024-03-04 | - | strong',
      '2024-03-02 | 2 March 2024 | weak',
      '2024-03-01 | 1 March 2024 | weak',
    ]);
  });

  it('gives each day once, with its best evidence', () => {
    assert.deepEqual(candidates('KARVEL, 5 March 2024 (KNA) – It rose on 5 March 2024.\n', '20240305.seed'), [
      '2024-03-05 | 5 March 2024 | strong',
    ]);
  });

  it('gives a dateline without a year that of a near date, and none without one', () => {
    assert.deepEqual(candidates('KARVEL, January 2 (KNA) – It rose on 31 December 2023.\n'), [
      '2024-01-02 | January 2 | weak',
      '2023-12-31 | 31 December 2023 | weak',
    ]);
    assert.deepEqual(candidates('KARVEL, January 2 (KNA) – It rose on 3 July 1988.\n'), [
      '1988-07-03 | 3 July 1988 | weak',
    ]);
    assert.deepEqual(candidates('KARVEL, January 2 (KNA) – It rose.\n'), []);
  });

  it('gives the latest days of the text, at most three and none in the future', () => {
    const text = 'In 1988: 3 May 1988, 4 May 1988, 5 May 1988, 6 May 1988. The dam opens on 3 May 2031.\n';
    assert.deepEqual(
      candidates(text).map((candidate) => candidate.slice(0, 10)),
      ['1988-05-06', '1988-05-05', '1988-05-04'],
    );
  });

  it('trusts the file name less where it holds several documents', () => {
    assert.deepEqual(candidates('One.\nEND\n\ndate 2024-03-01\n\nTwo.\nEND\n', '2024-03-01.seed'), [
      '2024-03-01 | - | weak',
    ]);
  });
});

describe('fileNameDate', () => {
  const read = (path: string) => {
    const found = fileNameDate(path);
    return found && formatDate(found.date);
  };

  for (const path of [
    '2024-03-01.seed',
    'a/river_2024_03_01.txt',
    '20240301T0900.txt',
    'x-20240301-y.txt',
    '31.03.2024.seed',
    '2024/3/1/river.seed',
  ])
    it(`reads ${path}`, () => assert.match(read(path) ?? '', /^2024-03-(?:01|31)$/));

  for (const path of [
    '000_1ac99bb720927894.txt',
    '330196d620240301.txt',
    '20240301ab.txt',
    '1202403011.txt',
    '2024-13-01.txt',
    '2024-03.txt',
    '03-04-2024.txt',
    '2024-01-01_2024-01-31.txt',
    '9999-01-01.txt',
    '2024-03-01/',
  ])
    it(`is silent on ${path}`, () => assert.equal(read(path), undefined));
});

describe('addressDate', () => {
  const read = (address: string) => {
    const found = addressDate(address);
    return found && formatDate(found.date);
  };

  it('reads folders and the last part of the path', () => {
    assert.equal(read('https://example.org/news/2024/03/01/river'), '2024-03-01');
    assert.equal(read('https://example.org/2024/3/1'), '2024-03-01');
    assert.equal(read('https://example.org/river-2024-03-01.html?page=2#top'), '2024-03-01');
  });

  it('is silent on months, numbers and queries', () => {
    for (const address of [
      'https://example.org/2024/03/river',
      'https://example.org/river?d=2024-03-01',
      'https://example.org/123456789',
      '',
    ])
      assert.equal(read(address), undefined, address);
  });
});
