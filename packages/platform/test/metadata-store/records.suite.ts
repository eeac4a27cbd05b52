import { type AuditEntry, isOfWholeFile } from '@marquee/core';
import { describe, expect, it } from 'vitest';
import { type OpenMetadata, openedFor } from './open-store.ts';
import { at, deadLetter, organisationId } from './samples.ts';

export function recordSuite(open: OpenMetadata) {
  describe('people, audit, dead letters', () => {
    const fixture = openedFor(open);

    it('a person acts for one organisation, with the exhibitors it was granted', async () => {
      const { store, person } = fixture();
      await store.organisations.upsert({ id: 'org', name: 'Org', kind: 'studio', exhibitors: ['b', 'a'] });
      const id = await person('mia@example.test', 'Mia', 'org');
      const organisation = { id: 'org', name: 'Org', kind: 'studio', exhibitors: ['a', 'b'] };
      expect(await store.people.actor(id)).toEqual({ kind: 'person', personId: id, name: 'Mia', role: 'analyst', organisation });
      await store.organisations.upsert({ id: 'org', name: 'Org', kind: 'studio', exhibitors: ['c'] });
      expect((await store.people.actor(id))?.organisation.exhibitors).toEqual(['c']);
      expect(await store.people.actor('nobody')).toBeNull();
      expect(await store.people.list()).toContainEqual({
        id,
        name: 'Mia',
        email: 'mia@example.test',
        role: 'analyst',
        organisationId: 'org',
      });
    });

    it('a role fits the organisation: nobody is brought on in another, and no organisation becomes of a kind without its people’s', async () => {
      const { store, person } = fixture();
      const chain = { id: 'chain', name: 'Chain', kind: 'exhibitor', exhibitors: ['aurora'] } as const;
      await store.organisations.upsert(chain);
      for (const role of ['administrator', 'marketer'] as const)
        await expect(person('ivo@example.test', 'Ivo', 'chain', role)).rejects.toMatchObject({ code: 'bad_request' });
      expect((await store.people.list()).map(({ name }) => name)).not.toContain('Ivo');
      const id = await person('ivo@example.test', 'Ivo', 'chain', 'approver');
      await expect(person('ivo@example.test', 'Ivo', 'chain', 'administrator')).rejects.toThrow('there are analyst, approver');
      expect(await store.people.actor(id)).toMatchObject({ role: 'approver' });
      await expect(store.organisations.upsert({ ...chain, kind: 'platform', exhibitors: [] })).rejects.toMatchObject({ code: 'conflict' });
      expect(await store.organisations.find('chain')).toEqual(chain);
      expect((await person('eda@example.test', 'Eda', 'chain')).length).toBeGreaterThan(0);
    });

    it('the audit log comes back whole, newest first', async () => {
      const { store } = fixture();
      const entry = (id: string, minute: number): AuditEntry => ({
        id,
        at: at(minute),
        actor: 'operator',
        organisationId: null,
        action: 'audiences.count',
        definition: '{"version":1}',
        scope: 'all',
        asOf: '2026-11-20',
        count: 5,
        subject: null,
        requestId: 'r1',
      });
      for (const each of [entry('a1', 1), entry('a3', 3), entry('a2', 2)]) await store.audit.append(each);
      expect(await store.audit.list(2)).toEqual([entry('a3', 3), entry('a2', 2)]);
    });

    it('a subject is named otherwise in every entry of the audit log, and old entries are removed', async () => {
      const { store } = fixture();
      const entry = (id: string, minute: number, subject: string): AuditEntry => ({
        ...{ id, at: at(minute), actor: 'operator', organisationId: null, action: 'audiences.why', definition: null },
        ...{ scope: 'all', asOf: null, count: null, subject, requestId: 'r1' },
      });
      for (const each of [entry('s1', 11, 'x:gone'), entry('s2', 12, 'x:other'), entry('s3', 13, 'x:gone')]) await store.audit.append(each);
      await store.audit.renameSubject('x:gone', 'mark');
      const subjects = async () => (await store.audit.list(3)).map(({ id, subject }) => [id, subject]);
      expect(await subjects()).toEqual([
        ['s3', 'mark'],
        ['s2', 'x:other'],
        ['s1', 'mark'],
      ]);
      expect(await store.audit.removeBefore(at(12))).toBeGreaterThanOrEqual(1);
      expect(await subjects()).toEqual([
        ['s3', 'mark'],
        ['s2', 'x:other'],
      ]);
    });

    it('who was erased is on record by exhibitor, once', async () => {
      const { store } = fixture();
      await store.erasures.record({ mark: 'm1', exhibitor: 'x', at: at(1) });
      await store.erasures.record({ mark: 'm1', exhibitor: 'x', at: at(2) });
      await store.erasures.record({ mark: 'm2', exhibitor: 'y', at: at(1) });
      expect(await store.erasures.marks('x')).toEqual(['m1']);
    });

    it('dead letters are seen page by page, each once, whatever is removed meanwhile', async () => {
      const { store } = fixture();
      const many = Array.from({ length: 1_200 }, (_, line) =>
        deadLetter(`page${String(line).padStart(4, '0')}`, { line, reason: 'paged', feed: line % 2 ? 'members' : 'catalogue' }),
      );
      await store.deadLetters.record(many);
      const seen: string[] = [];
      for (let after = ''; ; ) {
        const page = await store.deadLetters.page({ reason: 'paged', after });
        if (page.length === 0) break;
        const ids = page.map(({ id }) => id);
        seen.push(...ids);
        after = ids.at(-1) ?? after;
        await store.deadLetters.remove(ids.slice(0, 10));
      }
      expect(seen).toEqual(many.map(({ id }) => id));
      const feeds = new Set((await store.deadLetters.page({ reason: 'paged', feed: 'moviegoers', after: '' })).map(({ feed }) => feed));
      expect(feeds).toEqual(new Set(['members']));
      const { at: when = '' } = many[0] ?? {};
      expect(await store.deadLetters.page({ reason: 'paged', before: when, after: '' })).toEqual([]);
      await store.deadLetters.remove(many.map(({ id }) => id));
    });

    it('dead letters of whole files are told from those of rows and messages, in the store as in core', async () => {
      const { store } = fixture();
      const kinds = [
        deadLetter('header', { format: 'csv', header: null }),
        deadLetter('cutOff', { format: 'ndjson', header: null, bytes: '' }),
        deadLetter('csvRow', { format: 'csv', header: 'a,b' }),
        deadLetter('ndjsonRow', { format: 'ndjson', header: null }),
        deadLetter('message', { format: 'ndjson', header: null, bytes: '', messageKey: 'north:a' }),
      ].map((letter) => ({ ...letter, reason: 'kinds', file: letter.id }));
      await store.deadLetters.record(kinds);
      const whole = await store.deadLetters.page({ reason: 'kinds', wholeFile: true, after: '' });
      expect(whole.map(({ id }) => id)).toEqual(
        kinds
          .filter(isOfWholeFile)
          .map(({ id }) => id)
          .sort(),
      );
      expect(whole).toHaveLength(2);
      const [header] = kinds;
      expect(await store.deadLetters.page({ file: header?.id ?? '', after: '' })).toEqual([header]);
      await store.deadLetters.remove(kinds.map(({ id }) => id));
    });

    it('a dead letter that comes again is one; those of one file and line but other bytes are several', async () => {
      const { store } = fixture();
      const letters = [
        deadLetter('d1'),
        deadLetter('d2', { line: 9, reason: 'wrong_type', header: null }),
        deadLetter('d3', { bytes: 'eA==', messageKey: 'aurora:a' }),
      ];
      await store.deadLetters.record(letters);
      await store.deadLetters.record([deadLetter('d1')]);
      expect(await store.deadLetters.list({})).toEqual([letters[0], letters[2], letters[1]]);
      expect(await store.deadLetters.list({ reason: 'wrong_type', exhibitor: 'aurora' })).toEqual([letters[1]]);
      expect(await store.deadLetters.list({ limit: 1 })).toHaveLength(1);
      expect(await store.deadLetters.countByReason()).toEqual([
        { reason: 'unknown_site', count: 2 },
        { reason: 'wrong_type', count: 1 },
      ]);
      await store.deadLetters.remove(['d1', 'd3']);
      expect((await store.deadLetters.list({})).map((each) => each.id)).toEqual(['d2']);
    });

    it('takes thousands of dead letters at once, and removes them again', async () => {
      const { store } = fixture();
      const many = Array.from({ length: 5_000 }, (_, line) => deadLetter(`many${line}`, { line, reason: 'many' }));
      await store.deadLetters.record(many);
      expect(await store.deadLetters.list({ reason: 'many' })).toHaveLength(5_000);
      await store.deadLetters.remove(many.map(({ id }) => id));
      expect(await store.deadLetters.list({ reason: 'many' })).toEqual([]);
    });

    it('a checkpoint of a file is the latest one, and those of an import are its own', async () => {
      const { store } = fixture();
      const checkpoint = (file: string, rows: number) => ({
        ...{
          importId: 'c1',
          file,
          rows,
          done: rows > 5,
          offset: rows * 1e10,
          line: rows + 1,
          fingerprint: 'x',
          refused: { unknown_site: 2 },
        },
      });
      for (const [file, rows] of [
        ['b.csv', 1],
        ['a.csv', 2],
        ['b.csv', 9],
      ] as const)
        await store.feedCheckpoints.save(checkpoint(file, rows));
      await store.feedCheckpoints.save({ ...checkpoint('a.csv', 3), importId: 'c2' });
      expect(await store.feedCheckpoints.list('c1')).toEqual([checkpoint('a.csv', 2), checkpoint('b.csv', 9)]);
    });

    it('a key is its exhibitor’s until it is revoked', async () => {
      const { store } = fixture();
      await store.exhibitorKeys.insert({ id: 'k1', exhibitor: 'aurora', digest: 'd1', createdAt: at(1) });
      await store.exhibitorKeys.insert({ id: 'k2', exhibitor: 'borealis', digest: 'd2', createdAt: at(1) });
      expect([await store.exhibitorKeys.exhibitorOf('d1'), await store.exhibitorKeys.exhibitorOf('none')]).toEqual(['aurora', null]);
      expect([await store.exhibitorKeys.revoke('aurora', at(2)), await store.exhibitorKeys.revoke('aurora', at(3))]).toEqual([1, 0]);
      expect([await store.exhibitorKeys.exhibitorOf('d1'), await store.exhibitorKeys.exhibitorOf('d2')]).toEqual([null, 'borealis']);
    });

    it('organisations are found and listed', async () => {
      const { store } = fixture();
      expect(await store.organisations.find(organisationId)).toEqual({
        id: organisationId,
        name: 'Lakeside',
        kind: 'distributor',
        exhibitors: ['aurora'],
      });
      expect(await store.organisations.find('nobody')).toBeNull();
      expect((await store.organisations.list()).map((each) => each.id)).toContain(organisationId);
    });
  });
}
