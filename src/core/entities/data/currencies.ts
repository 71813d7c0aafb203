/** An ISO 4217 code. */
export interface Currency {
  code: string;
}

const CODES =
  'USD EUR GBP JPY CNY RUB UAH BDT INR PKR LKR NPR AUD CAD NZD CHF SEK NOK DKK PLN CZK HUF RON BGN TRY ILS SAR AED QAR KWD OMR BHD EGP ZAR NGN KES GHS BRL MXN ARS CLP COP PEN KRW TWD HKD SGD MYR THB IDR PHP VND KZT UZS GEL AMD AZN BYN IRR IQD MMK AFN';

const lines = (table: string) =>
  table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [code = '', ...signs] = line.trim().split(/\s*[=|]\s*/);
      return signs.map((sign) => [sign, code] as const);
    });

const codes = CODES.split(' ').map((code) => [code, code] as const);

/** Signs, codes and abbreviations before an amount. */
export const CURRENCY_BEFORE: ReadonlyMap<string, string> = new Map([
  ...codes,
  ...lines(`
    USD=$|US$|US $|USD$|U.S.$
    CAD=C$|CA$|CAD$
    AUD=A$|AU$|AUD$
    NZD=NZ$
    HKD=HK$
    SGD=S$
    TWD=NT$
    BRL=R$
    EUR=€
    GBP=£
    JPY=¥|JP¥
    CNY=CN¥|RMB|RMB¥
    RUB=₽
    UAH=₴
    BDT=৳|Tk|Tk.|TK|Taka|taka
    INR=₹|Rs|Rs.|Rs.|रु
    KRW=₩
    NGN=₦
    ILS=₪
    TRY=₺
    KZT=₸
    VND=₫
    PHP=₱
  `),
]);

/** Signs, codes and words behind an amount, in lower case where they are words. */
export const CURRENCY_BEHIND: ReadonlyMap<string, string> = new Map([
  ...codes,
  ...lines(`
    USD=$|dollar|dollars|us dollar|us dollars|u.s. dollars|american dollars|доллар|доллара|долларов|доларів|dólares|dollari|ডলার|美元|ドル|달러
    CAD=canadian dollar|canadian dollars
    AUD=australian dollar|australian dollars
    EUR=€|euro|euros|евро|євро|ইউরো|欧元|ユーロ
    GBP=£|pounds|pound|pounds sterling|british pounds|фунтов
    JPY=¥|yen|円
    CNY=yuan|renminbi|юаней|元|人民币
    RUB=₽|ruble|rubles|rouble|roubles|russian rubles|russian roubles|руб|руб.|рубль|рубля|рублей|রুবল
    UAH=₴|hryvnia|hryvnias|hryvnya|грн|грн.|гривен|гривень
    BDT=৳|taka|tk|bangladeshi taka|টাকা
    INR=₹|rupee|rupees|indian rupees|रुपये|रुपए
    PKR=pakistani rupees
    LKR=sri lankan
    CHF=francs|swiss francs
    SEK=kronor|swedish kronor
    NOK=norwegian kroner
    DKK=danish kroner
    PLN=zloty|zlotys|złotych|zł
    CZK=kč|korun
    HUF=forint|forints
    TRY=lira|liras|turkish lira|turkish liras
    ILS=shekel|shekels
    SAR=saudi riyals
    AED=dirham|dirhams
    IRR=rial|rials
    KRW=won|원
    MYR=ringgit
    THB=baht
    IDR=rupiah
    PHP=pesos
    ZAR=rand
    NGN=naira
    KZT=tenge|тенге
    BRL=reais
  `),
]);

/** Also ordinary words or measures: money only in large amounts. */
export const AMBIGUOUS_CURRENCY_WORDS: ReadonlySet<string> = new Set([
  'pound',
  'pounds',
  'won',
  'rand',
  'lira',
  'francs',
  'pesos',
]);

/** Words that multiply a number, in lower case. */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ...['hundred'].map((word) => [word, 100] as const),
  ...[
    'thousand',
    'k',
    'thsd',
    'тыс',
    'тыс.',
    'тысяч',
    'тысячи',
    'тысяча',
    'тис',
    'тис.',
    'тисяч',
    'হাজার',
    'tausend',
    'mil',
    'हज़ार',
  ].map((word) => [word, 1e3] as const),
  ...['lakh', 'lakhs', 'lac', 'lacs', 'লাখ', 'লক্ষ', 'लाख'].map((word) => [word, 1e5] as const),
  ...[
    'million',
    'millions',
    'm',
    'mn',
    'mln',
    'mio',
    'млн',
    'млн.',
    'миллион',
    'миллиона',
    'миллионов',
    'мільйонів',
    'millionen',
    'millones',
    'milhões',
    'milioni',
    'মিলিয়ন',
  ].map((word) => [word, 1e6] as const),
  ...['crore', 'crores', 'cr', 'কোটি', 'करोड़'].map((word) => [word, 1e7] as const),
  ...[
    'billion',
    'billions',
    'b',
    'bn',
    'bln',
    'млрд',
    'млрд.',
    'миллиард',
    'миллиарда',
    'миллиардов',
    'мільярдів',
    'milliarde',
    'milliarden',
    'mrd',
    'mrd.',
    'milliards',
    'miliardi',
    'বিলিয়ন',
  ].map((word) => [word, 1e9] as const),
  ...['trillion', 'trillions', 'tn', 't', 'трлн', 'трлн.', 'триллион', 'триллионов', 'ট্রিলিয়ন'].map(
    (word) => [word, 1e12] as const,
  ),
  ...['万', '萬'].map((word) => [word, 1e4] as const),
  ...['亿', '億'].map((word) => [word, 1e8] as const),
]);
