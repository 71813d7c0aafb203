import { strict as assert } from 'node:assert';
import { looksLikeDateAt, readDateAt } from '../../../src/core/dates';
import { assertReading } from './expectation';

/** What stands behind the bar is not part of the date. */
const DATES: readonly (readonly [string, string])[] = [
  // Numbers
  ['2023-11-24| 23 people were hurt', '2023-11-24'],
  ['2023-11-24', '2023-11-24'],
  ['2023-11-24|: Dhaka', '2023-11-24'],
  ['2023-11-24|T10:00:00Z Dhaka', '2023-11-24 t'],
  ['2023-11-24|T10:00:00+06:00', '2023-11-24 t'],
  ['2023-1-5| Dhaka', '2023-01-05'],
  ['2023/11/24| Dhaka', '2023-11-24'],
  ['2023.11.24| Dhaka', '2023-11-24'],
  ['2023–11–24', '2023-11-24'],
  ['2023‐11‐24', '2023-11-24'],
  ['2023 11 24| Dhaka', '2023-11-24'],
  ['20231124| Dhaka', '2023-11-24'],
  ['20231124|T100000Z', '2023-11-24 t'],
  ['24.11.2023| Dhaka', '2023-11-24'],
  ['24. 11. 2023| Praha', '2023-11-24'],
  ['24/11/2023| Dhaka', '2023-11-24'],
  ['24 / 11 / 2023| Dhaka', '2023-11-24'],
  ['24-11-2023| Dhaka', '2023-11-24'],
  ['11/24/2023| Dhaka', '2023-11-24'],
  ['11-24-2023| Dhaka', '2023-11-24'],
  ['25/12/2023', '2023-12-25'],
  ['03/03/2023', '2023-03-03'],
  ['13/12/99| x', '1999-12-13 yy'],
  ['25/12/23| x', '2023-12-25 yy'],
  ['24.11.69', '2069-11-24 yy'],
  ['24.11.70', '1970-11-24 yy'],
  ['99/12/25', '1999-12-25 yy'],
  ['2023. 11. 24.| 서울', '2023-11-24'],
  ['２０２３／１１／２４| 東京', '2023-11-24'],
  ['２０２３－１１－２４| 東京', '2023-11-24'],
  ['২০২৩-১১-২৪| ঢাকা', '2023-11-24'],
  ['২৪/১১/২০২৩| ঢাকা', '2023-11-24'],
  ['२४/११/२०२३| दिल्ली', '2023-11-24'],
  ['٢٤/١١/٢٠٢٣| القاهرة', '2023-11-24'],
  ['۲۰۲۳/۱۱/۲۴| تهران', '2023-11-24'],
  ['24\u200f/11\u200f/2023| القاهرة', '2023-11-24'],
  ['24.11.2023 г.| София', '2023-11-24'],
  ['24/11/2023 م| القاهرة', '2023-11-24'],
  // English
  ['24 November 2023| 10 people', '2023-11-24'],
  ['24 November, 2023| Dhaka', '2023-11-24'],
  ['24 november 2023', '2023-11-24'],
  ['24 NOVEMBER 2023| DHAKA', '2023-11-24'],
  ['24th November 2023| Dhaka', '2023-11-24'],
  ['24th of November, 2023| Dhaka', '2023-11-24'],
  ['24th day of November 2023', '2023-11-24'],
  ['1st of May 2023', '2023-05-01'],
  ['2nd May 2023', '2023-05-02'],
  ['3rd May, 2023', '2023-05-03'],
  ['24 th November 2023', '2023-11-24'],
  ['November 24, 2023| Dhaka', '2023-11-24'],
  ['November 24 2023| Dhaka', '2023-11-24'],
  ['November 24,2023| Dhaka', '2023-11-24'],
  ['November 24th, 2023| Dhaka', '2023-11-24'],
  ['November the 24th, 2023', '2023-11-24'],
  ['Nov 24, 2023| Dhaka', '2023-11-24'],
  ['Nov. 24, 2023| Dhaka', '2023-11-24'],
  ['Sept. 4, 2023', '2023-09-04'],
  ['Sep 4 2023', '2023-09-04'],
  ['24 Nov 2023| Dhaka', '2023-11-24'],
  ['24-Nov-2023| Dhaka', '2023-11-24'],
  ['24/Nov/2023|:10:00:00 +0000', '2023-11-24'],
  ['24.Nov.2023', '2023-11-24'],
  ['Nov-24-2023', '2023-11-24'],
  ['24Nov2023', '2023-11-24'],
  ['2023 November 24| Dhaka', '2023-11-24'],
  ['2023-Nov-24', '2023-11-24'],
  ['24-Nov-23| Dhaka', '2023-11-24 yy'],
  ['24 Nov 23| people', '2023-11-24 yy'],
  ["24 Nov '23| Dhaka", '2023-11-24 yy'],
  ['24 Nov ’99| Dhaka', '1999-11-24 yy'],
  ['1-Jan-70', '1970-01-01 yy'],
  ['1-Jan-69', '2069-01-01 yy'],
  ['Friday, 24 November 2023| Dhaka', '2023-11-24 w5'],
  ['Friday 24 November 2023', '2023-11-24 w5'],
  ['Friday, November 24, 2023| Dhaka', '2023-11-24 w5'],
  ['Friday, the 24th of November, 2023', '2023-11-24 w5'],
  ['Fri, 24 Nov 2023| 10:00:00 +0000', '2023-11-24 w5'],
  ['Fri. 24 Nov. 2023', '2023-11-24 w5'],
  ['Fri Nov 24 10:00:00 2023', '2023-11-24 w5 t'],
  ['Fri Nov 24 10:00:00 UTC 2023', '2023-11-24 w5 t'],
  ['Thursday, 24 November 2023', '2023-11-24 w4'],
  ['24 November 2023 AD| Dhaka', '2023-11-24'],
  ['24 November 2023| be it', '2023-11-24'],
  ['24 November 2023| Ad men', '2023-11-24'],
  ['29 February 2024', '2024-02-29'],
  ['4 July 1776', '1776-07-04'],
  // Bengali and its neighbours
  ['২৪ নভেম্বর ২০২৩| ঢাকা', '2023-11-24'],
  ['২৪ নভেম্বর, ২০২৩| ঢাকা', '2023-11-24'],
  ['24 নভেম্বর 2023', '2023-11-24'],
  ['২৪শে নভেম্বর ২০২৩', '2023-11-24'],
  ['১লা জানুয়ারি ২০২৩', '2023-01-01'],
  ['১লা জানুয়ারী ২০২৩', '2023-01-01'],
  ['২রা ফেব্রুয়ারি ২০২৩', '2023-02-02'],
  ['৫ই আগস্ট ২০২৪', '2024-08-05'],
  ['৫ আগষ্ট ২০২৪', '2024-08-05'],
  ['নভেম্বর ২৪, ২০২৩| ঢাকা', '2023-11-24'],
  ['শুক্রবার, ২৪ নভেম্বর ২০২৩| ঢাকা', '2023-11-24 w5'],
  ['২৪ নভেম্বর ২০২৩ খ্রিস্টাব্দ| ঢাকা', '2023-11-24'],
  ['২৪ নভেম্বর ২০২৩ সালে| ঢাকা', '2023-11-24'],
  ['24 नवंबर 2023| नई दिल्ली', '2023-11-24'],
  ['२४ नवम्बर २०२३', '2023-11-24'],
  ['24 फ़रवरी 2023', '2023-02-24'],
  ['24 फरवरी 2023', '2023-02-24'],
  ['24 अक्तूबर 2023', '2023-10-24'],
  ['24 नव॰ 2023', '2023-11-24'],
  ['शुक्रवार, 24 नवंबर 2023', '2023-11-24 w5'],
  ['24 نومبر 2023| اسلام آباد', '2023-11-24'],
  ['۲۴ نومبر ۲۰۲۳ء| اسلام', '2023-11-24'],
  ['جمعہ، 24 نومبر، 2023', '2023-11-24 w5'],
  ['24 नोव्हेंबर 2023', '2023-11-24'],
  ['24 નવેમ્બર, 2023', '2023-11-24'],
  ['24 ਨਵੰਬਰ 2023', '2023-11-24'],
  ['24 நவம்பர், 2023', '2023-11-24'],
  ['24 నవంబర్, 2023', '2023-11-24'],
  ['ನವೆಂಬರ್ 24, 2023', '2023-11-24'],
  ['2023 നവംബർ 24', '2023-11-24'],
  ['2023 नोभेम्बर 24', '2023-11-24'],
  // Arabic script
  ['24 نوفمبر 2023| القاهرة', '2023-11-24'],
  ['٢٤ نوفمبر ٢٠٢٣| القاهرة', '2023-11-24'],
  ['24 نوفمبر عام 2023', '2023-11-24'],
  ['24 نوفمبر 2023م| القاهرة', '2023-11-24'],
  ['24 تشرين الثاني 2023| بيروت', '2023-11-24'],
  ['24 كانون الثاني 2023| بيروت', '2023-01-24'],
  ['24 كانون الأول 2023| بيروت', '2023-12-24'],
  ['24 تشرين الأول 2023', '2023-10-24'],
  ['24 شباط 2023', '2023-02-24'],
  ['24 آب 2023', '2023-08-24'],
  ['24 نوفمبر/تشرين الثاني 2023', '2023-11-24'],
  ['24 نوفمبر / تشرين الثاني 2023', '2023-11-24'],
  ['24 نونبر 2023| الرباط', '2023-11-24'],
  ['24 أوت 2023| الجزائر', '2023-08-24'],
  ['24 يناير 2023', '2023-01-24'],
  ['الجمعة، 24 نوفمبر 2023', '2023-11-24 w5'],
  ['الجمعة 24 نوفمبر 2023', '2023-11-24 w5'],
  ['24 أبريل 2023', '2023-04-24'],
  ['24 ابريل 2023', '2023-04-24'],
  ['24 نوامبر 2023| تهران', '2023-11-24'],
  ['۲۴ ژانویه ۲۰۲۳', '2023-01-24'],
  ['24 בנובמבר 2023| ירושלים', '2023-11-24'],
  ['24 נובמבר 2023', '2023-11-24'],
  ['יום שישי, 24 בנובמבר 2023', '2023-11-24 w5'],
  // Slavonic languages
  ['24 ноября 2023| Москва', '2023-11-24'],
  ['24 ноября 2023 года| Москва', '2023-11-24'],
  ['24 ноября 2023 г.| Москва', '2023-11-24'],
  ['24 нояб. 2023 г.| Текст', '2023-11-24'],
  ['24 мая 2023', '2023-05-24'],
  ['24-го ноября 2023', '2023-11-24'],
  ['пятница, 24 ноября 2023', '2023-11-24 w5'],
  ['пт, 24 ноября 2023', '2023-11-24 w5'],
  ['24 НОЯБРЯ 2023| МОСКВА', '2023-11-24'],
  ['24 листопада 2023| Київ', '2023-11-24'],
  ['24 листопада 2023 року| Київ', '2023-11-24'],
  ['24 листопада 2023 р.| Київ', '2023-11-24'],
  ['24 лютого 2022', '2022-02-24'],
  ['п’ятниця, 24 листопада 2023', '2023-11-24 w5'],
  ["п'ятниця, 24 листопада 2023", '2023-11-24 w5'],
  ['24 лістапада 2023', '2023-11-24'],
  ['24 ноември 2023 г.| София', '2023-11-24'],
  ['24. новембар 2023|. Београд', '2023-11-24'],
  ['24. novembra 2023| Beograd', '2023-11-24'],
  ['24. studenoga 2023', '2023-11-24'],
  ['24. listopada 2023', '2023-10-24'],
  ['24 listopada 2023', '2023-11-24'],
  ['24. listopadu 2023| Praha', '2023-11-24'],
  ['pátek 24. listopadu 2023', '2023-11-24 w5'],
  ['1. ledna 2023', '2023-01-01'],
  ['24. října 2023', '2023-10-24'],
  ['24. novembra 2023| Bratislava', '2023-11-24'],
  ['24. november 2023', '2023-11-24'],
  ['24 października 2023| Warszawa', '2023-10-24'],
  ['24 paź 2023', '2023-10-24'],
  ['piątek, 24 listopada 2023 r.| Warszawa', '2023-11-24 w5'],
  // Western Europe
  ['24 novembre 2023| Paris', '2023-11-24'],
  ['1er mai 2023| Paris', '2023-05-01'],
  ['24 août 2023', '2023-08-24'],
  ['24 AOUT 2023| PARIS', '2023-08-24'],
  ['24 févr. 2023', '2023-02-24'],
  ['24 juil. 2023', '2023-07-24'],
  ['vendredi 24 novembre 2023', '2023-11-24 w5'],
  ['mar. 5 mars 2024', '2024-03-05 w2'],
  ['24. November 2023| Berlin', '2023-11-24'],
  ['24. Nov. 2023| Berlin', '2023-11-24'],
  ['Freitag, 24. November 2023', '2023-11-24 w5'],
  ['Freitag, den 24. November 2023', '2023-11-24 w5'],
  ['So, 26. November 2023', '2023-11-26 w0'],
  ['5. März 2023', '2023-03-05'],
  ['5. Maerz 2023', '2023-03-05'],
  ['5. Jänner 2023', '2023-01-05'],
  ['24 de noviembre de 2023| Madrid', '2023-11-24'],
  ['24 de noviembre del 2023', '2023-11-24'],
  ['noviembre 24 de 2023| Bogotá', '2023-11-24'],
  ['viernes, 24 de noviembre de 2023', '2023-11-24 w5'],
  ['1º de mayo de 2023', '2023-05-01'],
  ['24 de setiembre de 2023', '2023-09-24'],
  ['24 de novembro de 2023| Lisboa', '2023-11-24'],
  ['1.º de maio de 2023', '2023-05-01'],
  ['sexta-feira, 24 de novembro de 2023', '2023-11-24 w5'],
  ['24 de março de 2023', '2023-03-24'],
  ['24 novembre 2023| Roma', '2023-11-24'],
  ['1° maggio 2023', '2023-05-01'],
  ['venerdì 24 novembre 2023', '2023-11-24 w5'],
  ['24 ott 2023', '2023-10-24'],
  ['24 november 2023| Den Haag', '2023-11-24'],
  ['vrijdag 24 november 2023', '2023-11-24 w5'],
  ['24 mrt 2023', '2023-03-24'],
  ['24 de novembre de 2023| Barcelona', '2023-11-24'],
  ['24 d’abril de 2023', '2023-04-24'],
  ['24 de xaneiro de 2023', '2023-01-24'],
  ['24 noiembrie 2023| București', '2023-11-24'],
  ['24 Νοεμβρίου 2023| Αθήνα', '2023-11-24'],
  ['24 Ιανουαρίου 2023', '2023-01-24'],
  ['Παρασκευή 24 Νοεμβρίου 2023', '2023-11-24 w5'],
  // Northern Europe
  ['24 november 2023| Stockholm', '2023-11-24'],
  ['fredag den 24. november 2023', '2023-11-24 w5'],
  ['24. desember 2023| Oslo', '2023-12-24'],
  ['24. marraskuuta 2023| Helsinki', '2023-11-24'],
  ['perjantaina 24. marraskuuta 2023', '2023-11-24 w5'],
  ['24. nóvember 2023', '2023-11-24'],
  ['24. detsember 2023| Tallinn', '2023-12-24'],
  ['2023. gada 24. novembris| Rīga', '2023-11-24'],
  ['2023 m. lapkričio 24 d.| Vilnius', '2023-11-24'],
  ['2023. november 24.| Budapest', '2023-11-24'],
  ['2023. márc. 5.| Budapest', '2023-03-05'],
  // Turkish, Indonesian and others
  ['24 Kasım 2023| Ankara', '2023-11-24'],
  ['24 KASIM 2023| ANKARA', '2023-11-24'],
  ['24 Ağustos 2023', '2023-08-24'],
  ['24 Şubat 2023', '2023-02-24'],
  ['24 Desember 2023| Jakarta', '2023-12-24'],
  ['Jumat, 24 November 2023| Jakarta', '2023-11-24 w5'],
  ["Jum'at, 24 November 2023| Jakarta", '2023-11-24 w5'],
  ['24 Agustus 2023', '2023-08-24'],
  ['24 Ogos 2023| Kuala Lumpur', '2023-08-24'],
  ['24 Novemba 2023| Nairobi', '2023-11-24'],
  ['Nobyembre 24, 2023| Maynila', '2023-11-24'],
  ['24 noyabr 2023| Bakı', '2023-11-24'],
  ['24 tháng 11 năm 2023| Hà Nội', '2023-11-24'],
  ['24 tháng 11, 2023| Hà Nội', '2023-11-24'],
  ['24 ნოემბერი, 2023', '2023-11-24'],
  ['24 նոյեմբերի, 2023', '2023-11-24'],
  ['2023 ж. 24 қараша', '2023-11-24'],
  ['24 nëntor 2023', '2023-11-24'],
  // East Asia
  ['2023年11月24日|，北京', '2023-11-24'],
  ['2023年1月5日', '2023-01-05'],
  ['2023 年 11 月 24 日| 北京', '2023-11-24'],
  ['２０２３年１１月２４日', '2023-11-24'],
  ['2023年11月24号', '2023-11-24'],
  ['2023년 11월 24일| 서울', '2023-11-24'],
  ['2023년11월24일', '2023-11-24'],
  ['23年11月24日', '2023-11-24 yy'],
];

