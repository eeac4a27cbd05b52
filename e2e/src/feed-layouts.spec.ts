import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { signedInAs } from './support/people.ts';

const exhibitor = `tills-${Date.now().toString(36)}`;
const till = [
  'Order No.;Card Number;Sale Date;Cinema;Movie;Showtime;Qty;Price;State',
  '1;M1;13.11.2026 20:15;7;Café Noir;14.11.2026 19:30;2;12,50;S',
  '2;M2;13.11.2026 20:20;9;Café Noir;14.11.2026 19:30;1;8;S',
].join('\r\n');
const file = { name: 'sales.csv', mimeType: 'text/csv', buffer: Buffer.from(till, 'latin1') };

test.describe('an administrator', () => {
  test.use({ storageState: signedInAs('priya') });

  test('sees how a till’s file would be read, says what it does not say, and uploads it', { tag: '@stores' }, async ({ page, baseURL }) => {
    const headers = { origin: baseURL ?? '' };
    await page.goto('/segments');
    const post = async (verb: string, data: object) =>
      expect((await page.request.post(`/trpc/${verb}`, { headers, data })).ok(), verb).toBe(true);
    await post('exhibitors.add', { id: exhibitor, name: `Tills ${exhibitor}` });
    const site = { code: '7', name: 'Seven', region: '', postcode: '', timeZone: 'America/Chicago' };
    await post('exhibitors.saveSites', { exhibitor, sites: [site] });

    await page.goto(`/exhibitors/${exhibitor}`);
    await page.getByRole('link', { name: 'How its files are laid out' }).click();
    await expect(page.getByRole('heading', { name: 'How files are laid out', level: 1 })).toBeVisible();
    await page.getByLabel('A CSV file as the exhibitor sends it').setInputFiles(file);
    // Everything but the zone stands in the file.
    await expect(page.getByText('0 of 2 rows are read, 2 refused.')).toBeVisible();
    await expect(page.getByLabel('Columns are parted by')).toHaveValue(';');
    await expect(page.getByLabel('site_code is taken from')).toHaveValue('Cinema');
    await page.getByLabel('Time zone of moments').selectOption('America/Chicago');
    await expect(page.getByText('1 of 2 rows are read, 1 refused.')).toBeVisible();
    const rows = page.getByRole('table', { name: 'Rows as they would be read' });
    await expect(rows).toContainText('2026-11-14T02:15:00Z');
    await expect(rows).toContainText('Café Noir');
    await expect(rows.getByText(/unknown_site/)).toBeVisible();
    await expectAccessible(page, 'how files are laid out');
    await page.getByRole('button', { name: 'Save layout' }).click();
    await expect(page.getByText('The next file is read like this')).toBeVisible();

    await page
      .getByRole('navigation', { name: 'Breadcrumb' })
      .getByRole('link', { name: `Tills ${exhibitor}` })
      .click();
    await page.getByRole('combobox', { name: 'Feed', exact: true }).selectOption('transactions');
    await page.getByLabel('File of the feed').setInputFiles(file);
    await page.getByRole('button', { name: 'Upload', exact: true }).click();
    await expect(page.getByText(/The last import.*1 transactions, 1 dead letters/)).toBeVisible({ timeout: 45_000 });

    await page.goto(`/exhibitors/${exhibitor}/files?feed=transactions`);
    await page.getByRole('button', { name: 'Read them as the feed has it' }).click();
    await expect(page.getByText('Files are read as the feed has them')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Read them as the feed has it' })).toHaveCount(0);
  });
});

test.describe('an analyst', () => {
  test.use({ storageState: signedInAs('mara') });

  test('finds no page of an exhibitor’s files', async ({ page }) => {
    await page.goto('/exhibitors/gantry/files');
    await expect(page.getByText('There is no such page')).toBeVisible();
  });
});
