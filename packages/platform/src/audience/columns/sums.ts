import { type AudienceColumns, type Codes, loopFor, type Numbers, type VisitField } from '@marquee/dsl';
import type { SumPlan } from './plan.ts';

/** The numbers of some visits; NaN where one is missing. */
export function numbersOver({ visits: columns }: AudienceColumns, field: VisitField, visits: Uint32Array): Float64Array {
  const column = columns[field];
  if (column.form === 'codes') throw new TypeError('This is no number.');
  const values = new Float64Array(visits.length);
  for (const { numbers, missing } of column.form === 'sum' ? column.of : [column])
    loopFor(addNumbers, numbers)(numbers, missing ?? Number.NaN, visits, values);
  return values;
}

function addNumbers(numbers: Numbers, missing: number, visits: Uint32Array, values: Float64Array): void {
  for (let at = 0; at < visits.length; at += 1) {
    const number = numbers[visits[at] as number] as number;
    values[at] = number === missing ? Number.NaN : (values[at] as number) + number;
  }
}

/** What a sum adds up over some visits; one that misses it adds nothing. */
export function sumOver(columns: AudienceColumns, plan: SumPlan, visits: Uint32Array): number {
  if (plan.of === 'visits') return visits.length;
  if (plan.of === 'codes') {
    const column = columns.visits[plan.field];
    if (column.form !== 'codes') throw new TypeError('This is counted by its codes.');
    return loopFor(countCodes, column.codes)(column.codes, plan.counted, visits);
  }
  const values = numbersOver(columns, plan.field, visits);
  return plan.of === 'number' ? addUp(values) : countWithin(values, plan.least, plan.most);
}

function countCodes(codes: Codes, counted: Uint8Array, visits: Uint32Array): number {
  let many = 0;
  for (let at = 0; at < visits.length; at += 1) many += counted[codes[visits[at] as number] as number] as number;
  return many;
}

function addUp(values: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) if (!Number.isNaN(values[at] as number)) sum += values[at] as number;
  return sum;
}

function countWithin(values: Float64Array, least: number, most: number): number {
  let many = 0;
  for (let at = 0; at < values.length; at += 1) if ((values[at] as number) >= least && (values[at] as number) <= most) many += 1;
  return many;
}
