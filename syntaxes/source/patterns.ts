import { FIELD_NAMES } from '../../src/core/seed/tree';
import { MONTH_NAMES } from './months';

/*
 * Oniguruma sources. Each is anchored, bounded, or starts behind a one-character look-behind and then always matches,
 * so that a line is read in linear time whatever stands in it.
 */
const re = String.raw;

const SPACE = re`[ \t]`;
export const LINE_END = `(?=${SPACE}*$)`;
const DIGIT = re`\p{Nd}`;
const WORD = re`[\p{L}\p{M}]`;
const MONTH = `(?i:${MONTH_NAMES.join('|')})(?!${WORD})`;
const ORDINAL = '(?:st|nd|rd|th|er|º|ª)?';

const YEAR_FIRST = re`${DIGIT}{4}(?:[-./]${DIGIT}{1,2}[-./]${DIGIT}{1,2}|年${DIGIT}{1,2}月${DIGIT}{1,2}日|년 ?${DIGIT}{1,2}월 ?${DIGIT}{1,2}일)(?!${DIGIT})(?:T${DIGIT}{2}:${DIGIT}{2}[${'0-9'}:.,+Z-]{0,24})?`;
const NUMERIC = re`${DIGIT}{1,2}(?:[-./])${DIGIT}{1,2}[-./](?:${DIGIT}{4}|${DIGIT}{2})(?!${DIGIT})`;
const YEAR = re`(?:${DIGIT}{4}(?!${DIGIT})(?: [гр]\.)?|[’']${DIGIT}{2}(?!${DIGIT}))`;
const dayFirst = (month: string) =>
  re`${DIGIT}{1,2}${ORDINAL}\.?(?: (?:de |of )?${month}\.?,? (?:de )?${YEAR}|-${month}-${DIGIT}{2,4}(?!${DIGIT}))`;
const monthFirst = (month: string) => re`${month}\.? ${DIGIT}{1,2}${ORDINAL},? ${YEAR}`;

/** A complete date in running text. */
export const DATE_IN_TEXT = `(?<![${re`\p{L}\p{M}\p{N}`}])(?:${YEAR_FIRST}|${NUMERIC}|${dayFirst(MONTH)}|${monthFirst(MONTH)})`;

const ANY_MONTH = `${WORD}{3,14}`;
const WEEKDAY = re`(?:${WORD}{2,14}(?:['’-]${WORD}{2,6})?\.?,? )?`;
/** A complete date behind a date keyword, where any word between the numbers is meant as a month. */
const DATE_VALUE = `${WEEKDAY}(?:${YEAR_FIRST}|${NUMERIC}|${dayFirst(ANY_MONTH)}|${monthFirst(ANY_MONTH)})`;
const TIME = re`(?:,? ${DIGIT}{1,2}:${DIGIT}{2}(?::${DIGIT}{2})?(?: ?[AaPp]\.?[Mm]\.?)?(?: [A-Z]{2,4})?)?`;
/** A date that fills its line may have its weekday or the word for year behind it. */
const WHOLE_VALUE = re`(?:${DATE_VALUE}${TIME}|${dayFirst(ANY_MONTH)},? ${WORD}{2,14}\.?)`;
/** What shows that a date was meant, though it may not be a good one. */
const MONTH_START = `(?i:jan|feb|f[eé]v|m[aä]r|a[pv]r|ma[iy]|jun|jul|juin|aug|sep|oct|okt|nov|de[cz])${WORD}{0,8}`;
const DATE_START = re`(?:${DIGIT}|${MONTH_START}\.? ${DIGIT})`;

const KEYWORD = `^${SPACE}*((?i:date))(${SPACE}+)`;
const LABEL = `^${SPACE}*((?i:date|dated|published|load-date))(${SPACE}*[:–-]${SPACE}*)`;

/** Longest value that is taken for a whole header line when it is no date, and shortest text behind a dated label. */
const LONGEST_UNREADABLE = 40;
const SHORTEST_BODY = 30;
const unreadable = (first: string) => re`(?=${first})\S.{0,${LONGEST_UNREADABLE - 1}}?`;

