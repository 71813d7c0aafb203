import type { DigitRun } from './digit-runs';

/** Country codes of ITU-T E.164 by how many digits they have. */
const ONE_DIGIT = /^[17]/;
const TWO_DIGITS = /^(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;
const THREE_DIGITS =
  /^(?:21[1-368]|22\d|23\d|24\d|25\d|26\d|29[017-9]|35\d|37\d|38[0-35-79]|42[013]|50\d|59\d|67[0-9]|68\d|69[0-2]|80[08]|85[02356]|88[0-368]|96\d|97[0-79]|99[2-68])/;
/** Fewest and most digits behind the plus (E.164 allows 15; no country has numbers of fewer than 7). */
const FEWEST = 8;
const MOST = 15;
/** What introduces a number that is written as at home. */
const INTRODUCTION =
  /(?:\b(?:tel|telephone|phone|ph|mob|mobile|cell|call|fax|hotline|whatsapp|viber|contact|telefon|telefono|teléfono|téléphone|handy|móvil|celular)|(?<!\p{L})(?:тел|телефон|моб|факс|ফোন|মোবাইল|फ़ोन|मोबाइल|هاتف|تلفن|電話|电话|전화|טלפון))[^\p{L}\p{N}\n]{0,6}(?:(?:no|number|nr|№)[^\p{L}\p{N}\n]{0,4})?$/iu;
const LONGEST_INTRODUCTION = 28;
const NORTH_AMERICAN = /^(?:\([2-9]\d\d\) ?|[2-9]\d\d[-. ])[2-9]\d\d[-. ]\d{4}$/;

/** Whether the digits are a telephone number: with a country code, as in North America, or introduced as one. */
export function isPhoneNumber(text: string, { start, written, digits }: DigitRun): boolean {
  const international = written.startsWith('+')
    ? digits
    : written.startsWith('00')
      ? digits.slice(2)
      : undefined;
  if (international !== undefined)
    return (
      international.length >= FEWEST &&
      international.length <= MOST &&
      (ONE_DIGIT.test(international) || TWO_DIGITS.test(international) || THREE_DIGITS.test(international)) &&
      (written.startsWith('+') || isIntroduced(text, start))
    );
  if (digits.length > MOST) return false;
  return NORTH_AMERICAN.test(written)
    ? !/ /.test(written) || written.startsWith('(')
    : isIntroduced(text, start);
}

function isIntroduced(text: string, start: number): boolean {
  return INTRODUCTION.test(text.slice(Math.max(0, start - LONGEST_INTRODUCTION), start));
}
