import type { FieldName } from '@marquee/dsl';
import type { BreakdownName } from './names.ts';

/** How the keys of a breakdown are read: by a field's labels (looked up by the host), or by this table. */
type Dimension = { readonly field: FieldName } | { readonly words: Readonly<Record<string, string>> };

const unknown = 'Unknown';
const ageBands = {
  under12: 'Under 12',
  '12-17': '12–17',
  '18-24': '18–24',
  '25-34': '25–34',
  '35-44': '35–44',
  '45-54': '45–54',
  '55-64': '55–64',
  '65+': '65 and over',
};
const classes = { frequent: 'Frequent', occasional: 'Occasional', infrequent: 'Infrequent', lapsed: 'Lapsed' };
const parties = { '1': '1 ticket', '2': '2', '3-4': '3 or 4', '5+': '5 and more' };
const leads = { '0': 'Same day', '1': '1 day', '2-7': '2 to 7 days', '8+': '8 days and more' };
const spends = {
  '0-999': 'Under 10',
  '1000-1999': '10–19.99',
  '2000-2999': '20–29.99',
  '3000-4999': '30–49.99',
  '5000-7499': '50–74.99',
  '7500+': '75 and more',
};

/** One entry for each breakdown's dimensions, in their order. */
export const dimensions: { readonly [B in BreakdownName]: readonly Dimension[] } = {
  ageGender: [{ words: ageBands }, { field: 'gender' }],
  frequency: [{ words: classes }],
  partySize: [{ words: parties }],
  region: [{ field: 'region' }],
  exhibitor: [{ field: 'exhibitor' }],
  genre: [{ field: 'film.genre' }],
  film: [{ field: 'film' }],
  daypartWeekday: [{ field: 'daypart' }, { field: 'weekday' }],
  format: [{ field: 'format' }],
  leadTime: [{ words: leads }],
  spend: [{ words: spends }],
};

/** The words of one key; `names` are the host's labels by field and value. */
export function keyLabels(
  name: BreakdownName,
  key: readonly string[],
  names: Readonly<Record<string, Readonly<Record<string, string>>>>,
): readonly string[] {
  return key.map((value, position) => {
    const dimension = dimensions[name][position];
    const label = dimension && ('field' in dimension ? names[dimension.field]?.[value] : dimension.words[value]);
    return label ?? (value === 'unknown' ? unknown : value);
  });
}
