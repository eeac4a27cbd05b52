/** One US region: ISO 3166-2 code, population in hundred thousands, time zone of most of it, first three digits of its postcodes, cities. */
export interface Region {
  readonly code: string;
  readonly people: number;
  readonly timeZone: string;
  readonly postcodes: string;
  readonly cities: readonly string[];
}

const EASTERN = 'America/New_York';
const CENTRAL = 'America/Chicago';
const MOUNTAIN = 'America/Denver';
const PACIFIC = 'America/Los_Angeles';

export const regions: readonly Region[] = [
  region('AL', 51, CENTRAL, '352', 'Birmingham Huntsville Mobile Montgomery'),
  region('AK', 7, 'America/Anchorage', '995', 'Anchorage Fairbanks Juneau'),
  region('AZ', 74, 'America/Phoenix', '850', 'Phoenix Tucson Mesa Chandler Scottsdale'),
  region('AR', 31, CENTRAL, '722', 'Little_Rock Fayetteville Jonesboro'),
  region('CA', 390, PACIFIC, '900', 'Los_Angeles San_Diego San_Jose Fresno Sacramento Oakland Bakersfield Anaheim Riverside Stockton'),
  region('CO', 59, MOUNTAIN, '802', 'Denver Aurora Boulder Colorado_Springs'),
  region('CT', 36, EASTERN, '061', 'Hartford New_Haven Stamford'),
  region('DE', 10, EASTERN, '198', 'Wilmington Dover'),
  region('DC', 7, EASTERN, '200', 'Washington'),
  region('FL', 226, EASTERN, '331', 'Miami Tampa Orlando Jacksonville Fort_Myers Gainesville Sarasota'),
  region('GA', 110, EASTERN, '303', 'Atlanta Savannah Augusta Athens Macon'),
  region('HI', 14, 'Pacific/Honolulu', '968', 'Honolulu Hilo'),
  region('ID', 20, 'America/Boise', '837', 'Boise Nampa Twin_Falls'),
  region('IL', 125, CENTRAL, '606', 'Chicago Naperville Peoria Springfield Rockford'),
  region('IN', 69, 'America/Indiana/Indianapolis', '462', 'Indianapolis Fort_Wayne Bloomington'),
  region('IA', 32, CENTRAL, '503', 'Des_Moines Cedar_Rapids Ames'),
  region('KS', 29, CENTRAL, '672', 'Wichita Topeka Lawrence'),
  region('KY', 45, EASTERN, '402', 'Louisville Lexington Covington'),
  region('LA', 46, CENTRAL, '701', 'New_Orleans Baton_Rouge Lafayette'),
  region('ME', 14, EASTERN, '041', 'Portland Bangor'),
  region('MD', 62, EASTERN, '212', 'Baltimore Annapolis Frederick'),
  region('MA', 70, EASTERN, '021', 'Boston Worcester Springfield Lowell'),
  region('MI', 100, 'America/Detroit', '482', 'Detroit Grand_Rapids Lansing Ann_Arbor'),
  region('MN', 57, CENTRAL, '554', 'Minneapolis Saint_Paul Duluth Rochester'),
  region('MS', 29, CENTRAL, '392', 'Jackson Gulfport'),
  region('MO', 62, CENTRAL, '631', 'Saint_Louis Kansas_City Columbia'),
  region('MT', 11, MOUNTAIN, '598', 'Missoula Billings Bozeman'),
  region('NE', 20, CENTRAL, '681', 'Omaha Lincoln'),
  region('NV', 32, PACIFIC, '891', 'Las_Vegas Reno Henderson'),
  region('NH', 14, EASTERN, '031', 'Manchester Nashua'),
  region('NJ', 93, EASTERN, '071', 'Newark Trenton Paramus Cherry_Hill'),
  region('NM', 21, MOUNTAIN, '871', 'Albuquerque Santa_Fe'),
  region('NY', 196, EASTERN, '100', 'New_York Buffalo Albany Rochester Syracuse Yonkers'),
  region('NC', 108, EASTERN, '282', 'Charlotte Raleigh Durham Asheville Greensboro'),
  region('ND', 8, CENTRAL, '581', 'Fargo Bismarck'),
  region('OH', 118, EASTERN, '432', 'Columbus Cleveland Cincinnati Dayton Toledo'),
  region('OK', 41, CENTRAL, '731', 'Oklahoma_City Tulsa Norman'),
  region('OR', 42, PACIFIC, '972', 'Portland Eugene Bend'),
  region('PA', 130, EASTERN, '191', 'Philadelphia Pittsburgh Erie Allentown Lancaster'),
  region('RI', 11, EASTERN, '029', 'Providence Warwick'),
  region('SC', 54, EASTERN, '292', 'Columbia Charleston Greenville'),
  region('SD', 9, CENTRAL, '571', 'Sioux_Falls Rapid_City'),
  region('TN', 71, CENTRAL, '372', 'Nashville Memphis Franklin'),
  region('TX', 305, CENTRAL, '770', 'Houston Dallas Austin San_Antonio Fort_Worth Plano Lubbock Corpus_Christi'),
  region('UT', 34, MOUNTAIN, '841', 'Salt_Lake_City Provo Ogden'),
  region('VT', 6, EASTERN, '054', 'Burlington'),
  region('VA', 87, EASTERN, '232', 'Richmond Norfolk Arlington Roanoke'),
  region('WA', 78, PACIFIC, '981', 'Seattle Tacoma Spokane Bellevue'),
  region('WV', 18, EASTERN, '253', 'Charleston Morgantown'),
  region('WI', 59, CENTRAL, '532', 'Milwaukee Madison Green_Bay'),
  region('WY', 6, MOUNTAIN, '820', 'Cheyenne Casper'),
];

function region(state: string, people: number, timeZone: string, postcodes: string, cities: string): Region {
  return { code: `US-${state}`, people, timeZone, postcodes, cities: cities.split(' ').map((city) => city.replaceAll('_', ' ')) };
}
