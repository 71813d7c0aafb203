import { defineDocumentRule } from '../../lint/rule';
import type { Span } from '../../text/span';

const BRACKETS = /[()[\]{}（）【】]/g;
const PARTNER: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '）': '（', '】': '【' };
const EMOTICON = /[:;=8xX][-'^o]?[()[\]]$/;
/** `a)`, `12)`, `iv)` in front of an item. */
const ENUMERATOR = /(?:^|[\s,;(])(?:\p{Nd}{1,3}|\p{L}|[ivx]{2,4})\)$/u;
/** `[0, 1)` is an interval. */
const INTERVAL = /^[([][^()[\]]{1,30},[^()[\]]{1,30}[)\]]$/;
/** A parenthesis may hold this many paragraphs. */
const MOST_PARAGRAPHS = 5;

interface Bracket {
  offset: number;
  paragraph: number;
  startsParagraph: boolean;
}

export const unbalancedBracket = defineDocumentRule({
  id: 'unbalanced-bracket',
  section: 'layout',
  summary: 'bracket without its partner in the paragraph',
  rationale: 'It shows that a part of the text was lost, or that a link was removed by halves.',
  severity: 'off',
  fix: 'none',
  falsePositiveRisk: 'high',
  example: { bad: 'date 2024-03-01\n\nThe river (which rose in the night is calm.\n\nEND\n' },
  check({ source: { text }, document, report }) {
    const opened: Bracket[] = [];
    const closed: Bracket[] = [];
    document.body.paragraphs.forEach((span, paragraph) => {
      for (const { offset, isOpen } of unbalancedIn(text, span))
        (isOpen ? opened : closed).push({ offset, paragraph, startsParagraph: offset === span.start });
    });
    const paired = pairedAcrossParagraphs(text, opened, closed);
    for (const bracket of [...opened, ...closed].sort((a, b) => a.offset - b.offset)) {
      if (paired.has(bracket)) continue;
      const { offset } = bracket;
      report({
        start: offset,
        end: offset + 1,
        message:
          PARTNER[text[offset]!] === undefined
            ? 'The bracket that opens here is not closed in its paragraph.'
            : 'No bracket that this one could close is open in the paragraph.',
      });
    }
  },
});

function unbalancedIn(text: string, { start, end }: Span): { offset: number; isOpen: boolean }[] {
  const open: { mark: string; offset: number }[] = [];
  const closing: number[] = [];
  for (const match of text.slice(start, end).matchAll(BRACKETS)) {
    const mark = match[0];
    const offset = start + match.index;
    const before = text.slice(Math.max(start, offset - 8), offset + 1);
    if (EMOTICON.test(before) && !/[:;=] $/.test(before)) continue;
    const partner = PARTNER[mark];
    if (partner === undefined) {
      open.push({ mark, offset });
      continue;
    }
    const top = open.at(-1);
    if (top !== undefined && (top.mark === partner || INTERVAL.test(text.slice(top.offset, offset + 1))))
      open.pop();
    else if (mark !== ')' || !ENUMERATOR.test(before)) closing.push(offset);
  }
  return [
    ...open.map(({ offset }) => ({ offset, isOpen: true })),
    ...closing.map((offset) => ({ offset, isOpen: false })),
  ];
}

/** A parenthesis over several paragraphs: the bracket begins one and a later one closes it. */
function pairedAcrossParagraphs(
  text: string,
  opened: readonly Bracket[],
  closed: readonly Bracket[],
): Set<Bracket> {
  const paired = new Set<Bracket>();
  let from = 0;
  for (const open of opened) {
    while (from < closed.length && closed[from]!.paragraph <= open.paragraph) from++;
    const close = closed[from];
    if (!open.startsParagraph || close === undefined || close.paragraph - open.paragraph > MOST_PARAGRAPHS)
      continue;
    if (PARTNER[text[close.offset]!] !== text[open.offset] || paired.has(close)) continue;
    paired.add(open).add(close);
    from++;
  }
  return paired;
}
