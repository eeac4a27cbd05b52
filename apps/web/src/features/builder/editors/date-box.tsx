'use client';
import { isIsoDate } from '@marquee/dsl';
import { Button } from '@marquee/ui/button';
import { Deferred } from '@marquee/ui/deferred';
import { Field } from '@marquee/ui/field';
import { Input } from '@marquee/ui/input';
import { CalendarDays } from 'lucide-react';
import { useState } from 'react';
import { dayText } from '../values/phrases.ts';
import { readDay } from '../values/read-day.ts';
import { focusOnOpen } from './focus-on-open.ts';

const loadCalendar = () => import('@marquee/ui/calendar');

interface DateBoxProps {
  readonly label: string;
  /** An ISO date, or the text that was typed in its place. */
  readonly value: string | undefined;
  /** The as-of date, from which "today" and "3 weeks ago" are reckoned. */
  readonly today: string;
  /** Undefined when the box was emptied; the text itself while it cannot be read, so that nothing that was typed is dropped. */
  readonly onValue: (day: string | undefined) => void;
  readonly autoFocus?: boolean;
  /** Which days the calendar offers; all of them where absent. */
  readonly may?: (day: string) => boolean;
}

/** A day, typed as people type days or picked from a month. What cannot be read stays, and says so. */
export function DateBox({ label, value, today, onValue, autoFocus, may }: DateBoxProps) {
  const [typed, setTyped] = useState(value ?? '');
  const [picking, setPicking] = useState(false);
  const text = read(typed, today) === value ? typed : (value ?? '');
  const day = value !== undefined && isIsoDate(value) ? value : null;
  const date = day === null ? undefined : localDate(day);
  const hint = day !== null && text !== day ? dayText(day) : undefined;
  const unreadable = text.trim() !== '' && day === null;
  return (
    <div>
      <Field
        label={label}
        {...(unreadable ? { error: 'Type a day, such as 5 Jan 2026, 2026-01-05 or 3 weeks ago' } : hint === undefined ? {} : { hint })}
      >
        {(control) => (
          <span className="flex items-center gap-2">
            <Input
              {...control}
              placeholder="5 Jan 2026"
              autoComplete="off"
              ref={autoFocus ? focusOnOpen : null}
              value={text}
              className="w-36!"
              onChange={(event) => {
                setTyped(event.target.value);
                onValue(read(event.target.value, today));
              }}
            />
            <Button size="sm" aria-expanded={picking} onClick={() => setPicking(!picking)} icon={<CalendarDays aria-hidden="true" />}>
              Calendar
            </Button>
          </span>
        )}
      </Field>
      {picking && (
        <Deferred
          load={loadCalendar}
          loading={<div className="h-[290px]" />}
          with={{
            mode: 'single',
            ...(date ? { selected: date, defaultMonth: date } : {}),
            startMonth: new Date(1990, 0),
            endMonth: new Date(2040, 11),
            ...(may ? { disabled: (one: Date) => !may(isoOf(one)) } : {}),
            onSelect: (picked: Date | undefined) => {
              if (picked === undefined) return;
              setTyped(isoOf(picked));
              onValue(isoOf(picked));
              setPicking(false);
            },
          }}
        />
      )}
    </div>
  );
}

function read(typed: string, today: string): string | undefined {
  const text = typed.trim();
  return text === '' ? undefined : (readDay(text, today) ?? text);
}

/** The calendar's days are midnights in the reader's own time zone. */
function localDate(iso: string): Date {
  const [year = 1970, month = 1, day = 1] = iso.split('-').map(Number);
  return new Date(year, month - 1, day);
}
function isoOf(date: Date): string {
  return [
    String(date.getFullYear()).padStart(4, '0'),
    ...[date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')),
  ].join('-');
}
