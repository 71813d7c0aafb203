import { strict as assert } from 'node:assert';
import { characterFindings } from '../../../src/core/rules/characters/character-findings';
import { PLANTS } from '../../bench/damage/planted-characters';
import { Random } from '../../bench/damage/random';
import { assertLinear } from '../../support/growth';
import { SENTENCES } from '../../support/legacy-text';

/** Right text of many scripts and notations with characters that are wrong elsewhere. */
const CLEAN: readonly string[] = [
  'می‌خواهم به خانه‌ام بروم؛ کتاب‌هایش را «خواندم» و ۱۲٫۵٪ تخفیف گرفتم. ه‍.ش. ۱۴۰۲/۰۵/۱۲',
  'یہ ایک اردو جملہ ہے، جس میں ‘اقتباس’ اور ۱۲۳ ہیں۔ ﷺ ؓ ؒ',
  'قال: «مرحبًا»، ثم كتب C++‎ و(5%)‎ في الصفحة ٣٤؛ أليس كذلك؟',
  'שלום! מחיר: 5% (‏לא כולל)‏, חז״ל, צה״ל, ג׳ורג׳, שָׁלּ֖וֹם.',
  'क्‍ष क्‌ष श्र र्‍य; हिन्दी में “उद्धरण” और १२३। Déjà vu। अ॒ग्निमी॑ळे पु॒रोहि॑तं',
  'বাংলা ভাষায় র‍্যাব, ক্ষ, এবং ১২৩৪। മലയാളം ന്‍ ര്‍; தமிழ் க்‌ஷ; ශ්‍රී ලංකා ප්‍රජා',
  'ភាសា​ខ្មែរ​ជា​ភាសា​ផ្លូវការ។ ภาษาไทย​มี น้ำ ที่ ๑๒๓ ພາສາລາວ​ແມ່ນ မြန်မာဘာသာ​သည် ၁၂၃။ བོད་ཡིག་ནི་ རྒྱལ་ཁབ།',
  '今天是２０２４年１月１日，天气很好！（笑）“引用”、《书》。これはＡＢＣ、ｶﾅ。～終わり～ 한국어 100％ ㅋㅋㅋ',
  '使用 wireless、WLAN 等。“^Tf”。',
  'Tiếng Việt: Đường phố Hà Nội rất đẹp; Il a dit : « Bonjour ! » – 10 000 € ; 5 %, XXᵉ siècle, Mᵐᵉ, Mˡˡᵉ',
  '👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 ❤️ 1️⃣2️⃣ #️⃣ 🇧🇩🇫🇷 ☎️ ✔︎ 🫱🏻‍🫲🏿 👨🏾‍💻 ™️ ↔️ 🅰️ 🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  '∀ε>0 ∃δ>0: |x−a|<δ ⇒ |f(x)−f(a)|<ε; ∑ₙ aₙ², √2 ≈ 1.414, A∖B, a∣b, 1⁄2, 16∶9, f′(x), f⁡(x), 2⁢x',
  '𝑓(𝑥) = 𝑥² + 𝑏, 𝐱 ∈ ℝⁿ, 𝔼[X] = 𝜇, 𝒪(n log n), 𝟙, 𝐀ᵀ𝐀𝐱 = 𝐀ᵀ𝐛, 𝐸 = 𝑚𝑐², the 𝑛th term',
  'x̂ = (XᵀX)⁻¹Xᵀy, x̄, ŷᵢ, H₂O, Fe³⁺, ²³⁵U, 5′ 3″, 20 °C, 3 µm, 5 kΩ, n̄, ≠',
  '[ˈfəʊnɪks] /ˌɪntəˈnæʃənəl/ [ɑ̃ ɛ̃ ɔ̃] t͡ʃ kʷ tʰ n̩ ə˞ [ʁ̞] ǀxam ǃKung aː /ɹɪɐl/, the mark ◌́',
  'const s = "caf\\u00e9"; if (a != b) { printf("%d\\n", x[0]); } // `\\x1b`, re"\\d+", x ? y : z',
  '<p class="x">Fish &amp; chips &nbsp;&copy; 2024</p> and in HTML &eacute; is é.',
  "https://example.org/Caf%C3%A9?x=1&y=%20z#a_b, C:\\Users\\new\\table.txt, \\frac{a}{b} \\'e ``quoted''",
  'Москва — IT-компания, SMS-ка, VIPом, Wi‑Fi, купил книгу на Facebookе; ΔE, ΔH, β-blocker, NF-κB.',
  'Щ1 гӏалгӏай; Оӡбаҟ, Аԥсны; ЩIэныгъэ, гъэщIэгъуэн; чӑваш ӗҫ; қазақ һәм',
  'Ўзбек, мір, їжа, п’ять, пʼять; съезд, подъезд',
  'Հայերեն լեզու՝ «մեջբերում»։ Այո՛, ոչ․ և; አማርኛ፡ቋንቋ። ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ᠌; Ἐν ἀρχῇ ἦν ὁ λόγος·',
  'Hawaiʻi, Oʻzbekcha maʼno, tʼáá, Gwichʼin, Qurʾān, ʿAlī, kaʼs, Gor′kij, g̃, ñe’ẽ, Ọ̀ṣun, ẹ̀kọ́',
  '□ Yes □ No ☐ ☑ • ▪ ★ → ✓ ¶ † ※ ‰ № ℃ ™ ㎏ ㈱ Ⅷ ⓐ ⓑ; ( ͡° ͜ʖ ͡°) ¯\\_(ツ)_/¯ (╯°□°)╯︵ ┻━┻ (＾▽＾)',
  'What?? Really?! “Who???” ¿Qué? x = 5; issue #123; E=AB, 50% of 20%; --isa=SHcompact; 2O3, c0ffee, mp3',
  'Yakut, Tyva: өг; Коми: ӧ; Удмурт: ӝ, ӟ, ӥ, ӵ; le l’été; 1990–1995, z. B., J. R. R.',
];

