import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { applyEditsToBytes, fixSource } from '../../../src/core/lint/fix';
import { lintSource } from '../../../src/core/lint/lint';
import { defaultSettings } from '../../../src/core/lint/settings';
import { RULES } from '../../../src/core/rules';
import { charactersRules } from '../../../src/core/rules/characters';
import { SourceText } from '../../../src/core/text/source-text';
import { assertLinear } from '../../support/growth';
import { misread, SENTENCES } from '../../support/legacy-text';
import { realSeeds } from '../../support/real-seeds';

const SETTINGS = defaultSettings({ year: 2026, month: 11, day: 22 });
const lint = (source: SourceText, rules = charactersRules) =>
  lintSource('text.seed', source, SETTINGS, rules).findings;
const rulesFound = (text: string) => [...new Set(lint(SourceText.fromText(text)).map(({ rule }) => rule))];

/** Text that has good reason to look guilty, beside the plain sentences. */
const HARD_BUT_CLEAN: readonly string[] = [
  'R&D at AT&T; Q&A at 5 < 6 and 7 > 3, I <3 it; f(x) = a*b*c, 2**10 = 1024, snake_case_name.',
  'He wrote to <ann@example.org>, see https://example.org/a_b_c?x=1&y=2#top and C:\\new\\_data.',
  '¯\\_(ツ)_/¯ — 100 % sûr… “oui”, ‘non’, „ja“, »nein«, 5′ 10″, 20 °C ± 2, ½ × ¾, €5, £6, ¥7, 5¢.',
  'A.B.C., № 5, §7, ¶ 3, † 1999, ‡, • one • two, ™ ® ©, Ω µm, β-carotene, Δt, 10⁻³, H₂O, x², aº bª.',
  'IT-компания, ПРИЁМ, ЁЛКА, ОБЪЁМ; съезд, подъезд; їжак, ґанок, Ї, Є; ЂУРЂЕВДАН, Њујорк, Џеп, ѓубре, ќерка.',
  'ÀÉÎÕÜ ÇA VA ÊTRE; ÂNGELA E IRMÃ; AÇÃO; ÜBER ALLE STRAẞEN; ÅRHUS; ŁÓDŹ; ČESKÝ; ŞİŞLİ; ĞÜÇ; ĂÎÂŢŞ.',
  'wo der Spaß“ endet; “café”… à « l’été »; ¿Está? ¡Sí!; l·lança; naïve—déjà—vu; Ærø; ñandú; þú; ðæ.',
  'phonetics: [ˈfəʊnɪks], /ʃʒθð/, [ɑ̃ ɛ̃ ɔ̃]; pinyin: nǐ hǎo; romaji: Tōkyō; yorùbá: Ọ̀ṣun; Tiếng Việt: ễ ộ ự.',
  'می‌خواهم، نمی‌شود؛ رگ و ریشه؛ گردن؛ کتاب‌ها «۱۲۳»؛ العربية: «ﷺ» ١٢٣؛ اُردو: ہے۔ עִבְרִית: שָׁלוֹם.',
  'Noël à l’île, cœur, Œuvre, Ÿ, œil; „Ženščina“; Ž. Š. Č.; Øystein Ås; Īsa; Ķ; Ő; Ű; ĳ.',
  '👩‍👩‍👧 🏳️‍🌈 👍🏽 ❤️ 1️⃣ 🇧🇩 ☎️ ✔︎ → ⇒ ≤ ≥ ≠ ∞ √2 ∑ ∫ ─ │ ┌ █ ░ ♪ ★ ☆.',
  'प्र॒थ॒मं क्ष क्‍ष ज्ञ श्री; বাংলা ক্ষ র‍্যাব; தமிழ் க்ஷ; ශ්‍රී ලංකා; ខ្មែរ; မြန်မာ; བོད་ཡིག; አማርኛ; ქართული; Հայերեն։',
];

