import { strict as assert } from 'node:assert';
import { repairText } from '../../../src/core/encoding';
import { unescapeMisread } from '../../../src/core/encoding/escaped-characters';
import { misread, SENTENCES } from '../../support/legacy-text';

const numbered = (text: string) =>
  text.replace(/[^\0-\x7f]/g, (character) => `&#${character.codePointAt(0)};`);

describe('unescapeMisread', () => {
  it('puts the characters of references and knows where they stood', () => {
    const text = 'caf&Atilde;&copy; &amp; tea';
    const { text: unescaped, originalOffset, hasReference } = unescapeMisread(text)!;
    assert.equal(unescaped, 'cafÃ© &amp; tea');
    assert.deepEqual([2, 3, 4, 5, 6].map(originalOffset), [2, 3, 11, 17, 18]);
    assert.deepEqual(
      [0, 3, 4, 5].map((start) => hasReference(start, start + 1)),
      [false, true, true, false],
    );
  });

  it('leaves text alone that has no references beside each other or beside what is misread', () => {
    for (const text of ['R&D &eacute;t&eacute; &#8217;', 'a & b', '&lt;&gt;&amp;', 'caf\u00e9 & th\u00e9'])
      assert.equal(unescapeMisread(text), undefined);
  });
});

describe('repair of escaped damage', () => {
  for (const language of ['en', 'fr', 'de', 'es', 'cs', 'ru'])
    it(`brings ${language} back, escaped once or in between`, () => {
      const text = SENTENCES[language]!;
      for (const charset of ['windows-1252', 'iso-8859-1'] as const)
        assert.equal(repairText(numbered(misread(text, charset))).text, text, charset);
      assert.equal(repairText(numbered(misread(text, 'windows-1252', 'windows-1252'))).text, text);
    });

  it('knows the names of characters', () => {
    const { text, edits, chain } = repairText('I don&acirc;&euro;&trade;t &amp; won&acirc;&euro;&trade;t');
    assert.equal(text, 'I don’t &amp; won’t');
    assert.deepEqual(edits[0], { start: 5, end: 25, newText: '’' });
    assert.deepEqual(chain, ['windows-1252']);
  });

  it('takes what was escaped before it was misread again', () => {
    assert.equal(repairText('dÃƒÂ©jÃƒ&nbsp; vu').text, 'déjà vu');
    assert.equal(repairText('Ã&copy;tÃ&copy;').text, 'été');
    assert.equal(repairText('&copy; Â&copy; 1999, &Acirc;&pound;5').text, '&copy; © 1999, £5');
  });

  it('lets right references stand beside damage, and everywhere else', () => {
    const right = '&eacute;t&eacute; &amp; caf\u00e9 &ldquo;&agrave; la&rdquo; &Atilde; &#169;';
    assert.deepEqual(repairText(right), { text: right, edits: [], chain: [] });
    assert.equal(repairText(`${right} caf&Atilde;&copy;`).text, `${right} café`);
  });

  it('is never made unasked', () => {
    const text = 'caf&Atilde;&copy; th&Atilde;&copy;';
    assert.equal(repairText(text, { tier: 'safe' }).text, text);
  });
});
