'use client';
import { Button } from '@marquee/ui/button';
import { Input } from '@marquee/ui/input';
import { SearchBox } from '@marquee/ui/search-box';
import { Select, type SelectOption } from '@marquee/ui/select';
import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../lib/trpc.tsx';
import { everything, type Filter, times } from './filter.ts';
import { actions, wordsOf } from './words.ts';

interface Props {
  readonly filter: Filter;
  readonly onChange: (change: Partial<Filter>) => void;
}

/** What of the log is looked for. */
export function AuditFilters({ filter, onChange }: Props) {
  const people = useQuery(apiQuery('people.list', {}));
  const organisations = useQuery(apiQuery('organisations.list', {}));
  const persons = (people.data?.people ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const of = (organisations.data?.organisations ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const filtered = Object.values(filter).some((value) => value !== '');
  return (
    <div className="flex flex-wrap items-center gap-2 px-(--pad) pb-4">
      <SearchBox
        label="Search the log"
        placeholder="Name, id, address, text"
        value={filter.text}
        maxLength={200}
        onValueChange={(text) => onChange({ text })}
      />
      <Select
        aria-label="Who"
        value={filter.person}
        onValueChange={(person) => onChange({ person })}
        options={withChosen(filter.person, filter.person, [
          { value: '', label: 'Everybody' },
          ...persons,
          { value: 'operator', label: 'Operator' },
          { value: 'nobody', label: 'Nobody signed in' },
        ])}
      />
      <Select
        aria-label="Organisation"
        value={filter.organisation}
        onValueChange={(organisation) => onChange({ organisation })}
        options={withChosen(filter.organisation, filter.organisation, [{ value: '', label: 'Every organisation' }, ...of])}
      />
      <Select
        aria-label="What"
        value={filter.action}
        onValueChange={(action) => onChange({ action })}
        options={withChosen(filter.action, wordsOf(filter.action), [{ value: '', label: 'Everything' }, ...actions])}
      />
      <Select aria-label="When" value={filter.when} onValueChange={(when) => onChange({ when, from: '', to: '' })} options={times} />
      {filter.when === 'between' && (
        <>
          <Input
            type="date"
            aria-label="From"
            className="w-36!"
            value={filter.from}
            max={filter.to || undefined}
            onChange={(event) => onChange({ from: event.target.value })}
          />
          <Input
            type="date"
            aria-label="To"
            className="w-36!"
            value={filter.to}
            min={filter.from || undefined}
            onChange={(event) => onChange({ to: event.target.value })}
          />
        </>
      )}
      {filtered && (
        <Button variant="quiet" onClick={() => onChange(everything)}>
          Clear all
        </Button>
      )}
    </div>
  );
}

/** The options, with what an address has chosen among them where it is none of these. */
function withChosen(value: string, label: string, options: readonly SelectOption[]): readonly SelectOption[] {
  return options.some((option) => option.value === value) ? options : [...options, { value, label }];
}
