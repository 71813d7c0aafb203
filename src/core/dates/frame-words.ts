import { foldName } from './fold';

/** Words around the parts of a date, folded (see fold.ts) when loaded. Each set says where in a date its words may stand. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').map(foldName));
}

/** Directly behind the number of a day: 24th, 1er, ২৪শে. */
export const ORDINAL_SUFFIXES = words(
  'st nd rd th er re ere e eme de ste i a an en ta va ja லா লা রা ঠা ই শে এ го е ое ого й',
);

/** Between day and month: 24th of November, 24 de noviembre. */
export const DAY_MONTH_CONNECTORS = words('of de d di del da do ng ke maha v');

/** Between month (or day) and year: noviembre de 2023, 24 نوفمبر عام 2023. */
export const YEAR_CONNECTORS = words('of de del in nam سنه عام لعام لسنه সাল সালের सन');

/** Before a date, behind a weekday: Friday the 24th, fredag den 24. november. */
export const DATE_PARTICLES = words(
  'the den der dem le il el dia dnia dne d ngay tanggal tgl on am em al pa i в у на',
);

/** Between two days: 19 to 21 November. */
export const RANGE_WORDS = words(
  'to till until through thru bis a au al ate tot til till до по hingga sampai থেকে से तक',
);

/** Between two days in a header, where a list is as little a date as a range. */
export const LIST_WORDS = words('and und et y e en i og och и та ও এবং और');

/** Behind a year of the common era. A dot may follow; the longest come first where one begins another. */
export const ERA_SUFFIXES = words(
  'г год года году р року рік r roku m god godine ж թ е ad ce ও সাল সালে সালের খ্রিস্টাব্দ খ্রি খ্রিঃ খ্রীস্টাব্দ ई ईस्वी م ميلادي ميلادية ء عيسوی',
);

/** Behind a year of another calendar: Hijri, Bengali, Bikram Sambat, Buddhist. */
export const FOREIGN_ERA_SUFFIXES = words('ه هـ هجري هجريه هجری ah bs be বঙ্গাব্দ বাংলা वि विसं हिजरी ش');

/** Behind a day in dates that begin with the year: 2023 m. lapkričio 24 d. */
export const DAY_UNITS = words('d an en');

/** Behind a year that a month name follows: 2023. gada 24. novembris. */
export const YEAR_UNITS = words('m g gada ж г год թ');

/** Month names that are also everyday words: in running text they need a year beside them. */
export const EVERYDAY_MONTH_WORDS = words('may march mars mart mac out set лист маусым казан می مي مه');
