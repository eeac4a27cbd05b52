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
        requestId: 'r1',
      });
      for (const each of [entry('a1', 1), entry('a3', 3), entry('a2', 2)]) await store.audit.append(each);
      expect(await store.audit.list(2)).toEqual([entry('a3', 3), entry('a2', 2)]);
    });

    it('a subject is named otherwise in every entry of the audit log, and old entries are removed', async () => {
      const { store } = fixture();
      const entry = (id: string, minute: number, subject: string): AuditEntry => ({
        ...{ id, at: at(minute), actor: 'operator', organisationId: null, action: 'audiences.why', definition: null },
        ...{ scope: 'all', asOf: null, count: null, subject, changedTo: null, requestId: 'r1' },
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
  });
}
