import { strict as assert } from 'node:assert';
import { parseSeedFile } from '../../../src/core/seed/parse';

const LONG =
  'The river rose in the night and flooded the whole of the lower town before the morning came up from the hills';

describe('parseSeedFile and white space', () => {
  it('reads END with any number of spaces behind it', () => {
    const [document] = parseSeedFile(`date 2024-03-01\n\nIt rose.\n\nEND${' '.repeat(200)}\n`).documents;
    assert.equal(document?.end?.canonical, true);
  });

  it('measures a title and a byline without the spaces that may be removed', () => {
    const kindsOf = (first: string) => [
      ...parseSeedFile(`${first}\n\ndate 2024-03-01\n\nIt rose.\n`).lineKinds,
    ];
    assert.equal(LONG.length, 109);
    assert.deepEqual(kindsOf(`${LONG} again`), kindsOf(`${LONG}${' '.repeat(30)}again${' '.repeat(60)}`));
    assert.deepEqual(kindsOf(`- By${' '.repeat(90)}Ann Lee`), kindsOf('- By Ann Lee'));
    assert.equal(kindsOf(`${LONG} again`)[0], 'preamble');
  });

  it('measures the value of a capitalised field without them too', () => {
    const kindOf = (value: string) =>
      parseSeedFile(`date 2024-03-01\nPlace: ${value}\n\nIt rose.\n`).lineKinds[1];
    const words = 'a town '.repeat(28).trim();
    assert.equal(kindOf(words), 'field');
    assert.equal(kindOf(words.replaceAll(' ', '  ')), 'field');
    assert.equal(kindOf(`${words} ${words}`), 'body');
  });
});
