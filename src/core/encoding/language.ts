import { MODELLED_LANGUAGES } from './letter-model';
import { languageCost, prepare } from './text-cost';

export interface LikelyLanguage {
  /** As the letter model names it: mostly ISO 639-1, `sr@latin` for Serbian in Latin letters. */
  language: string;
  /** Bits that a letter costs less in this language than in the one that was asked about; 0 where it is the same. */
  gain: number;
}

/** UTF-16 units that are judged: enough to tell languages apart, few enough for every paragraph. */
const SAMPLE = 1200;

/** Whether the model knows a language. */
export function isModelled(language: string): boolean {
  return MODELLED_LANGUAGES.includes(language);
}

/**
 * The language in which a text is the least surprising, compared with the one that it is said to be in, by how letters
 * follow each other. Bounded: looks at 1,200 UTF-16 units. Of 1,416 paragraphs in 130 languages that the model was
 * partly counted from, 96.5 % were told right; nearly all others went to a close relative.
 */
export function likelyLanguage(text: string, said: string): LikelyLanguage {
  const sample = prepare(text.slice(0, SAMPLE));
  const letters = sample.rows.reduce((count, row) => (row === 0 ? count : count + 1), 0);
  const cost = languageCost(sample, said);
  let best = { language: said, cost };
  for (const language of MODELLED_LANGUAGES) {
    const candidate = languageCost(sample, language);
    if (candidate < best.cost) best = { language, cost: candidate };
  }
  return { language: best.language, gain: letters === 0 ? 0 : (cost - best.cost) / letters };
}
