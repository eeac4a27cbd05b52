import { expect, test } from '@playwright/test';
import { builderOn, freshName, newSegment, saveAs } from './support/builder.ts';
import { signedInAs } from './support/people.ts';

test.use({ storageState: signedInAs('mara') });

const aged = (years: number) => ({ version: 1, where: { kind: 'attribute', field: 'age', op: 'atLeast', value: years } }) as const;

test('of two tabs that save the same segment the second is told who was first, and nothing is lost', { tag: '@stores' }, async ({
  page,
  context,
}) => {
  const name = freshName('Two tabs');
  await newSegment(page, aged(60));
  const address = await saveAs(page, name);
  const other = await context.newPage();
  await other.goto(`${address}?tab=json`);
  await page.goto(`${address}?tab=json`);
  const [mine, theirs] = [builderOn(page), builderOn(other)];

  await other.bringToFront();
  await theirs.paste(JSON.stringify(aged(61)));
  await other.getByRole('button', { name: 'Save version 2' }).click();
  await other.getByRole('dialog').getByRole('button', { name: 'Save version 2' }).click();
  await expect(other.getByText('Version 2', { exact: true })).toBeVisible();

  await page.bringToFront();
  await mine.paste(JSON.stringify(aged(62)));
  await page.getByRole('button', { name: 'Save version 2' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Save version 2' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Mara Lindqvist changed this segment meanwhile');
  await expect(dialog.getByRole('alert')).toContainText('It is now at version 2.');
  await expect(dialog.getByRole('link', { name: 'Open theirs in a new tab' })).toHaveAttribute('href', new URL(address).pathname);

  await test.step('the draft is still there', async () => {
    await dialog.getByRole('button', { name: 'Keep editing' }).click();
    expect(await mine.definition()).toEqual(aged(62));
  });
  await test.step('and can be saved as a copy', async () => {
    await page.getByRole('button', { name: 'Save version 2' }).click();
    await dialog.getByRole('button', { name: 'Save version 2' }).click();
    await dialog.getByRole('button', { name: 'Save as a copy' }).click();
    await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue(`Copy of ${name}`);
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('heading', { name: `Copy of ${name}`, level: 1 })).toBeVisible();
    expect(page.url()).not.toContain(address);
    await mine.openTab('JSON');
    expect(await mine.definition()).toEqual(aged(62));
  });
  await test.step('while theirs is as they saved it', async () => {
    await other.bringToFront();
    await other.reload();
    expect(await theirs.definition()).toEqual(aged(61));
    await theirs.openTab('Versions');
    await expect(other.getByRole('table', { name: 'Versions' }).getByRole('row')).toHaveCount(3);
  });
});

test('a double click on save makes one version', { tag: '@stores' }, async ({ page }) => {
  const name = freshName('Saved once');
  const builder = await newSegment(page, aged(50));
  await page.getByRole('button', { name: 'Save segment' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save segment' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  await dialog.getByRole('button', { name: 'Save', exact: true }).dblclick();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();

  await builder.openTab('JSON');
  await builder.paste(JSON.stringify(aged(51)));
  await page.getByRole('button', { name: 'Save version 2' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save version 2' }).dblclick();
  await expect(page.getByText('Version 2', { exact: true })).toBeVisible();
  await builder.openTab('Versions');
  await expect(page.getByRole('table', { name: 'Versions' }).getByRole('row')).toHaveCount(3);
  await page.goto(`/segments?q=${encodeURIComponent(name)}`);
  await expect(page.getByRole('table', { name: 'Segments' }).getByRole('link', { name })).toHaveCount(1);
});
