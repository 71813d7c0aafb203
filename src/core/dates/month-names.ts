/** The month names of one language. */
export interface MonthNames {
  /** BCP 47, with a region where names differ by region. */
  language: string;
  /** Written with a capital letter in running text, where the script has capitals. */
  capitalised?: boolean;
  /** `November 24` is usual, so that a month before a number can be a date without a year. */
  monthFirst?: boolean;
  /** Endings that attach to any of the names, separated by spaces. */
  suffixes?: string;
  /** January to December, separated by semicolons: full forms, then after a bar the abbreviations, without dots. */
  months: string;
}

/**
 * Gregorian month names as they are written in dates (the genitive, where a language has one) and alone.
 * Source: Unicode CLDR 48, formatting and stand-alone forms, and spellings that newspapers use beside them.
 * Thai is left out on purpose, since its years are mostly Buddhist; so are the months of other calendars.
 */
export const MONTH_NAMES: readonly MonthNames[] = [
  {
    language: 'en',
    capitalised: true,
    monthFirst: true,
    months:
      'January|Jan; February|Feb; March|Mar; April|Apr; May; June|Jun; July|Jul; August|Aug; September|Sep,Sept; October|Oct; November|Nov; December|Dec',
  },
  {
    language: 'bn',
    monthFirst: true,
    suffixes: 'র ের ে তে এর',
    months:
      'জানুয়ারি,জানুয়ারী|জানু,জান; ফেব্রুয়ারি,ফেব্রুয়ারী|ফেব,ফেব্রু; মার্চ; এপ্রিল|এপ্রি; মে; জুন; জুলাই|জুল; আগস্ট,আগষ্ট,অগাস্ট,অগস্ট|আগ; সেপ্টেম্বর,সেপ্টেমবর|সেপ,সেপ্ট; অক্টোবর,অক্টোবার|অক্টো; নভেম্বর,নভেমবর|নভে; ডিসেম্বর|ডিসে,ডিস',
  },
  {
    language: 'hi',
    monthFirst: true,
    months:
      'जनवरी|जन; फ़रवरी,फरवरी|फ़र,फर; मार्च; अप्रैल; मई; जून; जुलाई|जुल; अगस्त,अगस्‍त|अग; सितंबर,सितम्बर|सित,सितं; अक्टूबर,अक्तूबर|अक्टू,अक्तू; नवंबर,नवम्बर|नव,नवं; दिसंबर,दिसम्बर|दिस,दिसं',
  },
  {
    language: 'ur',
    months: 'جنوری; فروری; مارچ; اپریل; مئی; جون; جولائی; اگست; ستمبر; اکتوبر; نومبر; دسمبر',
  },
  {
    language: 'ar',
    months: 'يناير; فبراير; مارس; أبريل; مايو; يونيو; يوليو; أغسطس; سبتمبر; أكتوبر; نوفمبر; ديسمبر',
  },
  {
    language: 'ar-LB',
    months:
      'كانون الثاني,كانون ثاني; شباط; آذار,اذار; نيسان; أيار; حزيران; تموز; آب; أيلول; تشرين الأول,تشرين أول; تشرين الثاني,تشرين ثاني; كانون الأول,كانون أول',
  },
  {
    language: 'ar-MA',
    months: 'يناير; فبراير; مارس; أبريل; ماي; يونيو; يوليوز; غشت; شتنبر; أكتوبر; نونبر; دجنبر',
  },
  {
    language: 'ar-DZ',
    months: 'جانفي; فيفري; مارس; أفريل; ماي; جوان; جويلية; أوت; سبتمبر; أكتوبر; نوفمبر; ديسمبر',
  },
  {
    language: 'fa',
    months:
      'ژانویهٔ,ژانویه,جنوری; فوریهٔ,فوریه,فبروری; مارس; آوریل; مهٔ,مه,می; ژوئن,جون; ژوئیهٔ,ژوئیه,جولای; اوت,آگوست,اگست; سپتامبر,سپتمبر; اکتبر,اکتوبر; نوامبر,نومبر; دسامبر,دسمبر',
  },
  {
    language: 'ru',
    months:
      'января,январь|янв; февраля,февраль|февр,фев; марта,март|мар; апреля,апрель|апр; мая,май; июня,июнь|июн; июля,июль|июл; августа,август|авг; сентября,сентябрь|сент,сен,сентяб; октября,октябрь|окт; ноября,ноябрь|нояб,ноя; декабря,декабрь|дек',
  },
  {
    language: 'uk',
    months:
      'січня,січень|січ; лютого,лютий|лют; березня,березень|бер; квітня,квітень|квіт; травня,травень|трав; червня,червень|черв; липня,липень|лип; серпня,серпень|серп; вересня,вересень|вер; жовтня,жовтень|жовт; листопада,листопад|лист; грудня,грудень|груд',
  },
  {
    language: 'be',
    months:
      'студзеня,студзень|сту; лютага,люты|лют; сакавіка,сакавік|сак; красавіка,красавік|кра; мая,май; чэрвеня,чэрвень|чэр; ліпеня,ліпень|ліп; жніўня,жнівень|жні; верасня,верасень|вер; кастрычніка,кастрычнік|кас; лістапада,лістапад|ліс; снежня,снежань|сне',
  },
  {
    language: 'bg',
    months:
      'януари|яну; февруари|фев; март; април|апр; май; юни; юли; август|авг; септември|септ; октомври|окт; ноември|ное; декември|дек',
  },
  {
    language: 'sr',
    months:
      'јануар,јануара|јан; фебруар,фебруара|феб; март,марта|мар; април,априла|апр; мај,маја; јун,јуна,јуни; јул,јула,јули; август,августа|авг; септембар,септембра|сеп; октобар,октобра|окт; новембар,новембра|нов; децембар,децембра|дец',
  },
  {
    language: 'sr-Latn',
    months:
      'januar,januara|jan; februar,februara|feb; mart,marta|mar; april,aprila|apr; maj,maja; jun,juna,juni; jul,jula,juli; avgust,avgusta,august|avg; septembar,septembra|sep; oktobar,oktobra|okt; novembar,novembra|nov; decembar,decembra|dec',
  },
  {
    language: 'hr',
    months:
      'siječnja,siječanj|sij; veljače,veljača|velj; ožujka,ožujak|ožu; travnja,travanj|tra; svibnja,svibanj|svi; lipnja,lipanj|lip; srpnja,srpanj|srp; kolovoza,kolovoz|kol; rujna,rujan|ruj; listopada,listopad|lis; studenoga,studeni,studenog|stu; prosinca,prosinac|pro',
  },
  {
    language: 'sl',
    months:
      'januar,januarja|jan; februar,februarja|feb,febr; marec,marca|mar; april,aprila|apr; maj,maja; junij,junija|jun; julij,julija|jul; avgust,avgusta|avg; september,septembra|sep,sept; oktober,oktobra|okt; november,novembra|nov; december,decembra|dec',
  },
  {
    language: 'sk',
    months:
      'januára,január|jan; februára,február|feb; marca,marec|mar; apríla,apríl|apr; mája,máj; júna,jún; júla,júl; augusta,august|aug; septembra,september|sep; októbra,október|okt; novembra,november|nov; decembra,december|dec',
  },
  {
    language: 'cs',
    months:
      'ledna,leden|led; února,únor|úno; března,březen|bře; dubna,duben|dub; května,květen|kvě; června,červen|čvn; července,červenec|čvc; srpna,srpen|srp; září|zář; října,říjen|říj; listopadu,listopad|lis; prosince,prosinec|pro',
  },
  {
    language: 'pl',
    months:
      'stycznia,styczeń|sty,stycz; lutego,luty|lut; marca,marzec|mar; kwietnia,kwiecień|kwi,kwiec; maja,maj; czerwca,czerwiec|cze,czerw; lipca,lipiec|lip; sierpnia,sierpień|sie,sierp; września,wrzesień|wrz,wrześ; października,październik|paź,paźdz; listopada,listopad|lis; grudnia,grudzień|gru',
  },
  {
    language: 'mk',
    months:
      'јануари|јан; февруари|фев; март|мар; април|апр; мај; јуни|јун; јули|јул; август|авг; септември|сеп; октомври|окт; ноември|ное; декември|дек',
  },
  {
    language: 'fr',
    months:
      'janvier|janv,jan; février|févr,fév,fev,fevr; mars; avril|avr; mai; juin; juillet|juil,juill,jul; août; septembre|sept,sep; octobre|oct; novembre|nov; décembre|déc',
  },
  {
    language: 'de',
    capitalised: true,
    months:
      'Januar,Jänner|Jan,Jän; Februar,Feber|Feb,Febr; März,Maerz|Mär,Mrz; April|Apr; Mai; Juni|Jun; Juli|Jul; August|Aug; September|Sept,Sep; Oktober|Okt; November|Nov; Dezember|Dez',
  },
  {
    language: 'es',
    months:
      'enero|ene; febrero|feb; marzo|mar; abril|abr; mayo|may; junio|jun; julio|jul; agosto|ago; septiembre,setiembre|sept,sep,set; octubre|oct; noviembre|nov; diciembre|dic',
  },
  {
    language: 'pt',
    months:
      'janeiro|jan; fevereiro|fev; março|mar; abril|abr; maio|mai; junho|jun; julho|jul; agosto|ago; setembro|set; outubro|out; novembro|nov; dezembro|dez',
  },
  {
    language: 'it',
    months:
      'gennaio|gen,genn; febbraio|feb,febb; marzo|mar; aprile|apr; maggio|mag; giugno|giu,giugn; luglio|lug,lugl; agosto|ago; settembre|set,sett; ottobre|ott; novembre|nov; dicembre|dic',
  },
  {
    language: 'nl',
    months:
      'januari|jan; februari|feb,febr; maart|mrt; april|apr; mei; juni|jun; juli|jul; augustus|aug; september|sep,sept; oktober|okt; november|nov; december|dec',
  },
  {
    language: 'tr',
    capitalised: true,
    months:
      'Ocak|Oca; Şubat|Şub; Mart|Mar; Nisan|Nis; Mayıs|May; Haziran|Haz; Temmuz|Tem; Ağustos|Ağu; Eylül|Eyl; Ekim|Eki; Kasım|Kas; Aralık|Ara',
  },
  {
    language: 'id',
    capitalised: true,
    months:
      'Januari|Jan; Februari,Pebruari|Feb,Peb; Maret|Mar; April|Apr; Mei; Juni|Jun; Juli|Jul; Agustus|Agu,Agt,Ags; September|Sep; Oktober|Okt; November,Nopember|Nov,Nop; Desember|Des',
  },
  {
    language: 'ms',
    capitalised: true,
    months:
      'Januari|Jan; Februari|Feb; Mac; April|Apr; Mei; Jun; Julai|Jul; Ogos|Ogo; September|Sep; Oktober|Okt; November|Nov; Disember|Dis',
  },
  {
    language: 'sv',
    months:
      'januari|jan; februari|feb,febr; mars; april|apr; maj; juni; juli; augusti|aug; september|sep,sept; oktober|okt; november|nov; december|dec',
  },
  {
    language: 'da',
    months:
      'januar|jan; februar|feb,febr; marts|mar; april|apr; maj; juni|jun; juli|jul; august|aug; september|sep,sept; oktober|okt; november|nov; december|dec',
  },
  {
    language: 'nb',
    months:
      'januar|jan; februar|feb,febr; mars|mar; april|apr; mai; juni|jun; juli|jul; august|aug; september|sep,sept; oktober|okt; november|nov; desember|des',
  },
  {
    language: 'fi',
    months:
      'tammikuuta,tammikuu|tammi; helmikuuta,helmikuu|helmi; maaliskuuta,maaliskuu|maalis; huhtikuuta,huhtikuu|huhti; toukokuuta,toukokuu|touko; kesäkuuta,kesäkuu|kesä; heinäkuuta,heinäkuu|heinä; elokuuta,elokuu|elo; syyskuuta,syyskuu|syys; lokakuuta,lokakuu|loka; marraskuuta,marraskuu|marras; joulukuuta,joulukuu|joulu',
  },
  {
    language: 'et',
    months:
      'jaanuar,jaanuaril|jaan; veebruar,veebruaril|veebr; märts,märtsil; aprill,aprillil|apr; mai,mail; juuni,juunil; juuli,juulil; august,augustil|aug; september,septembril|sept; oktoober,oktoobril|okt; november,novembril|nov; detsember,detsembril|dets',
  },
  {
    language: 'lv',
    months:
      'janvāris,janvārī|janv; februāris,februārī|febr; marts,martā; aprīlis,aprīlī|apr; maijs,maijā; jūnijs,jūnijā|jūn; jūlijs,jūlijā|jūl; augusts,augustā|aug; septembris,septembrī|sept; oktobris,oktobrī|okt; novembris,novembrī|nov; decembris,decembrī|dec',
  },
  {
    language: 'lt',
    monthFirst: true,
    months:
      'sausio,sausis; vasario,vasaris; kovo,kovas; balandžio,balandis; gegužės,gegužė; birželio,birželis; liepos,liepa; rugpjūčio,rugpjūtis; rugsėjo,rugsėjis; spalio,spalis; lapkričio,lapkritis; gruodžio,gruodis',
  },
  {
    language: 'hu',
    monthFirst: true,
    months:
      'január|jan; február|febr; március|márc; április|ápr; május|máj; június|jún; július|júl; augusztus|aug; szeptember|szept; október|okt; november|nov; december|dec',
  },
  {
    language: 'ro',
    months:
      'ianuarie|ian; februarie|feb; martie|mar; aprilie|apr; mai; iunie|iun; iulie|iul; august|aug; septembrie|sept,sep; octombrie|oct; noiembrie|nov,noi; decembrie|dec',
  },
  {
    language: 'el',
    capitalised: true,
    months:
      'Ιανουαρίου,Ιανουάριος|Ιαν; Φεβρουαρίου,Φεβρουάριος|Φεβ,Φεβρ; Μαρτίου,Μάρτιος|Μαρ; Απριλίου,Απρίλιος|Απρ; Μαΐου,Μάιος|Μαΐ,Μαϊ; Ιουνίου,Ιούνιος|Ιουν; Ιουλίου,Ιούλιος|Ιουλ; Αυγούστου,Αύγουστος|Αυγ; Σεπτεμβρίου,Σεπτέμβριος|Σεπ,Σεπτ; Οκτωβρίου,Οκτώβριος|Οκτ; Νοεμβρίου,Νοέμβριος|Νοε,Νοεμ; Δεκεμβρίου,Δεκέμβριος|Δεκ,Δεκεμ',
  },
  {
    language: 'ca',
    months:
      'gener|gen; febrer|febr; març; abril|abr; maig; juny; juliol|jul; agost|ag; setembre|set; octubre|oct; novembre|nov; desembre|des',
  },
  {
    language: 'gl',
    months:
      'xaneiro|xan; febreiro|feb; marzo|mar; abril|abr; maio; xuño; xullo|xul; agosto|ago; setembro|set; outubro|out; novembro|nov; decembro|dec',
  },
  {
    language: 'af',
    capitalised: true,
    months:
      'Januarie|Jan; Februarie|Feb; Maart|Mrt; April|Apr; Mei; Junie|Jun; Julie|Jul; Augustus|Aug; September|Sep; Oktober|Okt; November|Nov; Desember|Des',
  },
  {
    language: 'sw',
    capitalised: true,
    months:
      'Januari|Jan; Februari|Feb; Machi|Mac; Aprili|Apr; Mei; Juni|Jun; Julai|Jul; Agosti|Ago; Septemba|Sep; Oktoba|Okt; Novemba|Nov; Desemba|Des',
  },
  {
    language: 'fil',
    capitalised: true,
    monthFirst: true,
    months:
      'Enero|Ene; Pebrero|Peb; Marso|Mar; Abril|Abr; Mayo|May; Hunyo|Hun; Hulyo|Hul; Agosto|Ago; Setyembre|Set; Oktubre|Okt; Nobyembre|Nob; Disyembre|Dis',
  },
  {
    language: 'az',
    months:
      'yanvar|yan; fevral|fev; mart|mar; aprel|apr; may; iyun|iyn; iyul|iyl; avqust|avq; sentyabr|sen; oktyabr|okt; noyabr|noy; dekabr|dek',
  },
  {
    language: 'uz',
    months:
      'yanvar|yan; fevral|fev; mart|mar; aprel|apr; may; iyun|iyn; iyul|iyl; avgust|avg; sentabr,sentyabr|sen; oktabr,oktyabr|okt; noyabr|noy; dekabr|dek',
  },
  {
    language: 'kk',
    months:
      'қаңтар|қаң; ақпан|ақп; наурыз|нау; сәуір|сәу; мамыр|мам; маусым|мау; шілде|шіл; тамыз|там; қыркүйек|қыр; қазан|қаз; қараша|қар; желтоқсан|жел',
  },
  {
    language: 'hy',
    monthFirst: true,
    months:
      'հունվարի,հունվար|հնվ; փետրվարի,փետրվար|փտվ; մարտի,մարտ|մրտ; ապրիլի,ապրիլ|ապր; մայիսի,մայիս|մյս; հունիսի,հունիս|հնս; հուլիսի,հուլիս|հլս; օգոստոսի,օգոստոս|օգս; սեպտեմբերի,սեպտեմբեր|սեպ; հոկտեմբերի,հոկտեմբեր|հոկ; նոյեմբերի,նոյեմբեր|նոյ; դեկտեմբերի,դեկտեմբեր|դեկ',
  },
  {
    language: 'ka',
    months:
      'იანვარი|იან; თებერვალი|თებ; მარტი|მარ; აპრილი|აპრ; მაისი|მაი; ივნისი|ივნ; ივლისი|ივლ; აგვისტო|აგვ; სექტემბერი|სექ; ოქტომბერი|ოქტ; ნოემბერი|ნოე; დეკემბერი|დეკ',
  },
  {
    language: 'he',
    months:
      'ינואר,בינואר|ינו,בינו; פברואר,בפברואר|פבר,בפבר; מרץ,במרץ,מרס,במרס; אפריל,באפריל|אפר,באפר; מאי,במאי; יוני,ביוני; יולי,ביולי; אוגוסט,באוגוסט|אוג,באוג; ספטמבר,בספטמבר|ספט,בספט; אוקטובר,באוקטובר|אוק,באוק; נובמבר,בנובמבר|נוב,בנוב; דצמבר,בדצמבר|דצמ,בדצמ',
  },
  {
    language: 'mr',
    monthFirst: true,
    months:
      'जानेवारी|जाने; फेब्रुवारी|फेब्रु; मार्च; एप्रिल|एप्रि; मे; जून; जुलै; ऑगस्ट|ऑग; सप्टेंबर|सप्टें; ऑक्टोबर|ऑक्टो; नोव्हेंबर|नोव्हें; डिसेंबर|डिसें',
  },
  {
    language: 'gu',
    monthFirst: true,
    months:
      'જાન્યુઆરી|જાન્યુ; ફેબ્રુઆરી|ફેબ્રુ; માર્ચ; એપ્રિલ; મે; જૂન; જુલાઈ; ઑગસ્ટ; સપ્ટેમ્બર|સપ્ટે; ઑક્ટોબર|ઑક્ટો; નવેમ્બર|નવે; ડિસેમ્બર|ડિસે',
  },
  {
    language: 'pa',
    monthFirst: true,
    months:
      'ਜਨਵਰੀ|ਜਨ; ਫ਼ਰਵਰੀ|ਫ਼ਰ; ਮਾਰਚ; ਅਪ੍ਰੈਲ|ਅਪ੍ਰੈ; ਮਈ; ਜੂਨ; ਜੁਲਾਈ|ਜੁਲਾ; ਅਗਸਤ|ਅਗ; ਸਤੰਬਰ|ਸਤੰ; ਅਕਤੂਬਰ|ਅਕਤੂ; ਨਵੰਬਰ|ਨਵੰ; ਦਸੰਬਰ|ਦਸੰ',
  },
  {
    language: 'ta',
    monthFirst: true,
    months:
      'ஜனவரி|ஜன; பிப்ரவரி|பிப்; மார்ச்|மார்; ஏப்ரல்|ஏப்; மே; ஜூன்; ஜூலை; ஆகஸ்ட்|ஆக; செப்டம்பர்|செப்; அக்டோபர்|அக்; நவம்பர்|நவ; டிசம்பர்|டிச',
  },
  {
    language: 'te',
    monthFirst: true,
    months:
      'జనవరి|జన; ఫిబ్రవరి|ఫిబ్ర; మార్చి; ఏప్రిల్|ఏప్రి; మే; జూన్; జులై,జూలై; ఆగస్టు,ఆగస్ట్|ఆగ; సెప్టెంబర్|సెప్టెం; అక్టోబర్|అక్టో; నవంబర్|నవం; డిసెంబర్|డిసెం',
  },
  {
    language: 'kn',
    monthFirst: true,
    months:
      'ಜನವರಿ|ಜನ; ಫೆಬ್ರವರಿ|ಫೆಬ್ರ; ಮಾರ್ಚ್; ಏಪ್ರಿಲ್|ಏಪ್ರಿ; ಮೇ; ಜೂನ್; ಜುಲೈ; ಆಗಸ್ಟ್|ಆಗ; ಸೆಪ್ಟೆಂಬರ್|ಸೆಪ್ಟೆಂ; ಅಕ್ಟೋಬರ್|ಅಕ್ಟೋ; ನವೆಂಬರ್|ನವೆಂ; ಡಿಸೆಂಬರ್|ಡಿಸೆಂ',
  },
  {
    language: 'ml',
    monthFirst: true,
    months:
      'ജനുവരി|ജനു; ഫെബ്രുവരി|ഫെബ്രു; മാർച്ച്|മാർ; ഏപ്രിൽ|ഏപ്രി; മേയ്; ജൂൺ; ജൂലൈ; ഓഗസ്റ്റ്,ആഗസ്റ്റ്|ഓഗ; സെപ്റ്റംബർ|സെപ്റ്റം; ഒക്‌ടോബർ,ഒക്ടോബർ|ഒക്ടോ; നവംബർ|നവം; ഡിസംബർ|ഡിസം',
  },
  {
    language: 'ne',
    monthFirst: true,
    months: 'जनवरी; फेब्रुअरी,फेब्रुवरी; मार्च; अप्रिल; मे; जुन; जुलाई; अगस्ट; सेप्टेम्बर; अक्टोबर; नोभेम्बर,नोवेम्बर; डिसेम्बर',
  },
  {
    language: 'or',
    monthFirst: true,
    months: 'ଜାନୁଆରୀ; ଫେବୃଆରୀ; ମାର୍ଚ୍ଚ; ଅପ୍ରେଲ; ମଇ; ଜୁନ; ଜୁଲାଇ; ଅଗଷ୍ଟ; ସେପ୍ଟେମ୍ବର; ଅକ୍ଟୋବର; ନଭେମ୍ବର; ଡିସେମ୍ବର',
  },
  {
    language: 'as',
    monthFirst: true,
    months:
      'জানুৱাৰী|জানু; ফেব্ৰুৱাৰী|ফেব্ৰু; মাৰ্চ; এপ্ৰিল; মে’; জুন; জুলাই; আগষ্ট|আগ; ছেপ্তেম্বৰ|ছেপ্তে; অক্টোবৰ|অক্টো; নৱেম্বৰ|নৱে; ডিচেম্বৰ|ডিচে',
  },
  {
    language: 'is',
    months:
      'janúar|jan; febrúar|feb; mars|mar; apríl|apr; maí; júní|jún; júlí|júl; ágúst|ágú; september|sep; október|okt; nóvember|nóv; desember|des',
  },
  {
    language: 'sq',
    months:
      'janar|jan; shkurt|shk; mars|mar; prill|pri; maj; qershor|qer; korrik|korr; gusht|gush; shtator|sht; tetor|tet; nëntor|nën; dhjetor|dhj',
  },
];
