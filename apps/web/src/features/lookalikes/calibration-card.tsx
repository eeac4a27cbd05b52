'use client';
import { ChartCard } from '@marquee/ui/charts/chart-card';
import { LinePlot } from '@marquee/ui/charts/line-plot';
import { figure } from '../../lib/format.ts';
import { Definition } from '../profile/index.ts';
import type { Model } from './tops-section.tsx';

/** Whether the model says how likely: by tenths of the scope, what it expects and what is so of those who were held out. */
export function CalibrationCard({ model: { deciles, privacy } }: { readonly model: Model }) {
  const most = Math.max(10, ...deciles.flatMap(({ expected, found }) => [expected ?? 0, found ?? 0]));
  const step = most > 50 ? 25 : most > 20 ? 10 : 5;
  const yTicks = Array.from({ length: Math.ceil(most / step) + 1 }, (_, at) => ({ at: at * step, text: `${at * step}%` }));
  const told = (percent: number | null | undefined) => (percent == null ? `below ${privacy.smallest} moviegoers` : `${percent}%`);
  // The line ends where too few are left to be told; the table has every tenth.
  const drawn = deciles.slice(0, deciles.findLastIndex(({ found, expected }) => found !== null && expected !== null) + 1);
  const last = drawn.at(-1);
  return (
    <ChartCard
      title="Calibration"
      aside="on moviegoers who were held out"
      heading={<Definition of="lookalikeFound">Calibration</Definition>}
      fileName="lookalike-calibration"
      data={{
        columns: ['Tenth of the scope', 'Moviegoers held out', 'In the audience', 'Expected, percent', 'Found, percent'],
        rows: deciles.map(({ moviegoers, inAudience, expected, found }, at) => [
          at + 1,
          figure(moviegoers),
          figure(inAudience),
          expected,
          found,
        ]),
      }}
      notes={[
        'The model learns from moviegoers whose age is even and is tried on those whose age is odd. A gap is where too few are in the audience.',
      ]}
    >
      <LinePlot
        label={`In the audience by tenths of the scope, most like it first: ${deciles.map(({ expected, found }, at) => `${at + 1}: expected ${told(expected)}, found ${told(found)}`).join('; ')}`}
        lines={[
          { key: 'found', label: 'Found', last: told(last?.found), tone: 'audience', values: drawn.map(({ found }) => found) },
          { key: 'expected', label: 'Expected', last: told(last?.expected), tone: 'base', values: drawn.map(({ expected }) => expected) },
        ]}
        xTicks={drawn.map((_, at) => ({ at, text: `${at + 1}` }))}
        yTicks={yTicks}
        xLabel="tenth of the scope, most like it first"
      />
    </ChartCard>
  );
}
