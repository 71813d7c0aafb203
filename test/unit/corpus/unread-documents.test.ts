import { strict as assert } from 'node:assert';
import { encodeOneByte } from '../../../src/core/encoding';
import { parseSeedFile } from '../../../src/core/seed/parse';
import { SourceText } from '../../../src/core/text/source-text';
import { documentsOf } from '../../../src/corpus/index/analysis';
import { SENTENCES } from '../../support/legacy-text';

function documentsIn(bytes: Uint8Array) {
  const source = SourceText.fromBytes(bytes);
  return { source, documents: documentsOf('x/letter.txt', { file: parseSeedFile(source.text), source }) };
}

describe('documents of files in other encodings', () => {
  const letter = `date 1908-05-04\ntitle: Письмо из Одессы\n\n${SENTENCES.ru}\n\nEND\n`;

  it('have the title, the date and the words that the probable encoding gives', () => {
    const bytes = encodeOneByte(letter, 'windows-1251')!;
    const { source, documents } = documentsIn(bytes);
    assert.equal(documents.length, 1);
    const [document] = documents;
    assert.equal(document!.title, 'Письмо из Одессы');
    assert.equal(document!.date, '1908-05-04');
    assert.equal(document!.words, 14);
    assert.equal(document!.id, 'letter');
    assert.deepEqual(document!.bytes, { start: 0, end: bytes.length });
    assert.deepEqual(document!.range, source.lines.rangeOf({ start: 0, end: source.text.length }));
  });

  it('are one where the file holds several, without a header', () => {
    const { documents } = documentsIn(encodeOneByte(letter + letter, 'koi8-r')!);
    assert.equal(documents.length, 1);
    assert.equal(documents[0]!.title, undefined);
    assert.ok(documents[0]!.words > 26);
  });

  it('are empty in binary files', () => {
    const { documents } = documentsIn(new TextEncoder().encode('%PDF-1.7\n%\u0001\u0002\n'));
    assert.equal(documents.length, 1);
    assert.equal(documents[0]!.title, undefined);
    assert.equal(documents[0]!.words, 0);
  });
});
