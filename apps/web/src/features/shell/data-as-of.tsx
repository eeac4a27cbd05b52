'use client';
import { Tooltip } from '@marquee/ui/tooltip';
import { Clock } from 'lucide-react';
import { day } from '../../lib/format.ts';
import { usePerson } from '../person/index.ts';

/** The day up to which the figures know the world. */
export function DataAsOf() {
  const { dataAsOf } = usePerson();
  return (
    <Tooltip content="The latest day with a purchase on record. Every figure is for this day unless it says otherwise.">
      <button
        type="button"
        data-term=""
        data-tour="as-of"
        className="inline-flex cursor-help items-center gap-1.5 whitespace-nowrap text-ink-2"
      >
        <Clock aria-hidden="true" className="size-3.5 text-ink-3" />
        {dataAsOf === null ? (
          'No data yet'
        ) : (
          <span>
            <span className="max-tablet:sr-only">Data as of </span>
            <b className="text-ink max-[600px]:sr-only">{day(dataAsOf)}</b>
          </span>
        )}
      </button>
    </Tooltip>
  );
}
