import { expect, it } from 'vitest';
import { isBudgetSpent, isFinal, isPassing, problemOf } from './problem.ts';

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

it('tells a budget of figures that is used up from too many questions at once', () => {
  const refused = (details: Readonly<Record<string, unknown>>) =>
    problemOf(Object.assign(new Error('Ask again.'), { data: { httpStatus: 429, marquee: { code: 'too_many', details } } }));
  const spent = refused({ budget: 'variants' });
  expect(spent).toMatchObject({ title: 'No more figures today', message: 'Ask again.' });
  expect([isBudgetSpent(spent), isFinal(spent), isPassing(spent)]).toEqual([true, true, false]);
  const busy = refused({ retryAfterSeconds: 1 });
  expect(busy).toMatchObject({ title: 'Too much is asked at once', message: 'Ask again.' });
  expect([isBudgetSpent(busy), isFinal(busy), isPassing(busy)]).toEqual([false, false, true]);
});

it('says what is wrong with a part of the input without its place', () => {
  const error = Object.assign(new Error('/asOf: Figures are of a Thursday.'), {
    data: {
      httpStatus: 400,
      marquee: { code: 'bad_request', details: { issues: [{ path: '/asOf', message: 'Figures are of a Thursday.' }] } },
    },
  });
  expect(problemOf(error).message).toBe('Figures are of a Thursday.');
});
