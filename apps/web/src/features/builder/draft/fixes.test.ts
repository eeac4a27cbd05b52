import { coarseIssues, type Issue, parse } from '@marquee/dsl';
import { describe, expect, it } from 'vitest';
import { type Row, rowsOf } from './condition-tree.ts';
import { exclusionOf, fixesFor, withoutFilter } from './fixes.ts';
import { at, type Json } from './json.ts';

const issue = (code: Issue['code'], path: string, params: Issue['params'] = {}): Issue => ({
  severity: 'error',
  code,
  path,
  message: '',
  params,
});
const genre = { kind: 'visit', field: 'film.genre', op: 'anyOf', value: ['horror'] };
const daypart = { kind: 'visit', field: 'daypart', op: 'in', value: ['late'] };
const films: Json = {
  version: 1,
  where: { kind: 'all', of: [{ kind: 'visits', measure: 'films', where: { kind: 'all', of: [genre, daypart] } }] },
};

describe('fixes', () => {
  it('offer to remove what films cannot be narrowed by, or to count visits', () => {
    const [remove, count] = fixesFor(issue('unsupported_combination', '/where/of/0/where/of/1/field'), films);
    expect(remove?.label).toBe('Remove daypart');
    expect(at(remove?.document ?? null, '/where/of/0/where')).toEqual({ kind: 'all', of: [genre] });
    expect(count?.label).toBe('Count visits instead');
    expect(at(count?.document ?? null, '/where/of/0/measure')).toBe('visits');
  });

  it('swap bounds, of numbers and of windows', () => {
    const numbers: Json = { where: { kind: 'attribute', field: 'age', op: 'between', value: [34, 18] } };
    expect(at(fixesFor(issue('reversed_bounds', '/where/value'), numbers)[0]?.document ?? null, '/where/value')).toEqual([18, 34]);
    const window: Json = { where: { kind: 'visits', during: { kind: 'between', from: '2026-02-01', to: '2026-01-01' } } };
    for (const path of ['/where/during', '/where/during/from']) {
      expect(at(fixesFor(issue('reversed_bounds', path), window)[0]?.document ?? null, '/where/during')).toEqual({
        kind: 'between',
        from: '2026-01-01',
        to: '2026-02-01',
      });
    }
  });

  it('remove an extra property, an unknown value, a missing segment’s row', () => {
    const draft: Json = {
      where: {
        kind: 'all',
        of: [
          { kind: 'attribute', field: 'gender', op: 'in', value: ['x', 'female'], note: 1 },
          { kind: 'segment', id: 'seg_1' },
        ],
      },
    };
    expect(at(fixesFor(issue('extra_property', '/where/of/0/note'), draft)[0]?.document ?? null, '/where/of/0/note')).toBeUndefined();
    expect(at(fixesFor(issue('unknown_value', '/where/of/0/value/0'), draft)[0]?.document ?? null, '/where/of/0/value')).toEqual([
      'female',
    ]);
    expect(at(fixesFor(issue('unknown_segment', '/where/of/1/id'), draft)[0]?.document ?? null, '/where/of')).toHaveLength(1);
  });

  it('bring a number into range', () => {
    const draft: Json = { where: { kind: 'visits', measure: 'share', value: 140 } };
    expect(fixesFor(issue('out_of_range', '/where/value', { from: 1, to: 100 }), draft)[0]).toEqual({
      label: 'Use 100',
      document: { where: { kind: 'visits', measure: 'share', value: 100 } },
    });
  });

  it('take the nearest value that is not too fine', () => {
    const fine: Json = {
      version: 1,
      where: {
        kind: 'all',
        of: [
          { kind: 'attribute', field: 'joinedOn', op: 'between', value: ['2026-01-15', '2026-03-31'] },
          { kind: 'visits', measure: 'spend', op: 'atLeast', value: 1_250 },
          { kind: 'attribute', field: 'joinedOn', op: 'within', value: { kind: 'last', count: 90, unit: 'day' } },
          { kind: 'attribute', field: 'joinedOn', op: 'within', value: { kind: 'last', count: 1, unit: 'week' } },
        ],
      },
    };
    const parsed = parse(fine);
    if (!parsed.ok) throw new Error('It parses.');
    const offered = coarseIssues(parsed.definition, () => undefined).map((one) => fixesFor(one, fine, 'USD'));
    expect(offered.map((fixes) => fixes.map(({ label }) => label))).toEqual([
      ['Use 1 Jan 2026', 'Use 1 Feb 2026'],
      ['Use $10', 'Use $15'],
      ['Use the last 3 months'],
      ['Use the last month'],
    ]);
    for (const fix of offered.flat()) {
      const mended = parse(fix.document);
      expect(mended.ok && coarseIssues(mended.definition, () => undefined)).toHaveLength(3);
    }
  });

  it('are none where only editing helps', () => {
    expect(fixesFor(issue('missing_property', '/where/of/0'), films)).toEqual([]);
    expect(fixesFor(issue('extra_property', '/nowhere/at/all'), films)).toEqual([]);
  });
});

it('removing the last condition on a visit removes the whole filter, its groups and nots included', () => {
  const draft: Json = { where: { kind: 'visits', where: { kind: 'any', of: [{ kind: 'not', of: genre }] } } };
  expect(withoutFilter(draft, '/where/where/of/0/of')).toEqual({ where: { kind: 'visits' } });
});

it('a row that asks for a visit that is not so can ask for nobody who made one', () => {
  const none = { kind: 'visit', field: 'film.genre', op: 'noneOf', value: ['horror'] };
  const draft = (of: Json): Json => ({ version: 1, where: { kind: 'all', of: [{ kind: 'attribute', field: 'age' }, of] } });
  const asking = draft({ kind: 'visits', where: none });
  const meant = (document: Json) => exclusionOf(rowsOf(document).at(-1) as Row, document);
  expect(meant(asking)).toMatchObject({
    label: 'Exclude instead',
    document: draft({ kind: 'not', of: { kind: 'visits', where: genre } }),
  });
  expect(meant(draft({ kind: 'not', of: { kind: 'visits', where: none } }))).toBeNull();
  expect(meant(draft({ kind: 'visits', where: genre }))).toBeNull();
  expect(meant(draft({ kind: 'visits', where: { ...none, value: [] } }))).toBeNull();
});
