import { expect, test } from '@playwright/test';
import { builderOn, freshName, numberIn } from './support/builder.ts';
import { exactCount, shownTo } from './support/marquee.ts';
import { signedInAs } from './support/people.ts';

test.use({ storageState: signedInAs('mara') });

test('an analyst builds, saves, edits and saves again by mouse; the number is the one that marquee counts', { tag: '@stores' }, async ({
  page,
}) => {
  const builder = builderOn(page);
  const name = freshName('Horror in the evening, women 18 to 64');
  const add = page.getByRole('button', { name: 'Add condition', exact: true });
  const shelves = page.getByRole('listbox', { name: 'Conditions' });
  const heading = page.getByRole('heading', { name: /^Moviegoers who match/ });

  await page.goto('/segments');
  await page.getByRole('link', { name: 'New segment' }).click();
  await expect(page.getByText('Everyone in scope. Add a condition')).toBeVisible();
  const everyone = await builder.number();

  await test.step('women', async () => {
    await add.click();
    await shelves.getByRole('option', { name: 'gender', exact: true }).click();
    // The row that was added opens what is still to be filled in.
    await page.getByRole('option', { name: /^Female/ }).click();
    await heading.click();
    await expect(builder.row('Women')).toBeVisible();
  });
  const women = await builder.number();
  expect(women).not.toBe(everyone);

  await test.step('18 to 64', async () => {
    await add.click();
    await shelves.getByRole('option', { name: 'age', exact: true }).click();
    const editor = page.getByRole('dialog', { name: 'age' });
    await editor.getByRole('combobox', { name: 'How' }).selectOption({ label: 'between' });
    await editor.getByRole('textbox', { name: 'From' }).fill('18');
    await editor.getByRole('textbox', { name: 'To' }).fill('64');
    await heading.click();
    await expect(builder.row('Aged 18 to 64')).toBeVisible();
  });

  await test.step('at least 2 horror films in the evening in the last 12 months', async () => {
    await add.click();
    await shelves.getByRole('option', { name: 'visited at least…' }).click();
    await page.getByRole('dialog', { name: 'How many' }).getByRole('textbox', { name: 'How many' }).fill('2');
    await heading.click();
    await builder.conditions.getByRole('button', { name: 'about which visits' }).click();
    await page.getByRole('menuitem', { name: 'genre' }).click();
    await page.getByRole('option', { name: /^horror/i }).click();
    await heading.click();
    await builder.conditions.getByRole('button', { name: 'Add to this visit' }).click();
    await page.getByRole('menuitem', { name: 'daypart' }).click();
    await page.getByRole('option', { name: /^Evening/ }).click();
    await heading.click();
    await expect(builder.conditions.getByRole('button', { name: 'When: last 12 months' })).toBeVisible();
  });
  const fans = await builder.number();

  await test.step('and not one film', async () => {
    await add.click();
    await page.getByRole('combobox', { name: 'Find a condition, a film or a segment' }).fill('undertow par');
    await page.getByRole('group', { name: 'Films' }).getByRole('option', { name: 'Undertow Parish' }).click();
    await expect(page.getByRole('dialog', { name: 'How many' })).toBeVisible();
    await page.keyboard.press('Escape');
    const row = builder.row('At least one visit.*Undertow Parish');
    await row.getByRole('button', { name: /^More for/ }).click();
    await page.getByRole('menuitem', { name: 'Exclude' }).click();
    await expect(builder.row('But no visit.*Undertow Parish')).toBeVisible();
  });
  const shown = await builder.number();
  expect(numberIn(shown)).toBeLessThan(numberIn(fans));

  await test.step('the number is the one that marquee counts', async () => {
    await expect(page.getByRole('region', { name: 'Reachable' }).getByRole('row')).toHaveCount(4);
    await expect(page.getByRole('region', { name: 'How it narrows' }).getByRole('listitem')).toHaveCount(5);
    await builder.openTab('JSON');
    const definition = await builder.definition();
    expect(definition).toEqual({
      version: 1,
      where: {
        kind: 'all',
        of: [
          { kind: 'attribute', field: 'gender', op: 'in', value: ['female'] },
          { kind: 'attribute', field: 'age', op: 'between', value: [18, 64] },
          {
            kind: 'visits',
            where: {
              kind: 'all',
              of: [
                { kind: 'visit', field: 'film.genre', op: 'anyOf', value: ['horror'] },
                { kind: 'visit', field: 'daypart', op: 'in', value: ['evening'] },
              ],
            },
            during: { kind: 'last', count: 12, unit: 'month' },
            measure: 'visits',
            op: 'atLeast',
            value: 2,
          },
          {
            kind: 'not',
            of: expect.objectContaining({
              kind: 'visits',
              where: { kind: 'visit', field: 'film', op: 'in', value: [expect.any(String)] },
            }),
          },
        ],
      },
    });
    const { count } = await exactCount(definition, 'mara');
    expect(count).toBeGreaterThan(0);
    expect(shownTo('mara', count)).toContain(shown);
  });

  await test.step('saves, and finds it again after a reload', async () => {
    await page.getByRole('button', { name: 'Save segment' }).click();
    const dialog = page.getByRole('dialog', { name: 'Save segment' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
    await dialog.getByRole('textbox', { name: 'Note' }).fill('For the October release');
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
    await page.reload();
    await expect(page.getByText('Version 1', { exact: true })).toBeVisible();
    expect(await builder.number()).toBe(shown);
  });

  await test.step('edits, saves again and sees both versions', async () => {
    await builder.conditions.getByRole('button', { name: 'How many: at least 2' }).click();
    await page.getByRole('dialog', { name: 'How many' }).getByRole('textbox', { name: 'How many' }).fill('1');
    await heading.click();
    await expect(page.getByText('Draft of version 2')).toBeVisible();
    const more = await builder.number();
    expect(more).not.toBe(shown);
    await expect(builder.panel).toContainText(/(\+|About )[\d,]+ gained, fewer than 50 lost since version 1/);
    await page.getByRole('button', { name: 'Save version 2' }).click();
    const dialog = page.getByRole('dialog', { name: 'Save version 2' });
    await dialog.getByRole('textbox', { name: 'Note' }).fill('Once is enough');
    await dialog.getByRole('button', { name: 'Save version 2' }).click();
    await expect(page.getByText('Version 2', { exact: true })).toBeVisible();

    await builder.openTab('Versions');
    const versions = page.getByRole('table', { name: 'Versions' });
    await expect(versions.getByRole('row', { name: /Once is enough.*Mara Lindqvist/ })).toBeVisible();
    await expect(versions.getByRole('row', { name: /Once is enough.*gained · .* lost · .* kept/ })).toBeVisible();
    await page.getByRole('button', { name: 'Compare two versions' }).click();
    const compared = page.getByRole('dialog', { name: 'Versions compared' });
    await expect(compared.getByRole('combobox', { name: 'From' })).toHaveValue('1');
    await expect(compared.getByRole('region', { name: 'In words' }).getByRole('listitem')).toHaveText(/Changed.*2 visits.*one visit/s);
    await expect(compared.getByRole('region', { name: 'In numbers' })).toContainText(/≈?[\d,]+ gained · <50 lost · ≈?[\d,]+ kept/);
    await compared.getByRole('button', { name: 'The other way round' }).click();
    await expect(compared.getByRole('region', { name: 'In numbers' })).toContainText(/<50 gained · ≈?[\d,]+ lost · ≈?[\d,]+ kept/);
    await expect(page).toHaveURL(/compare=2\.\.1/);
    await page.keyboard.press('Escape');
    await expect(versions.getByRole('row', { name: /For the October release.*Mara Lindqvist/ })).toBeVisible();
    await versions.getByRole('button', { name: 'Open version 1' }).click();
    await expect(page.getByText('Version 1, read only')).toBeVisible();
    expect(await builder.number()).toBe(shown);
    await page.getByRole('button', { name: 'Back to the draft' }).first().click();
    await expect(page.getByText('Version 2', { exact: true })).toBeVisible();
    expect(await builder.number()).toBe(more);
  });
});
