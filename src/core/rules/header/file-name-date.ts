import { type CivilDate, formatDate, isValidDate } from '../../dates';

export interface FileNameDate {
  date: CivilDate;
  /** As written in the path. */
  text: string;
}

/** Nothing alphanumeric may touch it: the hexadecimal part of a name is no date. A time may follow (`20231124T0900`). */
const YEAR_FIRST =
  /(?<![0-9A-Za-z])((?:1[4-9]|2[01])\d\d)([-_.]?)(\d\d)\2(\d\d)(?![0-9A-SU-Za-su-z]|[Tt](?!\d))/g;
const DAY_FIRST = /(?<![0-9A-Za-z])(\d\d)([-_.])(\d\d)\2((?:1[4-9]|2[01])\d\d)(?![0-9A-Za-z])/g;
/** Folders by year, month and day, as in the addresses of news sites: `2023/11/24/`. */
const FOLDERS = /(?:^|\/)((?:1[4-9]|2[01])\d\d)()\/(\d{1,2})\/(\d{1,2})\//g;

/**
 * The only date that a file's name gives, or else its folders; undefined where several differ. `path` has forward
 * slashes. Day before month is read only where the other order is impossible or the same.
 */
export function fileNameDate(path: string): FileNameDate | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return onlyOne(datesInName(name)) ?? onlyOne(find(path, FOLDERS, ymd));
}

/** The date in an address, of its path's folders or last part. */
export function addressDate(address: string): FileNameDate | undefined {
  const path = address.replace(/^[a-z]+:\/\//i, '').replace(/[?#].*$/, '');
  return fileNameDate(`${path}/`.slice(path.indexOf('/'))) ?? fileNameDate(path);
}

function datesInName(name: string): FileNameDate[] {
  return [...find(name, YEAR_FIRST, ymd), ...find(name, DAY_FIRST, dmy)];
}

function find(
  text: string,
  form: RegExp,
  read: (a: number, b: number, c: number) => CivilDate | undefined,
): FileNameDate[] {
  const found: FileNameDate[] = [];
  for (const match of text.matchAll(form)) {
    const date = read(Number(match[1]), Number(match[3]), Number(match[4]));
    if (date !== undefined && isValidDate(date)) found.push({ date, text: match[0].replace(/^\/|\/$/g, '') });
  }
  return found;
}

function ymd(year: number, month: number, day: number): CivilDate {
  return { year, month, day };
}

function dmy(first: number, second: number, year: number): CivilDate | undefined {
  if (first > 12 || first === second) return { year, month: second, day: first };
  return second > 12 ? { year, month: first, day: second } : undefined;
}

function onlyOne(found: readonly FileNameDate[]): FileNameDate | undefined {
  return new Set(found.map(({ date }) => formatDate(date))).size === 1 ? found[0] : undefined;
}
