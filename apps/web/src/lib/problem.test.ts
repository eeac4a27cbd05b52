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
