'use client';
import { Button } from '@marquee/ui/button';
import { Popover, PopoverContent, PopoverTrigger } from '@marquee/ui/popover';
import { useState } from 'react';
import { day } from '../../../lib/format.ts';
import { DateBox } from '../editors/date-box.tsx';

interface AsOfPartProps {
  /** Undefined while it follows the data. */
  readonly asOf: string | undefined;
  readonly shown: string;
  readonly onAsOf: (asOf: string | undefined) => void;
}

/** The day that everything is counted for; another one can be chosen. */
export function AsOfPart({ asOf, shown, onAsOf }: AsOfPartProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <button
          type="button"
          aria-label={`As-of date: ${day(shown)}`}
          className="rounded-s font-medium text-ink underline decoration-line-control underline-offset-[3px] hover:bg-hover"
        >
          {day(shown)}
        </button>
      </PopoverTrigger>
      <PopoverContent aria-label="As-of date" className="grid gap-3 p-3">
        <DateBox label="Count for the day" value={asOf ?? shown} autoFocus onValue={(iso) => onAsOf(iso)} />
        <p className="max-w-64 text-small text-ink-3">
          Windows such as “the last 12 months” end on this day, and ages are those of this day.
        </p>
        {asOf !== undefined && (
          <Button
            size="sm"
            className="justify-self-start"
            onClick={() => {
              onAsOf(undefined);
              setOpen(false);
            }}
          >
            Back to the latest data
          </Button>
        )}
      </PopoverContent>
    </Popover>
  );
}