const DOUBTFUL: readonly (readonly [string, string])[] = [
  ['03/04/2023| x', '? 2023-04-03 2023-03-04'],
  ['3/4/2023', '? 2023-04-03 2023-03-04'],
  ['03.04.2023', '? 2023-04-03 2023-03-04'],
  ['03-04-2023', '? 2023-04-03 2023-03-04'],
  ['০৩/০৪/২০২৩', '? 2023-04-03 2023-03-04'],
  ['03/04/23', '? 2023-04-03 2023-03-04 yy'],
  ['23-11-24', '? 2024-11-23 2023-11-24 yy'],
  ['01-02-03', '? 2003-02-01 2003-01-02 2001-02-03 yy'],
  ['Friday, 03/11/2023', '2023-11-03 w5'],
  ['Saturday, 03/11/2023', '2023-03-11 w6'],
  ['Sunday, 03/11/2023', '? 2023-11-03 2023-03-11 w0'],
];

const MALFORMED: readonly (readonly [string, string, RegExp])[] = [
  ['2023-02-30| x', '!', /February 2023 has 28 days/],
  ['2024-02-30', '!', /February 2024 has 29 days/],
  ['2023-11-31', '!', /November has 30 days/],
  ['2023-24-11| x', '! 2023-11-24', /no month 24/],
  ['2023-13-45', '!', /no month 13/],
  ['2023-00-10', '!', /no month 0/],
  ['2023-10-00', '!', /no day 0/],
  ['20231345', '!', /no month 13/],
  ['31/11/2023', '!', /November has 30 days/],
  ['13/13/2023', '!', /neither 13 nor 13 is a month/],
  ['30.02.2023', '!', /February 2023 has 28 days/],
  ['31 November 2023| x', '!', /November has 30 days/],
  ['November 31, 2023', '!', /November has 30 days/],
  ['29 February 2023', '!', /February 2023 has 28 days/],
  ['২৯ ফেব্রুয়ারি ২০২৩', '!', /February 2023 has 28 days/],
  ['2O23-11-24| x', '! 2023-11-24', /letter O/],
  ['2023-1l-24', '! 2023-11-24', /digit 1/],
  ['2023-11-2O', '! 2023-11-20', /letter O/],
  ['0O/04/2023', '!', /no day 0/],
  ['1O/04/2023', '! 2023-04-10 2023-10-04', /letter O/],
  ['24 November 2O23', '! 2023-11-24', /letter O/],
  ['2O November 2023', '! 2023-11-20', /letter O/],
  ['Janaury 5 2023| x', '! 2023-01-05', /“Janaury” is not a month/],
  ['Febuary 5, 2023', '! 2023-02-05', /Febuary/],
  ['24 Novmber 2023| x', '! 2023-11-24', /Novmber/],
  ['Sepetmber 4, 2023', '! 2023-09-04', /Sepetmber/],
  ['24 Decemberr 2023', '! 2023-12-24', /Decemberr/],
  ['24 নভম্বর ২০২৩', '! 2023-11-24', /নভম্বর/],
  ['24 ноябя 2023', '! 2023-11-24', /ноябя/],
  ['Marhc 5 2023', '! 2023-03-05', /Marhc/],
  ['November 2023| was', '!', /a month without a day/],
  ['Nov 2023', '!', /a month without a day/],
  ['নভেম্বর ২০২৩', '!', /a month without a day/],
  ['2023 November', '!', /a month without a day/],
  ['2023-11| was', '!', /a month without a day/],
  ['11/2023', '!', /a month without a day/],
  ['2023年11月', '!', /a month without a day/],
  ['2023| was', '!', /a year without/],
  ['2022-2023', '!', /a range of years/],
  ['2023-328', '!', /day of the year/],
  ['24 November| people', '!', /the year is missing/],
  ['November 24| people', '!', /the year is missing/],
  ['24/11| x', '!', /the year is missing/],
  ['11月24日', '!', /the year is missing/],
  ['19-21 November 2023| x', '!', /a range of days/],
  ['19–21 November 2023', '!', /a range of days/],
  ['19 to 21 November 2023', '!', /a range of days/],
  ['19 and 21 November 2023', '!', /a range of days/],
  ['November 19-21, 2023| x', '!', /a range of days/],
  ['১৯-২১ নভেম্বর ২০২৩', '!', /a range of days/],
  ['19.-21. November 2023', '!', /a range of days/],
  ['19 November – 2 December 2023', '!', /a range of days/],
  ['2023-11-19 – 2023-11-21| x', '!', /a range of days/],
  ['2023-11-19/2023-11-21', '!', /a range of days/],
  ['24 November 203| x', '!', /3 digits/],
  ['24 November 20233', '!', /5 digits/],
  ['20233-11-24', '!', /5 digits/],
  ['2023-112-24', '!', /3 digits/],
  ['1-2-3', '!', /one digit/],
  ['1.2.2023|.4', '!', /more numbers follow/],
  ['24/11/1445 هـ', '!', /another calendar/],
  ['24 November 1445 AH', '!', /another calendar/],
  ['১০/০৮/১৪৩০ বঙ্গাব্দ', '!', /another calendar/],
  ['5年11月24日', '!', /era/],
];

