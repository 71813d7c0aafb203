import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const MAGIC = 0x950412de;

/**
 * The translations in a catalogue of GNU gettext (format: section 10.3 of its manual); none where the file is no
 * little-endian catalogue in UTF-8.
 */
export function messagesOf(file: string): string[] {
  const data = readFileSync(file);
  if (data.length < 28 || data.readUInt32LE(0) !== MAGIC) return [];
  const count = data.readUInt32LE(8);
  const table = data.readUInt32LE(16);
  const texts: string[] = [];
  for (let i = 0; i < count; i++) {
    const length = data.readUInt32LE(table + 8 * i);
    const start = data.readUInt32LE(table + 8 * i + 4);
    texts.push(data.toString('utf8', start, start + length));
  }
  return /charset=utf-?8/i.test(texts[0] ?? '') ? texts.slice(1) : [];
}

/** The prose lines of all catalogues under a folder such as `/usr/share/locale`, by language. */
export function catalogueLines(folder: string): Map<string, Set<string>> {
  const byLanguage = new Map<string, Set<string>>();
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const language = entry.name;
    const messages = path.join(folder, language, 'LC_MESSAGES');
    if (!entry.isDirectory() || /@(?:boldquot|quot|shaw)/.test(language)) continue;
    if (!statSync(messages, { throwIfNoEntry: false })) continue;
    const lines = new Set<string>();
    for (const name of readdirSync(messages)) {
      if (!name.endsWith('.mo')) continue;
      for (const message of messagesOf(path.join(messages, name)))
        for (const line of message.split(/[\n\0]/)) if (isProse(line)) lines.add(line.trim());
    }
    if (lines.size > 50) byLanguage.set(language, lines);
  }
  return byLanguage;
}

/** No format specifiers, markup or accelerators, and something beyond ASCII. */
function isProse(line: string): boolean {
  return (
    line.length >= 12 &&
    line.length <= 400 &&
    /[^\0-\x7f]/.test(line) &&
    !/[%<>&_\\{}\ufffd\0-\x1f]/.test(line)
  );
}
