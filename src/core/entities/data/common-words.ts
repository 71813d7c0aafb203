const words = (table: string): ReadonlySet<string> => new Set(table.trim().split(/\s+/));

/** Small words that open sentences and never a name, in lower case. */
export const FUNCTION_WORDS = words(`
the a an this that these those there here he she it they we you i his her its their our your my him them us me who whom whose which what when where why how
in on at by from since until till after before between during as for with without within into onto upon over under above below about against among amid amidst across along around behind beyond beside besides near outside inside through throughout toward towards via per despite except regarding concerning of off out up down to
and or but nor yet so if then else because although though while whereas unless however therefore thus hence also still only just even both either neither each every all some any many most much more less few several such same other another no not
is are was were be been being am has have had do does did done can could will would shall should may might must let
one two three four five six seven eight nine ten eleven twelve hundred thousand million billion dozens hundreds thousands millions first second third fourth fifth last next
now today tomorrow yesterday tonight once twice again soon later earlier recently meanwhile moreover furthermore additionally finally indeed instead perhaps maybe according
`);

export const CALENDAR_WORDS = words(`
january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
christmas easter ramadan eid diwali ramzan puja hanukkah
`);

/** Peoples, languages, faiths and creeds besides the demonyms of states: adjectives, not names by themselves. */
export const ADJECTIVES_OF_PEOPLE = words(`
Arab Arabs Arabic Asian Asians African Africans European Europeans Western Westerners Eastern Northern Southern Central North South East West Slavic Slav Slavs Nordic Baltic Balkan Scandinavian Latin Latino Latinos Hispanic Hispanics Anglo Caucasian Mediterranean Atlantic Eurasian Transatlantic
Muslim Muslims Islamic Islamist Islamists Islam Christian Christians Christianity Jewish Jew Jews Judaism Hindu Hindus Hinduism Buddhist Buddhists Buddhism Sikh Sikhs Catholic Catholics Catholicism Protestant Protestants Orthodox Sunni Sunnis Shia Shiite Shiites Shi'ite Shi'ites Sufi Mormon Baptist Anglican
Bengali Bengalis Bangla Hindi Urdu Tamil Tamils Punjabi Punjabis Sindhi Pashto Pashtun Pashtuns Sinhalese Rohingya Rohingyas Kashmiri Kashmiris Kurdish Kurd Kurds Chechen Chechens Tatar Tatars Basque Basques Catalan Catalans Flemish Tibetan Tibetans Uighur Uighurs Uyghur Uyghurs Mandarin Cantonese Persian Farsi Hebrew Yiddish Swahili Zulu Hutu Hutus Tutsi Tutsis Crimean Siberian Gaelic Cossack Cossacks Roma Gypsy Berber Inuit Maori Cherokee Afro-American African-American
Nazi Nazis Nazism Communist Communists Communism Marxist Marxists Marxism Leninist Leninism Maoist Maoists Socialist Socialists Fascist Fascists Republican Republicans Democrat Democrats Democratic Conservative Conservatives Liberal Liberals Labour Tory Tories Zionist Zionism Stalinist Bolshevik Bolsheviks Trotskyist Peronist Baathist Naxalite Victorian Byzantine Ottoman Roman Romans Prussian Bavarian Sicilian Texan Californian Parisian Londoner Londoners Muscovite Muscovites New-Yorker
God Allah Bible Quran Koran Gospel Torah Internet Web English-language Earth Moon Sun Mars Heaven COVID-19 Covid-19 Covid Coronavirus Brexit
`);

/** The commonest small words of languages in Latin letters, to tell them apart. */
export const LANGUAGE_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    'the of and to in a is was for on with that by as at from it has have been were are his he which said this be',
  ),
  de: words(
    'der die das und ist den dem des ein eine einer nicht mit von zu im auf für sich auch wird wurde als bei aus nach hat sind werden zum zur über',
  ),
  fr: words(
    'le la les des et est une dans du pour que qui sur par au avec ce pas son sont aux plus ont été cette',
  ),
  es: words('el la los las de y en que un una del se por con para es su al como más fue este sus ha lo'),
  pt: words('o a os as de e em que um uma do da no na dos das por com para não se ao foi mais é'),
  it: words('il lo la gli le di e che un una del della nel per con non si è da sono al dei alla ha'),
  nl: words('de het een van en in is dat op te voor met zijn niet aan er om door ook werd bij naar'),
  pl: words('i w na z do się nie to że jest o po przez od dla jak są oraz był za'),
  cs: words('a v na se je že s z do o i k pro by jsou byl jako od po ve'),
  tr: words('ve bir bu da de için ile olarak olan daha çok sonra kadar gibi ise oldu'),
  id: words('yang dan di dengan untuk dari pada dalam ini itu tidak akan ke oleh juga telah sebagai'),
  sv: words('och att det i som en på är av för med till den har de inte om ett var'),
};

/** Languages whose common nouns are written with capitals. */
export const CAPITALISING_LANGUAGES: ReadonlySet<string> = new Set(['de']);

/** Words that open sentences in Cyrillic texts, in lower case. */
export const CYRILLIC_FUNCTION_WORDS = words(`
в во на и а но по с со к ко о об от до из за у при для как что это этот эта эти он она они мы вы я его её их не ни же ли бы если когда где кто чем также ранее позже после перед между однако поэтому кроме согласно сегодня вчера завтра все всё так тем того тогда только уже ещё или там здесь через под над без среди около более один два три новый первый министр президент
у в та й але що це він вона вони ми ви як також після перед між тим за про від до зі із якщо коли де хто під час
`);
