/** What a phrase counts in, and how far from the anchor: -1 is the one before, 0 the present one, 1 the next. */
export type RelativeMeaning =
  | `day ${number}`
  | `week ${number}`
  | `weekend ${number}`
  | `month ${number}`
  | `year ${number}`
  /** Before the anchor, on or before it, on or after it, after it. */
  | 'weekday before'
  | 'weekday latest'
  | 'weekday coming'
  | 'weekday after'
  | 'named month before'
  | 'named month present'
  | 'named month after';

export interface RelativePhrases {
  language: string;
  /** Phrases separated by commas; `{w}` stands for any weekday name of the language, `{m}` for any month name. */
  phrases: Partial<Record<RelativeMeaning, string>>;
}

/**
 * Expressions that name a day, week, month or year from where the writer stands. Left out are words that often mean
 * something else: `morgen` and `mañana` (morning), `hier` (here, in German), `कल` (yesterday and tomorrow), `اليوم` (the day).
 */
export const RELATIVE_PHRASES: readonly RelativePhrases[] = [
  {
    language: 'en',
    phrases: {
      'day -2': 'day before yesterday',
      'day -1': 'yesterday, last night',
      'day 0': 'today, tonight',
      'day 1': 'tomorrow',
      'day 2': 'day after tomorrow',
      'weekday latest': 'on {w}',
      'weekday before': 'last {w}, past {w}, previous {w}',
      'weekday coming': 'this {w}',
      'weekday after': 'next {w}, coming {w}, upcoming {w}',
      'week -1': 'last week, past week, previous week',
      'week 0': 'this week',
      'week 1': 'next week, coming week',
      'weekend -1': 'last weekend, past weekend, previous weekend',
      'weekend 0': 'this weekend',
      'weekend 1': 'next weekend, coming weekend',
      'month -1': 'last month, past month, previous month',
      'month 0': 'this month',
      'month 1': 'next month, coming month',
      'year -1': 'last year, past year, previous year',
      'year 0': 'this year',
      'year 1': 'next year, coming year',
      'named month before': 'last {m}',
      'named month present': 'this {m}',
      'named month after': 'next {m}',
    },
  },
  {
    language: 'de',
    phrases: {
      'day -2': 'vorgestern',
      'day -1': 'gestern',
      'day 0': 'heute',
      'day 2': 'übermorgen',
      'weekday latest': 'am {w}',
      'weekday before': 'letzten {w}, vergangenen {w}, vorigen {w}',
      'weekday after': 'nächsten {w}, kommenden {w}',
      'week -1': 'letzte Woche, vergangene Woche, vorige Woche, letzter Woche, vergangener Woche',
      'week 0': 'diese Woche, dieser Woche',
      'week 1': 'nächste Woche, kommende Woche, nächster Woche, kommender Woche',
      'month -1': 'letzten Monat, vergangenen Monat, vorigen Monat',
      'month 0': 'diesen Monat, diesem Monat',
      'month 1': 'nächsten Monat, kommenden Monat',
      'year -1': 'letztes Jahr, letzten Jahr, vergangenes Jahr, vergangenen Jahr, voriges Jahr',
      'year 0': 'dieses Jahr, diesem Jahr',
      'year 1': 'nächstes Jahr, nächsten Jahr, kommendes Jahr, kommenden Jahr',
    },
  },
  {
    language: 'fr',
    phrases: {
      'day -2': 'avant-hier',
      'day 0': "aujourd'hui, aujourd’hui",
      'day 2': 'après-demain',
      'weekday before': '{w} dernier',
      'weekday after': '{w} prochain',
      'week -1': 'semaine dernière, semaine passée',
      'week 0': 'cette semaine',
      'week 1': 'semaine prochaine',
      'month -1': 'mois dernier, mois passé',
      'month 0': 'ce mois-ci',
      'month 1': 'mois prochain',
      'year -1': "l'an dernier, l’an dernier, année dernière, année passée",
      'year 0': 'cette année',
      'year 1': "l'an prochain, l’an prochain, année prochaine",
    },
  },
  {
    language: 'es',
    phrases: {
      'day -2': 'anteayer',
      'day -1': 'ayer',
      'day 0': 'hoy',
      'day 2': 'pasado mañana',
      'weekday before': '{w} pasado, pasado {w}',
      'weekday after': 'próximo {w}, {w} próximo',
      'week -1': 'semana pasada',
      'week 0': 'esta semana',
      'week 1': 'próxima semana, semana próxima',
      'month -1': 'mes pasado',
      'month 0': 'este mes',
      'month 1': 'próximo mes, mes próximo',
      'year -1': 'año pasado',
      'year 0': 'este año',
      'year 1': 'próximo año, año próximo',
    },
  },
  {
    language: 'pt',
    phrases: {
      'day -2': 'anteontem',
      'day -1': 'ontem',
      'day 0': 'hoje',
      'day 1': 'amanhã',
      'weekday before': '{w} passada, {w} passado, última {w}, último {w}',
      'weekday after': 'próxima {w}, próximo {w}',
      'week -1': 'semana passada',
      'week 0': 'esta semana, nesta semana',
      'week 1': 'próxima semana, semana que vem',
      'month -1': 'mês passado',
      'month 0': 'este mês, neste mês',
      'month 1': 'próximo mês, mês que vem',
      'year -1': 'ano passado',
      'year 0': 'este ano, neste ano',
      'year 1': 'próximo ano, ano que vem',
    },
  },
  {
    language: 'it',
    phrases: {
      'day -2': "l'altro ieri, l’altro ieri",
      'day -1': 'ieri',
      'day 0': 'oggi',
      'day 1': 'domani',
      'day 2': 'dopodomani',
      'weekday before': '{w} scorso, scorso {w}, {w} scorsa, scorsa {w}',
      'weekday after': '{w} prossimo, prossimo {w}, {w} prossima, prossima {w}',
      'week -1': 'settimana scorsa, scorsa settimana',
      'week 0': 'questa settimana',
      'week 1': 'prossima settimana, settimana prossima',
      'month -1': 'mese scorso, scorso mese',
      'month 0': 'questo mese',
      'month 1': 'prossimo mese, mese prossimo',
      'year -1': 'anno scorso, scorso anno',
      'year 0': "quest'anno, quest’anno",
      'year 1': 'prossimo anno, anno prossimo',
    },
  },
  {
    language: 'ru',
    phrases: {
      'day -2': 'позавчера',
      'day -1': 'вчера',
      'day 0': 'сегодня',
      'day 1': 'завтра',
      'day 2': 'послезавтра',
      'weekday latest': 'в {w}, во {w}',
      'weekday before': 'прошлый {w}, прошлую {w}, прошлое {w}, минувший {w}, минувшую {w}',
      'weekday after': 'следующий {w}, следующую {w}, следующее {w}, ближайший {w}, ближайшую {w}',
      'week -1': 'на прошлой неделе, прошлой неделе, на минувшей неделе',
      'week 0': 'на этой неделе',
      'week 1': 'на следующей неделе, на будущей неделе',
      'month -1': 'в прошлом месяце, в минувшем месяце',
      'month 0': 'в этом месяце',
      'month 1': 'в следующем месяце',
      'year -1': 'в прошлом году, в минувшем году',
      'year 0': 'в этом году',
      'year 1': 'в следующем году, в будущем году',
    },
  },
  {
    language: 'uk',
    phrases: {
      'day -2': 'позавчора',
      'day -1': 'вчора, учора',
      'day 0': 'сьогодні',
      'day 2': 'післязавтра',
      'week -1': 'минулого тижня',
      'week 0': 'цього тижня',
      'week 1': 'наступного тижня',
      'month -1': 'минулого місяця',
      'month 0': 'цього місяця',
      'month 1': 'наступного місяця',
      'year -1': 'минулого року, торік',
      'year 0': 'цього року, цьогоріч',
      'year 1': 'наступного року',
    },
  },
  {
    language: 'bn',
    phrases: {
      'day -1': 'গতকাল, গতকালের',
      'day 0': 'আজ, আজকের',
      'day 1': 'আগামীকাল, আগামীকালের',
      'weekday before': 'গত {w}',
      'weekday after': 'আগামী {w}',
      'week -1': 'গত সপ্তাহ, গত সপ্তাহে, গত সপ্তাহের',
      'week 0': 'চলতি সপ্তাহ, চলতি সপ্তাহে, এ সপ্তাহে, এই সপ্তাহে',
      'week 1': 'আগামী সপ্তাহ, আগামী সপ্তাহে, আগামী সপ্তাহের',
      'month -1': 'গত মাস, গত মাসে, গত মাসের',
      'month 0': 'চলতি মাস, চলতি মাসে, চলতি মাসের, এ মাসে, এই মাসে',
      'month 1': 'আগামী মাস, আগামী মাসে, আগামী মাসের',
      'year -1': 'গত বছর, গত বছরে, গত বছরের',
      'year 0': 'চলতি বছর, চলতি বছরে, চলতি বছরের, এ বছর, এই বছর',
      'year 1': 'আগামী বছর, আগামী বছরে, আগামী বছরের',
    },
  },
  {
    language: 'hi',
    phrases: {
      'day 0': 'आज',
      'weekday before': 'पिछले {w}, बीते {w}',
      'weekday after': 'अगले {w}',
      'week -1': 'पिछले सप्ताह, पिछले हफ्ते',
      'week 0': 'इस सप्ताह, इस हफ्ते',
      'week 1': 'अगले सप्ताह, अगले हफ्ते',
      'month -1': 'पिछले महीने',
      'month 0': 'इस महीने',
      'month 1': 'अगले महीने',
      'year -1': 'पिछले साल, पिछले वर्ष',
      'year 0': 'इस साल, इस वर्ष',
      'year 1': 'अगले साल, अगले वर्ष',
    },
  },
  {
    language: 'ar',
    phrases: {
      'day -1': 'أمس',
      'weekday before': '{w} الماضي, {w} الماضية',
      'weekday after': '{w} المقبل, {w} القادم, {w} المقبلة, {w} القادمة',
      'week -1': 'الأسبوع الماضي',
      'week 0': 'هذا الأسبوع',
      'week 1': 'الأسبوع المقبل, الأسبوع القادم',
      'month -1': 'الشهر الماضي',
      'month 0': 'هذا الشهر',
      'month 1': 'الشهر المقبل, الشهر القادم',
      'year -1': 'العام الماضي, السنة الماضية',
      'year 0': 'هذا العام, هذه السنة',
      'year 1': 'العام المقبل, العام القادم, السنة المقبلة, السنة القادمة',
    },
  },
];
