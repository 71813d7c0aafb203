/** The weekday names of one language. */
export interface WeekdayNames {
  language: string;
  /** Written with a capital letter in running text. */
  capitalised?: boolean;
  /** Sunday to Saturday, separated by semicolons: full forms, then after a bar the abbreviations, without dots. */
  weekdays: string;
}

/**
 * Weekday names, with the inflected forms that stand before a date.
 * Source: Unicode CLDR 48. Abbreviations that are common words in English (`man`, `per`, `min`) are left out where
 * their language does not need them.
 */
export const WEEKDAY_NAMES: readonly WeekdayNames[] = [
  {
    language: 'en',
    capitalised: true,
    weekdays:
      'Sunday|Sun; Monday|Mon; Tuesday|Tue,Tues; Wednesday|Wed,Weds; Thursday|Thu,Thur,Thurs; Friday|Fri; Saturday|Sat',
  },
  {
    language: 'bn',
    weekdays:
      'রবিবার|রবি; সোমবার|সোম; মঙ্গলবার,মংগলবার|মঙ্গল; বুধবার|বুধ; বৃহস্পতিবার,বৃহষ্পতিবার|বৃহস্পতি; শুক্রবার|শুক্র; শনিবার|শনি',
  },
  {
    language: 'hi',
    weekdays:
      'रविवार,इतवार|रवि; सोमवार|सोम; मंगलवार|मंगल; बुधवार|बुध; गुरुवार,बृहस्पतिवार,वीरवार|गुरु; शुक्रवार|शुक्र; शनिवार,शनिचर|शनि',
  },
  {
    language: 'ur',
    weekdays: 'اتوار; پیر; منگل; بدھ; جمعرات; جمعہ,جمعے; ہفتہ,سنیچر,ہفتے',
  },
  {
    language: 'ar',
    weekdays:
      'الأحد,أحد; الاثنين,الإثنين,اثنين; الثلاثاء,ثلاثاء; الأربعاء,أربعاء,الاربعاء; الخميس,خميس; الجمعة,جمعة; السبت,سبت',
  },
  {
    language: 'fa',
    weekdays:
      'یکشنبه,یک‌شنبه; دوشنبه,دو‌شنبه; سه‌شنبه,سه شنبه,سهشنبه; چهارشنبه,چهار‌شنبه; پنجشنبه,پنج‌شنبه; جمعه; شنبه',
  },
  {
    language: 'ru',
    weekdays:
      'воскресенье,воскресенья|вс; понедельник|пн; вторник|вт; среда,среду|ср; четверг,четверга|чт; пятница,пятницу|пт; суббота,субботу|сб',
  },
  {
    language: 'uk',
    weekdays:
      "неділя,неділю|нд; понеділок|пн; вівторок|вт; середа,середу|ср; четвер|чт; пʼятниця,п'ятницю,п'ятниця|пт; субота,суботу|сб",
  },
  {
    language: 'be',
    weekdays:
      'нядзеля,нядзелю|нд; панядзелак|пн; аўторак|аў; серада,сераду|ср; чацвер|чц; пятніца,пятніцу|пт; субота,суботу|сб',
  },
  {
    language: 'bg',
    weekdays: 'неделя|нд; понеделник|пн; вторник|вт; сряда|ср; четвъртък|чт; петък|пт; събота|сб',
  },
  {
    language: 'sr',
    weekdays:
      'недеља,недељу|нед; понедељак|пон; уторак|уто; среда,среду|сре; четвртак|чет; петак|пет; субота,суботу|суб',
  },
  {
    language: 'sr-Latn',
    weekdays:
      'nedelja,nedelju|ned; ponedeljak|pon; utorak|uto; sreda,sredu|sre; četvrtak|čet; petak|pet; subota,subotu|sub',
  },
  {
    language: 'hr',
    weekdays:
      'nedjelja,nedjelju|ned; ponedjeljak|pon; utorak|uto; srijeda,srijedu|sri; četvrtak|čet; petak|pet; subota,subotu|sub',
  },
  {
    language: 'sl',
    weekdays: 'nedelja|ned; ponedeljek|pon; torek|tor; sreda|sre; četrtek|čet; petek|pet; sobota|sob',
  },
  {
    language: 'sk',
    weekdays:
      'nedeľa,nedeľu|ne; pondelok|po; utorok|ut; streda,stredu|st; štvrtok|št; piatok|pi; sobota,sobotu|so',
  },
  {
    language: 'cs',
    weekdays:
      'neděle,neděli|ne; pondělí|po; úterý|út; středa,středu|st; čtvrtek|čt; pátek|pá; sobota,sobotu|so',
  },
  {
    language: 'pl',
    weekdays:
      'niedziela,niedzielę|niedz; poniedziałek|pon; wtorek|wt; środa,środę|śr; czwartek|czw; piątek|pt; sobota,sobotę|sob',
  },
  {
    language: 'mk',
    weekdays: 'недела|нед; понеделник|пон; вторник|вто; среда|сре; четврток|чет; петок|пет; сабота|саб',
  },
  {
    language: 'fr',
    weekdays: 'dimanche|dim; lundi|lun; mardi|mar; mercredi|mer; jeudi|jeu; vendredi|ven; samedi|sam',
  },
  {
    language: 'de',
    capitalised: true,
    weekdays:
      'Sonntag|So; Montag|Mo; Dienstag|Di; Mittwoch|Mi; Donnerstag|Do; Freitag|Fr; Samstag,Sonnabend|Sa',
  },
  {
    language: 'es',
    weekdays: 'domingo|dom; lunes|lun; martes|mar; miércoles|mié; jueves|jue; viernes|vie; sábado|sáb',
  },
  {
    language: 'pt',
    weekdays:
      'domingo|dom; segunda-feira,segunda|seg; terça-feira,terça|ter; quarta-feira,quarta|qua; quinta-feira,quinta|qui; sexta-feira,sexta|sex; sábado|sáb',
  },
  {
    language: 'it',
    weekdays: 'domenica|dom; lunedì|lun; martedì|mar; mercoledì|mer; giovedì|gio; venerdì|ven; sabato|sab',
  },
  {
    language: 'nl',
    weekdays: 'zondag|zo; maandag|ma; dinsdag|di; woensdag|wo; donderdag|do; vrijdag|vr; zaterdag|za',
  },
  {
    language: 'tr',
    weekdays: 'Pazar|Paz; Pazartesi|Pzt; Salı|Sal; Çarşamba|Çar; Perşembe|Per; Cuma|Cum; Cumartesi|Cmt',
  },
  {
    language: 'id',
    capitalised: true,
    weekdays: "Minggu,Ahad|Min; Senin|Sen; Selasa|Sel; Rabu|Rab; Kamis|Kam; Jumat,Jum'at|Jum; Sabtu|Sab",
  },
  {
    language: 'ms',
    capitalised: true,
    weekdays: 'Ahad|Ahd; Isnin|Isn; Selasa|Sel; Rabu|Rab; Khamis|Kha; Jumaat|Jum; Sabtu|Sab',
  },
  {
    language: 'sv',
    weekdays: 'söndag|sön; måndag|mån; tisdag|tis; onsdag|ons; torsdag|tors; fredag|fre; lördag|lör',
  },
  {
    language: 'da',
    weekdays: 'søndag|søn; mandag; tirsdag|tirs; onsdag|ons; torsdag|tors; fredag|fre; lørdag|lør',
  },
  {
    language: 'nb',
    weekdays: 'søndag|søn; mandag; tirsdag|tir; onsdag|ons; torsdag|tor; fredag|fre; lørdag|lør',
  },
  {
    language: 'fi',
    weekdays:
      'sunnuntai,sunnuntaina|su; maanantai,maanantaina|ma; tiistai,tiistaina|ti; keskiviikko,keskiviikkona|ke; torstai,torstaina|to; perjantai,perjantaina|pe; lauantai,lauantaina|la',
  },
  {
    language: 'et',
    weekdays:
      'pühapäev,pühapäeval; esmaspäev,esmaspäeval; teisipäev,teisipäeval; kolmapäev,kolmapäeval; neljapäev,neljapäeval; reede,reedel; laupäev,laupäeval',
  },
  {
    language: 'lv',
    weekdays:
      'Svētdiena|Svētd; Pirmdiena|Pirmd; Otrdiena|Otrd; Trešdiena|Trešd; Ceturtdiena|Ceturtd; Piektdiena|Piektd; Sestdiena|Sestd',
  },
  {
    language: 'lt',
    weekdays:
      'sekmadienis; pirmadienis; antradienis; trečiadienis; ketvirtadienis; penktadienis; šeštadienis',
  },
  {
    language: 'hu',
    weekdays: 'vasárnap; hétfő; kedd; szerda; csütörtök; péntek; szombat',
  },
  {
    language: 'ro',
    weekdays: 'duminică|dum; luni|lun; marți|mar; miercuri|mie; joi; vineri|vin; sâmbătă|sâm',
  },
  {
    language: 'el',
    capitalised: true,
    weekdays: 'Κυριακή|Κυρ; Δευτέρα|Δευ; Τρίτη|Τρί; Τετάρτη|Τετ; Πέμπτη|Πέμ; Παρασκευή|Παρ; Σάββατο|Σάβ',
  },
  {
    language: 'ca',
    weekdays: 'diumenge; dilluns; dimarts; dimecres; dijous; divendres; dissabte',
  },
  {
    language: 'gl',
    weekdays: 'domingo|dom; luns; martes|mar; mércores|mér; xoves|xov; venres|ven; sábado|sáb',
  },
  {
    language: 'af',
    capitalised: true,
    weekdays: 'Sondag|So; Maandag|Ma; Dinsdag|Di; Woensdag|Wo; Donderdag|Do; Vrydag|Vr; Saterdag|Sa',
  },
  {
    language: 'sw',
    capitalised: true,
    weekdays: 'Jumapili; Jumatatu; Jumanne; Jumatano; Alhamisi; Ijumaa; Jumamosi',
  },
  {
    language: 'fil',
    capitalised: true,
    weekdays: 'Linggo; Lunes; Martes; Miyerkules; Huwebes; Biyernes; Sabado',
  },
  {
    language: 'vi',
    weekdays: 'Chủ Nhật; Thứ Hai; Thứ Ba; Thứ Tư; Thứ Năm; Thứ Sáu; Thứ Bảy',
  },
  {
    language: 'az',
    weekdays: 'bazar; bazar ertəsi; çərşənbə axşamı; çərşənbə; cümə axşamı; cümə; şənbə',
  },
  {
    language: 'uz',
    weekdays: 'yakshanba; dushanba; seshanba; chorshanba; payshanba; juma; shanba',
  },
  {
    language: 'kk',
    weekdays: 'жексенбі|жс; дүйсенбі|дс; сейсенбі|сс; сәрсенбі|ср; бейсенбі|бс; жұма|жм; сенбі|сб',
  },
  {
    language: 'hy',
    weekdays:
      'կիրակի|կիր; երկուշաբթի|երկ; երեքշաբթի|երք; չորեքշաբթի|չրք; հինգշաբթի|հնգ; ուրբաթ|ուր; շաբաթ|շբթ',
  },
  {
    language: 'ka',
    weekdays:
      'კვირა|კვი; ორშაბათი|ორშ; სამშაბათი|სამ; ოთხშაბათი|ოთხ; ხუთშაბათი|ხუთ; პარასკევი|პარ; შაბათი|შაბ',
  },
  {
    language: 'he',
    weekdays:
      'יום ראשון,ראשון; יום שני,שני; יום שלישי,שלישי; יום רביעי,רביעי; יום חמישי,חמישי; יום שישי,שישי; יום שבת,שבת',
  },
  {
    language: 'mr',
    weekdays: 'रविवार|रवि; सोमवार|सोम; मंगळवार|मंगळ; बुधवार|बुध; गुरुवार|गुरु; शुक्रवार|शुक्र; शनिवार|शनि',
  },
  {
    language: 'gu',
    weekdays: 'રવિવાર|રવિ; સોમવાર|સોમ; મંગળવાર|મંગળ; બુધવાર|બુધ; ગુરુવાર|ગુરુ; શુક્રવાર|શુક્ર; શનિવાર|શનિ',
  },
  {
    language: 'pa',
    weekdays: 'ਐਤਵਾਰ|ਐਤ; ਸੋਮਵਾਰ|ਸੋਮ; ਮੰਗਲਵਾਰ|ਮੰਗਲ; ਬੁੱਧਵਾਰ|ਬੁੱਧ; ਵੀਰਵਾਰ|ਵੀਰ; ਸ਼ੁੱਕਰਵਾਰ|ਸ਼ੁੱਕਰ; ਸ਼ਨੀਵਾਰ|ਸ਼ਨੀ',
  },
  {
    language: 'ta',
    weekdays: 'ஞாயிறு|ஞாயி; திங்கள்|திங்; செவ்வாய்|செவ்; புதன்|புத; வியாழன்|வியா; வெள்ளி|வெள்; சனி',
  },
  {
    language: 'te',
    weekdays: 'ఆదివారం|ఆది; సోమవారం|సోమ; మంగళవారం|మంగళ; బుధవారం|బుధ; గురువారం|గురు; శుక్రవారం|శుక్ర; శనివారం|శని',
  },
  {
    language: 'kn',
    weekdays: 'ಭಾನುವಾರ|ಭಾನು; ಸೋಮವಾರ|ಸೋಮ; ಮಂಗಳವಾರ|ಮಂಗಳ; ಬುಧವಾರ|ಬುಧ; ಗುರುವಾರ|ಗುರು; ಶುಕ್ರವಾರ|ಶುಕ್ರ; ಶನಿವಾರ|ಶನಿ',
  },
  {
    language: 'ml',
    weekdays:
      'ഞായറാഴ്‌ച|ഞായർ; തിങ്കളാഴ്‌ച|തിങ്കൾ; ചൊവ്വാഴ്‌ച,ചൊവ്വാഴ്ച|ചൊവ്വ; ബുധനാഴ്‌ച|ബുധൻ; വ്യാഴാഴ്‌ച|വ്യാഴം; വെള്ളിയാഴ്‌ച|വെള്ളി; ശനിയാഴ്‌ച|ശനി',
  },
  {
    language: 'ne',
    weekdays: 'आइतबार|आइत; सोमबार|सोम; मङ्गलबार|मङ्गल; बुधबार|बुध; बिहिबार|बिहि; शुक्रबार|शुक्र; शनिबार|शनि',
  },
  {
    language: 'or',
    weekdays: 'ରବିବାର|ରବି; ସୋମବାର|ସୋମ; ମଙ୍ଗଳବାର|ମଙ୍ଗଳ; ବୁଧବାର|ବୁଧ; ଗୁରୁବାର|ଗୁରୁ; ଶୁକ୍ରବାର|ଶୁକ୍ର; ଶନିବାର|ଶନି',
  },
  {
    language: 'as',
    weekdays: 'দেওবাৰ|দেও; সোমবাৰ|সোম; মঙ্গলবাৰ|মঙ্গল; বুধবাৰ|বুধ; বৃহস্পতিবাৰ|বৃহ; শুক্ৰবাৰ|শুক্ৰ; শনিবাৰ|শনি',
  },
  {
    language: 'is',
    weekdays:
      'sunnudagur|sun; mánudagur|mán; þriðjudagur|þri; miðvikudagur|mið; fimmtudagur|fim; föstudagur|fös; laugardagur|lau',
  },
  {
    language: 'sq',
    weekdays: 'e diel|die; e hënë|hën; e martë|mar; e mërkurë|mër; e enjte|enj; e premte|pre; e shtunë|sht',
  },
];
