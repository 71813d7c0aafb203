import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';

const entryStart = /^\d{4}-\d\d-\d\d[ T]\S+ \[(\w+)\] /;

/**
 * Gives the errors of one extension in the logs of an editor's extension host. VS Code catches what a listener of an
 * event throws and only logs it, so no test sees it.
 *
 * @param logFolder where the editor's logs are, at any depth
 * @param code absolute path of the folder with the extension's code; it is in the stack of its errors
 */
export async function findLoggedErrors(logFolder: string, code: string): Promise<string[]> {
  const logs = await glob('**/{exthost,remoteexthost}.log', { cwd: logFolder });
  const texts = await Promise.all(logs.sort().map((log) => readFile(path.join(logFolder, log), 'utf8')));
  return texts.flatMap((text) => errorEntries(text).filter((entry) => entry.includes(code)));
}

/** The error entries of a log, each with the lines that follow it and without its time. */
export function errorEntries(log: string): string[] {
  const entries: string[][] = [];
  let isError = false;
  for (const line of log.split('\n')) {
    const start = entryStart.exec(line);
    if (start) {
      isError = start[1] === 'error';
      if (isError) entries.push([line.slice(start[0].length)]);
    } else if (isError) {
      entries.at(-1)?.push(line);
    }
  }
  return entries.map((lines) => lines.join('\n').trimEnd());
}
