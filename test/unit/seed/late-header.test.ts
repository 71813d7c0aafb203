import { strict as assert } from 'node:assert';
import { parseSeedFile } from '../../../src/core/seed/parse';

const BODY = 'The river rose in the night.';

describe('parseSeedFile on a date below a title and bylines', () => {
  it('reads them as one header where no blank line stands between them', () => {
    const text = `A day on the river\nBy Ann Lee\n- By Bo Day\nDate: 3 March 2024\n\n${BODY}\n\nEND\n`;
    const file = parseSeedFile(text);
    assert.deepEqual(file.lineKinds.slice(0, 7), [
      'preamble',
      'preamble',
      'preamble',
      'date',
      'blank',
      'body',
      'blank',
    ]);
    assert.equal(file.documents[0]!.header.title?.text, 'A day on the river');
  });

  it('takes the same lines for text where no date follows them', () => {
    const text = `A day on the river\nBy noon it rose\nand by night it fell\n\n${BODY}\n\nEND\n`;
    assert.deepEqual(parseSeedFile(text).lineKinds.slice(0, 4), ['body', 'body', 'body', 'blank']);
    assert.deepEqual(parseSeedFile(`A day on the river\nBy Ann Lee\n\n${BODY}\n`).lineKinds.slice(0, 2), [
      'body',
      'body',
    ]);
  });
});
