'use client';
import { Field } from '@marquee/ui/field';
import { Input } from '@marquee/ui/input';
import { Segmented } from '@marquee/ui/segmented';
import type { Draft, Times } from './draft.ts';

const times: readonly { readonly value: Times; readonly label: string }[] = [
  { value: 'hand', label: 'By hand' },
  { value: 'minutes', label: 'Every so often' },
  { value: 'daily', label: 'Daily' },
];

interface Props {
  readonly draft: Draft;
  readonly fault: (path: string) => string | undefined;
  readonly onChange: (changes: Partial<Draft>) => void;
}

/** When a source is read. */
export function ScheduleFields({ draft, fault, onChange }: Props) {
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
      <div className="grid gap-1">
        <span className="font-medium">It is read</span>
        <Segmented label="It is read" options={times} value={draft.times} onValueChange={(chosen) => onChange({ times: chosen })} />
      </div>
      {draft.times === 'minutes' && (
        <Field label="Minutes between" hint="From 5 to 10,080, which is a week." error={fault('/schedule/minutes')}>
          {(control) => (
            <Input
              {...control}
              type="number"
              min={5}
              max={10_080}
              value={draft.minutes}
              onChange={(event) => onChange({ minutes: event.target.value })}
            />
          )}
        </Field>
      )}
      {draft.times === 'daily' && (
        <Field
          label="Time of the day, in UTC"
          hint="What was missed while the product was down is read once."
          error={fault('/schedule/at')}
        >
          {(control) => <Input {...control} type="time" value={draft.at} onChange={(event) => onChange({ at: event.target.value })} />}
        </Field>
      )}
    </div>
  );
}
