import type { Rule } from '../../lint/rule';
import { blankRun } from './blank-run';
import { brokenParagraph } from './broken-paragraph';
import { doubleSpace } from './double-space';
import { doubledWord } from './doubled-word';
import { hardWrapped } from './hard-wrapped';
import { hyphenatedLineBreak } from './hyphenated-line-break';
import { inconsistentParagraphSeparator } from './inconsistent-paragraph-separator';
import { leadingBlankLines } from './leading-blank-lines';
import { leadingWhitespace } from './leading-whitespace';
import { missingSpaceAfterPeriod } from './missing-space-after-period';
import { noFinalNewline } from './no-final-newline';
import { strayFragment } from './stray-fragment';
import { tabCharacter } from './tab-character';
import { trailingBlankLines } from './trailing-blank-lines';
import { trailingWhitespace } from './trailing-whitespace';
import { unbalancedBracket } from './unbalanced-bracket';
import { unbalancedQuote } from './unbalanced-quote';
import { unmarkedSubheading } from './unmarked-subheading';

export const layoutRules: readonly Rule[] = [
  leadingBlankLines,
  blankRun,
  trailingBlankLines,
  trailingWhitespace,
  leadingWhitespace,
  doubleSpace,
  tabCharacter,
  noFinalNewline,
  strayFragment,
  brokenParagraph,
  hardWrapped,
  hyphenatedLineBreak,
  inconsistentParagraphSeparator,
  missingSpaceAfterPeriod,
  unmarkedSubheading,
  unbalancedQuote,
  unbalancedBracket,
  doubledWord,
];
