const words = (table: string): ReadonlySet<string> => new Set(table.trim().split(/\s+/));

/** Nouns that end or govern the name of an organisation. */
export const ORGANISATION_HEADS = words(`
Ministry Ministries Department Directorate Secretariat Agency Authority Administration Bureau Office Commission Committee Council Board Court Tribunal Parliament Assembly Senate Congress Cabinet Duma Rada
University College School Institute Institution Academy Faculty Laboratory Observatory
Bank Company Corporation Corp Inc Ltd Limited LLC PLC Plc GmbH AG Co Group Holding Holdings Industries Enterprises Enterprise Ventures Partners Airlines Airways Motors Electric Telecom Technologies Systems Pharmaceuticals Petroleum Insurance Securities Capital Exchange
Party Union League Front Movement Alliance Coalition Federation Confederation Association Organisation Organization Society Club Foundation Fund Trust Chamber Consortium Syndicate Brotherhood Commonwealth
Army Navy Force Forces Guard Guards Corps Brigade Regiment Battalion Division Police Militia Command Coastguard
Embassy Consulate Mission Delegation Commissioner Service Services Network Television TV Radio News Times Post Daily Herald Tribune Gazette Observer Journal Chronicle Magazine Telegraph Guardian Broadcasting Press Media Newspaper Express Standard
FC United Rovers Orchestra Church Diocese Patriarchate Synod Caucus Bloc Watch International Initiative Program Programme Bar Bench Team Squad Panel Taskforce
`);

/** Organisation nouns that are as often part of something else; alone with an adjective they name nothing. */
export const WEAK_ORGANISATION_HEADS = words(`
Group Office Board Court Service Services Mission Delegation Cabinet Team Panel Division Command Force Forces Front International Standard Express Program Programme Initiative Post Press Media Capital Exchange Co Bar Bench Church School Watch Guard Guards Partners Commissioner United Club
`);

/** Heads that govern what follows: `Ministry of …`, `Department for …`, `Commission on …`. */
export const GOVERNING_HEADS = words(`
Hall Ministry Department Directorate Agency Authority Administration Bureau Office Commission Committee Council Board Court Tribunal Parliament Assembly Senate Congress House
University College School Institute Institution Academy Faculty Bank Company Party Union League Front Movement Alliance Coalition Federation Confederation Association Organisation Organization Society Club Foundation Fund Chamber Centre Center Group Conference Forum Summit Network Service Embassy Consulate Church Secretariat Initiative Programme Program Dialogue Institute Workshop Festival Battle Siege Bay Gulf Strait Sea Lake City Republic Kingdom Province Duchy Isle Cape Port Cathedral Museum Palace Tower Temple Library Hospital
Treasury Communist
`);

/** Heads behind which `in` and a place tell one from another. */
export const LOCAL_HEADS = words('Embassy Consulate Mission Ministry Police Senate Parliament Delegation');

export const FACILITY_HEADS = words(`
Lane Quay Pier Airport Aerodrome Airfield Bridge Stadium Arena Hospital Clinic Cathedral Mosque Basilica Monastery Temple Synagogue Shrine Chapel Pagoda Plant Refinery Factory Shipyard Dam Reservoir Canal Tunnel Metro Railway Pipeline Expressway Motorway Highway Road Street Avenue Boulevard Square Palace Castle Fort Fortress Tower Towers Building House Hall Hotel Museum Gallery Library Theatre Theater Cinema Opera Zoo Park Garden Gardens Memorial Monument Mausoleum Tomb Prison Jail Penitentiary Barracks Base Cosmodrome Spaceport Station Terminal Harbour Harbor Seaport Wharf Centre Center Complex Mall Market Bazaar Plaza Gate Cemetery Crematorium Mill Mine Reactor Observatory Spire Wall Pavilion Auditorium Velodrome Racecourse Marina
`);

/** Facility nouns that stand in many other names, so that a place or an unknown word must be beside them. */
export const WEAK_FACILITY_HEADS = words(
  'House Hall Base Station Wall Mine Mill Market Complex Road Street Plant Building Park Opera Gate Metro Centre Center Fort Factory Terminal Gallery Garden Mall Memorial',
);

