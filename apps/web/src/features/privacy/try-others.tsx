'use client';
import { Button } from '@marquee/ui/button';
import { Field } from '@marquee/ui/field';
import { Input } from '@marquee/ui/input';
import { Notice } from '@marquee/ui/notice';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { number } from '../../lib/format.ts';
import { problemOf } from '../../lib/problem.ts';
import { apiQuery } from '../../lib/trpc.tsx';
import { type Draft, draftOf, type Effect, faultsOf, inputOf, outOfHundred, type Rules, settingsFor, within } from './words.ts';

const fields = [
  { field: 'deviation', label: 'Noise: its standard deviation' },
  { field: 'smallest', label: 'Smallest figure' },
  { field: 'variants', label: 'Figures of one audience, a day' },
  { field: 'day', label: 'Figures in all, a day' },
] as const satisfies readonly { readonly field: keyof Draft; readonly label: string }[];

/** Other rules, tried on the figures that distributors and studios have, before anybody takes them. */
export function TryOthers({ now }: { readonly now: Rules }) {
  const [draft, setDraft] = useState(draftOf(now));
  const settled = useDeferredValue(draft);
  const faults = faultsOf(draft);
  const tried = useQuery(
    apiQuery('figures.effect', inputOf(settled), {
      enabled: Object.keys(faultsOf(settled)).length === 0,
      placeholderData: keepPreviousData,
    }),
  );
  const changes = tried.data ? settingsFor(tried.data.now, tried.data.tried) : [];
  return (
    <section aria-labelledby="try" className="border-line border-t px-(--pad) py-5">
      <h2 id="try" className="mb-3 font-semibold text-section">
        Try other rules <span className="ml-2 font-normal text-body text-ink-2">nothing changes by looking</span>
      </h2>
      <div className="grid grid-cols-4 items-start gap-4 max-tablet:grid-cols-2">
        {fields.map(({ field, label }) => (
          <Field key={field} label={label} {...(faults[field] === undefined ? {} : { error: faults[field] })}>
            {(control) => (
              <Input
                {...control}
                inputMode="decimal"
                value={draft[field]}
                onChange={({ target }) => setDraft({ ...draft, [field]: target.value })}
              />
            )}
          </Field>
        ))}
      </div>
      {tried.isError ? (
        <Notice kind="bad" className="mt-4">
          {problemOf(tried.error).message}
        </Notice>
      ) : (
        tried.data && <Comparison effect={tried.data} />
      )}
      <div role="status" className="mt-4">
        {tried.data && changes.length > 0 ? (
          <p className="max-w-[75ch] text-ink-2">
            To take them, set{' '}
            {changes.map((setting) => (
              <code key={setting} className="mr-2 font-mono text-ink text-small">
                {setting}
              </code>
            ))}
            and start Marquee again. {moves(tried.data)}
            <Button className="ml-3" onClick={() => setDraft(draftOf(now))}>
              Back to the rules in force
            </Button>
          </p>
        ) : (
          <p className="text-ink-3">These are the rules in force.</p>
        )}
      </div>
    </section>
  );
}

/** What becomes of the kept counts. */
function moves({ counted, newlyHidden, newlyShown }: Effect): string {
  if (counted === 0) return 'No segment of a distributor or studio has a count yet.';
  const of = `Of ${number(counted)} segments with a count`;
  if (newlyHidden === 0 && newlyShown === 0) return `${of} none would be shown or hidden that is not now.`;
  return `${of}, ${number(newlyHidden)} would be hidden that ${newlyHidden === 1 ? 'is' : 'are'} shown now, ${number(newlyShown)} shown that ${newlyShown === 1 ? 'is' : 'are'} hidden.`;
}

const head = 'border-line border-b pr-3 pb-1.5 text-left font-normal text-ink-3 text-small';

function Comparison({ effect: { now, tried, counted } }: { readonly effect: Effect }) {
  const rows: readonly (readonly [string, (rules: Rules) => string])[] = [
    ['A fact about one person is guessed right, by one pair of figures', ({ guessed }) => outOfHundred(guessed.pair)],
    ['… by all that a day allows of one audience', ({ guessed }) => outOfHundred(guessed.variants)],
    ['… by all that a day allows', ({ guessed }) => outOfHundred(guessed.day)],
    ['What noise does to a figure of 100', ({ deviation }) => within(deviation, 100)],
    ['… of 1,000', ({ deviation }) => within(deviation, 1_000)],
    ['… of 10,000', ({ deviation }) => within(deviation, 10_000)],
    ['Segments with a count that is shown', ({ shown }) => `${number(shown)} of ${number(counted)}`],
    ['… of which are rough (≈)', ({ rough }) => number(rough)],
  ];
  return (
    <div className="mt-4 overflow-x-auto">
      <table className="w-full max-w-[720px]">
        <caption className="sr-only">The rules in force beside the others</caption>
        <thead>
          <tr>
            <th scope="col" className={head}>
              Effect
            </th>
            <th scope="col" className={head}>
              In force
            </th>
            <th scope="col" className={head}>
              Tried
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, of]) => (
            <tr key={label} className="[&>*]:h-[34px] [&>*]:border-line-soft [&>*]:border-b [&>*]:pr-3">
              <th scope="row" className="text-left font-normal text-ink-2">
                {label}
              </th>
              <td>{of(now)}</td>
              <td className={of(now) === of(tried) ? 'text-ink-2' : 'font-semibold'}>{of(tried)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
