import { foldName } from './fold';
import { readNumber, readWord, skipSpaces } from './scan';

const ISO_TIME =
  /[Tt](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?(?:Z|z|[+\u2212-]\d{2}:?\d{2}|[+-]\d{2})?/y;
const CLOCK_MARKS = new Set([':', '.', 'h', '\uff1a', '\u2236']);
const HALF_DAY =
  /(?:[ap]\.?\s?m\b\.?|এএম|পিএম|এ\.এম\.?|পি\.এম\.?|ص|م|صباحا|مساء|上午|下午|오전|오후|π\.μ\.|μ\.μ\.|de\.|du\.|ÖÖ|ÖS)/iy;
const OFFSET = /(?:UTC|GMT)?\s?[+\u2212-]\d{1,2}(?::?\d{2})?\b/y;
const NAMED_ZONE = /(?:[A-Z]{2,5}|BdST|[A-Z][a-z]{1,20}\/[A-Z][A-Za-z_]{1,20}|Z|z)\b/y;
const ZONE_WORDS =
  /(?:[A-Z][a-z]{1,20} (?:standard |local )?time|local time|bangladesh time|hrs?\b\.?|hours\b|o['\u2019]clock|Uhr\b|h\b|min\b\.?|s\b|ч\.?(?![а-я])|часов|год\.|klo|টা|টায়|মিনিট|মিনিটে|बजे|بجے|時|시|分|분)/iy;
/** Words for a part of the day that stand before or behind a time. */
const DAY_PARTS = new Set(
  'সকাল সকালে দুপুর দুপুরে বিকাল বিকেল বিকেলে বিকালে সন্ধ্যা সন্ধ্যায় রাত রাতে ভোর ভোরে सुबह दोपहर शाम रात صبح شام رات দিবাগত morning noon midnight evening afternoon night 上午 下午 오전 오후 পূর্বাহ্ন অপরাহ্ন पूर्वाह्न अपराह्न midday am pm'
    .split(' ')
    .map(foldName),
);
const TIME_PREPOSITIONS = new Set(
  'at um a as alle ore ora la las los o w v u в о kl klo ob saat pukul jam hora horas om time সময় समय luc ve এ को کو في ساعت الساعة الساعه у во kell στις les nang pada klukkan kl. sa ਨੂੰ na ob रोजी அன்று ರಂದು ଠାରେ në בשעה'
    .split(' ')
    .map(foldName),
);

/** Reads `T10:00:00Z` directly behind a date; gives the offset behind it. */
export function readIsoTime(text: string, start: number, limit: number): number | undefined {
  ISO_TIME.lastIndex = start;
  const match = ISO_TIME.exec(text);
  if (!match || start + match[0].length > limit) return undefined;
  return Number(match[1]) <= 24 && Number(match[2]) <= 59 ? start + match[0].length : undefined;
}

/** Reads 10:00 or 10:00:00 and nothing more, as in the middle of a ctime date. */
export function readClock(text: string, start: number, limit: number): number | undefined {
  const hour = readNumber(text, start, limit);
  if (!hour || hour.digits > 2 || hour.value > 24) return undefined;
  let end = hour.end;
  let parts = 0;
  while (
    parts < 2 &&
    end < limit &&
    (parts === 0 ? CLOCK_MARKS.has(text.charAt(end)) : ':\uff1a.'.includes(text.charAt(end)))
  ) {
    const part = readNumber(text, end + 1, limit);
    if (part?.digits !== 2 || part.value > 60) break;
    end = part.end;
    parts++;
  }
  if (parts === 0) return undefined;
  const mark = text.charAt(end);
  const fraction = mark === '.' || mark === ',' ? readNumber(text, end + 1, limit) : undefined;
  return fraction && parts === 2 ? fraction.end : end;
}

/**
 * Reads a time of day with its half of the day and zone: `10:32 AM IST`, `at 5 pm`, `1700 hrs`, `10 Uhr`,
 * `রাত ১০টা ৩২ মিনিট`. Gives the offset behind it, or undefined when no time begins at `start`.
 */
export function readTimeOfDay(text: string, start: number, limit: number): number | undefined {
  let at = skipLeadIn(text, start, limit);
  let marked = at > start && DAY_PARTS.has(foldName(readWord(text, start, limit)?.text ?? ''));
  const iso = readIsoTime(text, start, limit);
  let end = iso ?? readClock(text, at, limit);
  if (end === undefined) {
    const hour = readNumber(text, at, limit);
    const isHour = hour && (hour.digits <= 2 ? hour.value <= 24 : hour.digits === 4 && hour.value <= 2400);
    if (!isHour) return undefined;
    end = hour.end;
  } else marked = true;
  for (let rounds = 0; rounds < 6; rounds++) {
    at = skipSpaces(text, end, limit);
    const parenthesis = text.charAt(at) === '(' || text.charAt(at) === '[';
    if (parenthesis) at++;
    let next = match(HALF_DAY, text, at, limit) ?? match(ZONE_WORDS, text, at, limit);
    if (next !== undefined) marked = true;
    next ??= marked ? (match(OFFSET, text, at, limit) ?? match(NAMED_ZONE, text, at, limit)) : undefined;
    next ??= marked ? readDayPart(text, at, limit) : undefined;
    const afterHour: boolean = text.charAt(end - 1) === 'h';
    if (next === undefined && marked) {
      const minutes = readNumber(text, at, limit);
      const word = minutes ? match(ZONE_WORDS, text, skipSpaces(text, minutes.end, limit), limit) : undefined;
      if (minutes && minutes.digits <= 2)
        next = word ?? (afterHour && minutes.digits === 2 ? minutes.end : undefined);
    }
    if (next === undefined) break;
    if (parenthesis) {
      if (text.charAt(next) !== ')' && text.charAt(next) !== ']') break;
      next++;
    }
    end = next;
  }
  return marked && end <= limit ? end : undefined;
}

function skipLeadIn(text: string, start: number, limit: number): number {
  let at = start;
  for (let words = 0; words < 3; words++) {
    const word = readWord(text, at, limit);
    if (!word) break;
    const folded = foldName(word.text);
    if (!TIME_PREPOSITIONS.has(folded) && !DAY_PARTS.has(folded)) break;
    at = word.end;
    if (text.charAt(at) === ':' || text.charAt(at) === '.') at++;
    at = skipSpaces(text, at, limit);
  }
  return at;
}

function readDayPart(text: string, start: number, limit: number): number | undefined {
  const first = readWord(text, start, limit);
  const preposition = first && (first.text === 'in' || first.text === 'at');
  const the = preposition ? readWord(text, skipSpaces(text, first.end, limit), limit) : undefined;
  const word = the?.text === 'the' ? readWord(text, skipSpaces(text, the.end, limit), limit) : (the ?? first);
  return word && DAY_PARTS.has(foldName(word.text)) ? word.end : undefined;
}

function match(pattern: RegExp, text: string, start: number, limit: number): number | undefined {
  pattern.lastIndex = start;
  const found = pattern.exec(text);
  return found && found[0] !== '' && start + found[0].length <= limit ? start + found[0].length : undefined;
}
