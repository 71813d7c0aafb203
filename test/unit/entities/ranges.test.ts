import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { extractMentions } from '../../../src/core/entities';
import { parseSeedFile } from '../../../src/core/seed/parse';
import { contains } from '../../../src/core/text/span';
import { assertLinear } from '../../support/growth';

const piece = fc.constantFrom(
  ...'Prime Minister|Anna|Petrova|O’Neill|van|of|and|,|.| |  |\n|\n\n|Ministry|Trade|US$|5|million|руб.|Dhaka|-|Bangladesh-Russia|U.S.|J.|’s|"|(|)|Россия|Путин|ঢাকায়|বাংলাদেশ|北京|タイ|G20|summit|THE|#Tag|@x|â€™|19-21 November|END|date 2023-11-24|title: A Talk|𝐀𝐛|\u0301|\uD800|The'.split(
    '|',
  ),
);
const arbitraryText = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' ')),
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe('mentions', () => {
  it('lie in the title or the body, in order, apart, and say what is written there', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        for (const document of parseSeedFile(text).documents) {
          let end = 0;
          const { title } = document.header;
          for (const mention of extractMentions(text, document)) {
            assert.ok(mention.start >= end && mention.end > mention.start);
            assert.ok(contains(document.body.span, mention) || (title && contains(title.span, mention)));
            assert.equal(mention.text, text.slice(mention.start, mention.end));
            assert.notEqual(mention.entity.trim(), '');
            end = mention.end;
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('include those of the title, and none of the header', () => {
    const text =
      'date 2024-05-10\ntitle: Fishing grows in Norway\nplace: Oslo\n\nIt grew in Chile too.\n\nEND\n';
    const [document] = parseSeedFile(text).documents;
    assert.deepEqual(
      extractMentions(text, document!).map((mention) => mention.text),
      ['Norway', 'Chile'],
    );
  });

  const hostile: Readonly<Record<string, (size: number) => string>> = {
    'one endless run of capitals': (size) => 'Aa '.repeat(size / 3),
    'one endless word': (size) => 'A'.repeat(size),
    initials: (size) => 'A. '.repeat(size / 3),
    'governing heads': (size) => 'Ministry of Trade, '.repeat(size / 19),
    namesakes: (size) => 'President Ab Smith said. Smith left. '.repeat(size / 37),
    'numbers and signs': (size) => '$1,111 '.repeat(size / 7),
    hyphens: (size) => 'Aa-'.repeat(size / 3),
  };
  for (const [name, make] of Object.entries(hostile))
    it(`are found in linear time in ${name}`, () => {
      assertLinear(name, { small: 60_000 }, (size) => {
        const text = make(size);
        extractMentions(text, parseSeedFile(text).documents[0]!);
      });
    });
});