describe('character rules', () => {
  for (const [language, text] of Object.entries(SENTENCES))
    it(`stay silent on ${language}`, () => {
      const document = `date 2024-03-01\n\n${text}\n\n${text}\n\nEND\n`;
      assert.deepEqual(
        lint(SourceText.fromText(document)).map(({ rule, message }) => `${rule}: ${message}`),
        [],
      );
    });

  for (const text of HARD_BUT_CLEAN)
    it(`stay silent on ${text.slice(0, 40)}…`, () => {
      assert.deepEqual(
        lint(SourceText.fromText(`date 2024-03-01\n\n${text}\n\nEND\n`)).map(({ message }) => message),
        [],
      );
    });

  it('report mojibake once, not its parts', () => {
    for (const text of Object.values(SENTENCES).slice(0, 12))
      assert.deepEqual(rulesFound(misread(text, 'iso-8859-1')), ['mojibake'], text);
  });

  it('report what decoding made of bad bytes as bytes only', () => {
    const source = SourceText.fromBytes(Uint8Array.from([...Buffer.from('“é” – ü, caf'), 0xe9, 10]));
    assert.deepEqual(
      lint(source).map(({ rule, bytes }) => [rule, bytes]),
      [['invalid-utf8', { start: 20, end: 21 }]],
    );
  });

  it('are the only ones to judge a file in another charset, and turn it into UTF-8 whole', () => {
    const text = 'date 2024-03-01\n\nВчера вечером река вышла из берегов.\n';
    const codes: Record<string, number> = { ё: 0xb8 };
    const bytes = Uint8Array.from([...text], (character) => {
      const code = character.charCodeAt(0);
      return code < 0x80 ? code : (codes[character] ?? code - 0x410 + 0xc0);
    });
    const source = SourceText.fromBytes(bytes);
    const findings = lint(source, RULES);
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['wrong-encoding'],
    );
    const fix = findings[0]!.fixes[0]!;
    assert.ok(fix.onDisk);
    assert.equal(fix.safety, 'suggestion');
    assert.equal(Buffer.from(applyEditsToBytes(source, fix.edits)).toString('utf8'), text);
  });

  it('turn UTF-16 and UTF-32 into UTF-8 and go on from there', () => {
    const text = 'date 2024-03-01\n\nThe river&nbsp;rose.\n\nEND\n';
    const wide = [...`\ufeff${text}`].flatMap((character) => {
      const code = character.charCodeAt(0);
      return [code & 0xff, code >> 8, 0, 0];
    });
    const narrow = wide.filter((_, i) => i % 4 < 2);
    for (const bytes of [wide, narrow]) {
      const source = SourceText.fromBytes(Uint8Array.from(bytes));
      const fixed = fixSource('a', source, SETTINGS, RULES, { safety: 'suggestion' });
      assert.equal(Buffer.from(fixed.source.bytes).toString('utf8'), text.replace('&nbsp;', ' '));
    }
  });

  it('limit the findings of one cause in one file and say how many there are', () => {
    const source = SourceText.fromBytes(
      Uint8Array.from(
        Buffer.from(`${'“é” '.repeat(600)}`).map((b, i) => (i % 8 === 0 && b > 127 ? 0xff : b)),
      ),
    );
    const found = lint(source).filter(({ rule }) => rule === 'invalid-utf8');
    assert.ok(source.illFormed.length > 200);
    assert.equal(found.length, 200);
    assert.match(found.at(-1)!.message, new RegExp(`${source.illFormed.length - 200} more`));
  });

  it('take linear time on hostile text', () => {
    const parts = [
      '<!--',
      '<b>',
      '<script>',
      '&amp;',
      '``a',
      '**a',
      '[a](',
      '\\_a',
      '\ufffda',
      '\x1b[',
      '\u202ea',
      'aа',
      'e\u0301\u0301',
      '\u200b',
      'a?s ',
      '\u00a0',
      '> ',
      '# a',
    ];
    for (const part of parts)
      assertLinear(part, { small: 2_000 }, (count) => lint(SourceText.fromText(part.repeat(count))));
  });
});

describe('character rules on collected documents', () => {
  for (const file of realSeeds) {
    const name = path.basename(file);
    const source = SourceText.fromBytes(readFileSync(file));
    const findings = lint(source);

    it(`${name}: nothing but what is known`, () => {
      const found = findings.map(({ rule, severity, start, end }) => {
        const { line, character } = source.lines.positionAt(start);
        return `${rule} ${severity} ${line + 1}:${character + 1}+${end - start}`;
      });
      const known: Record<string, string[]> = {
        '001': ['markdown-markup information 3:1+3', 'markdown-markup information 3:4+81'],
        '004': ['mojibake error 1:11+3'],
      };
      assert.deepEqual(found, known[name.slice(0, 3)] ?? []);
    });

    it(`${name}: safe fixes leave nothing to fix`, () => {
      const fixed = fixSource(name, source, SETTINGS, charactersRules, { safety: 'safe' });
      assert.deepEqual(
        lint(fixed.source).map(({ message }) => message),
        [],
      );
      if (name.startsWith('004')) assert.match(fixed.source.text, /^\p{L}+–\p{L}+ relations\n/u);
    });
  }
});
