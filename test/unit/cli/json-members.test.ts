import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { memberSpans } from '../../../src/cli/json-members';
import { repairAnswer } from '../../../src/cli/repair-answer';

describe('memberSpans', () => {
  it('finds every value of any object, however it is spaced', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ stringUnit: 'binary' }), { maxKeys: 5 }),
        fc.constantFrom(undefined, 1, '\t', ' \t'),
        (object, indent) => {
          const json = JSON.stringify(object, undefined, indent).replaceAll('\n', ' ');
          const names = Object.keys(object);
          const spans = memberSpans(json, names);
          for (const name of names) {
            const { start, end } = spans[name]!;
            assert.equal(JSON.stringify(JSON.parse(json.slice(start, end))), JSON.stringify(object[name]));
            assert.equal(json.slice(start, end), json.slice(start, end).trim());
          }
        },
      ),
      { numRuns: 500, seed: 7 },
    );
  });

  it('takes the last of one name, and names that are written with escapes', () => {
    const json = '{"a":1,"\\u0061" : [2, {"a": 3}] ,"b":"\\\\"}';
    const { a, b, c } = memberSpans(json, ['a', 'b', 'c']);
    assert.equal(json.slice(a!.start, a!.end), '[2, {"a": 3}]');
    assert.equal(json.slice(b!.start, b!.end), '"\\\\"');
    assert.equal(c, undefined);
  });
});

describe('repairAnswer', () => {
  it('gives the text that its edits give, with references or without', () => {
    const answer = [repairAnswer({}, false), repairAnswer({}, true)];
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom(
              '&amp;',
              '&eacute;',
              'cafÃ©',
              '&Atilde;&copy;',
              '&#xE9;',
              '&copy',
              '?a=1&copy=2',
              '&',
              ' ',
            ),
            fc.string({ unit: 'binary', maxLength: 4 }),
          ),
          { maxLength: 12 },
        ),
        (parts) => {
          const text = parts.join('');
          for (const members of answer) {
            const json = JSON.stringify(text);
            const { text: repaired, edits } = JSON.parse(`{${members(text, json)}}`) as {
              text: string;
              edits: [number, number, string][];
            };
            let rebuilt = '';
            let from = 0;
            for (const [start, end, newText] of edits) {
              assert.ok(start >= from && end >= start && end <= text.length);
              rebuilt += text.slice(from, start) + newText;
              from = end;
            }
            assert.equal(rebuilt + text.slice(from), repaired);
          }
        },
      ),
      { numRuns: 400, seed: 11 },
    );
  });
});
