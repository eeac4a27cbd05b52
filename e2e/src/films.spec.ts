import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { builderOn } from './support/builder.ts';
import { signedInAs } from './support/people.ts';

test.use({ storageState: signedInAs('mara'), contextOptions: { reducedMotion: 'reduce' } });

test('@stores from the list to a film, through its run, to a segment from its audience', async ({ page }) => {
  await page.goto('/segments');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Films' }).click();
  await expect(page).toHaveURL('/films');
  const table = page.getByRole('table', { name: 'Films' });
  await expect(table.getByRole('link').first()).toBeVisible();
  const inTheatres = await table.getByRole('link').count();

  await test.step('films are found in every section, and the address carries the list', async () => {
    await page.getByRole('group', { name: 'Which films' }).getByRole('button', { name: 'All' }).click();
    await page.getByRole('searchbox', { name: /^Search by title/ }).fill('kestrel mer');
    await expect(table.getByRole('link')).toHaveText(['Kestrel Meridian']);
    await expect(page).toHaveURL('/films?in=all&q=kestrel+mer');
    await page.reload();
    await expect(table.getByRole('link')).toHaveText(['Kestrel Meridian']);
  });

  await table.getByRole('link', { name: 'Kestrel Meridian' }).click();
  await expect(page.getByRole('heading', { name: 'Kestrel Meridian', level: 1 })).toBeVisible();
  expect(await moviegoersOf(page)).toMatch(/^[\d,]+$/);
  const run = page.getByRole('region', { name: 'Evolution over the run' });

  await test.step('the run is told by what is chosen, with its tables and files', async () => {
    // Of a small sample single days may be too few for their shares.
    await run.getByRole('button', { name: 'Weekend', exact: true }).click();
    await expect(run.getByRole('img', { name: /^Gender, share of visits over the run/ })).toBeVisible();
    await run.getByRole('combobox', { name: 'By' }).selectOption('Age');
    await expect(run.getByRole('img', { name: /^Age, share of visits over the run/ })).toBeVisible();
    await expect(page).toHaveURL(/step=weekend&by=age$/);
    const charts = await run.getByRole('button', { name: /: show as table$/ }).count();
    expect(charts).toBeGreaterThanOrEqual(3);
    expect(await run.getByRole('button', { name: /: download CSV$/ }).count()).toBe(charts);
    const download = page.waitForEvent('download');
    await run.getByRole('button', { name: 'Weekends: download CSV' }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    expect(text).toMatch(/^\uFEFFFilm,Kestrel Meridian\r\nReleased,\d{4}-\d\d-\d\d\r\nAs of,/);
    const [, body = ''] = text.split('\r\n\r\n');
    const rows = body.trim().split(/\r?\n/).slice(1);
    expect(rows[0]).toMatch(/^Weekend 1,|^Previews,/);
    // No part of fewer than 50 is a number.
    for (const row of rows) {
      const visits = row.split(',')[3] ?? '';
      if (visits !== '<50') expect(Number(visits)).toBeGreaterThanOrEqual(50);
    }
    // Visits have formats; moviegoers by their first visit are not told by them.
    await run.getByRole('button', { name: 'Moviegoers', exact: true }).click();
    await expect(page).toHaveURL(/of=moviegoers$/);
    await run.getByRole('combobox', { name: 'By' }).selectOption('Format');
    await expect(run.getByRole('img', { name: /^Format, share of visits over the run/ })).toBeVisible();
    await expect(run.getByRole('button', { name: 'Moviegoers', exact: true })).toHaveCount(0);
  });

  await test.step('presales stand beside those of films that share the audience', async () => {
    const presales = page.getByRole('region', { name: 'Presales' });
    await expect(presales.getByText(/^[\d,]+ moviegoers$/)).toBeVisible();
    await presales.getByRole('button', { name: 'Presales: show as table' }).click();
    await expect(presales.getByRole('columnheader', { name: 'Kestrel Meridian, tickets' })).toBeVisible();
    expect(await presales.getByRole('row').count()).toBe(11);
    await presales.getByRole('button', { name: 'Presales: show as chart' }).click();
    await presales.getByRole('link', { name: /^Who buys ahead/ }).click();
    await expect(page.getByRole('list', { name: 'Audiences' })).toContainText('Kestrel Meridian, bought ahead');
    await expect(page.getByRole('list', { name: 'Audiences' })).toContainText('Kestrel Meridian, after the opening weekend');
    await page.goBack();
  });

  await test.step('films of a genre that share its audience are picked into a set, drawn, and become a segment', async () => {
    const comparable = page.getByRole('region', { name: 'Comparable films', exact: true });
    await comparable.getByRole('combobox', { name: 'Genre of comparable films' }).selectOption('Action');
    await expect(page).toHaveURL(/genre=action/);
    const boxes = comparable.getByRole('checkbox');
    await expect(boxes.nth(2)).toBeVisible();
    const before = page.url();
    for (const at of [0, 1, 2]) await boxes.nth(at).check();
    await expect(comparable.getByRole('status')).toHaveText('3 films picked');
    await comparable.getByRole('button', { name: 'Draw a map of these' }).click();
    const map = page.getByRole('region', { name: 'Map of comparable films' });
    await expect(map.getByRole('img', { name: /^Films by shared audience: group A: .*Kestrel Meridian/ })).toBeVisible();
    await map.getByRole('button', { name: /: show as table$/ }).click();
    await expect(map.getByRole('columnheader', { name: 'Lift, last 12 months' })).toBeVisible();
    // The address has all of it.
    await page.reload();
    await expect(comparable.getByRole('status')).toHaveText('3 films picked');
    await expect(map).toBeVisible();
    await comparable.getByRole('link', { name: 'New segment of these' }).click();
    const builder = builderOn(page);
    await builder.openTab('JSON');
    expect(await builder.definition()).toMatchObject({ where: { kind: 'visits', measure: 'films', op: 'atLeast', value: 2 } });
    expect(await builder.number()).toMatch(/^[\d,]+$/);
    await page.goto(before);
  });

  await test.step('its audience has the profile of a segment', async () => {
    const moviegoers = await moviegoersOf(page);
    const profile = page.getByRole('region', { name: 'Profile' });
    await expect(profile).toHaveAttribute('aria-busy', 'false');
    await expect(profile.getByText(`${moviegoers} moviegoers compared with`)).toBeVisible();
  });

  await test.step('a new segment from its audience counts the same', async () => {
    const builder = builderOn(page);
    // On the servers others import meanwhile: more on record is other noise for the same people.
    await expect(async () => {
      await page.goto('/films/kestrel-meridian');
      const told = await moviegoersOf(page);
      await page.getByRole('link', { name: 'New segment from its audience' }).click();
      await expect(builder.row('At least one visit to Kestrel Meridian')).toBeVisible();
      expect(await builder.number()).toBe(told);
    }).toPass({ timeout: 120_000 });
    await builder.openTab('JSON');
    expect(await builder.definition()).toMatchObject({ where: { kind: 'visits', where: { field: 'film', value: ['kestrel-meridian'] } } });
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'Kestrel Meridian', level: 1 })).toBeVisible();
    await page.getByRole('link', { name: 'Who has not seen it' }).click();
    expect(await builder.number()).toMatch(/^[\d,]+$/);
  });
  expect(inTheatres).toBeGreaterThan(5);
});

