import type { Rule } from '../../lint/rule';
import { c4Document } from './c4-document';
import { c4Line } from './c4-line';
import { finewebQuality } from './fineweb-quality';
import { gopherQuality } from './gopher-quality';
import { gopherRepetition } from './gopher-repetition';
import { mc4Paragraphs } from './mc4-paragraphs';
import { nemoHeuristic } from './nemo-heuristic';

export const profilesRules: readonly Rule[] = [
  c4Line,
  c4Document,
  mc4Paragraphs,
  gopherQuality,
  gopherRepetition,
  finewebQuality,
  nemoHeuristic,
];
