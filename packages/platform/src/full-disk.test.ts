import { expect, it } from 'vitest';
import { fullDisk } from './full-disk.ts';

const coded = (message: string, more: object) => Object.assign(new Error(message), more);

it.each([
  ['the system’s', coded('ENOSPC: no space left on device, write', { code: 'ENOSPC', syscall: 'write' })],
  ['a quota', coded('EDQUOT: disk quota exceeded, open', { code: 'EDQUOT' })],
  ['SQLite’s', coded('SQLITE_FULL: database or disk is full', { code: 'SQLITE_FULL' })],
  [
    'SQLite’s, through Prisma',
    coded('Raw query failed.', { code: 'P2010', meta: { driverAdapterError: { cause: { originalMessage: 'database or disk is full' } } } }),
  ],
  [
    'DuckDB’s, of a database that is closed for it since',
    new Error('FATAL Error: Failed: database has been invalidated. Original error: "Could not write: No space left on device"'),
  ],
  ['what stands behind another', new Error('It failed.', { cause: coded('', { code: 'ENOSPC' }) })],
])('says that the disk is full: %s', (_, error) => {
  expect(fullDisk(error)).toMatchObject({ code: 'unavailable', message: expect.stringMatching(/^The disk is full, where Marquee keeps/) });
});

it('names the file where the error does', () => {
  const duckdb = new Error('IO Error: Could not write to file "/data/a b/audience.duckdb.wal": No space left on device');
  const node = coded('ENOSPC: no space left on device', { code: 'ENOSPC', path: '/data/run.json' });
  expect(fullDisk(duckdb)?.message).toContain('where /data/a b/audience.duckdb.wal is.');
  expect(fullDisk(node)?.message).toContain('where /data/run.json is.');
});

it('leaves every other error to others', () => {
  const errors = [new Error('Out of Memory Error: failed to pin block'), coded('EACCES', { code: 'EACCES' }), null, 'disk', undefined];
  expect(errors.map(fullDisk)).toEqual(errors.map(() => null));
});