const CODE_POINT = (text: string) => [...text].map((c) => c.codePointAt(0)!.toString(16)).join(' ');

describe('characterFindings', () => {
  for (const text of [...CLEAN, ...Object.values(SENTENCES)])
    it(`stays silent on ${text.slice(0, 40)}…`, () => {
      const found = characterFindings(text).map(
        ({ kind, start, end }) => `${kind}: ${CODE_POINT(text.slice(start, end))}`,
      );
      assert.deepEqual(found, []);
    });

  it('gives offsets in UTF-16 units, in order, with rule ids and severities', () => {
    assert.deepEqual(characterFindings('😀 infra\u00adstructure, Моscow and caf\u0065\u0301'), [
      { start: 8, end: 9, kind: 'invisible-character', severity: 'warning' },
      { start: 20, end: 26, kind: 'mixed-script-word', severity: 'warning' },
      { start: 34, end: 36, kind: 'not-nfc', severity: 'information' },
    ]);
  });

  it('calls a byte order mark at the start what it is', () => {
    assert.deepEqual(characterFindings('\ufeffHello'), [
      { start: 0, end: 1, kind: 'bom', severity: 'information' },
    ]);
  });

  it('takes a carriage return at the end for half a line break, others not', () => {
    assert.deepEqual(characterFindings('Hello.\r'), []);
    assert.deepEqual(characterFindings('Hello.\rWorld.').length, 1);
  });

  it('lists every place of what a rule reports once', () => {
    const places = (text: string) => characterFindings(text).map(({ start, end }) => [start, end]);
    assert.deepEqual(places('One.\nTwo.\r\nThree.\nFour.\rFive.'), [
      [9, 11],
      [23, 24],
    ]);
    assert.deepEqual(places('বা\u09dcি, বা\u09dcি'), [
      [2, 3],
      [8, 9],
    ]);
  });

  it('takes text that would be a seed document as plain text', () => {
    assert.deepEqual(characterFindings('date 2023-02-30\n\nText.\n\nEND.\n'), []);
  });

  it('finds nearly every defect that is planted in clean sentences', () => {
    const sentences = Object.values(SENTENCES);
    const missed: string[] = [];
    let planted = 0;
    for (const [kind, plant] of Object.entries(PLANTS)) {
      const random = new Random(kind.length);
      for (let i = 0; i < 12; i++) {
        const line = plant(random, sentences[i % sentences.length]!);
        if (line === undefined) continue;
        planted++;
        if (!characterFindings(line.text).some(({ start, end }) => start < line.end && end > line.start))
          missed.push(`${kind}: ${line.text}`);
      }
    }
    assert.ok(planted > 500, `${planted} planted`);
    assert.ok(missed.length < planted * 0.03, `${missed.length} of ${planted}:\n${missed.join('\n')}`);
  });

  it('takes time in proportion to the text, hostile text too', () => {
    for (const unit of [
      '?? ',
      'a`b ',
      'x\u0301\u0301\u0301\u0301',
      '𝐚',
      'ａ',
      '\\u00e9',
      '%C3',
      '=C3',
      'аa ',
      '1۲',
      '□',
      'ﬁ',
      'ǝ',
    ])
      assertLinear(unit, { small: 2000 }, (length) =>
        characterFindings(unit.repeat(Math.ceil(length / unit.length))),
      );
  });
});
