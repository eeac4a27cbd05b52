import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { ShareCell } from '../lib/share-cell.ts';
import { FunnelBars } from './funnel-bars.tsx';
import { Heat } from './heat.tsx';
import { IndexMark } from './index-mark.tsx';
import { IntervalPlot } from './interval-plot.tsx';
import { Pyramid } from './pyramid.tsx';
import { ShareBars } from './share-bars.tsx';
import { Strip } from './strip.tsx';

const shown: ShareCell = { key: 'a', label: 'California', share: 24.8, base: 15.9, index: 156, hidden: null };
const hidden: ShareCell = {
  key: 'b',
  label: 'Wyoming',
  share: null,
  base: 0.2,
  index: null,
  hidden: { text: '<50', reason: 'Fewer than 50 moviegoers' },
};

describe('an index', () => {
  it('says its direction in words as well as by its mark', () => {
    expect(renderToStaticMarkup(<IndexMark index={120} />)).toContain('over-represented');
    expect(renderToStaticMarkup(<IndexMark index={80} />)).toContain('under-represented');
    expect(renderToStaticMarkup(<IndexMark index={100} />)).not.toContain('represented');
  });
});

describe('a hidden cell', () => {
  const charts = [
    <ShareBars key="bars" caption="Region" dimension="Region" cells={[shown, hidden]} />,
    <Heat
      key="heat"
      caption="x"
      rows={[{ key: 'r', label: 'r' }]}
      columns={[
        { key: 'a', label: 'a' },
        { key: 'b', label: 'b' },
      ]}
      cell={(_, column) => (column === 'a' ? shown : hidden)}
      keyNote=""
    />,
    <Pyramid
      key="pyramid"
      caption="x"
      dimension="Age"
      left={{ label: 'F', share: null, base: 1 }}
      right={{ label: 'M', share: 1, base: 1 }}
      rows={[{ key: '1', label: '18–24', left: hidden, right: shown }]}
    />,
  ];
  it.each(charts)('is hatched and says why, in every chart', (chart) => {
    const html = renderToStaticMarkup(chart);
    expect(html).toContain('hatched');
    expect(html).toContain('&lt;50');
    expect(html).toContain('Fewer than 50 moviegoers');
    expect(html).toContain('156');
  });
});

describe('a rough figure', () => {
  const both: ShareCell = { ...shown, rough: { share: true, index: true } };
  const chartsOf = (cell: ShareCell) => [
    <ShareBars key="bars" caption="Region" dimension="Region" cells={[cell]} />,
    <Heat key="heat" caption="x" rows={[{ key: 'r', label: 'r' }]} columns={[{ key: 'a', label: 'a' }]} cell={() => cell} keyNote="" />,
    <Pyramid
      key="left"
      caption="x"
      dimension="Age"
      left={{ label: 'F', share: null, base: null }}
      right={{ label: 'M', share: null, base: null }}
      rows={[{ key: '1', label: '18–24', left: cell, right: null }]}
    />,
    <Pyramid
      key="right"
      caption="x"
      dimension="Age"
      left={{ label: 'F', share: null, base: null }}
      right={{ label: 'M', share: null, base: null }}
      rows={[{ key: '1', label: '18–24', left: null, right: cell }]}
    />,
  ];
  it.each(chartsOf(both))('is marked in every chart, its index too', (chart) => {
    const html = renderToStaticMarkup(chart);
    expect(html).toContain('≈24.8%');
    expect(html).toContain('≈156');
  });
  it.each(chartsOf({ ...shown, rough: { share: false, index: true } }))('is marked where the index alone is rough', (chart) => {
    const html = renderToStaticMarkup(chart);
    expect(html).toContain('≈156');
    expect(html).not.toContain('≈24.8%');
  });
  it.each(chartsOf(shown))('is not marked where none is rough', (chart) => {
    expect(renderToStaticMarkup(chart)).not.toContain('≈');
  });
  it('is marked in the strip, and one that is not shown is not', () => {
    const figure = { key: 'a', label: 'Spend', value: '$38.20', base: '$34.90', index: 110, rough: true };
    const html = renderToStaticMarkup(<Strip hiddenText="too few" figures={[figure]} />);
    expect(html).toContain('≈$38.20');
    expect(html).toContain('≈110');
    expect(renderToStaticMarkup(<Strip hiddenText="too few" figures={[{ ...figure, value: null, index: null }]} />)).not.toContain('≈');
  });
});

describe('a bar', () => {
  it('has the length of its share on the scale of its chart, and the base as a tick', () => {
    const html = renderToStaticMarkup(<ShareBars caption="x" dimension="x" cells={[{ ...shown, share: 100, base: 50 }]} />);
    expect(html).toContain('left:0;width:100%');
    expect(html).toContain('calc(50% - 1px)');
  });

  it('is not there where there is no such cell', () => {
    const html = renderToStaticMarkup(
      <Pyramid
        caption="x"
        dimension="Age"
        left={{ label: 'F', share: null, base: null }}
        right={{ label: 'M', share: null, base: null }}
        rows={[{ key: '1', label: '18–24', left: null, right: null }]}
      />,
    );
    expect(html).not.toContain('hatched');
    expect(html).not.toContain('bg-c1');
  });
});

describe('a funnel', () => {
  it('hatches from what was left before to what is left, and draws nothing for what is not counted', () => {
    const html = renderToStaticMarkup(
      <FunnelBars
        steps={[
          { key: '0', label: 'In scope', figure: '100', left: 1 },
          { key: '1', label: 'Aged 18', figure: '60', left: 0.6 },
          { key: '2', label: 'Unfinished', figure: 'not counted' },
          { key: '3', label: 'Region', figure: '30', left: 0.3 },
        ]}
      />,
    );
    expect([...html.matchAll(/hatched[^"]*" style="width:([\d.]+)%/g)].map((match) => match[1])).toEqual(['100', '100', '60']);
  });
});

describe('intervals by place', () => {
  const plot = (intervals: Parameters<typeof IntervalPlot>[0]['intervals']) =>
    renderToStaticMarkup(
      <IntervalPlot label="Difference" intervals={intervals} scale={[-1, 1]} yTicks={[{ at: 0, text: '0' }]} last="+0.50" height={100} />,
    );
  it('stand where their value does, and leave out what may not be shown', () => {
    const html = plot([null, { value: 0.5, low: 0, high: 1 }]);
    expect(html.match(/<circle/g)).toHaveLength(1);
    expect(html).toContain('cx="100%" cy="25"');
    expect(html).toContain('y1="50" y2="0"');
    expect(html).toContain('+0.50');
  });
  it('say nothing beside a place where there is none', () => expect(plot([null, null])).not.toContain('+0.50'));
  it('end where the scale does', () => expect(plot([{ value: 0, low: -5, high: 5 }])).toContain('y1="100" y2="0"'));
});
