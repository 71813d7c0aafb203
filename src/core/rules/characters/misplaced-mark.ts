import type { Fix, Report } from '../../lint/finding';
import { defineFileRule } from '../../lint/rule';
import type { Span } from '../../text/span';
import { characterName, quoted } from './naming';
import { surveyCharacters } from './survey';

/** Marks of no script in particular, as zalgo is made of. */
const GENERAL = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/u;
const MOST_GENERAL = 3;
/** Tibetan stacks and Hebrew with accents need many; no word of a living language more. */
const MOST_OWN = 8;
/** Marks of one letter that are read at most; the rest is reported with them. */
const LONGEST = 400;
const BASE = /[\p{L}\p{N}\p{So}\p{Sm}\p{Sc}\u00a0\u25cc\u2010-\u2015#*+/|~<=>-]/u;
const DOTTED_CIRCLE = '\u25cc';
const KEYCAP = '\u20e3';

export const misplacedMark = defineFileRule({
  id: 'misplaced-mark',
  section: 'characters',
  summary: 'combining marks in heaps, twice on one letter, or on no letter at all',
  rationale:
    'Heaps of marks hide a text from searches and cover the lines around it; a mark without its letter is the rest of a word that was cut or put together wrongly.',
  severity: 'warning',
  fix: 'suggestion',
  falsePositiveRisk: 'medium',
  example: { bad: 'Z̶̵̧̨a̴̢̛̛l̷̨̛̀g̶̨̛̀o̵̧̨̕', good: 'Zalgo' },
  check({ source, shared, report }) {
    const { text } = source;
    let heap: Span | undefined;
    let done = 0;
    for (const offset of shared(surveyCharacters).marks) {
      if (offset < done) continue;
      const marks = marksAround(text, offset);
      done = marks.end;
      if (isHeap(text.slice(marks.start, marks.end))) {
        if (heap !== undefined && /^[\p{L}\p{N}]{0,2}$/u.test(text.slice(heap.end, marks.start)))
          heap.end = marks.end;
        else {
          if (heap !== undefined) report(heapReport(text, heap));
          heap = { ...marks };
        }
        continue;
      }
      const found = judge(text, marks);
      if (found !== undefined) report(found);
    }
    if (heap !== undefined) report(heapReport(text, heap));
  },
});

function marksAround(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && offset - start < LONGEST && /\p{M}/u.test(text[start - 1]!)) start--;
  let end = offset;
  while (end < text.length && end - offset < LONGEST) {
    const character = String.fromCodePoint(text.codePointAt(end)!);
    if (!/\p{M}/u.test(character)) break;
    end += character.length;
  }
  return { start, end };
}

function isHeap(marks: string): boolean {
  const all = [...marks];
  return all.length > MOST_OWN || all.filter((mark) => GENERAL.test(mark)).length > MOST_GENERAL;
}

function heapReport(text: string, span: Span): Report {
  const written = text.slice(span.start, span.end);
  const marks = written.match(/\p{M}/gu)!.length;
  return {
    ...span,
    message: `${marks} combining marks are heaped on ${written.replace(/\p{M}/gu, '').length + 1} letters.`,
    fixes: [edit('Remove the marks', span, written.replace(/\p{M}/gu, ''))],
  };
}

function judge(text: string, { start, end }: Span): Report | undefined {
  const marks = text.slice(start, end);
  const before = text.slice(0, start).at(-1) ?? '';
  if (before === DOTTED_CIRCLE) return dottedCircleReport(text, { start, end });
  if (marks === KEYCAP || marks === `\ufe0f${KEYCAP}`) return keycapReport(text, { start, end });
  if (!BASE.test(before) && !/[\udc00-\udfff\u200c\u200d]/.test(before)) {
    if (isShown(text, { start, end })) return undefined;
    return {
      start,
      end,
      message: `${characterName(marks.codePointAt(0)!)} is a combining mark, but no letter stands before it.`,
      fixes: [edit('Remove the mark', { start, end }, '')],
    };
  }
  return doubledReport(text, { start, end });
}

/** Honorifics and signs of recitation, which Arabic, Persian and Urdu also set behind a space. */
const STANDALONE = /^[\u0610-\u061a\u06d6-\u06ed\u08d3-\u08e1]+$/;
/** Two of these marks draw the eyebrows of a face that people type. */
const FACE = /^[\u0361\u035c][°ʖ]/;

/** Within quotation marks or brackets, in the cell of a table, and as a word by itself a mark is spoken of. */
function isShown(text: string, { start, end }: Span): boolean {
  if (text[start - 1] === '\t' && /^[\t ]/.test(text.slice(end, end + 1))) return true;
  if (STANDALONE.test(text.slice(start, end))) return true;
  if (FACE.test(text.slice(start, end + 1))) return true;
  if (!GENERAL.test(text.slice(start, end)) && isWordByItself(text, { start, end })) return true;
  return (
    /[\p{Ps}\p{Pi}"'‘“„«/`]/u.test(text[start - 1] ?? '') && /[\p{Pe}\p{Pf}"'’”»/`]/u.test(text[end] ?? '')
  );
}

function isWordByItself(text: string, { start, end }: Span): boolean {
  return /[\s\p{Ps}\p{Pi}]/u.test(text[start - 1] ?? ' ') && /[\s\p{P}]/u.test(text[end] ?? ' ');
}

/** Renderers show a dotted circle where a mark has no base; copied into a word it is damage. */
function dottedCircleReport(text: string, { start, end }: Span): Report | undefined {
  if (!/[\p{L}\p{M}].$/u.test(text.slice(Math.max(0, start - 3), start))) return undefined;
  const span = { start: start - 1, end };
  return {
    ...span,
    message: 'A dotted circle stands inside a word, as programs draw it below a mark without a letter.',
    fixes: [edit('Remove the circle', { start: start - 1, end: start }, '')],
  };
}

function keycapReport(text: string, { start, end }: Span): Report | undefined {
  const base = text[start - 1] ?? '';
  if (/[0-9#*]/.test(base)) return undefined;
  const isAlone = !/\p{L}/u.test((text[start - 2] ?? '') + (text[end] ?? ''));
  if (isAlone && /[\p{L}\p{So}]/u.test(base)) return undefined;
  return {
    start,
    end,
    message: 'A keycap stands on no digit.',
    fixes: [edit('Remove the keycap', { start, end }, '')],
  };
}

/** Its words are stacked on one another, each with its marks. */
const TAI_THAM = /[\u1a55-\u1a7f]/;

/** The same mark twice in a row, or one that the letter before has already. */
function doubledReport(text: string, { start, end }: Span): Report | undefined {
  const marks = [...text.slice(start, end)];
  let at = start;
  let previous = [...text.slice(Math.max(0, start - 2), start)].at(-1)!.normalize('NFD');
  for (const mark of marks) {
    if (previous.length > 0 && previous.endsWith(mark) && !TAI_THAM.test(mark)) {
      const span = { start: at, end: at + mark.length };
      const letter = text.slice(Math.max(0, start - 1), span.end);
      return {
        ...span,
        message: `${quoted(letter)} has the mark ${characterName(mark.codePointAt(0)!)} twice.`,
        fixes: [edit('Remove the second mark', span, '')],
      };
    }
    previous = mark;
    at += mark.length;
  }
  return undefined;
}

function edit(title: string, span: Span, newText: string): Fix {
  return { title, safety: 'suggestion', preferred: true, edits: [{ ...span, newText }] };
}
