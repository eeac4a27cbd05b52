import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { signedInAs } from './support/people.ts';

const exhibitor = `forgets-${Date.now().toString(36)}`;
const members = ['member_id,gender,updated_at', ...Array.from({ length: 14 }, (_, n) => `m${n + 1},female,2026-11-01T10:00:00Z`)].join(
  '\n',
);

test.describe('an administrator', () => {
  test.use({ storageState: signedInAs('priya') });

  test('erases a moviegoer by exhibitor and member id, keeps the receipt, and a later file does not bring them back', {
    tag: '@stores',
  }, async ({ page, baseURL }) => {
    const headers = { origin: baseURL ?? '' };
    const upload = async () => {
      const address = `/uploads/v1/members?${new URLSearchParams({ exhibitor, name: 'members.csv' })}`;
      const type = { ...headers, 'content-type': 'application/octet-stream' };
      expect((await page.request.post(address, { data: Buffer.from(members), headers: type })).ok()).toBe(true);
      const imported = async () => (await (await page.request.get('/trpc/imports.latest?input=%7B%7D')).json()).result.data.job.state;
      await expect.poll(imported, { timeout: 60_000 }).toBe('done');
    };
    const count = async () => {
      const definition = { version: 1, where: { kind: 'attribute', field: 'exhibitor', op: 'in', value: [exhibitor] } };
      const answer = await page.request.post('/trpc/audiences.count', { data: { definition }, headers });
      return JSON.stringify((await answer.json()).result.data.count);
    };
    await page.goto('/segments');
    await page.request.post('/trpc/exhibitors.add', { data: { id: exhibitor, name: `Forgets ${exhibitor}` }, headers });
    await upload();
    await expect.poll(count, { timeout: 30_000 }).toContain('14');

    await page.goto(`/exhibitors/${exhibitor}`);
    await page.getByRole('link', { name: 'Erase a moviegoer' }).click();
    await expect(page.getByText('Nobody was erased')).toBeVisible();
    await page.getByRole('button', { name: 'Erase …' }).click();
    await expect(page.getByText('Give the id by which the exhibitor knows the member.')).toBeVisible();
    await expectAccessible(page, 'erasures, with a fault');
    await page.getByLabel('Member id').fill('m3');
    await page.getByRole('button', { name: 'Erase …' }).click();
    const sure = page.getByRole('dialog', { name: 'Erase this moviegoer for good?' });
    await expect(sure).toContainText(`Member m3 of Forgets ${exhibitor}.`);
    await sure.getByRole('button', { name: 'Erase for good' }).click();
    const receipt = page.getByRole('dialog', { name: 'Receipt of an erasure' });
    await expect(receipt).toContainText('back-ups made before');
    await expectAccessible(page, 'the receipt of an erasure');
    const [file] = await Promise.all([page.waitForEvent('download'), receipt.getByRole('button', { name: 'Download' }).click()]);
    expect(file.suggestedFilename()).toMatch(/^erasure-receipt_[0-9a-f]{12}\.txt$/);
    await receipt.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByRole('table', { name: 'Erasures' }).getByRole('row')).toHaveCount(2);

    await expect.poll(count, { timeout: 30_000 }).toContain('13');
    await upload();
    await expect.poll(count, { timeout: 30_000 }).toContain('13');
  });
});

test.describe('an approver', () => {
  test.use({ storageState: signedInAs('beatriz') });

  test('finds no page of erasures', async ({ page }) => {
    await page.goto('/erasures');
    await expect(page.getByText('There is no such page')).toBeVisible();
  });
});
