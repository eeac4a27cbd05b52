'use client';
import { Meter } from '@marquee/ui/charts/meter';
import { LinkButton } from '@marquee/ui/link-button';
import { Status } from '@marquee/ui/status';
import { TableHead } from '@marquee/ui/table-head';
import { useState } from 'react';
import { day, number } from '../../lib/format.ts';
import type { Organisation } from './words.ts';

const row = 'hover:bg-hover [&>*]:h-[38px] [&>*]:border-line-soft [&>*]:border-b [&>*]:pr-3';

interface Props {
  readonly budget: { readonly day: number; readonly variants: number };
  readonly organisations: readonly Organisation[];
  readonly days: number;
}

/** Who was told how many figures, who came near what a day allows first; each opens to its days. */
export function BudgetTable({ budget, organisations, days }: Props) {
  return (
    <section aria-labelledby="told" className="border-line border-t px-(--pad) py-5">
      <h2 id="told" className="mb-3 font-semibold text-section">
        What was told
        <span className="ml-2 font-normal text-body text-ink-2">
          {organisations.length === 0 ? `nobody was told a figure in ${days} days` : `${days} days, who came near a day’s budget first`}
        </span>
      </h2>
      {organisations.length > 0 && (
        <div className="overflow-x-auto">
          <table className="w-full">
            <caption className="sr-only">Figures told to each organisation</caption>
            <TableHead
              columns={[
                'Organisation',
                'State',
                'Figures',
                'Most in a day',
                'Most of one audience',
                'Stopped',
                { label: 'Do', unseen: true },
              ]}
            />
            {organisations.map((organisation) => (
              <OrganisationRows key={organisation.id} organisation={organisation} budget={budget} />
            ))}
          </table>
        </div>
      )}
    </section>
  );
}

function OrganisationRows({ organisation, budget }: { readonly organisation: Organisation; readonly budget: Props['budget'] }) {
  const { name, daysNear, days } = organisation;
  const [open, setOpen] = useState(false);
  const most = (of: 'figures' | 'variants') => Math.max(0, ...days.map((each) => each[of]));
  const sum = (of: 'figures' | 'stopped') => days.reduce((total, each) => total + each[of], 0);
  return (
    <tbody>
      <tr className={row}>
        <th scope="row" className="text-left font-medium">
          {name}
        </th>
        <td>
          {daysNear === 0 ? (
            <Status kind="good">Well below</Status>
          ) : (
            <Status kind={daysNear > 1 ? 'bad' : 'warn'}>
              Near on {daysNear} {daysNear === 1 ? 'day' : 'days'}
            </Status>
          )}
        </td>
        <td>{number(sum('figures'))}</td>
        <td>
          <Used value={most('figures')} of={budget.day} />
        </td>
        <td>
          <Used value={most('variants')} of={budget.variants} />
        </td>
        <td>{number(sum('stopped'))}</td>
        <td className="pr-0! text-right">
          <LinkButton aria-expanded={open} aria-label={`Days of ${name}`} onClick={() => setOpen(!open)}>
            {open ? 'Close' : 'Days'}
          </LinkButton>
        </td>
      </tr>
      {open &&
        days.map((each) => (
          <tr key={each.day} className={`${row} text-ink-2`}>
            <th scope="row" className="pl-4 text-left font-normal">
              {day(each.day)}
            </th>
            <td>{each.near ? <Status kind="warn">Near</Status> : ''}</td>
            <td>{number(each.figures)}</td>
            <td>
              <Used value={each.figures} of={budget.day} />
            </td>
            <td>
              <Used value={each.variants} of={budget.variants} />
            </td>
            <td>{number(each.stopped)}</td>
            <td />
          </tr>
        ))}
      {daysNear > 1 && (
        <tr>
          <td colSpan={7} className="border-line-soft border-b pb-2 text-ink-2">
            It came near on several days: ask {name} what it is looking for. Patience is what noise alone does not stop.
          </td>
        </tr>
      )}
    </tbody>
  );
}

function Used({ value, of }: { readonly value: number; readonly of: number }) {
  return (
    <span className="flex items-center gap-2 whitespace-nowrap">
      <Meter value={(100 * value) / of} />
      {number(value)} of {number(of)}
    </span>
  );
}
