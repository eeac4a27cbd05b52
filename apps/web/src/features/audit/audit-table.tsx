'use client';
import { cn } from '@marquee/ui/lib/cn';
import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { moment } from '../../lib/format.ts';
import { EntryDetails } from './entry-details.tsx';
import { changesOf, type Line, whoIs, wordsOf } from './words.ts';

const head = 'border-line border-b pr-3 pb-1.5 font-normal text-ink-3 text-small';
const cell = 'h-[38px] pr-3 truncate';
// Without a width, and still a column: what an open entry spans stays as wide as the table.
const deskOnly = 'max-desk:invisible max-desk:w-0 max-desk:overflow-hidden max-desk:pr-0 max-desk:text-clip';
const tabletUp = 'max-tablet:invisible max-tablet:w-0 max-tablet:overflow-hidden max-tablet:text-clip';

/** The entries, newest first; each opens to all that is kept of it. */
export function AuditTable({ entries }: { readonly entries: readonly Line[] }) {
  return (
    <table className="table-fixed">
      <caption className="sr-only">Entries of the audit log</caption>
      <thead>
        <tr>
          <th scope="col" className={cn(head, 'w-44 max-tablet:w-40')}>
            When
          </th>
          <th scope="col" className={cn(head, 'w-44 max-tablet:w-36')}>
            Who
          </th>
          <th scope="col" className={cn(head, 'w-48', deskOnly)}>
            Organisation
          </th>
          <th scope="col" className={head}>
            What
          </th>
          <th scope="col" className={cn(head, 'w-36 pr-0', tabletUp)}>
            From
          </th>
        </tr>
      </thead>
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </table>
  );
}

function Entry({ entry }: { readonly entry: Line }) {
  const [open, setOpen] = useState(false);
  const details = useId();
  const { at, actor, organisation, action, subject, address } = entry;
  const changes = changesOf(entry);
  return (
    <tbody className="border-line-soft border-b">
      <tr className="hover:bg-hover">
        <td className={cell}>
          <button
            type="button"
            aria-expanded={open}
            aria-controls={open ? details : undefined}
            aria-label={`${moment(at)}: all of this entry`}
            title={at}
            onClick={() => setOpen(!open)}
            className="inline-flex min-h-6 items-center gap-1.5 hover:text-accent-ink"
          >
            <ChevronRight aria-hidden="true" className={cn('size-3.5 shrink-0 text-ink-3', open && 'rotate-90')} />
            {moment(at)}
          </button>
        </td>
        <td className={cell} title={actor.id}>
          {whoIs(actor)}
        </td>
        <td className={cn(cell, 'text-ink-2', deskOnly)} title={organisation?.id}>
          {organisation === null ? '–' : (organisation.name ?? organisation.id)}
        </td>
        <td className={cell}>
          <span className="font-medium">{wordsOf(action)}</span>
          {subject !== null && (
            <span className="ml-2 text-ink-2" title={subject.id}>
              {subject.name ?? subject.id}
            </span>
          )}
          {changes.length === 1 && changes[0] && changes[0].before !== null && changes[0].after !== null && (
            <span className="ml-2 text-ink-3">
              {changes[0].before} → {changes[0].after}
            </span>
          )}
        </td>
        <td className={cn(cell, 'pr-0 text-ink-2', tabletUp)} title={address ?? undefined}>
          {address ?? '–'}
        </td>
      </tr>
      {open && (
        <tr id={details}>
          <td colSpan={5} className="pb-3 pl-5">
            <EntryDetails entry={entry} />
          </td>
        </tr>
      )}
    </tbody>
  );
}
