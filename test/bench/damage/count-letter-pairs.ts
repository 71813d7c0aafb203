import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { trainingText } from './clean-text';

/** Languages with an alphabet; those that have too little text are left out. */
const LANGUAGES =
  'af ar ast az be bg br bs ca cs cy da de el en eo es et eu fa fi fo fr ga gd gl he hr hu hy id is it ka kk ku ky lt lv mi mk ms mt nb nl nn oc pl pt ro ru sk sl sq sr sr@latin sv tg th tr tt ug uk ur uz vi yi hi mr ne bn as gu pa or ta te kn ml si km my lo am mai tk crh fur csb sc wa nds li kmr rw yo se ia io an ha ig ee wo ln mg so sw sm to haw gn qu ay la co rm lb fy gv ti dv bo ps ckb sd ce cv os ab ba mn kl ny sn zu xh st tn om ak bm ff'.split(
    ' ',
  );
const LEAST_LINES = 40;
const MOST_BITS = 12;
const LETTER = /[\p{L}\p{M}]/u;

/** Writes how likely letters follow each other, from the text that may be looked at, never from what is kept aside. */
function countPairs(lines: readonly string[]): string | undefined {
  const counts = new Map<string, Map<string, number>>();
  for (const line of lines) {
    let last = ' ';
    for (const character of `${line.toLowerCase().normalize('NFC')} `) {
      const letter =
        LETTER.test(character) && character.length === 1
          ? character
          : character === '’'
            ? "'"
            : character === "'"
              ? "'"
              : ' ';
      if (letter === ' ' && last === ' ') continue;
      const next = counts.get(last) ?? new Map<string, number>();
      next.set(letter, (next.get(letter) ?? 0) + 1);
      counts.set(last, next);
      last = letter;
    }
  }
  const total = [...counts.values()].flatMap((next) => [...next.values()]).reduce((a, b) => a + b, 0);
  const least = Math.max(2, total / 150_000);
  const rows: string[] = [];
  for (const [first, next] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const sum = [...next.values()].reduce((a, b) => a + b, 0);
    const byBits = new Map<number, string[]>();
    for (const [letter, count] of next) {
      if (count < least) continue;
      const bits = Math.round(-Math.log2(count / sum));
      if (bits <= MOST_BITS) byBits.set(bits, [...(byBits.get(bits) ?? []), letter]);
    }
    if (byBits.size === 0) continue;
    const levels = [...byBits].sort(([a], [b]) => a - b);
    rows.push(
      first + levels.map(([bits, letters]) => `${'0123456789ABC'[bits]}${letters.sort().join('')}`).join(''),
    );
  }
  return rows.join('|');
}

const entries: string[] = [];
for (const { language, lines } of trainingText(6000)) {
  if (!LANGUAGES.includes(language) || lines.length < LEAST_LINES) continue;
  entries.push(`  '${language}':\n    ${JSON.stringify(countPairs(lines))},\n`);
}
const head = `/**
 * How likely one letter follows another, by language: for each first letter (a space stands for all that is no letter)
 * a bar-separated row of the letters that follow, each behind the digit of its level: level n is a probability of
 * 2^-n, and A, B, C are 10 to 12. Pairs that are not listed are rarer. Written by
 * \`test/bench/damage/count-letter-pairs.ts\` from the translations of free programs that Debian installs and from the
 * declaration of human rights, translations of games and of user guides.
 */
export const LETTER_PAIRS: Readonly<Record<string, string>> = {
`;
writeFileSync(path.join('src', 'core', 'encoding', 'letter-pairs.ts'), `${head}${entries.join('')}};\n`);
