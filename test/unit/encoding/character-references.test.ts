import { strict as assert } from 'node:assert';
import { decodeReferenceAt, namedCharacter } from '../../../src/core/encoding/character-references';
import { NAMED_REFERENCES } from '../../../src/core/encoding/entity-names';

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
});
