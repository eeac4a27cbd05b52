import { type FeedRun, type ImportJob, verbs } from '@marquee/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openProduct, operator, type Product, refusal } from './open-product.ts';

let product: Product;
beforeAll(async () => {
  product = await openProduct([]);
});
afterAll(() => product.close());

const at = Date.UTC(2026, 10, 20, 9);
const run = (job: string, changes: Partial<FeedRun> = {}): FeedRun => ({
  ...{ job, exhibitor: 'north', how: 'folder', by: 'operator', file: '/feeds', startedAt: at, lastAt: at + 1_000 },
  ...{ rows: 10, members: 4, transactions: 3, refused: { bad_date: 1, unknown_site: 2 } },
  ...changes,
});
const job = async (id: string, kind: 'import' | 'replay', createdAt = at) =>
  product.ports.metadata.jobs.add({ id, kind, subject: id, input: null, progress: null, dueAt: createdAt, createdAt });
const asked = (input: Record<string, unknown>) => verbs.imports.runs.call(product.as(operator), input);

it('says of each how it ended, how long it took, and what was refused, the most first', async () => {
  const { feedRuns, jobs, people } = product.ports.metadata;
  await people.insert({ id: 'pia', email: 'pia@platform.example', name: 'Pia', organisationId: 'platform', role: 'administrator' }, 'x');
  await job('rep_1', 'replay');
  await jobs.take('replay', { owner: 'a', at, until: at + 60_000 });
  await feedRuns.save(run('rep_1', { how: 'replay', by: 'pia', file: null }));
  const [underWay] = (await asked({ exhibitor: 'north' })).runs;
  expect(underWay).toMatchObject({ state: 'running', endedAt: null, underWay: { phase: 'replaying' }, by: { id: 'pia', name: 'Pia' } });
  await jobs.end({ id: 'rep_1', owner: 'a' }, { state: 'failed', error: 'The disk is full.', at: at + 2_500 });
  expect((await asked({ exhibitor: 'north' })).runs).toEqual([
    {
      ...{ job: 'rep_1', how: 'replay', file: null, by: { id: 'pia', name: 'Pia' }, rows: 10, members: 4, transactions: 3 },
      deadLetters: [
        { reason: 'unknown_site', count: 2 },
        { reason: 'bad_date', count: 1 },
      ],
      ...{ startedAt: '2026-11-20T09:00:00.000Z', endedAt: '2026-11-20T09:00:02.500Z', state: 'failed', error: 'The disk is full.' },
      ...{ seconds: 2.5, onRecord: null, underWay: null },
    },
  ]);
});

it('says of an import under way what the process that does it says, rate and time left included', async () => {
  await job('imp_1', 'import');
  await product.ports.metadata.feedRuns.save(run('imp_1', { exhibitor: 'south' }));
  const status = async (id: string): Promise<ImportJob> => ({
    ...{ id, folder: '/feeds', source: null, dryRun: false, state: 'running', phase: 'reading', bytesRead: 25, bytesTotal: 100, rows: 10 },
    ...{ rowsPerSecond: 5, secondsLeft: 6, startedAt: '', endedAt: null, error: null, summary: null },
  });
  const ports = { ...product.ports, importer: { ...product.ports.importer, status } };
  const { runs } = await verbs.imports.runs.call({ ...product.as(operator), ports }, { exhibitor: 'south' });
  expect(runs).toMatchObject([{ state: 'running', underWay: { phase: 'reading', part: 0.25, rowsPerSecond: 5, secondsLeft: 6 } }]);
});

it('goes through all of them page by page, pushes among them, and refuses what is no end of a page', async () => {
  const { feedRuns } = product.ports.metadata;
  for (let i = 0; i < 5; i += 1)
    await feedRuns.save(run(`push-${i}`, { exhibitor: 'paged', how: 'push', by: null, startedAt: at + (i > 2 ? 1 : 0) }));
  const found: string[] = [];
  let after: string | null = '';
  while (after !== null) {
    const page: Awaited<ReturnType<typeof asked>> = await asked({ exhibitor: 'paged', limit: 2, ...(after && { after }) });
    found.push(...page.runs.map(({ job: id, state, seconds }) => `${id} ${state} ${seconds}`));
    after = page.next;
  }
  expect(found).toEqual(['push-4', 'push-3', 'push-2', 'push-1', 'push-0'].map((id) => `${id} done null`));
  expect((await refusal(asked({ exhibitor: 'paged', after: "1' OR 1=1" }))).code).toBe('bad_request');
});
