import { bandsOf } from './band.ts';

/** The age bands that the industry reports, youngest first. Ages are whole years on the as-of date. */
export const ageBands = bandsOf([
  { key: 'under12', label: 'Under 12', from: 0 },
  { key: '12-17', label: '12–17', from: 12 },
  { key: '18-24', label: '18–24', from: 18 },
  { key: '25-34', label: '25–34', from: 25 },
  { key: '35-44', label: '35–44', from: 35 },
  { key: '45-54', label: '45–54', from: 45 },
  { key: '55-64', label: '55–64', from: 55 },
  { key: '65+', label: '65 and over', from: 65 },
]);
