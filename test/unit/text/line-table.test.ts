import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { dominantLineBreak } from '../../../src/core/text/line-break';
import { LineTable } from '../../../src/core/text/line-table';
import { propertyOptions } from '../../support/arbitrary-seed';
import { assertLinear } from '../../support/growth';

const text = fc
  .array(fc.constantFrom('a', 'é', '😀', '\n', '\r', '\r\n', '\u2028', '\u0085', '\u000b', ' '))
  .map((parts) => parts.join(''));

/** Lines with their breaks, by the definition. */
function slowLines(of: string): { content: string; lineBreak: string }[] {
  const lines: { content: string; lineBreak: string }[] = [];
  let content = '';
  for (let i = 0; i < of.length; i++) {
    const two = of.slice(i, i + 2);
    const lineBreak = two === '\r\n' ? two : /[\r\n]/.test(of[i]!) ? of[i]! : '';
    if (lineBreak === '') content += of[i];
    else {
      lines.push({ content, lineBreak });
      content = '';
      i += lineBreak.length - 1;
    }
  }
  lines.push({ content, lineBreak: '' });
  return lines;
}

describe('LineTable', () => {
  it('has one empty line for an empty text, and one behind a final line break', () => {
    assert.equal(new LineTable('').count, 1);
    assert.equal(new LineTable('a\n').count, 2);
    assert.deepEqual(new LineTable('a\n').content(1), { start: 2, end: 2 });
  });

  it('splits where the protocol does and nowhere else', () => {
    fc.assert(
      fc.property(text, (of) => {
        const table = new LineTable(of);
        const lines = Array.from({ length: table.count }, (_, line) => ({
          content: table.contentText(line),
          lineBreak: table.lineBreak(line),
        }));
        assert.deepEqual(lines, slowLines(of));
        const whole = lines.map((_, line) => of.slice(table.full(line).start, table.full(line).end));
        assert.equal(whole.join(''), of);
      }),
      propertyOptions(1000),
    );
  });

  it('turns offsets into positions and back', () => {
    fc.assert(
      fc.property(text, (of) => {
        const table = new LineTable(of);
        for (let offset = 0; offset <= of.length; offset++) {
          const before = of.slice(0, offset);
          const insideBreak = of[offset - 1] === '\r' && of[offset] === '\n';
          const position = table.positionAt(offset);
          const lines = slowLines(insideBreak ? before.slice(0, -1) : before);
          assert.equal(position.line, lines.length - 1);
          assert.equal(position.character, lines.at(-1)!.content.length + (insideBreak ? 1 : 0));
          assert.equal(table.offsetAt(position), insideBreak ? offset - 1 : offset);
        }
      }),
      propertyOptions(300),
    );
  });

  it('clamps positions outside the text', () => {
    const table = new LineTable('ab\r\ncd');
    assert.equal(table.offsetAt({ line: 0, character: 99 }), 2);
    assert.equal(table.offsetAt({ line: 9, character: 0 }), 6);
    assert.equal(table.offsetAt({ line: -1, character: 3 }), 0);
    assert.equal(table.offsetAt({ line: 1, character: -3 }), 4);
  });

  it('is built in linear time', () => {
    assertLinear('line breaks of all kinds', { small: 40_000 }, (count) => {
      assert.equal(new LineTable('\r\n\n\r'.repeat(count)).count, 3 * count + 1);
    });
  });
});

describe('dominantLineBreak', () => {
  const of = (source: string) => dominantLineBreak({ lines: new LineTable(source) });
  it('is the most frequent one, LF where there is none', () => {
    assert.equal(of(''), '\n');
    assert.equal(of('a\r\nb\r\nc\n'), '\r\n');
    assert.equal(of('a\rb\rc\n'), '\r');
    assert.equal(of('a\nb\r\n'), '\n');
  });
});
