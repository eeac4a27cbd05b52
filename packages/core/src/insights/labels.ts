import { currencySign, type FieldName, moneyLabel } from '@marquee/dsl';
import type { BreakdownName } from './names.ts';

/** How the keys of a breakdown are read: by a field's labels (looked up by the host), or by this table. */
type Dimension =
  | { readonly field: FieldName }
  | { readonly words: Readonly<Record<string, string>> }
  | { readonly say: (key: string, currency: string) => string };

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
/** Of a key such as `1000-1999`, in minor units. */
const spendLabel = (key: string, currency: string): string => {
  const [from = 0, to] = key.replace('+', '').split('-').map(Number);
  if (to === undefined) return `${moneyLabel(from, currency)} and more`;
  return from === 0
    ? `Under ${moneyLabel(to + 1, currency)}`
    : `${moneyLabel(from, currency)}–${moneyLabel(to, currency).replace(currencySign(currency), '')}`;
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
  spend: [{ say: spendLabel }],
};

/** The words of one key; `names` are the host's labels by field and value; money is in `currency`. */
export function keyLabels(
  name: BreakdownName,
  key: readonly string[],
  names: Readonly<Record<string, Readonly<Record<string, string>>>>,
  currency: string,
): readonly string[] {
  return key.map((value, position) => {
    if (value === 'unknown') return unknown;
    const dimension = dimensions[name][position];
    return dimension === undefined ? value : (labelIn(dimension, value, names, currency) ?? value);
  });
}

function labelIn(
  dimension: Dimension,
  value: string,
  names: Readonly<Record<string, Readonly<Record<string, string>>>>,
  currency: string,
): string | undefined {
  if ('field' in dimension) return names[dimension.field]?.[value];
  return 'words' in dimension ? dimension.words[value] : dimension.say(value, currency);
}
