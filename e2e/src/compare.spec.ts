import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { signedInAs } from './support/people.ts';

test.use({ storageState: signedInAs('mara'), contextOptions: { reducedMotion: 'reduce' } });

const films = ['Kestrel Meridian', 'Ninefold Tide'] as const;

async function add(page: Page, kind: 'Segments' | 'Films', name: string): Promise<void> {
  await page.getByRole('button', { name: 'Add an audience' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add an audience' });
  await dialog.getByRole('button', { name: kind, exact: true }).click();
  await dialog.getByRole('searchbox').fill(name);
  await dialog.getByRole('button', { name: `Add ${name}`, exact: true }).click();
  await expect(dialog).toBeHidden();
}

test('@stores from the rail to two films side by side, with their overlap, weekends, tables and files', async ({ page }) => {
  await page.goto('/segments');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Compare' }).click();
  await expect(page).toHaveURL('/compare');
  await expect(page.getByText('Choose two to five audiences')).toBeVisible();
  await expectAccessible(page, 'compare, empty');
  for (const film of films) await add(page, 'Films', film);
  const audiences = page.getByRole('list', { name: 'Audiences' });
  await expect(audiences.getByRole('link')).toHaveText([...films]);

  await test.step('what differs is named with its interval, largest first', async () => {
    const rows = page.getByRole('table', { name: 'What differs most' }).getByRole('row');
    await expect(rows.nth(1)).toBeVisible();
    const texts = await rows.getByRole('cell').filter({ hasText: / to / }).allInnerTexts();
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) {
      const [low = 0, high = 0] = text.replaceAll('−', '-').split(' to ').map(Number);
      expect(low > 0 || high < 0, text).toBe(true);
    }
  });

  const overlap = page.getByRole('region', { name: 'Overlap', exact: true });
  await test.step('they overlap, by who is in these only and by who is in all of these', async () => {
    await expect(overlap.getByRole('img', { name: /^Overlap: A / })).toBeVisible();
    await overlap.getByRole('button', { name: 'In all of these' }).click();
    await expect(overlap.getByRole('heading', { name: 'In all of these' })).toBeVisible();
    await overlap.getByRole('button', { name: 'Combinations: show as table' }).click();
    const cells = overlap.getByRole('table', { name: 'Combinations' }).getByRole('row').nth(1).getByRole('cell');
    // Whoever is in the first is its audience: the same number wherever it stands.
    const alone = (await cells.nth(2).innerText()).trim();
    await expect(audiences.getByRole('listitem').first()).toContainText(`${alone} ·`);
  });

  await test.step('two films are a pair, weekend by weekend', async () => {
    const weekends = page.getByRole('region', { name: 'Weekend by weekend' });
    const first = weekends.getByRole('row', { name: /^Weekend 1 / });
    await expect(first).toBeVisible();
    await page.goto('/films/kestrel-meridian');
    const opening = page
      .getByRole('table', { name: /^Weekends of the run/ })
      .getByRole('row', { name: /^Weekend 1 / })
      .getByRole('cell');
    const told = (await opening.nth(1).innerText()).trim();
    await page.goBack();
    await expect(first.getByRole('cell').first()).toHaveText(told);
    await expect(overlap.getByRole('img', { name: /^Overlap: A / })).toBeVisible();
  });

  await test.step('every chart has its table and its file, and no cell of fewer than 50 is a number', async () => {
    const charts = await page.getByRole('button', { name: /: show as table$/ }).count();
    expect(charts).toBeGreaterThan(12);
    expect(await page.getByRole('button', { name: /: download CSV$/ }).count()).toBe(charts);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the whole comparison, CSV' }).click();
    const text = await readFile(await (await downloading).path(), 'utf8');
    expect(text).toMatch(/^\uFEFF"?A, Kestrel Meridian"?,/);
    for (const table of ['What differs most', 'Overlap', 'Weekends', 'Genres seen']) expect(text).toContain(table);
    const genres = text.slice(text.indexOf('Genres seen, last 12 months')).split('\r\n\r\n')[1] ?? '';
    const sizes = genres.split('\r\n').flatMap((line) => /^[^,]+,"[AB], [^"]+",("<50"|<50|\d+)/.exec(line)?.[1] ?? []);
    expect(sizes.length).toBeGreaterThan(5);
    for (const size of sizes) if (/^\d+$/.test(size)) expect(Number(size)).toBeGreaterThanOrEqual(50);
  });

  await test.step('the address carries it, and what is first is what the other is held against', async () => {
    await audiences.getByRole('button', { name: `Move ${films[1]} up` }).click();
    await expect(audiences.getByRole('link')).toHaveText([films[1], films[0]]);
    await page.getByRole('combobox', { name: 'As-of date' }).selectOption({ index: 1 });
    await expect(page).toHaveURL(/audience=film.*audience=film.*as-of=\d{4}-\d\d-\d\d/);
    await page.reload();
    await expect(audiences.getByRole('link')).toHaveText([films[1], films[0]]);
    await expect(page.getByRole('heading', { name: 'What differs most', exact: true })).toBeVisible();
  });
});

test('segments that are picked in the list and a film come together', async ({ page }) => {
  await page.goto('/segments');
  for (const name of ['Horror regulars, evening and late', 'Low Sun Over Varga, who went'])
    await page.getByRole('checkbox', { name: `Pick ${name}` }).check();
  await page.getByRole('button', { name: 'Compare 2' }).click();
  await expect(page).toHaveURL(/\/compare\?audience=segment%3Aseg_[^&]+%40\d+&audience=segment/);
  await expect(page.getByRole('heading', { name: 'What differs most', exact: true })).toBeVisible();
  await add(page, 'Films', films[0]);
  await expect(page.getByRole('list', { name: 'Audiences' }).getByRole('listitem')).toHaveCount(3);
  await expect(page.getByRole('region', { name: 'Weekend by weekend' })).toHaveCount(0);
  await expect(page.getByRole('img', { name: /^Overlap: / })).toBeVisible();
  await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
  await expectAccessible(page, 'compare');
  await page.getByRole('button', { name: 'Add an audience' }).click();
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
  await expectAccessible(page, 'compare, adding', { layerOnly: true });
  await page.keyboard.press('Escape');
});
