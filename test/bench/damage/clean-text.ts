import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { catalogueLines } from './mo-messages';
import { hashOf } from './random';
import { BENCH_SENTENCES } from './sentences';

export interface CleanText {
  language: string;
  lines: readonly string[];
}

/** One line in `SHARE` is for looking at while building; the rest of the hash space is kept aside. */
const SHARE = 4;
const SHORTEST_LINE = 12;
/** Close relatives, such as Bokmål and Nynorsk, have some lines in common. */
const MOST_SHARING = 3;
const LOCALE = '/usr/share/locale';

/**
 * Clean text by language: the sentences of the repository, and the lines of `<language>.txt` files in the folder that
 * the environment names (`SEEDBED_CLEAN_TEXT`), or else of the translations that the machine has installed. `part`
 * says which part of those lines is taken: what one looks at while building, or what is kept aside.
 */
export function cleanText(part: 'seen' | 'aside', mostLines: number): CleanText[] {
  const found = new Map<string, string[]>();
  for (const [language, sentence] of Object.entries(BENCH_SENTENCES)) found.set(language, [sentence]);
  const folder = namedLines();
  for (const [language, lines] of folder.size > 0 ? folder : installedLines())
    found.set(language, [...(found.get(language) ?? []), ...linesOfPart(lines, part, mostLines)]);
  return [...found].map(([language, lines]) => ({ language, lines }));
}

/** What a model may be counted from: the `seen` part of the installed translations and of the named folder together. */
export function trainingText(mostLines: number): CleanText[] {
  const installed = installedLines();
  const named = namedLines();
  return [...new Set([...installed.keys(), ...named.keys()])].sort().map((language) => {
    const lines = new Set([...(installed.get(language) ?? []), ...(named.get(language) ?? [])]);
    return { language, lines: linesOfPart(lines, 'seen', mostLines) };
  });
}

function linesOfPart(lines: Iterable<string>, part: 'seen' | 'aside', mostLines: number): string[] {
  const chosen = [...lines].filter((line) => (hashOf(line) % SHARE === 0) === (part === 'aside'));
  chosen.sort((a, b) => hashOf(`${a}#`) - hashOf(`${b}#`));
  return chosen.slice(0, mostLines);
}

function installedLines(): Map<string, Set<string>> {
  return existsSync(LOCALE) ? catalogueLines(LOCALE) : new Map();
}

function namedLines(): Map<string, Set<string>> {
  const folder = process.env.SEEDBED_CLEAN_TEXT;
  return folder === undefined ? new Map() : folderLines(folder);
}

/** Lines that files of several languages share are not translated, and belong to English. */
function folderLines(folder: string): Map<string, Set<string>> {
  const byLanguage = new Map<string, Set<string>>();
  const languagesOf = new Map<string, number>();
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.txt')) continue;
    const language = name.slice(0, -4).split('.').at(-1)!;
    const lines = byLanguage.get(language) ?? new Set<string>();
    for (const whole of readFileSync(path.join(folder, name), 'utf8').split(/\r?\n/)) {
      const line = whole.trim();
      if (line.length < SHORTEST_LINE || lines.has(line)) continue;
      lines.add(line);
      languagesOf.set(line, (languagesOf.get(line) ?? 0) + 1);
    }
    byLanguage.set(language, lines);
  }
  for (const [language, lines] of byLanguage)
    if (language !== 'en')
      for (const line of lines) if (languagesOf.get(line)! > MOST_SHARING) lines.delete(line);
  return byLanguage;
}
