import { strict as assert } from 'node:assert';
import { countWords, wordsOf } from '../../../src/core/text/words';

function words(text: string): string[] {
  return wordsOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
}

function count(text: string): number {
  return countWords(text, { start: 0, end: text.length });
}

describe('wordsOf', () => {
  it('keeps apostrophes and hyphens inside words and leaves them outside', () => {
    assert.deepEqual(words("It’s 'long-term' - don't."), ['It’s', 'long-term', "don't"]);
    assert.deepEqual(words('col·legi infra-\nstructure'), ['col·legi', 'infra', 'structure']);
  });
  it('keeps separators inside numbers only', () => {
    assert.deepEqual(words('1,234.5 in U.S. a.b'), ['1,234.5', 'in', 'U', 'S', 'a', 'b']);
  });
  it('keeps marks and joiners of Indic and Persian words', () => {
    assert.deepEqual(words('ক্ষমতা ধীরে र्\u200Dय می‌روم'), ['ক্ষমতা', 'ধীরে', 'र्\u200Dय', 'می‌روم']);
  });
  it('takes a run of Han or kana as one word, apart from Latin beside it', () => {
    assert.deepEqual(words('用Node写代码、カメラ。'), ['用', 'Node', '写代码', 'カメラ']);
  });
  it('knows letters outside the basic plane', () => {
    assert.deepEqual(words('𝒜b 🙂 𠀀𠀁'), ['𝒜b', '𠀀𠀁']);
  });
  it('stays inside the span', () => {
    assert.deepEqual(wordsOf('one two three', { start: 2, end: 6 }), [
      { start: 2, end: 3 },
      { start: 4, end: 6 },
    ]);
  });
});

describe('countWords', () => {
  it('counts what stands between spaces, if it has a letter or a digit', () => {
    assert.equal(count('The U.S. and/or example.com — 5 % up'), 6);
    assert.equal(count('the capital—Dhaka—rose'), 4);
    assert.equal(count(' * * * '), 0);
  });
  it('counts each Han and kana character and the words between them', () => {
    assert.equal(count('他用Node写代码。'), 6);
    assert.equal(count('𠀀𠀁 カメラ'), 5);
  });
  it('counts Korean, Bengali and Arabic by their spaces', () => {
    assert.equal(count('강물이 불었다'), 2);
    assert.equal(count('নদীর পানি বাড়ল।'), 3);
    assert.equal(count('ارتفع النهر'), 2);
  });
});
