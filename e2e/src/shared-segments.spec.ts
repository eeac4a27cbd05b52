import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { freshName, newSegment } from './support/builder.ts';
import { signedInAs } from './support/people.ts';

const definition = { version: 1, where: { kind: 'visits', op: 'atLeast', value: 2 } } as const;

test.describe('a marketer', () => {
  test.use({ storageState: signedInAs('jonah') });

  test('keeps a segment private, tags and pins it, shares it, and archives several at once', async ({ page }) => {
    test.slow();
    const rail = page.getByRole('navigation', { name: 'Main' });
    const [mine, other] = [freshName('Spring plans'), freshName('Left over')];
    for (const name of [mine, other]) {
      await newSegment(page, definition);
      await page.getByRole('button', { name: 'Save segment' }).click();
      const saving = page.getByRole('dialog', { name: 'Save segment' });
      await saving.getByRole('textbox', { name: 'Name' }).fill(name);
      if (name === mine) await saving.getByRole('checkbox', { name: /^Private to me/ }).check();
      await saving.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
    }

    await page.goto('/segments');
    const table = page.getByRole('table', { name: 'Segments' });
    const row = table.getByRole('row', { name: new RegExp(mine) });
    await expect(row).toContainText('Private to you');
    const menu = async (item: string) => {
      await page.getByRole('button', { name: `More for ${mine}` }).click();
      await page.getByRole('menuitem', { name: item }).click();
    };
    const tag = freshName('spring');
    await menu('Tags');
    const tags = page.getByRole('dialog', { name: 'Tags' });
    await tags.getByRole('textbox', { name: 'Tags' }).fill(`${tag}, horror fans, `);
    await expectAccessible(page, 'tags of a segment', { layerOnly: true });
    await tags.getByRole('button', { name: 'Save tags' }).click();
    await expect(row).toContainText(`${tag}horror fans`);

    await menu('Pin');
    await expect(rail.getByRole('list', { name: 'Pinned segments' }).getByRole('link', { name: mine })).toBeVisible();
    await menu('Share with my organisation');
    await expect(row).not.toContainText('Private to you');
    await menu('Copy link');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/segments\/seg_\w+$/);

    await page.getByRole('button', { name: new RegExp(`^${tag} 1`) }).click();
    await expect(page).toHaveURL(new RegExp(`tag=${tag.replace(' ', '\\+')}`));
    await expect(table.getByRole('row')).toHaveCount(2);
    await expectAccessible(page, 'segments with one tag');
    await page.reload();
    await expect(table.getByRole('row')).toHaveCount(2);

    await menu('Unpin');
    await expect(rail.getByRole('link', { name: mine })).toHaveCount(0);
    await page.goto('/segments');
    for (const name of [mine, other]) await table.getByRole('checkbox', { name: `Pick ${name}` }).check();
    await page.getByRole('button', { name: 'Archive 2' }).click();
    await expect(page.getByText('2 segments are archived')).toBeVisible();
    await expect(row).toHaveCount(0);
    await page.goto('/segments?show=archived');
    await expect(table.getByRole('row', { name: new RegExp(other) })).toBeVisible();
  });
});
