'use client';
import { Checkbox } from '@marquee/ui/checkbox';
import { Notice } from '@marquee/ui/notice';
import { day, figure, number } from '../../lib/format.ts';
import { problemOf } from '../../lib/problem.ts';
import { Issue } from './issue.tsx';
import type { Audiences, PartProps } from './types.ts';

interface Props extends PartProps {
  readonly audiences: Audiences | undefined;
  readonly stale: boolean;
  readonly error: Error | null;
}

/** The exhibitors that can be asked, with how many of the segment each has. */
export function ExhibitorTable({ request, issues, onChange, audiences, stale, error }: Props) {
  const { exhibitors, pool } = request;
  const rows = audiences?.exhibitors ?? [];
  const all = rows.length > 0 && rows.every(({ id }) => exhibitors.includes(id));
  const toggle = (id: string, on: boolean) => onChange({ exhibitors: on ? [...exhibitors, id] : exhibitors.filter((one) => one !== id) });
  if (error) return <Notice kind="bad">{problemOf(error).message}</Notice>;
  return (
    <div className="grid gap-2">
      <table aria-label="Exhibitors to ask" aria-busy={stale} className={`max-w-[560px] ${stale ? 'opacity-60' : ''}`}>
        <thead className="text-ink-2 text-micro">
          <tr className="border-line border-b">
            <th scope="col" className="py-1 font-normal">
              <Checkbox
                label="Exhibitor"
                checked={all}
                onChange={(event) => onChange({ exhibitors: event.target.checked ? rows.map(({ id }) => id) : [] })}
              />
            </th>
            <th scope="col" className="py-1 text-right! font-normal">
              Audience{audiences?.asOf ? `, ${day(audiences.asOf)}` : ''}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, audience }) => (
            <tr key={id} className="border-line-soft border-b">
              <th scope="row" className="py-1 font-normal">
                <Checkbox label={name} checked={exhibitors.includes(id)} onChange={(event) => toggle(id, event.target.checked)} />
              </th>
              <td className="py-1 text-right! tabular-nums">
                {audience === null ? <span className="text-ink-3">choose a segment</span> : figure(audience)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {(audiences?.pooled ?? 0) > 0 && (
        <Checkbox
          label={`${number(audiences?.pooled ?? 0)} more exhibitors, which are not told by name`}
          checked={pool}
          onChange={(event) => onChange({ pool: event.target.checked })}
        />
      )}
      <Issue issues={issues} path={['/exhibitors', '/pool']} />
      <p className="text-ink-2 text-small">
        One with too few to be shown is not asked. How often its members are sent to at most, each exhibitor decides itself.
      </p>
    </div>
  );
}
