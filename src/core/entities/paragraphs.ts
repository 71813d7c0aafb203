import type { SeedDocument } from '../seed/tree';
import type { Span } from '../text/span';
import { CYRILLIC_FUNCTION_WORDS, LANGUAGE_WORDS } from './data/common-words';
import { type Token, tokenize } from './tokens';

/** `headline`: most words have capitals, which then say nothing. `shouted`: all in capitals. `caseless`: no case at all. */
export type ParagraphKind = 'running' | 'headline' | 'shouted' | 'caseless';

export interface Paragraph extends Span {
  tokens: Token[];
  kind: ParagraphKind;
  /** `en`, `de`, …, `cyrillic`; undefined where too few words tell. */
  language: string | undefined;
}

const LANGUAGES = Object.keys(LANGUAGE_WORDS);
const LANGUAGE_BITS: ReadonlyMap<string, number> = buildLanguageBits();
const FIRST_CYRILLIC = 0x400;
const LAST_CYRILLIC = 0x52f;

function buildLanguageBits(): Map<string, number> {
  const bits = new Map<string, number>();
  LANGUAGES.forEach((language, i) => {
    for (const word of LANGUAGE_WORDS[language]!) bits.set(word, (bits.get(word) ?? 0) | (1 << i));
  });
  return bits;
}

/** The document's title and the paragraphs of its body, in order. */
export function paragraphsOf(text: string, document: SeedDocument): Paragraph[] {
  const { title } = document.header;
  const spans = [...document.body.paragraphs];
  const body = spans[0];
  if (title !== undefined && (body === undefined || title.span.end <= body.start)) spans.unshift(title.span);
  const paragraphs = spans.map((span) => readParagraph(text, span));
  const common = commonLanguage(paragraphs);
  for (const paragraph of paragraphs) paragraph.language ??= common;
  return paragraphs;
}

function readParagraph(text: string, { start, end }: Span): Paragraph {
  const tokens = tokenize(text, { start, end });
  return { start, end, tokens, kind: kindOf(text, tokens, end), language: languageOf(tokens) };
}

function kindOf(text: string, tokens: readonly Token[], end: number): ParagraphKind {
  let lower = 0;
  let capital = 0;
  let upper = 0;
  let other = 0;
  for (const { shape, text: word, gap } of tokens) {
    if (shape === 'other') other++;
    else if (word.length < 4 && shape !== 'upper') continue;
    else if (shape === 'lower') lower++;
    else if (shape === 'upper') upper++;
    else if (shape === 'capital' && gap !== 'none') capital++;
  }
  if (other > lower + capital + upper) return 'caseless';
  if (upper >= 3 && upper > 2 * (lower + capital)) return 'shouted';
  const closed = /[.!?…।"”’)]\s*$/.test(text.slice(Math.max(0, end - 4), end));
  const isTitle = !closed && tokens.length <= 24 && capital >= 3 && capital + upper > 2 * lower;
  return isTitle ? 'headline' : 'running';
}

function languageOf(tokens: readonly Token[]): string | undefined {
  const counts = new Array<number>(LANGUAGES.length).fill(0);
  let cyrillic = 0;
  let cyrillicLatin = 0;
  for (const { shape, text } of tokens) {
    if (shape !== 'lower') continue;
    const first = text.charCodeAt(0);
    if (first >= FIRST_CYRILLIC && first <= LAST_CYRILLIC) cyrillic++;
    else cyrillicLatin++;
    let bits = text.length <= 5 ? (LANGUAGE_BITS.get(text) ?? 0) : 0;
    for (let i = 0; bits !== 0; i++, bits >>= 1) if ((bits & 1) !== 0) counts[i]!++;
  }
  if (cyrillic > cyrillicLatin) return 'cyrillic';
  const best = counts.indexOf(Math.max(...counts));
  return counts[best]! >= 2 ? LANGUAGES[best] : undefined;
}

/** English where nothing tells. */
function commonLanguage(paragraphs: readonly Paragraph[]): string {
  const counts = new Map<string, number>();
  for (const { language, tokens } of paragraphs)
    if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + tokens.length);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'en';
}

/** A small word that opens a sentence in Cyrillic writing. Takes it in lower case. */
export function isCyrillicFunctionWord(lower: string): boolean {
  return CYRILLIC_FUNCTION_WORDS.has(lower);
}
