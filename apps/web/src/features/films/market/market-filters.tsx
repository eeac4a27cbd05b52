import { Select } from '@marquee/ui/select';
import { type FilterName, filterNames, type Market, type MarketView } from './view.ts';

interface Props {
  /** What there is to choose from, once it is known. */
  readonly values: Market['values'] | undefined;
  readonly filters: MarketView['filters'];
  readonly onChange: (filters: MarketView['filters']) => void;
}

const words: Readonly<Record<FilterName, { readonly label: string; readonly any: string }>> = {
  genre: { label: 'Genre', any: 'Any genre' },
  rating: { label: 'Rating', any: 'Any rating' },
  distributor: { label: 'Distributor', any: 'Any distributor' },
  franchise: { label: 'Franchise', any: 'Any franchise' },
  year: { label: 'Year of release', any: 'Any year' },
};

/** What the list is narrowed by. */
export function MarketFilters({ values, filters, onChange }: Props) {
  const choices: Readonly<Record<FilterName, readonly string[]>> = {
    genre: values?.genres ?? [],
    rating: values?.ratings ?? [],
    distributor: values?.distributors ?? [],
    franchise: values?.franchises ?? [],
    year: values?.years.map(String) ?? [],
  };
  return (
    <div className="flex flex-wrap items-center gap-2 px-(--pad) pb-4">
      {filterNames.map((name) => {
        const chosen = filters[name];
        // What the address says stays, also where there is no such film.
        const all = chosen !== undefined && !choices[name].includes(chosen) ? [chosen, ...choices[name]] : choices[name];
        return (
          <Select
            key={name}
            aria-label={words[name].label}
            className="max-w-48"
            options={[{ value: '', label: words[name].any }, ...all.map((value) => ({ value, label: named(name, value) }))]}
            value={chosen ?? ''}
            onValueChange={(value) => {
              const { [name]: _, ...others } = filters;
              onChange(value === '' ? others : { ...others, [name]: value });
            }}
          />
        );
      })}
    </div>
  );
}

/** Genres are kept in small letters. */
function named(name: FilterName, value: string): string {
  return name === 'genre' ? value.charAt(0).toUpperCase() + value.slice(1) : value;
}
