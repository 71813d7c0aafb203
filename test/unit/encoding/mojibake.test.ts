import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import {
  explainRepair,
  findMojibake,
  misreadOffsets,
  repairMojibake,
  repairText,
} from '../../../src/core/encoding';
import type { OneByteCharsetName } from '../../../src/core/encoding/one-byte-tables';
import { misread, SENTENCES } from '../../support/legacy-text';

const CHARSETS: readonly OneByteCharsetName[] = ['windows-1252', 'iso-8859-1', 'windows-1251'];
const languages = Object.keys(SENTENCES);

describe('findMojibake', () => {
  for (const language of languages) {
    it(`leaves ${language} alone`, () => {
      assert.deepEqual(findMojibake(SENTENCES[language]!), []);
      assert.deepEqual(findMojibake(SENTENCES[language]!.toUpperCase()), []);
    });

    for (const charset of CHARSETS)
      it(`repairs ${language} that was read as ${charset} once, twice and three times`, () => {
        const text = SENTENCES[language]!;
        for (let layers = 1; layers <= 3; layers++) {
          const damaged = misread(text, ...Array<OneByteCharsetName>(layers).fill(charset));
          assert.equal(repairMojibake(damaged), text, `${layers} layers: ${damaged}`);
        }
      });
  }

  it('never turns damage into something else at the safe tier, and repairs once for all', () => {
    const words = languages.flatMap((language) => SENTENCES[language]!.split(' '));
    const chain = fc.array(fc.constantFrom(...CHARSETS), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }),
        chain,
        (some, charsets) => {
          const text = some.join(' ');
          const damaged = misread(text, ...charsets);
          for (const run of findMojibake(damaged)) {
            if (!run.safe) continue;
            const proof = explainRepair(damaged, run);
            assert.ok(text.includes(run.text), `${run.text} is not in ${text} (${damaged}, ${proof.chain})`);
          }
          const repaired = repairMojibake(damaged);
          assert.equal(repairMojibake(repaired), repaired);
        },
      ),
      { numRuns: 400, seed: 7 },
    );
  });

  it('takes any text, keeps to its offsets, and leaves the rest as it is', () => {
    const parts = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('Ã', 'â', '€', '™', 'Â', '\u00a0', 'Р', 'ї', '\ufffd', ' '),
      ),
    );
    fc.assert(
      fc.property(parts, (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const run of findMojibake(text)) {
          assert.ok(run.start >= last && run.end > run.start && run.end <= text.length);
          last = run.end;
          let rebuilt = '';
          let from = run.start;
          for (const edit of run.edits) {
            assert.ok(edit.start >= from && edit.end <= run.end);
            rebuilt += text.slice(from, edit.start) + edit.newText;
            from = edit.end;
          }
          assert.equal(rebuilt + text.slice(from, run.end), run.text);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('says which charsets, in the order in which it happened', () => {
    const chainOf = (text: string) => findMojibake(text)[0]?.chain;
    assert.deepEqual(chainOf('Harbourâ€“Bridge'), ['windows-1252']);
    assert.deepEqual(chainOf('caf\u00c3\u00a9'), ['iso-8859-1']);
    assert.deepEqual(chainOf(misread('früh', 'iso-8859-1', 'windows-1252')), ['iso-8859-1', 'windows-1252']);
    assert.deepEqual(chainOf(misread('привет', 'windows-1251')), ['windows-1251']);
    assert.deepEqual(chainOf(misread('résumé', 'macintosh')), ['macintosh']);
    assert.deepEqual(chainOf(misread('it’s', 'cp437')), ['cp437']);
  });

  it('reports only the damaged characters of a word', () => {
    const text = 'The “cafÃ©” in Moûtiers';
    assert.deepEqual(
      findMojibake(text).map(({ start, end, text: meant, safe }) => [text.slice(start, end), meant, safe]),
      [['Ã©', 'é', true]],
    );
  });

  it('repairs nothing unasked into what was not there, wherever a character was dropped', () => {
    for (const clean of ['Вчера вечером река поднялась', 'Der Fluß führte früh Hochwasser', 'पुल कल बंद था'])
      for (const charset of ['windows-1252', 'iso-8859-1'] as const) {
        const damaged = misread(clean, charset);
        for (let at = 0; at < damaged.length; at++) {
          if (damaged[at] === ' ') continue;
          const text = damaged.slice(0, at) + damaged.slice(at + 1);
          for (const { edits, safe } of findMojibake(text))
            for (const { newText } of edits)
              assert.ok(!safe || clean.includes(newText), `${text} → ${newText}`);
        }
      }
  });

  it('decides nothing unasked where charsets that read all else alike read a word otherwise', () => {
    const unsafe: readonly (readonly [string, OneByteCharsetName])[] = [
      ['Trupper återfår sin hälsa när de befordras', 'iso-8859-2'],
      ['Å øydeleggje retten og fridomen på land', 'iso-8859-15'],
      ['Hold den ønskede tastekombination nede', 'cp855'],
      ['uporabljamo bežični uređaj i upravljačke programe', 'iso-8859-15'],
    ];
    for (const [clean, charset] of unsafe)
      for (const { edits, safe } of findMojibake(misread(clean, charset)))
        for (const { newText } of edits) assert.ok(!safe || clean.includes(newText), `${clean}: ${newText}`);
  });

  it('leaves no layer behind unasked', () => {
    const layered: readonly (readonly [string, ...OneByteCharsetName[]])[] = [
      ['muṅwe na muṅwe', 'windows-1254', 'windows-1254', 'windows-1254'],
      ['muṅwe na', 'windows-1252', 'windows-1251', 'windows-1250'],
      ['додека не', 'cp737', 'cp737'],
      ['жана', 'cp437', 'cp437', 'cp437'],
      ['Ndihmë në mbrëmje', 'windows-1256', 'windows-1256', 'windows-1256', 'windows-1256'],
    ];
    for (const [clean, ...charsets] of layered)
      for (const { safe, edits } of findMojibake(misread(clean, ...charsets)))
        for (const { newText } of edits) assert.ok(!safe || clean.includes(newText), `${clean}: ${newText}`);
  });

  it('does not take a closing quotation mark for a byte of a capital before it', () => {
    const damaged = `${misread('Não há razão', 'windows-1252')} “AMANHÃ” “ATÉ AMANHÃ” e depois ${misread('coração', 'windows-1252')}`;
    assert.equal(repairText(damaged).text, 'Não há razão “AMANHÃ” “ATÉ AMANHÃ” e depois coração');
    for (const clean of [
      'No cartaz lia-se “LÃ”; no segundo, “MAÇÃ”',
      'A marca IRMÃ® (n.º 3.114)',
      'EIS „IRMÃ“.',
    ])
      assert.deepEqual(findMojibake(clean), [], clean);
  });

  const clean: readonly string[] = [
    'Её можно временно отключить',
    'Её цель — помочь',
    'Адыгэбзэ: ІофшІагъ, шІэныгъэ, цІыф',
    'w rěčenja docpěć',
    'Ар бИр аДаМ ЖаШоОгО, эРкИнДиКкЕ ЖаНа жЕкЕ',
    '\\fB\\-\\-type\\fP \\fItype\\fP \\fIтип\\fP',
    'ERA ATUALMENTE ESCOLHIDA⁴ NÃO É™ COMPATÍVEL COM³ AS TUAS',
    '"¡¢£¤¥¦§¨©ª«¬®¯°±²³´µ¶·¸¹º»¼½¾¿"',
  ];
  for (const line of clean)
    it(`takes no word of ${line} for damaged`, () => assert.deepEqual(findMojibake(line), []));

  it('joins neighbouring words of one line', () => {
    const line = misread('Вчера вечером река', 'windows-1251');
    const runs = findMojibake(`${line}\n${line}`);
    assert.equal(runs.length, 2);
    assert.equal(runs[0]!.edits.length, 3);
    assert.equal(runs[0]!.text, 'Вчера вечером река');
  });

  it('believes a weak word only where others agree', () => {
    assert.deepEqual(findMojibake('Р’ саду'), []);
    const russian = misread('В саду растут вишни и груши', 'windows-1251');
    assert.equal(repairMojibake(russian), 'В саду растут вишни и груши');
  });

  it('suggests what a lost byte was, and never restores it by itself', () => {
    const text = 'She said: â€œNo.â€ Then she left.';
    assert.ok(findMojibake(text).some((run) => run.text === '”' && !run.safe));
    assert.ok(repairMojibake(text).includes('â€ Then'));
    assert.deepEqual(
      findMojibake('donï¿½t').map((run) => run.text),
      ['\ufffd'],
    );
  });

  it('drops a byte order mark that was read as text', () => {
    assert.equal(repairMojibake('ï»¿The river'), 'The river');
  });

  it('looks at nothing where no place is suspicious', () => {
    const text = 'cafÃ© and thÃ©';
    assert.deepEqual(misreadOffsets(text), [3, 12]);
    assert.deepEqual(findMojibake(text, []), []);
    assert.deepEqual(misreadOffsets('┌──┐ «À bientôt» — № 5, ÉTÉ 2020'), []);
  });

  it('takes linear time on hostile text', () => {
    const time = (text: string) => {
      const start = performance.now();
      findMojibake(text);
      return performance.now() - start;
    };
    for (const part of ['Ã¢â‚¬Ã‚Ãƒ', 'Ã© ', 'â€ ', 'Ã©.â€ ', 'ÃÂ']) {
      time(part.repeat(500));
      const small = Math.max(time(part.repeat(2_000)), 2);
      assert.ok(time(part.repeat(20_000)) < 60 * small, part);
    }
  });

  it('does not decide unasked between charsets of one region by one word, nor write a capital into a word', () => {
    const [run] = findMojibake('FrittstĂĽande blokker');
    assert.equal(run?.safe, false);
    const text = 'ազդարարում է այս';
    const damaged = misread(text, 'windows-1252', 'iso-8859-2', 'windows-1257', 'windows-1257');
    assert.equal(repairMojibake(damaged).includes('Տւ'), false);
  });
});

describe('explainRepair', () => {
  it('shows characters, bytes, chain and result', () => {
    const text = 'Harbourâ€“Bridge';
    const [run] = findMojibake(text);
    assert.deepEqual(explainRepair(text, run!), {
      characters: 'â€“',
      bytes: 'E2 80 93',
      chain: ['windows-1252'],
      steps: ['–'],
      result: '–',
    });
  });

  it('shows each layer', () => {
    const text = `fr${misread('ü', 'windows-1252', 'windows-1252')}h`;
    const [run] = findMojibake(text);
    const { steps, bytes } = explainRepair(text, run!);
    assert.deepEqual(steps, ['Ã¼', 'ü']);
    assert.equal(bytes, 'C3 BC');
  });
});
