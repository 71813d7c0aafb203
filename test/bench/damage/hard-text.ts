import type { CleanText } from './clean-text';
import { HARD_LINES } from './hard-lines';
import type { Random } from './random';

export interface HardLine {
  how: string;
  line: string;
}

type Harden = (line: string, random: Random) => string;

const FOOTNOTES = ['¹', '²', '³', '⁴', 'º', 'ª', '®', '™', '°', '†', '*', '¹²'];
const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['»', '«'],
  ['‘', '’'],
  ['‚', '‘'],
  ['”', '”'],
  ['‹', '›'],
  ['« ', ' »'],
  ['「', '」'],
];
const MARKS = [
  '…',
  '—',
  '–',
  '!',
  '¡',
  '™',
  '©',
  '·',
  '»',
  '«',
  '€',
  '£',
  '§',
  '½',
  '°',
  '±',
  '×',
  '→',
  '•',
  '¿',
];

const eachWord = (line: string, change: (word: string) => string): string =>
  line.split(' ').map(change).join(' ');

/** What makes clean text of any language look more like damage. */
const TEMPLATES: Readonly<Record<string, Harden>> = {
  'capitals with footnotes': (line, random) =>
    eachWord(line.toUpperCase(), (word) => (random.below(3) === 0 ? word + random.pick(FOOTNOTES) : word)),
  footnotes: (line, random) =>
    eachWord(line, (word) => (random.below(3) === 0 ? word + random.pick(FOOTNOTES) : word)),
  'quotation marks': (line, random) => {
    const [open, close] = random.pick(PAIRS);
    return eachWord(line, (word) => (random.below(3) === 0 ? open + word + close : word));
  },
  'capitals in quotation marks': (line, random) => {
    const [open, close] = random.pick(PAIRS);
    return eachWord(line.toUpperCase(), (word) => (random.below(2) === 0 ? open + word + close : word));
  },
  'marks behind words': (line, random) =>
    eachWord(line, (word) => (random.below(3) === 0 ? word + random.pick(MARKS) : word)),
  'no-break spaces': (line) => line.replaceAll(' ', '\u00a0'),
  'capitals with no-break spaces': (line) => line.toUpperCase().replaceAll(' ', '\u00a0'),
  'soft hyphens': (line) => eachWord(line, (word) => word.replace(/(?<=^.{3})(?=..)/u, '\u00ad')),
  'single letters': (line) => [...line.replaceAll(' ', '')].join(' '),
  'words in code': (line) => `{"${line.split(' ').join('":"×","')}"}`,
  'a table': (line) => `│ ${line.split(' ').join(' │ ')} │`,
  'without spaces': (line) =>
    line
      .split(' ')
      .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
      .join(''),
  'alternating case': (line) =>
    [...line].map((letter, i) => (i % 2 === 0 ? letter.toUpperCase() : letter)).join(''),
  acronyms: (line) => eachWord(line, (word) => `${[...word][0]?.toUpperCase() ?? ''}.`),
  reversed: (line) => line.split(' ').reverse().join(' / '),
};

/** Lines written for the purpose, and clean lines of all languages made harder, in turn. */
export function hardLines(random: Random, texts: readonly CleanText[], count: number): HardLine[] {
  const lines = Object.entries(HARD_LINES).flatMap(([how, own]) => own.map((line) => ({ how, line })));
  const templates = Object.entries(TEMPLATES).flatMap((template) =>
    Array<typeof template>(template[0].startsWith('capitals') ? 4 : 1).fill(template),
  );
  for (let i = 0; lines.length < count; i++) {
    const [how, harden] = templates[i % templates.length]!;
    const line = random.pick(texts[Math.floor(i / templates.length) % texts.length]!.lines);
    lines.push({ how, line: harden(line, random) });
  }
  return lines;
}
