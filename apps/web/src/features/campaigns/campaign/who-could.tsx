import { ChartCard } from '@marquee/ui/charts/chart-card';
import { FunnelBars } from '@marquee/ui/charts/funnel-bars';
import { Meter } from '@marquee/ui/charts/meter';
import { number, type ShownOrHidden } from '../../../lib/format.ts';
import { type Campaign, type Part, reachText } from '../words.ts';

type Snapshot = NonNullable<Part['snapshot']>;
const exclusions = [
  ['consent', 'Reachable by a channel agreed', 'have no consent or address'],
  ['cap', 'After the frequency cap', 'had as many messages as their exhibitor allows'],
  ['guard', 'After the contamination guard', 'are in another campaign or its control'],
  ['holdOut', 'After the hold-out', 'are held out of all campaigns'],
] as const;
const percentText = (part: number) => `${(100 * part).toFixed(1)}%`;
const shownOf = (figure: ShownOrHidden) => (figure.shown ? figure.value : 0);

/** Who of the audience could be sent to, and why the others could not: of the exhibitors that show their figures. */
export function WhoCould({ campaign }: { readonly campaign: Campaign }) {
  const taken = campaign.parts.flatMap(({ snapshot }) => (snapshot ? [snapshot] : []));
  const sum = (of: (snapshot: Snapshot) => ShownOrHidden) => taken.reduce((all, snapshot) => all + shownOf(of(snapshot)), 0);
  const audience = sum((snapshot) => snapshot.audience);
  let left = audience;
  const steps = exclusions.map(([why, label, says]) => {
    const lost = sum((snapshot) => snapshot.excluded[why]);
    left = Math.max(0, left - lost);
    return { why, label, says, lost, left };
  });
  const channels = new Map<string, number>();
  for (const { channels: by, people } of taken.flatMap(({ byChannels }) => byChannels))
    channels.set(by, (channels.get(by) ?? 0) + shownOf(people));
  const reached = [...channels.values()].reduce((all, people) => all + people, 0);
  return (
    <ChartCard
      title="Who could be sent"
      aside="moviegoers"
      fileName="who-could-be-sent"
      data={{
        columns: ['Step', 'Moviegoers'],
        rows: [['In the segment', audience], ...steps.map(({ label, left: still }) => [label, still])],
      }}
    >
      {taken.length === 0 ? (
        <p className="text-ink-2">
          Taken on the day of sending: who has no consent, too many messages or another campaign is left out and counted here.
        </p>
      ) : (
        <>
          <FunnelBars
            steps={[
              {
                key: 'audience',
                label: `In the segment, at ${taken.length} ${taken.length === 1 ? 'exhibitor' : 'exhibitors'}`,
                figure: number(audience),
                left: 1,
              },
              ...steps.map(({ why, label, says, lost, left: still }) => ({
                key: why,
                label: (
                  <>
                    {label}
                    <span className="block text-ink-3 text-small">
                      {lost === 0 ? 'too few to be told, or none' : `${number(lost)} ${says}`}
                    </span>
                  </>
                ),
                figure: number(still),
                left: audience === 0 ? 0 : still / audience,
              })),
            ]}
          />
          <h4 className="mt-5 mb-1 font-semibold">By channel</h4>
          <ul>
            {[...channels].map(([by, people]) => (
              <li key={by} className="grid grid-cols-[minmax(0,1fr)_6rem_4.5rem_3rem] items-center gap-2 border-line-soft border-t py-1">
                <span>{reachText(by)}</span>
                <Meter className="w-full" value={reached === 0 ? 0 : (100 * people) / reached} />
                <span className="text-right">{number(people)}</span>
                <span className="text-right text-ink-3 text-small">{reached === 0 ? '' : percentText(people / reached)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </ChartCard>
  );
}