export const KEYWORD_OWN_LINE = `${KEYWORD}(${WHOLE_VALUE})${LINE_END}`;
export const KEYWORD_UNREADABLE = `^${SPACE}*(date)(${SPACE}+)(unknown|${unreadable(DATE_START)})${LINE_END}`;
export const KEYWORD_INLINE = re`${KEYWORD}(${DATE_VALUE})(?=${SPACE}+\S)`;
export const KEYWORD_INLINE_UNREADABLE = re`^${SPACE}*(date)(${SPACE}+)((?=${DATE_START})\S{1,80})(?=${SPACE}+\S)`;
export const LABEL_OWN_LINE = `${LABEL}(${WHOLE_VALUE})${LINE_END}`;
export const LABEL_UNREADABLE = `${LABEL}((?i:unknown)|${unreadable(DATE_START)})${LINE_END}`;
export const DATE_LABEL_UNREADABLE = re`^${SPACE}*((?i:date|load-date))(${SPACE}*:${SPACE}*)(${unreadable('.')})${LINE_END}`;
export const LABEL_INLINE = re`${LABEL}(${DATE_VALUE})(?=${SPACE}.{${SHORTEST_BODY}})`;

/** Opens the next document, also directly below a line of text; there `date 3 weeks later` is a wrapped sentence. */
export const OPENS_DOCUMENT = `^${SPACE}*date${SPACE}+(?:${DATE_VALUE}|unknown${LINE_END})`;
/** Opens the next document after a blank line or a header. */
export const OPENS_AFTER_BLANK = re`^${SPACE}*(?:(?i:date|dated|published|load-date)${SPACE}*[:–-]${SPACE}*${WHOLE_VALUE}${LINE_END}|(?i:date)${SPACE}+${WHOLE_VALUE}${LINE_END}|date${SPACE}+${DATE_START})`;

export const END_LINE = `^(END)${SPACE}*$`;
export const END_NEAR_MISS = re`^${SPACE}*(END(?=${SPACE}*$)(?<=${SPACE}END)|ENDS\.?|END\.|THE END\.?|(?i:=+${SPACE}*ENDS?${SPACE}*=+|\*+${SPACE}*ENDS?${SPACE}*\*+|[-–—]{1,3}${SPACE}*ENDS?${SPACE}*[-–—]{1,3}|\[ENDS?\]|\(ENDS?\)|<ENDS?>|END OF (?:DOCUMENT|ARTICLE|STORY|FILE|TEXT)\.?))${SPACE}*$`;
/** Also a scene break or a one-word line, so they close nothing here: what follows decides, and a line cannot see it. */
export const END_LIKE = re`^${SPACE}*((?i:ends?\.?|-+${SPACE}*30${SPACE}*-+|\#{3,}|the end\.?|fin\.?))${SPACE}*$`;

const NAMES = `${FIELD_NAMES.join('|')}|x-[a-z0-9-]{1,21}`;
const field = (names: string) => `^${SPACE}*(${names})(${SPACE}?:)(?=${SPACE}|$)${SPACE}*`;
export const FIELD = field(NAMES);
/** In a block with the date line or another field the case of the name does not matter. */
export const FIELD_IN_BLOCK = field(`(?i:${NAMES})`);
/** Such a line keeps the block open, whatever its name: running text seldom begins with a small letter and a colon. */
export const UNKNOWN_FIELD_IN_BLOCK = field('[a-z][a-z-]{1,23}');
export const BLOCK_END = `^(?!${FIELD_IN_BLOCK.slice(1)}|${UNKNOWN_FIELD_IN_BLOCK.slice(1)})`;
/** Fields that open a header by themselves, above any date. */
export const OPENING_FIELD = field('title|byline|agency|source|url|lang|id|tags|licence');

export const HEADING = re`^ {0,3}(\#{1,6})${SPACE}+(?=\S)`;
/** A line that starts running text rather than a title: long, or closed by punctuation. */
export const RUNNING_TEXT = re`^(?=.{121}|.*[.!?…。！？।؟۔:;,]["'”’»)\]]*${SPACE}*$)(?=${SPACE}*\S)`;

