export interface SpellingPair {
  british: string;
  american: string;
}

/** Stems of words that British and American English spell apart, in the form `british/american`. */
const PAIRS =
  'colour/color favour/favor honour/honor labour/labor neighbour/neighbor behaviour/behavior harbour/harbor rumour/rumor humour/humor endeavour/endeavor flavour/flavor vapour/vapor saviour/savior armour/armor candour/candor parlour/parlor rigour/rigor splendour/splendor valour/valor vigour/vigor centre/center theatre/theater metre/meter litre/liter fibre/fiber calibre/caliber sombre/somber spectre/specter lustre/luster defence/defense offence/offense licence/license pretence/pretense travelled/traveled travelling/traveling traveller/traveler cancelled/canceled cancelling/canceling labelled/labeled labelling/labeling modelling/modeling modelled/modeled signalled/signaled signalling/signaling fuelled/fueled fuelling/fueling counsellor/counselor jewellery/jewelry woollen/woolen fulfil/fulfill enrol/enroll skilful/skillful wilful/willful instalment/installment analyse/analyze paralyse/paralyze catalyse/catalyze catalogue/catalog dialogue/dialog cheque/check grey/gray plough/plow tyre/tire kerb/curb mould/mold moult/molt smoulder/smolder programme/program aluminium/aluminum aeroplane/airplane manoeuvre/maneuver foetus/fetus anaemia/anemia anaesthetic/anesthetic paediatric/pediatric encyclopaedia/encyclopedia archaeology/archeology oestrogen/estrogen diarrhoea/diarrhea haemorrhage/hemorrhage orthopaedic/orthopedic leukaemia/leukemia storey/story pyjamas/pajamas sceptical/skeptical sceptic/skeptic mum/mom arse/ass whilst/while cosy/cozy speciality/specialty';

/** Words that are also other words in the other variety, and so tell nothing. */
const AMBIGUOUS: ReadonlySet<string> = new Set(
  'licence license meter program check tire curb dialog story storey ass arse while whilst cheque kerb tyre mold catalog fiber specialty speciality theater mum mom'.split(
    ' ',
  ),
);

export const SPELLING_PAIRS: readonly SpellingPair[] = PAIRS.split(' ')
  .map((pair) => pair.split('/') as [string, string])
  .filter(([british, american]) => !AMBIGUOUS.has(british) && !AMBIGUOUS.has(american))
  .map(([british, american]) => ({ british, american }));

/** Verbs that both spellings of -ise and -ize stand for; others end in -ise everywhere (`rise`, `advertise`). */
export const ISE_STEMS: ReadonlySet<string> = new Set(
  'organ real recogn emphas util modern author apolog capital central character civil critic custom democrat econom familiar final general global harmon hospital ideal industrial legal liberal local maxim minim mobil national neutral normal optim penal popular priorit privat publicis rational revolution scrutin social special stabil standard subsid summar symbol sympath synchron terror urban victim visual immun commercial computer crystal external formal fertil'.split(
    ' ',
  ),
);
