import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedFolder, isBelow } from '../../src/sources/feed-folders.ts';
import { sealedPasswords } from '../../src/sources/sealed-passwords.ts';

describe('folders that sources may lie in', () => {
  let home: string;
  beforeAll(async () => {
    home = await realpath(await mkdtemp(path.join(tmpdir(), 'marquee-folders-')));
    for (const folder of ['feeds/lumen', 'feeds-of-others', 'elsewhere']) await mkdir(path.join(home, folder), { recursive: true });
    await writeFile(path.join(home, 'feeds/file.csv'), '');
    await symlink(path.join(home, 'elsewhere'), path.join(home, 'feeds/out'));
    await symlink(path.join(home, 'feeds/lumen'), path.join(home, 'feeds/in'));
    await symlink(path.join(home, 'feeds'), path.join(home, 'root'));
  });
  afterAll(() => rm(home, { recursive: true }));
  const inFeeds = (folder: string) => feedFolder([path.join(home, 'feeds')], folder);

  it('is named by its real path, from the folder of the setting or as a whole', async () => {
    const lumen = path.join(home, 'feeds/lumen');
    for (const given of ['lumen', './lumen/', lumen, 'in', 'lumen/../lumen']) expect(await inFeeds(given), given).toBe(lumen);
    expect(await inFeeds('.')).toBe(path.join(home, 'feeds'));
    expect(await feedFolder([path.join(home, 'nowhere'), path.join(home, 'root')], path.join(home, 'feeds/lumen'))).toBe(lumen);
  });

  it.each(['..', '../elsewhere', '../feeds-of-others', 'out', 'file.csv', 'missing', '/', '/etc', '/proc/self/cwd'])(
    '%s is none, and why is not told apart',
    async (given) => {
      await expect(inFeeds(given)).rejects.toMatchObject({ code: 'bad_request', message: expect.stringMatching(/^There is no folder/) });
    },
  );

  it('are none by default, which the refusal says', async () => {
    await expect(feedFolder([], 'lumen')).rejects.toMatchObject({ code: 'bad_request', message: expect.stringMatching(/FEED_FOLDERS/) });
  });

  it('hold what lies below them, not what only begins alike', () => {
    expect([isBelow('/a/b', '/a/b'), isBelow('/a/b', '/a/b/c'), isBelow('/a/b', '/a/b/..c')]).toEqual([true, true, true]);
    expect([isBelow('/a/b', '/a'), isBelow('/a/b', '/a/bc'), isBelow('/a/b', '/a/c')]).toEqual([false, false, false]);
  });
});

describe('a password at rest', () => {
  const one = sealedPasswords('a'.repeat(32));

  it('is never the same twice, does not show, and opens for its source alone', () => {
    const [first, second] = [one.seal('src_1', 'pässword'), one.seal('src_1', 'pässword')];
    expect(first).not.toBe(second);
    expect(Buffer.from(first.slice(3), 'base64url').includes('pässword')).toBe(false);
    expect([one.open('src_1', first), one.open('src_1', second)]).toEqual(['pässword', 'pässword']);
    expect(() => one.open('src_2', first)).toThrow(/Write it anew/);
  });

  it('does not open under another secret, changed, cut off, or without its tag', () => {
    const sealed = one.seal('src_1', 'password');
    const flipped = `${sealed.slice(0, -2)}${sealed.at(-2) === 'A' ? 'B' : 'A'}${sealed.at(-1)}`;
    expect(() => sealedPasswords('b'.repeat(32)).open('src_1', sealed)).toThrow(/AUTH_SECRET/);
    for (const broken of [flipped, sealed.slice(0, 20), '', 'v1.']) expect(() => one.open('src_1', broken), broken).toThrow(/AUTH_SECRET/);
  });
});
