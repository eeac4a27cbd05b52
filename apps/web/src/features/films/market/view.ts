import type { Inputs, Outputs } from '../../../lib/trpc.tsx';

export type Market = Outputs['films']['market'];
export type MarketFilm = Market['films'][number];
type Asked = Exclude<Inputs['films']['market'], void>;
export type Section = NonNullable<Asked['section']>;
export type Sort = NonNullable<Asked['sort']>;

export const sections: readonly { readonly value: Section | 'all'; readonly label: string }[] = [
  { value: 'inTheatres', label: 'In theatres' },
  { value: 'advanceSales', label: 'Advance sales' },
  { value: 'coming', label: 'Coming' },
  { value: 'archive', label: 'Archive' },
  { value: 'all', label: 'All' },
];
export const sorts: readonly { readonly value: Sort; readonly label: string }[] = [
  { value: 'release', label: 'Latest release' },
  { value: 'title', label: 'Title' },
  { value: 'moviegoers', label: 'Moviegoers' },
  { value: 'visits', label: 'Visits' },
  { value: 'lastWeekend', label: 'Last weekend' },
  { value: 'openingWeekend', label: 'Opening weekend' },
  { value: 'presales', label: 'Presales' },
];
export const filterNames = ['genre', 'rating', 'distributor', 'franchise', 'year'] as const;
export type FilterName = (typeof filterNames)[number];

/** What of the list is in its address. */
export interface MarketView {
  readonly section: Section | 'all';
  readonly sort: Sort;
  readonly text: string;
  readonly filters: Readonly<Partial<Record<FilterName, string>>>;
}

/** The list as an address has it: films in theatres, the latest first, unless it says otherwise. */
export function marketViewOf(search: Pick<URLSearchParams, 'get'>): MarketView {
  return {
    section: sections.find(({ value }) => value === search.get('in'))?.value ?? 'inTheatres',
    sort: sorts.find(({ value }) => value === search.get('sort'))?.value ?? 'release',
    text: search.get('q') ?? '',
    filters: Object.fromEntries(
      filterNames.flatMap((name) => {
        const value = search.get(name) ?? '';
        return value === '' || (name === 'year' && !/^(19|2[01])\d\d$/.test(value)) ? [] : [[name, value]];
      }),
    ),
  };
}

export function marketAddress({ section, sort, text, filters }: MarketView): string {
  const search = new URLSearchParams();
  if (section !== 'inTheatres') search.set('in', section);
  if (sort !== 'release') search.set('sort', sort);
  if (text !== '') search.set('q', text);
  for (const name of filterNames) if (filters[name]) search.set(name, filters[name]);
  const query = search.toString();
  return query === '' ? '/films' : `/films?${query}`;
}

/** What is asked of the API. */
export function marketInput({ section, sort, text, filters: { year, ...filters } }: MarketView): Asked {
  return {
    ...(section === 'all' ? {} : { section }),
    ...{ sort, text: text.slice(0, 200), ...filters },
    ...(year === undefined ? {} : { year: Number(year) }),
  };
}
