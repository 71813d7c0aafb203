/** Continents, regions, seas, first-order divisions and large cities, canonical name first, other names behind `=`. */
const TABLE = `
Africa,Asia,Europe,Antarctica,Oceania,Eurasia,North America,South America,Latin America,Central America,Middle East,
North Africa,West Africa,East Africa,Central Africa,Southern Africa,Sub-Saharan Africa,South Asia,Southeast Asia=South-East Asia,
East Asia,Central Asia,Western Europe,Eastern Europe,Central Europe,Asia-Pacific,Far East,Indo-Pacific,Caribbean,
Balkans,Caucasus,North Caucasus,Siberia,Crimea,Donbas=Donbass,Kashmir,Punjab,Bengal,West Bengal,East Pakistan,West Pakistan,Balochistan=Baluchistan,
Scandinavia,Iberia,Sahel,Sahara,Levant,Gaza=Gaza Strip,West Bank,Golan Heights,Darfur,Tibet,Xinjiang,Inner Mongolia,Manchuria,
Chechnya,Dagestan,Tatarstan,Abkhazia,South Ossetia,Transnistria,Nagorno-Karabakh,Karabakh,Kurdistan,Catalonia,Bavaria,Saxony,Prussia,Normandy,Brittany,
Tuscany,Sicily,Sardinia,Lombardy,Crete,Andalusia,Galicia,Silesia,Transylvania,Bohemia,Moravia,Flanders,Wallonia,Zaporizhzhia=Zaporozhye,
Atlantic=Atlantic Ocean,Pacific=Pacific Ocean,Indian Ocean,Arctic=Arctic Ocean,Mediterranean=Mediterranean Sea,Black Sea,Baltic Sea=Baltic,Red Sea,Caspian Sea,Arabian Sea,
Persian Gulf,Bay of Bengal,Gulf of Mexico,Gulf of Aden,Strait of Hormuz,South China Sea,East China Sea,Sea of Azov,English Channel,Andaman Sea,
Danube,Rhine,Volga,Dnieper=Dnipro River,Nile,Amazon,Ganges,Padma,Brahmaputra,Indus,Euphrates,Tigris,Mekong,Yangtze,Mississippi,Thames,
Himalayas,Alps,Andes,Urals,Carpathians,Pyrenees,Hindu Kush,
New York=New York City,Los Angeles,Chicago,Houston,Phoenix,Philadelphia,San Antonio,San Diego,Dallas,San Jose,San Francisco,Seattle,Denver,Boston,Detroit,
Las Vegas,Miami,Atlanta,Minneapolis,Cleveland,Pittsburgh,St. Louis=St Louis,New Orleans,Baltimore,Milwaukee,Sacramento,Orlando,Honolulu,Washington=Washington D.C.=Washington DC,
Manhattan,Brooklyn,Hollywood,Silicon Valley,
Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Hawaii,Idaho,Illinois,Indiana,Iowa,Kansas,Kentucky,Louisiana,
Maine,Maryland,Massachusetts,Michigan,Minnesota,Missouri,Montana,Nebraska,Nevada,New Hampshire,New Jersey,New Mexico,North Carolina,
North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,Rhode Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,West Virginia,Wisconsin,Wyoming,
Toronto,Montreal=Montréal,Vancouver,Calgary,Edmonton,Winnipeg,Quebec=Québec,Ontario,Alberta,British Columbia,Manitoba,Saskatchewan,Nova Scotia,New Brunswick,Newfoundland,
Sydney,Melbourne,Brisbane,Perth,Adelaide,Queensland,New South Wales,Tasmania,Auckland,Christchurch,
Birmingham,Manchester,Liverpool,Leeds,Sheffield,Bristol,Glasgow,Newcastle,Nottingham,Leicester,Oxford,Cambridge,Brighton,Southampton,Portsmouth,Plymouth,Aberdeen,Dundee,Yorkshire,Kent,Essex,Sussex,Cornwall,
Marseille=Marseilles,Lyon,Toulouse,Nice,Bordeaux,Strasbourg,Lille,Nantes,Geneva,Zurich=Zürich,Basel,Davos,Lausanne,
Hamburg,Munich=München,Cologne=Köln,Frankfurt,Stuttgart,Düsseldorf=Dusseldorf,Leipzig,Dresden,Bremen,Hanover=Hannover,Nuremberg=Nürnberg,Bonn,Salzburg,Graz,Innsbruck,
Milan,Naples,Turin,Palermo,Genoa,Bologna,Florence,Venice,Verona,Trieste,Barcelona,Valencia,Seville,Bilbao,Malaga=Málaga,Porto,
Rotterdam,The Hague,Utrecht,Antwerp,Ghent,Bruges,Maastricht,Gothenburg,Malmö,Uppsala,Bergen,Aarhus,Krakow=Kraków,Gdansk=Gdańsk,Wroclaw=Wrocław,Poznan=Poznań,Lodz=Łódź,Brno,
Thessaloniki,Split,Dubrovnik,Novi Sad,Cluj,Kaunas,Klaipeda,Tartu,Narva,
St. Petersburg=Saint Petersburg=St Petersburg,Leningrad,Novosibirsk,Yekaterinburg,Kazan,Nizhny Novgorod,Samara,Omsk,Chelyabinsk,Rostov-on-Don,Ufa,Perm,Volgograd,Stalingrad,Voronezh,
Krasnoyarsk,Krasnodar,Sochi,Vladivostok,Irkutsk,Kaliningrad,Murmansk,Belgorod,Kursk,Bryansk,Tula,Ryazan,Tver,Yaroslavl,Saratov,Tyumen,Tomsk,Khabarovsk,Grozny,Makhachkala,Arkhangelsk,Sevastopol,Simferopol,Yalta,Smolensk,Pskov,
Kharkiv=Kharkov,Odesa=Odessa,Lviv=Lvov,Dnipro=Dnipropetrovsk,Donetsk,Luhansk=Lugansk,Mariupol,Kherson,Mykolaiv,Chernihiv,Poltava,Sumy,Vinnytsia,Bakhmut,Bucha,Chernobyl=Chornobyl,
Almaty,Samarkand,Osh,Batumi,Gyumri,Brest,Gomel,Vitebsk,
Istanbul,Izmir,Antalya,Bursa,Gaziantep,Aleppo,Homs,Idlib,Mosul,Basra,Erbil,Kirkuk,Fallujah,Tikrit,Najaf,Karbala,Tel Aviv,Haifa,Hebron,Nablus,Rafah,Bethlehem,Jericho,
Dubai,Sharjah,Jeddah,Mecca,Medina,Aden,Hodeidah,Isfahan,Mashhad,Tabriz,Shiraz,Qom,Alexandria,Giza,Suez,Sinai,Benghazi,Misrata,Casablanca,Marrakesh=Marrakech,Tangier,Oran,
Kandahar,Herat,Jalalabad,Mazar-i-Sharif,Kunduz,Helmand,Karachi,Lahore,Peshawar,Quetta,Rawalpindi,Multan,Faisalabad,Sindh,Khyber Pakhtunkhwa,Waziristan,
Mumbai=Bombay,Kolkata=Calcutta,Chennai=Madras,Bengaluru=Bangalore,Hyderabad,Ahmedabad,Pune,Surat,Jaipur,Lucknow,Kanpur,Nagpur,Indore,Bhopal,Patna,Vadodara,Agra,Varanasi,Srinagar,Amritsar,Chandigarh,Guwahati,Kochi,Goa,
Gujarat,Maharashtra,Rajasthan,Uttar Pradesh,Madhya Pradesh,Andhra Pradesh,Arunachal Pradesh,Himachal Pradesh,Tamil Nadu,Karnataka,Kerala,Bihar,Odisha=Orissa,Assam,Jharkhand,Chhattisgarh,Haryana,Telangana,Uttarakhand,Manipur,Meghalaya,Mizoram,Nagaland,Tripura,Sikkim,Jammu,Ladakh,Kudankulam,
Chittagong=Chattogram,Khulna,Rajshahi,Sylhet,Barisal=Barishal,Rangpur,Comilla=Cumilla,Mymensingh,Gazipur,Narayanganj,Cox's Bazar=Cox’s Bazar,Bogra=Bogura,Jessore=Jashore,Dinajpur,Pabna,Mongla,Ishwardi,Savar,Tangail,Noakhali,Feni,Kushtia,Faridpur,Ghorasal,Payra,Matarbari,Teknaf,Bhola,Patuakhali,Gopalganj,
Pokhara,Kandy,Jaffna,Galle,Trincomalee,Yangon=Rangoon,Mandalay,Rakhine,Ho Chi Minh City=Saigon,Da Nang,Haiphong,Chiang Mai,Phuket,Penang,Johor,Sabah,Sarawak,Surabaya,Bandung,Bali,Java,Sumatra,Borneo,Aceh,Papua,Cebu,Davao,Mindanao,Luzon,
Shanghai,Guangzhou,Shenzhen,Tianjin,Wuhan,Chongqing,Chengdu,Nanjing,Xi'an=Xi’an,Hangzhou,Harbin,Dalian,Qingdao,Suzhou,Urumqi,Lhasa,Guangdong,Sichuan,Yunnan,Hainan,Hubei,Hunan,Fujian,Zhejiang,Jiangsu,Hebei,Henan,Shandong,Heilongjiang,
Osaka,Kyoto,Nagoya,Yokohama,Kobe,Fukuoka,Sapporo,Hiroshima,Nagasaki,Fukushima,Okinawa,Hokkaido,Sendai,Busan,Incheon,Daegu,Kaohsiung,
Lagos,Kano,Ibadan,Port Harcourt,Maiduguri,Kumasi,Abidjan,Douala,Dar es Salaam,Zanzibar,Mombasa,Kisumu,Entebbe,Goma,Lubumbashi,Johannesburg,Cape Town,Durban,Bulawayo,Timbuktu,Bor,Malakal,Port Sudan,
São Paulo=Sao Paulo,Rio de Janeiro=Rio,Salvador,Brasília,Porto Alegre,Recife,Fortaleza,Rosario,Mendoza,Santiago,Valparaíso,Medellín=Medellin,Cali,Cartagena,Guayaquil,Cusco,Maracaibo,Guadalajara,Monterrey,Tijuana,Acapulco,Cancún=Cancun,Chiapas,Sinaloa,Guantanamo,
`;

/** Names of more than one place, or that people bear as often as places: a place only where the context says so. */
const AMBIGUOUS = `
Georgia,Jordan,Chad,Washington,Virginia,Florence,Victoria,Sydney,Austin,Dallas,Houston,Jackson,Lincoln,Santiago,Salvador,Rosario,Mendoza,Split,Nice,
Cali,Perm,Kent,Orlando,Brest,Bor,Phoenix,Bali,Java,Lima,Sofia,Surat,Goma,Adelaide,Chester,Carolina,Valencia,Medina,Bristol,Rio,Bergen,Lyon,Newcastle,Samara,Tula,Feni,Bhola,Montana,Amazon,Male,Nassau,Padma,Kobe,Bern,Essex,Papua,Georgetown,Columbia,Kano,Oran,Guinea,Bonn,Lao,Recife,Cambridge,Sussex,Cornwall,Aden
`;

const names = (table: string) =>
  table
    .split(/[,\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Each place under its names, the canonical one first. */
export const PLACES: readonly (readonly string[])[] = names(TABLE).map((entry) => entry.split('='));

export const AMBIGUOUS_PLACES: ReadonlySet<string> = new Set(names(AMBIGUOUS));
