'use client';
import { percent } from '@marquee/ui/lib/percent';
import { Term } from '@marquee/ui/term';
import { Bell, Mail, MessageSquare, Share2 } from 'lucide-react';
import { figure } from '../../../lib/format.ts';
import type { Preview } from '../server/use-preview.ts';
import { partOf } from './part-of.ts';

const channels = [
  { key: 'email', label: 'E-mail', Icon: Mail },
  { key: 'push', label: 'Push', Icon: Bell },
  { key: 'sms', label: 'SMS', Icon: MessageSquare },
  { key: 'thirdParty', label: 'Third party', Icon: Share2 },
] as const;

type Figure = Preview['audience'];

/** How many of the audience can be reached, by channel. */
export function Reachable({ preview }: { readonly preview: Preview }) {
  const { reachable, audience } = preview;
  return (
    <section aria-label="Reachable" data-tour="reachable" className="builder-block">
      <p className="flex items-baseline justify-between font-medium text-ink-2">
        <Term definition="Consented to, and has an address for, at least one channel">Reachable</Term>
        <span className="font-normal text-ink-3">
          <b className="mr-2 text-ink">{figure(reachable.any)}</b>
          <span className="sr-only">, </span>
          {percentOf(reachable.any, audience)}
        </span>
      </p>
      <table className="mt-2">
        <caption className="sr-only">Reachable by channel</caption>
        <tbody>
          {channels.map(({ key, label, Icon }) => (
            <tr key={key} className="h-[26px]">
              <th scope="row" className="w-24 whitespace-nowrap font-normal">
                <Icon aria-hidden="true" className="mr-[7px] inline size-3.5 align-[-2px] text-ink-3" />
                {label}
              </th>
              <td aria-hidden="true">
                <span className="builder-bar track graphic">
                  <span style={{ width: `${partOf(reachable[key], audience) ?? 0}%` }} />
                </span>
              </td>
              <td className="w-[66px] text-right">{figure(reachable[key])}</td>
              <td className="w-[52px] text-right text-ink-3">{percentOf(reachable[key], audience)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function percentOf(part: Figure, whole: Figure): string {
  const value = partOf(part, whole);
  return value === null ? '–' : percent(value);
}
