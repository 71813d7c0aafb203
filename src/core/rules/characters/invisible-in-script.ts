/** Scripts whose letters join, so that joiners and non-joiners are part of the spelling. */
const JOINING =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Phags_Pa}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Thaana}]/u;
/** Scripts that write no spaces, where ZERO WIDTH SPACE and WORD JOINER tell words apart. */
const UNSPACED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Javanese}\p{Script=Balinese}\p{Script=New_Tai_Lue}\p{Script=Tai_Tham}]/u;
/** What an emoji sequence consists of. */
const EMOJI = /[\p{Emoji}\p{Emoji_Modifier}\p{Regional_Indicator}\p{So}\p{Sm}\u20e3]/u;
const KEYCAP = '\u20e3';
/** Marks that normalization sorts, where a grapheme joiner before keeps them in their place. */
const REORDERED_MARK = /[\u0300-\u036f\u0591-\u05c7\u0610-\u065f\u1dc0-\u1dff]/;
const FUNCTION_NAME =
  /(?:^|[^\p{L}])(?:[A-Za-zα-ωΑ-Ω\u{1d400}-\u{1d7cb}]|sin|cos|tan|cot|sec|csc|log|ln|exp|max|min|lim|det|dim|gcd|sup|inf|arg)$/u;
const PICTOGRAPH = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\u{1f1e6}-\u{1f1ff}]/u;
/** Typesetters keep these apart from an f where two parts of a word meet: `Auf|lage`. */
const LIGATED = /[bfhijklt]/;
/** Quotation marks, spaces and further invisible characters may stand between it and a letter. */
const REACH = 8;
const WAVING_BLACK_FLAG = '\u{1f3f4}';

/**
 * Whether an invisible character does its work where it stands: a joiner in Persian, Indic scripts or an emoji, a
 * variation selector behind what it varies, a zero-width space in Thai.
 */
export function belongsHere(text: string, offset: number): boolean {
  const code = text.codePointAt(offset)!;
  const before = characterBefore(text, offset);
  const after = characterAt(text, offset + (code > 0xffff ? 2 : 1));
  if (code === 0x200c && before === 'f' && LIGATED.test(after)) return true;
  if (code === 0x200c || code === 0x200d)
    return (PICTOGRAPH.test(before) && PICTOGRAPH.test(after)) || isNear(JOINING, text, offset);
  if (code === 0x200b || code === 0x2060) return isNear(UNSPACED, text, offset);
  if (code >= 0xfe00 && code <= 0xfe0f) return variesHere(code, before, after);
  if (code >= 0xe0100) return /\p{Ideographic}/u.test(before);
  if (code >= 0xe0020) return isFlagTag(text, offset);
  if (code === 0x034f) return REORDERED_MARK.test(after) && /\p{M}/u.test(before);
  if (code >= 0x2061 && code <= 0x2064) return isOperator(text, offset);
  const script = SCRIPT_OF_MARK.find(({ from, to }) => code >= from && code <= to)?.script;
  return script !== undefined && (script.test(before) || script.test(after));
}

const SCRIPT_OF_MARK: readonly { from: number; to: number; script: RegExp }[] = [
  { from: 0x115f, to: 0x115f, script: /[\u1160-\u11a7]/ },
  { from: 0x1160, to: 0x1160, script: /[\u1100-\u115f]/ },
  { from: 0x17b4, to: 0x17b5, script: /\p{Script=Khmer}/u },
  { from: 0x180b, to: 0x180f, script: /\p{Script=Mongolian}/u },
  { from: 0x2800, to: 0x2800, script: /\p{Script=Braille}/u },
  { from: 0xffa0, to: 0xffa0, script: /[\uffa1-\uffdc]/ },
];

/** Whether the next letter on either side, within a few characters, is of such a script. */
function isNear(script: RegExp, text: string, offset: number): boolean {
  const letter = /[\p{L}\p{M}]/u;
  const before = [...text.slice(Math.max(0, offset - REACH), offset)].reverse().find((c) => letter.test(c));
  const after = [...text.slice(offset, offset + REACH)].find((c) => letter.test(c));
  return script.test(before ?? '') || script.test(after ?? '');
}

function variesHere(code: number, before: string, after: string): boolean {
  if (code >= 0xfe0e) return /[0-9#*]/.test(before) ? after === KEYCAP : EMOJI.test(before);
  return /[\p{Ideographic}\p{Sm}\p{Script=Myanmar}\p{Script=Phags_Pa}\p{Script=Manichaean}\p{N}]/u.test(
    before,
  );
}

/** Function application and its kin, between the short names and signs of a formula. */
function isOperator(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 8), offset);
  const after = text.slice(offset + 1, offset + 9);
  const opens = /[\p{N}\p{Pe}\p{Sm}]$/u.test(before) || FUNCTION_NAME.test(before);
  return opens && !/^(?:\s|\p{L}{2}|$)/u.test(after.replace(/^(?:sin|cos|tan|log|ln|exp)/, '('));
}

/** The regions' flags: a black flag, tag letters, and the tag that ends them. At most 12 tags. */
function isFlagTag(text: string, offset: number): boolean {
  let start = offset;
  for (let steps = 0; steps < 12 && isTag(text.codePointAt(start - 2) ?? 0); steps++) start -= 2;
  return characterBefore(text, start) === WAVING_BLACK_FLAG;
}

function isTag(code: number): boolean {
  return code >= 0xe0020 && code <= 0xe007f;
}

function characterBefore(text: string, offset: number): string {
  const pair = text.codePointAt(offset - 2) ?? 0;
  return pair > 0xffff ? String.fromCodePoint(pair) : (text[offset - 1] ?? '');
}

function characterAt(text: string, offset: number): string {
  const code = text.codePointAt(offset);
  return code === undefined ? '' : String.fromCodePoint(code);
}
