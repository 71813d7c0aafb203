import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const OPENINGS = [
  'The council of',
  'Residents of',
  'The harbour board in',
  'Fishermen from',
  'The museum of',
];
const PLACES = [
  'Varnholm',
  'Port Elsing',
  'Krasny Bor',
  'Lower Tamsin',
  'Saint-Aubert',
  'Ostrava',
  'Kolkata',
];
const PEOPLE = ['Mira Solberg', 'Governor Petr Havlik', 'Dr. Anjali Rao', 'Élodie Marchand', 'Tomás Ibarra'];
const VERBS = ['approved', 'postponed', 'described', 'welcomed', 'questioned'];
const THINGS = [
  'the new ferry timetable',
  'a plan to restore the mill',
  'the budget of €3.5 million',
  'the survey',
];
const CLOSINGS = [
  'said the chair on Thursday.',
  'according to the minutes of 3 May 2021.',
  'as “the first step of many”.',
  'which the board will discuss again in June.',
];
const DEFECTS = ['cafÃ© ', ' trailing  ', 'the the ', 'towns.During ', 'Bangladesh&amp;Russia ', ''];

/** Numbers that look random and are the same in every run: mulberry32 (T. Ettinger, public domain). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Writes `files` news-like documents of about 3 KB, one in five of them with a planted defect; gives their paths. */
export function generateCorpus(folder: string, files: number, seed = 1): string[] {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const sentence = () =>
    `${pick(OPENINGS)} ${pick(PLACES)} ${pick(VERBS)} ${pick(THINGS)}, ${pick(PEOPLE)} ${pick(CLOSINGS)}`;
  const paths: string[] = [];
  for (let i = 0; i < files; i++) {
    const paragraphs = Array.from({ length: 9 }, () => `${sentence()} ${sentence()} ${sentence()}`);
    if (i % 5 === 0) paragraphs[2] = pick(DEFECTS) + paragraphs[2];
    const month = String(1 + (i % 12)).padStart(2, '0');
    const day = String(1 + (i % 28)).padStart(2, '0');
    const text = `date 2021-${month}-${day}\nsource: ${pick(PLACES)} Courier\n\n${paragraphs.join('\n\n')}\n\nEND\n`;
    const file = path.join(folder, `batch-${Math.floor(i / 100)}`, `${String(i).padStart(6, '0')}.txt`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    paths.push(file);
  }
  return paths;
}
