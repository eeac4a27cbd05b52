import { expect, type Locator, type Page, test } from '@playwright/test';
import { type BuilderPage, builderOn, newSegment } from './support/builder.ts';
import { exactCount, shownTo } from './support/marquee.ts';
import { signedInAs } from './support/people.ts';

test.use({ storageState: signedInAs('mara') });

const samples = [
  'Kestrel Meridian, opening weekend',
  'Horror regulars, evening and late',
  'Ninefold Tide, bought ahead',
  'Low Sun Over Varga, who went',
  'Cinderfall Station or Ninefold Tide, but not Kestrel Meridian',
];

const three = {
  version: 1,
  where: {
    kind: 'all',
    of: [
      { kind: 'attribute', field: 'gender', op: 'in', value: ['female'] },
      { kind: 'attribute', field: 'age', op: 'atLeast', value: 30 },
      { kind: 'visits', during: { kind: 'last', count: 6, unit: 'month' }, measure: 'visits', op: 'atLeast', value: 2 },
    ],
  },
} as const;

async function rowsOf(builder: BuilderPage): Promise<string[]> {
  const names = await builder.conditions
    .getByRole('group', { name: /level 1$/ })
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')));
  return names.map((name) => name?.split('.')[0] ?? '');
}

async function open(page: Page, name: string): Promise<BuilderPage> {
  await page.goto('/segments');
  await page.getByRole('table', { name: 'Segments' }).getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  return builderOn(page);
}

test('each sample segment opens with a count worth a look, its sentence and its story', { tag: '@stores' }, async ({ page }) => {
  for (const name of samples) {
    const builder = await open(page, name);
    const shown = await builder.number();
    expect(shown, name).toMatch(/^[\d,]+$/);
    await builder.openTab('JSON');
    const { count } = await exactCount(await builder.definition(), 'mara');
    expect(shownTo('mara', count), name).toContain(shown);
    await builder.openTab('Versions');
    await expect(page.getByRole('table', { name: 'Versions' }).getByRole('row', { name: /Mara Lindqvist/ })).toHaveCount(1);
  }
});

test('undo and redo go through rows and JSON alike, by keys and by buttons', async ({ page }) => {
  const builder = await newSegment(page, three);
  await expect(builder.row('Women')).toBeVisible();
  const all = await builder.number();
  await builder.row('Women').focus();
  await page.keyboard.press('Delete');
  await expect(builder.row('Women')).toBeHidden();
  const without = await builder.number();
  expect(without).not.toBe(all);
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(builder.row('Women')).toBeVisible();
  expect(await builder.number()).toBe(all);
  expect(await builder.definition()).toEqual(three);
  await page.getByRole('button', { name: 'Redo' }).click();
  expect(await builder.number()).toBe(without);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Everyone in scope. Add a condition')).toBeVisible();
});

test('a row is dragged to another place, and the count stays', async ({ page }) => {
  const builder = await newSegment(page, three);
  await expect(builder.row('At least 2 visits')).toBeVisible();
  const before = await builder.number();
  await page.getByRole('button', { name: 'Add group' }).click();
  await expect(page.getByRole('listbox', { name: 'Conditions' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox', { name: 'Conditions' })).toBeHidden();
  // The JSON tab is below the rows.
  await page.evaluate(() => window.scrollTo(0, 0));
  async function drag(words: string, onto: Locator, place: 'upper' | 'lower'): Promise<void> {
    const { height = 0 } = (await onto.boundingBox()) ?? {};
    const y = place === 'upper' ? 4 : height - 4;
    await builder
      .row(words)
      .getByTitle('Drag to move')
      .dragTo(onto, { targetPosition: { x: 200, y }, steps: 10 });
  }
  await drag('At least 2 visits', builder.row('Women'), 'upper');
  await expect
    .poll(() => rowsOf(builder))
    .toEqual(['At least 2 visits in the last 6 months', 'Women', 'Aged 30 or over', expect.stringMatching(/^Group/)]);
  expect(await builder.number()).toBe(before);

  await test.step('and into a group', async () => {
    const group = builder.conditions.getByRole('group', { name: /^Group/ });
    await drag('Women', group, 'lower');
    await expect.poll(() => rowsOf(builder)).toHaveLength(3);
    await expect(builder.row('Women')).toHaveAccessibleName(/1 of 1, level 2$/);
    expect(await builder.number()).toBe(before);
  });
});
