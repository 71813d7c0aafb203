import { decodeOneByte, type IllFormedGroup, type OneByteCharsetName } from '../../core/encoding';
import type { SourceText } from '../../core/text/source-text';

/** What stray bytes may stand for, and in which charset. */
export interface StrayReading {
  text: string;
  as: OneByteCharsetName;
}

/** Charsets that stray bytes come from, the commoner first. */
const CHARSETS: readonly OneByteCharsetName[] = [
  'windows-1252',
  'windows-1251',
  'windows-1250',
  'macintosh',
  'cp850',
  'cp437',
  'koi8-r',
  'windows-1253',
  'windows-1254',
  'windows-1257',
  'cp852',
  'cp866',
];
const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];
/** Readings that are offered beside the likeliest one. */
const MOST_READINGS = 2;
/** UTF-16 units in which a neighbouring letter is looked for. */
const REACH = 24;

/** What the bytes of a group may stand for beside what the group says, in the script and case of their neighbours. */
export function otherReadings(source: SourceText, { span, bytes, reading }: IllFormedGroup): StrayReading[] {
  const content = source.bytes.subarray(bytes.start, bytes.end);
  const before = source.text.slice(Math.max(0, span.start - REACH), span.start);
  const after = source.text.slice(span.end, span.end + REACH);
  const found: StrayReading[] = [];
  for (const as of CHARSETS) {
    const text = decodeOneByte(content, as);
    const isKnown = text === reading?.text || found.some((other) => other.text === text);
    if (!isKnown && fits(text, before, after)) found.push({ text, as });
    if (found.length === MOST_READINGS) break;
  }
  return found;
}

function fits(text: string, before: string, after: string): boolean {
  if (!/^[\p{L}\p{N}\p{P}\p{Sc}°]+$/u.test(text)) return false;
  const isInWord = /\p{L}$/u.test(before) && /^\p{L}/u.test(after);
  if (!/^\p{L}+$/u.test(text)) return !isInWord || /^[’'·-]$/.test(text);
  if (/\p{Ll}$/u.test(before) && /\p{Lu}/u.test(text)) return false;
  if (!isInWord && /^\p{Ll}/u.test(text) && !/\p{L}$/u.test(before) && !/^\p{Ll}/u.test(after)) return false;
  const script = SCRIPTS.find((each) => each.test(text));
  const neighbour = before.match(/\p{L}(?=\P{L}*$)/u)?.[0] ?? after.match(/\p{L}/u)?.[0];
  return script !== undefined && (neighbour === undefined || script.test(neighbour));
}
