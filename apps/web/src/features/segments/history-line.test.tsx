import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { HistoryLine } from './history-line.tsx';

const point = (asOf: string, value: number) => ({ asOf, count: { shown: true as const, value } });

it('draws the days with a number, and says how it began and ended', () => {
  const hidden = { asOf: '2026-11-19', count: { shown: false as const, below: 50 } };
  const drawn = renderToStaticMarkup(<HistoryLine history={[point('2026-11-18', 100), hidden, point('2026-11-20', 300)]} />);
  expect(drawn).toContain('points="1.0,13.0 47.0,1.0"');
  expect(drawn).toContain('100 as of Wed 18 Nov 2026, 300 as of Fri 20 Nov 2026');
});

it('draws nothing of a single day, or of none', () => {
  expect(renderToStaticMarkup(<HistoryLine history={[]} />)).toBe('');
  expect(renderToStaticMarkup(<HistoryLine history={[point('2026-11-18', 100)]} />)).toBe('');
});
