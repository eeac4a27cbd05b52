import { expect, it } from 'vitest';
import { problemOf } from './problem.ts';

it('takes code, details and id from the answer of the API', () => {
  const error = Object.assign(new Error('Someone saved version 3.'), {
    data: { httpStatus: 409, marquee: { code: 'conflict', details: { revision: 3 }, requestId: 'req_1' } },
  });
  expect(problemOf(error)).toEqual({
    code: 'conflict',
    title: 'Changed by someone else meanwhile',
    message: 'Someone saved version 3.',
    errorId: 'req_1',
    details: { revision: 3 },
  });
});

it('calls it unreachable when no answer came, and a bug when an answer had no code', () => {
  expect(problemOf(new TypeError('fetch failed')).code).toBe('unreachable');
  expect(problemOf(Object.assign(new Error('x is not a function'), { data: { httpStatus: 500 } })).message).not.toContain(
    'x is not a function',
  );
});

it('says what is wrong with a definition in words, without its places in the JSON', () => {
  const issues = ['Segment “Fans” leads back to itself. Remove this reference.', 'B.', 'B.', 'C.', 'D.'].map((message) => ({
    message,
    path: '/where/of/0/id',
  }));
  const refused = (of: readonly unknown[]) =>
    problemOf(
      Object.assign(new Error('The definition has an issue at /where/of/0/id: …'), {
        data: { httpStatus: 400, marquee: { code: 'invalid_definition', details: { issues: of } } },
      }),
    ).message;
  expect(refused(issues.slice(0, 1))).toBe('Segment “Fans” leads back to itself. Remove this reference.');
  expect(refused(issues)).toBe('Segment “Fans” leads back to itself. Remove this reference. B. C. And 1 more.');
});
