import { Select } from '@marquee/ui/select';
import type { Outputs } from '../../../lib/trpc.tsx';
import type { Comps } from './use-comps.ts';

interface Props {
  readonly values: Outputs['films']['comparable']['values'];
  readonly comps: Comps;
  readonly onChange: (next: Partial<Comps>) => void;
}

/** What the films to compare with are narrowed by. */
export function ComparableFilters({ values, comps: { genre, from, to }, onChange }: Props) {
  // What the address says stays, also where there is no such film.
  const all = (known: readonly string[], chosen: string) => (chosen === '' || known.includes(chosen) ? known : [chosen, ...known]);
  const years = values.years.map(String);
  const options = (none: string, known: readonly string[], name: (value: string) => string) => [
    { value: '', label: none },
    ...known.map((value) => ({ value, label: name(value) })),
  ];
  return (
    <span className="flex flex-wrap items-center gap-2 print:hidden">
      <Select
        aria-label="Genre of comparable films"
        options={options('Any genre', all(values.genres, genre), (value) => value.charAt(0).toUpperCase() + value.slice(1))}
        value={genre}
        onValueChange={(value) => onChange({ genre: value })}
      />
      <Select
        aria-label="Released from"
        options={options('From any year', all(years, from), (value) => `From ${value}`)}
        value={from}
        onValueChange={(value) => onChange({ from: value })}
      />
      <Select
        aria-label="Released up to"
        options={options('To any year', all(years, to), (value) => `To ${value}`)}
        value={to}
        onValueChange={(value) => onChange({ to: value })}
      />
    </span>
  );
}
