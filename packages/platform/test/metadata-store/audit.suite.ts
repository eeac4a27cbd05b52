import type { AuditEntry } from '@marquee/core';
import { describe, expect, it } from 'vitest';
import { type OpenMetadata, openedFor } from './open-store.ts';
import { at } from './samples.ts';

export function auditSuite(open: OpenMetadata) {
  describe('the audit log', () => {
    const fixture = openedFor(open);

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
        changedTo: '{"role":"approver"}',
        figures: null,
        variants: null,
        figuresOf: null,
        conditions: null,
        requestId: 'r1',
      });
      for (const each of [entry('a1', 1), entry('a3', 3), entry('a2', 2)]) await store.audit.append(each);
      expect(await store.audit.list(2)).toEqual([entry('a3', 3), entry('a2', 2)]);
    });

    it('a subject is named otherwise in every entry of the audit log, and old entries are removed', async () => {
      const { store } = fixture();
      const entry = (id: string, minute: number, subject: string): AuditEntry => ({
        ...{ id, at: at(minute), actor: 'operator', organisationId: null, action: 'audiences.why', definition: null },
        ...{
          scope: 'all',
          asOf: null,
          count: null,
          subject,
          changedTo: null,
          figures: null,
          variants: null,
          figuresOf: null,
          conditions: null,
          requestId: 'r1',
        },
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
      const entry = (id: string, minute: number, organisationId: string | null, figures: number | null): AuditEntry => ({
        ...{ id, at: at(minute), actor: 'mara', organisationId, action: 'audiences.count', definition: null, scope: 'all', asOf: null },
        ...{ count: 5, subject: null, changedTo: null, requestId: 'r1' },
        ...{ figures, variants: figures, figuresOf: figures === null ? null : `of ${id}`, conditions: figures === null ? null : 'one two' },
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
  });
}
