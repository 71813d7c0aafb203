import { strict as assert } from 'node:assert';
import { applyEdits } from '../../../../src/core/lint/fix';
import { editDateOrder } from '../../../../src/corpus/config';

const edited = (text: string, order: 'dmy' | 'mdy') => applyEdits(text, editDateOrder(text, order));

describe('editDateOrder', () => {
  it('adds the key where it is missing and keeps comments', () => {
    assert.equal(edited('', 'dmy'), 'dates:\n  order: dmy\n');
    assert.equal(edited('# mine\nname: a # b', 'mdy'), '# mine\nname: a # b\ndates:\n  order: mdy\n');
    assert.equal(edited('name: a\r\n', 'dmy'), 'name: a\r\ndates:\r\n  order: dmy\r\n');
  });

  it('changes a value that is there, and only it', () => {
    assert.equal(
      edited('dates:\n  order: mdy # as in America\nname: a\n', 'dmy'),
      'dates:\n  order: dmy # as in America\nname: a\n',
    );
    assert.deepEqual(editDateOrder('dates:\n  order: dmy\n', 'dmy'), []);
  });

  it('leaves alone what it cannot edit in place', () => {
    for (const text of ['dates: { order: mdy }\n', 'a: [\n', '- list\n', 'dates: *x\n'])
      assert.deepEqual(editDateOrder(text, 'dmy'), [], text);
  });
});
