// Names and places of the invented notes of evaluation/privacy.ts. The product knows none of these names: a test checks that its lists and these have no word in common.

const words = (text: string): readonly string[] => text.trim().split(/\s*[,\n]\s*/);

export const UNKNOWN_GIVEN = words(`
Anneliese, Bertrand, Cosima, Dagny, Eulalia, Fintan, Ghislaine, Hadiza, Ignatius, Jorunn, Kwabena, Ludmila, Mieczyslaw, Nkechi, Oluwaseun, Parvati, Quentin, Rashida, Saoirse, Thandiwe, Ulrich, Venkatesh, Wilhelmina, Xiomara, Yevgenia, Zbigniew
Aurelio, Birgitta, Caspian, Deveraux, Evangeline, Ferdinand, Galina, Hyacinth, Isadora, Jedidiah, Katarzyna, Lysander, Marisela, Nikolai, Ottilie, Percival, Radhika, Siobhan, Tomasz, Uzoma, Valentina, Wojciech, Yusuf, Zuleika, Adaeze, Bartholomew, Clementine
Dmitri, Esperanza, Fiorella, Gunther, Hortense, Ivana, Jaroslav, Kalliope, Leopold, Mahmoud, Nadezhda, Obadiah, Philomena, Rosalind, Svetlana, Tobias, Vivienne, Yaroslav, Zenobia, Amadou, Bronwyn, Chidi, Danuta, Emeka, Farhana, Gaspard, Hilario, Itzel, Joao
Kateri, Lakshmi, Mireille, Nasrin, Odalys, Prakash, Rigoberto, Shanthi, Tatsuya, Vasilios, Wenceslao, Yolonda, Zsofia, Ayaan, Bogdan, Cornelius, Delphine, Efrain, Florencio, Grzegorz, Hyeon-u, Ileana, Jens-Uwe, Kenji, Liesel, Xiu-Ying, Noor, Olufemi, Pilar, Rukhsana`);

export const UNKNOWN_SURNAMES = words(`
Abernathy, Bjornstad, Chukwu, Dragomir, Eisenhardt, Fitzwilliam, Gruenwald, Haverford, Iwasaki, Jankowski, Kowalczyk, Lindqvist, Mbeki, Nakagawa, Okonkwo, Papadopoulos, Quackenbush, Rzepka, Szymanski, Thibodeaux, Uchida, Vandermeer, Wojcik, Xanthopoulos
Yamaguchi, Zielinski, O'Shaughnessy, D'Angelo, Ar-Rashidi, de la Fuente, van der Heijden, St. Clair, Adeyemi, Baumgartner, Cavanaugh, Delacroix, Egorov, Featherstone, Gianopoulos, Hovsepian, Ivanchenko, Juliani, Kristofferson, Leibowitz, McElhinney, Niedermeyer, Obradovic
Pemberton, Quesnel, Ratanavong, Schumacher, Tchaikovsky, Umarov, Villanova, Wickramasinghe, Yablonski, Zapatero, Ashworth, Blumenthal, Castellanos, Dombrowski, Engstrom, Fairweather, Goldschmidt, Hathaway, Ishikawa, Jovanovic, Kapoor, Lundgren, Montrose, Nwosu
Ostrander, Pelletier, Rosenthal, Sorensen, Tsosie, Vukasin-Ibaceta, Whitlock, Yoshida, Zuckerman, Arslanian, Bellweather, Croft, Desrosiers, Eklund, Fontenot, Gulbransen, Harrowgate, Ingersoll, Kaczmarek, Loomis, Mukherjee, Nakamura-Rohe, Oyelaran, Przybylski, Rathbone
Skarsgard, Tillery, Venkataraman, Winterbourne, Yellowhorse, Zabriskie, Ahluwalia, Bhattacharya, Chaudhry, Dufresne, Esquivel, Gebreselassie, Huckabee, Iglesias-Prado, Krzyzewski, Mogensen, Ngata, Oakhurst, Poindexter, Rutherford, Stavros, Tomlinson, Vukovic, Wexler`);

