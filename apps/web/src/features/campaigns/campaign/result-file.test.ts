import { describe, expect, it } from 'vitest';
import type { Result } from '../words.ts';
import { resultFile } from './result-file.ts';

const shown = (value: number) => ({ shown: true as const, value });
const interval = (value: number) => ({ value, low: value - 0.028, high: value + 0.028 });
const measured = { target: 0.0683, control: 0.0648, difference: interval(0.0035), relative: interval(0.054), because: interval(1280) };
const line: Result['all'] = {
  target: { people: shown(366_790), came: shown(25_050) },
  control: { people: shown(91_700), came: shown(5_940) },
  uplift: { came: measured, visits: measured, spend: measured },
};
const hidden: Result['all'] = { target: { people: shown(60), came: { shown: false, below: 50 } }, control: line.control, uplift: null };
const result: Result = {
  ...{ from: '2026-11-05', to: '2026-11-14', asOf: '2026-11-20', isProvisional: false, sentence: '', days: [], all: line },
  exhibitors: [{ ...hidden, key: 'north', name: null }],
  variants: [{ ...line, variant: 1 }],
};

describe('the file of a result', () => {
  it('has all together, exhibitors and messages, and leaves empty what may not be told', () => {
    const { columns, rows } = resultFile({ parts: [] }, result);
    expect(rows.map((row) => row[0])).toEqual(['All that sent', 'north', 'Message B']);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    expect(rows[0]).toEqual(['All that sent', '366,790', '25,050', '91,700', '5,940', 5.4, 2.6, 8.2, 1280]);
    expect(rows[1]?.slice(2)).toEqual(['<50', '91,700', '5,940', null, null, null, null]);
  });
});