test('the list goes by keyboard, and says what to do where nothing is found', async ({ page }) => {
  await page.goto('/films?in=archive&sort=title');
  const links = page.getByRole('table', { name: 'Films' }).getByRole('link');
  await expect(links).toHaveCount(50);
  const first = await links.first().innerText();
  await links.first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(links.nth(1)).toBeFocused();
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(links.first()).not.toHaveText(first);
  await page.getByRole('button', { name: 'First page' }).click();
  await expect(links.first()).toHaveText(first);
  await page.getByRole('searchbox', { name: /^Search by title/ }).fill('no film is called this');
  await expect(page.getByText('No film is like that here')).toBeVisible();
  await page.getByRole('button', { name: 'Show all films' }).click();
  await expect(links).toHaveCount(50);
  await links.first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/films\/.+/);
  await page.goto('/films/no-such-film');
  await expect(page.getByText('There is no such film')).toBeVisible();
});

test('the list and a film’s page are accessible', async ({ page }) => {
  await page.goto('/films');
  await expect(page.getByRole('table', { name: 'Films' }).getByRole('link').first()).toBeVisible();
  await expectAccessible(page, 'the films of the market');
  await page.goto('/films/kestrel-meridian?step=weekend&by=age');
  const run = page.getByRole('region', { name: 'Evolution over the run' });
  await expect(run.getByRole('img', { name: /^Age, share of visits/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Profile' })).toHaveAttribute('aria-busy', 'false');
  await expect(page.getByRole('table', { name: 'Comparable films' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Presales' })).toBeVisible();
  await expectAccessible(page, 'a film');
  const charts = run.getByRole('button', { name: /: show as table$/ });
  for (let left = await charts.count(); left > 0; left -= 1) {
    await charts.first().press('Enter');
    await expect(charts).toHaveCount(left - 1);
  }
  await expectAccessible(page, 'a run as tables', { without: '[data-tour="profile"]' });
});

/** The film's moviegoers, as its figures tell them. */
function moviegoersOf(page: Page): Promise<string> {
  return page.locator('dl').filter({ hasText: 'Repeat viewers' }).locator('b').first().innerText();
}
