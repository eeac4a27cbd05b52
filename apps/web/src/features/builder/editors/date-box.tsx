'use client';
import { isIsoDate } from '@marquee/dsl';
import { Button } from '@marquee/ui/button';
import { Field } from '@marquee/ui/field';
import { Input } from '@marquee/ui/input';
import { CalendarDays } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { focusOnOpen } from './focus-on-open.ts';

const Calendar = dynamic(() => import('@marquee/ui/calendar').then((loaded) => loaded.Calendar), {
  ssr: false,
  loading: () => <div className="h-[290px]" />,
});

interface DateBoxProps {
  readonly label: string;
  readonly value: string | undefined;
  /** Undefined when the box was emptied. */
  readonly onValue: (iso: string | undefined) => void;
  readonly autoFocus?: boolean;
}

/** A day, typed as 2026-11-18 or picked from a month. */
export function DateBox({ label, value, onValue, autoFocus }: DateBoxProps) {
  const [typed, setTyped] = useState(value ?? '');
  const [picking, setPicking] = useState(false);
  const parsed = read(typed);
  const text = parsed !== 'unreadable' && parsed !== value ? (value ?? '') : typed;
  const date = value !== undefined && isIsoDate(value) ? localDate(value) : undefined;
  return (
    <div>
      <Field label={label} {...(read(text) === 'unreadable' ? { error: 'Type a day as year-month-day, such as 2026-11-18' } : {})}>
        {(control) => (
          <span className="flex items-center gap-2">
            <Input
              {...control}
              placeholder="yyyy-mm-dd"
              autoComplete="off"
              ref={autoFocus ? focusOnOpen : null}
              value={text}
              className="w-32!"
              onChange={(event) => {
                setTyped(event.target.value);
                const next = read(event.target.value);
                if (next !== 'unreadable') onValue(next);
              }}
            />
            <Button size="sm" aria-expanded={picking} onClick={() => setPicking(!picking)} icon={<CalendarDays aria-hidden="true" />}>
              Calendar
            </Button>
          </span>
        )}
      </Field>
      {picking && (
        <Calendar
          mode="single"
          {...(date ? { selected: date, defaultMonth: date } : {})}
          startMonth={new Date(1990, 0)}
          endMonth={new Date(2040, 11)}
          onSelect={(picked: Date | undefined) => {
            if (picked === undefined) return;
            setTyped(isoOf(picked));
            onValue(isoOf(picked));
            setPicking(false);
          }}
        />
      )}
    </div>
  );
}

function read(typed: string): string | undefined | 'unreadable' {
  const text = typed.trim();
  if (text === '') return undefined;
  return isIsoDate(text) ? text : 'unreadable';
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
