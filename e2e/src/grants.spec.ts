import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { signedInAs } from './support/people.ts';

const organisation = `grantee-${Date.now().toString(36)}`;
const name = `Grantee Pictures ${organisation}`;

/** A studio of its own, so that nobody else's figures change. */
async function addStudio(page: Page, baseURL: string | undefined) {
  await page.goto('/segments');
  const data = { id: organisation, name, kind: 'studio' };
  const added = await page.request.post('/trpc/organisations.add', { data, headers: { origin: baseURL ?? '' } });
  expect(added.ok()).toBe(true);
}

test.describe.configure({ mode: 'serial' });

test.describe('an administrator', () => {
  test.use({ storageState: signedInAs('priya') });

  test('finds an exhibitor’s grants on its page, and may change them', { tag: '@stores' }, async ({ page, baseURL }) => {
    await addStudio(page, baseURL);
    await page.goto('/exhibitors/gantry');
    const row = page.getByRole('row', { name: new RegExp(name) });
    await expect(row.getByText('Not allowed')).toHaveCount(2);
    await row.getByRole('button', { name: /^Allow the pool/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Allow', exact: true }).click();
    await expect(row.getByText('Allowed', { exact: true })).toHaveCount(1);
    await expect(row).toContainText('by Priya Raman');
    await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Grants' })).toHaveCount(0);
  });
});

test.describe('an approver', () => {
  test.use({ storageState: signedInAs('beatriz') });

  test('allows the pool, then apart until a day, and revokes both at once', { tag: '@stores' }, async ({ page }) => {
    await page.goto('/segments');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Grants' }).click();
    await expect(page.getByRole('heading', { name: 'Grants', level: 1 })).toBeVisible();
    const row = page.getByRole('row', { name: new RegExp(name) });
    const apart = row.getByRole('button', { name: /^Allow apart/ });
    await expect(apart).toHaveAttribute('aria-disabled', 'true');

    await row.getByRole('button', { name: /^Allow the pool/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Last day').fill('2020-01-01');
    await dialog.getByRole('button', { name: 'Allow', exact: true }).click();
    await expect(dialog.getByText(/The last day is before the first, or over already/)).toBeVisible();
    await expectAccessible(page, 'allowing, with a fault');
    await dialog.getByLabel('Last day').fill('');
    await dialog.getByRole('button', { name: 'Allow', exact: true }).click();
    await expect(row).toContainText('since');

    await apart.click();
    await dialog.getByLabel('Last day').fill('2099-12-31');
    await dialog.getByRole('button', { name: 'Allow', exact: true }).click();
    await expect(row).toContainText('until Thu 31 Dec 2099, by Beatriz Hollis');
    await expectAccessible(page, 'grants');

    await row.getByRole('button', { name: /^Revoke .* in the pool/ }).click();
    await expect(dialog).toContainText('What was allowed apart ends with it.');
    await dialog.getByRole('button', { name: 'Revoke', exact: true }).click();
    await expect(row.getByText('Not allowed')).toHaveCount(2);
    await page.reload();
    await expect(row.getByText(/^ended /)).toHaveCount(2);
  });
});

test.describe('a marketer', () => {
  test.use({ storageState: signedInAs('jonah') });

  test('counts exhibitors that are in the pool alone, and finds no name of theirs', async ({ page }) => {
    await page.goto('/grants');
    await expect(page.getByText('There is no such page')).toBeVisible();
    const options = await page.request.get(`/trpc/catalogue.exhibitors?input=${encodeURIComponent('{}')}`);
    expect(await options.text()).not.toMatch(/Velodrome|Cobalt/);
    await page.goto('/segments');
    await page.getByRole('row').nth(1).getByRole('link').first().click();
    await expect(page.getByText('Scope: 9 exhibitors')).toBeVisible();
    await page.getByText('Scope: 9 exhibitors').hover();
    await expect(page.getByText(/and 2 more in the pool/).first()).toBeVisible();
  });
});
