'use client';
import { isIsoDate } from '@marquee/dsl';
import { Button } from '@marquee/ui/button';
import { Notice } from '@marquee/ui/notice';
import type { Float } from '@marquee/ui/opener';
import { PopoverFloat } from '@marquee/ui/popover';
import { useState } from 'react';
import { isAsOfDay, nearestAsOfDays, recentAsOfDays } from '../../../lib/as-of-days.ts';
import { day } from '../../../lib/format.ts';
import { DateBox } from '../editors/date-box.tsx';
import { Presets } from '../editors/presets.tsx';

export interface AsOfEditorProps {
  /** Undefined while it follows the data. */
  readonly asOf: string | undefined;
  readonly shown: string;
  /** The data's own day, where figures are of it or of a Thursday before it alone; null where they may be of any day. */
  readonly thursdaysTo: string | null;
  readonly onAsOf: (asOf: string | undefined) => void;
}

/** Another day to count for. */
export default function AsOfEditor({ float, asOf, shown, thursdaysTo, onAsOf }: AsOfEditorProps & { readonly float: Float }) {
  const [typed, setTyped] = useState<string | undefined>(asOf ?? shown);
  const mayBe = (iso: string) => isIsoDate(iso) && (thursdaysTo === null || isAsOfDay(iso, thursdaysTo));
  const change = (next: string | undefined) => {
    setTyped(next);
    if (next !== undefined && mayBe(next)) onAsOf(next);
  };
  const refused = typed !== undefined && isIsoDate(typed) && !mayBe(typed);
  const offered = thursdaysTo === null ? [] : refused ? nearestAsOfDays(typed, thursdaysTo) : [thursdaysTo, ...recentAsOfDays(thursdaysTo)];
  return (
    <PopoverFloat float={float} aria-label="As-of date" className="grid gap-3 p-3">
      <DateBox
        label="Count for the day"
        value={typed}
        today={shown}
        autoFocus
        onValue={change}
        {...(thursdaysTo === null ? {} : { may: mayBe })}
      />
      {refused && (
        <Notice kind="warn" className="max-w-72">
          Figures are of the data’s own day or a Thursday before it. The nearest:
        </Notice>
      )}
      {offered.length > 0 && (
        <div className="max-w-72">
          <Presets
            label="Days that can be counted for"
            presets={offered.map((value) => ({ label: day(value), value }))}
            isChosen={(value) => value === typed}
            onChoose={change}
          />
        </div>
      )}
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
