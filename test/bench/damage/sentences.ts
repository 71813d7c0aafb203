import { SENTENCES } from '../../support/legacy-text';
import { HARD_LINES } from './hard-lines';

/** More languages than the unit tests need, by BCP 47 code. */
export const BENCH_SENTENCES: Readonly<Record<string, string>> = {
  ...SENTENCES,
  nl: 'De coördinator vond één geïsoleerde boerderij aan de overkant; België wacht op “beter weer”.',
  da: 'Den gamle fiskekutter sejlede over søen på vej mod Ærø, før tågen kom.',
  nb: 'Brøytebilen kom først om kvelden, så vi måtte gå hjem på ski gjennom snøen.',
  fi: 'Äiti löysi järven rannalta vanhan soutuveneen, jonka isä oli hylännyt syksyllä.',
  et: 'Õhtul jõudsid külalised järve äärde, kus öö oli juba käes ja tähed särasid.',
  lv: 'Vakarā zvejnieki atgriezās ostā, bet jūra vēl ilgi šalca un vējš nerimās.',
  lt: 'Vakare žvejai grįžo į uostą, o vėjas dar ilgai šėlo virš jūros ir kėlė aukštas bangas.',
  sk: 'Večer sa ľudia vrátili do dediny, kde ešte stále pršalo a rieka stúpala k mostu.',
  sl: 'Zvečer so se ribiči vrnili v pristanišče, čeprav je burja še močno pihala čez morje.',
  hr: 'Navečer su se ribari vratili u luku, ali je bura još dugo puhala i rušila žičane ograde.',
  bg: 'Вечерта рибарите се прибраха в пристанището, но вятърът още дълго бушуваше над морето.',
  mk: 'Вечерта рибарите се вратија во пристаништето, но ветерот уште долго дуваше над езерото.',
  be: 'Увечары рыбакі вярнуліся ў порт, але вецер яшчэ доўга шумеў над морам і ўздымаў хвалі.',
  ca: 'Al capvespre els pescadors van tornar al port, però la tramuntana encara bufava; l’endemà, què passarà?',
  is: 'Um kvöldið komu sjómennirnir aftur í höfnina en vindurinn þaut enn yfir fjörðinn.',
  eo: 'Vespere la fiŝkaptistoj revenis al la haveno, sed la vento ankoraŭ longe bruis ĉe la maro.',
  sq: 'Në mbrëmje peshkatarët u kthyen në port, por era frynte ende mbi det dhe ngrinte valë të larta.',
  az: 'Axşam balıqçılar limana qayıtdılar, lakin külək hələ də dənizin üstündə əsirdi.',
  cy: 'Gyda’r nos daeth y pysgotwyr yn ôl i’r harbwr; roedd y gwynt yn rhuo dros y tŷ a’r môr.',
  ga: 'Tráthnóna tháinig na hiascairí ar ais sa chuan, ach bhí an ghaoth fós ag séideadh ón bhfarraige mhór.',
  ur: 'شام کو ماہی گیر بندرگاہ پر واپس آئے لیکن ہوا دیر تک سمندر پر چلتی رہی۔',
  ka: 'საღამოს მეთევზეები ნავსადგურში დაბრუნდნენ, მაგრამ ქარი დიდხანს ქროდა ზღვაზე.',
  hy: 'Երեկոյան ձկնորսները վերադարձան նավահանգիստ, բայց քամին դեռ երկար փչում էր ծովի վրա։',
  ta: 'மாலையில் மீனவர்கள் துறைமுகத்திற்குத் திரும்பினர், ஆனால் காற்று நீண்ட நேரம் வீசியது.',
  te: 'సాయంత్రం జాలర్లు ఓడరేవుకు తిరిగి వచ్చారు, కానీ గాలి చాలాసేపు వీచింది.',
  kk: 'Кешке балықшылар айлаққа қайтты, бірақ теңіз үстінде жел ұзақ соқты, өйткені қыс жақын еді.',
};

/** Right text that looks like damage to a hasty eye. */
export const HARD_CLEAN_LINES: readonly string[] = Object.values(HARD_LINES).flat();
