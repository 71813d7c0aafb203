import { strict as assert } from 'node:assert';
import { encodeOneByte } from '../../../src/core/encoding';
import { lintSource } from '../../../src/core/lint/lint';
import { defaultSettings } from '../../../src/core/lint/settings';
import { wrongEncoding } from '../../../src/core/rules/characters/wrong-encoding';
import { SourceText } from '../../../src/core/text/source-text';

function findingsIn(bytes: Uint8Array) {
  return lintSource('a.txt', SourceText.fromBytes(bytes), defaultSettings({ year: 2024, month: 6, day: 1 }), [
    wrongEncoding,
  ]).findings;
}

describe('wrong-encoding', () => {
  const text = 'date 2024-03-01\n\nДа, я знаю.\n\nEND\n';

  it('names the charset, how sure it is, and offers the alternatives, the likeliest first', () => {
    const [finding] = findingsIn(encodeOneByte(text, 'windows-1251')!);
    assert.match(
      finding!.message,
      /probably windows-1251 \(confidence \d+ %\)\. It might also be \S+ \(\d+ %\) or \S+ \(/,
    );
    const [first, second] = finding!.fixes;
    assert.equal(first!.title, 'Convert from windows-1251 to UTF-8');
    assert.equal(first!.edits[0]!.newText, text);
    assert.match(second!.title, /^Convert from \S+ to UTF-8$/);
    assert.notEqual(second!.edits[0]!.newText, text);
    assert.deepEqual(
      finding!.fixes.map(({ preferred }) => preferred),
      finding!.fixes.map((_, i) => i === 0),
    );
    assert.equal(new Set(finding!.fixes.map(({ edits }) => edits[0]!.newText)).size, finding!.fixes.length);
  });

  it('says nothing of UTF-8 in which some lines are in another charset', () => {
    const line = encodeOneByte('Il a été très étonné.\n', 'windows-1252')!;
    const other = new TextEncoder().encode('Où est passé l’été ?\n');
    assert.deepEqual(findingsIn(Uint8Array.from([...line, ...line, ...other])), []);
  });
});
