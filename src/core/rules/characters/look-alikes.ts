/**
 * Letters that look like a Latin letter in most fonts, `Latin` first. Source: Unicode Technical Standard 39, the
 * confusables of whole letters; those that only resemble each other in some fonts are left out.
 */
const CYRILLIC =
  'AА BВ EЕ KК MМ HН OО PР CС TТ YУ XХ IІ JЈ SЅ aа eе oо pр cс yу xх iі jј sѕ hһ dԁ lӏ qԛ wԝ ëё ËЁ ïї ÏЇ';
const GREEK = 'AΑ BΒ EΕ ZΖ HΗ IΙ KΚ MΜ NΝ OΟ PΡ TΤ YΥ XΧ oο vν pρ óό cϲ CϹ jϳ JͿ';
const ARMENIAN = 'oօ uս hհ nո gց qզ OՕ SՏ UՍ';

const CHEROKEE = 'AᎪ BᏴ CᏟ DᎠ EᎬ GᏀ HᎻ JᎫ KᏦ LᏞ MᎷ PᏢ RᎡ SᏚ TᎢ VᏙ WᎳ ZᏃ';
const LISU = 'Aꓮ Bꓐ Cꓚ Dꓓ Eꓰ Fꓝ Gꓖ Hꓧ Iꓲ Jꓙ Kꓗ Lꓡ Mꓟ Nꓠ Oꓳ Pꓑ Rꓣ Sꓢ Tꓔ Uꓴ Vꓦ Wꓪ Xꓫ Yꓬ Zꓜ';
const COPTIC = 'OⲞ oⲟ CⲤ cⲥ PⲢ pⲣ KⲔ MⲘ NⲚ TⲦ XⲬ HⲎ IⲒ';

/** Letters that only resemble each other: enough for one within a word of the other script. */
const RESEMBLING: Readonly<Partial<Record<MixedScript, string>>> = {
  Cyrillic: 'kк mм tт nп rг bь uи',
  Greek: 'aα iι kκ uυ tτ eε nη xχ yγ wω oσ',
  Armenian: 'qգ',
};

export type MixedScript = 'Cyrillic' | 'Greek' | 'Armenian' | 'Cherokee' | 'Lisu' | 'Coptic';

export interface LookAlikes {
  script: MixedScript;
  /** Its letters come into Latin words only by choice, to fool; Latin letters into its words do not. */
  rare: boolean;
  letter: RegExp;
  toLatin: ReadonlyMap<string, string>;
  fromLatin: ReadonlyMap<string, string>;
  /** The same with letters that only resemble each other. */
  resemblesLatin: ReadonlyMap<string, string>;
  resembledByLatin: ReadonlyMap<string, string>;
}

/** Of Cyrillic, letters that only a few languages have: a Latin letter there is no slip of the keyboard. */
const SELDOM = new Set('ЈЅјѕһԁӏԛԝ');

export const LOOK_ALIKES: readonly LookAlikes[] = [
  lookAlikes('Cyrillic', /\p{Script=Cyrillic}/u, CYRILLIC),
  lookAlikes('Greek', /\p{Script=Greek}/u, GREEK),
  lookAlikes('Armenian', /\p{Script=Armenian}/u, ARMENIAN),
  lookAlikes('Cherokee', /\p{Script=Cherokee}/u, CHEROKEE, true),
  lookAlikes('Lisu', /\p{Script=Lisu}/u, LISU, true),
  lookAlikes('Coptic', /\p{Script=Coptic}/u, COPTIC, true),
];

function lookAlikes(script: MixedScript, letter: RegExp, pairs: string, rare = false): LookAlikes {
  const entries = entriesOf(pairs);
  const resembling = entriesOf(RESEMBLING[script] ?? '');
  const toLatin = entries.map(([latin, other]) => [other, latin] as const);
  const fromLatin = rare ? [] : entries.filter(([, other]) => !SELDOM.has(other));
  return {
    script,
    rare,
    letter,
    toLatin: new Map(toLatin),
    fromLatin: new Map(fromLatin),
    resemblesLatin: new Map([...toLatin, ...resembling.map(([latin, other]) => [other, latin] as const)]),
    resembledByLatin: new Map([...fromLatin, ...resembling]),
  };
}

function entriesOf(pairs: string): (readonly [string, string])[] {
  if (pairs === '') return [];
  return pairs.split(' ').map((pair) => [pair[0]!, pair[1]!] as const);
}
