const phrases = (table: string) =>
  new Set(
    table
      .split(/[,\n]/)
      .map((entry) => entry.trim())
      .filter((entry) => entry !== ''),
  );

/** Offices, ranks and honorifics that stand before a name and are no part of it, in lower case. */
export const TITLES: ReadonlySet<string> = phrases(`
pm,fr,general secretary,principal secretary,mr,mrs,ms,miss,mx,dr,drs,prof,professor,sir,dame,lord,lady,rev,reverend,father,sister,brother,hon,honourable,honorable,esq,madam,madame,mme,mlle,monsieur,messrs,
president,vice president,vice-president,prime minister,premier,chancellor,vice chancellor,vice-chancellor,minister,foreign minister,defence minister,defense minister,
finance minister,interior minister,home minister,law minister,trade minister,energy minister,health minister,education minister,agriculture minister,commerce minister,
transport minister,information minister,planning minister,state minister,culture minister,environment minister,labour minister,labor minister,justice minister,economy minister,
oil minister,industry minister,railways minister,deputy minister,chief minister,first minister,cabinet minister,junior minister,union minister,external affairs minister,deputy prime minister,
deputy foreign minister,deputy defence minister,deputy defense minister,deputy finance minister,deputy interior minister,
foreign secretary,home secretary,defence secretary,defense secretary,cabinet secretary,press secretary,general secretary,joint secretary,additional secretary,senior secretary,under secretary,undersecretary,
secretary,secretary general,secretary-general,deputy secretary,assistant secretary,first secretary,second secretary,third secretary,secretary of state,state secretary,treasury secretary,attorney general,attorney-general,
solicitor general,director,director general,director-general,managing director,executive director,deputy director,chairman,chairwoman,chairperson,chair,vice chairman,vice-chairman,deputy chairman,
chief executive,chief executive officer,ceo,cfo,cto,coo,chief adviser,chief advisor,adviser,advisor,special adviser,national security adviser,national security advisor,special envoy,special representative,envoy,ambassador,high commissioner,deputy high commissioner,
consul,consul general,charge d'affaires,chargé d'affaires,chargé d’affaires,counsellor,counselor,attaché,attache,commissioner,governor,deputy governor,lieutenant governor,mayor,deputy mayor,lord mayor,
senator,sen,representative,rep,congressman,congresswoman,mp,mla,deputy,speaker,deputy speaker,councillor,councilor,alderman,delegate,majority leader,minority leader,opposition leader,party leader,leader,
king,queen,prince,princess,crown prince,crown princess,emperor,empress,tsar,czar,sultan,emir,amir,sheik,shaikh,duke,duchess,count,countess,baron,baroness,pope,cardinal,archbishop,bishop,patriarch,metropolitan,imam,mufti,grand mufti,ayatollah,grand ayatollah,mullah,maulana,mawlana,rabbi,chief rabbi,pastor,swami,hajji,haji,alhaj,
general,gen,lieutenant general,lt gen,lt general,major general,maj gen,brigadier general,brig gen,brigadier,field marshal,marshal,air marshal,air chief marshal,admiral,adm,rear admiral,vice admiral,commodore,colonel,col,lieutenant colonel,lt col,major,maj,captain,capt,commander,cdr,cmdr,lieutenant,lt,second lieutenant,sergeant,sgt,corporal,cpl,private,pvt,constable,inspector,sub-inspector,superintendent,chief superintendent,detective,sheriff,officer,chief of staff,chief,police chief,army chief,
judge,justice,chief justice,magistrate,prosecutor,chief prosecutor,public prosecutor,lawyer,barrister,advocate,attorney,coroner,
coach,head coach,manager,striker,midfielder,defender,goalkeeper,skipper,head,deputy head,editor,chief editor,co-founder,founder,co-chair,rector,vice rector,dean,principal,lecturer,teacher,analyst,economist,historian,scientist,researcher,expert,engineer,chief engineer,architect,journalist,reporter,correspondent,author,writer,novelist,poet,singer,actor,actress,director-designate,filmmaker,philosopher,composer,conductor,artist,painter,activist,dissident,spokesman,spokeswoman,spokesperson,deputy spokesman,deputy spokesperson,principal deputy spokesperson,official,diplomat,candidate,presidential candidate,nominee,businessman,businesswoman,tycoon,billionaire,entrepreneur,investor,astronaut,cosmonaut,freedom fighter,student leader,coordinator,convener,convenor,organiser,organizer,member,former president,former prime minister,ex-president,ex-prime minister,husband,wife,son,daughter,uncle,aunt,cousin,nephew,
`);

