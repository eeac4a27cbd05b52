import { type AuditEntry, type AuditQuery, auditEntry } from '@marquee/core';
import { describe, expect, it } from 'vitest';
import { type OpenMetadata, openedFor } from './open-store.ts';
import { at } from './samples.ts';

export function auditSuite(open: OpenMetadata) {
  describe('the audit log', () => {
    const fixture = openedFor(open);

    it('the audit log comes back whole, newest first', async () => {
      const { store } = fixture();
      const entry = (id: string, minute: number): AuditEntry => ({
        ...{ id, at: at(minute), actor: 'operator', organisationId: null, action: 'audiences.count', definition: '{"version":1}' },
        ...{ scope: 'all', asOf: '2026-11-20', count: 5, subject: null, requestId: 'r1', address: '192.0.2.7' },
        ...{ changedFrom: '{"role":"analyst"}', changedTo: '{"role":"approver"}' },
        ...{ figures: null, variants: null, figuresOf: null, conditions: null },
      });
      for (const each of [entry('a1', 1), entry('a3', 3), entry('a2', 2)]) await store.audit.append(each);
      expect(await store.audit.list(2)).toEqual([entry('a3', 3), entry('a2', 2)]);
    });

    it('a subject is named otherwise in every entry of the audit log, and old entries are removed', async () => {
      const { store } = fixture();
      const entry = (id: string, minute: number, subject: string) =>
        auditEntry({
          ...{ id, at: at(minute), actor: 'operator', organisationId: null, action: 'audiences.why' },
          ...{ scope: 'all', subject, requestId: 'r1' },
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

    it('what an organisation was told since an instant is found, without the rest', async () => {
      const { store } = fixture();
      const entry = (id: string, minute: number, organisationId: string | null, figures: number | null) =>
        auditEntry({
          ...{ id, at: at(minute), actor: 'mara', organisationId, action: 'audiences.count', scope: 'all', count: 5, requestId: 'r1' },
          ...{
            figures,
            variants: figures,
            figuresOf: figures === null ? null : `of ${id}`,
            conditions: figures === null ? null : 'one two',
          },
        });
      const told = [entry('p2', 22, 'org_1', 3), entry('p3', 23, 'org_1', 0)];
      for (const each of [entry('p1', 21, 'org_1', 2), ...told, entry('p4', 24, 'org_2', 1), entry('p5', 25, 'org_1', null)])
        await store.audit.append(each);
      const found = await store.audit.published(at(22), 'org_1');
      expect([...found].sort((a, b) => ((a.figuresOf ?? '') < (b.figuresOf ?? '') ? -1 : 1))).toEqual([
        {
          at: at(22),
          action: 'audiences.count',
          organisationId: 'org_1',
          figures: 3,
          variants: 3,
          figuresOf: 'of p2',
          conditions: 'one two',
        },
        {
          at: at(23),
          action: 'audiences.count',
          organisationId: 'org_1',
          figures: 0,
          variants: 0,
          figuresOf: 'of p3',
          conditions: 'one two',
        },
      ]);
      expect((await store.audit.published(at(22))).map(({ figuresOf }) => figuresOf).sort()).toEqual(['of p2', 'of p3', 'of p4']);
    });

    it('is read a page at a time, newest first, and each filter keeps what is asked for alone', async () => {
      const { store } = fixture();
      const entry = (id: string, minute: number, more: Partial<AuditEntry> = {}) =>
        auditEntry({ ...{ id, at: at(minute), actor: 'ada', organisationId: 'org_9', action: 'people.add', requestId: 'r9' }, ...more });
      const entries = [
        entry('f1', 91, { subject: 'Mia' }),
        entry('f2', 92, { action: 'people.suspend', subject: 'per_2' }),
        // The same instant: the id decides.
        entry('f3', 92, { action: 'peopled.by', actor: 'operator', organisationId: null, changedTo: '{"name":"50% off_now!"}' }),
        entry('f4', 93, { action: 'organisations.grant', changedFrom: '{"exhibitors":["North"]}', address: '198.51.100.4' }),
      ];
      for (const each of entries) await store.audit.append(each);
      const ids = async (query: AuditQuery) => (await store.audit.page({ since: at(91), ...query, limit: 9 })).map(({ id }) => id);
      expect(await ids({})).toEqual(['f4', 'f3', 'f2', 'f1']);
      expect(await ids({ organisationId: 'org_9' })).toEqual(['f4', 'f2', 'f1']);
      expect(await ids({ actor: 'operator' })).toEqual(['f3']);
      expect(await ids({ action: 'people' })).toEqual(['f2', 'f1']);
      expect(await ids({ action: 'people.add' })).toEqual(['f1']);
      expect(await ids({ before: at(92) })).toEqual(['f1']);
      expect(await ids({ text: 'mIA' })).toEqual(['f1']);
      expect(await ids({ text: 'north' })).toEqual(['f4']);
      expect(await ids({ text: '198.51.100.4' })).toEqual(['f4']);
      // What patterns are made of stands for itself.
      expect(await ids({ text: '50% off_now!' })).toEqual(['f3']);
      expect(await ids({ text: '5%w' })).toEqual([]);
      expect(await ids({ text: 'of__now' })).toEqual([]);
      expect(await ids({ text: 'Priya', named: ['per_2', 'per_3'] })).toEqual(['f2']);
      expect(await ids({ text: 'Priya', named: [] })).toEqual([]);

      const first = await store.audit.page({ since: at(91), limit: 2 });
      expect(first).toMatchObject([{ ...entries[3] }, { ...entries[2] }]);
      const last = first[1] ?? entry('none', 1);
      expect((await store.audit.page({ since: at(91), limit: 9, after: last })).map(({ id }) => id)).toEqual(['f2', 'f1']);
    });
  });
}
