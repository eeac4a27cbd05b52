import type { Condition, Definition } from '@marquee/dsl';
import { expect, test } from '@playwright/test';
import { freshName, newSegment, saveAs } from './support/builder.ts';
import { exactCount } from './support/marquee.ts';
import { signedInAs } from './support/people.ts';
import { baseURL } from './support/place.ts';

const year = { kind: 'last', count: 12, unit: 'month' } as const;
const women = { kind: 'attribute', field: 'gender', op: 'in', value: ['female'] } as const;
const all = (...of: readonly Condition[]): Definition => ({ version: 1, where: { kind: 'all', of } });
const visits = (value: number): Condition => ({ kind: 'visits', during: year, measure: 'visits', op: 'atLeast', value });

/** So often that no more than four did: no noise shows them as 50. */
async function seldom(): Promise<number> {
  for (let value = 20; ; value += 2) if ((await exactCount({ version: 1, where: visits(value) }, 'mara')).count <= 4) return value;
}

test.describe('a distributor', () => {
  test.use({ storageState: signedInAs('mara') });

  test('is told of every row that is too small to be counted by itself', { tag: '@stores' }, async ({ page }) => {
    const often = await seldom();
    const few = 'Too few to count on their own: left out, as if nobody matched.';
    const plain = await newSegment(page, all(women, { kind: 'attribute', field: 'region', op: 'in', value: ['US-CA', 'US-TX'] }));
    const number = await plain.number();
    const builder = await newSegment(
      page,
      all(
        women,
        { kind: 'any', of: [{ kind: 'attribute', field: 'region', op: 'in', value: ['US-CA', 'US-TX'] }, visits(often)] },
        { kind: 'not', of: visits(often + 1) },
      ),
    );
    // They are the same people: nobody is brought in or taken out by so few.
    expect(await builder.number()).toBe(number);
    await expect(builder.conditions.getByText(few)).toHaveCount(2);
    await expect(builder.row(`At least ${often} visits in the last 12 months, left out`)).toContainText('<50');
    await expect(builder.panel).toContainText('2 rows are left out: too few to count on their own.');
    await expect(builder.panel.getByRole('region', { name: 'How it narrows' })).toContainText(', left out');
    await builder.openTab('Sentence');
    await expect(page.getByText('Left out of the count because they concern too few:')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Save segment' })).toBeEnabled();
  });

  test('asks for join dates by months and for money in steps, and mends what is finer by one click', async ({ page }) => {
    const builder = await newSegment(
      page,
      all(
        { kind: 'attribute', field: 'joinedOn', op: 'onOrAfter', value: '2024-03-15' },
        { kind: 'visits', measure: 'spend', op: 'atLeast', value: 1_250, during: year },
      ),
    );
    const save = page.getByRole('button', { name: 'Save segment' });
    await expect(save).toHaveAccessibleDescription('Fix 2 rows to save');
    await expect(builder.row('Joined on or after 15 Mar 2024, has an error')).toContainText('single days could point at one person');
    await builder.conditions.getByRole('button', { name: 'Use 1 Mar 2024' }).click();
    await builder.conditions.getByRole('button', { name: 'Use $10' }).click();
    await builder.number();
    await expect(save).toBeEnabled();

    await builder.conditions.getByRole('button', { name: 'joined on: on or after 1 Mar 2024' }).click();
    const month = page.getByRole('textbox', { name: 'Month' });
    await expect(month).toHaveValue('Mar 2024');
    await month.fill('last month');
    await expect(month).toHaveAccessibleDescription(/^from 1 /);
    await month.fill('May 2023');
    await page.getByRole('combobox', { name: 'How' }).selectOption({ label: 'on or before' });
    await expect(month).toHaveAccessibleDescription('up to 31 May 2023');
    await page.keyboard.press('Escape');
    await expect(builder.row('Joined on or before 31 May 2023')).toBeVisible();

    await builder.conditions.getByRole('button', { name: 'How much: at least $10' }).click();
    const amount = page.getByRole('textbox', { name: 'How much' });
    await amount.press('ArrowUp');
    await expect(amount).toHaveValue('15');
    await page.getByRole('button', { name: 'How much: more' }).click();
    await expect(amount).toHaveValue('20');
    await amount.fill('22');
    await expect(amount).toHaveAccessibleDescription('Type 20 or 25');
    await amount.fill('25');
    await page.keyboard.press('Escape');
    await builder.number();
    await expect(save).toBeEnabled();
  });

  test('is told when it has seen as many figures of an audience as one day allows; it can still edit and save', async ({ page }) => {
    const older = (from: number) =>
      all(
        { kind: 'attribute', field: 'region', op: 'in', value: ['US-OH', 'US-NV'] },
        { kind: 'attribute', field: 'gender', op: 'in', value: ['male'] },
        { kind: 'visits', measure: 'films', op: 'atLeast', value: 3, during: { kind: 'last', count: 9, unit: 'month' } },
        { kind: 'attribute', field: 'age', op: 'atLeast', value: from },
      );
    await page.goto('/segments');
    const ask = async (verb: 'preview' | 'count', from: number) =>
      (await page.request.post(`/trpc/audiences.${verb}`, { data: { definition: older(from) }, headers: { origin: baseURL } })).ok();
    let from = 10;
    while (await ask('preview', from)) from += 1;
    expect(from, 'a few variants are no trouble').toBeGreaterThan(20);
    // A count alone is less than a preview: it takes what is left.
    while (await ask('count', from)) from += 1;

    const asked: string[] = [];
    page.on('request', (request) => request.url().includes('/trpc/audiences.') && asked.push(request.url()));
    const builder = await newSegment(page, older(from));
    await expect(builder.panel.getByRole('alert')).toContainText('No more figures today.');
    await expect(builder.panel.getByRole('alert').getByRole('button')).toHaveCount(0);
    await expect(builder.count).toContainText('No number today');
    await expect(page.getByText('No profile of what cannot be counted.')).toBeVisible();
    // It is not asked for again, neither by itself nor by somebody who comes back to the page.
    const before = asked.length;
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    await page.getByRole('tab', { name: 'Sentence' }).click();
    expect(asked.length).toBe(before);

    const name = freshName('Seen enough of');
    await saveAs(page, name);
    await page.goto('/segments');
    await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText('not counted');
    // Another audience is another matter.
    const other = await newSegment(page, { version: 1, where: women });
    expect(await other.number()).toMatch(/^[\d,]+$/);
  });
});

test.describe('an exhibitor', () => {
  test.use({ storageState: signedInAs('beatriz') });

  test('asks about its own moviegoers for any day and any amount', async ({ page }) => {
    await page.goto('/segments/new?asOf=2199-12-31');
    await expect(page.getByRole('complementary', { name: 'Count' })).toContainText(/The data reaches to .*, and this is for 31 Dec 2199/);
    const builder = await newSegment(
      page,
      all(
        { kind: 'attribute', field: 'joinedOn', op: 'onOrAfter', value: '2024-03-15' },
        { kind: 'visits', measure: 'spend', op: 'atLeast', value: 1_250, during: year },
      ),
    );
    await builder.number();
    await expect(page.getByRole('button', { name: 'Save segment' })).toBeEnabled();
    await builder.conditions.getByRole('button', { name: 'joined on: on or after 15 Mar 2024' }).click();
    await expect(page.getByRole('textbox', { name: 'Day' })).toHaveValue('2024-03-15');
  });
});
