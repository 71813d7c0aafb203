import { defineDocumentRule } from '../../lint/rule';
import { classAt, DIGIT } from '../../text/character-class';
import type { Span } from '../../text/span';
import { isLetter } from './punctuation';

const LEFT = '“';
const RIGHT = '”';
const LOW = '„';
const ANY_QUOTE = /["“”„«»「」『』]/g;
const PAIRS: Readonly<Record<string, string>> = { '「': '」', '『': '』' };

interface OpenQuote {
  mark: string;
  offset: number;
}

interface Unbalanced extends OpenQuote {
  isOpen: boolean;
}

export const unbalancedQuote = defineDocumentRule({
  id: 'unbalanced-quote',
  section: 'layout',
  summary: 'quotation mark without its partner in the paragraph',
  rationale:
    'It shows that a part of a quotation was lost. A quotation over several paragraphs, of which each begins with a mark, is no defect.',
  severity: 'off',
  fix: 'none',
  falsePositiveRisk: 'high',
  example: { bad: 'date 2024-03-01\n\n“The river rose, said the mayor.\n\nEND\n' },
  check({ source: { text }, document, report }) {
    const { paragraphs } = document.body;
    paragraphs.forEach((paragraph, index) => {
      const found = firstUnbalanced(text, paragraph);
      if (found === undefined) return;
      const next = paragraphs[index + 1];
      if (found.isOpen && next !== undefined && opensWith(next, found.mark)) return;
      report({
        start: found.offset,
        end: found.offset + 1,
        message: found.isOpen
          ? 'The quotation that opens here is not closed in its paragraph.'
          : 'No quotation that this mark could close is open in the paragraph.',
      });
    });

    /** Guillemets may open every further paragraph of a quotation with either of the two. */
    function opensWith({ start }: Span, mark: string): boolean {
      let i = start;
      while (text[i] === ' ' || text[i] === '\t') i++;
      const first = text[i]!;
      return (
        first === mark || ('«»'.includes(mark) && '«»'.includes(first)) || (mark === '"' && first === LEFT)
      );
    }
  },
});

function firstUnbalanced(text: string, { start, end }: Span): Unbalanced | undefined {
  const open: OpenQuote[] = [];
  let closing: Unbalanced | undefined;
  const paragraph = text.slice(start, end);
  const onlyRight = !paragraph.includes(LEFT) && !paragraph.includes(LOW);
  for (const match of paragraph.matchAll(ANY_QUOTE)) {
    const mark = match[0];
    const offset = start + match.index;
    if (mark === '"' && isInchMark(text, start, offset, open)) continue;
    if (!takes(text, mark, offset, open, onlyRight)) closing ??= { mark, offset, isOpen: false };
  }
  const [first] = open;
  if (first === undefined) return closing;
  return closing !== undefined && closing.offset < first.offset ? closing : { ...first, isOpen: true };
}

/** Opens or closes a quotation; false when the mark can do neither. */
function takes(text: string, mark: string, offset: number, open: OpenQuote[], onlyRight: boolean): boolean {
  const top = open.at(-1);
  const closes = top !== undefined && isClosedBy(top.mark, mark, onlyRight);
  const canClose = mark !== '"' || closesByPlace(text, offset, open);
  if (closes && canClose) {
    open.pop();
    return true;
  }
  const opens =
    mark === LEFT ||
    mark === LOW ||
    mark === '"' ||
    mark in PAIRS ||
    '«»'.includes(mark) ||
    (mark === RIGHT && onlyRight);
  if (opens) open.push({ mark, offset });
  return opens;
}

/** “…” „…“ „…” ”…” «…» »…« »…» "…" 「…」 『…』. */
function isClosedBy(open: string, mark: string, onlyRight: boolean): boolean {
  if (open === LEFT) return mark === RIGHT;
  if (open === LOW) return mark === LEFT || mark === RIGHT;
  if (open === RIGHT) return onlyRight && mark === RIGHT;
  if (open === '«' || open === '»') return mark === '«' || mark === '»';
  return open === '"' ? mark === '"' : PAIRS[open] === mark;
}

/** A straight mark behind a space and before a letter opens, even where another is open already. */
function closesByPlace(text: string, offset: number, open: readonly OpenQuote[]): boolean {
  const before = text[offset - 1] ?? ' ';
  const isOpening = /[\s([{—–]/.test(before) && isLetter(text, offset + 1);
  return !isOpening || open.length === 0;
}

/** 6'2", and 19" where no quotation is open. */
function isInchMark(text: string, start: number, offset: number, open: readonly OpenQuote[]): boolean {
  if (offset <= start || (classAt(text, offset - 1) & DIGIT) === 0) return false;
  if (!open.some(({ mark }) => mark === '"')) return true;
  let i = offset - 1;
  while (i > start && (classAt(text, i) & DIGIT) !== 0) i--;
  return /['’′]/.test(text[i]!) && (classAt(text, i - 1) & DIGIT) !== 0;
}
