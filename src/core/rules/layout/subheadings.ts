import type { SeedDocument } from '../../seed/tree';
import type { SourceText } from '../../text/source-text';
import type { Span } from '../../text/span';
import { countWords } from '../../text/words';
import { hasLetter, hasListMarker, placedParagraphs } from './blocks';
import { isClosed, isLower } from './punctuation';

const LONGEST_HEADING = 80;
const MOST_WORDS = 12;
const FEWEST_PROSE_WORDS = 15;

/** Lines of a body that head what follows without being marked as headings: short, unpunctuated, between prose. */
export function unmarkedSubheadings({ text, lines }: SourceText, document: SeedDocument): Span[] {
  const paragraphs = placedParagraphs(document);
  const isProse = (paragraph: Span) =>
    isClosed(text, paragraph) && countWords(text, paragraph) >= FEWEST_PROSE_WORDS;
  return paragraphs.filter(({ start, end }, i) => {
    const [before, after] = [paragraphs[i - 1], paragraphs[i + 1]];
    if (before === undefined || after === undefined) return false;
    if (end - start > LONGEST_HEADING || lines.lineAt(start) !== lines.lineAt(end)) return false;
    if (!looksLikeHeading(text, { start, end }) || isLower(text, after.start)) return false;
    return isProse(before) && isProse(after);
  });
}

function looksLikeHeading(text: string, line: Span): boolean {
  const written = text.slice(line.start, line.end).trim();
  if (isLower(text, line.start) || /^["'“‘„«»(—–-]/.test(written) || hasListMarker(text, line.start))
    return false;
  if (/^(?:by|von|par|por|от)\s/iu.test(written) || /[:@|]|\/\//.test(written)) return false;
  if (isClosed(text, line) && !/[?？؟]$/.test(written)) return false;
  return hasLetter(text, line) && written.length > 3 && countWords(text, line) <= MOST_WORDS;
}
