import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { signedInAs } from './support/people.ts';

test.use({ storageState: signedInAs('mara') });

test('every chart of the profile has its table and its file, and they agree', async ({ page }) => {
  await page.goto('/segments');
  await page.getByRole('table', { name: 'Segments' }).getByRole('link', { name: 'Low Sun Over Varga, who went' }).click();
  const profile = page.getByRole('region', { name: 'Profile' });
  await expect(profile).toHaveAttribute('aria-busy', 'false');
  await expect(profile.getByText(/moviegoers compared with/)).toBeVisible();
  const charts = await profile.getByRole('button', { name: /: show as table$/ }).count();
  expect(charts).toBeGreaterThanOrEqual(10);
  expect(await profile.getByRole('button', { name: /: download CSV$/ }).count()).toBe(charts);

  const card = profile.getByRole('region', { name: 'Region', exact: true });
  await card.getByRole('button', { name: 'Region: show as table' }).click();
  const table = card.getByRole('region', { name: 'Region, table' });
  const shown = await table.getByRole('row').allInnerTexts();
  const download = page.waitForEvent('download');
  await card.getByRole('button', { name: 'Region: download CSV' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('profile-region.csv');
  const lines = (await readFile(await file.path(), 'utf8'))
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/);
  expect(lines).toHaveLength(shown.length);
  expect(lines[0]).toBe('Region,Moviegoers,"Share, percent","Base share, percent",Index,Hidden');
  // Hidden cells say so in both, and no cell of fewer than 50 is a number.
  expect(lines.filter((line) => line.includes('<50'))).toHaveLength(shown.filter((line) => line.includes('<50')).length);
  for (const line of lines.slice(1)) {
    const size = Number(line.split(',')[1]);
    if (!Number.isNaN(size)) expect(size).toBeGreaterThanOrEqual(50);
  }
  await card.getByRole('button', { name: 'Region: show as chart' }).click();
  await expect(table).toBeHidden();
});

test('the story of a sample segment is in its profile: three quarters are 50 and over', async ({ page }) => {
  await page.goto('/segments');
  await page.getByRole('table', { name: 'Segments' }).getByRole('link', { name: 'Low Sun Over Varga, who went' }).click();
  const profile = page.getByRole('region', { name: 'Profile' });
  await expect(profile).toHaveAttribute('aria-busy', 'false');
  const share = profile.getByText('50 and over', { exact: true }).locator('..');
  await expect(share).toContainText(/7\d(\.\d)?\s?%/);
});
