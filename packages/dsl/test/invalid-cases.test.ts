import { describe, expect, test } from 'vitest';
import { type IssueCode, issueCodes, parse, parseText, resolveReferences } from '../src/index.ts';
import { invalidCases } from '../src/testing/index.ts';

describe('every issue at once, with its code and pointer', () => {
  test.each(invalidCases)('$name', ({ input, issues }) => {
    const result = parse(input);
    const found = result.ok ? [] : result.issues;
    const told = found.map(({ code, path, params }) => ({
      code,
      path,
      ...(code === 'missing_property' ? { property: params.property } : {}),
    }));
    expect(told).toEqual(issues);
    for (const issue of found) {
      expect(issue.severity).toBe('error');
      expect(issue.message).toMatch(/[.}]$/);
    }
    const text = JSON.stringify(input);
    expect(parseText(text)).toEqual(result);
  });
});

test('every issue code has a case', () => {
  const elsewhere: readonly IssueCode[] = [
    'unknown_segment',
    'segment_cycle',
    'unknown_campaign',
    'unknown_lookalike',
    'too_costly',
    'too_fine',
  ];
  const cased = new Set([...invalidCases.flatMap((one) => one.issues.map((issue) => issue.code)), ...elsewhere]);
  expect(issueCodes.filter((code) => !cased.has(code))).toEqual([]);
  expect(resolveReferences({ version: 1, where: { kind: 'segment', id: 'seg_x' } }, () => undefined).map((issue) => issue.code)).toEqual([
    'unknown_segment',
  ]);
});
