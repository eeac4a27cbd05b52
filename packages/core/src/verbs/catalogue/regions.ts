const states =
  'AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming';

const names = new Map(states.split('|').map((entry) => [`US-${entry.slice(0, 2)}`, entry.slice(3)]));

/** The name of an ISO 3166-2 region; the code itself where we have no name for it. */
export function regionName(code: string): string {
  return names.get(code) ?? code;
}

/** The codes of regions whose name contains the text, case ignored. */
export function regionsNamed(text: string): readonly string[] {
  const wanted = text.toLowerCase();
  return [...names].filter(([, name]) => name.toLowerCase().includes(wanted)).map(([code]) => code);
}
