import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { decodeOneByte, encodeOneByte } from '../../../src/core/encoding/charsets';
import { explainRepair } from '../../../src/core/encoding/explain-repair';
import { findLegacyMixUp } from '../../../src/core/encoding/legacy-mix-up';
import type { OneByteCharsetName } from '../../../src/core/encoding/one-byte-tables';
import { BENCH_SENTENCES, HARD_CLEAN_LINES } from '../../bench/damage/sentences';
import { SENTENCES } from '../../support/legacy-text';

/** What a program makes of a text in one charset when it takes it for another. */
function mixedUp(text: string, written: OneByteCharsetName, read: OneByteCharsetName): string {
  const bytes = encodeOneByte(text, written);
  assert.ok(bytes !== undefined, `${written} lacks a character of ${text}`);
  return decodeOneByte(bytes, read);
}

function repaired(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const run of findLegacyMixUp(text)?.runs ?? []) {
    parts.push(text.slice(from, run.start), run.text);
    from = run.end;
  }
  return parts.join('') + text.slice(from);
}

const PAIRS: readonly (readonly [language: string, written: OneByteCharsetName, read: OneByteCharsetName])[] =
  [
    ['hu', 'windows-1250', 'windows-1252'],
    ['hu', 'cp852', 'windows-1252'],
    ['pl', 'iso-8859-2', 'windows-1252'],
    ['pl', 'iso-8859-2', 'windows-1250'],
    ['pl', 'x-mac-ce', 'windows-1250'],
    ['cs', 'windows-1250', 'iso-8859-1'],
    ['cs', 'cp852', 'cp850'],
    ['tr', 'windows-1254', 'windows-1252'],
    ['tr', 'cp857', 'windows-1254'],
    ['ru', 'windows-1251', 'windows-1252'],
    ['ru', 'koi8-r', 'windows-1251'],
    ['ru', 'cp866', 'windows-1251'],
    ['uk', 'windows-1251', 'koi8-u'],
    ['uk', 'x-mac-cyrillic', 'windows-1251'],
    ['sr', 'iso-8859-5', 'windows-1251'],
    ['el', 'windows-1253', 'windows-1252'],
    ['el', 'iso-8859-7', 'iso-8859-1'],
    ['el', 'cp737', 'cp437'],
    ['he', 'windows-1255', 'windows-1252'],
    ['he', 'windows-1255', 'windows-1251'],
    ['ar', 'windows-1256', 'windows-1252'],
    ['th', 'windows-874', 'windows-1252'],
    ['lt', 'windows-1257', 'windows-1252'],
    ['lv', 'iso-8859-4', 'windows-1252'],
    ['lv', 'windows-1257', 'windows-1250'],
    ['et', 'cp775', 'windows-1252'],
    ['de', 'cp850', 'windows-1252'],
    ['fi', 'cp437', 'windows-1252'],
    ['sv', 'macintosh', 'iso-8859-1'],
    ['da', 'macintosh', 'windows-1252'],
    ['fr', 'windows-1252', 'macintosh'],
    ['es', 'windows-1252', 'cp850'],
    ['pt', 'windows-1252', 'windows-1250'],
    ['is', 'windows-1252', 'windows-1251'],
    ['eo', 'iso-8859-3', 'windows-1252'],
  ];

