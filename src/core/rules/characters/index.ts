import type { Rule } from '../../lint/rule';
import { bidiControl } from './bidi-control';
import { binaryFile } from './binary-file';
import { bom } from './bom';
import { brokenEmoji } from './broken-emoji';
import { controlCharacter } from './control-character';
import { escapedCharacter } from './escaped-character';
import { htmlEntity } from './html-entity';
import { htmlTag } from './html-tag';
import { invalidUtf8 } from './invalid-utf8';
import { invisibleCharacter } from './invisible-character';
import { latexQuotes } from './latex-quotes';
import { lookAlikePunctuation } from './look-alike-punctuation';
import { lookAlikeWord } from './look-alike-word';
import { lossyQuestionMark } from './lossy-question-mark';
import { lostLetters } from './lost-letters';
import { markdownMarkup } from './markdown-markup';
import { misplacedMark } from './misplaced-mark';
import { mixedDigits } from './mixed-digits';
import { mixedLineEndings } from './mixed-line-endings';
import { mixedQuotes } from './mixed-quotes';
import { mixedScriptWord } from './mixed-script-word';
import { mojibake } from './mojibake';
import { nonstandardSpace } from './nonstandard-space';
import { notNfc } from './not-nfc';
import { presentationForm } from './presentation-form';
import { privateUseOrUnassigned } from './private-use-or-unassigned';
import { replacementCharacter } from './replacement-character';
import { styledLetters } from './styled-letters';
import { wrongEncoding } from './wrong-encoding';

export const charactersRules: readonly Rule[] = [
  binaryFile,
  wrongEncoding,
  invalidUtf8,
  mojibake,
  replacementCharacter,
  lossyQuestionMark,
  lostLetters,
  controlCharacter,
  bidiControl,
  invisibleCharacter,
  bom,
  nonstandardSpace,
  notNfc,
  misplacedMark,
  presentationForm,
  styledLetters,
  mixedScriptWord,
  lookAlikeWord,
  mixedDigits,
  lookAlikePunctuation,
  htmlEntity,
  escapedCharacter,
  htmlTag,
  markdownMarkup,
  privateUseOrUnassigned,
  brokenEmoji,
  mixedLineEndings,
  mixedQuotes,
  latexQuotes,
];
