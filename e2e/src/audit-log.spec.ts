import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { people, signedInAs } from './support/people.ts';

test.describe('an administrator', () => {
  test.use({ storageState: signedInAs('priya') });

  test('finds who changed what, sees both sides of it and from where, and takes what is filtered as a file', async ({ page }) => {
    const id = `screening-${Date.now().toString(36)}`;
    const before = `Screening Rooms ${id}`;
    const name = `Rooms for screening ${id}`;
    await page.goto('/exhibitors');
    await page.getByRole('button', { name: 'Bring on an exhibitor' }).first().click();
    const adding = page.getByRole('dialog', { name: 'Bring on an exhibitor' });
    await adding.getByLabel('Name').fill(before);
    await adding.getByLabel('Id').fill(id);
    await adding.getByRole('button', { name: 'Bring on' }).click();
    await expect(page.getByRole('heading', { name: before, level: 1 })).toBeVisible();
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill(name);
    await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
    await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();

    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Audit log' }).click();
    const log = page.getByRole('table', { name: 'Entries of the audit log' });
    await expect(log).toBeVisible();
    await page.getByRole('combobox', { name: 'What' }).selectOption('exhibitors.rename');
    await page.getByRole('combobox', { name: 'Who' }).selectOption({ label: people.priya.name });
    await page.getByRole('searchbox', { name: 'Search the log' }).fill(name.toUpperCase());
    await expect(page).toHaveURL(/q=ROOMS.*person=.*action=exhibitors\.rename/);
    const row = log.getByRole('row', { name: new RegExp(`Renamed an exhibitor.*${before} → ${name}`) });
    await expect(row).toHaveCount(1);
    await expect(row).toContainText(people.priya.name);
    await row.getByRole('button').click();
    const changed = page.getByRole('table', { name: 'What was changed' });
    await expect(changed.getByRole('row', { name: `name ${before} ${name}` })).toBeVisible();
    await expectAccessible(page, 'audit log, an entry open');

    const taken = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV' }).click();
    const text = await readFile(await (await taken).path(), 'utf8');
    expect(text.split('\r\n').filter((line) => line.includes(name))).toHaveLength(1);

    // What was chosen is taken back step by step, and a link opens the same view.
    await page.reload();
    await expect(row).toHaveCount(1);
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect(page).toHaveURL('/audit');
    await expect(log.getByRole('row', { name: /Took the audit log as a file/ }).first()).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(/action=exhibitors\.rename/);
    await expect(row).toHaveCount(1);

    await page.goto('/audit?q=nothing-says-this-anywhere');
    await expect(page.getByText('No entry matches')).toBeVisible();
    await expectAccessible(page, 'audit log, nothing found');
  });

  test('sees who signed in, and who was refused, page by page', async ({ page, browser, baseURL }) => {
    const stranger = await browser.newContext({ storageState: { cookies: [], origins: [] }, ...(baseURL ? { baseURL } : {}) });
    const other = await stranger.newPage();
    await other.goto('/sign-in');
    await other.getByRole('textbox', { name: 'E-mail' }).fill('beatriz@northlight-cinemas.example');
    await other.getByRole('textbox', { name: 'Password' }).fill('not-the-password');
    await other.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(other.getByRole('alert').filter({ hasText: /./ })).toBeVisible();
    await stranger.close();

    await page.goto('/audit?action=session');
    const log = page.getByRole('table', { name: 'Entries of the audit log' });
    await expect(log.getByRole('row', { name: /Nobody signed in.*Was refused.*Beatriz Hollis/ }).first()).toBeVisible();
    await expect(log.getByRole('row', { name: /Signed in/ }).first()).toContainText(/127\.0\.0\.1|::1/);
  });
});

test.describe('an analyst', () => {
  test.use({ storageState: signedInAs('mara') });

  test('finds no audit log', async ({ page }) => {
    await page.goto('/audit');
    await expect(page.getByText('There is no such page')).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Audit log' })).toHaveCount(0);
  });
});
