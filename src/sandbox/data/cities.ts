/**
 * Real cities with their area codes, a ZIP or postal code of the city and the centre's coordinates. Streets are
 * invented. Each area code serves that city; some serve its neighbours too.
 */
export interface City {
  readonly name: string;
  /** Two-letter state or province; empty outside the US and Canada. */
  readonly state: string;
  readonly country: 'US' | 'CA' | 'GB';
  readonly postalCode: string;
  readonly areaCodes: readonly string[];
  readonly timeZone: string;
  readonly latitude: string;
  readonly longitude: string;
}

type Row = readonly [string, string, string, string, string, string, string];

const EASTERN = 'America/New_York';
const CENTRAL = 'America/Chicago';
const MOUNTAIN = 'America/Denver';
const PACIFIC = 'America/Los_Angeles';

const US: readonly Row[] = [
  ['Seattle', 'WA', '98134', '206', PACIFIC, '47.6062', '-122.3321'],
  ['Bellevue', 'WA', '98004', '425', PACIFIC, '47.6101', '-122.2015'],
  ['Olympia', 'WA', '98501', '360', PACIFIC, '47.0379', '-122.9007'],
  ['Tacoma', 'WA', '98421', '253', PACIFIC, '47.2529', '-122.4443'],
  ['Spokane', 'WA', '99201', '509', PACIFIC, '47.6588', '-117.4260'],
  ['Portland', 'OR', '97209', '503 971', PACIFIC, '45.5152', '-122.6784'],
  ['Eugene', 'OR', '97401', '541 458', PACIFIC, '44.0521', '-123.0868'],
  ['Oakland', 'CA', '94607', '510 341', PACIFIC, '37.8044', '-122.2712'],
  ['Long Beach', 'CA', '90802', '562', PACIFIC, '33.7701', '-118.1937'],
  ['Fresno', 'CA', '93721', '559', PACIFIC, '36.7378', '-119.7871'],
  ['San Diego', 'CA', '92101', '619 858', PACIFIC, '32.7157', '-117.1611'],
  ['Anaheim', 'CA', '92805', '714 657', PACIFIC, '33.8366', '-117.9143'],
  ['Reno', 'NV', '89501', '775', PACIFIC, '39.5296', '-119.8138'],
  ['Boise', 'ID', '83702', '208 986', 'America/Boise', '43.6150', '-116.2023'],
  ['Salt Lake City', 'UT', '84101', '801 385', MOUNTAIN, '40.7608', '-111.8910'],
  ['Denver', 'CO', '80202', '303 720', MOUNTAIN, '39.7392', '-104.9903'],
  ['Tucson', 'AZ', '85701', '520', 'America/Phoenix', '32.2226', '-110.9747'],
  ['Albuquerque', 'NM', '87102', '505', MOUNTAIN, '35.0844', '-106.6504'],
  ['Dallas', 'TX', '75201', '214 469 972', CENTRAL, '32.7767', '-96.7970'],
  ['Austin', 'TX', '78701', '512 737', CENTRAL, '30.2672', '-97.7431'],
  ['Houston', 'TX', '77002', '713 281 832', CENTRAL, '29.7604', '-95.3698'],
  ['Tulsa', 'OK', '74103', '918 539', CENTRAL, '36.1540', '-95.9928'],
  ['Omaha', 'NE', '68102', '402 531', CENTRAL, '41.2565', '-95.9345'],
  ['Des Moines', 'IA', '50309', '515', CENTRAL, '41.5868', '-93.6250'],
  ['Minneapolis', 'MN', '55401', '612', CENTRAL, '44.9778', '-93.2650'],
  ['Madison', 'WI', '53703', '608', CENTRAL, '43.0731', '-89.4012'],
  ['Chicago', 'IL', '60607', '312 773 872', CENTRAL, '41.8781', '-87.6298'],
  ['Indianapolis', 'IN', '46204', '317 463', 'America/Indiana/Indianapolis', '39.7684', '-86.1581'],
  ['Columbus', 'OH', '43215', '614 380', EASTERN, '39.9612', '-82.9988'],
  ['Grand Rapids', 'MI', '49503', '616', 'America/Detroit', '42.9634', '-85.6681'],
  ['Louisville', 'KY', '40202', '502', 'America/Kentucky/Louisville', '38.2527', '-85.7585'],
  ['Nashville', 'TN', '37203', '615 629', CENTRAL, '36.1627', '-86.7816'],
  ['Savannah', 'GA', '31401', '912', EASTERN, '32.0809', '-81.0912'],
  ['Atlanta', 'GA', '30303', '404 470 678', EASTERN, '33.7490', '-84.3880'],
  ['Tampa', 'FL', '33602', '813 656', EASTERN, '27.9506', '-82.4572'],
  ['Raleigh', 'NC', '27601', '919 984', EASTERN, '35.7796', '-78.6382'],
  ['Richmond', 'VA', '23219', '804', EASTERN, '37.5407', '-77.4360'],
  ['Baltimore', 'MD', '21202', '410 443 667', EASTERN, '39.2904', '-76.6122'],
  ['Pittsburgh', 'PA', '15222', '412 878', EASTERN, '40.4406', '-79.9959'],
  ['Newark', 'NJ', '07102', '973 862', EASTERN, '40.7357', '-74.1724'],
  ['Buffalo', 'NY', '14202', '716', EASTERN, '42.8864', '-78.8784'],
  ['Hartford', 'CT', '06103', '860 959', EASTERN, '41.7658', '-72.6734'],
  ['Worcester', 'MA', '01608', '508 774', EASTERN, '42.2626', '-71.8023'],
  ['Portland', 'ME', '04101', '207', EASTERN, '43.6591', '-70.2568'],
  ['Bangor', 'ME', '04401', '207', EASTERN, '44.8016', '-68.7712'],
];