export const KNOWN_GIVEN = words(
  'Mary, John, Patricia, Robert, Jennifer, Michael, Linda, William, Elizabeth, David, Barbara, Richard, Susan, Joseph, Jessica, Maria, Carlos, Guadalupe, Muhammad, Priya, Kimberly, Grace, Will, Mark, Rose, Dawn, Art, Hope',
);
export const KNOWN_SURNAMES = words(
  'Smith, Johnson, Williams, Garcia, Nguyen, Patel, Kim, Rodriguez, Miller, Davis, Lopez, Wilson, Thomas, Long, Young, Bell, Graves, Parkinson, Foley, Baker, Hill, White, Price, Washington, Jackson',
);

/** Street, city, state, county, ZIP code; the ZIP codes lie in the state. */
export const STREETS = words(
  'Oakmont, Elm, N. Highland, Martin Luther King, Old Mill, West 42nd, Cedar Hollow, 3rd, Lakeview, Prospect, Saint Andrews, Peachtree, Rio Grande, Via Verde, Maple, Old County Line, Fairmount, SE Division, Magnolia, Chestnut Ridge',
);
export const STREET_KINDS = words(
  'Street, St, Avenue, Ave, Road, Rd, Lane, Ln, Drive, Dr, Boulevard, Blvd, Court, Ct, Way, Place, Circle, Terrace, Parkway, Highway',
);
export const CITIES: readonly (readonly [
  city: string,
  state: string,
  stateName: string,
  county: string,
  zip: string,
])[] = [
  ['Springfield', 'IL', 'Illinois', 'Sangamon', '62704'],
  ['Duluth', 'MN', 'Minnesota', 'St. Louis', '55802'],
  ['Baton Rouge', 'LA', 'Louisiana', 'East Baton Rouge', '70802'],
  ['Salem', 'OR', 'Oregon', 'Marion', '97301'],
  ['Bangor', 'ME', 'Maine', 'Penobscot', '04401'],
  ['Fort Wayne', 'IN', 'Indiana', 'Allen', '46802'],
  ['Rutland', 'VT', 'Vermont', 'Rutland', '05901'],
  ['Santa Fe', 'NM', 'New Mexico', 'Santa Fe', '87501'],
  ['Bethesda', 'MD', 'Maryland', 'Montgomery', '20814'],
  ['Chattanooga', 'TN', 'Tennessee', 'Hamilton', '37402'],
  ['Coeur d’Alene', 'ID', 'Idaho', 'Kootenai', '83814'],
  ['Yuma', 'AZ', 'Arizona', 'Yuma', '85364'],
  ['Hilo', 'HI', 'Hawaii', 'Hawaii', '96720'],
  ['St. Petersburg', 'FL', 'Florida', 'Pinellas', '33701'],
  ['Scranton', 'PA', 'Pennsylvania', 'Lackawanna', '18503'],
  ['Tulsa', 'OK', 'Oklahoma', 'Tulsa', '74103'],
];
export const EMPLOYERS = words(
  'Harborview Logistics, Granger Steel, Pinecrest Elementary, Tri-County Transit, Bluebird Bakery, Westfall & Sons, Orion Aerospace, Delmar Foods',
);
/** What must stay: codes first, then doses, values, eponyms, drugs and places of service. */
export const CODES = words(
  '99213, 99214-25, 45385, 45380-59, 29881-RT, 20610, 93000, 36415, J1885, J3301, G0439, Q4081, E11.42, I10, M17.11, Z79.4, S72.001A, C50.911, 0SRD0J9, 02703DZ, 0042T, 0001U, 64560, L33777, 470, 0409-1234-01, 96372, 99291, D2740, A4253',
);
export const KEPT = words(
  'metformin 500 mg BID, lisinopril 10 mg daily, BP 128/76, HR 72, SpO2 98% on RA, A1c 7.2, strength 5/5, pain 6/10, EF 55-60%, Foley catheter, Parkinson’s disease, Crohn’s disease, Baker’s cyst, Bell’s palsy, Smith fracture, Graves’ disease, Murphy’s sign, Mohs surgery, Lantus 20 units, Eliquis 5 mg, POS 22, emergency department, ambulatory surgery center, skilled nursing facility, Colles fracture, Hodgkin lymphoma, Kirschner wire, WBC 11.2, K 4.1, 2/6 systolic murmur, L4-L5, T2DM, 3.5 cm, 100K CFU, 1-2 tablets, ICD-10-CM, NCCI 2024 Q3, Wells score 4.5, Glasgow Coma Scale 15, Apgar 8 and 9, Cobb angle 22 degrees, Le Fort I, MR lumbar spine, DR with macular edema',
);
