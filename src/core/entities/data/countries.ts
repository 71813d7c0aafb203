/**
 * States and territories: name / other names / demonyms / capital and its other names. Names and aliases are separated
 * by commas; the first name is the canonical one.
 */
const TABLE = `
Afghanistan//Afghan,Afghans,Afghani/Kabul
Albania//Albanian,Albanians/Tirana
Algeria//Algerian,Algerians/Algiers
Andorra//Andorran,Andorrans/Andorra la Vella
Angola//Angolan,Angolans/Luanda
Antigua and Barbuda/Antigua/Antiguan,Antiguans/
Argentina//Argentine,Argentines,Argentinian,Argentinians/Buenos Aires
Armenia//Armenian,Armenians/Yerevan
Australia//Australian,Australians/Canberra
Austria//Austrian,Austrians/Vienna
Azerbaijan//Azerbaijani,Azerbaijanis,Azeri,Azeris/Baku
Bahamas/The Bahamas/Bahamian,Bahamians/Nassau
Bahrain//Bahraini,Bahrainis/Manama
Bangladesh//Bangladeshi,Bangladeshis/Dhaka,Dacca
Barbados//Barbadian,Barbadians/Bridgetown
Belarus/Byelorussia/Belarusian,Belarusians,Belarussian/Minsk
Belgium//Belgian,Belgians/Brussels
Belize//Belizean,Belizeans/Belmopan
Benin//Beninese/Porto-Novo
Bhutan//Bhutanese/Thimphu
Bolivia//Bolivian,Bolivians/La Paz
Bosnia and Herzegovina/Bosnia,Bosnia-Herzegovina/Bosnian,Bosnians/Sarajevo
Botswana//Botswanan,Botswanans/Gaborone
Brazil//Brazilian,Brazilians/Brasilia,Brasília
Brunei/Brunei Darussalam/Bruneian,Bruneians/Bandar Seri Begawan
Bulgaria//Bulgarian,Bulgarians/Sofia
Burkina Faso//Burkinabe/Ouagadougou
Burundi//Burundian,Burundians/Bujumbura
Cambodia/Kampuchea/Cambodian,Cambodians/Phnom Penh
Cameroon//Cameroonian,Cameroonians/Yaoundé,Yaounde
Canada//Canadian,Canadians/Ottawa
Cape Verde/Cabo Verde/Cape Verdean/Praia
Central African Republic///Bangui
Chad//Chadian,Chadians/N'Djamena,N’Djamena
Chile//Chilean,Chileans/
China/People's Republic of China,People’s Republic of China,PRC/Chinese/Beijing,Peking
Colombia//Colombian,Colombians/Bogotá,Bogota
Comoros//Comorian,Comorians/Moroni
Democratic Republic of the Congo/Democratic Republic of Congo,DR Congo,DRC,Zaire/Congolese/Kinshasa
Republic of the Congo/Republic of Congo,Congo-Brazzaville,Congo//Brazzaville
Costa Rica//Costa Rican,Costa Ricans/
Croatia//Croatian,Croatians,Croat,Croats/Zagreb
Cuba//Cuban,Cubans/Havana
Cyprus//Cypriot,Cypriots/Nicosia
Czech Republic/Czechia/Czech,Czechs/Prague
Denmark//Danish,Dane,Danes/Copenhagen
Djibouti//Djiboutian,Djiboutians/
Dominica///
Dominican Republic//Dominican,Dominicans/Santo Domingo
East Timor/Timor-Leste/Timorese/Dili
Ecuador//Ecuadorian,Ecuadorians,Ecuadorean/Quito
Egypt//Egyptian,Egyptians/Cairo
El Salvador//Salvadoran,Salvadorans/San Salvador
Equatorial Guinea///Malabo
Eritrea//Eritrean,Eritreans/Asmara
Estonia//Estonian,Estonians/Tallinn
Eswatini/Swaziland/Swazi/Mbabane
Ethiopia//Ethiopian,Ethiopians/Addis Ababa
Fiji//Fijian,Fijians/Suva
Finland//Finnish,Finn,Finns/Helsinki
France//French,Frenchman,Frenchmen/Paris
Gabon//Gabonese/Libreville
Gambia/The Gambia/Gambian,Gambians/Banjul
Georgia//Georgian,Georgians/Tbilisi
Germany/Federal Republic of Germany/German,Germans/Berlin
Ghana//Ghanaian,Ghanaians/Accra
Greece//Greek,Greeks/Athens
Greenland//Greenlandic,Greenlander,Greenlanders/Nuuk
Grenada//Grenadian,Grenadians/
Guatemala//Guatemalan,Guatemalans/Guatemala City
Guinea//Guinean,Guineans/Conakry
Guinea-Bissau///Bissau
Guyana//Guyanese/Georgetown
Haiti//Haitian,Haitians/Port-au-Prince
Honduras//Honduran,Hondurans/Tegucigalpa
Hong Kong//Hongkonger,Hongkongers/
Hungary//Hungarian,Hungarians/Budapest
Iceland//Icelandic,Icelander,Icelanders/Reykjavik,Reykjavík
India/Bharat/Indian,Indians/New Delhi,Delhi
Indonesia//Indonesian,Indonesians/Jakarta
Iran/Islamic Republic of Iran/Iranian,Iranians/Tehran,Teheran
Iraq//Iraqi,Iraqis/Baghdad
Ireland/Republic of Ireland/Irish,Irishman/Dublin
Israel//Israeli,Israelis/Jerusalem
Italy//Italian,Italians/Rome
Ivory Coast/Côte d'Ivoire,Côte d’Ivoire,Cote d'Ivoire/Ivorian,Ivorians/Yamoussoukro
Jamaica//Jamaican,Jamaicans/
Japan//Japanese/Tokyo
Jordan//Jordanian,Jordanians/Amman
Kazakhstan//Kazakh,Kazakhs,Kazakhstani/Astana,Nur-Sultan
Kenya//Kenyan,Kenyans/Nairobi
Kiribati///
Kosovo//Kosovar,Kosovars/Pristina
Kuwait//Kuwaiti,Kuwaitis/Kuwait City
Kyrgyzstan//Kyrgyz,Kyrgyzstani/Bishkek
Laos//Lao,Laotian,Laotians/Vientiane
Latvia//Latvian,Latvians/Riga
Lebanon//Lebanese/Beirut
Lesotho//Basotho/Maseru
Liberia//Liberian,Liberians/Monrovia
Libya//Libyan,Libyans/Tripoli
Liechtenstein///Vaduz
Lithuania//Lithuanian,Lithuanians/Vilnius
Luxembourg//Luxembourgish/
Macau/Macao//
Madagascar//Malagasy/Antananarivo
Malawi//Malawian,Malawians/Lilongwe
Malaysia//Malaysian,Malaysians/Kuala Lumpur
Maldives/The Maldives/Maldivian,Maldivians/Malé
Mali//Malian,Malians/Bamako
Malta//Maltese/Valletta
Marshall Islands//Marshallese/Majuro
Mauritania//Mauritanian,Mauritanians/Nouakchott
Mauritius//Mauritian,Mauritians/Port Louis
Mexico//Mexican,Mexicans/Mexico City
Micronesia//Micronesian,Micronesians/Palikir
Moldova/Moldavia/Moldovan,Moldovans/Chisinau,Chișinău,Kishinev
Monaco//Monegasque/
Mongolia//Mongolian,Mongolians/Ulaanbaatar,Ulan Bator
Montenegro//Montenegrin,Montenegrins/Podgorica
Morocco//Moroccan,Moroccans/Rabat
Mozambique//Mozambican,Mozambicans/Maputo
Myanmar/Burma/Burmese/Naypyidaw,Naypyitaw
Namibia//Namibian,Namibians/Windhoek
Nauru//Nauruan/
Nepal//Nepali,Nepalis,Nepalese/Kathmandu
Netherlands/The Netherlands,Holland/Dutch,Dutchman/Amsterdam
New Zealand//New Zealander,New Zealanders/Wellington
Nicaragua//Nicaraguan,Nicaraguans/Managua
Niger//Nigerien,Nigeriens/Niamey
Nigeria//Nigerian,Nigerians/Abuja
North Korea/DPRK,Democratic People's Republic of Korea/North Korean,North Koreans/Pyongyang
North Macedonia/Macedonia/Macedonian,Macedonians/Skopje
Norway//Norwegian,Norwegians/Oslo
Oman//Omani,Omanis/Muscat
Pakistan//Pakistani,Pakistanis/Islamabad
Palau//Palauan/
Palestine//Palestinian,Palestinians/Ramallah
Panama//Panamanian,Panamanians/Panama City
Papua New Guinea///Port Moresby
Paraguay//Paraguayan,Paraguayans/Asunción,Asuncion
Peru//Peruvian,Peruvians/Lima
Philippines/The Philippines/Filipino,Filipinos,Philippine/Manila
Poland//Polish,Pole,Poles/Warsaw
Portugal//Portuguese/Lisbon
Puerto Rico//Puerto Rican,Puerto Ricans/San Juan
Qatar//Qatari,Qataris/Doha
Romania//Romanian,Romanians/Bucharest
Russia/Russian Federation/Russian,Russians/Moscow
Rwanda//Rwandan,Rwandans/Kigali
Saint Kitts and Nevis/St Kitts and Nevis,St. Kitts and Nevis//
Saint Lucia/St Lucia,St. Lucia//
Samoa//Samoan,Samoans/Apia
San Marino///
Saudi Arabia/Kingdom of Saudi Arabia/Saudi,Saudis/Riyadh
Senegal//Senegalese/Dakar
Serbia//Serbian,Serbians,Serb,Serbs/Belgrade
Seychelles//Seychellois/
Sierra Leone//Sierra Leonean/Freetown
Singapore//Singaporean,Singaporeans/
Slovakia//Slovak,Slovaks,Slovakian/Bratislava
Slovenia//Slovenian,Slovenians,Slovene,Slovenes/Ljubljana
Solomon Islands///Honiara
Somalia//Somali,Somalis/Mogadishu
South Africa//South African,South Africans/Pretoria
South Korea/Republic of Korea/South Korean,South Koreans/Seoul
South Sudan//South Sudanese/Juba
Soviet Union/USSR,U.S.S.R./Soviet,Soviets/
Spain//Spanish,Spaniard,Spaniards/Madrid
Sri Lanka/Ceylon/Sri Lankan,Sri Lankans/Colombo
Sudan//Sudanese/Khartoum
Suriname//Surinamese/Paramaribo
Sweden//Swedish,Swede,Swedes/Stockholm
Switzerland//Swiss/Bern,Berne
Syria/Syrian Arab Republic/Syrian,Syrians/Damascus
Taiwan//Taiwanese/Taipei
Tajikistan//Tajik,Tajiks/Dushanbe
Tanzania//Tanzanian,Tanzanians/Dodoma
Thailand//Thai,Thais/Bangkok
Togo//Togolese/Lomé,Lome
Tonga//Tongan,Tongans/
Trinidad and Tobago/Trinidad//Port of Spain
Tunisia//Tunisian,Tunisians/Tunis
Turkey/Türkiye,Turkiye/Turkish,Turk,Turks/Ankara
Turkmenistan//Turkmen/Ashgabat
Tuvalu///
Uganda//Ugandan,Ugandans/Kampala
Ukraine//Ukrainian,Ukrainians/Kyiv,Kiev
United Arab Emirates/UAE,U.A.E./Emirati,Emiratis/Abu Dhabi
United Kingdom/UK,U.K.,Britain,Great Britain/British,Briton,Britons/London
United States/US,U.S.,USA,U.S.A.,United States of America/American,Americans/
Uruguay//Uruguayan,Uruguayans/Montevideo
Uzbekistan//Uzbek,Uzbeks,Uzbekistani/Tashkent
Vanuatu///Port Vila
Vatican City/Vatican,Holy See//
Venezuela//Venezuelan,Venezuelans/Caracas
Vietnam/Viet Nam/Vietnamese/Hanoi
Yemen//Yemeni,Yemenis/Sanaa,Sana'a,Sana’a
Yugoslavia//Yugoslav,Yugoslavs/
Czechoslovakia//Czechoslovak/
East Germany/GDR/East German,East Germans/
West Germany//West German,West Germans/
Zambia//Zambian,Zambians/Lusaka
Zimbabwe//Zimbabwean,Zimbabweans/Harare
England//English,Englishman/
Scotland//Scottish,Scots,Scot/Edinburgh
Wales//Welsh/Cardiff
Northern Ireland///Belfast
`;

export interface Country {
  name: string;
  aliases: readonly string[];
  demonyms: readonly string[];
  /** The capital under its usual names, the canonical one first; empty for city states and states that are no more. */
  capital: readonly string[];
}

const split = (cell: string | undefined) => (cell ? cell.split(',') : []);

export const COUNTRIES: readonly Country[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [name = '', aliases, demonyms, capital] = line.split('/');
    return { name, aliases: split(aliases), demonyms: split(demonyms), capital: split(capital) };
  });
