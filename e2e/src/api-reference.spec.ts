import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { signedInAs } from './support/people.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('whoever writes a program reads without an account what there is, by keyboard too', async ({ page }) => {
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto('/api-reference');
  await expect(page.getByRole('heading', { name: 'API reference', level: 1 })).toBeVisible();

  const endpoint = page.locator('#audiencesCount');
  const answer = endpoint.getByRole('table', { name: 'Answer of POST /api/v1/audiences/count' });
  await expect(answer).toBeHidden();
  await endpoint.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(answer.getByRole('row', { name: /^count\.below integer/ })).toBeVisible();
  await expect(endpoint).toContainText('Needs the scope audiences:count.');
  await page.locator('#segmentsCreate summary').click();
  await expect(page.getByRole('table', { name: 'Parameters of POST /api/v1/segments' })).toContainText('Idempotency-Key');
  await expectAccessible(page, 'API reference, endpoints open');

  await page
    .getByRole('navigation', { name: 'Contents' })
    .getByRole('link', { name: /^Segments/ })
    .click();
  await expect(page.locator('#segmentsList').getByText('Superseded', { exact: true })).toBeInViewport();
  expect(faults).toEqual([]);
});

test('every endpoint of the document is on the page', async ({ page }) => {
  const { paths } = await (await page.request.get('/api/v1/openapi.json')).json();
  await page.goto('/api-reference');
  await expect(page.locator('details')).toHaveCount(Object.values<object>(paths).flatMap((methods) => Object.keys(methods)).length);
});

test.describe('an administrator', () => {
  test.use({ storageState: signedInAs('priya') });

  test('finds it where keys are made', async ({ page }) => {
    await page.goto('/api-keys');
    await page.getByRole('link', { name: 'API reference' }).click();
    await expect(page.getByRole('heading', { name: 'API reference', level: 1 })).toBeVisible();
  });
});
