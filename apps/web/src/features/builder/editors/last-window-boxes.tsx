'use client';
import type { WindowUnit } from '@marquee/dsl';
import { Field } from '@marquee/ui/field';
import { Select } from '@marquee/ui/select';
import { type Json, type JsonObject, property, text } from '../draft/json.ts';
import { NumberBox } from './number-box.tsx';

const units = { day: 'days', week: 'weeks', month: 'months', year: 'years' } as const satisfies Record<WindowUnit, string>;

/** "The last 12 months": how many, of what. */
export function LastWindowBoxes({
  window,
  onWindow,
  wholeMonths = false,
}: {
  readonly window: JsonObject;
  readonly onWindow: (window: JsonObject) => void;
  /** Months and years alone are offered, beside what is there already. */
  readonly wholeMonths?: boolean;
}) {
  const count = property(window, 'count');
  const unit = text(property(window, 'unit')) ?? 'month';
  const change = (next: { readonly count: Json | undefined; readonly unit: string }) =>
    onWindow({ kind: 'last', ...(next.count === undefined ? {} : { count: next.count }), unit: next.unit });
  const offered = Object.entries(units).filter(([name]) => !wholeMonths || name === 'month' || name === 'year' || name === unit);
  return (
    <div className="flex items-start gap-3">
      <NumberBox label="How many" unit={undefined} autoFocus value={count} onValue={(value) => change({ count: value, unit })} />
      <Field label="Of what">
        {(control) => (
          <Select
            {...control}
            value={unit}
            options={offered.map(([value, label]) => ({ value, label }))}
            onValueChange={(value) => change({ count, unit: value })}
          />
        )}
      </Field>
    </div>
  );
}
