import { Button } from '@marquee/ui/button';
import { moment } from '../../lib/format.ts';
import type { Outputs } from '../../lib/trpc.tsx';
import { deviceOf } from './device.ts';

type Session = Outputs['people']['sessions']['sessions'][number] & { readonly current?: boolean };

interface SessionTableProps {
  readonly sessions: readonly Session[];
  /** The one that is being ended. */
  readonly ending: string | undefined;
  readonly onEnd: (id: string) => void;
}

const head = 'border-line border-b pr-3 pb-1.5 font-normal text-ink-3 text-small';

/** Where somebody is signed in. The session of the page itself has no button: that is to sign out. */
export function SessionTable({ sessions, ending, onEnd }: SessionTableProps) {
  return (
    <table>
      <caption className="sr-only">Sessions</caption>
      <thead>
        <tr>
          {['Device', 'Address', 'Signed in', 'Last seen'].map((label) => (
            <th key={label} scope="col" className={head}>
              {label}
            </th>
          ))}
          <th scope="col" className={head}>
            <span className="sr-only">Do</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sessions.map(({ id, userAgent, address, openedAt, lastSeenAt, current = false }) => (
          <tr key={id} className="[&>*]:h-[38px] [&>*]:border-line-soft [&>*]:border-b [&>*]:pr-3">
            <th scope="row" className="text-left font-medium">
              {deviceOf(userAgent)}
            </th>
            <td className="text-ink-2">{address ?? 'unknown'}</td>
            <td className="whitespace-nowrap text-ink-2">{moment(openedAt)}</td>
            <td className="whitespace-nowrap text-ink-2">{moment(lastSeenAt)}</td>
            <td className="text-right">
              {current ? (
                <span className="text-ink-2 text-small">this one</span>
              ) : (
                <Button
                  size="sm"
                  variant="quiet"
                  busy={ending === id}
                  aria-label={`Sign out ${deviceOf(userAgent)}, signed in ${moment(openedAt)}`}
                  onClick={() => onEnd(id)}
                >
                  Sign out
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
