import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { signedInAs } from './support/people.ts';

const exhibitor = `velvet-${Date.now().toString(36)}`;
const name = `Velvet Rooms ${exhibitor}`;
const header = 'transaction_id,member_id,purchased_at,site_code,session_start,ticket_lines,status,updated_at';
const sold = 't1,m1,2026-11-01T10:00:00Z,7,2026-11-02T19:30,adult:2:12.50,sold,2026-11-01T10:00:00Z';

test.describe('an administrator', () => {
  test.use({ storageState: signedInAs('priya') });

  test('brings on an exhibitor, adds its site, issues a key, uploads a file, and sees its first visit', { tag: '@stores' }, async ({
    page,
  }) => {
    await page.goto('/exhibitors');
    await page.getByRole('button', { name: 'Bring on an exhibitor' }).first().click();
    const adding = page.getByRole('dialog', { name: 'Bring on an exhibitor' });
    await adding.getByLabel('Name').fill(name);
    await adding.getByLabel('Id').fill(exhibitor);
    await adding.getByRole('button', { name: 'Bring on' }).click();
    await expect(page).toHaveURL(`/exhibitors/${exhibitor}`);
    await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
    await expect(page.getByText('no visit yet')).toBeVisible();

    await page.getByRole('button', { name: 'Add site' }).click();
    const site = page.getByRole('dialog', { name: 'Add a site' });
    await site.getByLabel('Name').fill('Velvet Seven');
    await site.getByLabel('Code', { exact: true }).fill('7');
    await site.getByLabel('Time zone').selectOption('America/Chicago');
    await site.getByRole('button', { name: 'Add site' }).click();
    await expect(page.getByRole('row', { name: /Velvet Seven.*Usable/ })).toBeVisible();

    await page.getByRole('button', { name: 'Issue a key' }).click();
    await expect(page.getByTestId('new-key')).toHaveText(/\S{20,}/);
    await page.getByRole('button', { name: 'I have it' }).click();
    await expect(page.getByText(/^1 in use/)).toBeVisible();

    await page.getByLabel('Feed', { exact: true }).selectOption('transactions');
    const file = { name: 'transactions.csv', mimeType: 'text/csv', buffer: Buffer.from(`${header}\n${sold}\n`) };
    await page.getByLabel('File of the feed').setInputFiles(file);
    const taken = page.waitForResponse((answer) => answer.url().includes('/uploads/v1/'));
    await page.getByRole('button', { name: 'Upload', exact: true }).click();
    expect((await taken).status()).toBe(200);
    // Its import goes on whoever looks.
    await expect(async () => {
      await page.reload();
      await expect(page.getByText('reaches Sun 1 Nov 2026')).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 45_000 });
    await expect(page.getByText(/The last import.*1 transactions, 0 dead letters/)).toBeVisible();
    await expect(page.getByText('1 rows in the last 24 hours')).toBeVisible();
    const runs = page.getByRole('table', { name: 'Runs' });
    await expect(runs.getByRole('row', { name: /Upload by Priya Raman transactions.csv 1 0 1 none/ })).toContainText('Done');
    await expectAccessible(page, 'an exhibitor');

    await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Exhibitors' }).click();
    await expect(page.getByRole('table', { name: 'Feeds of every exhibitor' })).toBeVisible();
    await expectAccessible(page, 'exhibitors');
    await expect(page.getByRole('row', { name: new RegExp(name) }).first()).toContainText('Sun 1 Nov 2026');
  });

  test('sees what was refused, with the fault marked, and may pick rows to replay', async ({ page }) => {
    await page.goto('/exhibitors');
    await page.getByRole('table', { name: 'Dead letters by reason' }).getByRole('link', { name: 'Site not in the catalogue' }).click();
    await expect(page).toHaveURL(/reason=unknown_site/);
    const first = page.getByRole('list', { name: 'Refused rows' }).getByRole('listitem').first();
    await expect(first.locator('mark')).toHaveText('9417');
    await first.getByRole('checkbox').check();
    await expect(page.getByRole('button', { name: 'Replay the picked rows' })).toHaveText(/1 picked/);
    await page.getByRole('button', { name: 'Replay the picked rows' }).click();
    await expect(page.getByText('0 rows were taken')).toBeVisible();
    await expectAccessible(page, 'dead letters');
  });
});

test.describe('an analyst', () => {
  test.use({ storageState: signedInAs('mara') });

  test('finds no exhibitors in the rail, and no page of them', async ({ page }) => {
    await page.goto('/exhibitors');
    await expect(page.getByText('There is no such page')).toBeVisible();
    await page.goto('/segments');
    await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Exhibitors' })).toHaveCount(0);
  });
});
