/** What is written in another way than its letters say. */
const spelled: Readonly<Record<string, string>> = {
  imax: 'IMAX',
  'd-box': 'D-BOX',
  dbox: 'D-BOX',
  screenx: 'ScreenX',
  hfr: 'HFR',
  hdr: 'HDR',
  vip: 'VIP',
};

/**
 * What people read for a value that feeds write in small letters: "Horror", "3D", "IMAX", "Box office". Whoever wrote a capital meant
 * it, and keeps it. Everywhere the same: in rows, sentences, profiles, pickers and files.
 */
export function valueLabel(value: string): string {
  if (value !== value.toLowerCase()) return value;
  if (Object.hasOwn(spelled, value)) return spelled[value] ?? value;
  const [first = '', ...rest] = value.split(' ');
  // A word with a digit in it is a name of few letters: 3d, 4dx.
  const beginning = /^\d+[a-z]{1,3}$/.test(first) ? first.toUpperCase() : first.charAt(0).toLocaleUpperCase('en') + first.slice(1);
  return [beginning, ...rest].join(' ');
}
