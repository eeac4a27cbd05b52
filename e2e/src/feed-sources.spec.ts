import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { signedInAs } from './support/people.ts';
import { dataFolder } from './support/place.ts';

const exhibitor = `folders-${Date.now().toString(36)}`;
const folder = join(dataFolder, 'sources', exhibitor);
const header = 'transaction_id,member_id,purchased_at,site_code,session_start,ticket_lines,status,updated_at';
const sale = (id: string, site: string) => `${id},m1,2026-11-01T10:00:00Z,${site},2026-11-02T19:30,adult:2:12.50,sold,2026-11-01T10:00:00Z`;
const put = (name: string, ...rows: readonly string[]) => writeFile(join(folder, name), `${[header, ...rows].join('\n')}\n`);

test.describe('an administrator', () => {
  test.use({ storageState: signedInAs('priya') });

  test('adds a folder as a source, tries it, runs it, pauses it and removes it', { tag: '@stores' }, async ({ page, baseURL }) => {
    await mkdir(folder, { recursive: true });
    await put('transactions-1.csv', sale('t1', '7'), sale('t2', '9'));
    await writeFile(join(folder, 'readme.txt'), 'not a feed');
    const headers = { origin: baseURL ?? '' };
    await page.goto('/segments');
    const post = async (verb: string, data: object) =>
      expect((await page.request.post(`/trpc/${verb}`, { headers, data })).ok(), verb).toBe(true);
    await post('exhibitors.add', { id: exhibitor, name: `Folders ${exhibitor}` });
    const site = { code: '7', name: 'Seven', region: '', postcode: '', timeZone: 'America/Chicago' };
    await post('exhibitors.saveSites', { exhibitor, sites: [site] });

    await page.goto(`/exhibitors/${exhibitor}`);
    await expect(page.getByText('None. Its rows are pushed, uploaded, or imported by the operator.')).toBeVisible();
    await page.getByRole('link', { name: 'Add source' }).click();
    await expect(page.getByRole('heading', { name: 'Add a source', level: 1 })).toBeVisible();
    await page.getByLabel('Name').fill('Nightly export');
    await page.getByLabel('Folder', { exact: true }).fill('/etc');
    await page.getByRole('button', { name: 'Add source' }).click();
    await expect(page.getByLabel('Folder', { exact: true })).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByText(/^There is no folder \/etc in /)).toBeVisible();
    await page.getByLabel('Folder', { exact: true }).fill(exhibitor);
    await page.getByRole('button', { name: 'Try', exact: true }).click();
    await expect(page.getByText('1 of 2 rows are read, 1 refused.')).toBeVisible();
    await expect(page.getByRole('table', { name: 'Rows of transactions as they would be read' })).toContainText('unknown_site');
    await expect(page.getByText(/readme\.txt/)).toBeVisible();
    await expectAccessible(page, 'a source of feeds that was tried');
    await page.getByRole('button', { name: 'Daily' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Time of the day, in UTC').fill('04:30');
    await page.getByRole('button', { name: 'Add source' }).click();

    const sources = page.getByRole('table', { name: 'Sources' });
    const row = sources.getByRole('row', { name: /Nightly export/ });
    await expect(row).toContainText('Daily at 04:30 UTC');
    await expect(row).toContainText('Not yet');
    await row.getByRole('button', { name: 'Run Nightly export now' }).click();
    await expect(row).toContainText(/Done.*2 rows, 1 refused/, { timeout: 45_000 });
    await expect(async () => {
      await page.reload();
      await expect(page.getByText('reaches Sun 1 Nov 2026')).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 45_000 });
    await expectAccessible(page, 'an exhibitor with a source');

    await put('transactions-2.csv', sale('t3', '7').replace('2026-11-02', '2026-11-03'));
    await row.getByRole('button', { name: 'Run Nightly export now' }).click();
    // What was read already is not read again.
    await expect(row).toContainText(/Done.*: 1 row(?!s)/, { timeout: 45_000 });
    const runs = page.getByRole('table', { name: 'Runs' }).getByRole('row', { name: /Source by Priya Raman.*Nightly export/ });
    await expect(runs).toHaveCount(2);
    await expect(runs.first().getByRole('cell').nth(1)).toHaveText('1');

    await row.getByRole('button', { name: 'Pause Nightly export' }).click();
    await expect(row).toContainText('Paused');
    await expect(row.getByRole('button', { name: 'Run Nightly export now' })).toHaveAttribute('aria-disabled', 'true');
    await row.getByRole('button', { name: 'Resume Nightly export' }).click();
    await expect(row.getByRole('button', { name: 'Pause Nightly export' })).toBeVisible();

    await row.getByRole('link', { name: 'Edit Nightly export' }).click();
    await expect(page.getByRole('heading', { name: 'Nightly export', level: 1 })).toBeVisible();
    await page.getByLabel('Name').fill('Weekly export');
    await page.getByRole('button', { name: 'By hand' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    const renamed = sources.getByRole('row', { name: /Weekly export/ });
    await expect(renamed).toContainText('By hand');
    await renamed.getByRole('link', { name: 'Edit Weekly export' }).click();
    await page.getByRole('button', { name: 'Remove source' }).click();
    await page.getByRole('dialog', { name: 'Remove Weekly export?' }).getByRole('button', { name: 'Remove' }).click();
    await expect(page.getByText('None. Its rows are pushed, uploaded, or imported by the operator.')).toBeVisible();
  });

  test('sees why a database may not be reached, at its box, and that a password is shown to nobody', async ({ page }) => {
    await page.goto('/exhibitors/gantry/sources/new');
    await page.getByLabel('Name').fill('Loyalty');
    await page.getByRole('button', { name: 'Database' }).click();
    await page.getByLabel('Host').fill('169.254.169.254');
    await page.getByLabel('Database', { exact: true }).fill('loyalty');
    await page.getByLabel('User').fill('reader');
    await page.getByLabel('Password').fill('a secret');
    await expect(page.getByLabel('Password')).toHaveAttribute('type', 'password');
    await page.getByLabel('Read members from this database').uncheck();
    await page.getByLabel('Query of transactions').fill('SELECT * FROM sales');
    await page.getByLabel('Columns of transactions that it calls otherwise').fill('transaction_id');
    await expect(page.getByText('Line 1 is not of the form member_id = id.')).toBeVisible();
    await page.getByLabel('Columns of transactions that it calls otherwise').fill('transaction_id = id');
    await page.getByRole('button', { name: 'Try', exact: true }).click();
    await expect(page.getByLabel('Host')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByText(/169\.254\.169\.254 may not be reached/)).toBeVisible();
    await expectAccessible(page, 'a database as a source');
  });
});

test.describe('an analyst', () => {
  test.use({ storageState: signedInAs('mara') });

  test('finds no page of an exhibitor’s sources', async ({ page }) => {
    await page.goto('/exhibitors/gantry/sources/new');
    await expect(page.getByText('There is no such page')).toBeVisible();
  });
});
