import type { Rule } from '../../lint/rule';
import { ambiguousDateHeader } from './ambiguous-date-header';
import { bodyDateAfterHeader } from './body-date-after-header';
import { bylineAsText } from './byline-as-text';
import { dateOutOfRange } from './date-out-of-range';
import { dateOutlier } from './date-outlier';
import { dateWeekdayMismatch } from './date-weekday-mismatch';
import { datelineDateMismatch } from './dateline-date-mismatch';
import { duplicateDateHeader } from './duplicate-date-header';
import { duplicateHeaderField } from './duplicate-header-field';
import { filenameDateMismatch } from './filename-date-mismatch';
import { headerInlineBody } from './header-inline-body';
import { headerNotFirst } from './header-not-first';
import { headerStyle } from './header-style';
import { malformedDateHeader } from './malformed-date-header';
import { missingDateHeader } from './missing-date-header';
import { missingSource } from './missing-source';
import { missingTitle } from './missing-title';
import { noncanonicalDateHeader } from './noncanonical-date-header';
import { relativeDateWithoutAnchor } from './relative-date-without-anchor';
import { twoDigitYear } from './two-digit-year';
import { unknownHeaderField } from './unknown-header-field';

export const headerRules: readonly Rule[] = [
  missingDateHeader,
  malformedDateHeader,
  ambiguousDateHeader,
  noncanonicalDateHeader,
  twoDigitYear,
  dateWeekdayMismatch,
  datelineDateMismatch,
  filenameDateMismatch,
  dateOutOfRange,
  dateOutlier,
  relativeDateWithoutAnchor,
  bodyDateAfterHeader,
  duplicateDateHeader,
  headerNotFirst,
  headerInlineBody,
  headerStyle,
  unknownHeaderField,
  duplicateHeaderField,
  bylineAsText,
  missingTitle,
  missingSource,
];
