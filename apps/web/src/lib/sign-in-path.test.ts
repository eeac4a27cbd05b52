import { expect, it } from 'vitest';
import { safeNext } from './sign-in-path.ts';

it('leads back to addresses of this site only', () => {
  expect(safeNext('/segments/seg_1?tab=json')).toBe('/segments/seg_1?tab=json');
  for (const foreign of ['//evil.example', 'https://evil.example', '/\\evil.example', '', null, '/sign-in?next=/x'])
    expect(safeNext(foreign)).toBe('/segments');
});
