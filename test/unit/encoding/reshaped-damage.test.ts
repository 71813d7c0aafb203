import { strict as assert } from 'node:assert';
import { repairText } from '../../../src/core/encoding';
import { undoReshaping } from '../../../src/core/encoding/reshaped-damage';
import { misread, SENTENCES } from '../../support/legacy-text';

const straightened = (text: string) => text.replace(/[“”„]/g, '"').replace(/[‘’]/g, "'");

describe('repair of damage that was straightened', () => {
  it('tells dashes by what stands beside them', () => {
    assert.equal(repairText('They leftâ€"nobody knows why.').text, 'They left—nobody knows why.');
    assert.equal(repairText('He stayed from 1900â€"1907.').text, 'He stayed from 1900–1907.');
    assert.equal(repairText('The ferry â€" or so â€" is late.').text, 'The ferry – or so – is late.');
  });

  it('knows capitals, signs and frames', () => {
    assert.equal(repairText(straightened(misread('ESPAÑA', 'windows-1252'))).text, 'ESPAÑA');
    assert.equal(repairText(straightened(misread('CANCIÓN', 'windows-1252'))).text, 'CANCIÓN');
    assert.equal(
      repairText(straightened(misread('AquaStep™ shoes', 'windows-1252'))).text,
      'AquaStep™ shoes',
    );
    assert.equal(repairText(straightened(misread('├── src', 'windows-1252'))).text, '├── src');
  });
});

describe('repair of damage in another case', () => {
  it('brings back what was lower-cased', () => {
    for (const language of ['fr', 'es', 'sv', 'pt']) {
      const text = SENTENCES[language]!.toLowerCase();
      const damaged = misread(text, 'windows-1252').toLowerCase();
      assert.equal(repairText(damaged).text, text);
    }
  });

  it('brings back apostrophes in capitals', () => {
    const damaged = misread('Don’t touch “that”', 'windows-1252').toUpperCase();
    assert.equal(repairText(damaged).text, 'DON’T TOUCH “THAT”');
  });
});

describe('undoReshaping', () => {
  it('keeps the length and says what it changed', () => {
    const { text, isReshaped } = undoReshaping('aâ€"b, câ€™d')!;
    assert.equal(text, 'aâ€”b, câ€™d');
    assert.ok(isReshaped(1, 4));
    assert.ok(!isReshaped(4, 11));
  });

  it('leaves right text alone', () => {
    for (const text of [
      ...Object.values(SENTENCES),
      'amanhã» manhã³ „gå“ och irmã',
      '"gå" "irmã" ÂNGELO €5',
      'a"b"c â "x"',
      misread('система', 'cp850'),
      misread('τον', 'cp852'),
    ])
      assert.equal(undoReshaping(text), undefined, text);
  });

  it('is never done unasked', () => {
    for (const text of ['They leftâ€"nobody knows', "ESPAÃ'A", 'DONÂ€™T GO', 'dã©jã\u00a0 vu trã¨s'])
      assert.equal(repairText(text, { tier: 'safe' }).text, text);
  });
});
