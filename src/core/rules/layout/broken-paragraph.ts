import type { Fix } from '../../lint/finding';
import { defineDocumentRule } from '../../lint/rule';
import { CJK, classAt, WORD } from '../../text/character-class';
import { lettersAfter } from '../../text/letter-run';
import { countWords } from '../../text/words';
import { hasListMarker, type PlacedParagraph, paragraphsByDocument } from './blocks';
import { isFunctionWord } from './function-words';
import { brokenWordAt, mendings, vocabularyOf } from './hyphens';
import { isClosed, isLower, isUpper, lastMeaningful } from './punctuation';
import { looksWrapped } from './wrapping';

const FEWEST_WORDS = 4;
/** A salutation ends with a comma, and in some languages the letter goes on in lower case. */
const LONGEST_SALUTATION = 50;
const SECTION_NUMBER = /^\s{0,20}(?:\p{L}{1,15} )?\d{1,3}(?:\.\d{1,3}){1,4}[.:]? /u;
const MOST_HEADING_WORDS = 10;
const LONGEST_HEADING = 80;
/** A form to fill in: boxes to tick, or a line to write on. */
const FORM_FIELD = /[\u2610-\u2612\u25a1]|_{3}/;
const LONGEST_FORM_FIELD = 60;
/** Where more than this part of the paragraphs seems broken, it is how the author writes: verse, lower case. */
const MOST_BROKEN = 0.3;
const FEWEST_FOR_STYLE = 3;

interface Joint {
  left: PlacedParagraph;
  right: PlacedParagraph;
}

export const brokenParagraph = defineDocumentRule({
  id: 'broken-paragraph',
  section: 'layout',
  summary: 'paragraph that ends in the middle of a sentence and goes on in the next',
  rationale:
    'A page break, a picture or an advertisement once stood here. The sentence is cut in two, and neither half can be read as one.',
  severity: 'warning',
  fix: 'suggestion',
  falsePositiveRisk: 'medium',
  example: {
    bad: 'date 2024-03-01\n\nThe mayor said that the town would need\n\nmore boats before the rain came back.\n\nEND\n',
    good: 'date 2024-03-01\n\nThe mayor said that the town would need more boats before the rain came back.\n\nEND\n',
  },
  check({ source, document, shared, report }) {
    const { text, lines } = source;
    const { body } = document;
    const paragraphs = shared(paragraphsByDocument)[document.index]!;
    const broken: Joint[] = [];
    for (let i = 1; i < paragraphs.length; i++) {
      const joint = { left: paragraphs[i - 1]!, right: paragraphs[i]! };
      const isItem = isLower(text, textStart(joint.left)) && broken.at(-1)?.right !== joint.left;
      if (!isItem && isBroken(joint)) broken.push(joint);
    }
    if (broken.length >= FEWEST_FOR_STYLE && broken.length > (paragraphs.length - 1) * MOST_BROKEN) return;
    // Where each line is a paragraph, one line break may be an accident; otherwise long lines are wrapped.
    const isByLines = paragraphs.length >= 2 * body.blocks.length;
    const onNextLine = broken.filter(({ left, right }) => left.block === right.block).length;
    for (const { left, right } of broken) {
      if (left.block === right.block && (onNextLine > 1 || !isByLines)) continue;
      const end = trimmedEnd(left);
      const next = textStart(right);
      report({
        start: lastWordStart(left),
        end: lettersAfter(text, next, right.end),
        message: 'The paragraph ends in the middle of a sentence, which the next paragraph continues.',
        fixes: joinsOf(end, next, isWholeBlock(left) || isWholeBlock(right)),
      });
    }

    function isBroken({ left, right }: Joint): boolean {
      const next = textStart(right);
      if (!isLower(text, next) || isUpper(text, next + 1)) return false;
      if (!breaksOff(left) || hasListMarker(text, right.start) || hasListMarker(text, left.start))
        return false;
      if (countWords(text, left) < FEWEST_WORDS || countWords(text, right) < FEWEST_WORDS) return false;
      if (isHeading(left, next, right.end)) return false;
      return !isShortLines(left) && !isShortLines(right) && !isAddress(next, right.end);
    }

    function breaksOff(left: PlacedParagraph): boolean {
      if (isClosed(text, left)) return false;
      const last = lastMeaningful(text, left);
      if (last < left.start) return false;
      if (FORM_FIELD.test(text.slice(Math.max(left.start, last - LONGEST_FORM_FIELD), last))) return false;
      if (text[last] === ',') return left.end - left.start > LONGEST_SALUTATION;
      if ((classAt(text, last) & CJK) !== 0) return false;
      return (classAt(text, last) & WORD) !== 0 || text[last] === '-' || text[last] === '%';
    }

    /** A stanza, an address or a list in lines: nothing in it ends with a full stop. */
    function isShortLines(paragraph: PlacedParagraph): boolean {
      return isWholeBlock(paragraph) && !looksWrapped(text, lines, body, paragraph.block.firstLine);
    }

    /** `www.…`, `name@…`: what begins with an address begins in lower case. */
    function isAddress(start: number, end: number): boolean {
      const token = /^\S{1,80}/.exec(text.slice(start, Math.min(end, start + 80)))?.[0] ?? '';
      return /^www\.|:\/\/|@|\.[a-z]{2,4}\/|^(?:[a-z][a-z0-9-]*\.){2,}[a-z]{2,}/.test(token);
    }

    /** Wrapped lines stay below one another, so that none becomes longer than the others. */
    function joinsOf(end: number, next: number, keepsLines: boolean): Fix[] {
      const word = brokenWordAt(text, body.span, end, next);
      if (word !== undefined) return mendings(text, word, vocabularyOf(text, body.span), undefined);
      return [
        {
          title: 'Join the two paragraphs',
          safety: 'suggestion',
          preferred: true,
          edits: [{ start: end, end: next, newText: keepsLines ? lines.lineBreak(lines.lineAt(end)) : ' ' }],
        },
      ];
    }

    /** `The screen program` above `screen(1) shows…`: the name in lower case is what the heading speaks of. */
    function isHeading(left: PlacedParagraph, next: number, end: number): boolean {
      if (left.end - left.start > LONGEST_HEADING || countWords(text, left) > MOST_HEADING_WORDS)
        return false;
      const nameEnd = lettersAfter(text, next, end);
      if (/^(?:\(\d|\d|_| --)/.test(text.slice(nameEnd, nameEnd + 3))) return true;
      if (SECTION_NUMBER.test(text.slice(left.start, left.start + 40))) return true;
      const name = text.slice(next, nameEnd).toLowerCase();
      return name.length > 2 && vocabularyOf(text, left).has(name) && !isFunctionWord(name);
    }

    function lastWordStart(left: PlacedParagraph): number {
      let i = lastMeaningful(text, left) + 1;
      while (i > left.start && (classAt(text, i - 1) & WORD) === 0) i--;
      while (i > left.start && (classAt(text, i - 1) & WORD) !== 0) i--;
      return i;
    }

    function textStart({ start, end }: PlacedParagraph): number {
      let i = start;
      while (i < end && (text[i] === ' ' || text[i] === '\t')) i++;
      return i;
    }

    function trimmedEnd({ start, end }: PlacedParagraph): number {
      let i = end;
      while (i > start && (text[i - 1] === ' ' || text[i - 1] === '\t')) i--;
      return i;
    }
  },
});

/** The paragraph is a block of several lines. */
function isWholeBlock({ block, start, end }: PlacedParagraph): boolean {
  return block.firstLine !== block.lastLine && end - start === block.span.end - block.span.start;
}
