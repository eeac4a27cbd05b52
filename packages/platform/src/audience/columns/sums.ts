import { type AudienceColumns, type Codes, loopFor, type NumberColumn, type Numbers, type VisitField } from '@marquee/dsl';
import type { SumPlan } from './plan.ts';

/** The numbers of some visits; NaN where one is missing. */
export function numbersOver(columns: AudienceColumns, field: VisitField, visits: Uint32Array): Float64Array {
  const values = new Float64Array(visits.length);
  for (const { numbers, missing } of partsOf(columns, field)) loopFor(addNumbers, numbers)(numbers, missing ?? Number.NaN, visits, values);
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
  const parts = partsOf(columns, plan.field);
  if (plan.of === 'number')
    return parts.reduce((sum, { numbers, missing, most }) => sum + loopFor(addUp, numbers)(numbers, missing ?? most + 1, visits), 0);
  const [{ numbers, missing, most }] = parts;
  if (parts.length > 1) throw new TypeError('No sum of numbers is counted by its range.');
  return loopFor(countWithin, numbers)(numbers, missing ?? most + 1, plan.least, plan.most, visits);
}

function partsOf({ visits }: AudienceColumns, field: VisitField): readonly [NumberColumn, ...NumberColumn[]] {
  const column = visits[field];
  if (column.form === 'codes') throw new TypeError('This is no number.');
  return column.form === 'sum' ? column.of : [column];
}

function countCodes(codes: Codes, counted: Uint8Array, visits: Uint32Array): number {
  let many = 0;
  for (let at = 0; at < visits.length; at += 1) many += counted[codes[visits[at] as number] as number] as number;
  return many;
}

function addUp(numbers: Numbers, missing: number, visits: Uint32Array): number {
  let sum = 0;
  for (let at = 0; at < visits.length; at += 1) {
    const number = numbers[visits[at] as number] as number;
    sum += number === missing ? 0 : number;
  }
  return sum;
}

function countWithin(numbers: Numbers, missing: number, least: number, most: number, visits: Uint32Array): number {
  let many = 0;
  for (let at = 0; at < visits.length; at += 1) {
    const number = numbers[visits[at] as number] as number;
    if (number !== missing && number >= least && number <= most) many += 1;
  }
  return many;
}
