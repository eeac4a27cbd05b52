'use client';
import { BubbleMap } from '@marquee/ui/charts/bubble-map';
import { ChartCard } from '@marquee/ui/charts/chart-card';
import { ForestRow, ForestScale } from '@marquee/ui/charts/forest-row';
import { FunnelBars } from '@marquee/ui/charts/funnel-bars';
import { GroupedBars } from '@marquee/ui/charts/grouped-bars';
import { Heat } from '@marquee/ui/charts/heat';
import { IntervalPlot } from '@marquee/ui/charts/interval-plot';
import { LinePlot } from '@marquee/ui/charts/line-plot';
import { Meter } from '@marquee/ui/charts/meter';
import { Pyramid } from '@marquee/ui/charts/pyramid';
import { ShareBars } from '@marquee/ui/charts/share-bars';
import { SplitBar } from '@marquee/ui/charts/split-bar';
import { Strip } from '@marquee/ui/charts/strip';
import { UpsetPlot } from '@marquee/ui/charts/upset-plot';
import { ages, dayparts, days, groups, heatCell, regions } from './sample.ts';
import { Section } from './section.tsx';

const data = {
  columns: ['Region', 'Share', 'Base', 'Index'],
  rows: regions.map((cell) => [cell.label, cell.share ?? cell.hidden?.text ?? null, cell.base, cell.index]),
};

/** Every chart, hidden and rough figures included. */
export function ChartGallery() {
  return (
    <>
      <Strip
        hiddenText="too few"
        figures={[
          { key: 'a', label: 'Visits a year', value: '13.4', base: '6.9', index: 194 },
          { key: 'b', label: 'Party size', value: '2.0', base: '2.1', index: 95 },
          { key: 'c', label: 'Lead days', value: '1.1', base: '1.9', index: 60, rough: true },
          { key: 'd', label: 'Spend a visit', value: '$38.20', base: '$34.90', index: 109 },
          { key: 'e', label: 'Premium formats', value: null, base: null, index: null },
          { key: 'f', label: 'Opening weekend', value: '41.7%', base: '28.9%', index: 144 },
        ]}
      />
      <div className="grid grid-cols-2 border-line border-t max-desk:grid-cols-1">
        <ChartCard title="Age and gender" data={data} fileName="age" notes={['Other or unknown gender: 2.4%, base 2.3%, index 104.']}>
          <Pyramid
            caption="Age by gender"
            dimension="Age"
            left={{ label: 'Female', share: 41.7, base: 51.6 }}
            right={{ label: 'Male', share: 55.9, base: 46.1 }}
            rows={ages}
          />
        </ChartCard>
        <ChartCard title="Region" aside="last 12 months" data={data} fileName="region" className="border-line border-l">
          <ShareBars caption="Region" dimension="Region" cells={regions} />
        </ChartCard>
      </div>
      <ChartCard title="Map" data={data} fileName="map" className="border-line border-t">
        <BubbleMap
          height={240}
          label="Group A: Kestrel Meridian, Ninefold Tide; group B: Undertow Parish"
          bubbles={[
            { key: 'a', label: 'Kestrel Meridian', x: 0.8, y: 0.6, size: 9_500, group: 0, isOwn: true },
            { key: 'b', label: 'Ninefold Tide', x: 0.3, y: -0.4, size: 3_660, group: 0 },
            { key: 'c', label: 'Undertow Parish', x: -0.9, y: 0.2, size: null, group: 1 },
          ]}
          ties={[[0, 1]]}
        />
      </ChartCard>
      <ChartCard title="Daypart and weekday" data={data} fileName="daypart" className="border-line border-t">
        <Heat
          caption="Daypart and weekday"
          rows={dayparts}
          columns={days}
          cell={heatCell}
          keyNote="Each cell: index, then share of visits and base"
        />
      </ChartCard>
      <div className="grid grid-cols-2 border-line border-t max-desk:grid-cols-1">
        <ChartCard title="Regions compared" data={data} fileName="compared">
          <GroupedBars
            caption="Regions of three audiences"
            dimension="Region"
            names={['Horror regulars', 'Families', 'Kestrel Meridian']}
            groups={groups}
            untold="Too few in this audience"
          />
        </ChartCard>
        <ChartCard title="Overlap" data={data} fileName="overlap" className="border-line border-l">
          <UpsetPlot
            label="Overlap: A 412,300, B 208,140, A and B 88,010"
            sets={[
              { key: 'a', name: 'Horror regulars', text: '512,310', size: 512_310 },
              { key: 'b', name: 'Families', text: '308,150', size: 308_150 },
              { key: 'c', name: 'Kestrel Meridian', text: '<50', size: null },
            ]}
            combinations={[
              { of: [0], size: 412_300, text: '412,300' },
              { of: [1], size: 208_140, text: '208,140' },
              { of: [0, 1], size: 88_010, text: '88,010' },
              { of: [0, 1, 2], size: 60, text: '≈60' },
            ]}
          />
        </ChartCard>
      </div>
      <Section title="Funnel and meters">
        <div className="w-80">
          <FunnelBars
            steps={[
              { key: '0', label: 'In scope', figure: '12,418,600', left: 1 },
              { key: '1', label: 'Aged 18 or over', figure: '11,206,450', left: 0.902 },
              { key: '2', label: 'Live in nine states', figure: '7,204,380', left: 0.58 },
              { key: '3', label: 'Match any of three', figure: '<50', left: null },
              { key: '4', label: 'Concession spend', figure: 'not counted' },
            ]}
          />
        </div>
        <Meter value={90} />
        <Meter value={17} tone="dropped" />
        <Meter value={null} />
      </Section>
      <Section title="Effects">
        <div className="w-96">
          <LinePlot
            label="Share who visited by day: sent 6.8%, control 6.5%"
            lines={[
              { key: 'sent', label: 'Sent', last: '6.8%', tone: 'audience', values: [0, 2, 3.5, null, 6.8] },
              { key: 'control', label: 'Control', last: '6.5%', tone: 'base', values: [0, 1.9, 3.2, 5.2, 6.5] },
            ]}
            xTicks={[0, 2, 4].map((at) => ({ at, text: String(at) }))}
            yTicks={[0, 4, 8].map((at) => ({ at, text: `${at}%` }))}
            xLabel="days since sending"
            height={120}
          />
          <IntervalPlot
            label="Difference by day, in points: +0.3 after four days"
            intervals={[{ value: 0.1, low: -0.2, high: 0.4 }, { value: 0.3, low: 0, high: 0.6 }, null, { value: 0.3, low: 0.1, high: 0.5 }]}
            scale={[-0.4, 0.8]}
            yTicks={[-0.4, 0, 0.4, 0.8].map((at) => ({ at, text: String(at) }))}
            last="+0.30 points"
          />
        </div>
        <div className="w-80">
          <ForestScale scale={[-0.1, 0.2]} ticks={[-0.1, 0, 0.1, 0.2]} format={(tick) => `${Math.round(100 * tick)}%`} />
          <ForestRow
            interval={{ value: 0.05, low: 0.02, high: 0.08 }}
            scale={[-0.1, 0.2]}
            band={0.04}
            isTotal
            label="All: +5%, +2% to +8%"
          />
          <ForestRow interval={{ value: 0.02, low: -0.06, high: 0.1 }} scale={[-0.1, 0.2]} label="One: +2%, −6% to +10%" />
          <div className="grid gap-2 pt-3">
            <SplitBar taken={60} held={15} />
            <SplitBar taken={40} held={0} open />
          </div>
        </div>
      </Section>
    </>
  );
}
