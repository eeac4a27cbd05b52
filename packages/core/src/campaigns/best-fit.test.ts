import { describe as inWords, parse } from '@marquee/dsl';
import { expect, it } from 'vitest';
import { bestFit } from './best-fit.ts';

it.each([
  [['horror', 'drama'], null],
  [[], null],
  [['horror'], { id: 'seg', version: 3 }],
])('finds whom a film of %j suits, of %j, in a definition that is valid', (genres, segment) => {
  const parsed = parse(bestFit({ film: { id: 'hush-acre', genres }, segment }));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  expect(inWords(parsed.definition)).toContain('hush-acre');
});
