import { expect, test } from '@playwright/test';
import { builderOn } from './support/builder.ts';
import { people, signedInAs } from './support/people.ts';

const sample = 'Horror regulars, evening and late';

test.describe('signed in', () => {
  test.use({ storageState: signedInAs('mara') });

  test('every link of the rail leads to a page', async ({ page }) => {
    await page.goto('/');
    await expect(page).toHaveURL('/segments');
    const rail = page.getByRole('navigation', { name: 'Main' });
    const links = await rail.getByRole('link').all();
    expect(links.length).toBeGreaterThan(0);
    const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
    for (const address of addresses) {
      await rail.locator(`a[href="${address}"]`).first().click();
      await expect(page).toHaveURL(address ?? '');
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
      await expect(rail.locator('[aria-current="page"]')).toHaveAttribute('href', address ?? '');
    }
    await expect(page.getByRole('button', { name: /^Data as of/ })).toBeVisible();
  });

  test('the palette opens by Ctrl K and goes to a segment; the breadcrumb leads back', async ({ page }) => {
    await page.goto('/segments');
    await expect(page.getByRole('table', { name: 'Segments' })).toBeVisible();
    await page.keyboard.press('ControlOrMeta+K');
    const palette = page.getByRole('dialog', { name: 'Search or jump to' });
    await expect(palette).toBeVisible();
    await page.keyboard.type('horror reg');
    await expect(palette.getByRole('option', { name: sample })).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(palette).toBeHidden();
    await expect(page.getByRole('heading', { name: sample, level: 1 })).toBeVisible();
    await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Segments' }).click();
    await expect(page).toHaveURL('/segments');
    await page.getByRole('button', { name: 'Search or jump to' }).click();
    await palette.getByRole('option', { name: 'New segment' }).click();
    await expect(page).toHaveURL('/segments/new');
  });

  test('the back button brings back the list as it was, and an address carries the whole view', async ({ page }) => {
    await page.goto('/segments');
    await page.getByRole('searchbox', { name: 'Find a segment' }).fill('mara');
    const table = page.getByRole('table', { name: 'Segments' });
    await table.getByRole('button', { name: 'Name' }).click();
    await expect(table.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending');
    const names = await table.getByRole('link').allInnerTexts();
    expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other, 'en')));
    await table.getByRole('link', { name: sample }).click();
    await expect(page.getByRole('heading', { name: sample, level: 1 })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('searchbox', { name: 'Find a segment' })).toHaveValue('mara');
    expect(await table.getByRole('link').allInnerTexts()).toEqual(names);

    const other = await page.context().newPage();
    await other.goto(page.url());
    await expect(other.getByRole('table', { name: 'Segments' })).toBeVisible();
    expect(await other.getByRole('table', { name: 'Segments' }).getByRole('link').allInnerTexts()).toEqual(names);
  });

  test('on a slow machine the list keeps every letter, and the sort chosen right after them', async ({ page }) => {
    await page.goto('/segments');
    const table = page.getByRole('table', { name: 'Segments' });
    await expect(table.getByRole('link').first()).toBeVisible();
    const processor = await page.context().newCDPSession(page);
    await processor.send('Emulation.setCPUThrottlingRate', { rate: 12 });
    const search = page.getByRole('searchbox', { name: 'Find a segment' });
    await search.pressSequentially('mara');
    await table.getByRole('button', { name: 'Name' }).click();
    await expect(table.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending');
    await expect(search).toHaveValue('mara');
    await expect(page).toHaveURL('/segments?q=mara&sort=name.asc');
  });

  test('a link to the builder carries tab, as-of date and base', async ({ page }) => {
    await page.goto('/segments');
    await page.getByRole('table', { name: 'Segments' }).getByRole('link', { name: sample }).click();
    const builder = builderOn(page);
    const today = await builder.number();
    await builder.openTab('Versions');
    await page.getByRole('button', { name: /^As-of date/ }).click();
    await page.getByRole('textbox', { name: 'Count for the day' }).fill('2026-06-25');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'As-of date: Thu 25 Jun 2026' })).toBeVisible();
    const then = await builder.number();
    expect(then).not.toBe(today);
    const profile = page.getByRole('region', { name: 'Profile' });
    await profile.getByRole('button').first().click();
    await page.getByRole('menuitemradio', { name: /^Everyone in scope/ }).click();
    await expect(page).toHaveURL(/tab=versions.*asOf=2026-06-25.*base=everyone/);

    const other = await page.context().newPage();
    await other.goto(page.url());
    await expect(other.getByRole('tab', { name: 'Versions', selected: true })).toBeVisible();
    await expect(other.getByRole('button', { name: 'As-of date: Thu 25 Jun 2026' })).toBeVisible();
    expect(await builderOn(other).number()).toBe(then);
  });

  test('the theme is a choice that stays', async ({ page }) => {
    await page.goto('/segments');
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    const ink = () => page.evaluate(() => getComputedStyle(document.body).color);
    const dark = await ink();
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    expect(await ink()).toBe(dark);
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('menuitemradio', { name: 'Light' }).click();
    expect(await ink()).not.toBe(dark);
  });
});

test('signing out ends the session; signing in leads back to where one was going', async ({ page }) => {
  const { name, organisation } = people.mara;
  await page.goto('/segments/new');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.getByRole('button', { name: `${name}, ${organisation}` }).click();
  await expect(page).toHaveURL('/segments/new');
  await page.getByRole('button', { name: `${name}, ${organisation}: account` }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  expect((await page.request.post('/trpc/segments.list', { data: { archived: false } })).status()).toBe(401);
  await page.goto('/segments');
  await expect(page).toHaveURL(/\/sign-in/);
});

test('an unsaved draft is its author’s alone: who signs in next in the same tab finds nothing of it', async ({ page, context }) => {
  const signIn = async (person: 'mara' | 'jonah') => {
    const { name, organisation } = people[person];
    await page.getByRole('button', { name: `${name}, ${organisation}` }).click();
    await expect(page.getByRole('heading', { name: 'New segment', level: 1 })).toBeVisible();
  };
  const draft = builderOn(page).row('Aged 77');
  page.on('dialog', (dialog) => dialog.accept());
  await page.goto('/segments/new?tab=json');
  await signIn('mara');
  const builder = builderOn(page);
  await builder.paste('{"version":1,"where":{"kind":"attribute","field":"age","op":"atLeast","value":77}}');
  await expect(draft).toBeVisible();
  /** Nothing is asked any more: the answer that nobody is signed in would lead away by itself. */
  const endSession = async () => {
    await builder.number();
    await expect(page.getByRole('region', { name: 'Profile' })).toHaveAttribute('aria-busy', 'false');
    await context.clearCookies();
    await page.goto('/segments/new');
  };

  await test.step('not after the session ended', async () => {
    await endSession();
    await signIn('jonah');
    await expect(page.getByText('Everyone in scope. Add a condition')).toBeVisible();
    await endSession();
    await signIn('mara');
    await expect(draft).toBeVisible();
  });
  await test.step('and nobody’s after signing out', async () => {
    await page.getByRole('button', { name: `${people.mara.name}, ${people.mara.organisation}: account` }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    // The draft goes with it, so that is asked first.
    await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    await page.goto('/segments/new');
    await signIn('mara');
    await expect(page.getByText('Everyone in scope. Add a condition')).toBeVisible();
  });
});
