/** News agencies by the names under which they sign, each with the name that a header should have. */
const SIGNATURES: readonly (readonly [agency: string, ...signatures: string[]])[] = [
  ['ANI'],
  ['BSS', 'বাসস'],
  ['UNB', 'ইউএনবি'],
  ['PTI', 'पीटीआई', 'भाषा'],
  ['IANS', 'आईएएनएस'],
  ['UNI', 'वार्ता'],
  ['APP', 'اے پی پی'],
  ['Reuters', 'Рейтер', 'রয়টার্স', 'رویترز', 'रॉयटर्स'],
  ['AP', 'Associated Press', 'The Associated Press'],
  ['AFP', 'Agence France-Presse', 'এএফপি', 'एएफपी'],
  ['Xinhua', 'Синьхуа', '新华社', '新华网', 'সিনহুয়া'],
  ['TASS', 'ТАСС', 'ИТАР-ТАСС', 'ITAR-TASS'],
  ['RIA Novosti', 'РИА Новости', 'РИА', 'RIA'],
  ['Interfax', 'Интерфакс', 'Interfax-Ukraine', 'Інтерфакс-Україна'],
  ['Ukrinform', 'Укрінформ', 'Укринформ'],
  ['dpa', 'DPA'],
  ['EFE'],
  ['ANSA'],
  ['Kyodo', 'Kyodo News', '共同', '共同通信'],
  ['Yonhap', '연합뉴스'],
  ['Anadolu', 'AA', 'Anadolu Agency', 'Anadolu Ajansı'],
  ['UPI'],
  ['Bloomberg'],
  ['PAP'],
  ['ČTK', 'CTK'],
  ['MTI'],
  ['Belga'],
  ['ANP'],
  ['TT'],
  ['NTB'],
  ['STT'],
  ['Lusa'],
  ['APA'],
  ['Antara', 'ANTARA'],
  ['Bernama', 'BERNAMA'],
  ['IRNA', 'ایرنا'],
  ['SANA', 'سانا'],
  ['WAM', 'وام'],
  ['SPA', 'واس'],
  ['KUNA', 'كونا'],
  ['MENA'],
  ['CNA', '中央社'],
  ['VNA', 'TTXVN'],
  ['Notimex'],
  ['Agerpres', 'AGERPRES'],
  ['Tanjug', 'Танјуг'],
  ['Hina', 'HINA'],
  ['BTA', 'БТА'],
];

const AGENCY_OF: ReadonlyMap<string, string> = new Map(
  SIGNATURES.flatMap(([agency, ...others]) => [agency, ...others].map((name) => [name, agency] as const)),
);

/** The longest signature in UTF-16 units. */
export const LONGEST_SIGNATURE = Math.max(...[...AGENCY_OF.keys()].map(({ length }) => length));

/** The agency that signs with these very words, capitals and all; `AP` is one and `ap` is none. */
export function agencySigning(name: string): string | undefined {
  return AGENCY_OF.get(name);
}
