import { type Condition, canonicalize, type VisitsCondition } from '@marquee/dsl';
import { arbitraryDefinition } from '@marquee/dsl/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../support/asking.ts';
import type { OpenEngine } from './engine.ts';
import { resolve } from './segments.ts';
import { openWorld, options, type World } from './world.ts';

const runs = { numRuns: 120 };
const definitions = arbitraryDefinition(fc, options);
/** Conditions on visits, with a measure whose value grows with the visits that match. */
const visits = definitions.map((one) => firstVisits(one.where)).filter((one): one is VisitsCondition => one !== undefined);
const growing = visits.filter((one) => one.measure !== 'share');

/** Properties of the language's meaning, asked of the engine alone. */
export function lawsSuite(engine: string, open: OpenEngine): void {
  describe(`laws on ${engine}`, () => {
    let world: World;
    beforeAll(async () => {
      world = await openWorld(7, [open]);
    });
    afterAll(() => world?.close());
    const count = async (where: Condition) => {
      const [asked] = world.engines;
      if (asked === undefined) throw new Error('there is no engine');
      return asked.count(ask(where, resolve));
    };

    it('a condition and its negation are everyone together', async () => {
      await fc.assert(
        fc.asyncProperty(definitions, async ({ where }) => {
          expect((await count(where)) + (await count({ kind: 'not', of: where }))).toBe(world.moviegoers.length);
        }),
        runs,
      );
    });

    it('a condition twice is the condition once', async () => {
      await fc.assert(
        fc.asyncProperty(definitions, async ({ where }) => {
          const once = await count(where);
          expect(await count({ kind: 'all', of: [where, where] })).toBe(once);
          expect(await count({ kind: 'any', of: [where, where] })).toBe(once);
        }),
        runs,
      );
    });

    it('at least more is never more', async () => {
      await fc.assert(
        fc.asyncProperty(visits, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 40 }), async (condition, bound, more) => {
          const atLeast = (value: number) => count({ ...condition, op: 'atLeast', value });
          expect(await atLeast(bound + more)).toBeLessThanOrEqual(await atLeast(bound));
        }),
        runs,
      );
    });

    it('exactly n is at least n without at least n + 1', async () => {
      await fc.assert(
        fc.asyncProperty(growing, fc.integer({ min: 0, max: 8 }), async (condition, value) => {
          const atLeast = (n: number) => count({ ...condition, op: 'atLeast', value: n });
          expect(await count({ ...condition, op: 'exactly', value })).toBe((await atLeast(value)) - (await atLeast(value + 1)));
        }),
        runs,
      );
    });

    it('a wider window never shrinks an at-least', async () => {
      await fc.assert(
        fc.asyncProperty(growing, fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }), async (condition, days, more) => {
          const within = (many: number) =>
            count({ ...condition, op: 'atLeast', value: 2, during: { kind: 'last', count: many, unit: 'day' } });
          expect(await within(days + more)).toBeGreaterThanOrEqual(await within(days));
        }),
        runs,
      );
    });

    it('the canonical form counts the same', async () => {
      await fc.assert(
        fc.asyncProperty(definitions, async (definition) => {
          expect(await count(canonicalize(definition).where)).toBe(await count(definition.where));
        }),
        runs,
      );
    });
  });
}

function firstVisits(node: Condition): VisitsCondition | undefined {
  if (node.kind === 'visits') return node;
  if (node.kind === 'not') return firstVisits(node.of);
  if (node.kind !== 'all' && node.kind !== 'any') return undefined;
  for (const child of node.of) {
    const found = firstVisits(child);
    if (found) return found;
  }
  return undefined;
}
