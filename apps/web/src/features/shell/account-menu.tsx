'use client';
import { Opener } from '@marquee/ui/opener';
import { ChevronDown } from 'lucide-react';
import { usePerson } from '../person/index.ts';

const load = () => import('./account-items.tsx');

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase();
}

/** The person and organisation at the foot of the rail. */
export function AccountMenu({ onTour }: { readonly onTour: () => void }) {
  const person = usePerson();
  return (
    <Opener
      kind="menu"
      load={load}
      with={{ onTour }}
      trigger={
        <button
          type="button"
          className="mt-1 flex w-full items-center gap-[9px] rounded-md px-2 py-1.5 hover:bg-hover max-desk:w-auto max-desk:p-1.5"
          aria-label={`${person.name}, ${person.organisation.name}: account`}
        >
          <span
            aria-hidden="true"
            className="grid size-[26px] shrink-0 place-items-center rounded-full bg-accent-tint-2 font-semibold text-accent-ink text-micro"
          >
            {initials(person.name)}
          </span>
          <span className="min-w-0 flex-1 leading-4 max-desk:sr-only">
            <span className="block truncate font-medium">{person.name}</span>
            <span className="block truncate text-ink-3 text-micro">{person.organisation.name}</span>
          </span>
          <ChevronDown aria-hidden="true" className="size-4 shrink-0 text-ink-3 max-desk:hidden" />
        </button>
      }
    />
  );
}
