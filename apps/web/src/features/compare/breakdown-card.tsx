'use client';
import { ChartCard } from '@marquee/ui/charts/chart-card';
import { type BarGroup, GroupedBars } from '@marquee/ui/charts/grouped-bars';
import { LinkButton } from '@marquee/ui/link-button';
import { useState } from 'react';
import { figure } from '../../lib/format.ts';
import { pointsText } from '../../lib/signed.ts';
import { Definition } from '../profile/index.ts';
import { breakdownTable } from './tables.ts';
import type { ComparedBreakdown, ComparedCell, Comparison } from './types.ts';
import { cellWords, differs, intervalWords } from './words.ts';

const firstShown = 8;

interface Props {
  readonly breakdown: ComparedBreakdown;
  readonly audiences: Comparison['audiences'];
}

/** A breakdown with the bars of all audiences side by side. A long one shows what differs most until asked for the rest. */
export function BreakdownCard({ breakdown, audiences }: Props) {
  const [all, setAll] = useState(false);
  const { name, label, unit, window, cells } = breakdown;
  const isLong = cells.length > firstShown + 2;
  const shown = isLong && !all ? cells.slice(0, firstShown) : cells;
  return (
    <ChartCard
      title={label}
      heading={<Definition of={`breakdown.${name}`}>{label}</Definition>}
      aside={unit === 'visits' ? `visits, ${window ?? 'all time'}` : window}
      data={breakdownTable(breakdown, audiences)}
      fileName={`compare-${name}`}
    >
      {cells.length === 0 ? (
        <p className="text-ink-2">Too few in each audience for shares to be told.</p>
      ) : (
        <GroupedBars
          caption={label}
          dimension={label}
          names={audiences.map((one) => one.name)}
          groups={shown.map(groupOf)}
          untold={name === 'film' ? 'Not among the twenty films that most of this audience saw' : 'Too few in this audience'}
          heads={{
            share: <Definition of="share">Share</Definition>,
            index: <Definition of="index">Index</Definition>,
            difference: <Definition of="compare.points">Points against A</Definition>,
          }}
        />
      )}
      {isLong && (
        <LinkButton aria-expanded={all} onClick={() => setAll(!all)} className="mt-1 print:hidden">
          {all ? `Show the first ${firstShown}` : `Show all ${cells.length}`}
        </LinkButton>
      )}
    </ChartCard>
  );
}

function groupOf({ key, labels, detail, baseShare, audiences }: ComparedCell): BarGroup {
  return {
    key: key.join(' '),
    label: cellWords(labels),
    detail,
    base: baseShare,
    bars: audiences.map(
      (one) =>
        one && {
          share: one.share,
          index: one.index,
          rough: { share: one.size.shown && one.size.rough === true, index: one.rough },
          hidden: one.size.shown ? null : { text: figure(one.size), reason: `Fewer than ${one.size.below} moviegoers` },
          difference: one.points && {
            value: pointsText(one.points.value),
            interval: intervalWords(one.points),
            differs: differs(one.points),
          },
        },
    ),
  };
}
