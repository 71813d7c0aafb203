/**
 * English words that are hardly ever names: in lower case at least six times, and in four of five places where a capital
 * would mean something, counted over a million words of Voice of America news (public domain). Forms that regular
 * endings make of another word here are left out.
 */
export const ORDINARY_STEMS: ReadonlySet<string> = new Set(
  `
abandon abducted abducting abduction abductors abide ability able aboard abolished abortion about above
abroad abruptly absence absentia absolute abuse academic accelerate accept access accession accident
accompanied accomplice accomplished accord accordance account accountable accurate accusation accuse achieve
achievement acid acknowledge acquitted across acted acting action active activist activity actor actress
acts actual add addition additionally address addressing adequate adjacent adjourned administered
administration administrative administrator admission admit admitted adopt adoption adult advance advantage
advertisement advertising advice advised adviser advising advisors advocacy advocate aerial affair affect
affiliated afford afraid after aftermath afternoon aftershock afterward again against age agencies agenda
agent aggression aggressive aging ago agree agreement agricultural ahead aid aide ailing ailments aim air
airbase aircraft airline airplane airport airspace airstrike albums alcohol alert alike alive all allegation
allege alliances allocated allow ally almost alone along alongside already also alternate alternative
although always ambassadors ambitions ambush amend amendment amid ammunition among amount an analysis
analyst ancient and anger angry animals annexed anniversary announce announcement annual anonymity another
answer anti anticipated anticipation antiquities any anyone anything anywhere apart apartheid apartment
apologize apology apparel apparent appeal appear appearance application applied apply appoint appointment
approach appropriate approval approve approximately archaeologists archipelago architect are area argue
argument arm armor around arrange arrangement arrest arrival arrive arsenal arson art article artillery
artist as ash ashore aside ask asleep aspirations assailants assassinate assassination assault assembled
assertion assess assessment assigned assist associate assume assurances assured astronaut asylum at ate
athletes atmosphere atop atrocities attack attained attempt attend attendance attention attorneys attract
attractive attributed auction audience audio audiotape audit austerity authenticity author authoritarian
authorities authorization authorize auto automaker automatic automotive autonomy available avalanche average
avian aviation avoid await awarded aware away axe baby back background bad bag bail bailout balance ball
ballistic ballot ban bananas bandits banking bankruptcy banks banned banner banning bar barbaric bargain
barracks barrage barred barrel barricades barrier base baseless basic basis batch bathroom batons battered
battery battle bauxite be beaches beans bears beasts beat beaten beautiful beauty became because become beef
been beer before began begin beginning begun behalf behavior beheaded behind being believe bells belong
below benchmark beneath benefit benzene best better between beyond bicycle bid bidding big bigger biggest
bilateral bilaterally billion billionaire bills bin biological biotechnology bipartisan bird birth birthday
bit bitter blackout blame blankets blasphemous blast blaze bleeding blew blind blindfolded bloc block
blockade blogger blood bloodiest bloodless bloodshed bloody blow blown board boat bodily body bodyguard
bolster bomb bonds book boom boost border born both bottles bottom bought bound boundary bounty bowler box
boy boycott bracing brain branch breach break breakaway breaking breakthrough breakup breast breathing
bribery bribes bricks bridge brief bring broad broadcast broke broken bronze brother brought brutal
brutality budget budgetary buffer build buildup built bulk bulldozers bullet burden bureaucracy burial
buried burn burst bus busiest business businessman businessmen busy but buy by bystander cable cache cafe
calendar call calm came camera cameraman camp campaign can cancel cancellation cancer candidacy candidate
capability capable capacity capita capital capsized captive captivity captors capture car carbon care
carefully caretaker cargo carried carrier carry cartel cartoon case cash casino cast casualty catastrophe
catastrophic catch cattle caught cause caution cautious cease ceasefire ceded celebrate celebration cell
censorship centered centers centimeters centrifuges centrist cents century ceremonial ceremony certain
certified cervical chain chair chairmanship challenged challenges challenging champion chance change
channels chanted chanting chaos chaotic character characterized charge chariot charitable charity charter
chase cheaper check checkpoint cheered cheering chemical chest chicken chief child childhood children
chocolate choice cholera choose chose chosen chronic churches cigarettes circulated circulating
circumstances cited cites citing citizen citizenship citrus city civil civilian claim clan clandestine clash
class classified classify clean clear cleric client cliff climate clinic clone close closest closure clothes
clothing clubs clues cluster co coach coal coalition coastal coastline coca cocaine cocoa code coffee coffin
coincide collaboration collapse colleague collect collection collided collision colonial colony color
colorful coma combat combatants combination combined combines come comedy commanded commander commanding
commando commemorate comment comments commercial commit commitment committed committing commodity common
communication community commuter companion company compared compassion compatriot compensate compensation
compete competition competitive competitors complain complaint complete completion complex compliance
complicity complied comply components compound comprehensive comprises compromise computer concern concert
concessions conclude conclusion concrete condemn condemnation condition condolences conduct conference
confessed confession confidence confident confidential confined confinement confirm confirmation confiscated
conflict confront confrontation congratulations connect connection consecutive consensus consented
consequences consequently conservation conservative consider considerable consideration consistent consists
consolidate consortium conspiracy conspiring constitution constrained construction constructive consular
consulate consultations consumer consumption contact contagious contain contaminated contamination contender
contends content contentious contest continent contingent continue continuously contract contraction
contractor contrary contribute contribution control controlled controlling controversial controversy
convened convenes conventional conversation conversion convert conveyed conveying convicted conviction
convince convoy cool cooperate coordinate cope copper copyright core corn corporate corpses correct
correspondent corrupt corruption cost cotton could councils count counterpart country countryside coup
couple courage courageous course courtroom courts cousin cover coverage covert cow crack crackdown crash
create creation credentials credibility credible credit creditors crew cricket cried crime criminals
crippled crippling crises crisis critic criticism criticize crop crossed crossing crowd crucial crude cruel
crush cub cubic culled culling cultivation cultural curb curfew currency current curtail custody customer
cut cutting cycle da dam damage dance danger dangerous dark data database date daughter dawn day de dead
deadliest deadline deadlock deal dealt dear death debate debris debt debut decade decide decision
declaration declare decline decorations decrease decree dedicated deemed deep defeat defected defectors
defend defendant defenses defensive defiance deficit defied defuse degree dehydration del delayed delaying
delays delegates delegation deliberate deliver delivery demand demarcation demobilized democracies
democratically demonstrate demonstration demonstrators denied denounce densely deny depart departure depend
dependence dependency dependent depicting deploy deployment deport deportation deposed deposits depot
depressed depression deputies derail dereliction descendants descent describe desecrated desecration desert
deserve design designated desire desperate despite destabilize destination destroy destruction detail detain
detainee detect detention deter deteriorated deteriorating determination determine detonate devastated
devastating devastation develop development device diagnosed dialogue diamond diarrhea dictator dictatorship
did die diesel difference different difficult difficulty dig digging digital dignitaries dining dinner
dioxide diplomacy diplomat diplomatic direct direction directors dirty disabled disagreement disappearance
disappeared disappointed disappointing disappointment disapprove disarm disarmament disaster disastrous
disbanded discharged disciplinary discipline disclose discontent discourage discoveries discrimination
discuss discussion disease disgraced disguised dismantle dismiss disorder dispatch disperse displaced
display disposal dispute disqualified disrupt disruption dissent dissident dissolution dissolve distance
distant distribute distribution district diverse diversification diversified diversify divide dividend
division divorce do docked doctor document documentary does dogs doing dollar domestic dominance dominant
dominate donate done donor door doping doses double doubt down downgraded downhill downtown downturn
downward dozen draft drag dragged dramatic draw drawn dressed drew drill drink drive driven drone drop
dropped dropping drought drove drowned drug dry dual dubbed duck due dump during dust duty dying each
earlier early earnings earthquake ease easier easily eastern easy eat eaten economic economist economy
edition editor editorial education effect effective efficiency efficient effort eight eighth either
elaborate elder elect election electoral electrical electricity electronic element elephant eligible
eliminate elite else elsewhere embargo embarked embassies embattled embezzlement embezzling emerge emergency
emissions emphasized employ employee employment empty en enabled enact enclave encountered encourage end
endemic endorsement endured enemy enforce engage engagement engine enhance enjoy enough enrich enrichment
ensure enter entire entitled entity entrance entry environment envoy epicenter epidemic equal equipment
equipped era eradication error erupted eruption escalated escalating escalation escape escorted especially
espionage essential establish establishment estate estimate ethical ethics ethnic euro evacuate evacuation
evacuees evasion even event eventual ever every everyone everything eviction evidence evil evolved ex
exacerbated exact examination examine example exceed excellent except excess excessive exchange exclaimed
exclusive excuse executed execution executive exercise exhausted exhibit exhibition exile exist existence
exit expand expansion expect expectations expelled expelling expenditures expense expensive experience
experiments expert expire explain explanation explode exploitation exploiting exploration explore explosion
explosive export exposed exposure express expression expulsion extend extension extensive extent external
extra extracted extraction extradite extradition extraordinary extreme extremism extremist eye face
facilitate facility fact faction factor factory fail failure fair faith faithful fake fall fallen faltering
famed familiar family famine famous fans far farm farther fashion fast fastest fatal fatality fate father
fault favor favorable favorite fear feathers feature federalism fee feel feet fell fellow felt female fence
ferry fertilizer festival festivities feud fever few field fierce fifth fight figure file fill film
filmmaker final finalize financed finances financial financing find fine finish fire firefight fireworks
firm first firstly fiscal fish fishermen fit five fix flag flame flared flash flat flawed fled flee fleet
flew flexibility flight flock flood floodwaters floor flotilla flow flown flu fluids flush fly focus foiled
follow food foot footage for forbids force forcibly forecast foreigner forest forestry forged form formation
forthcoming fortified forward fought found four fourth fowl fraction fragile fraud fraudulent free freedom
freeze frequent fresh friend friendship from froze frozen fruit frustrated frustration fuel fugitive fulfill
full fully fundamental fundamentalism funded funding fundraising funds funeral further furthermore future
gain galaxies gallery gambling game gang gap garment gas gasoline gate gather gave gay geese gems gender
generally generals generate generation genocide gesture get getting giant gifts girl girlfriend give given
glass global globalization globe go goal goes going gold gone good goodwill got govern governance government
governors grab grade gradual graft grain grandson grant grass grave greater greatest greatly greenhouse
greeted greetings grenade grew grievances grieving grip gross ground group grow grown growth guarantee
guarded guarding guards guerillas guerrilla guest guidance guide guidelines guilders guilty guitarist gun
gunbattle gunfight gunfire gunman gunmen gunned gunpoint gunships gunshot habitats habits had hailed hailing
hair half halt hamper hand handful handicrafts handle handover hanged hanging happen happy harassed
harassment harboring hard hardest hardline hardware harm harmful harsh harvest has hate hatred have haven
hay hazardous he head headline headquarters healthy hear heart heat heaviest heavily heavy hectares heels
height heightened held helicopter hello help helpful hemorrhagic hence her here hero heroin herself hid
hidden hide hideout high highest highlight highway hijack hike him himself hire his historic history hit
hitherto hitting hoax hold hole holiday holiest home homeless homemade homeowners hometown honor hope
hopeful horns hospital hospitalized host hostage hostile hot hotel hour housed household houses housing how
however hub huge human humanitarian humanity hundred hunger hungry hunt hurled hurt husband hybrid
hydroelectric hydropower ice icy idea identification identified identify identity ideology if ignore ill
illegal image imbalance immediate immigrant immigration imminent immunity impact impasse impeachment
implement implementation implicated import importance important impose impossible impoverished impressed
impressive imprisoned imprisonment improve improvement improvised in inability inadequate inappropriate
inaugurated inauguration incentives incident include inclusion income incorporated incorrect increase
incumbent incursion independence independent index indicate indication indicators indicted indictment
indigenous indirect indiscriminately individual indoor industrial industrialized industry inefficient
inequality infant infected infection infectious infighting infiltrated inflated inflation inflows influence
influential influenza inform information infrastructure ingredient inhabitants inhabited initial initiatives
injunction injured injuring injury inmates innings innocent inquired inquiry inside insist inspect
inspection inspectors instability install installation instances instead instituted institutions instructed
instruments insufficient insult insurance insurgency insurgent integration integrity intelligence intend
intense intensified intensify intensive intention intercepted intercontinental interest interfere
interference interim internal internationally interpreter interrogated interrogation interrogators
interrupted intervene intervention interview intestinal intimidation into introduction intrusion invade
invasion inventories invest investigate investigation investigative investigator investment investor
invitation invited involve involvement iron irregularities irresponsible is island isolation issue it items
its itself jail jazz jet job jobless join joint journalism journalist journey judge judgment judicial jump
jungle junior junta jurisdiction jurors jury just justices justified justify keep kept key kickbacks kicked
kidnap kidnapped kidnappers kidnapping kidney kill kilograms kilometer kind kitchen knee knew knocked
knocking know knowledge known lab labeled laboratory laborers lack laid land landfall landless landlocked
landmark landmine landslide language large largest lashed last lastly late latest latter launch laundering
laureate law lawless lawmaker lawsuit lawyer lay lead leadership leak learn least leave led left leftist leg
legality legend legendary legislation legislative legislator legislature legitimate length lengthy less
lessen let lethal letter levee level license lie lieutenants life lifetime lift lighting lights like
likewise limit line link liquid list liter literature little live livelihood livestock load loan lobbying
local locate location locked logistical logistics long longest longstanding longtime look loose looting lose
loss lost lot loved low lowest loyal luck lucrative lull lunch lung luxury lying machine machinery
macroeconomic made magnitude main mainland mainstay mainstream maintain maintenance major majority make
makeshift makeup male man manage mandate mandatory maneuvers manhunt manipulating manned manner manslaughter
manufacture many map marathon marched marchers marches margin marijuana mark market marred marriage married
martial masked mass massacre massive master mastermind match material matter maximum mayors me mean meant
meanwhile measure meat mechanism medal medalist media mediate mediation mediator medical medication medicine
medics medium meet melting member membership memo memorandum memory men mention merchant mercy merely merge
message met method metric mid midday midnight midst might migrant migrating migratory mild milestone
militancy militant military militia militiamen mill million mind mine mineral minibus minimum ministerial
ministers minor minority minus minute mired mismanagement miss missile mission missionaries mistake mistaken
mistook mistreated mistreatment misuse mixed mob mobile mobilize model moderate modern modernization modest
modified molestation moment momentum monarch monarchy money monitor monks monopoly monsoon month moon moral
moratorium more moreover morning mortar mortgage mosque most mother motion motivated motive motorcade
motorcycle mountain mountainous mounted mounting mouth move movements movie much mud mudslide multinational
multiparty multiple municipal munitions murder muscle museums music musician must mutate mutual my name
narcotics narrates narrow nation nationality nationalization nationalize nationals nationwide native natural
nature naval near nearby necessary neck need negative negligence negotiate negotiations negotiator neighbor
neighborhood neither nephew nervous net network neutral neutrality never nevertheless newest newly news
newspaper next nickel nicotine night nightclub nine ninth no nominate nomination nominee non none
nonetheless nonpermanent nor normal northeast northeastern northern northwest northwestern nose not notably
note nothing notice notified notorious now nowadays nuclear number numerous nutrition oath obelisk object
objections objective obligations observance observe obstacle obtain occasion occupation occupied occupying
occur occurred occurring oceans odds of off offenders offense offensive office official offset offshore
often oil okay old oldest on once one ongoing online only onto opened opening openly openness opens opera
operate operation operative opinion opium opponent opportunity oppose opposition optimism optimistic option
or orbit order ordinary ore organizations organize origin originated orphans other our oust out outbreak
outcome outcry outdated outdoor outgoing outlawed outlets outlined outlining outlook outpost output outrage
outright outside outskirts outspoken outstanding over overall overcame overcome overcrowded overhead
overloaded overnight overrun oversaw overseas oversee oversight overstepping overthrew overthrow
overwhelming owed owes own ownership pace package packed packing pact page paid pain painful paint pair
panda pandemic panel panic papacy paper parade paralysis paramilitary pardon parent parked parking
parliament parliamentarians parliamentary part partial participants participate participation particular
parties partner partnerships pass passage passenger passport past path patient patrol patrolled patrolling
pattern pave pay payment peace peaceful peacekeeper peacekeeping peak pelted penalty pence pending pension
people per perceived percent percentage perfect perform performance perhaps period permanent permission
permit permitted perpetrators persecution persistent person personnel persuade pet petition petrochemical
pharmaceutical phase phone phosphate photo photograph physical pick picture piece pilgrims pill pilot
pipeline piracy pirate pistol pitcher pits place plagued plan plane planet planned planning plant plantation
plastic platform play plea please pledge plot plotting plus plutonium point poised poison polar police
policeman policemen policy polio political politician politics poll polluted pollution pontiff pool poor
poorest poppy popular popularity populated population populous pork port portion pose position positive
possess possession possibility possible possibly post postage postal posted posters postpone postponement
posts potential poultry pound poured poverty power powerful practice praise pray pre precaution precious
preconditions predecessor predict predominantly predominately preferred pregnant preliminary prematurely
preparation prepare prescription presence present preserve presided presidency presidential presidents
presiding pressed pressing pressure prestigious prevent previous prey price pride priest primarily primary
principal principle printed printing prior priority prison privacy private privatization pro probably probe
problem procedure proceed proceedings process procession proclaimed proclamation produce product production
productive productivity professor profile profit program programming progress prohibited project
proliferation prolonged prominent promise promote prompt proof propaganda proper property proposal propose
prosecute prosecution prosecutor prospered prosperity prosperous protect protectorate protest proud prove
proven provide province provincial provision provocative provoke proximity prudent public publication
publicist publish pull pullout pump punish punishment purchase purported purpose pursue pursuit push put
putting quake qualified quality quantity quarantine quarter quarterfinal quartet quell question quick quiet
quit quite quota quote race racial racism radar radical radio raid rail railway rain rainfall raise rallied
rally rammed rampage rampant ran ranch random rang range ranked ranking ranks ransom rape rapid rare rate
rather ratification ratified ratify ratio ravaged raw reach reacted reaction reactor read readiness ready
reaffirmed real reality realized reason reasonable rebel rebellion rebound rebuild recall recaptured receipt
receive recent recess recession reclaim recognition recognize recommend recommendation reconcile
reconciliation reconnaissance reconsider reconstruction record recover recovery recruit recruitment
recurrent reduce reelected refer reference referendum referral referred referring refined refinery refining
reflect reflection reform reformist refrain refuge refugee refusal refuse regain regard regime region
regional register registration regret regular regulate regulations regulators regulatory rehabilitation rein
reinforcements reinstate reiterated reject rejection related relating relations relationship relative relay
release reliance relief religion religious relocate rely remain remainder remark remember remittances
remnants remote removal remove renegade renew renewable renounce reopen repair repatriated repay repeal
repeat repelled replace replacement replied report represent representation repression repressive
reprimanded republics reputation request require requirements rescheduled rescue research reserved reserves
resettlement reshuffle residence residential residents resign resignation resilient resist resistant
resolution resolve resort resource respect respective respond respondents response responsibility
responsible rest restart restaurant restive restoration restore restraint restrict restrictions restrictive
restructure result resume resumption resurgent retail retain retaliate retaliation retire retirement retreat
return reunification reunite reveal revenge revenue revered reverse review revision revive revoked revolt
reward rich richest rid ridiculous rifle rig rigged rigging right rightist rights ring riot ripped rise
risen risk ritual rival road roadblock roadside robbed robbery robust rock rocket rode role rolled roof room
root rose rotating rough round route routine rover row royalist royalties rubber rubble rugged ruins rule
rumors run running runoff runway rural rush sabotage sacred sacrifice safe safeguard safety said sailors
sake salary sale same samples sanctions sang sanitation sank sat satellite satisfied save saw say scale
scandal scare scattered scene schedule scheme scholars school scientific scientist scope score scrap
scrapped screen scrutiny scuffled seal search seas season seat secession secessionist second secondary
secondly secret sect sectarian section sector secular secure see seek seem seen seize seizure select
selection sell semi semifinal send senior sense sensitive sent sentence sentiment separate separation
separatist series serious serve servicemen services servicing session set setback setting settle settlement
seven seventh several severe sewage sex sexual shaken shaky shall shape share shareholder sharp shattered
she sheep shelling shells shelter shield shift ship shipment shipped shipping shock shoes shook shoot
shootout shop shopping shore short shortage shortfall shot should shouted shouting show shown shrine shrink
shut shutdown shutting shuttle siblings sick side sidelines siege sight sign signature significant silence
silent silver similar similarly simple simply simultaneous since sincere single sister sit site sitting
situation six sixth sizable size sizeable skating skies skilled skills skin skull slain slalom slammed slash
slate slaughter slavery slick slide slight slipped slogans slot slow slowdown slum slump small smallest
smashed smoke smuggle snap snatched sniper snow so soccer soft software soil solar sold soldier sole solid
solution solve some someone something sometime somewhat somewhere son song songwriter soon sophisticated
sort sought sound source southeastern southern southwest southwestern sovereignty spacecraft spacewalk spare
spark spate speak special species specific specify speculation speech speed spend spent spike spill spirit
spiritual split spoke spoken spokesman spokesmen spokesperson spokeswoman sponsor sporadic sporting sports
spot spotted spread spring spur spurred spy squad stability stabilize stable stadiums staff stage stake
stalemate stalled stamp stampede stance stand standards standoff star start starvation stated statehood
statement station status stay steadily steady steal steep stem stemming step stepped stepping sticks stiff
still stimulant stimulate stimulus stirred stock stockpile stole stolen stomach stone stood stop stoppage
stopped stopping storage store storm story straight strain stranded strapped strategy strayed stream streets
strength strengthen stress stretch stricken strict strife strike string stroke strong strongest stronghold
struck structural structure struggle student studied studio study stung style subject submerged submit
submitted subscribe subsequent subsidiary subsidies subsistence substance substantial suburb subway succeed
success successful succession successive successor such sudden sued suffer sufficient sugar suggest
suggestion suicide suit summit summoned supervision supplement supplied supplier supply support supposed
suppress suppression sure surface surge surgery surpassed surplus surprise surrender surrounded surrounding
surveillance surveyed surveys survival survive suspect suspend suspension suspicion suspicious sustain
sustainable swans swap sweep swept swift swim swine swing switch sworn symbol sympathizers symptoms system
table tackle tail tainted take taken takeover talk tally talons tampering tank tape target tariffs task
taught tax taxation taxi tea teach team tear teargas technical technician techniques technological
technology teen teenage telecommunications telephone televised television tell temporarily temporary ten
tennis tense tension tent term territorial territory terror terrorism terrorist test testified testify
testimony text textile than thanks that thaw the theater theft their them themselves then theory there these
they thieves thing think third this thorough those though thought thousand threat threaten three threw
throat throne through throughout throw thrown thus thwart ticket tie tight tighten timber time timetable
tiny tip title to tobacco today together toilet told tolerance tolerate toll tombs ton tone too took tool
top topics topple torch tore torrential torture total touch touchdown tough tour tourism tourist tournament
toward tower town toxic toy traces track tractor trade tradition traffic traffickers trafficking tragedy
train transaction transcripts transfer transferred transferring transformation transit transition translator
transmission transmitted transparent transport transportation trap trapped trash travel treason treat
treaties treatment tree trend trial tribal tribe tribesmen tribunal tribute tried trigger trillion trio trip
triple troop trouble truce truck try tsunami tube tuberculosis tunnel turban turkeys turmoil turn turnout
twice twin two tycoon type ultimate unable unacceptable unanimous unannounced unarmed unauthorized uncertain
uncertainty unchanged unclear unconstitutional uncovered undecided under undercover undergo underground
undermine understand underwater underway underwent undisclosed unearthed unemployed unemployment unexpected
unfair unfounded unharmed unhurt unidentified unified uniform unilateral uninhabited unions unique unit
unite unity universities unknown unlawful unless unlikely unmanned unnamed unnecessary unofficial unpopular
unprecedented unrelated unresolved unrest unspecified unsuccessful until unusual unveiled up upcoming update
upgrade upheld upon upper uprising upset upsurge upswing upward uranium urban urge urgent use users ushered
using usual vacant vacation vaccinate vaccination vaccine vacuum valid valuable value vanished variety
various vast vault vegetables vehicle venture venue verdict verified verify version very vessel veteran
veterinary veto via victim victorious victory video videotape view village violate violation violence
violent virtual virus visa vision visit visitors vital vocal voiced volatile volcanic volcano voluntarily
volunteers vomiting vote vow vulnerable wa wage wait wake walk walkout walls want warehouse warfare warheads
warlord warm warn warplanes warrant warring wars warship wartime was washed waste watchdog watched watches
watching water wave way we weak weaken weaknesses wealth wealthiest wealthy weapon weaponry wear weather
website wedding week weekend weight welcome welfare well went were what whatever wheat when whenever where
whereabouts whether which while who whole whom whose why wickets wide widespread widow wife wild wildfires
will win window wing winner winning wiped wish with withdraw withdrawn withdrew withheld within without
withstand witness wives woman women won word work workforce worldwide worried worry worse worsen worshippers
worst worth would wound wrapped wrapping wreath wreckage write written wrong wrongdoing wrote yard year yen
yes yesterday yet yield you young youngest your youths zero zinc zones
`
    .trim()
    .split(/\s+/),
);