describe('findLegacyMixUp', () => {
  for (const [language, written, read] of PAIRS)
    it(`reads ${language} back that was written in ${written} and read as ${read}`, () => {
      const text = BENCH_SENTENCES[language]!.replace(/[“”„’—]/g, '');
      assert.equal(repaired(mixedUp(text, written, read)), text);
    });

  it('knows the language by the words of ASCII that stand beside one mixed-up letter', () => {
    const text = 'Zapomniałem, gdzie on mieszka, ale chyba niedaleko od nas';
    assert.equal(repaired(mixedUp(text, 'windows-1250', 'windows-1252')), text);
  });

  it('knows the Macintosh quotation marks of English', () => {
    assert.equal(
      repaired('ItÕs what he calls Òthe other sideÓ, and we donÕt know where.'),
      'It’s what he calls “the other side”, and we don’t know where.',
    );
  });

  it('puts Macintosh punctuation right among letters that are right', () => {
    assert.equal(
      repaired('IÕm told the naïve façade Ð Òcafé cultureÓ Ð wonÕt last near Llŷn.'),
      'I’m told the naïve façade – “café culture” – won’t last near Llŷn.',
    );
  });

  it('takes C1 controls for bytes of windows-1252, and changes nothing else', () => {
    assert.equal(
      repaired('The façade\x92s colour wasn\x92t \x93naïve\x94 → grey'),
      'The façade’s colour wasn’t “naïve” → grey',
    );
  });

  it('reads some lines of a text back, and leaves those alone that are right', () => {
    const right = [BENCH_SENTENCES.cs!, 'Říká se, že příští léto bude teplejší než to letošní.'];
    const wrong = [
      'Pěšina vede k starému mlýnu, kde už nikdo nežije.',
      'Děti běžely přes louku a volaly na pastýře, aby počkal.',
    ];
    const text = [right[0], ...wrong.map((line) => mixedUp(line, 'windows-1250', 'windows-1252')), right[1]];
    assert.equal(repaired(text.join('\n')), [right[0], ...wrong, right[1]].join('\n'));
  });

  for (const [clean, damaged, chain] of [
    ['今日は天気がいいですね。', 'º£Æü¤ÏÅ·µ¤¤¬¤¤¤¤¤Ç¤¹¤Í¡£', 'euc-jp as windows-1252'],
    ['テスト', 'ƒeƒXƒg', 'shift_jis as windows-1252'],
    ['你好，世界', 'ÄãºÃ£¬ÊÀ½ç', 'gbk as windows-1252'],
    ['안녕하세요', '¾È³çÇÏ¼¼¿ä', 'euc-kr as windows-1252'],
  ] as const)
    it(`reads ${clean} back, ${chain}, with the proof`, () => {
      assert.equal(repaired(damaged), clean);
      const [run] = findLegacyMixUp(damaged)!.runs;
      const proof = explainRepair(damaged, run!);
      assert.deepEqual([...proof.chain], [chain]);
      assert.ok(proof.bytes !== undefined && proof.result === clean);
    });

  it('says which charsets, and is never safe', () => {
    const runs = findLegacyMixUp(mixedUp(SENTENCES.ru!, 'windows-1251', 'windows-1252'))?.runs ?? [];
    assert.ok(runs.length > 0);
    for (const run of runs) {
      assert.deepEqual(run.chain, ['windows-1251 as windows-1252']);
      assert.equal(run.safe, false);
    }
  });

  it('finds nothing in right text', () => {
    const lines = [...Object.values(BENCH_SENTENCES), ...HARD_CLEAN_LINES];
    for (const line of [...lines, ...lines.map((some) => some.toUpperCase()), lines.join('\n')])
      assert.equal(repaired(line), line);
  });

  for (const clean of [
    '║ drwxr-xr-x  │ 76  │ staff │',
    '| `22 B` (345μs)             | `291 B` (196μs)',
    'β-carotene, α-helix, γ-rays, Ω, μm, ΔE, π≈3.14, σ², NF-κB, TGF-β1, IFNγ, μSv/h, kΩ',
    'var regex = /[À-ÖØ-öø-ÿ]+/g; // letters of Latin-1',
    "var iso = qs.stringify({ æ: 'æ' }, { charset: 'iso-8859-1' });",
    'Uwei pa kawei ki don hok marbiang pura ïa ka bor',
    'Ό. Τ. Α. Σ.',
    '6×7=42; 8÷2=4; 3×3×3',
    'Visszajött Tõnu Kaljuste karmester, és átvette a zenekart.',
    'MarÃa GarcÃa',
    'Õhtul oli ÕUES KÕIK vaikne, ja Õie ootas.',
    'Ògni personn-a a gh’à tutti i driti.',
    'XÓ DÓ ACƐ',
    'vÕiTlUs käib',
    'A marca IRMÃ® (reg. n.º 3.114)',
    'An t-Air\u00adteagal agus an Art\u00adiculo',
    'ANG BAWAT\u00a0TAO AY ISINILANG',
    '{"Um":"×","valor":"×","booleano":"×"}',
    'KỌ̀Ọ̀KAN LÓ NÍ Ẹ̀TỌ́ SÍ ÒMÌNIRA',
    'DÃ¼n akÅam nehir taÅtÄ± ve kÃ¶ylÃ¼ler evlerini bÄ±raktÄ±, Ã§Ã¼nkÃ¼ yaÄÄ±Å aÄÄ±rdÄ±.',
  ])
    it(`leaves ${clean} alone`, () => {
      assert.equal(findLegacyMixUp(clean), undefined);
    });

  it('takes any text, and keeps to its offsets', () => {
    const pieces = fc.array(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('Ïðèâåò', 'yýlýnda', ' ', '\n', '\x92', 'й')),
    );
    fc.assert(
      fc.property(pieces, (some) => {
        const text = some.join('');
        let end = 0;
        for (const run of findLegacyMixUp(text)?.runs ?? []) {
          assert.ok(run.start >= end && run.end > run.start && run.end <= text.length);
          end = run.end;
        }
      }),
      { numRuns: 300, seed: 11 },
    );
  });
});
