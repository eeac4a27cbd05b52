import { expect, it } from 'vitest';
import { scopeNames, scopeText } from './scope-text.ts';

it('says how many exhibitors, and names those that may be named', () => {
  expect([scopeText(1), scopeText(3)]).toEqual(['1 exhibitor', '3 exhibitors']);
  const named = [{ name: 'Gantry Screens' }, { name: 'Lumenhall' }];
  expect(scopeNames(named, 0)).toBe('Moviegoers of: Gantry Screens, Lumenhall');
  expect(scopeNames(named, 2)).toBe('Moviegoers of: Gantry Screens, Lumenhall, and 2 more in the pool');
  expect(scopeNames([], 3)).toBe('Moviegoers of 3 exhibitors in the pool');
});