const CA: readonly Row[] = [
  ['Toronto', 'ON', 'M5V 2T6', '416 647 437', 'America/Toronto', '43.6532', '-79.3832'],
  ['Ottawa', 'ON', 'K1P 1J1', '613 343', 'America/Toronto', '45.4215', '-75.6972'],
  ['Montréal', 'QC', 'H3B 2Y5', '514 438', 'America/Toronto', '45.5019', '-73.5674'],
  ['Vancouver', 'BC', 'V6B 1A1', '604 778', 'America/Vancouver', '49.2827', '-123.1207'],
  ['Calgary', 'AB', 'T2P 1J9', '403 587', 'America/Edmonton', '51.0447', '-114.0719'],
  ['Winnipeg', 'MB', 'R3C 1A3', '204 431', 'America/Winnipeg', '49.8951', '-97.1384'],
  ['Halifax', 'NS', 'B3J 1S9', '902 782', 'America/Halifax', '44.6488', '-63.5752'],
];

/** London's code stands for `20`; its invented numbers come from the range that Ofcom keeps for drama. */
const GB: readonly Row[] = [['London', '', 'E1W 2AB', '20', 'Europe/London', '51.5072', '-0.1276']];

function toCity(country: City['country']): (row: Row) => City {
  return ([name, state, postalCode, codes, timeZone, latitude, longitude]) => ({
    name,
    state,
    country,
    postalCode,
    areaCodes: codes.split(' '),
    timeZone,
    latitude,
    longitude,
  });
}

export const CITIES: readonly City[] = [
  ...US.map(toCity('US')),
  ...CA.map(toCity('CA')),
  ...GB.map(toCity('GB')),
];

/** Cities of the US and Canada, for generated customers. */
export const NORTH_AMERICAN_CITIES: readonly City[] = CITIES.filter((city) => city.country !== 'GB');

/** The city of that name; `state` tells the two Portlands apart. */
export function cityNamed(name: string, state: string): City {
  const found = CITIES.find((city) => city.name === name && city.state === state);
  if (!found) throw new Error(`No city ${name}, ${state}`);
  return found;
}

/** Every area code that the table has for a state or province, in its order. */
export function areaCodesOfState(country: string, state: string): readonly string[] {
  const codes = CITIES.filter((city) => city.country === country && city.state === state).flatMap(
    (city) => city.areaCodes,
  );
  return [...new Set(codes)];
}
