import { expect, it } from 'vitest';
import { auditCsv } from './file.ts';
import type { Line } from './words.ts';

const line: Line = {
  ...{ id: 'aud_1', at: '2026-11-20T10:00:00.000Z', actor: { id: 'per_1', name: '=cmd()' }, organisation: { id: 'org_1', name: 'Halden' } },
  ...{ action: 'people.setRole', subject: { id: 'per_2', name: 'Mia' }, definition: null, scope: null, asOf: null },
  ...{ count: { shown: false, below: 10 }, figures: null, changedFrom: { role: 'analyst' }, changedTo: { role: 'marketer' } },
  ...{ address: '192.0.2.7', requestId: 'req_1', sequence: 7, hash: 'abc' },
};

it('has a row for each entry, with both sides of a change, and no formula', () => {
  const [asked, , head, row] = auditCsv('everything', [line], true).split('\r\n');
  expect(asked).toBe('Audit log,everything');
  expect(head?.split(',').length).toBeGreaterThan(12);
  expect(row).toBe(
    `2026-11-20T10:00:00.000Z,'=cmd(),per_1,Halden,Gave a person another role,people.setRole,Mia,per_2,role: analyst,role: marketer,<10,,,,192.0.2.7,req_1,7,abc`,
  );
});

it('says where it is not all that was asked for', () => {
  expect(auditCsv('everything', [line], false)).toContain('Not all,The newest 1 entries');
});
