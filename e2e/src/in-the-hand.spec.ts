import { expect, test } from '@playwright/test';
import { builderOn, newSegment } from './support/builder.ts';
import { people, signedInAs } from './support/people.ts';

const adults = { version: 1, where: { kind: 'attribute', field: 'age', op: 'atLeast', value: 18 } } as const;

test.describe('of an analyst', () => {
  test.use({ storageState: signedInAs('mara') });

  test('what does not come by the network is said in its place, and the page and the draft stay', async ({ page }) => {
    const late: string[] = [];
    // From here on no further code comes, as after a release that took the files away.
    await page.route('**/_next/static/**', async (route) => {
      if (!late.includes('gone')) return route.continue();
      await route.abort();
    });
    // Nothing is fetched ahead: the browser is never idle.
    await page.addInitScript(() => {
      window.requestIdleCallback = () => 0;
    });
    const builder = await newSegment(page, adults);
    await builder.number();
    late.push('gone');
    const said = page.getByRole('alert').filter({ hasText: 'This part of the page could not be shown.' });
    const openers = [
      () => page.getByRole('button', { name: 'Save segment' }).click(),
      () => page.keyboard.press('ControlOrMeta+K'),
      () => builder.conditions.getByRole('button', { name: /^age: / }).click(),
      () =>
        builder
          .row('Aged 18')
          .getByRole('button', { name: /^More for/ })
          .click(),
    ];
    for (const open of openers) {
      await open();
      await expect(said).toBeVisible();
      await said.getByRole('button', { name: 'Close' }).click();
      await expect(said).toBeHidden();
      await expect(builder.row('Aged 18')).toBeVisible();
    }
    await builder.openTab('Why');
    await expect(said).toBeVisible();

    late.length = 0;
    await said.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText('Why is for administrators and support.')).toBeVisible();
    await page.getByRole('button', { name: 'Save segment' }).click();
    await expect(page.getByRole('dialog', { name: 'Save segment' }).getByRole('textbox', { name: 'Name' })).toBeFocused();
  });

  test('the focus goes to the name in a dialog and back to where it came from, and to the heading of the next page', async ({ page }) => {
    await page.goto('/segments');
    const more = page.getByRole('button', { name: /^More for/ }).first();
    await more.click();
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(more).toBeFocused();
    await page.keyboard.press('ControlOrMeta+K');
    await expect(page.getByPlaceholder('Find a segment or an action')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(more).toBeFocused();
    await page.getByRole('table', { name: 'Segments' }).getByRole('link').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    const rename = page.getByRole('button', { name: 'Rename' });
    await rename.click();
    await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(rename).toBeFocused();
  });

  test('past a dozen rows title and count stay in sight; after an edit the figures dim at once, and the count comes before the profile', async ({
    page,
  }) => {
    const rows = Array.from({ length: 14 }, (_, index) => ({ ...adults.where, value: 12 + index }));
    const builder = await newSegment(page, { version: 1, where: { kind: 'all', of: rows } });
    const profile = page.getByRole('region', { name: 'Profile' });
    await builder.number();
    await expect(profile).toHaveAttribute('aria-busy', 'false');
    const last = builder.row('Aged 25 or over');
    await last.focus();
    for (const stays of [page.getByRole('heading', { level: 1 }), page.getByRole('button', { name: 'Save segment' }), builder.count]) {
      await expect(last).toBeInViewport();
      await expect(stays).toBeInViewport();
    }

    await test.step('the words beside a row explain themselves, by the arrow keys and at a press', async () => {
      const said = page.getByRole('tooltip');
      const keeps = last.getByRole('button', { name: 'keeps' });
      await expect(keeps).toBeVisible();
      for (let part = 0; part < 8 && !(await keeps.evaluate((word) => word === document.activeElement)); part += 1)
        await page.keyboard.press('ArrowRight');
      await expect(said).toContainText('Keeps: of those left by the rows above it');
      await page.keyboard.press('Escape');
      await expect(said).toBeHidden();
      await keeps.click();
      await expect(said).toContainText('Keeps');
      await last.focus();
    });

    const asked: string[] = [];
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/trpc/audiences.*', async (route) => {
      asked.push(new URL(route.request().url()).pathname.split('.').at(-1) ?? '');
      await held;
      await route.continue();
    });
    await page.keyboard.press('Delete');
    await expect(last).toBeHidden();
    await expect(builder.panel).toHaveAttribute('data-stale', 'true');
    await expect(profile).toHaveAttribute('aria-busy', 'true');
    // What is said of the base is of the choice, not of the figures that are still of before.
    await profile.getByRole('button', { name: /^everyone in scope who visited/i }).click();
    await page
      .getByRole('menuitemradio', { name: /^Everyone in scope/ })
      .last()
      .click();
    await expect(profile.getByRole('button', { name: 'everyone in scope', exact: true })).toBeVisible();
    await expect.poll(() => asked).toEqual(['preview']);
    answer();
    await builder.number();
    await expect(profile).toHaveAttribute('aria-busy', 'false');
    expect(asked).toEqual(['preview', 'profile']);
  });

  test('what is typed stays, readable or not, and a row that is deleted by a key comes back', async ({ page }) => {
    const builder = await newSegment(page, adults);
    await builder.number();
    await builder.conditions.getByRole('button', { name: /^age: / }).click();
    const box = page.getByRole('dialog', { name: 'age' }).getByRole('textbox', { name: 'age' });
    await box.fill('2.5');
    await page.keyboard.press('Escape');
    await expect(builder.row('Age, unfinished')).toContainText('needs a whole number in place of “2.5”');
    await builder.conditions.getByRole('button', { name: 'age: “2.5”' }).click();
    await expect(box).toHaveValue('2.5');
    await box.fill('21');
    await page.keyboard.press('Escape');
    await expect(builder.row('Aged 21 or over')).toBeVisible();

    // The next key before the focus is back: what it opens keeps the focus.
    await builder.conditions.getByRole('button', { name: /^age: / }).click();
    await expect(box).toBeFocused();
    await page.evaluate(() => {
      for (const [target, key] of [[document.activeElement, 'Escape'] as const, [document.body, '/'] as const])
        target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    });
    await expect(box).toBeHidden();
    const finder = page.getByRole('combobox', { name: 'Find a condition, a film or a segment' });
    await expect(finder).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(finder).toBeHidden();

    await builder.conditions.getByRole('button', { name: /^age: / }).focus();
    await page.keyboard.press('Backspace');
    await expect(builder.row('Aged 21')).toBeHidden();
    await expect(page.getByText('Deleted: Aged 21 or over')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await expect(builder.row('Aged 21 or over')).toBeVisible();
  });
});

test('a session that ends is said once, calmly, and signing in leads back to the draft', async ({ page, context }) => {
  const { name, organisation } = people.mara;
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.accept();
  });
  await page.goto('/segments/new?tab=json');
  await page.getByRole('button', { name: `${name}, ${organisation}` }).click();
  const builder = builderOn(page);
  await builder.paste(JSON.stringify(adults));
  await builder.number();

  await test.step('signing out without a connection says so and stays', async () => {
    await context.setOffline(true);
    await page.getByRole('button', { name: `${name}, ${organisation}: account` }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByText('so you are still signed in')).toBeVisible();
    await context.setOffline(false);
    await expect(builder.row('Aged 18')).toBeVisible();
  });

  await context.clearCookies();
  await builder.paste(JSON.stringify({ ...adults, where: { ...adults.where, value: 34 } }));
  const dialog = page.getByRole('dialog', { name: 'You are signed out' });
  await expect(dialog).toBeVisible();
  await expect(page).toHaveURL('/segments/new?tab=json');
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: `${name}, ${organisation}` }).click();
  await expect(page).toHaveURL('/segments/new?tab=json');
  await expect(builder.row('Aged 34 or over')).toBeVisible();
  expect(asked).toEqual([]);
});
