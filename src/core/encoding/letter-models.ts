import type { OneByteCharsetName } from './one-byte-tables';

/**
 * The letters beyond ASCII of languages, the most frequent first, and the one-byte charsets in which texts of them
 * are found. The order is rough and its use forgiving: rank r is given a share in proportion to 1 / (r + 1.5).
 */
export interface LetterModel {
  languages: string;
  letters: string;
  charsets: readonly OneByteCharsetName[];
  /** Words are made of these letters throughout, rather than of ASCII letters with some of these among them. */
  ownScript: boolean;
}

const WEST_EUROPEAN: readonly OneByteCharsetName[] = ['windows-1252', 'macintosh', 'cp850', 'cp437'];
const CENTRAL_EUROPEAN: readonly OneByteCharsetName[] = ['windows-1250', 'iso-8859-2', 'cp852'];
const CYRILLIC: readonly OneByteCharsetName[] = [
  'windows-1251',
  'koi8-r',
  'cp866',
  'iso-8859-5',
  'x-mac-cyrillic',
];

export const LETTER_MODELS: readonly LetterModel[] = [
  { languages: 'French', letters: 'éàèêçôîûâùœëïæ', charsets: WEST_EUROPEAN, ownScript: false },
  { languages: 'Spanish', letters: 'óíáéñúü', charsets: WEST_EUROPEAN, ownScript: false },
  { languages: 'Portuguese', letters: 'ãçáéíóêúõâôà', charsets: WEST_EUROPEAN, ownScript: false },
  { languages: 'German', letters: 'üäöß', charsets: WEST_EUROPEAN, ownScript: false },
  { languages: 'Nordic', letters: 'äåöøæéáíóðþúý', charsets: WEST_EUROPEAN, ownScript: false },
  { languages: 'Italian', letters: 'àèùòìé', charsets: WEST_EUROPEAN, ownScript: false },
  { languages: 'Polish', letters: 'łęążóśćńź', charsets: CENTRAL_EUROPEAN, ownScript: false },
  {
    languages: 'Czech and Slovak',
    letters: 'íáéěýřšžčůúťňďľôäó',
    charsets: CENTRAL_EUROPEAN,
    ownScript: false,
  },
  { languages: 'Hungarian', letters: 'áéöóőüíűú', charsets: CENTRAL_EUROPEAN, ownScript: false },
  { languages: 'South Slavic', letters: 'čšžćđ', charsets: CENTRAL_EUROPEAN, ownScript: false },
  { languages: 'Romanian', letters: 'ăţşîâ', charsets: CENTRAL_EUROPEAN, ownScript: false },
  { languages: 'Turkish', letters: 'ışüğöçâ', charsets: ['windows-1254'], ownScript: false },
  { languages: 'Baltic', letters: 'āšėīčūžņēļųįķģąęõäöü', charsets: ['windows-1257'], ownScript: false },
  {
    languages: 'Russian',
    letters: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё',
    charsets: CYRILLIC,
    ownScript: true,
  },
  {
    languages: 'Ukrainian',
    letters: 'оанивірестклудмпязьйгбчжхшцюїєщґф',
    charsets: ['windows-1251', 'koi8-u', 'iso-8859-5'],
    ownScript: true,
  },
  {
    languages: 'Serbian and Bulgarian',
    letters: 'аиоенртсвдукпмлјзгбъчяшцжћхљњђџщюф',
    charsets: ['windows-1251', 'iso-8859-5'],
    ownScript: true,
  },
  {
    languages: 'Greek',
    letters: 'αοιετσνυρπκμηλςίόέδωάγχήθύφβώξζψϊ',
    charsets: ['windows-1253', 'iso-8859-7'],
    ownScript: true,
  },
  {
    languages: 'Hebrew',
    letters: 'יוהלאמרתבשנחעקדפגצסטזכםןךףץ',
    charsets: ['windows-1255'],
    ownScript: true,
  },
  {
    languages: 'Arabic and Persian',
    letters: 'اليمنتروبدهعسفحكقةجأشصخطىضإذئزغآثظءؤپچژگ',
    charsets: ['windows-1256'],
    ownScript: true,
  },
  {
    languages: 'Thai',
    letters: 'านรก่อ้งมเยลวดทีสตัิะปบคหุแจำพ็ชขใไโื์ูผซถธศภณฉึญ',
    charsets: ['windows-874'],
    ownScript: true,
  },
];

export interface EastAsianModel {
  charset: 'shift_jis' | 'euc-jp' | 'gbk' | 'big5' | 'euc-kr';
  /** Characters that ordinary text is full of. */
  frequent: RegExp;
  /** The other characters of the language. */
  possible: RegExp;
}

const KANA = /[\u3041-\u3093\u30a1-\u30f6\u30fc、。「」・]/;
const SIMPLIFIED =
  /[的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市，。、“”：；！？]/;
const TRADITIONAL =
  /[的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可她裡後小麼心多天而能好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長知民樣現分將外但身些與高意進把法此實回二理美點月明其種聲全工己話兒者向情部正名定女問力機給等幾很業最間新什打便位因重被走電四第門相次東政海口使教西再平真聽世氣信北少關並內加化由卻代軍產入先山五太水萬市，。、「」：；！？]/;

export const EAST_ASIAN_MODELS: readonly EastAsianModel[] = [
  { charset: 'shift_jis', frequent: KANA, possible: /[\u4e00-\u9fff]/ },
  { charset: 'euc-jp', frequent: KANA, possible: /[\u4e00-\u9fff]/ },
  { charset: 'gbk', frequent: SIMPLIFIED, possible: /[\u4e00-\u9fff]/ },
  { charset: 'big5', frequent: TRADITIONAL, possible: /[\u4e00-\u9fff]/ },
  {
    charset: 'euc-kr',
    frequent: /[이다는의에가을를고하은지한로도서사기리어나아자대시인해일그있과부정보전제수스원들]/,
    possible: /[\uac00-\ud7a3]/,
  },
];
