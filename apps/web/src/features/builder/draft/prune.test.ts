import type { Issue } from '@marquee/dsl';
import { describe, expect, it } from 'vitest';
import { at } from './json.ts';
import { pointerBack, prune } from './prune.ts';
import { issuesByRow } from './row-issues.ts';

const issue = (path: string, code: Issue['code'] = 'missing_property'): Issue => ({
  severity: 'error',
  code,
  path,
  message: '',
  params: {},
});
const leaf = (field: string) => ({ kind: 'attribute', field });
const draft = {
  version: 1,
  where: {
    kind: 'all',
    of: [leaf('a'), leaf('b'), { kind: 'not', of: { kind: 'any', of: [leaf('c'), leaf('d')] } }, { kind: 'any', of: [leaf('e')] }],
  },
};

describe('what is counted of a draft', () => {
  it('is all of it when nothing is amiss', () => {
    const pruned = prune(draft, []);
    expect(pruned?.definition).toEqual(draft);
    expect(pruned?.leftOut).toEqual([]);
  });

  it('leaves out the rows with an issue, and says where the others went', () => {
    const pruned = prune(draft, [issue('/where/of/0'), issue('/where/of/2/of/of/0/value', 'empty_list')]);
    expect(pruned?.definition).toEqual({
      version: 1,
      where: { kind: 'all', of: [leaf('b'), { kind: 'not', of: { kind: 'any', of: [leaf('d')] } }, { kind: 'any', of: [leaf('e')] }] },
    });
    expect(pruned?.leftOut).toEqual(['/where/of/0', '/where/of/2/of/of/0']);
    expect(pruned?.back.get('/where/of/0')).toBe('/where/of/1');
    expect(pruned?.back.get('/where/of/1/of')).toBe('/where/of/2/of');
    expect(pruned?.back.get('/where/of/1/of/of/0')).toBe('/where/of/2/of/of/1');
    expect(pruned && pointerBack(pruned, '/where/of/0/value/1')).toBe('/where/of/1/value/1');
  });

  it('maps every pointer to a place that holds the same condition', () => {
    const pruned = prune(draft, [issue('/where/of/1')]);
    for (const [from, to] of pruned?.back ?? [])
      if (from.split('/').length > 2) expect(at(draft, to)).toEqual(at(pruned?.definition ?? null, from));
  });

  it('leaves out a group that would be empty, whole', () => {
    const pruned = prune(draft, [issue('/where/of/3/of/0')]);
    expect(pruned?.leftOut).toEqual(['/where/of/3']);
  });

  it('is everyone in scope when no row is left or none was ever there', () => {
    expect(prune({ version: 1, where: leaf('a') }, [issue('/where')])?.definition).toBeNull();
    expect(prune({ version: 1, where: { kind: 'all', of: [] } }, [issue('/where', 'empty_group')])?.definition).toBeNull();
    expect(prune({ version: 1 }, [issue('')])?.definition).toBeNull();
  });

  it('is nothing when the definition itself is wrong', () => {
    expect(prune(draft, [issue('', 'too_large')])).toBeNull();
    expect(prune([], [issue('', 'not_an_object')])).toBeNull();
  });

  it('ignores advice', () => {
    expect(prune(draft, [{ ...issue('/where/of/0'), severity: 'advice' }])?.leftOut).toEqual([]);
  });
});

describe('issues by row', () => {
  it('belong to the innermost row, and tell unfinished from wrong', () => {
    const rows = issuesByRow(draft, [issue('/where/of/2/of/of/1/field', 'unknown_field'), issue('/where/of/0')]);
    expect(rows.get('/where/of/2/of/of/1')?.standing).toBe('wrong');
    expect(rows.get('/where/of/0')?.standing).toBe('unfinished');
    expect(rows.get('/where/of/2')).toBeUndefined();
  });

  it('take an editor’s blank for unfinished', () => {
    const blank = { version: 1, where: { kind: 'visits', value: null } };
    expect(issuesByRow(blank, [issue('/where/value', 'wrong_type')]).get('/where')?.standing).toBe('unfinished');
  });
});
