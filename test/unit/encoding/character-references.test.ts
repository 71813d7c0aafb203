import { strict as assert } from 'node:assert';
import {
  decodeReferenceAt,
  namedCharacter,
  referenceEdits,
} from '../../../src/core/encoding/character-references';
import { NAMED_REFERENCES } from '../../../src/core/encoding/entity-names';
import { withEdits } from '../../../src/core/encoding/repair-text';

describe('character references', () => {
  it('has the names of the HTML Standard', () => {
    assert.equal(NAMED_REFERENCES.trim().split(/[ \n]+/).length, 2124);
    const expected: Record<string, string> = {
      amp: '&',
      equals: '=',
      NewLine: '\n',
      Tab: '\t',
      grave: '`',
      bsol: '\\',
      nbsp: '\u00a0',
      Afr: '𝔄',
      ThickSpace: '\u205f\u200a',
      NotEqualTilde: '≂̸',
      CounterClockwiseContourIntegral: '∳',
      zwnj: '\u200c',
    };
    for (const [name, value] of Object.entries(expected)) assert.equal(namedCharacter(name), value, name);
    assert.equal(namedCharacter('nothing'), undefined);
  });

  it('reads numbers as browsers do', () => {
    assert.equal(decodeReferenceAt('&#150;', 0)?.value, '–');
    assert.equal(decodeReferenceAt('&#x1F600;', 0)?.value, '😀');
    assert.equal(decodeReferenceAt('&#xD800;', 0)?.value, undefined);
    assert.equal(decodeReferenceAt('&#99999999;', 0)?.value, undefined);
  });

  it('unescapes what was escaped twice, and not more than was written', () => {
    assert.deepEqual(decodeReferenceAt('&amp;amp;eacute;x', 0), { end: 16, value: 'é', exact: true });
    assert.deepEqual(decodeReferenceAt('&amp; so', 0), { end: 5, value: '&', exact: true });
    assert.deepEqual(decodeReferenceAt('&amp;T;', 0), { end: 5, value: '&', exact: true });
  });

  const decoded = (text: string) => withEdits(text, referenceEdits(text));

  it('decodes all that the standard knows, with its semicolon and without', () => {
    const cases: Record<string, string> = {
      'caf&eacute; caf&eacute caf&#233; caf&#xE9 caf&#XE9;s': 'café café café café cafés',
      '&AMP;&LT&GT;&QUOT': '&<>"',
      '&frac12; &frac12 &sup2; &yen5 &yen 5': '½ ½ ² &yen5 ¥ 5',
      '&NotEqualTilde;&Afr;&zwnj;': '≂̸𝔄\u200c',
      '&#128;&#145;&#146;&#150;&#x99;': '€‘’–™',
      '&lt;b&gt;bold&lt;/b&gt;': '<b>bold</b>',
      '&amp;eacute; &amp;amp;amp;eacute; &amp;#233; &#38;lt; &amp;eacute x': 'é é é < é x',
    };
    for (const [written, meant] of Object.entries(cases)) assert.equal(decoded(written), meant);
  });

  it('leaves an ampersand that begins no reference, and the parameters of addresses', () => {
    for (const text of [
      'R&D, AT&T, Q&A & so on; &c.',
      '&unknown; &unknown &notin &copyright &ampere &eacutes',
      'http://x.org/?a=1&copy=2&reg=3&para',
      '/search?q=x&lt=5&amp=1',
      '&#; &#x; &#xg; &#0; &#xD800; &#1114112; &#99999999;',
      '&;&&',
    ])
      assert.deepEqual(referenceEdits(text), [], text);
    assert.equal(decoded('<a href="?a=1&amp;copy=2">'), '<a href="?a=1&copy=2">');
  });

  it('decodes nothing more the second time, in linear time', () => {
    for (const text of [
      '&amp;'.repeat(50_000),
      '&'.repeat(100_000),
      `?a=1${'&b=c'.repeat(30_000)}`,
      '&amp;amp;lt;'.repeat(9000),
    ]) {
      const once = decoded(text);
      assert.equal(decoded(once), once);
    }
  });
});
