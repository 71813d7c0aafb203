import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import {
  findMojibake,
  ONE_BYTE_CHARSET_NAMES,
  repairText,
  type TextRepair,
} from '../../../src/core/encoding';
import type { OneByteCharsetName } from '../../../src/core/encoding/one-byte-tables';
import { misread, SENTENCES } from '../../support/legacy-text';

const TIERS = ['safe', 'likely'] as const;
const languages = Object.keys(SENTENCES);
const sentences = Object.values(SENTENCES);
const words = [...new Set(sentences.flatMap((sentence) => sentence.split(' ')))];

/** What is misread most comes most. */
const charset = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom<OneByteCharsetName>('windows-1252', 'iso-8859-1', 'windows-1251') },
  { weight: 1, arbitrary: fc.constantFrom(...ONE_BYTE_CHARSET_NAMES) },
);
const chain = fc.oneof(
  { weight: 3, arbitrary: fc.array(charset, { minLength: 1, maxLength: 1 }) },
  { weight: 1, arbitrary: fc.array(charset, { minLength: 2, maxLength: 3 }) },
);
const someWords = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 })
  .map((some) => some.join(' '));
const cleanText = fc.oneof(fc.constantFrom(...sentences), fc.constantFrom(...words), someWords);

/** Lines that are clean, misread, or misread and then without some bytes. */
const damagedLine = fc
  .tuple(
    cleanText,
    fc.oneof(chain, fc.constant([])),
    fc.constantFrom('keep', 'keep', 'keep', '\ufffd', '?', '', 'space', 'hyphen'),
  )
  .map(([text, charsets, loss]) => {
    const damaged = misread(text, ...charsets);
    if (loss === 'keep') return damaged;
    if (loss === 'space') return damaged.replaceAll('\u00a0', ' ');
    if (loss === 'hyphen') return damaged.replaceAll('\u00ad', '');
    return damaged.replace(/[\x80-\x9f]/g, loss);
  });

/** Any text at all, and texts of what damage is made of. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...words),
        fc.string({ unit: 'binary', maxLength: 3 }),
        fc.constantFrom(
          'Ã',
          'â',
          '€',
          '™',
          'Â',
          '\u00a0',
          'Р',
          'ї',
          'ð',
          'Ÿ',
          '鈥',
          '檚',
          '\ufffd',
          '?',
          ' ',
        ),
        fc.constantFrom(
          '\x92',
          '\x9d',
          '\u00ad',
          '‚Äô',
          '├®',
          'ﾃ｡',
          '\ud83d',
          '\ude00',
          '\n',
          '&acirc;',
          '&#146;',
        ),
      ),
      { maxLength: 24 },
    )
    .map((parts) => parts.join('')),
  fc.tuple(cleanText, chain).map(([text, charsets]) => misread(text, ...charsets)),
);

const asWritten = (text: string) => text;
const upper = (text: string) => text.toUpperCase();
const lower = (text: string) => text.toLowerCase();
const dressed = (text: string) => `“${text}” — (${text}) «${text}»…`;
/** Footnotes and brands behind words, which make capitals look like damage. */
const annotated = (text: string) =>
  text
    .split(' ')
    .map((word, i) => (i % 2 === 0 ? word : word + '¹²³ª®™°”»†'.charAt(i % 10)))
    .join(' ');

/** Clean text in some form. */
const rightText = fc
  .tuple(
    fc.constantFrom(...sentences),
    fc.constantFrom(asWritten, upper, lower, dressed, annotated),
    fc.constantFrom('', '¹', '²³', ' ®', '™', '°', ' №5', ' ½', ' → ', ' │ ', '\t'),
  )
  .map(([text, form, behind]) => form(text) + behind);

function applied(text: string, edits: TextRepair['edits']): string {
  let made = '';
  let from = 0;
  for (const { start, end, newText } of edits) {
    made += text.slice(from, start) + newText;
    from = end;
  }
  return made + text.slice(from);
}

/** Whether an offset lies between the two halves of a character. */
function splitsCharacter(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
}

