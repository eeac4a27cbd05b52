import { createHmac } from 'node:crypto';
import {
  type AudienceQuestion,
  type Figure,
  figureOf,
  type Noise,
  partFigureOf,
  policyOf,
  questions,
  ServiceError,
  scopeOf,
  scopeText,
} from '@marquee/core';
import { type Condition, dayOfIso, isoOfDay, type Moviegoer, meaningsOn } from '@marquee/dsl';
import { analystAt, type Counting } from './market.ts';
import { bitSets, remembered, sizeOf } from './plain-store.ts';
import { today } from './population.ts';

/** What the noise of a figure is drawn by: what the set means, or who is in it. */
type DrawnBy = 'meaning' | 'members';

/** A cell of a profile: its breakdown and key, and who is in it. */
export interface Cell {
  readonly name: string;
  readonly key: readonly string[];
  readonly who: Condition;
}

export interface Profiling extends Counting {
  /** The figures of an audience's profile: of all of it, then of the cells. */
  profiled(where: Condition, cells: readonly Cell[]): Promise<readonly Figure[]>;
}

export interface Counted {
  /** The figure of a set as the product publishes it, where no part of the definition is left out. */
  figure(where: Condition, asOf?: string, cell?: Cell): Figure;
  /** An analyst with a day's budget. */
  analyst(budget: { readonly day: number; readonly variants: number }): Profiling;
}

const scope = scopeOf(analystAt('any'));
const none = () => undefined;
/** What a profile takes of the budget, and a count. */
const costs = { profile: 4, count: 1 };

/**
 * The figures of many thousands of counts, put together from the product's own parts without its requests; `attacks.test.ts` holds them against the
 * product's, and the budget against where the product stops.
 */
export function counted(moviegoers: readonly Moviegoer[], noise: Noise, by: DrawnBy = 'meaning'): Counted {
  const policy = policyOf(analystAt('any'), noise);
  const sets = bitSets(moviegoers);
  const keys = moviegoers.map(({ id }) => createHmac('sha256', 'record').update(id).digest().readUIntBE(0, 3));
  const { dataAsOf, visits } = questions.status({ moviegoers, today });
  const onRecord = `${dataAsOf} ${moviegoers.length} ${visits}`;
  const known = new Map<string, Figure>();
  const find = (where: Condition, asOf: string, cell?: Cell): Figure => {
    const question: AudienceQuestion = { scope, asOf: dayOfIso(asOf), resolve: none, definition: { version: 1, where } };
    const algebra = sets.of(question);
    const bits = cell ? algebra.both(algebra.of(where), algebra.of(cell.who)) : algebra.of(where);
    const meanings = meaningsOn(question);
    const name = by === 'meaning' ? meanings.text(meanings.of(where)) : `${sumOf(bits, keys)}`;
    const part = cell ? [cell.name, ...cell.key] : [];
    const key = noise.key(JSON.stringify([scopeText(scope), asOf, onRecord, name, ...part]));
    return (cell ? partFigureOf : figureOf)(policy, { count: sizeOf(bits), key });
  };
  const figure: Counted['figure'] = (where, asOf = isoOfDay(today), cell) =>
    remembered(known, JSON.stringify([where, asOf, cell?.name, cell?.key]), () => find(where, asOf, cell));
  return {
    figure,
    analyst: (budget) => {
      let [requests, used, variants] = [0, 0, 0];
      const pay = (where: Condition, price: number) => {
        const ofVariants = conditionsIn(where) >= 3 ? price : 0;
        if (used + price > budget.day || (ofVariants > 0 && variants + ofVariants > budget.variants))
          throw new ServiceError('too_many', 'The budget is used up.');
        [requests, used, variants] = [requests + 1, used + price, variants + ofVariants];
      };
      return {
        count: async (where, asOf) => {
          pay(where, costs.count);
          return figure(where, asOf);
        },
        profiled: async (where, cells) => {
          pay(where, costs.profile);
          return [figure(where), ...cells.map((cell) => figure(where, undefined, cell))];
        },
        get requests() {
          return requests;
        },
      };
    },
  };
}

/** The keys of a set's members, modulo 2^24: the cell key of the Australian Bureau of Statistics. */
function sumOf(bits: Uint32Array, keys: readonly number[]): number {
  let sum = 0;
  for (let place = 0; place < keys.length; place += 1) if (((bits[place >>> 5] ?? 0) >>> (place & 31)) & 1) sum += keys[place] ?? 0;
  return sum % 2 ** 24;
}

const counts = new WeakMap<Condition, number>();

/** How many different conditions a definition has. */
function conditionsIn(where: Condition): number {
  const leaves = (node: Condition): readonly Condition[] =>
    node.kind === 'all' || node.kind === 'any' ? node.of.flatMap(leaves) : node.kind === 'not' ? leaves(node.of) : [node];
  const known = counts.get(where) ?? new Set(leaves(where).map((leaf) => JSON.stringify(leaf))).size;
  counts.set(where, known);
  return known;
}
