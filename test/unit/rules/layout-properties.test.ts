import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Finding } from '../../../src/core/lint/finding';
import { fixSource } from '../../../src/core/lint/fix';
import { lintSource } from '../../../src/core/lint/lint';
import type { LintSettings } from '../../../src/core/lint/rule';
import { defaultSettings } from '../../../src/core/lint/settings';
import { layoutRules } from '../../../src/core/rules/layout';
import { parseSeedFile } from '../../../src/core/seed/parse';
import { SourceText } from '../../../src/core/text/source-text';
import { assertLinear } from '../../support/growth';
import { lintWithCorpus } from '../../support/lint-with-corpus';

const settings: LintSettings = {
  ...defaultSettings({ year: 2026, month: 11, day: 22 }),
  rules: Object.fromEntries(layoutRules.map(({ id }) => [id, { severity: 'warning' as const }])),
};

const piece = fc.constantFrom(
  ...[
    ' ',
    '  ',
    '    ',
    '\t',
    '\n',
    '\n\n',
    '\n\n\n',
    '\r\n',
    '\r',
    'END',
    'END\n',
    '\ndate 2024-03-01\n',
    ' date 2024-03-02 ',
  ],
  ...[
    'The river rose',
    'and fell.',
    'in the the night',
    'infra-\nstructure',
    'towns.During',
    '“',
    '"',
    '(',
    ')',
    '* * *',
  ],
  ...[
    'K',
    '12',
    '- rice',
    'নদীর পানি।',
    '川の水。',
    '🙂',
    'title: A',
    '|',
    '\u00A0',
    '\u3000',
    '\uFFFD',
    '\uD800',
  ],
  'The river rose in the night and flooded the whole of the lower town before the morning came up from the hills.',
);
const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));

function fixed(input: string): string {
  const result = fixSource('a.seed', SourceText.fromText(input), settings, layoutRules, { safety: 'safe' });
  return result.source.text;
}

function findingsOf(input: string): Finding[] {
  return lintWithCorpus('a.seed', SourceText.fromText(input), settings, layoutRules);
}

/** What a reader would miss: the header lines and the body's blocks of each document, and the lines of each block. */
function substance(input: string): string[][][] {
  const { documents } = parseSeedFile(input);
  return documents.map(({ header, body }) => [
    linesOf(input.slice(header.span.start, header.span.end)).filter((line) => line !== ''),
    ...body.blocks.map(({ span }) => linesOf(input.slice(span.start, span.end))),
  ]);
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/).map((line) => line.trim().replace(/[ \t]+/g, ' '));
}

describe('layout rules', () => {
  it('lose no character, paragraph or document by a safe fix', () => {
    fc.assert(
      fc.property(text, (input) => {
        const wellFormed = Buffer.from(input).toString();
        const output = fixed(wellFormed);
        assert.equal(output.replace(/[ \t\r\n]/g, ''), wellFormed.replace(/[ \t\r\n]/g, ''));
        assert.deepEqual(substance(output), substance(wellFormed));
      }),
      { numRuns: 1500 },
    );
  });

  it('leave nothing to fix behind', () => {
    fc.assert(
      fc.property(text, (input) => {
        const output = fixed(Buffer.from(input).toString());
        assert.equal(fixed(output), output);
        const left = lintSource('a.seed', SourceText.fromText(output), settings, layoutRules).findings.filter(
          ({ fixes }) => fixes.some(({ safety }) => safety === 'safe'),
        );
        assert.deepEqual(left, []);
      }),
      { numRuns: 500 },
    );
  });

  it('keep every range inside the text, and the edits of a safe fix inside the finding', () => {
    fc.assert(
      fc.property(text, (input) => {
        for (const { rule, start, end, fixes } of findingsOf(input)) {
          assert.ok(0 <= start && start <= end && end <= input.length, rule);
          for (const { safety, edits } of fixes)
            for (const edit of edits) {
              assert.ok(0 <= edit.start && edit.start <= edit.end && edit.end <= input.length, rule);
              if (safety === 'safe')
                assert.ok(start <= edit.start && edit.end <= end, `${rule} edits beside itself`);
            }
        }
      }),
      { numRuns: 500 },
    );
  });

  for (const [name, pieceOfText] of [
    ['spaces', ' '],
    ['tabs between letters', 'a\t'],
    ['double spaces', 'a  '],
    ['short lines', 'a\n'],
    ['short paragraphs', 'aa bb cc dd\n\n'],
    ['broken words', 'infra-\n'],
    ['tight stops', 'towns.During'],
    ['doubled words', 'the the and '],
    ['quotes', '"a “'],
    ['brackets', '(['],
    ['blank lines', ' \n'],
    ['numbers', '1\n\n'],
  ] as const)
    it(`take time linear in ${name}`, function () {
      this.timeout(60_000);
      assertLinear(name, { small: 40_000 }, (length) => {
        const source = SourceText.fromText(`x ${pieceOfText.repeat(length / pieceOfText.length)} y`);
        lintSource('a.seed', source, settings, layoutRules);
      });
    });
});
