/**
 * English words that are hardly ever names: in lower case at least five times, and in four of five places where a capital
 * would mean something, counted over a million words of Voice of America news (public domain). Forms that regular
 * endings make of another word here are left out.
 */
export const ORDINARY_STEMS: ReadonlySet<string> = new Set(
  `
abandon abdominal abducted abducting abduction abductors abide ability able aboard abolished abolition
abortion about above abroad abruptly absence absentia absolute abuse abusive academic accelerate accept
acceptable access accession accident accommodate accompanied accompanying accomplice accomplished accord
accordance account accountable accreditation accurate accusation accuse achieve achievement acid acknowledge
acquire acquitted across acted acting action active activist activity actor actress acts actual add addition
additionally address addressing adequate adhere adjacent adjourned adjust administered administration
administrative administrator admission admit admitted adopt adoption adult advance advantage advertisement
advertisements advertising advice advised adviser advising advisors advocacy advocate aerial affair affect
affiliated affiliates affirmed afford afraid after aftermath afternoon aftershock afterward again against
age agencies agenda agent aggression aggressive aging ago agree agreement agricultural ahead aid aide ailing
ailments aim air airbase aircraft airline airplane airport airspace airstrike alarm albums alcohol alert
aliens aligned alike alive all allegation allege alliances allocated allow ally almost aloft alone along
alongside already also alter alternate alternative although always ambassadors ambitions ambush amend
amendment amid ammunition among amount an analysis analyst ancient and anger angry animals ankle annexed
anniversary announce announcement annual anonymity anonymous another answer anti anticipated anticipation
antiquities any anyone anything anywhere apart apartheid apartment apologize apology apparel apparent appeal
appear appearance application applied apply appoint appointment appreciation approach appropriate approval
approve approximately arbitrary archaeologists archipelago architect are area argue argument arm armies
armor arose around arrange arrangement arrest arrival arrive arsenal arson art article artillery artist as
ash ashore aside ask asleep aspirations assailants assassinate assassination assault assembled assert
assertion assess assessment asset assigned assist associate assume assurances assured assuring asteroid
astronaut asylum at ate athletes atmosphere atop atrocities attach attack attained attempt attend attendance
attention attorneys attract attractive attributed auction audience audio audiotape audit auspices austerity
authenticity author authoritarian authorities authorization authorize auto autocratic automaker automatic
automotive autonomy available avalanche average avian aviation avoid await awarded aware away axe baby back
background backlash bacteria bad bag bail bailout bakery balance ball ballistic ballot ban bananas bandits
bankers banking bankruptcy banks banned banner banning bar barbaric bargain barracks barrage barred barrel
barricades barrier base baseless basic basis batch bathroom batons batsman battered battery battle bauxite
be beaches beans bears beasts beat beaten beautiful beauty became because become beef been beer before began
begin beginning begun behalf behavior beheaded beheading behind being belief believe bells belong below
benchmark beneath benefit benzene beside best better between beyond bias biathlon bicycle bid bidding big
bigger biggest bilateral bilaterally billion billionaire bills bin binding biological biotechnology
bipartisan bird birth birthday bit bitter blackout blacks blame blankets blasphemous blast blaze bleeding
blessing blew blind blindfolded bloc block blockade blogger blood bloodiest bloodless bloodshed bloody blow
blown blue board boat bodily body bodyguard bolster bomb bombardment bonds book boom boost border born
borrow both bottles bottom bought bound boundary bounty bowler box boy boycott bracing brain branch brands
brawl breach break breakaway breaking breakthrough breakup breast breathing bribery bribes bricks bridge
brief bring broad broadcast broke broken bronze brother brought brutal brutality budget budgetary buffer
build buildup built bulk bulldozers bullet bunker burden bureaucracy bureaucratic burial buried burn burst
bus busiest business businessman businessmen busy but buy by bystander cable cache cadmium cafe calendar
call calm came camera cameraman camp campaign can cancel cancellation cancelled cancer candidacy candidate
capability capable capacity capita capital caps capsized captive captivity captors capture car carbon care
carefully caretaker cargo carmaker carried carrier carry cartel cartoon case cash casino cast casualty
catastrophe catastrophic catch cattle caught cause caution cautious cease ceasefire ceded celebrate
celebration celebrity cell cement censorship centered centers centimeters centrifuges centrist cents century
ceremonial ceremony certain certified cervical chain chair chairmanship challenged challenges challenging
champion chance change channels chanted chanting chaos chaotic character characterized charge chariot
charitable charity charred charter chase cheaper check checkpoint cheered cheering chemical chest chicken
chief child childhood children chocolate choice cholera choose chose chosen chronic churches cigarettes
circulated circulating circulation circumstances cited cites citing citizen citizenship citrus city civil
civilian claim clampdown clan clandestine clash class classified classify clean cleanup clear clergy cleric
clerk client cliff climate climb clinic clone close closest closure clothes clothing cloud clubs clues
cluster co coach coal coalition coastal coastline coca cocaine cocoa coconuts code coffee coffin coincide
coins collaboration collapse colleague collect collection collided collision colonial colony color colorful
coma combat combatants combination combined combines come comedy comic commanded commander commanding
commando commemorate commemoration comment comments commercial commissioned commit commitment committed
committing commodity common communication community commuter companion company comparable compared comparing
compassion compatriot compelled compensate compensation compete competition competitive competitors complain
complaint complete completion complex compliance complicity complied comply components compound
comprehensive comprises compromise computer concede concentrate concentration concern concert concessions
conclude conclusion concrete condemn condemnation condition condolences conduct conference conferred
confessed confession confidence confident confidential confined confinement confirm confirmation confiscated
conflict conform confront confrontation congratulate congratulations connect connection conquered conquest
consciousness consecutive consensus consented consequences consequently conservation conservative consider
considerable consideration consistent consists consolidate consolidation consortium conspiracy conspiring
constant constituency constitute constitution constrained construct construction constructive consular
consulate consult consultations consumer consumption contact contagious contain contaminated contamination
contender contends content contentious contest continent contingent continue continuously contract
contraction contractor contrary contribute contribution control controlled controlling controversial
controversy convened convenes conventional conversation conversion convert conveyed conveying convicted
conviction convince convoy cooked cooking cool cooperate coordinate cope copper copy copyright cordoned core
corn corporate corpses correct correspondent corrupt corruption cost cotton could councils count counterpart
counterproductive country countryman countryside coup couple courage courageous course courthouse courtroom
courts cousin cover coverage covert cow crack crackdown craft crash create creation credentials credibility
credible credit creditors crew cricket cried crime criminals crippled crippling crises crisis criteria
critic criticism criticize crop crossed crossfire crossing crowd crucial crude cruel crush crying cub cubic
culled culling cultivation cultural curb curfew currency current curtail custody customer cut cutting cyber
cycle da dam damage dance danger dangerous dark data database date daughter dawn day daylight de dead
deadliest deadline deadlock deal dealt dear death debate debris debt debut decade decent decide decision
declaration declare decline decorations decrease decree dedicated deemed deep defeat defected defectors
defend defendant defenses defensive defiance deficit defied defuse degree dehydration del delayed delaying
delays delegates delegation deliberate deliver delivery demand demarcation demobilized democracies
democratically demolished demolition demonstrate demonstration demonstrators denial denied denounce densely
deny depart departure depend dependence dependency dependent depicting depletion deploy deployment deport
deportation deposed deposits depot depressed depression deputies derail dereliction descendants descent
describe desecrated desecration desert deserve design designated desire desperate despite destabilize
destination destroy destruction detail detain detainee detect detention deter deteriorated deteriorating
determination determine detonate devastated devastating devastation develop development device devoted
diagnosed dialogue diamond diarrhea dictator dictatorship did die diesel difference different difficult
difficulty dig digging digital dignitaries dining dinner dioxide diplomacy diplomat diplomatic direct
direction directors dirty disabled disagreement disappearance disappeared disappointed disappointing
disappointment disapprove disarm disarmament disaster disastrous disbanded discharged disciplinary
discipline disclose discontent discount discourage discover discoveries discredit discrimination discuss
discussion disease disgraced disguised dismantle dismayed dismiss disorder dispatch disperse displaced
displacing display disposal dispute disqualified disrupt disruption dissatisfied dissent dissident
dissolution dissolve distance distant distress distribute distribution district disturbed diverse
diversification diversified diversify divert divide dividend diving division divorce do docked doctor
document documentary documentation does dogs doing dollar domestic dominance dominant dominate domination
donate donation done donor door doping doses double doubt down downgraded downhill downplayed downtown
downturn downward dozen draft drag dragged dramatic drastically draw drawn dressed drew drill drink drive
driven drone drop dropped dropping drought drove drowned drug drunk dry dual dubbed duck due dump during
dust duty dying dynamic each eager earlier early earmarked earn earnings ears earthquake ease easier easily
eastern easy eat eaten eavesdropping economic economist economy edge edition editor editorial education
effect effective efficiency efficient effort egg eight eighth either elaborate elder eldest elect election
electoral electrical electricity electrocuted electronic element elephant eligible eliminate elite else
elsewhere embargo embarked embassies embattled embezzlement embezzling embrace emerge emergency emigrants
emigration emissions emphasized employ employee employment empty en enabled enact enclave encountered
encourage end endemic endorse endorsement endured enemy enforce engage engagement engine enhance enjoy
enormous enough enrich enrichment ensure enter enterprise entire entitled entity entrance entreated
entrenched entry environment envoy epicenter epidemic equal equipment equipped equivalent era eradicate
eradication eroded error erupted eruption es escalated escalating escalation escape escorted especially
espionage essential establish establishment estate estimate ethical ethics ethnic euro evacuate evacuation
evacuees evasion even event eventual ever every everyone everything evict eviction evidence evil evolution
evolved ex exacerbated exact examination examine example exams exceed excellent except exception excerpts
excess excessive exchange exclaimed exclude exclusive excuse executed executing execution executive exercise
exert exhausted exhibit exhibition exile exist existence exit expand expansion expansionary expatriate
expect expectations expel expelled expelling expenditures expense expensive experience experiments expert
expire explain explanation explode exploitation exploiting exploration explore explosion explosive export
exposed exposure express expression expulsion extend extension extensive extent extermination external extra
extracted extraction extradite extradition extraordinary extreme extremism extremist eye face facilitate
facility fact faction factor factory fail failure fair faith faithful fake fall fallen faltering famed
familiar family famine famous fans far farm farmland farther fashion fast fastest fatal fatality fate father
fault favor favorable favorite fear feathers feature federalism fee feel feet fell fellow felony felt female
fence fend ferry fertilizer festival festivities feud fever few field fierce fiery fifth fight figure file
fill film filmmaker final finalize financed finances financial financing find fine finish fire firefight
fireworks firm first firstly fiscal fish fishermen fit fitting five fix flag flame flared flash flat
flattened flawed flaws fled fledgling flee fleet flew flexibility flight floating flock flood floodwaters
floor flotilla flour flow flown flu fluids flurry flush fly focus fog foiled follow food foot footage for
forbidden forbids force forcibly forecast foreclosure foreigner forensic forest forestry forever forged
forging forgiveness form formation forth forthcoming fortified fortunes forward fought found four fourth
fowl fraction fragile fraud fraudulent free freedom freeze frequency frequent fresh friend friendship from
froze frozen fruit fruitful frustrated frustration fuel fugitive fulfill full fully fun function fundamental
fundamentalism funded funding fundraising funds funeral further furthermore future gain galaxies gallery
gambling game gang gap garment gas gasoline gate gather gauge gave gay geese gems gender generally generals
generate generation generous genocide gesture get getting giant gifts girl girlfriend give given glacier
glass glimpse global globalization globe go goal goes going gold gone good goodwill gorge got gotten govern
governance government governors grab grade gradual graft grain grandson grant grass grateful grave greater
greatest greatly greenhouse greeted greetings grenade grew grievances grieving grip gross ground group grow
grown growth guarantee guarded guarding guards guerillas guerrilla guest guidance guide guidelines guilders
guilty guitarist gun gunbattle gunfight gunfire gunman gunmen gunned gunpoint gunships gunshot habitats
habits had hailed hailing hair half halt hamper hand handful handicrafts handle handover hanged hanging
happen happy harassed harassment harboring hard hardest hardline hardware harm harmful harsh harvest has
hate hatred have haven hay hazardous he head headline headquarters healthcare healthy hear heart heat
heaviest heavily heavy hectares heels height heightened heinous held helicopter hello help helpful
hemorrhage hemorrhagic hence her here hero heroin herself hid hidden hide hideout high highest highlight
highway hijack hike him himself hinder hip hire his historian historic history hit hitherto hitting hoax
hold hole holiday holiest home homeless homemade homeowners hometown homicide honor hope hopeful horns
hospital hospitalized host hostage hostile hostility hot hotel hour housed household houses housing how
however hub huge human humanitarian humanity hundred hunger hungry hunt hurled hurt husband hybrid
hydrocarbons hydroelectric hydropower ice icy idea ideal identification identified identify identity
ideology if ignore ill illegal illegitimate image imbalance immediate immigrant immigration imminent
immunity immunizations impact impasse impeachment implement implementation implicated import importance
important impose impossible impoverished impressed impressive imprisoned imprisonment improper improve
improvement improvised impunity in inability inadequate inappropriate inaugurated inauguration incentives
inch incident incite include inclusion income incorporated incorrect increase incumbent incursion indeed
indefinite independence independent index indicate indication indicators indicted indictment indigenous
indirect indiscriminately individual indoor industrial industrialized industry inefficient inequality
infamous infant infected infection infectious infighting infiltrated inflated inflation inflicted inflows
influence influential influenza inform informants information infrastructure ingredient inhabitants
inhabited initial initiate initiatives injunction injured injuring injury inmates innings innocence innocent
innovation inquired inquiry insecurity inside insight insist inspect inspection inspectors inspire
instability install installation instances instead instituted institutions instructed instruments
insufficient insult insurance insurgency insurgent integration integrity intelligence intend intense
intensified intensify intensive intent intention intercepted interceptor intercontinental interest interfere
interference interim internal internationally interpreted interpreter interrogated interrogation
interrogators interrupted intervene intervention interview intestinal intimidate intimidation into
intolerance introduce introduction intrusion invade invasion inventories invest investigate investigation
investigative investigator investment investor invitation invited involve involvement iron irregularities
irresponsible is island isolate isolation issue it items its itself jail jazz jeopardize jet jewelry job
jobless join joint journalism journalist journey judge judgment judicial jump jungle junior junta
jurisdiction jurors jury just justices justification justified justify keep kept key kickbacks kicked kidnap
kidnapped kidnappers kidnapping kidney kill kilograms kilometer kind kingpin kitchen km knee knew knocked
knocking know knowledge known lab labeled laboratory laborers lack laid land landfall landless landlocked
landmark landmine landslide language large largest lashed last lastly late latest latter launch laundering
laureate lavish law lawless lawmaker lawsuit lawyer lay lead leadership leak learn least leave led left
leftist leg legacy legality legend legendary legislation legislative legislator legislature legitimate lend
length lengthy less lessen let lethal letter letting levee level liberalization liberalize license lie
lieutenants life lifetime lift lighting lights like likewise limit line lineup lingering link lip liquid
liquor list liter literature little live livelihood livestock load loan lobbying local locate location
locked logging logistical logistics long longest longstanding longtime look loose looters looting lose loss
lost lot loved low lowest loyal loyalists luck lucrative lull lunch lung luxury lying machine machinery
macroeconomic made madrassas magnate magnitude main mainland mainstay mainstream maintain maintenance major
majority make makeshift makeup male malnutrition man manage mandate mandatory maneuvers manhunt manipulating
manned manner manslaughter manufacture many map marathon marched marchers marches marching margin marijuana
mark market marketplace marred marriage married martial masked masks mass massacre massive master mastermind
match material matter maximum mayors me meal mean meant meanwhile measure meat mechanical mechanism medal
medalist media mediate mediation mediator medical medication medicine medics medieval medium meet melting
member membership memo memorandum memory men mental mention merchant mercy merely merge message met
methamphetamine method metric mid midday midnight midst might migrant migrating migratory mild milestone
militancy militant military militia militiamen mill million mind mine mineral minibus minimize minimum
ministerial ministers minor minority minus minute mired mismanagement miss missile mission missionaries
mistake mistaken mistook mistreated mistreatment misuse mixed mob mobile mobilize model moderate modern
modernization modest modified molestation moment momentum monarch monarchy money monitor monks monopoly
monsoon month moon moral moratorium more moreover morning mortar mortgage mosque most mother motion
motivated motive motorcade motorcycle motorists mountain mountainous mounted mounting mourn mouth move
movements movie much mud mudslide multinational multiparty multiple municipal munitions murder muscle
museums music musician must mutate mutilated mutual my myth naked name narcotics narrated narrates narrow
nation nationality nationalization nationalize nationals nationwide native natural nature naval near nearby
necessary neck need needy negative negligence negotiate negotiations negotiator neighbor neighborhood
neither nephew nervous net network neutral neutrality never nevertheless newest newly news newspaper next
nickel nicotine night nightclub nine ninth no noise nominate nomination nominee non none nonetheless
nonpermanent noon nor normal northeast northeastern northern northwest northwestern nose not notably note
nothing notice notified notorious now nowadays nuclear number numerous nun nurses nutrition oath obelisk
obesity object objections objective obligations observance observe obstacle obstructing obtain occasion
occupation occupied occupying occur occurred occurring oceans odds of off offenders offense offensive office
official offset offshore often oil okay old oldest on once one ongoing online only onto opened opener
opening openly openness opens opera operate operation operative operator opinion opium opponent opportunity
oppose opposition optimism optimistic option or orbit orchestrated order ordinary ore organizations organize
origin originated orphans other otherwise our oust out outage outbreak outcome outcry outdated outdoor
outgoing outlawed outlets outlined outlines outlining outlook outpost output outrage outright outside
outskirts outspoken outstanding over overall overcame overcome overcrowded overhead overloaded overnight
overrun oversaw overseas oversee oversight overstepping overthrew overthrow overturn overwhelmed
overwhelming owed owes own ownership pace package packed packing pact page paid pain painful paint pair
panda pandemic panel panic papacy paper parade parallel paralysis paramilitary pardon parent parked parking
parliament parliamentarians parliamentary parole part partial participants participate participation
particular parties partner partnerships pass passage passenger passport past path pathogenic patient patrol
patrolled patrolling pattern pave pay payment peace peaceful peacekeeper peacekeeping peak pelted penalty
pence pending penitentiary pension people per perceived percent percentage perfect perform performance
perhaps period periodic permanent permission permit permitted perpetrators persecution persistent person
personnel persuade pessimistic pet petition petrochemical pharmaceutical phase phone phosphate photo
photograph photojournalist physical physicians pick picture piece pilgrims pill pilot pipeline piracy pirate
pistol pitcher pits place plagued plan plane planet planned planning plant plantation plastic platform play
plea please pleased pledge plight plot plotting plunge plus plutonium pneumonia pocket point poised poison
poisonous polar police policeman policemen policy polio political politician politics poll polluted
pollution pontiff pool poor poorest poppy popular popularity populated population populous pork port portion
pose position positive possess possession possibility possible possibly post postage postal posted posters
posting postpone postponement posts potential poultry pound poured poverty power powerful practice praise
pray pre preacher precaution precious preconditions predecessor predict predominantly predominately
preferred pregnancy pregnant preliminary prematurely preparation prepare prescription presence present
preserve presided presidency presidential presidents presiding pressed pressing pressure prestigious
prevalence prevent previous prey price pride priest primarily primary principal principle printed printing
prior priority prison privacy private privatization privileged privileges pro probably probe problem
procedure proceed proceedings process procession proclaimed proclamation produce product production
productive productivity profession professor profile profit profitability profitable program programming
progress prohibited project proliferation prolonged prominent promise promote prompt prone proof propaganda
proper property proportion proposal propose prosecute prosecution prosecutor prospect prospered prosperity
prosperous protect protective protectorate protein protest proud prove proven provide province provincial
provision provocation provocative provoke proximity prudent psychological public publication publicist
publish pull pullout pump punish punishment purchase purported purpose pursue pursuit push put putting
python quake qualified qualify quality quantity quarantine quarter quarterfinal quartet quell question quick
quiet quit quite quota quote race racial racism radar radical radio radioactive rage raid rail railway rain
rainfall rainy raise rallied rally rammed rampage rampant ran ranch random rang range ranked ranking ranks
ransacked ransom rap rape rapid rare rate rather ratification ratified ratify ratio ravaged ravine raw reach
reacted reaction reactor read readiness ready reaffirmed real reality realized reason reasonable rebel
rebellion rebound rebuild recall recaptured receipt receive recent recess recession recipients reclaim
recognition recognize recommend recommendation reconcile reconciliation reconnaissance reconsider
reconstruction record recover recovery recruit recruitment recurrent redistribute reduce reductions
reelected refer referees reference referendum referral referred referring refined refiners refinery refining
reflect reflection reform reformist refrain refuge refugee refusal refuse regain regard regardless regime
region regional register registration regret regular regulate regulations regulators regulatory
rehabilitation rein reinforcements reinstate reiterated reject rejection related relating relations
relationship relative relay release reliance relics relief relieve religion religious relinquished relocate
reluctant rely remain remainder remark remember remembrance reminded remittances remnants remote removal
remove renamed renegade reneged renew renewable renounce reopen repair repatriated repay repeal repeat
repelled replace replacement replied report represent representation repression repressive reprimanded
republics reputation reputed request require requirements rescheduled rescue research reserved reserves
reservoir resettle resettlement reshuffle residence residential residents resign resignation resilient
resist resistant resolution resolve resort resource respect respective respond respondents response
responsibility responsible rest restart restaurant restive restoration restore restrain restraint restrict
restrictions restrictive restructure result resume resumption resurgent retail retain retaliate retaliation
retire retirement retreat retrieved return reunification reunite reveal revenge revenue revered reversal
reverse review revise revision revitalize revive revoked revolt reward rich richest rid ridiculous rifle rig
rigged rigging right rightist rights ring ringleader riot ripped rise risen risk ritual rival road roadblock
roadside robbed robbery robot robotic robust rock rocket rode rogue role rolled roof room root rose rotating
rough round route routine rover row royalist royalties rubber rubble rugged ruins rule rumors run running
runoff runway rural rush sabotage sacred sacrifice safe safeguard safety said sail sailors sake salary sale
same samples sampling sanctions sang sanitation sank sat satellite satisfied save saw say scale scandal
scarce scare scattered scenario scene schedule scheme scholars school scientific scientist scope score
scrambling scrap scrapped screen scrutiny scuffled seal search seas seashore season seat secession
secessionist second secondary secondly secret sect sectarian section sector secular secure see seek seem
seen seize seizure select selection self sell semi semifinal send senior sense sensitive sent sentence
sentiment separate separation separatist series serious serve servicemen services servicing session set
setback setting settle settlement seven seventh several severe sewage sex sexual shaft shaken shaky shall
shape share shareholder sharp shattered she sheep shelled shelling shells shelter sheriff shield shift ship
shipment shipped shipping shipyard shirt shock shoes shook shoot shootout shop shopping shore short shortage
shortfall shot should shouted shouting show shown shrine shrink shut shutdown shutting shuttle siblings sick
side sidelines siege sight sign signature significant silence silent silver similar similarly simple simply
simultaneous since sincere sing single sister sit site sitting situation six sixth sizable size sizeable
skating skeleton skier skies skiing skilled skills skin skull slain slalom slammed slash slate slaughter
slave slavery slept slick slide slight slim slipped slogans slot slow slowdown sluggish slum slump small
smallest smashed smoke smooth smuggle snap snatched sniper snow snowfall so soar soccer societies soft
software soil solar sold soldier sole solid solution solve some someone something sometime somewhat
somewhere son song songwriter soon sophisticated sorry sort sought sound soup source southeastern southern
southwest southwestern sovereignty spacecraft spacewalk spam span spare spark spate speak special
specialists species specific specify spectators speculate speculation sped speech speed spend spent spike
spill spirit spiritual split spoke spoken spokesman spokesmen spokesperson spokeswoman sponsor sporadic
sporting sports spot spotted spread spree spring spur spurred spy squad stab stability stabilize stable
stadiums staff stage stake stalemate stalled stamp stampede stance stand standards standoff staple star
start starvation stated statehood statement station status stay steadily steady steal steep stem stemming
step stepped stepping sticking sticks stiff still stimulant stimulate stimulus stirred stock stockpile stole
stolen stomach stone stood stop stoppage stopped stopping storage store storm story straight strain stranded
strapped strategy strayed stream streets strength strengthen stress stretch stricken strict strife strike
string stripped stroke strong strongest stronghold struck structural structure struggle student studied
studio study stumps stung style subject submarines submerged submit submitted subscribe subsequent
subsidiary subsidies subsidized subsistence substance substantial suburb subway succeed success successful
succession successive successor such sudden sued suffer sufficient suffocation sugar suggest suggestion
suicide suit summit summoned sunny supervision supplement supplied supplier supply support supposed suppress
suppression sure surface surge surgery surpassed surplus surprise surrender surrounded surrounding
surveillance surveyed surveys survival survive survivor suspect suspend suspension suspicion suspicious
sustain sustainability sustainable swam swans swap sweep swept swift swim swine swing switch sworn symbol
sympathizers symptoms system systematic table tackle tactic tail tainted take taken takeover talk tall tally
talons tampering tank tape target tariffs task taught tax taxation taxi tea teach team tear teargas
technical technician techniques technological technology teen teenage teeth telecommunications telephone
televised television tell temperature temporarily temporary ten tendered tennis tense tension tent tenure
term terminal termination territorial territory terror terrorism terrorist test testified testify testimony
text textile than thank thanks that thaw the theater theft their them theme themselves then theory therapy
there these they thick thieves thigh thing think third this thorough those though thought thousand threat
threaten three threw throat throne through throughout throw thrown thus thwart ticket tidal tie tight
tighten timber time timetable tiny tip tire tissue title to tobacco today together toilet told tolerance
tolerate toll tombs ton tone too took tool top topics topple torch tore torrential torture total touch
touchdown tough tour tourism tourist tournament toward tower town toxic toy traces track tractor trade
tradition traffic traffickers trafficking tragedy train transaction transcripts transfer transferred
transferring transform transformation transit transition translator transmission transmit transmitted
transparent transplant transport transportation trap trapped trash travel treason treat treaties treatment
tree tremendous trench trend trial tribal tribe tribesmen tribunal tribute tried trigger trillion trio trip
triple troop trouble truce truck try tsunami tube tuberculosis tuna tunnel turban turbulent turkeys turmoil
turn turnout twice twin two tycoon type typical ultimate ultimatum umbrella unable unacceptable unanimous
unannounced unarmed unauthorized uncertain uncertainty unchanged uncle unclear unconstitutional uncovered
undecided under undercover undergo undergone underground underlying undermine understand underwater underway
underwent undetermined undisclosed unearthed unemployed unemployment uneven unexpected unfair unfounded
unharmed unhurt unidentified unified uniform unilateral uninhabited unions unique unit unite unity
universities unjustified unknown unlawful unless unlikely unmanned unnamed unnecessary unofficial unpopular
unprecedented unrelated unreported unresolved unrest unsafe unspecified unstable unsuccessful until unused
unusual unveiled up upcoming update upgrade upheld upon upper uprising upscale upset upsurge upswing upward
uranium urban urge urgent use users ushered using usual utility vacant vacation vaccinate vaccination
vaccine vacuum valid valuable value vanished variety various vast vault veered vegetables vehicle venture
venue verbal verdict verified verify version very vessel veteran veterinary veto via victim victorious
victory video videotape view village violate violation violence violent virtual virus visa vision visit
visitors vital vocal voiced voices volatile volcanic volcano voluntarily volunteers vomiting vote vow
vulnerable wa wage wait wake walk walkout walls want warehouse warfare warheads warlord warm warn warplanes
warrant warring wars warship wartime wary was washed waste watchdog watched watches watching water wave way
we weak weaken weaknesses wealth wealthiest wealthy weapon weaponry wear weather website wedding week
weekend weeklong weight welcome welfare well went were westward wetlands whale what whatever wheat when
whenever where whereabouts whether which while who whoever whole whom whose why wickets wide widen
widespread widow wife wild wildfires will win window wing winner winning wiped wish with withdraw withdrawn
withdrew withheld withholding within without withstand witness wives woman women won wooden word work
workforce worldwide worried worry worse worsen worship worshippers worst worth would wound wracked wrapped
wrapping wreath wreckage write written wrong wrongdoing wrote yard year yen yes yesterday yet yield you
young youngest your yourself youths zero zinc zones
`
    .trim()
    .split(/\s+/),
);
