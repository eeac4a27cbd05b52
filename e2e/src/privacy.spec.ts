import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { signedInAs } from './support/people.ts';

test.describe('an administrator', () => {
  test.use({ storageState: signedInAs('priya') });

  test('sees the rules, who was told how much, and what other rules would do, without taking them', async ({ page }) => {
    await page.goto('/segments');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Privacy' }).click();
    await expect(page).toHaveURL('/privacy');
    await expect(page.getByText('less is “fewer than 50”')).toBeVisible();
    await expect(page.getByText(/is right 51 of 100 times with one pair of them/)).toBeVisible();

    const status = page.getByRole('status').filter({ hasText: /rules in force|To take them/ });
    await expect(status).toHaveText('These are the rules in force.');
    const effect = page.getByRole('table', { name: 'The rules in force beside the others' });
    await page.getByLabel('Smallest figure').fill('1000');
    await expect(status).toContainText('FIGURES_FROM=1000');
    await page.getByLabel('Noise: its standard deviation').fill('0');
    await expect(status).toContainText('FIGURE_NOISE=0');
    await expect(effect.getByRole('row', { name: /by one pair of figures/ })).toContainText('100 of 100');
    await expectAccessible(page, 'privacy, other rules tried');

    await page.getByLabel('Smallest figure').fill('55');
    await expect(page.getByText('A multiple of ten, from 50 to 1,000.')).toBeVisible();
    await expectAccessible(page, 'privacy, a fault');
    await page.getByLabel('Smallest figure').fill('1000');
    await page.getByRole('button', { name: 'Back to the rules in force' }).click();
    await expect(page.getByLabel('Smallest figure')).toHaveValue('50');
    await expect(status).toHaveText('These are the rules in force.');
    await page.reload();
    await expect(page.getByText('less is “fewer than 50”')).toBeVisible();
  });

  test('opens the days of an organisation that was told figures', async ({ page, browser }) => {
    const theirs = await browser.newContext({ storageState: signedInAs('mara') });
    const asked = await theirs.newPage();
    await asked.goto('/segments');
    await asked.getByRole('row').nth(1).getByRole('link').first().click();
    await expect(asked.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(asked.getByText(/moviegoers/).first()).toBeVisible();
    await theirs.close();
    await page.goto('/privacy');
    const days = page.getByRole('button', { name: 'Days of Halden Street Releasing' });
    await days.click();
    await expect(days).toHaveAttribute('aria-expanded', 'true');
    await expect(page.getByRole('rowheader', { name: /20\d\d$/ }).first()).toBeVisible();
    await expectAccessible(page, 'privacy, days');
  });
});

test.describe('an analyst', () => {
  test.use({ storageState: signedInAs('mara') });

  test('finds no page of the rules', async ({ page }) => {
    await page.goto('/privacy');
    await expect(page.getByText('There is no such page')).toBeVisible();
  });
});
