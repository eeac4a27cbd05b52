'use client';
import { ChartCard } from '@marquee/ui/charts/chart-card';
import { FunnelBars } from '@marquee/ui/charts/funnel-bars';
import { Heat } from '@marquee/ui/charts/heat';
import { Meter } from '@marquee/ui/charts/meter';
import { Pyramid } from '@marquee/ui/charts/pyramid';
import { ShareBars } from '@marquee/ui/charts/share-bars';
import { Strip } from '@marquee/ui/charts/strip';
import { ages, dayparts, days, heatCell, regions } from './sample.ts';
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
      <ChartCard title="Daypart and weekday" data={data} fileName="daypart" className="border-line border-t">
        <Heat
          caption="Daypart and weekday"
          rows={dayparts}
          columns={days}
          cell={heatCell}
          keyNote="Each cell: index, then share of visits and base"
        />
      </ChartCard>
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
    </>
  );
}