const NOT_SHAPED_LIKE_DATES = [
  '12:30 Dhaka',
  '5 people were hurt',
  'palms grow',
  'of birth: 1971',
  'May the force',
  'Friday evening',
  'yesterday',
  '24 শ্রাবণ ১৪৩০',
  '24 شوال 1445',
  '24 มกราคม 2566',
  '10 Downing Street',
  '1,500 people',
  '50% of',
  '3.5 million',
  '٪',
  'K',
  '',
];

describe('readDateAt', () => {
  for (const [marked, expected] of [...DATES, ...DOUBTFUL]) {
    it(`reads ${marked}`, () => {
      const text = marked.replace('|', '');
      const end = marked.includes('|') ? marked.indexOf('|') : text.length;
      const reading = readDateAt(`date ${text}`, 5);
      assertReading(reading, expected, text);
      assert.deepEqual([reading?.start, reading?.end], [5, 5 + end], text);
      assert.equal(
        reading?.canonical,
        /^\d{4}-\d{2}-\d{2}$/.test(text.slice(0, end)) && reading?.kind === 'date',
        text,
      );
    });
  }

  for (const [marked, expected, problem] of MALFORMED) {
    it(`does not take ${marked} for a date`, () => {
      const text = marked.replace('|', '');
      const end = marked.includes('|') ? marked.indexOf('|') : text.length;
      const reading = readDateAt(`date ${text}`, 5);
      assertReading(reading, expected, text);
      assert.match(reading?.problem ?? '', problem);
      assert.deepEqual([reading?.start, reading?.end], [5, 5 + end], text);
      assert.equal(reading?.canonical, false);
    });
  }

  for (const text of NOT_SHAPED_LIKE_DATES) {
    it(`finds nothing shaped like a date in ${JSON.stringify(text)}`, () => {
      assert.equal(readDateAt(text, 0), undefined);
    });
  }

  it('takes the order that the corpus has', () => {
    assertReading(readDateAt('03/04/2023', 0, { order: 'dmy' }), '2023-04-03', 'dmy');
    assertReading(readDateAt('03/04/2023', 0, { order: 'mdy' }), '2023-03-04', 'mdy');
    assertReading(readDateAt('25/12/2023', 0, { order: 'mdy' }), '2023-12-25', 'only one order is valid');
    assertReading(readDateAt('03/04/23', 0, { order: 'mdy' }), '2023-03-04 yy', 'two-digit year');
    assertReading(readDateAt('2023-04-03', 0, { order: 'mdy' }), '2023-04-03', 'year first');
  });

  it('says in which order a date was written', () => {
    assert.equal(readDateAt('24 November 2023', 0)?.candidates[0]?.order, 'dmy');
    assert.equal(readDateAt('November 24, 2023', 0)?.candidates[0]?.order, 'mdy');
    assert.equal(readDateAt('2023-11-24', 0)?.candidates[0]?.order, 'ymd');
    assert.equal(readDateAt('24 November 2023', 0)?.notation, 'day, month name, year');
    assert.deepEqual(
      readDateAt('03/04/2023', 0)?.candidates.map((candidate) => candidate.order),
      ['dmy', 'mdy'],
    );
  });

  it('gives the extent of the weekday and of a time of day', () => {
    const text = 'date Friday, 24 November 2023';
    assert.deepEqual(readDateAt(text, 5)?.weekday, { index: 5, start: 5, end: 11 });
    assert.deepEqual(readDateAt('Fri Nov 24 10:00:00 2023', 0)?.time, { start: 11, end: 19 });
    assert.deepEqual(readDateAt('2023-11-24T10:00:00Z Dhaka', 0)?.time, { start: 10, end: 20 });
  });

  it('does not read across a line break', () => {
    assertReading(readDateAt('24 November\n2023', 0), '!', 'line break');
    assert.equal(readDateAt('November\n24, 2023', 0), undefined);
  });

  it('keeps a weekday out of it when its short name means different days', () => {
    assert.equal(readDateAt('so, 24.11.2023', 0)?.weekday, undefined);
    assert.equal(readDateAt('Sat, 25.11.2023', 0)?.weekday?.index, 6);
    assert.equal(readDateAt('so 25. listopadu 2023', 0)?.weekday?.index, 6);
  });
});

describe('looksLikeDateAt', () => {
  const yes = [
    '2023-11-24',
    '5 people',
    '২৪',
    '２０',
    'November 24',
    'Nov. 24',
    'নভেম্বর ২৪',
    'Friday, 24 November',
    'Fri Nov 24',
    'Janaury 5 2023',
    'November 2023',
    'تشرين الثاني 24',
    'শুক্রবার, ২৪ নভেম্বর',
    'Freitag, den 24. November',
    'May 5',
  ];
  const no = [
    'palms',
    'of birth: 1971',
    'line 3',
    'November rain',
    'Friday',
    'Friday evening 5',
    'May the force',
    '',
    ' 2023',
    '-5',
    'Marshal 5',
  ];
  for (const text of yes)
    it(`says yes to ${text}`, () => assert.equal(looksLikeDateAt(`date ${text}`, 5), true));
  for (const text of no)
    it(`says no to ${JSON.stringify(text)}`, () => assert.equal(looksLikeDateAt(`date ${text}`, 5), false));
});
