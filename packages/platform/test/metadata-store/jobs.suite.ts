import type { JobKind, NewJob } from '@marquee/core';
import { afterEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/metadata/database.ts';
import { createMetadataStore } from '../../src/metadata/metadata-store.ts';
import { type OpenMetadata, openedFor } from './open-store.ts';

const start = Date.parse('2026-11-20T10:00:00Z');
const held = 1_000;

/** The promises of jobs. Instants are given, so nothing is waited for. */
export function jobSuite(open: OpenMetadata) {
  describe('jobs', () => {
    const fixture = openedFor(open);
    const jobs = () => fixture().store.jobs;
    const made: string[] = [];
    afterEach(() => jobs().remove(made.splice(0)));

    const add = async (id: string, changes: Partial<NewJob> = {}, options?: { readonly once: true }) => {
      made.push(id);
      return jobs().add(
        {
          id,
          kind: 'import',
          subject: '/feeds/one',
          input: { folder: '/feeds/one' },
          progress: null,
          dueAt: start,
          createdAt: start,
          ...changes,
        },
        options,
      );
    };
    const take = (owner: string, at = start, kind: JobKind = 'import') => jobs().take(kind, { owner, at, until: at + held });

    it('a job is kept with what it was given, and found by id, and the newest by kind and subject', async () => {
      await add('j1', { input: { folder: 'Ünï', dryRun: true }, progress: { rows: 3 } });
      await add('j2', { subject: '/feeds/two', createdAt: start + 1 });
      await add('j3', { kind: 'settle', subject: '', createdAt: start + 2 });
      expect(await jobs().find('j1')).toEqual({
        ...{
          id: 'j1',
          kind: 'import',
          subject: '/feeds/one',
          input: { folder: 'Ünï', dryRun: true },
          state: 'waiting',
          progress: { rows: 3 },
        },
        ...{ error: null, dueAt: start, owner: null, heldUntil: null, cancelAsked: false, createdAt: start, endedAt: null },
      });
      expect([await jobs().latest('import'), await jobs().latest('import', '/feeds/one')].map((job) => job?.id)).toEqual(['j2', 'j1']);
      expect((await jobs().open('import'))?.id).toBe('j1');
      expect(await jobs().latest('replay')).toBeNull();
      expect(await jobs().find('nobody')).toBeNull();
    });

    it('of a kind and subject one waits where once is asked for, and another may while that one is at work', async () => {
      const settle = { kind: 'settle', subject: '' } as const;
      expect(await add('s1', settle, { once: true })).toBe(true);
      expect(await add('s2', settle, { once: true })).toBe(false);
      await take('a', start, 'settle');
      expect(await add('s3', settle, { once: true })).toBe(true);
      expect(await jobs().find('s2')).toBeNull();
    });

    it('of an id there is one, however many say so at once, and also when it has ended', async () => {
      const night = { kind: 'recount', subject: 'night' } as const;
      const said = await Promise.all(Array.from({ length: 8 }, () => add('night_1', night)));
      expect(said.filter((kept) => kept)).toHaveLength(1);
      await take('a', start, 'recount');
      await jobs().end({ id: 'night_1', owner: 'a' }, { state: 'done', at: start });
      expect(await add('night_1', night)).toBe(false);
    });

    it('one of a kind is done at a time, the oldest first, and none before it is due', async () => {
      await add('j2', { createdAt: start + 1 });
      await add('j1');
      await add('later', { kind: 'replay', dueAt: start + 5 });
      expect(await take('a')).toMatchObject({ id: 'j1', state: 'running', owner: 'a', heldUntil: start + held });
      expect(await take('b')).toBeNull();
      expect(await take('b', start + 4, 'replay')).toBeNull();
      expect(await take('b', start + 5, 'replay')).toMatchObject({ id: 'later' });
      expect(await jobs().end({ id: 'j1', owner: 'a' }, { state: 'done', progress: { rows: 9 }, at: start + 6 })).toBe(true);
      expect(await jobs().find('j1')).toMatchObject({
        state: 'done',
        progress: { rows: 9 },
        owner: null,
        heldUntil: null,
        endedAt: start + 6,
      });
      expect(await take('b')).toMatchObject({ id: 'j2' });
    });

    it('of a kind that goes side by side one of each subject is done at a time, by however many ask at once', async () => {
      for (const [place, subject] of ['a', 'a', 'b', 'c'].entries())
        await add(`s${place}`, { kind: 'delivery', subject, createdAt: start + place });
      const takeBeside = (owner: string, at = start) => jobs().take('delivery', { owner, at, until: at + held, besides: true });
      const taken = await Promise.all(Array.from({ length: 8 }, (_, n) => takeBeside(`owner ${n}`)));
      expect(taken.flatMap((job) => job?.id ?? []).sort()).toEqual(['s0', 's2', 's3']);
      const first = taken.find((job) => job?.id === 's0');
      // Another who does one at a time finds that some are done.
      expect(await take('other', start, 'delivery')).toBeNull();
      await jobs().remove(['s0']);
      expect(await takeBeside('next')).toMatchObject({ id: 's1' });
      expect(await jobs().hold({ id: 's0', owner: first?.owner ?? '' }, { until: start + 9 * held })).toBeNull();
      // Whose owner died is taken over.
      expect(await takeBeside('living', start + 2 * held)).toMatchObject({ id: 's1', owner: 'living' });
    });

    it('however many ask at once, one gets it', async () => {
      await add('j1');
      const asked = await Promise.all(Array.from({ length: 12 }, (_, n) => take(`owner ${n}`)));
      expect(asked.filter((job) => job !== null)).toHaveLength(1);
    });

    it('a job whose owner died is taken over once its lease has run out, as far as it got; the dead say nothing any more', async () => {
      await add('j1');
      await take('dead');
      expect(await jobs().hold({ id: 'j1', owner: 'dead' }, { progress: { rows: 5 }, until: start + 2 * held })).toMatchObject({
        progress: { rows: 5 },
      });
      expect(await take('living', start + held)).toBeNull();
      expect(await take('living', start + 2 * held)).toMatchObject({ id: 'j1', owner: 'living', progress: { rows: 5 } });
      const dead = { id: 'j1', owner: 'dead' };
      expect(await jobs().hold(dead, { progress: { rows: 6 }, until: start + 9 * held })).toBeNull();
      expect(await jobs().end(dead, { state: 'failed', error: 'late', at: start })).toBe(false);
      await jobs().giveBack(dead, start);
      expect(await jobs().find('j1')).toMatchObject({ state: 'running', owner: 'living', progress: { rows: 5 }, error: null });
    });

    it('who is alone frees what the dead hold at once', async () => {
      await add('j1');
      await take('dead');
      await jobs().freeAll();
      expect(await take('living')).toMatchObject({ id: 'j1', owner: 'living' });
    });

    it('one that waits is cancelled at once, one at work by its owner, and either can be resumed', async () => {
      await add('j1');
      expect(await jobs().cancel('j1', start + 1)).toMatchObject({ state: 'cancelled', endedAt: start + 1 });
      expect(await take('a')).toBeNull();
      await jobs().resume('j1', start + 2);
      expect(await take('a', start + 2)).toMatchObject({ id: 'j1', cancelAsked: false, endedAt: null });
      expect(await jobs().cancel('j1', start + 3)).toMatchObject({ state: 'running', cancelAsked: true });
      expect(await jobs().hold({ id: 'j1', owner: 'a' }, { until: start + held })).toMatchObject({ cancelAsked: true });
      await jobs().end({ id: 'j1', owner: 'a' }, { state: 'cancelled', at: start + 4 });
      await jobs().resume('j1', start + 5);
      expect(await jobs().find('j1')).toMatchObject({ state: 'waiting', cancelAsked: false, error: null });
      expect(await jobs().cancel('nobody', start)).toBeNull();
    });

    it('one that is resumed has the input it had, or another where one is given', async () => {
      await add('j1');
      await jobs().cancel('j1', start);
      await jobs().resume('j1', start);
      expect(await jobs().find('j1')).toMatchObject({ input: { folder: '/feeds/one' } });
      await jobs().cancel('j1', start);
      await jobs().resume('j1', start, { folder: '/feeds/one', accept: true });
      expect(await jobs().find('j1')).toMatchObject({ state: 'waiting', input: { folder: '/feeds/one', accept: true } });
    });

    it('one that is done is neither cancelled nor resumed', async () => {
      await add('j1');
      await take('a');
      await jobs().end({ id: 'j1', owner: 'a' }, { state: 'done', at: start });
      await jobs().resume('j1', start);
      expect(await jobs().cancel('j1', start)).toMatchObject({ state: 'done', cancelAsked: false });
      expect(await jobs().open('import')).toBeNull();
    });

    it('what is given back waits until it is due again', async () => {
      await add('j1');
      await take('a');
      await jobs().giveBack({ id: 'j1', owner: 'a' }, start + 50);
      expect(await take('b', start + 49)).toBeNull();
      expect(await take('b', start + 50)).toMatchObject({ id: 'j1' });
    });
  });
}

/** Rows of imports as versions before jobs kept them, carried over by the statement of a migration. */
export function carriedOver(open: () => Promise<{ readonly database: Database; readonly migration: string; close(): Promise<void> }>) {
  it('imports of a version before jobs are jobs, and one that was cut off waits for its folder to be imported again', async () => {
    const { database, migration, close } = await open();
    const said = (state: string, endedAt: string | null, error: string | null) => JSON.stringify({ rows: 7, state, endedAt, error });
    const startedAt = new Date(start);
    await database.importJob.createMany({
      data: [
        { id: 'i1', folder: "/feeds/O'Hara", dryRun: false, state: 'done', startedAt, job: said('done', '2026-11-20T11:00:00.123Z', null) },
        {
          id: 'i2',
          folder: '/feeds/two',
          dryRun: true,
          state: 'failed',
          startedAt,
          job: said('failed', '2026-11-20T11:00:00.000Z', 'No room.'),
        },
        { id: 'i3', folder: '/feeds/two', dryRun: false, state: 'running', startedAt, job: said('running', null, null) },
      ],
    });
    const statement = /^INSERT INTO [^;]*/m.exec(migration)?.[0] ?? '';
    await database.$executeRawUnsafe(statement);
    const { jobs } = createMetadataStore(database);
    const common = { kind: 'import', createdAt: start, dueAt: start, owner: null, heldUntil: null, cancelAsked: false };
    expect(await jobs.find('i1')).toEqual({
      ...{ ...common, id: 'i1', subject: "/feeds/O'Hara", state: 'done', input: { folder: "/feeds/O'Hara", dryRun: false } },
      ...{ progress: expect.objectContaining({ rows: 7 }), error: null, endedAt: Date.parse('2026-11-20T11:00:00.123Z') },
    });
    expect(await jobs.find('i2')).toMatchObject({ subject: '', state: 'failed', input: { dryRun: true }, error: 'No room.' });
    expect(await jobs.latest('import', '/feeds/two')).toMatchObject({ id: 'i3', state: 'cancelled', endedAt: null });
    await close();
  });
}
