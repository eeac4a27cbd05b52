import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { builderOn, freshName, newSegment, saveAs } from './support/builder.ts';
import { exactCount } from './support/marquee.ts';
import { signedInAs } from './support/people.ts';

// Colours that are on their way from one to another have no contrast to speak of.
test.use({ contextOptions: { reducedMotion: 'reduce' } });
// The longest file: its tests share nothing.
test.describe.configure({ mode: 'parallel' });

/** Large, and looked at by itself, as charts and as tables. */
const profile = '[data-tour="profile"]';
/** The tab that is open. */
const tab = '[role="tabpanel"]';

const rich = {
  version: 1,
  where: {
    kind: 'all',
    of: [
      { kind: 'attribute', field: 'age', op: 'between', value: [18, 44] },
      {
        kind: 'any',
        of: [
          {
            kind: 'visits',
            where: {
              kind: 'all',
              of: [
                { kind: 'visit', field: 'film.genre', op: 'anyOf', value: ['horror', 'drama'] },
                { kind: 'visit', field: 'spend', op: 'atLeast', value: 1200 },
              ],
            },
            during: { kind: 'last', count: 12, unit: 'month' },
          },
          { kind: 'not', of: { kind: 'visits', measure: 'films', op: 'atLeast', value: 3 } },
        ],
      },
    ],
  },
} as const;

/** The same rows with nobody who matches: no chart is drawn below what is looked at. */
const unmatched = {
  version: 1,
  where: { kind: 'all', of: [...rich.where.of, { kind: 'visits', op: 'atLeast', value: 9000 }] },
} as const;

test.describe('signed out', () => {
  test('the sign-in page is accessible, with a refusal too', async ({ page }) => {
    await page.goto('/sign-in');
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    await expectAccessible(page, 'sign in');
    await page.getByRole('textbox', { name: 'E-mail' }).fill('nobody@example.test');
    await page.getByRole('textbox', { name: 'Password' }).fill('not-the-password');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByRole('alert').filter({ hasText: /./ })).toBeVisible();
    await expectAccessible(page, 'sign in, refused');
  });
});

test('every component is accessible in each of its states', async ({ page }) => {
  await page.goto('/gallery');
  await expect(page.getByRole('heading', { name: 'Gallery' })).toBeVisible();
  await expect(page.getByPlaceholder('Find a segment or an action')).toBeVisible();
  await expectAccessible(page, 'gallery');
  for (const opener of ['all', 'Popover', 'A day', 'Dialog']) {
    await page.getByRole('button', { name: opener, exact: true }).first().click();
    await expect(page.getByRole('menu').or(page.getByRole('dialog'))).toBeVisible();
    await expectAccessible(page, `gallery, ${opener} open`, { layerOnly: true });
    await page.keyboard.press('Escape');
  }
  for (const tables = page.getByRole('button', { name: /: show as table$/ }); (await tables.count()) > 0; ) await tables.first().click();
  await expectAccessible(page, 'gallery, charts as tables');
});

