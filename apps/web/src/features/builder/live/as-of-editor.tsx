'use client';
import { isIsoDate } from '@marquee/dsl';
import { Button } from '@marquee/ui/button';
import type { Float } from '@marquee/ui/opener';
import { PopoverFloat } from '@marquee/ui/popover';
import { useState } from 'react';
import { DateBox } from '../editors/date-box.tsx';

export interface AsOfEditorProps {
  /** Undefined while it follows the data. */
  readonly asOf: string | undefined;
  readonly shown: string;
  readonly onAsOf: (asOf: string | undefined) => void;
}

/** Another day to count for. */
export default function AsOfEditor({ float, asOf, shown, onAsOf }: AsOfEditorProps & { readonly float: Float }) {
  const [typed, setTyped] = useState<string | undefined>(asOf ?? shown);
  const change = (day: string | undefined) => {
    setTyped(day);
    if (day !== undefined && isIsoDate(day)) onAsOf(day);
  };
  return (
    <PopoverFloat float={float} aria-label="As-of date" className="grid gap-3 p-3">
      <DateBox label="Count for the day" value={typed} today={shown} autoFocus onValue={change} />
      <p className="max-w-64 text-small text-ink-3">
        Windows such as “the last 12 months” end on this day, and ages are those of this day.
      </p>
      {asOf !== undefined && (
        <Button
          size="sm"
          className="justify-self-start"
          onClick={() => {
            onAsOf(undefined);
            setTyped(undefined);
            float.onOpenChange(false);
          }}
        >
          Back to the latest data
        </Button>
      )}
    </PopoverFloat>
  );
}
