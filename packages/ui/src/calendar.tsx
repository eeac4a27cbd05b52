'use client';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ComponentProps, ReactElement } from 'react';
import { DayPicker } from 'react-day-picker';

/** A month to pick days from, starting on Monday. Heavy: show it by Deferred. Takes the props of react-day-picker. */
export default function Calendar(props: ComponentProps<typeof DayPicker>): ReactElement {
  return (
    <DayPicker
      weekStartsOn={1}
      showOutsideDays
      captionLayout="dropdown"
      {...props}
      classNames={{
        root: 'p-3 relative',
        months: 'flex gap-4',
        month_caption: 'flex h-8 items-center px-1 font-semibold',
        dropdowns: 'flex gap-2',
        dropdown_root: 'relative',
        dropdown: 'absolute inset-0 opacity-0 cursor-pointer',
        caption_label: 'inline-flex items-center gap-1 [&_svg]:size-3.5 [&_svg]:fill-ink-3',
        nav: 'absolute top-3 right-3 flex gap-1',
        button_previous: 'grid size-8 place-items-center rounded-sm hover:bg-hover',
        button_next: 'grid size-8 place-items-center rounded-sm hover:bg-hover',
        weekday: 'size-8 text-center text-small font-normal text-ink-3',
        day: 'p-0 text-center',
        day_button: 'size-8 rounded-sm hover:bg-hover disabled:text-line-control',
        today: 'font-semibold text-accent-ink',
        outside: 'text-ink-3',
        selected: '[&>button]:bg-accent-fill [&>button]:text-on-accent',
        range_middle: '[&>button]:bg-accent-tint [&>button]:text-accent-ink',
      }}
      components={{
        Chevron: ({ orientation }) =>
          orientation === 'left' ? (
            <ChevronLeft aria-hidden="true" className="size-4" />
          ) : (
            <ChevronRight aria-hidden="true" className={orientation === 'down' ? 'size-4 rotate-90 !fill-none' : 'size-4'} />
          ),
      }}
    />
  );
}
