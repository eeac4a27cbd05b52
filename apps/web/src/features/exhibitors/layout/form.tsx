'use client';
import { Checkbox } from '@marquee/ui/checkbox';
import { Field } from '@marquee/ui/field';
import { Select } from '@marquee/ui/select';
import type { Layout, Trial } from './layout.ts';

interface FormProps {
  readonly trial: Pick<Trial, 'columns' | 'header'>;
  readonly layout: Layout;
  readonly zoneFault: string | undefined;
  readonly onChange: (layout: Layout) => void;
}

const zones = Intl.supportedValuesOf('timeZone');
const options = {
  delimiter: { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' },
  encoding: { 'utf-8': 'UTF-8', 'windows-1252': 'Windows (western)', 'utf-16le': 'UTF-16' },
  dates: { ymd: 'year, month, day', dmy: 'day, month, year', mdy: 'month, day, year' },
  decimals: { '.': '1,234.50', ',': '1.234,50' },
} as const;
const labels = { delimiter: 'Columns are parted by', encoding: 'Letters', dates: 'Dates', decimals: 'Amounts' } as const;

/** How a file's texts, dates, amounts and tickets are written. */
export function LayoutForm({ trial, layout, zoneFault, onChange }: FormProps) {
  const hasMoments = trial.columns.some(({ moment }) => moment === 'instant');
  const hasTickets = trial.columns.some(({ name }) => name === 'ticket_lines');
  const names = trial.header.map((name) => ({ value: name, label: name }));
  const { tickets } = layout;
  const ticket = (part: 'type' | 'quantity' | 'price', label: string) =>
    tickets && (
      <Field label={label}>
        {(control) => (
          <Select
            {...control}
            value={tickets[part] ?? ''}
            options={part === 'type' ? [{ value: '', label: 'nothing' }, ...names] : names}
            onValueChange={(value) => onChange({ ...layout, tickets: { ...tickets, [part]: value === '' ? null : value } })}
          />
        )}
      </Field>
    );
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-3">
        {(Object.keys(options) as (keyof typeof options)[]).map((part) => (
          <Field key={part} label={labels[part]}>
            {(control) => (
              <Select
                {...control}
                value={layout[part]}
                options={Object.entries(options[part]).map(([value, label]) => ({ value, label }))}
                // One of the option's own values.
                onValueChange={(value) => onChange({ ...layout, [part]: value } as Layout)}
              />
            )}
          </Field>
        ))}
        {hasMoments && (
          <Field label="Time zone of moments" error={zoneFault} hint="Of those that are written without one.">
            {(control) => (
              <Select
                {...control}
                value={layout.timeZone ?? ''}
                options={[{ value: '', label: 'they have one' }, ...zones.map((zone) => ({ value: zone, label: zone }))]}
                onValueChange={(value) => onChange({ ...layout, timeZone: value === '' ? null : value })}
              />
            )}
          </Field>
        )}
      </div>
      {hasTickets && (
        <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
          <Checkbox
            label="Tickets stand in columns of their own"
            checked={tickets !== null}
            onChange={(event) => {
              const [first = ''] = trial.header;
              onChange({ ...layout, tickets: event.target.checked ? { type: null, quantity: first, price: first } : null });
            }}
          />
          {ticket('type', 'Kind of ticket')}
          {ticket('quantity', 'Number of tickets')}
          {ticket('price', 'Price of one')}
        </div>
      )}
    </div>
  );
}