const PLACE = re`\p{Lu}[\p{L}\p{M}.'’ -]{1,40}`;
const AGENCY = re`(?:\(\p{Lu}[\p{L} .&/-]{1,30}\)|/\p{Lu}[\p{L} .&-]{1,20}/)`;
/** A word that begins like a month will do where the place and the comma already stand before it. */
const DATELINE_MONTH = re`(?:${MONTH_START}|[\p{L}&&[^\p{Latin}]]${WORD}{2,14})`;
const DATELINE_DATE = re`(?:${DATELINE_MONTH}\.? ${DIGIT}{1,2}(?:, ${DIGIT}{4})?|${DIGIT}{1,2} ${DATELINE_MONTH}\.?(?: ${DIGIT}{4})?)`;
const OPENS_TEXT = re`(?:[:–—]|--?|\.)`;
const dateline = (place: string, rest: string) => re`(?:^|\G)${SPACE}*(${place}(?: \[${PLACE}\])?)${rest}`;
export const DATELINE = re`${dateline(PLACE, `(,) (${DATELINE_DATE})(?: ?(${AGENCY}))?`)} ?(${OPENS_TEXT})(?= |$)`;
export const DATELINE_UNDATED = re`${dateline(re`\p{Lu}[\p{Lu}\p{M}.'’ -]{1,40}`, ` (${AGENCY})`)} ?(${OPENS_TEXT})(?= |$)`;

export const URL = re`(?<![\p{L}\p{N}])(?i:https?://|www\.)[^\s<>"“”«»()\[\]]{1,2000}(?<![.,;:!?'’*_])`;
export const EMAIL = re`(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}`;
export const NUMBER = re`(?<![\p{L}\p{M}\p{N}_])${DIGIT}+(?:[.,]${DIGIT}+)*(?:st|nd|rd|th)?`;
/** Quotation marks are only marked where both stand in the line. */
export const QUOTATIONS = [
  { begin: '“(?=[^“”]{1,2000}”)', end: '”|$' },
  { begin: '«(?=[^«»]{1,2000}»)', end: '»|$' },
];

/** What the bytes 80–BF become in windows-1252 (or ISO 8859-1) and in windows-1251. */
const TRAIL_1252 = re`[\x{80}-\x{BF}€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]`;
const TRAIL_1251 = re`[ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—™љ›њќћџ\x{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\x{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї]`;
/** A punctuation mark behind Ã may close a Portuguese word (IRMÃ”), so it counts only before a small letter. */
const AFTER_A_TILDE = re`(?:[\x{80}-\x{9F}\x{A1}-\x{BA}\x{BC}-\x{BF}€‚ƒ„†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ]|\x{A0}(?=[ \p{Ll}])|[‘’“”…–—](?=\p{Ll}))`;
const MOJIBAKE_FORMS = [
  `Ã${AFTER_A_TILDE}(?:Â${TRAIL_1252}|â${TRAIL_1252}{1,3})?(?:â${TRAIL_1252}{1,3})?`,
  re`Â[\x{80}-\x{BF}]`,
  re`â(?:[€‚„][\x{80}-\x{BF}€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\x{AD}]?|[\x{80}-\x{BF}]{2})`,
  re`ï(?:»¿|¿½)`,
  re`ðŸ${TRAIL_1252}{1,2}`,
  `(?:[ÐÑ]${TRAIL_1252}){2,}`,
  `(?:[ØÙÚÛ]${TRAIL_1252}){2,}`,
  `(?:à[¤¥¦§¨©ª«¬®¯°±²³´µ¶·¸¹]${TRAIL_1252}){1,}`,
  `(?:[РС]${TRAIL_1251}){2,}`,
  re`вЂ(?:[“”™њќў\x{A0}¦]|\x{A0})?`,
];
export const MOJIBAKE = MOJIBAKE_FORMS.join('|');
export const DAMAGE = re`[\x{FFFD}\x{0}-\x{8}\x{B}\x{C}\x{E}-\x{1F}\x{7F}-\x{9F}]+`;
