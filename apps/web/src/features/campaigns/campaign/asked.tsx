import type { ReactNode } from 'react';
import { day, money } from '../../../lib/format.ts';
import { usePerson } from '../../person/index.ts';
import { type Campaign, channelsText, daysText } from '../words.ts';

/** What is asked, in a list. */
export function AskedSection({ campaign }: { readonly campaign: Campaign }) {
  const { request, frozen, segment, sentence } = campaign;
  const { currency } = usePerson();
  const what = request.money.basis === 'delivered' ? 'each message delivered' : 'each visit measured';
  const facts: readonly (readonly [string, ReactNode])[] = [
    ...(segment ? ([['Segment', `${segment.name}, version ${segment.version}`]] as const) : []),
    ...(sentence === null ? [] : ([['Who', sentence]] as const)),
    ...(frozen ? ([['Audience asked for', `as of ${day(frozen.asOf)}`]] as const) : []),
    ['Channels', channelsText(request.channels) || 'none yet'],
    ['Sent', request.sendOn === null ? 'no day yet' : `${day(request.sendOn)}, ${request.sendFrom} to ${request.sendUntil} at the site`],
    ['Measured', `${daysText(request.windowDays)} from the day of sending`],
    ['Held out', `${Math.round(request.controlShare * 100)}% as control`],
    ['Fee', request.money.fee === 0 ? 'none' : `${money(request.money.fee, currency)} for ${what}`],
    ...(request.money.share > 0 ? ([['Share', `${Math.round(request.money.share * 100)}% of the tickets bought`]] as const) : []),
    ...(request.notes === '' ? [] : ([['Notes', request.notes]] as const)),
  ];
  return (
    <section aria-labelledby="asked" className="min-w-0 px-(--pad) pt-4 pb-5">
      <h3 id="asked" className="mb-3 font-semibold">
        What was asked
      </h3>
      <dl>
        {facts.map(([label, value]) => (
          <div key={label} className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-3 border-line-soft border-t py-1.5">
            <dt className="text-ink-2">{label}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
