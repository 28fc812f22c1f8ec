/** Invented names of people, companies, streets and features. */

const FIRST_NAMES =
  'Ada Adrian Aisha Alan Alba Amara Amir Andrea Anton Ariel Arturo Astrid Avery Beatriz Bela Ben Bianca Bruno Camila Carl Carmen Casey Cecilia Cesar Chandra Clara Cole Corinne Dalia Damian Dana Daria Darnell Deepa Derek Diego Dina Dmitri Dora Drew Edith Eli Elena Elias Emeka Emil Enzo Erin Esther Evan Farah Felix Fiona Gavin Gemma Gloria Grant Greta Hadley Hanna Hugo Ida Imani Ines Iris Ivan Jada Jamal Jana Jasper Jodie Joel Jonas Julia Kai Karim Kasia Keisha Kira Kofi Lana Lars Leah Leo Lila Logan Luis Luna Mabel Malik Mara Marco Maya Mehmet Mila Mina Nadia Naomi Nia Nico Nina Noor Omar Opal Oscar Owen Paloma Pedro Petra Priya Quinn Rafael Rania Ravi Rhea Rosa Ruth Sadie Samir Sasha Selma Simon Tara Theo Tomas Uma Vera Viktor Wanda Wes Yara Yusuf Zara Chloé José Zoë Søren Łukasz Renée Björn Inés'.split(
    ' ',
  );

const LAST_NAMES =
  'Abbott Adeyemi Ahlberg Alvarado Amsel Arroyo Ashworth Bakshi Barlow Batra Beckett Belmonte Birch Blackwood Bonilla Boyle Bramwell Brandt Calloway Camden Cardoso Castellan Chavez Chowdhury Coburn Cordova Crane Dacosta Dalton Delgado Dhillon Donovan Drummond Dunmore Eastman Eriksen Espinoza Falk Farrow Fenwick Ferrante Fielding Fontaine Fraser Gallardo Garrick Ghosh Gillespie Granger Greenaway Gupta Haddad Halloran Hargrove Hayashi Hendry Holloway Ibarra Ingram Iyer Jablonski Jansen Joshi Kapoor Kaufman Keller Khoury Kimball Kowalski Lachance Lambert Langley Larkin Ledger Lindqvist Lockhart Macias Madaki Marchetti Marlowe Mbeki Mercer Mikkelsen Moreau Nakata Navarro Nkosi Novak Oakes Obrien Ochoa Okafor Olander Padilla Palmer Paxton Petrov Pike Quintana Radcliffe Ramsey Reyes Rivas Rosario Rourke Saito Salazar Sandoval Seward Sharma Sorensen Stanhope Sutter Tanaka Thorne Tolbert Ueda Underhill Valdez Varga Vaughn Voss Wakefield Walden Whitlock Winslow Wojcik Yamada Yates Zamora Zeller Nguyễn Muñoz Gagné Bélanger Müller Öztürk'.split(
    ' ',
  );

/** People whose names are written in Chinese: given name, family name, and how an address spells them. */
const CHINESE_NAMES: readonly PersonName[] = [
  { first: '美玲', last: '陈', mailbox: 'meiling.chen' },
  { first: '伟', last: '林', mailbox: 'wei.lin' },
  { first: '思远', last: '周', mailbox: 'siyuan.zhou' },
  { first: '雅婷', last: '黄', mailbox: 'yating.huang' },
];

export interface PersonName {
  readonly first: string;
  readonly last: string;
  /** Local part of an e-mail address, ASCII. */
  readonly mailbox: string;
}

const FOLDED: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd' };

function ascii(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z]/g, (letter) => FOLDED[letter] ?? '');
}

const FIRST_ASCII = FIRST_NAMES.map(ascii);
const LAST_ASCII = LAST_NAMES.map(ascii);
const CHINESE_EVERY = 83;

/** The name that a 32-bit value stands for. */
export function personName(value: number): PersonName {
  if (value % CHINESE_EVERY === 0) {
    const chinese = CHINESE_NAMES[(value >>> 8) % CHINESE_NAMES.length];
    if (chinese) return chinese;
  }
  const first = value % FIRST_NAMES.length;
  const last = (value >>> 9) % LAST_NAMES.length;
  return {
    first: FIRST_NAMES[first] ?? '',
    last: LAST_NAMES[last] ?? '',
    mailbox: `${FIRST_ASCII[first]}.${LAST_ASCII[last]}`,
  };
}

export const COMPANY_FIRST =
  'Alderfen Ambercrest Ashgrove Bellwether Blueheron Brackenridge Bramblewood Brightwater Cedarfall Cinderford Copperline Cotswater Driftwood Eastmere Elderbrook Fallowfield Fernhollow Foxglove Glenharrow Goldcrest Greywharf Hawthorne Hazelmere Heatherdown Ironbark Juniper Kestrel Kingsmarsh Larkspur Lindenwood Lowmoor Maplecroft Meadowlark Millrace Mistral Moorland Oakhaven Orchardson Pinecrest Quarrybank Ravenscar Redfern Rookwood Saltmarsh Sandpiper Silverleaf Stonebridge Summerhill Thistledown Thornbury Umberland Vinecliff Wheatley Whitmoor Willowbank Windrush Wolfstone Yarrow'.split(
    ' ',
  );

export const COMPANY_LAST =
  'Supply,Foods,Motors,Textiles,Packaging,Instruments,Roofing,Hardware,Outfitters,Travel,Realty,Brewing,Plumbing,Electric,Nurseries,Printing,Furniture,Lighting,Marine,Staffing,Pools,Veterinary,Optics,Ceramics,Rentals'.split(
    ',',
  );

export const STREETS =
  'Alder Row,Anchor Street,Beacon Lane,Birch Terrace,Cannery Road,Chandler Way,Cooper Street,Drayman Court,Ferry Approach,Foundry Lane,Granary Square,Harbor Reach,Juniper Way,Lantern Hill,Mariner Drive,Mill Race,Orchard Bank,Quarry Street,Ropewalk,Saddler Lane,Sailmaker Street,Tannery Row,Wharf Road,Weaver Street'.split(
    ',',
  );

export const QUEUE_NAMES = [
  'Dispatch',
  'Billing',
  'Customer care',
  'Service desk',
  'Orders',
  'Night line',
] as const;
export const GROUP_NAMES = ['Front desk', 'Yard', 'Sales', 'Warehouse'] as const;
export const PLACE_NAMES = ['Meeting room', 'Lobby', 'Break room', 'Loading dock', 'Reception'] as const;
export const LINE_NAMES = ['Emergency desk', 'Weekend line', 'Visitors', 'Overflow'] as const;
