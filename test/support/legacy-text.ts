import { decodeOneByte } from '../../src/core/encoding';
import type { OneByteCharsetName } from '../../src/core/encoding/one-byte-tables';

/** Sentences written for the tests, by BCP 47 code. */
export const SENTENCES: Readonly<Record<string, string>> = {
  en: 'It’s late, the mayor’s office said — “no news before Monday”, and 5 £ a head.',
  fr: 'Après la fête, les élèves sont allés à la forêt, où le garçon a trouvé une clé.',
  de: 'Die Bürger der Stadt hörten über das große Unglück in den Straßen; „schön ist es nicht“.',
  es: 'El niño comió más azúcar después de la canción. ¿Cuándo volverá el señor Núñez?',
  pt: 'A população não está a salvo: as águas já levaram três pontes e o pão é escasso.',
  it: 'La città è più tranquilla perché l’università riaprirà lunedì.',
  sv: 'På kvällen såg pojken en räv vid sjön, och älven låg öde.',
  pl: 'Wczoraj wieczorem mieszkańcy zobaczyli łódź płynącą przez rzekę; była żółta.',
  cs: 'Včera večer se řeka vylila z břehů a lidé opustili své domy, říká starosta: ještě prší, už týden.',
  hu: 'A győztes árvíztűrő fúrógépet kapott az ünnepségen.',
  ro: 'Aseară râul a ieșit din albie și oamenii și-au părăsit casele.',
  tr: 'Dün akşam nehir taştı ve köylüler evlerini bıraktı, çünkü yağış ağırdı.',
  vi: 'Tối hôm qua nước sông dâng cao và người dân phải rời bỏ nhà cửa của mình.',
  ru: 'Вчера вечером река вышла из берегов, и жители покинули дома; её уровень ещё растёт.',
  uk: 'Вчора увечері річка вийшла з берегів, і жителі Рівного залишили її домівки.',
  sr: 'Синоћ се река излила и људи су напустили куће, каже градоначелник Његош.',
  el: 'Χθες το βράδυ το ποτάμι ξεχείλισε και οι κάτοικοι έφυγαν από τα σπίτια τους.',
  he: 'אתמול בערב הנהר עלה על גדותיו והתושבים עזבו את בתיהם.',
  ar: 'فاض النهر مساء أمس وغادر السكان بيوتهم، وقال العمدة إن المياه سترتفع.',
  fa: 'دیشب رودخانه طغیان کرد و مردم خانه‌هایشان را ترک کردند؛ رگبار می‌بارد.',
  hi: 'कल शाम नदी का पानी बढ़ गया और लोग अपने घर छोड़कर चले गए।',
  bn: 'গতকাল সন্ধ্যায় নদীর পানি বেড়ে গেছে এবং মানুষ ঘর ছেড়েছে।'.normalize('NFC'),
  th: 'เมื่อวานตอนเย็นแม่น้ำล้นตลิ่งและชาวบ้านออกจากบ้าน',
  ja: '昨日の夜、川が氾濫して住民は家を離れました。「まだ危ない」と市長は言った。',
  zh: '昨天晚上河水泛滥，居民们离开了家。“还很危险”，市长说。',
  ko: '어제 저녁에 강이 넘쳐서 주민들이 집을 떠났다.',
  emoji: 'Well done 👍🏽 — see you at the café ☕ on Friday 😀!',
};

const encoder = new TextEncoder();

/** What a program makes of UTF-8 when it takes it for the charsets, one after the other. */
export function misread(text: string, ...charsets: readonly OneByteCharsetName[]): string {
  return charsets.reduce((current, charset) => decodeOneByte(encoder.encode(current), charset), text);
}
