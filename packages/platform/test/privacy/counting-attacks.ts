import { shownValue } from '@marquee/core';
import { ageBands, ageOn, type Condition, dayOfIso, isoOfDay, plusMonths } from '@marquee/dsl';
import { aged, all, any, growing, moreThan, nearlyHidden, not, orSo, padding, unlessSo } from './asking.ts';
import type { Attack } from './attack.ts';
import type { Cell, Profiling } from './counted.ts';
import type { Counting } from './market.ts';
import { type Target, today } from './population.ts';

/** An attack that only counts: one figure a request, the most that a budget of figures gives. */
type CountingAttack = Attack<Counting>;

const numbers = Array.from({ length: 2_000 }, (_, i) => i);

/** A set of about fifty is shown with the target and hidden without, or the other way round. */
export const shownOrHidden: CountingAttack = async (analyst, target, says) => {
  for (const number of numbers) {
    const audience = nearlyHidden(target, number);
    const [before, after] = [await analyst.count(all(...audience)), await analyst.count(orSo(audience, target))];
    says(Number(after.shown) - Number(before.shown));
  }
};

/** Large audiences with the target, and without if the fact is so: one figure a request. */
export const nestedPairs: CountingAttack = async (analyst, target, says) => {
  const { on } = target.fact;
  for (const number of numbers) {
    const audience = padding(target, number);
    says(moreThan(await analyst.count(audience, on), await analyst.count(unlessSo(audience, target), on)));
  }
};

/** The same, and both as what is left of everybody in scope. */
export const complement: CountingAttack = async (analyst, target, says) => {
  for (const number of numbers) {
    const audience = padding(target, number);
    const less = unlessSo(audience, target);
    says(moreThan(await analyst.count(audience), await analyst.count(less)));
    says(moreThan(await analyst.count(not(less)), await analyst.count(not(audience))));
  }
};

/** Audiences that grow by a few at a time: where two round to other tens, they differ. */
export const ladder: CountingAttack = async (analyst, target, says) => {
  for (const number of numbers) {
    const audience = growing(target, number);
    says(moreThan(await analyst.count(audience), await analyst.count(unlessSo(audience, target))));
  }
};

/** One audience and the target if the fact is so, "or" distributed over "and": no part of it is small. */
export const distributed: CountingAttack = async (analyst, target, says) => {
  for (const number of numbers) {
    const audience = [not(padding(target, number))];
    says(moreThan(await analyst.count(orSo(audience, target)), await analyst.count(all(...audience))));
  }
};

/** The same audience in other words of no account: nobody joined before 2022. */
const inOtherWords = (audience: Condition, number: number): Condition =>
  all(audience, { kind: 'attribute', field: 'joinedOn', op: 'onOrAfter', value: `${2021 - Math.floor(number / 12)}-${month(number)}-01` });
const month = (number: number) => String(1 + (number % 12)).padStart(2, '0');
const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** Pairs whose larger audience is counted thirty times in other words, which the budget of variants does not see: its noise is averaged away. */
export const knownBase: CountingAttack = async (analyst, target, says) => {
  for (const number of numbers) {
    const audience = padding(target, number);
    const base: number[] = [];
    for (let words = 0; words < 30; words += 1) base.push(shownValue(await analyst.count(inOtherWords(audience, words))) ?? 0);
    const less = shownValue(await analyst.count(unlessSo(audience, target))) ?? 0;
    says(mean(base) - less - 0.5);
  }
};

/** The cells of profiles that a target is in. */
export const cells: Attack<Profiling> = async (analyst, target, says) => {
  for (const number of numbers) {
    const audience = padding(target, number);
    const own = cellsOf(target);
    const [whole, less] = [await analyst.profiled(audience, own), await analyst.profiled(unlessSo(audience, target), own)];
    for (const [at, figure] of whole.entries()) says(moreThan(figure, less[at] ?? figure));
  }
};

/** The cells that somebody is in: of age and gender, region, exhibitor and frequency. */
export function cellsOf({ moviegoer: { birthDay, gender, region, visits } }: Target): readonly Cell[] {
  const age = ageOn(birthDay, today) ?? 0;
  const band = ageBands.find(({ from, to = 200 }) => age >= from && age <= to) ?? { key: '', from: 0, to: 0 };
  const is = (field: string, value: string | null): Condition =>
    ({ kind: 'attribute', field, op: 'in', value: [value ?? ''] }) as Condition;
  const year = { kind: 'last', count: 12, unit: 'month' } as const;
  const often = visits.length > 1;
  return [
    { name: 'ageGender', key: [band.key, gender ?? ''], who: all(aged(band.from, band.to ?? 200), is('gender', gender)) },
    { name: 'region', key: [region ?? ''], who: is('region', region ?? '') },
    { name: 'exhibitor', key: ['nova'], who: is('exhibitor', 'nova') },
    {
      name: 'frequency',
      key: [often ? 'occasional' : 'infrequent'],
      who: often
        ? { kind: 'visits', during: year, op: 'between', value: [2, 11] }
        : { kind: 'visits', during: year, op: 'exactly', value: 1 },
    },
  ];
}

/** Evades the budget of variants: each condition in other words every time, ranges that meet where the target is and values that nobody has. */
export const disguises: CountingAttack = async (analyst, target, says) => {
  for (const number of numbers) {
    const audience = padding(target, number);
    const { known, fact } = target;
    const parts = [...known, fact.condition].flatMap((one) => inDisguise(one, number)).map((one) => all(audience, not(one)));
    says(moreThan(await analyst.count(audience), await analyst.count(any(...parts))));
  }
};

function inDisguise(one: Condition, number: number): readonly Condition[] {
  if (one.kind === 'visits' && one.where?.kind === 'visit')
    return [{ ...one, where: { ...one.where, value: [...(one.where.value as string[]), `nobody ${number}`] } } as Condition];
  if (one.kind !== 'attribute' || !Array.isArray(one.value)) return [one];
  const [from = '', to = ''] = one.value;
  if (one.field === 'region') return [{ ...one, value: [from, `nobody ${number}`] } as Condition];
  if (one.op !== 'between') return [one];
  const [less, more] = [1 + (number % 40), 1 + Math.floor(number / 40)];
  const moved = (at: string | number, by: number) => (typeof at === 'number' ? at + by : isoOfDay(plusMonths(dayOfIso(at), by)));
  const last = typeof to === 'number' ? to + more : isoOfDay(plusMonths(dayOfIso(`${String(to).slice(0, 8)}01`), more + 1) - 1);
  return [{ ...one, value: [from, last] } as Condition, { ...one, value: [moved(from, -less), to] } as Condition];
}

/** Twice the same figure where the fact is not so: then both sets have the same members. */
export const equalFigures: CountingAttack = async (analyst, target, says) => {
  const audience = padding(target, 1);
  const [whole, less] = [await analyst.count(audience), await analyst.count(unlessSo(audience, target))];
  says(shownValue(whole) === shownValue(less) ? -1 : 1);
};
