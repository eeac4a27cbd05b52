import { getCookies } from 'better-auth/cookies';
import { expect, it } from 'vitest';
import { libraryOptions } from '../../src/identity/library-options.ts';
import type { Database } from '../../src/metadata/database.ts';

// Only the kind of the database is looked at.
const database = { kind: { provider: 'sqlite' } } as unknown as Database;
const sessionCookie = (webUrl: string) => getCookies(libraryOptions(database, { webUrl, secret: 'a'.repeat(32) })).sessionToken;

it('over https the session’s cookie is one that no other host, nor http, can have set or reads', () => {
  const { name, attributes } = sessionCookie('https://marquee.example');
  expect(name).toBe('__Host-marquee.session_token');
  expect(attributes).toMatchObject({ secure: true, httpOnly: true, sameSite: 'lax', path: '/' });
  expect(attributes.domain).toBeUndefined();
});

it('on this machine alone it goes over http', () => {
  const { name, attributes } = sessionCookie('http://127.0.0.1:3000');
  expect([name, attributes.secure, attributes.httpOnly]).toEqual(['marquee.session_token', false, true]);
});
