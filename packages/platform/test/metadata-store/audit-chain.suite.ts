import { type AuditEntry, auditEntry } from '@marquee/core';
import { describe, expect, it } from 'vitest';
import { createMetadataStore } from '../../src/metadata/metadata-store.ts';
import type { MetadataFixture, OpenMetadata } from './open-store.ts';
import { at } from './samples.ts';

const entry = (n: number, more: Partial<AuditEntry> = {}) =>
  auditEntry({
    ...{ id: `aud_${n}`, at: at(n), actor: 'ada', organisationId: 'org_1', action: 'people.suspend', subject: `per_${n}`, requestId: 'r' },
    ...more,
  });

export function auditChainSuite(open: OpenMetadata) {
  /** A store of its own with so many entries in its chain. */
  async function withChain(many: number, work: (fixture: MetadataFixture) => Promise<void>) {
    const fixture = await open();
    try {
      await fixture.store.audit.append(...Array.from({ length: many }, (_, at) => entry(at + 1)));
      await work(fixture);
    } finally {
      await fixture.close();
    }
  }
  const row = ({ database }: MetadataFixture, sequence: number) => ({
    change: (data: Parameters<typeof database.auditEntry.update>[0]['data']) => database.auditEntry.update({ where: { sequence }, data }),
    remove: () => database.auditEntry.delete({ where: { sequence } }),
  });

  describe('the chain of the audit log', () => {
    it('is whole, whatever is in the entries, and has them in the order in which they were appended', async () => {
      await withChain(0, async ({ store }) => {
        expect(await store.audit.verify()).toMatchObject({ entries: 0, sequence: 0, broken: null, outside: { count: 0, first: null } });
        await store.audit.append(
          entry(9, { subject: 'half \ud83d, none \0, whole \u{1f3ac}', changedTo: '{"name":"Ümläut \\u0000"}', count: 2_000_000_000 }),
          entry(3, { subject: null, definition: 'x'.repeat(100_000), figures: 0, variants: 4, figuresOf: 'k', conditions: '' }),
        );
        await store.transaction((inside) => inside.audit.append(entry(5, { organisationId: null, address: '2001:db8::7' })));
        expect(await store.audit.verify()).toMatchObject({
          entries: 3,
          sequence: 3,
          hash: expect.stringMatching(/^[\da-f]{64}$/),
          broken: null,
        });
        const page = await store.audit.page({ limit: 9 });
        expect(page.map(({ id, sequence }) => [id, sequence])).toEqual([
          ['aud_9', 1],
          ['aud_5', 3],
          ['aud_3', 2],
        ]);
      });
    });

    it('is one chain, however many write at once, and without those whose transaction came to nothing', async () => {
      await withChain(2, async ({ store, database }) => {
        const other = createMetadataStore(database);
        const both = (n: number) => [entry(100 + n), entry(200 + n)] as const;
        // As changes are written, which are on record in the transaction that makes them, and as counts are.
        const inTransaction = (n: number) =>
          other.transaction(async (inside) => {
            await inside.settings.set('count', String(Number(await inside.settings.get('count')) + 1));
            await inside.audit.append(...both(n));
          });
        const writers = Array.from({ length: 24 }, (_, n) => (n % 2 ? store.audit.append(...both(n)) : inTransaction(n)));
        const failed = store.transaction(async (inside) => {
          await inside.audit.append(entry(99));
          throw new Error('changed my mind');
        });
        await Promise.all([...writers, expect(failed).rejects.toThrow('changed my mind')]);
        expect(await store.audit.verify()).toMatchObject({ entries: 50, sequence: 50, broken: null });
        const kept = await store.audit.page({ limit: 99 });
        // What is appended together stands together.
        const place = (id: string) => kept.find((one) => one.id === id)?.sequence ?? 0;
        expect(place('aud_223')).toBe(place('aud_123') + 1);
      });
    });

    it('stays whole while it is written to', async () => {
      await withChain(5, async ({ store }) => {
        const writing = Promise.all(Array.from({ length: 12 }, (_, n) => store.audit.append(entry(300 + n))));
        for (let n = 0; n < 4; n += 1) expect((await store.audit.verify()).broken).toBeNull();
        await writing;
      });
    });

    const tampered: readonly [string, (fixture: MetadataFixture) => Promise<unknown>, unknown][] = [
      ['an altered entry', (f) => row(f, 3).change({ actor: 'bo' }), { sequence: 3, id: 'aud_3', fault: 'altered' }],
      [
        'an instant that was moved by a millisecond',
        (f) => row(f, 4).change({ at: new Date(Date.parse(at(4)) + 1) }),
        { sequence: 4, id: 'aud_4', fault: 'altered' },
      ],
      ['a removed entry', (f) => row(f, 2).remove(), { sequence: 2, id: null, fault: 'missing' }],
      ['a removed first entry', (f) => row(f, 1).remove(), { sequence: 1, id: null, fault: 'missing' }],
      ['a removed last entry', (f) => row(f, 6).remove(), { sequence: 6, id: null, fault: 'missing' }],
      [
        'two entries that changed places',
        async (f) => {
          await row(f, 2).change({ sequence: 99 });
          await row(f, 3).change({ sequence: 2 });
          await row(f, 99).change({ sequence: 3 });
        },
        { sequence: 2, id: 'aud_3', fault: 'altered' },
      ],
      [
        'an entry that was put in the place of another',
        async (f) => {
          await row(f, 5).remove();
          const forged = { ...entry(50), at: new Date(at(50)), sequence: 5, hash: 'a'.repeat(64) };
          await f.database.auditEntry.create({ data: forged });
        },
        { sequence: 5, id: 'aud_50', fault: 'altered' },
      ],
      [
        'an entry that was added behind the end',
        (f) => f.database.auditEntry.create({ data: { ...entry(50), at: new Date(at(50)), sequence: 7, hash: 'a'.repeat(64) } }),
        { sequence: 7, id: 'aud_50', fault: 'added' },
      ],
      ['a subject that was named otherwise', (f) => row(f, 4).change({ subject: 'per_1' }), { sequence: 4, id: 'aud_4', fault: 'subject' }],
      [
        'a subject that was named otherwise as if somebody were erased',
        (f) => row(f, 4).change({ subject: 'per_1', subjectSalt: null }),
        { sequence: 4, id: 'aud_4', fault: 'subject' },
      ],
      [
        'a last entry with a hash of its own making',
        (f) => row(f, 6).change({ hash: 'b'.repeat(64) }),
        { sequence: 6, id: 'aud_6', fault: 'altered' },
      ],
    ];
    it.each(tampered)('tells of %s, and where', async (_what, tamper, broken) => {
      await withChain(6, async (fixture) => {
        expect((await fixture.store.audit.verify()).broken).toBeNull();
        await tamper(fixture);
        expect((await fixture.store.audit.verify()).broken).toEqual(broken);
      });
    });

    it('tells of an entry that was written around it', async () => {
      await withChain(2, async ({ store, database }) => {
        await database.auditEntry.create({ data: { ...entry(50), at: new Date(at(50)) } });
        expect(await store.audit.verify()).toMatchObject({ entries: 2, broken: null, outside: { count: 1, first: 'aud_50' } });
      });
    });

    it('stays whole when an erased moviegoer is named otherwise, and says no more whom the entry was about', async () => {
      await withChain(2, async ({ store, database }) => {
        await store.audit.append(entry(3, { subject: 'x:gone' }), entry(4, { subject: 'x:gone' }));
        await store.erasures.record({ mark: 'mark of x', exhibitor: 'x', at: at(5) });
        await store.audit.renameSubject('x:gone', 'mark of x');
        expect((await store.audit.list(2)).map(({ subject }) => subject)).toEqual(['mark of x', 'mark of x']);
        expect((await store.audit.verify()).broken).toBeNull();
        // Without the salt, the seal does not tell whether it is of somebody.
        const kept = await database.auditEntry.findMany({ where: { subject: 'mark of x' } });
        expect(kept.map(({ subjectSalt }) => subjectSalt)).toEqual([null, null]);
        expect(new Set(kept.map(({ subjectSeal }) => subjectSeal)).size).toBe(2);
      });
    });

    it('begins later once the oldest entries left with their age, and tells when another one left', async () => {
      await withChain(6, async (fixture) => {
        const { audit } = fixture.store;
        expect(await audit.removeBefore(at(4))).toBe(3);
        expect(await audit.verify()).toMatchObject({ entries: 3, sequence: 6, broken: null });
        await audit.append(entry(7));
        expect(await audit.removeBefore(at(4))).toBe(0);
        expect(await audit.verify()).toMatchObject({ entries: 4, sequence: 7, broken: null });
        await row(fixture, 4).remove();
        expect((await audit.verify()).broken).toEqual({ sequence: 4, id: null, fault: 'missing' });
      });
      await withChain(3, async ({ store: { audit } }) => {
        expect(await audit.removeBefore(at(59))).toBe(3);
        expect(await audit.verify()).toMatchObject({ entries: 0, sequence: 3, broken: null });
        await audit.append(entry(60));
        expect(await audit.verify()).toMatchObject({ entries: 1, sequence: 4, broken: null });
      });
    });

    it('takes in the entries of before it, oldest first, and says so when there was a chain already', async () => {
      await withChain(0, async ({ store, database }) => {
        const old = Array.from({ length: 450 }, (_, n) => entry(1000 - n, { subject: n % 3 ? `per_${n}` : null }));
        for (const one of old) await database.auditEntry.create({ data: { ...one, at: new Date(one.at) } });
        expect(await store.audit.sealRest()).toEqual({ count: 450, first: 'aud_551', last: 'aud_1000', late: false });
        expect(await store.audit.verify()).toMatchObject({ entries: 450, broken: null, outside: { count: 0 } });
        const [newest] = await store.audit.page({ limit: 1 });
        expect(newest).toMatchObject({ ...old[0], sequence: 450 });
        expect(await store.audit.sealRest()).toEqual({ count: 0, first: null, last: null, late: false });

        await database.auditEntry.create({ data: { ...entry(5), at: new Date(at(5)) } });
        expect(await store.audit.sealRest()).toEqual({ count: 1, first: 'aud_5', last: 'aud_5', late: true });
        expect(await store.audit.verify()).toMatchObject({ entries: 451, broken: null });
      });
    });
  });
}
