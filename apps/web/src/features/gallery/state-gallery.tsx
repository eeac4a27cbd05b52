'use client';
import { Button } from '@marquee/ui/button';
import { Deferred } from '@marquee/ui/deferred';
import { EmptyState } from '@marquee/ui/empty-state';
import { ErrorState } from '@marquee/ui/error-state';
import { FigureStrip } from '@marquee/ui/figure-strip';
import { ForbiddenState } from '@marquee/ui/forbidden-state';
import { LinkButton } from '@marquee/ui/link-button';
import { Notice } from '@marquee/ui/notice';
import { Pill } from '@marquee/ui/pill';
import { Progress } from '@marquee/ui/progress';
import { Skeleton } from '@marquee/ui/skeleton';
import { Spinner } from '@marquee/ui/spinner';
import { Status } from '@marquee/ui/status';
import { TableHead } from '@marquee/ui/table-head';
import { Section } from './section.tsx';

const neverComes = (): Promise<{ default: () => null }> => Promise.reject(new Error('The file is gone'));

/** Empty, loading, error, forbidden; remarks and states. */
export function StateGallery() {
  return (
    <>
      <Section title="States of a page">
        <EmptyState title="No segments yet" actions={<Button variant="primary">New segment</Button>}>
          A segment is a saved definition of an audience.
        </EmptyState>
        <ErrorState title="The list could not be loaded" errorId="req_01hv9x" actions={<Button>Try again</Button>}>
          The server does not answer.
        </ErrorState>
        <Deferred load={neverComes} with={{}} />
        <ForbiddenState title="Why is for administrators and support">It shows the visits of one pseudonymous moviegoer.</ForbiddenState>
      </Section>
      <Section title="Figures at the head of a page, and of a table">
        <FigureStrip
          figures={[
            { label: 'Feeds fresh', value: '12 of 15', note: '2 late, 1 stopped' },
            { label: 'Rows, last 24 h', value: '1,204,380', note: 'members and transactions' },
            { label: 'Dead letters', value: '1,640', note: 'of 6 exhibitors' },
            { label: 'Sites usable', value: '1,834 of 1,842', note: '8 without a valid time zone' },
          ]}
        />
        <table>
          <caption className="sr-only">An example of a table</caption>
          <TableHead columns={['Site', 'State', { label: 'Visits', figures: true }, { label: 'Do', unseen: true }]} />
          <tbody>
            <tr>
              <td className="pr-3">Fenwick Mills 12</td>
              <td className="pr-3">Usable</td>
              <td className="pr-3 text-right">38,410</td>
              <td />
            </tr>
          </tbody>
        </table>
      </Section>
      <Section title="Remarks and states">
        <Notice kind="bad" fixes={<LinkButton>Remove daypart</LinkButton>}>
          Different films can be narrowed by film only.
        </Notice>
        <Notice kind="unfinished">Unfinished: needs an amount.</Notice>
        <Notice kind="warn">This condition may take a while.</Notice>
        <Notice kind="info">Counts are rounded to the nearest 10.</Notice>
        <Status kind="good">Fresh</Status>
        <Status kind="warn">Late</Status>
        <Status kind="bad">Stopped</Status>
        <Status kind="idle">Not started</Status>
        <Pill>Draft of version 8</Pill>
        <Spinner />
        <div className="grid w-48 gap-2">
          <Progress label="Importing" value={0.4} />
          <Progress label="Preparing" value={null} />
          <Skeleton className="h-4 w-40" />
        </div>
      </Section>
    </>
  );
}
