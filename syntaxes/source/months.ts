import { MONTH_NAMES as LANGUAGES } from '../../src/core/dates/month-names';

/** A shorter name would colour too much of a text, and short forms are only common enough in English. */
const SHORTEST_NAME = 3;

/** Month names of all languages that the date grammar reads, the longest first, so that the longest one matches. */
export const MONTH_NAMES: readonly string[] = [
  ...new Set(
    LANGUAGES.flatMap(({ language, months }) =>
      months.split(';').flatMap((month) => {
        const [full = '', short = ''] = month.trim().split('|');
        return `${full},${language === 'en' ? short : ''}`.split(',');
      }),
    )
      .map((name) => name.trim().toLowerCase())
      .filter((name) => name.length >= SHORTEST_NAME && /^[\p{L}\p{M}]+$/u.test(name)),
  ),
].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
