/** Where in a line a phrase must stand to be what it looks like. */
export type PhrasePlace = 'whole' | 'start' | 'inside';

export interface BoilerplatePhrase {
  place: PhrasePlace;
  /** Lower case, single spaces, straight apostrophes; `*` stands for up to six words. */
  phrase: string;
}

/** Phrases that pages put around their text, by language. What stands inside a line must be unmistakable. */
const PHRASES: Readonly<Record<string, Readonly<Partial<Record<PhrasePlace, string>>>>> = {
  en: {
    whole:
      "advertisement|advertising|sponsored|sponsored content|related|related articles|related news|related stories|related topics|recommended|recommended for you|trending|trending now|most read|most popular|popular now|latest news|top stories|more news|more stories|editor's picks|comments|leave a comment|post a comment|add a comment|share|share this|share this article|share this story|share on facebook|share on twitter|share on x|share on whatsapp|tweet|print|print this page|email this|copy link|save|bookmark|follow us|subscribe|subscribe now|sign up|sign in|log in|register|next|previous|next article|previous article|back to top|go to top|home|menu|search|skip to content|skip to main content|loading|loading…|loading...|read more|show more|load more|view more|see more|continue reading|click here|tags|topics|newsletter|contact us|about us|privacy policy|terms of use|terms and conditions|cookie policy|all rights reserved|accept|accept all|accept cookies|play video|watch video|photo gallery|listen to this article|story continues below|article continues below|story continues below advertisement|article continues below advertisement",
    start:
      "also read:|also read |read also:|read also |you can also read|you may also like|you might also like|you may also be interested|read more:|read more about|see also:|must read:|don't miss:|related:|watch:|also watch|follow us on|follow * on facebook|follow * on twitter|follow * on google news|like us on|join us on|join our|subscribe to|sign up for|sign up to|click here to|download our app|download the app|get the latest|share this:|share on|published by|copyright ©|copyright (c)|© 19|© 20|(c) 19|(c) 20|filed under:|tags:|topics:|posted in:|for more news|stay updated|stay tuned|support our journalism",
    inside:
      'has not been edited by * staff|except for the headline|this story has not been edited|published from a syndicated feed|auto-generated from a syndicated feed|all rights reserved|this material may not be published|may not be reproduced|without prior written permission|we use cookies to improve|we use cookies to enhance|we use cookies to ensure|we use cookies to personalise|we use cookies to personalize|we use cookies to provide|we use cookies to analyse|we use cookies to analyze|we use cookies to understand|we use cookies to deliver|we use cookies to optimise|we use cookies to optimize|we use cookies to remember|we use cookies to track|we use cookies to * you|we use cookies * site|we use cookies * website|we use cookies * experience|we use cookies * technologies|we use cookies * consent|we use cookies * analytics|we use cookies * privacy|we and our partners use cookies|this website uses cookies|this site uses cookies|our use of cookies|the use of cookies on|to the use of cookies|accept the use of cookies|by continuing to use this|by continuing to browse|accept our cookies|your cookie preferences|please enable javascript|javascript is disabled|your browser does not support|subscribe to our newsletter|sign up for our newsletter|follow us on facebook|follow us on twitter|download our app|click here to subscribe|become a subscriber|already a subscriber|to continue reading|create a free account|your email address will not be published|required fields are marked|save my name, email|views expressed * are * own|do not necessarily reflect the views',
  },
  de: {
    whole:
      'anzeige|werbung|mehr zum thema|lesen sie auch|das könnte sie auch interessieren|teilen|kommentare|kommentar schreiben|drucken|startseite|weiterlesen|mehr lesen|impressum|datenschutz|datenschutzerklärung|alle rechte vorbehalten|zum seitenanfang|newsletter|jetzt anmelden|anmelden|artikel teilen|meistgelesen|auch interessant',
    start:
      'lesen sie auch|lesen sie mehr|mehr zum thema|folgen sie uns|abonnieren sie|auch interessant:|hier geht es zu|jetzt abonnieren',
    inside:
      'alle rechte vorbehalten|wir verwenden cookies|verwendet cookies|verwendung von cookies|abonnieren sie unseren newsletter|bitte aktivieren sie javascript|nachdruck nur mit genehmigung',
  },
  fr: {
    whole:
      "publicité|à lire aussi|lire aussi|partager|commentaires|lire la suite|en savoir plus|accueil|mentions légales|tous droits réservés|imprimer|newsletter|s'abonner|se connecter|haut de page|articles similaires|la suite après cette publicité",
    start:
      'à lire aussi|lire aussi|lire également|à voir aussi|suivez-nous|abonnez-vous|inscrivez-vous|la suite après|partager sur|retrouvez-nous sur',
    inside:
      'tous droits réservés|nous utilisons des cookies|utilise des cookies|utilisation de cookies|abonnez-vous à notre newsletter|veuillez activer javascript|reproduction interdite',
  },
  es: {
    whole:
      'publicidad|lea también|lee también|te puede interesar|compartir|comentarios|leer más|ver más|inicio|aviso legal|todos los derechos reservados|imprimir|suscríbete|iniciar sesión|más noticias|noticias relacionadas',
    start:
      'lea también|lee también|leer también|te puede interesar|le puede interesar|síguenos|síganos|suscríbete|compartir en|te recomendamos|también te puede',
    inside:
      'todos los derechos reservados|utilizamos cookies|utiliza cookies|uso de cookies|suscríbete a nuestro|active javascript|prohibida la reproducción',
  },
  pt: {
    whole:
      'publicidade|leia também|leia mais|veja também|compartilhar|comentários|continua após a publicidade|todos os direitos reservados|imprimir|assine|entrar|mais notícias|saiba mais',
    start:
      'leia também|leia mais|veja também|siga-nos|siga o |assine |inscreva-se|compartilhe|continua após|receba as notícias',
    inside:
      'todos os direitos reservados|usamos cookies|utiliza cookies|uso de cookies|assine nossa newsletter|reprodução proibida',
  },
  it: {
    whole:
      'pubblicità|leggi anche|leggi tutto|condividi|commenti|continua a leggere|tutti i diritti riservati|stampa|iscriviti|accedi|articoli correlati|home page',
    start: 'leggi anche|leggi di più|guarda anche|seguici|iscriviti|condividi su|potrebbe interessarti',
    inside:
      'tutti i diritti riservati|utilizziamo i cookie|utilizza cookie|uso dei cookie|iscriviti alla newsletter|riproduzione riservata',
  },
  nl: {
    whole:
      'advertentie|lees ook|lees meer|delen|reacties|meer nieuws|alle rechten voorbehouden|inloggen|abonneren',
    start: 'lees ook|lees meer|bekijk ook|volg ons|abonneer je|schrijf je in',
    inside: 'alle rechten voorbehouden|wij gebruiken cookies|gebruikt cookies|gebruik van cookies',
  },
  pl: {
    whole:
      'reklama|czytaj także|czytaj też|czytaj więcej|udostępnij|komentarze|zobacz także|wszelkie prawa zastrzeżone|zaloguj się|drukuj',
    start:
      'czytaj także|czytaj też|czytaj więcej|zobacz też|zobacz także|przeczytaj też|dołącz do nas|polub nas|obserwuj nas|zapisz się',
    inside: 'wszelkie prawa zastrzeżone|używamy plików cookie|wykorzystuje pliki cookie|plików cookies',
  },
  ru: {
    whole:
      'реклама|читайте также|читать также|читать далее|подробнее|поделиться|комментарии|другие новости|все права защищены|войти|подписаться|главная|материалы по теме|новости по теме|наверх|печать',
    start:
      'читайте также|читать также|читайте по теме|смотрите также|подписывайтесь на|подпишитесь на|следите за|присоединяйтесь к|поделиться в|оставить комментарий|по теме:|фото:|при использовании материалов',
    inside:
      'все права защищены|мы используем файлы cookie|использует файлы cookie|подписывайтесь на наш|перепечатка материалов|ссылка на источник обязательна|нашли ошибку в тексте',
  },
  uk: {
    whole:
      'реклама|читайте також|читати далі|поділитися|коментарі|усі права захищені|увійти|підписатися|головна',
    start: 'читайте також|дивіться також|підписуйтесь на|підписуйтеся на|слідкуйте за|поділитися в',
    inside: 'усі права захищені|всі права захищені|використовує файли cookie|передрук матеріалів',
  },
  tr: {
    whole: 'reklam|ilgili haberler|yorumlar|paylaş|devamını oku|tüm hakları saklıdır|ana sayfa|abone ol',
    start: 'ayrıca okuyun|bunu da okuyun|bizi takip edin|abone olun|paylaş:',
    inside: 'tüm hakları saklıdır|çerez kullanıyoruz|çerezleri kullan',
  },
  bn: {
    whole: 'বিজ্ঞাপন|আরও পড়ুন|আরো পড়ুন|সম্পর্কিত খবর|মন্তব্য|মন্তব্য করুন|শেয়ার করুন|সর্বস্বত্ব সংরক্ষিত|সর্বশেষ|প্রচ্ছদ|আরও খবর',
    start: 'আরও পড়ুন|আরো পড়ুন|আরও দেখুন|আমাদের ফলো করুন|সাবস্ক্রাইব করুন',
    inside: 'সর্বস্বত্ব সংরক্ষিত|স্বত্ব সংরক্ষিত|অনুমতি ছাড়া ব্যবহার',
  },
  hi: {
    whole: 'विज्ञापन|यह भी पढ़ें|ये भी पढ़ें|और पढ़ें|संबंधित खबरें|टिप्पणियां|शेयर करें|सर्वाधिकार सुरक्षित',
    start: 'यह भी पढ़ें|ये भी पढ़ें|इसे भी पढ़ें|हमें फॉलो करें|सब्सक्राइब करें',
    inside: 'सर्वाधिकार सुरक्षित',
  },
  ar: {
    whole: 'إعلان|اقرأ أيضا|اقرأ أيضاً|اقرأ أيضًا|مواضيع ذات صلة|شارك|تعليقات|المزيد|جميع الحقوق محفوظة',
    start: 'اقرأ أيضا|اقرأ أيضاً|اقرأ أيضًا|شاهد أيضا|تابعنا على|اشترك في',
    inside: 'جميع الحقوق محفوظة|نستخدم ملفات تعريف الارتباط',
  },
  id: {
    whole: 'iklan|baca juga|selengkapnya|bagikan|komentar|berita terkait|halaman berikutnya',
    start: 'baca juga|simak juga|lihat juga|ikuti kami|berlangganan',
    inside: 'hak cipta dilindungi',
  },
  vi: {
    whole: 'quảng cáo|xem thêm|tin liên quan|chia sẻ|bình luận|đọc thêm',
    start: 'xem thêm:|đọc thêm:|theo dõi chúng tôi',
    inside: 'bản quyền thuộc về|vui lòng ghi rõ nguồn',
  },
  zh: {
    whole:
      '广告|相关阅读|相关新闻|阅读全文|阅读更多|分享到|评论|返回顶部|版权所有|廣告|相關新聞|延伸閱讀|閱讀更多',
    start: '相关阅读|延伸阅读|延伸閱讀|责任编辑|責任編輯|扫描二维码|扫一扫|关注我们',
    inside: '版权所有|未经授权不得|未经授权，不得|不得转载|版權所有|未經授權不得|未經授權，不得|不得轉載',
  },
  ja: {
    whole: '広告|関連記事|続きを読む|もっと見る|シェア|コメント|あわせて読みたい|トップへ戻る',
    start: '関連記事|あわせて読みたい|この記事をシェア',
    inside: '無断転載|無断複写|all rights reserved',
  },
  ko: {
    whole: '광고|관련기사|관련 기사|더보기|공유하기|댓글',
    start: '관련기사|관련 기사|구독하기',
    inside: '무단 전재|무단전재|재배포 금지',
  },
};

/** Every phrase of every language: pages mix them. */
export const BOILERPLATE_PHRASES: readonly BoilerplatePhrase[] = Object.values(PHRASES).flatMap((places) =>
  Object.entries(places).flatMap(([place, phrases]) =>
    phrases.split('|').map((phrase) => ({ place: place as PhrasePlace, phrase })),
  ),
);
