/** Organisations that nothing in their names gives away, canonical name first, other names behind `=`. */
const TABLE = `
United Nations=UN=U.N.,European Union=EU=E.U.,NATO=North Atlantic Treaty Organization=North Atlantic Treaty Organisation,African Union,Arab League,ASEAN,SAARC,BIMSTEC,BRICS,OPEC,OPEC+,OECD,OSCE,CSTO,
Shanghai Cooperation Organisation=Shanghai Cooperation Organization=SCO,Eurasian Economic Union=EAEU,Commonwealth of Independent States=CIS,World Bank,International Monetary Fund=IMF,Asian Development Bank=ADB,
World Health Organization=World Health Organisation=WHO,World Trade Organization=World Trade Organisation=WTO,UNESCO,UNICEF,UNHCR,UNDP,UNIDO,UNFPA,IAEA=International Atomic Energy Agency,ILO=International Labour Organization,IOM,WFP,FAO,UNGA,
UN Security Council=United Nations Security Council,UN General Assembly=United Nations General Assembly,Security Council,European Commission,European Parliament,European Council,European Central Bank,International Criminal Court=ICC,
G7,G8,G20,FBI,CIA,NSA,NASA,Pentagon=The Pentagon,Kremlin=The Kremlin,White House=The White House,Capitol,State Department=US State Department=U.S. State Department,State Duma,Bundestag,Knesset,Lok Sabha,Rajya Sabha,Jatiya Sangsad,Verkhovna Rada,KGB,FSB,SBU,GRU,Mossad,MI6,MI5,ISI,Interpol=INTERPOL,Europol,Scotland Yard,
House of Representatives,House of Commons,House of Lords,Supreme Court,Federal Reserve,Wall Street Journal,Downing Street,
Taliban=Taleban,Hamas,Hezbollah=Hizbollah=Hizbullah,Al-Qaeda=al-Qaeda=Al-Qaida=al-Qaida=al Qaeda,Islamic State=ISIS=ISIL,Boko Haram,Al-Shabaab=al-Shabaab=al-Shabab,Fatah,PLO,PKK,Houthis,Red Cross,Red Crescent,ICRC,Amnesty International=Amnesty,Human Rights Watch,Greenpeace,Oxfam,Transparency International,Médecins Sans Frontières,
FIFA,UEFA,IOC,ICC,BCCI,BCB,NBA,NFL,NHL,MLB,WADA,
Reuters,Associated Press=AP,AFP=Agence France-Presse,BBC,CNN,NBC,CBS,ABC News,Fox News,Al Jazeera=Al-Jazeera,TASS=ITAR-TASS,RIA Novosti=RIA,Interfax,Sputnik,RT,Xinhua,ANI,PTI,UNB,BSS,Bloomberg,Deutsche Welle,Voice of America=VOA,CNBC,NPR,Axios,Politico,Kommersant,Izvestia,Pravda,Vedomosti,Ukrinform,Ukrayinska Pravda,Kyodo,Yonhap,IANS,Prothom Alo,bdnews24.com,The Daily Star,The New York Times=New York Times,The Washington Post=Washington Post,The Guardian,The Times,The Economist,The Hindu,The Wall Street Journal=Wall Street Journal,Financial Times,Der Spiegel,Le Monde,
Google,Microsoft,Apple,Amazon.com,Facebook,Meta,Twitter,YouTube,Instagram,WhatsApp,Telegram,TikTok,LinkedIn,Netflix,Intel,IBM,Samsung,Huawei,Sony,Toyota,Honda,Nissan,Boeing,Airbus,Lockheed Martin,Tesla,SpaceX,Uber,Siemens,Volkswagen,BMW,Nokia,Ericsson,Shell,BP,Chevron,ExxonMobil,TotalEnergies,Aramco=Saudi Aramco,
Gazprom,Gazprom Neft,Rosneft,Lukoil,Rosatom=ROSATOM,Atomstroyexport=Atomstroyexport,Transneft,Novatek,Sberbank,VTB,Aeroflot,Roscosmos,Rostec,Nord Stream AG,Wagner,Wagner Group,Novaya Gazeta,
Adani Group=Adani,Tata,Reliance,Infosys,Petrobangla,BAPEX,Biman=Biman Bangladesh Airlines,Grameen Bank,BRAC,Grameenphone,BGMEA,BKMEA,FBCCI,ONGC,NTPC,DRDO,ISRO,RAW,CBI,
Goldman Sachs,JPMorgan,JP Morgan,Morgan Stanley,Citigroup,HSBC,Barclays,Deutsche Bank,UBS,Credit Suisse,Moody's=Moody’s,Fitch,
Bharatiya Janata Party=BJP,Indian National Congress,Awami League=Bangladesh Awami League,Jatiya Party,Jamaat-e-Islami=Bangladesh Jamaat-e-Islami=Jamaat,Chhatra League,Chhatra Dal,Bangladesh Nationalist Party=BNP,Muslim League,United Russia,Republican Party=GOP,Democratic Party,Labour Party,Conservative Party,Liberal Democrats,Likud,CDU,SPD,Fidesz,Al Jazeera English
`;

export const ORGANISATIONS: readonly (readonly string[])[] = TABLE.split(/[,\n]/)
  .map((name) => name.trim())
  .filter((name) => name !== '')
  .map((entry) => entry.split('='));

/** Capital words that are no names of organisations. */
export const NOT_ORGANISATIONS: ReadonlySet<string> = new Set(
  `TRUE FALSE ERA RFP CAD SWAT DUI ISS API TEXT CDT EDT CET EET PDT ET CT MT PT JST PKT SOS RIP ETA ETC AKA VS PPP PPE EIA ESG KPI ROI DIY UFC AIDS HIV DNA RNA GDP GNP CEO CFO CTO COO TV FM PM MP MPs AM GMT UTC EST PST BST IST MSK PDF HTML URL USB CPU GPU AI IT PR VIP ID FAQ ICU NGO NGOs SMS GPS LNG LPG VAT USD EUR GBP BDT INR RUB CNY PCR COVID SARS MERS
  UAV UFO PhD MBA BA MA MD DC HSC SSC OK RSVP POW WMD ICBM ATM CCTV CD DVD DJ HR QR PIN SIM TBD PS EV EVs RMG FDI LDC LDCs SDG SDGs MoU MOU MOUs MoUs MW KW GW BC AD CE BCE PTSD STEM LGBT LGBTQ IQ END A I NPP NPPS SUV COP IED IEDs
  YOU CAN ALSO READ THE AND FOR NOT BUT NEW ALL NOW TOP WHO HOW WHY WHAT WHEN WITH FROM THIS THAT MORE NOTE ONE TWO MUST WAR NO YES IN ON AT OF TO BY IS IT AS OR BREAKING UPDATE LIVE PHOTO FILE VIDEO NEWS
  I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI`
    .trim()
    .split(/\s+/),
);
