import { scrypt } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import { createPasswords } from '../../src/identity/passwords.ts';

const passwords = createPasswords();
afterAll(() => passwords.close());

it('a hash says how it was made, is different each time and matches its password alone', async () => {
  const [one, other] = await Promise.all([passwords.hash('correct horse battery'), passwords.hash('correct horse battery')]);
  expect(one).toMatch(/^scrypt\$65536\$8\$2\$/);
  expect(one).not.toBe(other);
  expect(await passwords.matches(one, 'correct horse battery')).toBe(true);
  expect(await passwords.matches(one, 'correct horse batterz')).toBe(false);
  expect(passwords.outdated(one)).toBe(false);
});

it('letters typed in another form are the same letters', async () => {
  expect(await passwords.matches(await passwords.hash('caf\u00e9 au lait'), 'cafe\u0301 au lait')).toBe(true);
});

it('what the identity library hashed still matches, and is to be hashed anew', async () => {
  const salt = '00112233445566778899aabbccddeeff';
  const key = await new Promise<Buffer>((resolve, reject) =>
    scrypt('marquee-demo', salt, 64, { N: 16384, r: 16, p: 1, maxmem: 2 ** 26 }, (error, derived) =>
      error ? reject(error) : resolve(derived),
    ),
  );
  const old = `${salt}:${key.toString('hex')}`;
  expect(await passwords.matches(old, 'marquee-demo')).toBe(true);
  expect(await passwords.matches(old, 'marquee-dema')).toBe(false);
  expect(passwords.outdated(old)).toBe(true);
});

it.each(['', 'plain', 'scrypt$1$2', 'a:b:c', ':', 'scrypt$65536$8$2$salt$'])('nothing matches what is no hash: %j', async (hash) => {
  expect(await passwords.matches(hash, '')).toBe(false);
});

it('hashing takes none of the threads that files and the engine share', async () => {
  const hashes = Array.from({ length: 4 }, () => passwords.hash('a password of somebody'));
  let done = 0;
  for (const hash of hashes) void hash.then(() => (done += 1));
  // The shared threads answer while none of ours has.
  await Promise.all(Array.from({ length: 4 }, () => new Promise((resolve) => scrypt('x', 'y', 8, { N: 2 }, resolve))));
  expect(done).toBe(0);
  await Promise.all(hashes);
});

it.each([
  'password12',
  '1234567890',
  'iloveyou123',
  'Passw0rd1234',
  'qwerty123456',
  'Beatriz2026',
  'northlight1',
  'marqueemarquee',
  'x'.repeat(900),
])('is guessed soon: %s', (guessable) =>
  expect(passwords.isGuessable(guessable, ['Beatriz Hollis', 'beatriz@northlight-cinemas.example'])).toBe(true),
);

it.each(['zebra lamp 17 orchard', 'a password of mine', 'correct-horse-battery', 'ünïcödé sätze', '映画館の金曜日の夜は長い'])(
  'takes long to guess: %s',
  (long) => {
    expect(passwords.isGuessable(long, ['Beatriz Hollis'])).toBe(false);
    expect(passwords.isGuessable(passwords.make(), [])).toBe(false);
  },
);
