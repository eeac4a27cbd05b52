/** An invented cinema chain: its share of the moviegoers, its regions ('all', or the states in which it has sites) and the form of its codes. */
export interface SampleExhibitor {
  readonly id: string;
  readonly name: string;
  readonly share: number;
  readonly states: readonly string[] | 'all';
  readonly filmPrefix: string;
  /** Its loyalty tiers, lowest first. */
  readonly tiers: readonly [string, string, string];
}

/** Shares are fixed and uneven: the largest has eighteen times the members of the smallest. */
export const exhibitors: readonly SampleExhibitor[] = [
  exhibitor('northlight', 'Northlight Cinemas', 18, 'all', 'NL', 'Ray Beam Aurora'),
  exhibitor('gantry', 'Gantry Screens', 14, 'all', 'GS', 'Basic Silver Gold'),
  exhibitor('tideway', 'Tideway Cinemas', 11, 'CA OR WA NV AZ HI AK ID UT', 'TW', 'Ebb Flow Spring'),
  exhibitor('lanternyard', 'Lanternyard', 9.5, 'NY NJ CT MA RI NH ME VT PA', 'LY', 'Wick Flame Lantern'),
  exhibitor('redwing', 'Redwing Cinemas', 8, 'TX OK LA AR NM', 'RW', 'Member Plus Premier'),
  exhibitor('cobalt-row', 'Cobalt Row Cinemas', 7, 'IL IN MI OH WI MN IA', 'CR', 'Blue Deep_Blue Cobalt'),
  exhibitor('penrose', 'Penrose Screens', 6, 'FL GA SC AL MS', 'PN', 'Step Stair Tower'),
  exhibitor('union-reel', 'Union Reel', 5.5, 'VA MD DC DE NC WV', 'UR', 'Local Regular Founder'),
  exhibitor('lumenhall', 'Lumenhall', 5, 'CO UT WY MT NM ID', 'LH', 'Member Silver Gold'),
  exhibitor('foxglove', 'Foxglove Screens', 4, 'TN KY NC GA AL', 'FG', 'Bud Leaf Bloom'),
  exhibitor('ostara', 'Ostara Cinemas', 3.5, 'MN ND SD NE IA KS MO', 'OS', 'Member Plus Premier'),
  exhibitor('velodrome', 'Velodrome Halls', 3, 'WA OR CA', 'VH', 'Lap Sprint Podium'),
  exhibitor('quayside-nine', 'Quayside Nine', 2.5, 'MA NH ME RI', 'QN', 'Deck Bridge Crown'),
  exhibitor('parade-ten', 'Parade Ten', 2, 'PA OH', 'PT', 'Member Silver Gold'),
  exhibitor('marlowe-finch', 'Marlowe & Finch', 1, 'NY', 'MF', 'Stalls Circle Box'),
];

function exhibitor(id: string, name: string, share: number, states: string, filmPrefix: string, tiers: string): SampleExhibitor {
  const [low = '', middle = '', high = ''] = tiers.split(' ').map((tier) => tier.replaceAll('_', ' '));
  return { id, name, share, states: states === 'all' ? 'all' : states.split(' '), filmPrefix, tiers: [low, middle, high] };
}
