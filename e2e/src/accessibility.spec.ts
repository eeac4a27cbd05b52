import { expect, type Locator, test } from '@playwright/test';
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
                { kind: 'visit', field: 'spend', op: 'atLeast', value: 1500 },
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

test.describe('in the gallery', () => {
  // The lists of the pickers are those on record.
  test.use({ storageState: signedInAs('mara') });

  test('every component, menu, picker and editor is accessible in each of its states', async ({ page }) => {
    test.slow();
    await page.goto('/gallery');
    await expect(page.getByRole('heading', { name: 'Gallery' })).toBeVisible();
    await expect(page.getByPlaceholder('Find a segment or an action')).toBeVisible();
    const rows = page.getByRole('region', { name: 'Rows and their editors' });
    await expect(rows.getByRole('group', { name: /^Aged 18 to 44/ })).toBeVisible();
    // Messages are shown as the server draws them.
    await expect(page.frameLocator('[data-message="email 0"] iframe').getByText('See times')).toBeVisible();
    await expect(page.locator('[data-message="sms 0"]').getByText('Part 2 of 2')).toBeVisible();
    await expectAccessible(page, 'gallery');
    for (const tables = page.getByRole('button', { name: /: show as table$/ }); (await tables.count()) > 0; ) await tables.first().click();
    await expectAccessible(page, 'gallery, charts as tables');

    const open = async (opener: Locator, what: string) => {
      await opener.first().click();
      await expect(page.getByRole('menu').or(page.getByRole('dialog'))).toBeVisible();
      await expectAccessible(page, `gallery, ${what} open`, { layerOnly: true });
      await page.keyboard.press('Escape');
      await expect(page.getByRole('menu').or(page.getByRole('dialog'))).toBeHidden();
    };
    for (const opener of ['all', 'Popover', 'A day', 'Dialog']) await open(page.getByRole('button', { name: opener, exact: true }), opener);
    const parts = [
      ...[/^age: 18/, /^gender: /, /^joined on: /, /^loyalty tier: /, /^genre: /, /^spend: /, /^How many: /, /^When: /, /^Field: age/],
      ...[/^Measure: /, /^Segment: /, /^As-of date/, /^Add to this visit/, /^More for/, /^Add condition$/],
    ];
    await page.goto('/gallery?only=rows');
    await expect(rows.getByRole('group', { name: /^Aged 18 to 44/ })).toBeVisible();
    for (const part of parts) await open(rows.getByRole('button', { name: part }), part.source);
    // A list that finds nothing is none without options: what it says stands beside it.
    for (const [part, box] of [
      [/^loyalty tier: /, /^Find: /],
      [/^Segment: /, /^Find: /],
      [/^Add condition$/, /^Find a condition/],
    ] as const) {
      await rows.getByRole('button', { name: part }).first().click();
      await page.getByRole('combobox', { name: box }).fill('nothing has this name');
      await expect(page.getByRole('option')).toHaveCount(0);
      await expectAccessible(page, `gallery, ${part.source} with nothing found`, { layerOnly: true });
      await page.keyboard.press('Escape');
    }
  });
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

  test('the builder is accessible with what is wrong in it, and while saving', async ({ page }) => {
    test.slow();
    const builder = await newSegment(page);
    await builder.openTab('JSON');
    const tier = { kind: 'attribute', field: 'tier', op: 'in', value: [] };
    const wrong = { kind: 'attribute', field: 'age', op: 'atLeast', value: -4.5 };
    await builder.paste(JSON.stringify({ version: 1, where: { kind: 'all', of: [unmatched.where, wrong, tier] } }));
    await expect(page.getByRole('list', { name: 'Issues' })).toBeVisible();
    await expect(builder.row('Loyalty tier, unfinished')).toBeVisible();
    await builder.number();
    await expectAccessible(page, 'builder, a wrong and an unfinished row', { without: profile });
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
    const address = await saveAs(page, freshName('For all eyes and ears'));
    await page.goto(`${address}?tab=versions&compare=1..1`);
    await expect(page.getByRole('dialog', { name: 'Versions compared' })).toContainText('Both ask for the same');
    await expectAccessible(page, 'versions compared', { layerOnly: true });
    await page.keyboard.press('Escape');
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
