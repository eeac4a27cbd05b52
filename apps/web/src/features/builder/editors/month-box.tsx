'use client';
import { isIsoDate } from '@marquee/dsl';
import { Field } from '@marquee/ui/field';
import { Input } from '@marquee/ui/input';
import { useState } from 'react';
import { type Edge, edgeOf, monthText, readMonth } from '../values/months.ts';
import { dayText } from '../values/phrases.ts';
import { focusOnOpen } from './focus-on-open.ts';

interface MonthBoxProps {
  readonly label: string;
  /** An ISO date, or the text that was typed in its place. */
  readonly value: string | undefined;
  readonly edge: Edge;
  /** The as-of date, from which "last month" is reckoned. */
  readonly today: string;
  /** The first or last day of the month; undefined when the box was emptied; the text itself while it cannot be read. */
  readonly onValue: (day: string | undefined) => void;
  readonly autoFocus?: boolean;
}

/** A whole month, typed as people type months. A single day from before is shown, with what may stand in its place. */
export function MonthBox({ label, value, edge, today, onValue, autoFocus }: MonthBoxProps) {
  const [typed, setTyped] = useState(written(value, edge));
  const text = read(typed, edge, today) === value ? typed : written(value, edge);
  const day = value !== undefined && isIsoDate(value) ? value : null;
  const whole = day !== null && edgeOf(day, edge) === day;
  const error = text.trim() === '' || whole ? undefined : `Type a month, such as ${day === null ? 'Jan 2026' : monthText(day)}`;
  return (
    <Field
      label={label}
      {...(error === undefined ? (whole ? { hint: `${edge === 'first' ? 'from' : 'up to'} ${dayText(day)}` } : {}) : { error })}
    >
      {(control) => (
        <Input
          {...control}
          placeholder="Jan 2026"
          autoComplete="off"
          ref={autoFocus ? focusOnOpen : null}
          value={text}
          className="w-36!"
          onChange={(event) => {
            setTyped(event.target.value);
            onValue(read(event.target.value, edge, today));
          }}
        />
      )}
    </Field>
  );
}

function read(typed: string, edge: Edge, today: string): string | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  const month = readMonth(text, today);
  return month === null ? text : edgeOf(month, edge);
}

function written(value: string | undefined, edge: Edge): string {
  if (value === undefined || !isIsoDate(value)) return value ?? '';
  return edgeOf(value, edge) === value ? monthText(value) : dayText(value);
}