/** Words that go before a title and belong to it, in lower case. */
export const TITLE_MODIFIERS: ReadonlySet<string> = phrases(`
former,ex,acting,interim,deputy,vice,assistant,associate,senior,junior,chief,first,second,third,honorary,honourable,honorable,hon'ble,his,her,late,then,new,current,outgoing,incoming,newly,elected,special,permanent,executive,managing,general,
foreign,defence,defense,finance,interior,home,trade,health,education,energy,presidential,military,naval,national,federal,regional,provincial,state,union,chief,founding,principal,additional,joint,lead,veteran,retired
`);

/** Titles that are a person's name without more: `Mr Haque`, `President Putin`; a single unknown word behind them is one. */
export const LOOSE_TITLES: ReadonlySet<string> = phrases(`
member,official,head,leader,expert,author,teacher,student leader,candidate,lawyer,director,manager,private,major,general,count,chair,chief,officer,state secretary,secretary of state,deputy,delegate,justice,director-designate,captain,sister,brother,son,daughter,private,actor,writer,artist,father,commander,marshal,editor,analyst,engineer,researcher,scientist,correspondent,reporter,founder,defender,striker,skipper,principal,conductor,detective,investor,speaker,advocate,attorney,premier,representative,husband,wife,uncle,aunt,cousin,nephew,coordinator,coach,lady,lord,miss,hon
`);

/** Titles in other languages written in Latin or Cyrillic letters, in lower case. */
export const FOREIGN_TITLES: ReadonlySet<string> = phrases(`
herr,frau,präsident,präsidentin,bundeskanzler,bundeskanzlerin,kanzler,kanzlerin,außenminister,außenministerin,innenminister,verteidigungsminister,ministerpräsident,ministerpräsidentin,bürgermeister,bundespräsident,botschafter,
monsieur,madame,président,présidente,premier ministre,première ministre,ministre,ambassadeur,gouverneur,général,maire,
señor,señora,sr,sra,don,doña,presidente,presidenta,primer ministro,ministro,ministra,embajador,gobernador,alcalde,general,papa,
senhor,senhora,primeiro-ministro,embaixador,governador,prefeito,signor,signora,primo ministro,ambasciatore,sindaco,
bapak,ibu,presiden,menteri,gubernur,bay,bayan,cumhurbaşkanı,başbakan,pan,pani,prezydent,premier,minister,meneer,mevrouw,
президент,премьер-министр,премьер,министр,глава мид,глава,посол,губернатор,генерал,полковник,майор,капитан,адмирал,директор,гендиректор,генеральный директор,председатель,секретарь,пресс-секретарь,мэр,депутат,сенатор,спикер,академик,профессор,доктор,господин,госпожа,лидер,король,королева,принц,папа,патриарх,митрополит,представитель,замминистра,вице-премьер,постпред,министра,президента,премьера,премьер-министра,посла,губернатора,генерала,главы,президентом,министром,премьер-министром,послом,президенту,министру,
прем'єр-міністр,прем’єр-міністр,міністр,губернатор,речник,голова,директор,пан,пані,посол,президента,міністра,президентка
`);

/** Letters behind a name. */
export const NAME_SUFFIXES: ReadonlySet<string> = new Set([
  'Jr',
  'Jr.',
  'Sr',
  'Sr.',
  'II',
  'III',
  'IV',
  'VI',
  'VII',
  'VIII',
  'XII',
  'XIV',
  'XVI',
]);

/** Small words inside a person's name. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  'van von de der den del della di da dos das do du la le bin ibn bint binti ben al el ul ur uz ud ter ten zu af av'.split(
    ' ',
  ),
);

/** What somebody does who is named as the subject; the name stands before it. */
export const SPEAKING_VERBS: ReadonlySet<string> = new Set(
  'said says told added stressed noted argued insisted explained recalled tweeted wrote thanked urged stated emphasised emphasized underscored reiterated hoped opined remarked smiled laughed replied'.split(
    ' ',
  ),
);