test.describe('of an analyst', () => {
  test.use({ storageState: signedInAs('mara') });

  test('the list is accessible in every state', async ({ page }) => {
    await page.goto('/segments');
    await expect(page.getByRole('table', { name: 'Segments' })).toBeVisible();
    await expectAccessible(page, 'segments');
    await page
      .getByRole('button', { name: /^More for/ })
      .first()
      .click();
    await expect(page.getByRole('menu')).toBeVisible();
    await expectAccessible(page, 'segments, menu open', { layerOnly: true });
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    await expect(page.getByRole('dialog', { name: 'Rename segment' })).toBeVisible();
    await expectAccessible(page, 'segments, renaming', { layerOnly: true });
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox', { name: 'Find a segment' }).fill('nothing is called this');
    await expect(page.getByText('No segment matches')).toBeVisible();
    await expectAccessible(page, 'segments, nothing found');
    await page.goto('/segments?show=archived');
    await expect(page.getByText('Nothing is archived').or(page.getByRole('table', { name: 'Segments' }))).toBeVisible();
    await expectAccessible(page, 'segments, archived');
    await page.keyboard.press('ControlOrMeta+K');
    await expect(page.getByRole('dialog', { name: 'Search or jump to' })).toBeVisible();
    await expectAccessible(page, 'palette', { layerOnly: true });
  });

  test('the builder is accessible, empty and with rows', async ({ page }) => {
    test.slow();
    const builder = await newSegment(page);
    await expect(page.getByText('Everyone in scope. Add a condition')).toBeVisible();
    await builder.number();
    await expect(page.getByRole('region', { name: 'Profile' })).toHaveAttribute('aria-busy', 'false');
    await expectAccessible(page, 'builder, empty');

    await builder.paste(JSON.stringify(rich, null, 2));
    await expect(builder.row('Aged 18 to 44')).toBeVisible();
    await builder.number();
    await expect(page.getByRole('region', { name: 'Profile' })).toHaveAttribute('aria-busy', 'false');
    await expectAccessible(page, 'builder, JSON tab', { without: profile });
    await builder.openTab('Sentence');
    await expectAccessible(page, 'builder, sentence tab', { only: tab });
  });

  test('the builder is accessible with menus and pickers open', async ({ page }) => {
    test.slow();
    const builder = await newSegment(page, unmatched);
    await builder.number();
    await builder.openTab('Sentence');
    for (const part of [/^age: /, /^genre: /, /^How many: /, /^When: /, /^Field: age/, /^Measure: /, /^As-of date/]) {
      await page.getByRole('main').getByRole('button', { name: part }).first().click();
      await expect(page.getByRole('dialog').or(page.getByRole('menu'))).toBeVisible();
      await expectAccessible(page, `builder, ${part.source} open`, { layerOnly: true });
      await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: 'Add condition', exact: true }).click();
    await expect(page.getByRole('listbox', { name: 'Conditions' })).toBeVisible();
    await expectAccessible(page, 'builder, adding a condition', { layerOnly: true });
    await page.getByRole('option', { name: 'loyalty tier' }).click();
    await expect(page.getByPlaceholder('Find: loyalty tier')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(builder.panel).toContainText('Without the unfinished row');
    await expectAccessible(page, 'builder, an unfinished row', { without: profile });
    await builder
      .row('Loyalty tier, unfinished')
      .getByRole('button', { name: /^More for/ })
      .click();
    await expect(page.getByRole('menu')).toBeVisible();
    await expectAccessible(page, 'builder, menu of a row', { layerOnly: true });
  });

  test('the builder is accessible with what is wrong in it, and while saving', async ({ page }) => {
    test.slow();
    const builder = await newSegment(page);
    await builder.openTab('JSON');
    await builder.paste('{"version":1,"where":{"kind":"all","of":[{"kind":"attribute","field":"age","op":"atLeast","value":-4.5}]}}');
    await expect(page.getByRole('list', { name: 'Issues' })).toBeVisible();
    await expectAccessible(page, 'builder, a wrong row', { without: profile });
    await builder.paste('{"version":1,');
    await expect(page.getByText('This does not read as JSON yet')).toBeVisible();
    await expectAccessible(page, 'builder, unreadable JSON', { only: tab });
    await builder.paste(JSON.stringify(rich));
    await page.getByRole('button', { name: 'Save segment' }).click();
    await expect(page.getByRole('dialog', { name: 'Save segment' })).toBeVisible();
    await expectAccessible(page, 'builder, saving', { layerOnly: true });
  });

  test('a saved segment is accessible: versions, Why, its menu, a small audience', async ({ page }) => {
    const builder = await newSegment(page, unmatched);
    await builder.number();
    await saveAs(page, freshName('For all eyes and ears'));
    await builder.openTab('Versions');
    await expect(page.getByRole('table', { name: 'Versions' })).toBeVisible();
    await expectAccessible(page, 'versions tab', { only: tab });
    await builder.openTab('Why');
    await expect(page.getByText('Why is for administrators and support.')).toBeVisible();
    await expectAccessible(page, 'why tab, locked', { only: tab });
    await page.getByRole('button', { name: 'More for this segment' }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    await expectAccessible(page, 'menu of the segment', { layerOnly: true });
    await page.keyboard.press('Escape');

    expect(await builder.number()).toBe('<50');
    await expect(page.getByText('too few for a profile')).toBeVisible();
    await expectAccessible(page, 'a small audience');
  });

  test('pages that are not there are accessible', async ({ page }) => {
    await page.goto('/segments/seg_none');
    await expect(page.getByText('There is no such segment')).toBeVisible();
    await expectAccessible(page, 'no such segment');
    await page.goto('/nowhere');
    await expect(page.getByText('There is no such page')).toBeVisible();
    await expectAccessible(page, 'no such page');
  });
});

test.describe('of an administrator', () => {
  test.use({ storageState: signedInAs('priya') });

  test('the empty list and the answer of Why are accessible', async ({ page }) => {
    await page.goto('/segments');
    await expect(page.getByText('No segments yet')).toBeVisible();
    await expectAccessible(page, 'no segments yet');
    const definition = { version: 1, where: { kind: 'attribute', field: 'region', op: 'in', value: ['US-WY'] } } as const;
    const { ids } = await exactCount(definition, 'priya', ['--ids']);
    await newSegment(page, definition);
    await builderOn(page).openTab('Why');
    await page.getByRole('textbox', { name: 'Moviegoer' }).fill(ids?.[0] ?? '');
    await page.getByRole('button', { name: 'Look up' }).click();
    await expect(page.getByText('Matches', { exact: true })).toBeVisible();
    await expectAccessible(page, 'why', { only: tab });
  });
});
