import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { builderOn, newSegment } from './support/builder.ts';
import { signedInAs } from './support/people.ts';

test.use({ storageState: signedInAs('mara') });

test('every chart of the profile has its table and its file, and they agree', async ({ page }) => {
  await page.goto('/segments');
  await page.getByRole('table', { name: 'Segments' }).getByRole('link', { name: 'Low Sun Over Varga, who went' }).click();
  const builder = builderOn(page);
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
  expect(file.suggestedFilename()).toMatch(/^low-sun-over-varga-who-went_version-\d+_\d{4}-\d{2}-\d{2}_profile-region\.csv$/);
  const text = await readFile(await file.path(), 'utf8');
  expect(text.startsWith('\uFEFFSegment,"Low Sun Over Varga, who went"\r\nVersion,Version ')).toBe(true);
  expect(text).toMatch(/\r\nAs of,\d{4}-\d{2}-\d{2}\r\n[\s\S]*\r\nCompared with,everyone in scope[\s\S]*\r\nCurrency,USD\r\n/);
  const [, body = ''] = text.split('\r\n\r\n');
  const lines = body.trim().split(/\r?\n/);
  expect(lines).toHaveLength(shown.length);
  expect(lines[0]).toBe('Region,Moviegoers,"Share, percent","Base share, percent",Index,Note');
  // Hidden cells say so in both, and no cell of fewer than 50 is a number.
  expect(lines.filter((line) => line.includes('<50'))).toHaveLength(shown.filter((line) => line.includes('<50')).length);
  for (const line of lines.slice(1)) {
    const size = Number(line.split(',')[1]);
    if (!Number.isNaN(size)) expect(size).toBeGreaterThanOrEqual(50);
  }
  await card.getByRole('button', { name: 'Region: show as chart' }).click();
  await expect(table).toBeHidden();

  await test.step('one file holds all of it, and says of what it is', async () => {
    const whole = page.waitForEvent('download');
    await profile.getByRole('button', { name: 'Download the whole profile, CSV' }).click();
    const all = await readFile(await (await whole).path(), 'utf8');
    const [origin = ''] = all.split('\r\n\r\n');
    expect(origin.startsWith('\uFEFFSegment,')).toBe(true);
    expect(origin.match(/^[^,\r\n]+(?=,)/gm)?.map((name) => name.replace('\uFEFF', ''))).toEqual(
      expect.arrayContaining(['Segment', 'Version', 'As of', 'Scope', 'Compared with', 'Currency']),
    );
    expect(all.match(/^Table,/gm)).toHaveLength(charts);
  });

  await test.step('on paper stands what there is to read, without what is for the hand', async () => {
    await page.emulateMedia({ media: 'print' });
    for (const read of [page.getByRole('heading', { level: 1 }), builder.count, profile, builder.conditions])
      await expect(read).toBeVisible();
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await expect(page.getByRole('tablist')).toHaveCount(0);
    // A part of the sentence is a word on paper; nothing else of the page is pressed.
    for (const hand of [/^Save/, 'Print', /^Undo/, /^Add condition/, /^More for/, 'Copy link', /: download CSV$/, /: show as table$/])
      await expect(page.getByRole('button', { name: hand })).toHaveCount(0);
    const [paper, shown] = await page.evaluate(() => [document.documentElement.clientWidth, document.documentElement.scrollWidth]);
    expect(shown).toBeLessThanOrEqual(paper ?? 0);
    await page.emulateMedia({ media: null });
  });
});

test('the story of a sample segment is in its profile: those of 55 and over are far more than their share of the base', async ({
  page,
}) => {
  await page.goto('/segments');
  await page.getByRole('table', { name: 'Segments' }).getByRole('link', { name: 'Low Sun Over Varga, who went' }).click();
  // Of four cells of about a hundred people, whose noise may be a third of each.
  await expectOldPeople(page, 2);
});

test.describe('exactly', () => {
  test.use({ storageState: signedInAs('priya') });

  test('the story is in the profile that an administrator sees, whatever the stores', { tag: '@stores' }, async ({ page }) => {
    const people = ['Beatriz Wetherill', 'Leopold Zielinska'];
    await newSegment(page, {
      version: 1,
      where: {
        kind: 'visits',
        where: {
          kind: 'all',
          of: [
            { kind: 'visit', field: 'film.director', op: 'in', value: ['Orsolya Tolliver'] },
            { kind: 'visit', field: 'film.cast', op: 'allOf', value: people },
          ],
        },
      },
    });
    await expectOldPeople(page, 4);
  });
});

async function expectOldPeople(page: Page, atLeast: number): Promise<void> {
  const profile = page.getByRole('region', { name: 'Profile' });
  await expect(profile).toHaveAttribute('aria-busy', 'false');
  const ages = profile.getByRole('table', { name: 'Age by gender: share, base and index' });
  const old = ages.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^(55–64|65 and over)$/ }) });
  await expect(old).toHaveCount(2);
  const indices = (await old.getByRole('cell', { name: 'over-represented' }).allInnerTexts()).map((index) =>
    Number.parseInt(index.replace('≈', ''), 10),
  );
  expect(indices.length).toBeGreaterThanOrEqual(atLeast);
  expect(indices.reduce((sum, index) => sum + index, 0) / indices.length).toBeGreaterThanOrEqual(150);
  const young = ages.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^(12–17|18–24|25–34)$/ }) });
  await expect(young).toHaveCount(3);
  await expect(young.getByRole('cell', { name: 'over-represented' })).toHaveCount(0);
}
