import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { createMetadataStore } from '../../src/metadata/metadata-store.ts';
import { openDatabase } from '../../src/metadata/open-database.ts';
import { openJobs } from '../../src/metadata/open-jobs.ts';
import { ownDatabase } from '../support/own-database.ts';

it('jobs are carried out by one who may read and change their table and nothing else of the database', async () => {
  const own = await ownDatabase();
  const store = createMetadataStore(await openDatabase(own.url));
  const name = `jobs-${randomBytes(4).toString('hex')}`;
  await own.run(`CREATE USER '${name}'@'%' IDENTIFIED BY 'secret'`);
  await own.run(`GRANT SELECT, UPDATE ON job TO '${name}'@'%'`);
  const url = new URL(own.url);
  url.username = name;
  url.password = 'secret';
  const { jobs, close } = await openJobs(url.href);
  try {
    const asked = { id: 'j1', kind: 'rebuild', subject: '', input: {}, progress: null, dueAt: 0, createdAt: 0 } as const;
    await store.jobs.add(asked);
    const held = { id: 'j1', owner: 'worker' };
    expect(await jobs.take('rebuild', { owner: 'worker', at: 1, until: 9 })).toMatchObject(held);
    expect(await jobs.hold(held, { progress: { done: 5 }, until: 9 })).toMatchObject({ progress: { done: 5 } });
    await jobs.giveBack(held, 2);
    expect(await jobs.take('rebuild', { owner: 'worker', at: 2, until: 9 })).toMatchObject(held);
    expect(await jobs.end(held, { state: 'done', at: 3 })).toBe(true);
    expect(await store.jobs.latest('rebuild')).toMatchObject({ state: 'done', progress: { done: 5 } });
    await expect(jobs.add({ ...asked, id: 'j2' })).rejects.toThrow(/denied/i);
  } finally {
    await close();
    await store.close();
    await own.run(`DROP USER '${name}'@'%'`);
    await own.drop();
  }
});
