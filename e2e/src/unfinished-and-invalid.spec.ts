import { expect, test } from '@playwright/test';
import { newSegment } from './support/builder.ts';
import { exactCount, shownTo } from './support/marquee.ts';
import { signedInAs } from './support/people.ts';

test.use({ storageState: signedInAs('mara') });

test('an unfinished row says so quietly: the rest is counted without it, and saving waits for it', async ({ page }) => {
  const builder = await newSegment(page, { version: 1, where: { kind: 'attribute', field: 'gender', op: 'in', value: ['male'] } });
  const men = await builder.number();
  await page.getByRole('button', { name: 'Add condition', exact: true }).click();
  await page.getByRole('option', { name: 'region', exact: true }).click();
  await page.keyboard.press('Escape');

  await expect(builder.row('Region, unfinished')).toContainText('Unfinished: needs a value.');
  await expect(builder.row('Region, unfinished')).toContainText('not counted');
  await expect(builder.panel).toContainText('Without the unfinished row');
  expect(await builder.number()).toBe(men);
  await builder.openTab('Sentence');
  await expect(page.getByText('Left out until it is complete: Region.')).toBeVisible();

  const save = page.getByRole('button', { name: 'Save segment' });
  await expect(save).toBeDisabled();
  await expect(save).toHaveAccessibleDescription('Finish 1 row to save');
  await save.click({ force: true });
  await expect(page.getByRole('dialog')).toBeHidden();

  await builder.conditions.getByRole('button', { name: 'region: choose region' }).click();
  await page.getByRole('combobox', { name: 'Find: region' }).fill('Texas');
  await page.getByRole('listbox', { name: 'region' }).getByRole('option').first().click();
  await expect(builder.panel).not.toContainText('Without');
  expect(await builder.number()).not.toBe(men);
  await expect(save).toBeEnabled();
});

test('JSON that is wrong is marked at its place and never drops what was typed', async ({ page }) => {
  const builder = await newSegment(page, { version: 1, where: { kind: 'attribute', field: 'age', op: 'atLeast', value: 65 } });
  const older = await builder.number();
  const save = page.getByRole('button', { name: 'Save segment' });

  await test.step('text that does not read as JSON', async () => {
    await builder.editor.click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type(' oops');
    await expect(page.getByText('This does not read as JSON yet')).toBeVisible();
    await expect(builder.editor.locator('.cm-lintRange-error, .cm-lintPoint-error')).toHaveCount(1);
    await expect(save).toHaveAccessibleDescription('Mend the JSON to save');
    await expect(builder.row('Aged 65 or over')).toBeVisible();
    expect(await builder.number()).toBe(older);
    await expect(builder.editor).toContainText('oops');
  });

  await test.step('kept over another tab and a reload', async () => {
    await builder.openTab('Sentence');
    await builder.openTab('JSON');
    await expect(builder.editor).toContainText('oops');
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await expect(builder.editor).toContainText('oops');
    await expect(page.getByText('These are your unsaved changes from before.')).toBeVisible();
  });

  await test.step('JSON outside the language', async () => {
    await builder.paste(
      JSON.stringify({
        version: 1,
        where: {
          kind: 'all',
          of: [
            { kind: 'attribute', field: 'age', op: 'atLeast', value: 65 },
            { kind: 'attribute', field: 'shoeSize', op: 'atLeast', value: 44 },
          ],
        },
      }),
    );
    const issue = page.getByRole('list', { name: 'Issues' }).getByRole('button', { name: '/where/of/1/field' });
    await expect(issue).toBeVisible();
    await expect(builder.editor.locator('.cm-lintRange-error')).toHaveText('"shoeSize"');
    await expect(builder.panel).toContainText('Without the row with an error');
    expect(await builder.number()).toBe(older);
    await expect(save).toBeDisabled();
    await issue.click();
    await expect(builder.editor).toBeFocused();
  });

  await test.step('mended', async () => {
    await builder.paste('{"version":1,"where":{"kind":"attribute","field":"age","op":"atLeast","value":64}}');
    await expect(builder.editor.locator('.cm-lintRange-error')).toHaveCount(0);
    const { count } = await exactCount(await builder.definition(), 'mara');
    expect(shownTo('mara', count)).toContain(await builder.number());
    await expect(save).toBeEnabled();
  });
});
