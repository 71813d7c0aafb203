/**
 * What a full stop behind an abbreviation may mean. `never`: no sentence ends here, since a name or an explanation
 * must follow. `number`: none ends where a number follows. `month`: as `number`, and the capitalised form as `maybe`.
 * `maybe`: one ends only before a word that commonly begins sentences.
 */
export type AbbreviationKind = 'never' | 'number' | 'month' | 'maybe';

const TABLE: Readonly<Record<AbbreviationKind, readonly string[]>> = {
  never: [
    'mr mrs ms mx dr drs prof st ste mt ft gen col maj capt cpt cmdr cdr lt sgt cpl pvt adm sen rep gov pres rev hon',
    'messrs supt insp det atty esp viz cf vs resp ca approx e.g i.e eg ie brig',
    'mme mmes mlle mlles mgr p.ex',
    'herrn dipl ing mag bzw ggf sog inkl exkl evtl z.b d.h u.a v.a hl zit vgl',
    'sra srta dra dña uds vds excmo excma exmo exma profa avda',
    'sig sigg dott avv egr gent spett',
    'dhr mevr mw bijv o.a d.w.z m.b.t',
    'sn doç yrd bkz örn av',
    'ul np tzw tzn hab inż ks św im płk',
    'tzv např mj mudr judr phdr doc sv',
    'г-н г-жа проф акад им ул пер просп св тов гр см ср напр обл т.е т.н т.к вул ім',
    'tn ny sdr bpk jl kab',
    'ডা মো মোঃ ড মি লে অধ্যা ইঞ্জি',
    'डॉ प्रो पं मि ले कु',
  ],
  number: [
    'no nos nr nrs núm num nº fig figs eq sec sect ch chap vol vols pp pg para art arts op ver abs kap str',
    'pág págs č čl рис табл ст гл том стр tel ext',
  ],
  month: [
    'jan feb mar apr jun jul aug sep sept oct nov dec tues wed thurs fri sat sun mon',
    'okt dez janv févr avr juil déc ene abr ago dic gen mag giu lug ott',
  ],
  maybe: [
    'inc ltd co corp bros jr sr llc plc dept univ assn ave blvd hwy rd al est min max',
    'руб млн млрд тыс др пр гг вв',
  ],
};

const KINDS: ReadonlyMap<string, AbbreviationKind> = new Map(
  (Object.entries(TABLE) as [AbbreviationKind, readonly string[]][])
    .reverse()
    .flatMap(([kind, lines]) =>
      lines.flatMap((line) => line.split(' ')).map((word) => [word, kind] as const),
    ),
);

/** The kind of an abbreviation given without its last full stop, in lower case. */
export function abbreviationKind(word: string): AbbreviationKind | undefined {
  return KINDS.get(word);
}

/** Words that begin sentences far more often than they follow an abbreviation or an initial, in lower case. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  [
    'the it he she they we you this that these those there at for from with by as if when while after before but and',
    'or so however meanwhile his her its their our my what who how why where some many most all not also according',
    'during since under both each although though because once until',
    'il elle ils elles ce cette ces dans pour mais et selon après avant',
    'er sie es wir ich im am auf mit nach aber und doch',
    'ella ellos en por pero según después ele ela eles em mas após',
    'hij zij op maar',
    'в на он она они это этот но и с по как что мы за из для у він вона вони це але',
    'bu ve ini itu dia mereka pada ale',
  ].flatMap((line) => line.split(' ')),
);

/** Words that begin sentences, but also stand inside names (`M. Le Pen`), so they say nothing behind an initial. */
export const ARTICLE_STARTERS: ReadonlySet<string> = new Set(
  'a an in on one two i no le la les un une der die das ein eine el los las una o os as um uma lo gli de het een'.split(
    ' ',
  ),
);

/** What follows a German ordinal, which is written with a full stop: `am 5. November`. In lower case. */
export const ORDINAL_FOLLOWERS: ReadonlySet<string> = new Set(
  [
    'januar jänner februar märz april mai juni juli august september oktober november dezember jahrhundert jahrhunderts',
    'jahrtausend weltkrieg liga bundesliga platz klasse etage stock mal tag woche monat jahr geburtstag jahrestag',
    'auflage runde spieltag minute stunde kapitel',
  ].flatMap((line) => line.split(' ')),
);