export const EVENT_HEADS = words(`
Summit Forum Conference Olympics Paralympics Games War Wars Festival Cup Championship Championships Expo Exhibition Fair Revolution Uprising Intifada Marathon Prix Tournament Symposium Dialogue Convention Biennale Massacre Genocide Holocaust Earthquake Tsunami Hurricane Cyclone Typhoon Battle Siege Offensive Carnival Derby Jubilee Referendum Day
`);

/** Event nouns that need more than an ordinary word before them. */
export const WEAK_EVENT_HEADS = words(
  'Forum Conference Dialogue Convention Day Congress Fair Exhibition Offensive Cyclone Hurricane Typhoon Earthquake Games War Wars Revolution Referendum Festival Tournament Symposium Cup Championship Siege Battle Summit Expo',
);

/** A number of letters and digits and one of these, in lower case: `G20 summit`. */
export const LOWER_EVENT_HEADS = words('summit conference forum festival olympics');

export const PLACE_HEADS = words(`
Oblast Krai Okrug Raion District Province Governorate County Prefecture Region Territory Division Upazila Thana Village Town City Township Municipality River Lake Sea Ocean Bay Gulf Strait Peninsula Island Islands Isles Archipelago Mountain Mountains Mount Hills Valley Desert Plateau Coast Republic Emirate Kingdom Heights Delta Basin Falls Beach Cape Canyon Glacier Creek Forest Sundarbans State Junction Harbour Emirates Empire
`);

/** Stand before the name of a place. */
export const PLACE_PREFIXES = words(
  'Mount Mt Lake Cape Fort Port Gulf Saint St San Santa Los Las El Isle Bay River',
);

/** In lower case behind a capital, they say that it is a place: `the Ivanovo region`. */
export const LOWER_PLACE_HEADS = words(`
region oblast province district county prefecture governorate city town village municipality river lake island islands peninsula port coast valley border suburb area upazila harbor harbors harbour harbours airport airports mountains desert beach
`);

/** `city of Ivanovo`, `port of Mongla`, in lower case. */
export const LOWER_PLACE_GOVERNORS = words(
  'city town village port region province district county state island republic municipality suburb capital oblast settlement outskirts',
);

/** Behind these an unknown name is a place. */
export const PLACE_PREPOSITIONS = words('in near outside around');

/** What ministries and commissions are about, and adjectives in the names of organisations, in lower case. */
export const TOPICS = words(`
physics chemistry astronomy biology mathematics medicine history music fine archaeology geology linguistics philosophy trade commerce industry industries economic economy economics finance financial scientific science sciences technological technology technical technologies cultural culture cooperation co-operation foreign external internal affairs relations defence defense security interior home health family welfare education higher primary agriculture agricultural food fisheries livestock fish rural urban development planning investment promotion energy power nuclear atomic mineral resources oil gas petroleum fuel water irrigation environment environmental forest forests climate change transport transportation communication communications road roads railway railways aviation civil shipping ports information broadcasting media telecommunications digital posts law justice legal parliamentary human rights women children youth sports sport labour labor employment manpower expatriates overseas religious religion tourism textile textiles jute land housing works public private local government administration statistics revenue customs excise taxation budget disaster management relief social services service political peace conflict nations religious chemical chemicals engineering mining industrial modernization modernisation innovation research space arts sport population safety nutrition drug drugs control exchange infrastructure regional strategic international national central intergovernmental interior natural
`);

/** With nothing but these before a head no one organisation is named: `Working Group`, `Joint Commission`. */
export const GENERIC_MODIFIERS = words(`
working joint general special central national local regional international state public private senior supreme high higher first second third federal federated main new old steering executive technical expert parliamentary the district city press security foreign business media political human social civil armed intergovernmental ruling opposition planning legal communist annual permanent military government bilateral sub
`);

/** Take a possessive inside a name. */
export const POSSESSIVE_PARTS = words(
  `Women Children People Minister President Governor Farmers Workers Writers Mary Paul Peter King Queen Men Teachers Lloyd McDonald Sotheby Christie Cox Moody`,
);

/** Stand before the name of a storm. */
export const STORM_HEADS = words('Hurricane Cyclone Typhoon');

/** Before the name of a place they are part of it: `South Waziristan`. */
export const DIRECTIONS = words('North South East West Northern Southern Eastern Western Upper Lower');
