import { type Figure, shownValue } from '@marquee/core';
import { ageOn, type Condition } from '@marquee/dsl';
import { seeded } from '../support/random-world.ts';
import { sites, type Target, today } from './population.ts';

export const not = (of: Condition): Condition => ({ kind: 'not', of });
export const all = (...of: readonly Condition[]): Condition => ({ kind: 'all', of });
export const any = (...of: readonly Condition[]): Condition => ({ kind: 'any', of });
export const atSites = (value: readonly string[]): Condition => ({ kind: 'attribute', field: 'favouriteSite', op: 'in', value });
export const aged = (from: number, to: number): Condition => ({ kind: 'attribute', field: 'age', op: 'between', value: [from, to] });

export const everybody: Condition = { kind: 'visits', op: 'atLeast', value: 0 };

/** Some of the sites, others for each number, one of them always, and one that nobody has: so no two audiences are the same. */
function someSites(number: number, own: string): readonly string[] {
  const random = seeded(1_000 * number);
  return [own, ...sites.filter((site) => random() < 0.4 && site !== own), `nobody ${number}`];
}

/** A large audience that a target is in, another for each number: those whose favourite site is one of several. */
export function padding({ moviegoer }: Target, number: number): Condition {
  return atSites(someSites(number, moviegoer.favouriteSite ?? ''));
}

/** Larger from number to number by a few, and the target in each of them. */
export function growing({ moviegoer }: Target, number: number): Condition {
  const age = ageOn(moviegoer.birthDay, today) ?? 0;
  return any(aged(age - 1, age), all(aged(0, 21 + (number % 46)), atSites(sites.slice(0, 3 + Math.floor(number / 46)))));
}

/** About as many as are just hidden, and the target none of them: of a year, at two or three sites. */
export function nearlyHidden({ moviegoer }: Target, number: number): readonly Condition[] {
  const age = ageOn(moviegoer.birthDay, today) ?? 0;
  const others = Array.from({ length: 48 }, (_, i) => 20 + i).filter((one) => one < age - 1 || one > age);
  const other = others[number % others.length] ?? 20;
  const first = Math.floor(number / others.length) * 5;
  const two = [sites[(first + number) % 12] ?? '', sites[(first + 1 + 2 * number) % 12] ?? '', sites[(first + 5 + 3 * number) % 12] ?? ''];
  return [aged(other, other), atSites([...new Set(two)])];
}

/** An audience without the target, if what is asked is so of the target, and otherwise whole: written so that no part of it is small. */
export function unlessSo(audience: Condition, { known, fact }: Target): Condition {
  return any(...[...known, fact.condition].map((one) => all(audience, not(one))));
}

/** An audience of several conditions and the target, if what is asked is so of the target: "or" distributed over "and", so that no part of it is small. */
export function orSo(audience: readonly Condition[], { known, fact }: Target): Condition {
  return all(...audience.flatMap((one) => [...known, fact.condition].map((other) => any(one, other))));
}

/** An audience without the target, whatever is so of the target. */
export function without(audience: Condition, { known }: Target): Condition {
  return any(...known.map((one) => all(audience, not(one))));
}

/** What a pair of figures says for it that one person is in the first and not in the second; a hidden one is taken for a little less than the smallest. */
export function moreThan(one: Figure, other: Figure): number {
  if (!one.shown && !other.shown) return 0;
  return (shownValue(one) ?? 45) - (shownValue(other) ?? 45) - 0.5;
}
