import { Button } from '@marquee/ui/button';
import { TableHead } from '@marquee/ui/table-head';
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

/** Where somebody is signed in. The session of the page itself has no button: that is to sign out. */
export function SessionTable({ sessions, ending, onEnd }: SessionTableProps) {
  return (
    <table>
      <caption className="sr-only">Sessions</caption>
      <TableHead columns={['Device', 'Address', 'Signed in', 'Last seen', { label: 'Do', unseen: true }]} />
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
