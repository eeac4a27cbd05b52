import { expect, type Page, test } from '@playwright/test';
import { freshName, newSegment, saveAs } from './support/builder.ts';
import { exactCount, shownTo } from './support/marquee.ts';
import { type PersonName, people, personNames, signedInAs } from './support/people.ts';

const old = { version: 1, where: { kind: 'attribute', field: 'age', op: 'atLeast', value: 65 } } as const;

for (const person of personNames) {
  test.describe(people[person].name, { tag: '@stores' }, () => {
    test.use({ storageState: signedInAs(person) });

    test('counts the moviegoers in scope, and no others', async ({ page }) => {
      const builder = await newSegment(page);
      await expect(page.getByText('Everyone in scope. Add a condition')).toBeVisible();
      expect(await builder.number()).toBe(shownTo(person, (await exactCount(null, person)).count));
      await builder.paste(JSON.stringify(old));
      await expect(builder.row('Aged 65 or over')).toBeVisible();
      expect(await builder.number()).toBe(shownTo(person, (await exactCount(old, person)).count));
    });
  });
}

test.describe('between organisations', { tag: '@stores' }, () => {
  test.use({ storageState: signedInAs('mara') });

  test('a segment of one organisation does not exist for another', async ({ page, browser }) => {
    const name = freshName('Only ours');
    await newSegment(page, old);
    const address = await saveAs(page, name);
    const id = address.split('/').at(-1) ?? '';

    for (const person of ['jonah', 'beatriz', 'priya'] as const satisfies PersonName[]) {
      const context = await browser.newContext({ storageState: signedInAs(person), baseURL: new URL(address).origin });
      const theirs = await context.newPage();
      await theirs.goto(address);
      await expect(theirs.getByText('There is no such segment')).toBeVisible();
      await theirs.goto(`/segments?q=${encodeURIComponent(name)}`);
      await expect(theirs.getByText('No segment matches')).toBeVisible();
      // Neither by name nor by number in a condition of one's own.
      const builder = await newSegment(theirs, { version: 1, where: { kind: 'segment', id } });
      await expect(builder.conditions.getByText(/no segment|not exist|unknown/i).first()).toBeVisible();
      await expect(theirs.getByRole('button', { name: 'Save segment' })).toBeDisabled();
      await context.close();
    }
  });

  test('each finds the segments of its own organisation alone', async ({ page, browser }) => {
    const listed = async (shown: Page) => {
      await shown.goto('/segments');
      const table = shown.getByRole('table', { name: 'Segments' });
      await expect(table.or(shown.getByText('No segments yet'))).toBeVisible();
      return table.getByRole('link').allInnerTexts();
    };
    const maras = await listed(page);
    expect(maras).toContain('Kestrel Meridian, opening night');
    const context = await browser.newContext({ storageState: signedInAs('beatriz'), baseURL: new URL(page.url()).origin });
    const beatrizs = await listed(await context.newPage());
    expect(beatrizs).toContain('Premium formats, not seen for six months');
    expect(beatrizs.filter((name) => maras.includes(name))).toEqual([]);
    await context.close();
  });
});

test.describe('an approver', { tag: '@stores' }, () => {
  test.use({ storageState: signedInAs('beatriz') });

  test('finds its own exhibitor alone in the editors, and nobody under another', async ({ page }) => {
    const builder = await newSegment(page);
    await page.getByRole('button', { name: 'Add condition', exact: true }).click();
    await page.getByRole('option', { name: 'exhibitor', exact: true }).click();
    const options = page.getByRole('listbox', { name: 'exhibitor' }).getByRole('option');
    await expect(options).toHaveCount(1);
    await expect(options.first()).toContainText('Northlight');
    await page.keyboard.press('Escape');
    await builder.paste('{"version":1,"where":{"kind":"attribute","field":"exhibitor","op":"in","value":["tideway"]}}');
    expect(await builder.number()).toBe('<10');
  });
});

test.describe('why', { tag: '@stores' }, () => {
  test.describe('an administrator', () => {
    test.use({ storageState: signedInAs('priya') });

    test('asks why a moviegoer matches, condition by condition', async ({ page }) => {
      const definition = {
        version: 1,
        where: { kind: 'all', of: [old.where, { kind: 'visits', op: 'atLeast', value: 2 }] },
      } as const;
      const { ids = [] } = await exactCount(definition, 'priya', ['--ids']);
      const builder = await newSegment(page, definition);
      await builder.number();
      await builder.openTab('Why');
      await page.getByRole('textbox', { name: 'Moviegoer' }).fill(ids[0] ?? '');
      await page.getByRole('button', { name: 'Look up' }).click();
      await expect(page.getByText('Matches', { exact: true })).toBeVisible();
      const trace = page.getByRole('list', { name: 'Condition by condition' });
      // The whole, and each of its two conditions with what decided it.
      await expect(trace.getByRole('listitem')).toHaveText([/^\s*yes/, /^\s*yesare aged 65 or over\d+$/, /^\s*yesmade at least 2 visits/]);
      await page.getByRole('textbox', { name: 'Moviegoer' }).fill('northlight:nobody');
      await page.getByRole('button', { name: 'Look up' }).click();
      await expect(page.getByText(/no such moviegoer|not found|nobody/i).first()).toBeVisible();
    });
  });

  test.describe('an analyst', () => {
    test.use({ storageState: signedInAs('mara') });

    test('does not, neither on the page nor by the API', async ({ page }) => {
      await page.goto('/segments/new?tab=why');
      await expect(page.getByText('Why is for administrators and support.')).toBeVisible();
      await expect(page.getByRole('textbox', { name: 'Moviegoer' })).toBeHidden();
      const { ids = [] } = await exactCount(old, 'mara', ['--ids']);
      const answer = await page.request.post('/trpc/audiences.why', { data: { moviegoer: ids[0], definition: old } });
      expect(answer.status()).toBe(403);
      expect(await answer.text()).toContain('for administrators and for support');
      const list = await page.request.post('/trpc/audiences.list', { data: { definition: old } });
      expect([403, 404]).toContain(list.status());
    });
  });
});
