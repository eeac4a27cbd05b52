import { matches, parse } from '@marquee/dsl';
import { fixtureAsOf, fixtureWorld } from '@marquee/dsl/testing';
import { describe, expect, it } from 'vitest';
import type { ShownOrHidden } from '../../../lib/format.ts';
import type { Json } from '../draft/json.ts';
import { helpsMost, rowsToSpare } from './helps-most.ts';

const { moviegoers } = fixtureWorld();
const smallest = 10;

/** How many of the fixture match, as a person may see it. */
async function countOf(definition: Json): Promise<ShownOrHidden> {
  const read = parse(definition);
  if (!read.ok) throw new Error(`Not a definition: ${JSON.stringify(read.issues)}`);
  const value = moviegoers.filter((one) => matches(read.definition, one, { asOf: fixtureAsOf, resolve: () => undefined })).length;
  return value < smallest ? { shown: false, below: smallest } : { shown: true, value };
}

const women = { kind: 'attribute', field: 'gender', op: 'in', value: ['female'] };
const older = { kind: 'attribute', field: 'age', op: 'atLeast', value: 18 };
const hardly = { kind: 'visits', op: 'atLeast', value: 9_000 };
const nobody = { kind: 'attribute', field: 'age', op: 'atLeast', value: 199 };
const all = (...of: readonly Json[]): Json => ({ version: 1, where: { kind: 'all', of } });

describe('the row whose removal helps most', () => {
  it('is the one without which most match, wherever it stands', async () => {
    for (const rows of [
      [hardly, women, older],
      [women, hardly, older],
      [women, older, hardly],
    ]) {
      const definition = all(...rows);
      const found = await helpsMost(definition, countOf);
      expect(found?.pointer).toBe(`/where/of/${rows.indexOf(hardly)}`);
      expect(found?.without).toEqual(await countOf(all(women, older)));
    }
  });

  it('of several that each help, is the one that helps more', async () => {
    const rows = [{ kind: 'not', of: older }, women, older];
    const counts = await Promise.all(rows.map((_, index) => countOf(all(...rows.toSpliced(index, 1)))));
    const most = Math.max(...counts.map((count) => (count.shown ? count.value : 0)));
    expect(counts.filter((count) => count.shown).length).toBeGreaterThan(0);
    expect((await helpsMost(all(...rows), countOf))?.without).toEqual({ shown: true, value: most });
  });

  it('may be a whole group, or one that is excluded', async () => {
    const anyone = { kind: 'any', of: [women, { kind: 'not', of: women }] };
    expect((await helpsMost(all(women, { kind: 'not', of: anyone }), countOf))?.pointer).toBe('/where/of/1');
    expect((await helpsMost(all({ kind: 'any', of: [hardly, nobody] }, women), countOf))?.pointer).toBe('/where/of/0');
  });

  it('is none where no single one is to blame', async () => {
    expect(await helpsMost(all(hardly, nobody), countOf)).toBeNull();
  });

  it('is not looked for where rows are alternatives, where there is one alone, and where they are too many to ask', () => {
    expect(rowsToSpare({ version: 1, where: { kind: 'any', of: [women, hardly] } })).toEqual([]);
    expect(rowsToSpare({ version: 1, where: hardly })).toEqual([]);
    expect(rowsToSpare(all(...Array.from({ length: 9 }, () => women)))).toEqual([]);
    expect(rowsToSpare(all(women, hardly))).toEqual(['/where/of/0', '/where/of/1']);
  });
});