describe('repair of any text', function () {
  this.timeout(60_000);

  it('edits in order, apart, at the bounds of characters, and nothing else', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const tier of TIERS) {
          const { text: repaired, edits, chain: charsets } = repairText(text, { tier });
          assert.equal(applied(text, edits), repaired);
          assert.equal(edits.length > 0, repaired !== text || charsets.length > 0);
          let last = -1;
          for (const { start, end, newText } of edits) {
            assert.ok(start > last || (last === -1 && start === 0) || start === last, 'in order');
            assert.ok(start < end && end <= text.length);
            assert.notEqual(text.slice(start, end), newText, 'an edit that changes nothing');
            assert.ok(!splitsCharacter(text, start) && !splitsCharacter(text, end), 'half a character');
            assert.doesNotMatch(newText, /\p{Surrogate}/u, 'half a character is written');
            last = end;
          }
        }
      }),
      { numRuns: 700, seed: 1 },
    );
  });

  it('makes at the safe tier only what it makes at the likely tier too', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const likely = repairText(text).edits.map((edit) => JSON.stringify(edit));
        for (const edit of repairText(text, { tier: 'safe' }).edits)
          assert.ok(likely.includes(JSON.stringify(edit)));
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  it('changes nothing more unasked when it runs again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = repairText(text, { tier: 'safe' }).text;
        assert.equal(repairText(once, { tier: 'safe' }).text, once, JSON.stringify(text));
      }),
      { numRuns: 400, seed: 3 },
    );
  });

  it('changes nothing more of what text can become when it runs again', () => {
    fc.assert(
      fc.property(damagedLine, fc.array(damagedLine, { maxLength: 2 }), (line, others) => {
        const once = repairText([line, ...others].join('\n')).text;
        assert.equal(repairText(once).text, once, JSON.stringify([line, ...others]));
      }),
      { numRuns: 200, seed: 10 },
    );
  });
});

describe('repair of clean text', function () {
  this.timeout(60_000);

  it('is that text, whatever stands beside it', () => {
    fc.assert(
      fc.property(
        fc.array(rightText, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(' ', '\n', '\n\n'),
        (parts, between) => {
          const text = parts.join(between);
          assert.deepEqual(repairText(text), { text, edits: [], chain: [] });
        },
      ),
      { numRuns: 500, seed: 4 },
    );
  });

  it('is not touched where other paragraphs are damaged', () => {
    fc.assert(
      fc.property(
        fc.array(rightText, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...sentences),
        chain,
        fc.array(rightText, { minLength: 1, maxLength: 3 }),
        (before, damaged, charsets, after) => {
          const text = [...before, misread(damaged, ...charsets), ...after].join('\n');
          for (const tier of TIERS) {
            const lines = repairText(text, { tier }).text.split('\n');
            assert.deepEqual(lines.slice(0, before.length), before);
            assert.deepEqual(lines.slice(-after.length), after);
          }
        },
      ),
      { numRuns: 250, seed: 5 },
    );
  });
});

describe('repair of damage by a chain of charsets', function () {
  this.timeout(60_000);

  it('is what it was, or is left as it is, wherever nobody looks', () => {
    const loss = fc.constantFrom('keep', 'keep', '\ufffd', '?', '');
    fc.assert(
      fc.property(cleanText, chain, loss, (clean, charsets, lost) => {
        const whole = misread(clean, ...charsets);
        const damaged = lost === 'keep' ? whole : whole.replace(/[\x80-\x9f]/g, lost);
        const repaired = repairText(damaged, { tier: 'safe' }).text.split(' ');
        const meant = clean.split(' ');
        for (const [i, word] of damaged.split(' ').entries())
          assert.ok(
            repaired[i] === word || repaired[i] === meant[i],
            `${meant[i]} became ${repaired[i]} in ${JSON.stringify(damaged)} (${charsets})`,
          );
      }),
      { numRuns: 1000, seed: 6 },
    );
  });

  it('is what it was, or is reported, or cannot be told from right text', () => {
    let exact = 0;
    let all = 0;
    fc.assert(
      fc.property(fc.constantFrom(...languages), charset, (language, name) => {
        const clean = SENTENCES[language]!;
        const damaged = misread(clean, name);
        if (damaged === clean) return;
        all++;
        if (repairText(damaged).text === clean) exact++;
        else assert.ok(findMojibake(damaged).length > 0, `${language} ${name}: ${damaged}`);
      }),
      { numRuns: 400, seed: 8 },
    );
    assert.ok(exact >= 0.95 * all, `${exact} of ${all} came back`);
  });

  it('comes back in the same way within other text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sentences), fc.constantFrom(...sentences), (clean, other) => {
        const damaged = misread(clean, 'windows-1252');
        assert.equal(repairText(`${other}\n${damaged}\n${other}`).text, `${other}\n${clean}\n${other}`);
      }),
      { numRuns: 200, seed: 9 },
    );
  });
});
