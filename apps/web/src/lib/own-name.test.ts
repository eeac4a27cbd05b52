import { afterEach, expect, it } from 'vitest';
import { isOwnName } from './own-name.ts';

const given = process.env.WEB_URL;
afterEach(() => {
  if (given === undefined) delete process.env.WEB_URL;
  else process.env.WEB_URL = given;
});

it('takes the names of this machine and that of WEB_URL, at any port', () => {
  delete process.env.WEB_URL;
  for (const host of ['localhost:3000', '127.0.0.1:3000', '127.0.0.2', '[::1]:3000', 'LOCALHOST']) expect(isOwnName(host)).toBe(true);
  expect(isOwnName('marquee.example')).toBe(false);
  process.env.WEB_URL = 'https://Marquee.example';
  for (const host of ['marquee.example', 'marquee.example:8443', 'localhost']) expect(isOwnName(host)).toBe(true);
});

it('takes no name that only leads here', () => {
  process.env.WEB_URL = 'https://marquee.example';
  const foreign = ['rebound.example:3000', 'marquee.example.rebound.example', 'localhost.rebound.example', '10.0.0.1', '', 'a b', null];
  for (const host of foreign) expect(isOwnName(host)).toBe(false);
});
