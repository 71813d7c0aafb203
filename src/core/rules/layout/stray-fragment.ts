import type { Edit } from '../../lint/finding';
import { defineDocumentRule } from '../../lint/rule';
import { CJK, classAt, DIGIT, LETTER, LOWER, UPPER } from '../../text/character-class';
import { hasLetter, hasListMarker, paragraphsByDocument } from './blocks';
import { isClosed, isLower } from './punctuation';

/** No fragment is longer, in UTF-16 units. */
const LONGEST = 9;
const LONGEST_WORD = 3;
const SHORTEST_PROSE_LINE = 60;
/** The numbers of a list have an item between them; those of pages have more. */
const LONGEST_ITEM = 2;
const SCENE_BREAK = /^(?:[—–⁂❦❧☙*•·~§#◆◇★☆●○■□▪❖✦✻※…]|(\S)(?:[ \t]?\1){2,})$/u;
const ROMAN = /^[IVXLC]{2,7}$|^[IVX]$/;
const PAGE_NUMBER = /^(?:[-–—|[(•*][ \t]?)?(\p{Nd}{1,4})(?:[ \t]?[-–—|\])•*])?$/u;
const PICTOGRAM = /\p{Extended_Pictographic}/u;
const EMOTICON = /^[:;=8xX][-'^o~]?[()<>[\]{}DPpOo/\\|*3]+$/;
const ADJACENT_LETTERS = /^\p{Lu}$/u;

interface Fragment {
  index: number;
  written: string;
}

export const strayFragment = defineDocumentRule({
  id: 'stray-fragment',
  section: 'layout',
  summary: 'paragraph of a letter, a few characters or a page number',
  rationale: 'The rest of a removed word, a button or a page footer: it is no sentence of the text.',
  severity: 'warning',
  fix: 'suggestion',
  falsePositiveRisk: 'medium',
  example: {
    bad: 'date 2024-03-01\n\nThe river rose.\n\nx\n\nIt fell again.\n\nEND\n',
    good: 'date 2024-03-01\n\nThe river rose.\n\nIt fell again.\n\nEND\n',
  },
  check({ source, document, shared, report }) {
    const { text, lines } = source;
    const paragraphs = shared(paragraphsByDocument)[document.index]!;
    if (paragraphs.length < 2) return;
    const short: Fragment[] = [];
    paragraphs.forEach(({ start, end }, index) => {
      if (end - start > LONGEST * 2) return;
      const written = text.slice(start, end).trim();
      if (written !== '' && written.length <= LONGEST) short.push({ index, written });
    });
    if (short.length === 0) return;
    const times = new Map<string, number>();
    for (const { written } of short) times.set(written, (times.get(written) ?? 0) + 1);
    const writtenAt = new Map(short.map(({ index, written }) => [index, written]));
    const numbered = hasNumberedSections();
    const lettered = hasLetterHeadings();

    for (const { index, written } of short) {
      const kind = kindOf(index, written);
      if (kind === undefined) continue;
      const paragraph = paragraphs[index]!;
      const indent = text.slice(paragraph.start, paragraph.end).search(/\S/);
      report({
        start: paragraph.start + indent,
        end: paragraph.start + indent + written.length,
        message: kind,
        fixes: [
          { title: 'Delete the line', safety: 'suggestion', preferred: true, edits: [deletion(index)] },
        ],
      });
    }

    function kindOf(index: number, written: string): string | undefined {
      if (SCENE_BREAK.test(written) || PICTOGRAM.test(written) || EMOTICON.test(written)) return undefined;
      if (isLineOfShortLines(index)) return undefined;
      const page = PAGE_NUMBER.exec(written);
      if (page !== null)
        return isPageNumber(index, page[1]!, written)
          ? 'A page number stands between the paragraphs.'
          : undefined;
      if (hasListMarker(written, 0)) return undefined;
      const span = { start: 0, end: written.length };
      if (!hasLetter(written, span)) return isLeftover(written) ? 'A paragraph without a letter.' : undefined;
      return isStrayWord(index, written) ? 'A paragraph of nothing but the rest of a word.' : undefined;
    }

    /** The end of a program or of a drawing: no line of prose stands above or below it in its block. */
    function isLineOfShortLines(index: number): boolean {
      const { block, start } = paragraphs[index]!;
      if (block.firstLine === block.lastLine) return false;
      const line = lines.lineAt(start);
      return [line - 1, line + 1].every((other) => {
        const { start: from, end } = lines.content(other);
        return other < block.firstLine || other > block.lastLine || end - from < SHORTEST_PROSE_LINE;
      });
    }

    function isLeftover(written: string): boolean {
      if (written.length > LONGEST_WORD || times.get(written)! > 1) return false;
      for (let i = 0; i < written.length; i++) if ((classAt(written, i) & DIGIT) !== 0) return false;
      return true;
    }

    /** A bare number is a page's, unless it is a year or the document counts its sections so. */
    function isPageNumber(index: number, digits: string, written: string): boolean {
      const number = Number(digits);
      const cutsSentence =
        isCutBefore(index) && index + 1 < paragraphs.length && isLower(text, paragraphs[index + 1]!.start);
      if (cutsSentence) return true;
      if (written === digits && (numbered || index === 0 || isListNumber(index, number))) return false;
      if (!Number.isNaN(number) && number >= 1000 && number <= 2100) return false;
      return !written.startsWith('(') && !(written !== digits && /[)]$/.test(written));
    }

    function isListNumber(index: number, number: number): boolean {
      for (let step = 1; step <= LONGEST_ITEM; step++)
        if (numberAt(index - step) === number - 1 || numberAt(index + step) === number + 1) return true;
      return false;
    }

    function numberAt(index: number): number {
      const written = writtenAt.get(index) ?? '';
      return PAGE_NUMBER.test(written) ? Number(written) : Number.NaN;
    }

    function isCutBefore(index: number): boolean {
      return index > 0 && !isClosed(text, paragraphs[index - 1]!);
    }

    function isStrayWord(index: number, written: string): boolean {
      if (written.length > LONGEST_WORD || !isPlainWord(written)) return false;
      if (written.length === 1)
        return !ROMAN.test(written) && !(lettered && ADJACENT_LETTERS.test(written)) && !isVerse(index);
      return (classAt(written, 0) & LOWER) !== 0 && !isVerse(index);
    }

    /** Both neighbours are short and open as lines of verse and items of lists are. */
    function isVerse(index: number): boolean {
      const neighbours = [paragraphs[index - 1], paragraphs[index + 1]];
      return neighbours.every(
        (neighbour) =>
          neighbour !== undefined && neighbour.end - neighbour.start <= 60 && !isClosed(text, neighbour),
      );
    }

    function hasNumberedSections(): boolean {
      const numbers = short.filter(({ written }) => /^\p{Nd}{1,3}$/u.test(written));
      const inOrder = numbers.every(({ written }, i) => Number(written) === i + 1);
      return numbers.length > 1 && inOrder && numbers.every(({ index }) => !isCutBefore(index));
    }

    /** An index with its letters as headings. */
    function hasLetterHeadings(): boolean {
      const letters = short
        .filter(({ written }) => ADJACENT_LETTERS.test(written))
        .map(({ written }) => written);
      return letters.length > 1 && letters.every((letter, i) => i === 0 || letter > letters[i - 1]!);
    }

    /** The line with the blank lines above it, or for the first paragraph with those below it. */
    function deletion(index: number): Edit {
      const { start, end } = paragraphs[index]!;
      const line = lines.lineAt(start);
      if (index === 0) return { start, end: Math.max(end, paragraphs[1]!.start), newText: '' };
      const previous = lines.lineAt(paragraphs[index - 1]!.end);
      return { start: lines.content(previous).end, end: lines.content(line).end, newText: '' };
    }
  },
});

/** Letters with case only: a single Han, Indic or Arabic letter is often a word. */
function isPlainWord(written: string): boolean {
  for (let i = 0; i < written.length; i++) {
    const bits = classAt(written, i);
    if ((bits & LETTER) === 0 || (bits & CJK) !== 0 || (bits & (UPPER | LOWER)) === 0) return false;
  }
  return true;
}
