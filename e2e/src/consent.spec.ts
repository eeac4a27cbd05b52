import { type APIRequestContext, expect, test } from '@playwright/test';
import { newSegment } from './support/builder.ts';
import { signedInAs } from './support/people.ts';

// Of its own, so that nobody else's figures change.
const exhibitor = `amber-${Date.now().toString(36)}`;
const members = 15;
const withdrawn = 4;

async function ask(request: APIRequestContext, baseURL: string | undefined, verb: string, data: object) {
  const answer = await request.post(`/trpc/${verb}`, { data, headers: { origin: baseURL ?? '' } });
  expect(answer.ok(), await answer.text()).toBe(true);
}

/** The members' feed, in which the first so many do not want e-mail (any more). */
function feed(without: number, updatedAt: string): string {
  const rows = Array.from({ length: members }, (_, i) => `m${i},${i >= without},true,${updatedAt}`);
  return ['member_id,email_opt_in,has_email,updated_at', ...rows].join('\n');
}

test.describe('an administrator', () => {
  test.use({ storageState: signedInAs('priya') });

  test('uploads members of whom some took their consent back: the next count reaches them by e-mail no more', { tag: '@stores' }, async ({
    page,
    baseURL,
  }) => {
    test.slow();
    await page.goto('/exhibitors');
    await ask(page.request, baseURL, 'exhibitors.add', { id: exhibitor, name: `Amber Rooms ${exhibitor}` });
    const reached = async (file: string, text: string, expected: number) => {
      await page.goto(`/exhibitors/${exhibitor}`);
      await page.getByLabel('Feed', { exact: true }).selectOption('members');
      await page.getByLabel('File of the feed').setInputFiles({ name: file, mimeType: 'text/csv', buffer: Buffer.from(text) });
      await page.getByRole('button', { name: 'Upload', exact: true }).click();
      const run = page.getByRole('table', { name: 'Runs' }).getByRole('row', { name: new RegExp(`Upload by Priya Raman ${file}`) });
      await expect(run).toContainText('Done', { timeout: 60_000 });
      // On servers the workers take the rows in a moment later.
      await expect(async () => {
        const builder = await newSegment(page, {
          version: 1,
          where: { kind: 'attribute', field: 'exhibitor', op: 'in', value: [exhibitor] },
        });
        expect(await builder.number()).toBe(String(members));
        const reachable = builder.panel.getByRole('region', { name: 'Reachable' });
        const byMail = reachable.getByRole('row', { name: /^E-mail/ });
        await expect(byMail.getByRole('cell', { name: String(expected), exact: true })).toBeVisible({ timeout: 5_000 });
      }).toPass({ timeout: 60_000 });
    };
    await reached('members-october.csv', feed(0, '2026-10-01T10:00:00Z'), members);
    await reached('members-november.csv', feed(withdrawn, '2026-11-01T10:00:00Z'), members - withdrawn);
    // An older file that comes late gives no consent back.
    await reached('members-september.csv', feed(0, '2026-09-01T10:00:00Z'), members - withdrawn);
  });
});
