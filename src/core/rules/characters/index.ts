import type { Rule } from '../../lint/rule';
import { bidiControl } from './bidi-control';
import { binaryFile } from './binary-file';
import { bom } from './bom';
import { controlCharacter } from './control-character';
import { htmlEntity } from './html-entity';
import { htmlTag } from './html-tag';
import { invalidUtf8 } from './invalid-utf8';
import { invisibleCharacter } from './invisible-character';
import { latexQuotes } from './latex-quotes';
import { lossyQuestionMark } from './lossy-question-mark';
import { markdownMarkup } from './markdown-markup';
import { mixedLineEndings } from './mixed-line-endings';
import { mixedQuotes } from './mixed-quotes';
import { mixedScriptWord } from './mixed-script-word';
import { mojibake } from './mojibake';
import { nonstandardSpace } from './nonstandard-space';
import { notNfc } from './not-nfc';
import { privateUseOrUnassigned } from './private-use-or-unassigned';
import { replacementCharacter } from './replacement-character';
import { wrongEncoding } from './wrong-encoding';

export const charactersRules: readonly Rule[] = [
  binaryFile,
  wrongEncoding,
  invalidUtf8,
  mojibake,
  replacementCharacter,
  lossyQuestionMark,
  controlCharacter,
  bidiControl,
  invisibleCharacter,
  bom,
  nonstandardSpace,
  notNfc,
  mixedScriptWord,
  htmlEntity,
  htmlTag,
  markdownMarkup,
  privateUseOrUnassigned,
  mixedLineEndings,
  mixedQuotes,
  latexQuotes,
];
