import { expect, type Locator, test } from '@playwright/test';
import { builderOn, freshName } from './support/builder.ts';
import { exactCount, shownTo } from './support/marquee.ts';
import { signedInAs } from './support/people.ts';

test.use({ storageState: signedInAs('mara') });

// Nothing here may point or click: keys alone, as in a hand that never leaves the keyboard.
test('an analyst builds, saves, edits and saves again by keyboard alone', async ({ page }) => {
  test.slow();
  const builder = builderOn(page);
  const { keyboard } = page;
  const name = freshName('Horror in the evening, by keys');

  async function press(...keys: string[]): Promise<void> {
    for (const key of keys) await keyboard.press(key);
  }
  /** Tab until the focus is there. */
  async function tabTo(goal: Locator, key = 'Tab'): Promise<void> {
    await expect(goal).toBeVisible();
    for (let steps = 0; steps < 80; steps += 1) {
      if (await goal.evaluate((element) => element === element.ownerDocument.activeElement)) return;
      await keyboard.press(key);
    }
    throw new Error(`${goal} is not reached by ${key}`);
  }
  const finder = page.getByRole('combobox', { name: 'Find a condition, a film or a segment' });
  async function add(words: string): Promise<void> {
    await keyboard.press('/');
    await expect(finder).toBeFocused();
    await keyboard.type(words);
    await expect(page.getByRole('listbox', { name: 'Conditions' }).getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
    await keyboard.press('Enter');
  }
  async function pick(what: string, words: string): Promise<void> {
    const box = page.getByRole('combobox', { name: `Find: ${what}` });
    await expect(box).toBeFocused();
    await keyboard.type(words);
    await expect(page.getByRole('listbox', { name: what }).getByRole('option')).toHaveCount(1);
    await press('Enter', 'Escape');
    await expect(box).toBeHidden();
  }

  /** Opens a menu and chooses by the item's first letters. */
  async function choose(opener: string, item: string): Promise<void> {
    await tabTo(builder.conditions.getByRole('button', { name: opener }));
    await press('Enter');
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    await keyboard.type(item);
    await expect(page.getByRole('menuitem', { name: item })).toBeFocused();
    await press('Enter');
  }

  await page.goto('/segments');
  await tabTo(page.getByRole('link', { name: 'New segment' }));
  await press('Enter');
  await expect(page.getByText('Everyone in scope. Add a condition')).toBeVisible();
  const everyone = await builder.number();

  await test.step('women', async () => {
    await add('gender');
    await pick('gender', 'female');
    await expect(builder.row('Women')).toBeVisible();
  });
  expect(await builder.number()).not.toBe(everyone);

  await test.step('18 to 34', async () => {
    await add('age');
    const editor = page.getByRole('dialog', { name: 'age' });
    await expect(editor.getByRole('textbox')).toBeFocused();
    await tabTo(editor.getByRole('combobox', { name: 'How' }), 'Shift+Tab');
    await keyboard.type('between');
    await tabTo(editor.getByRole('textbox', { name: 'From' }));
    await keyboard.type('18');
    await press('Tab');
    await keyboard.type('34');
    await press('Enter');
    await expect(editor).toBeHidden();
    await expect(builder.row('Aged 18 to 34')).toBeVisible();
  });

  await test.step('at least 2 horror films in the evening in the last 12 months', async () => {
    await add('visited at least');
    await expect(page.getByRole('dialog', { name: 'How many' }).getByRole('textbox', { name: 'How many' })).toBeFocused();
    await keyboard.type('2');
    await press('Enter');
    await choose('about which visits', 'genre');
    await pick('genre', 'horror');
    await choose('Add to this visit', 'daypart');
    await pick('daypart', 'evening');
  });

  await test.step('and not one film', async () => {
    await keyboard.press('/');
    await expect(finder).toBeFocused();
    await keyboard.type('undertow par');
    const film = page.getByRole('group', { name: 'Films' }).getByRole('option', { name: 'Undertow Parish' });
    await expect(film).toHaveAttribute('aria-selected', 'true');
    await press('Enter');
    // What was added opens for its number; one visit is meant.
    await expect(page.getByRole('dialog', { name: 'How many' }).getByRole('textbox', { name: 'How many' })).toBeFocused();
    await press('Escape');
    const row = builder.row('At least one visit.*Undertow Parish');
    await tabTo(row, 'Shift+Tab');
    await press('n');
    await expect(builder.row('But no visit.*Undertow Parish')).toBeFocused();
  });
  const shown = await builder.number();

  await test.step('moves a row up and down again, and the focus goes with it', async () => {
    await press('Alt+ArrowUp');
    await expect(builder.row('But no visit.*Undertow Parish')).toBeFocused();
    await expect(builder.row('But no visit.*Undertow Parish')).toHaveAccessibleName(/3 of 4, level 1$/);
    expect(await builder.number()).toBe(shown);
    await press('Alt+ArrowDown');
    await expect(builder.row('But no visit.*Undertow Parish')).toHaveAccessibleName(/4 of 4, level 1$/);
  });

  await test.step('the number is the one that marquee counts', async () => {
    await tabTo(page.getByRole('tab', { name: 'Sentence' }));
    await press('ArrowRight');
    await expect(page.getByRole('tab', { name: 'JSON' })).toHaveAttribute('aria-selected', 'true');
    await tabTo(page.getByRole('button', { name: 'Copy', exact: true }));
    await press('Enter');
    await expect(page.getByText('JSON copied')).toBeVisible();
    const definition = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
    expect(definition.where.of).toHaveLength(4);
    const { count } = await exactCount(definition, 'mara');
    expect(count).toBeGreaterThan(0);
    expect(shownTo('mara', count)).toContain(shown);
  });

  await test.step('saves, and finds it again after a reload', async () => {
    await tabTo(page.getByRole('button', { name: 'Save segment' }), 'Shift+Tab');
    await press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Save segment' });
    await tabTo(dialog.getByRole('textbox', { name: 'Name' }));
    await keyboard.type(name);
    await press('Enter');
    await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
    await page.reload();
    await expect(page.getByText('Version 1', { exact: true })).toBeVisible();
    expect(await builder.number()).toBe(shown);
  });

  await test.step('edits, saves again and sees both versions', async () => {
    await tabTo(builder.row('Women'));
    await press('ArrowDown', 'ArrowDown', 'Enter');
    await expect(page.getByRole('dialog', { name: 'How many' }).getByRole('textbox', { name: 'How many' })).toBeFocused();
    await keyboard.type('1');
    await press('Enter');
    await expect(page.getByText('Draft of version 2')).toBeVisible();
    expect(await builder.number()).not.toBe(shown);
    await tabTo(page.getByRole('button', { name: 'Save version 2' }), 'Shift+Tab');
    await press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Save version 2' });
    await tabTo(dialog.getByRole('button', { name: 'Save version 2' }));
    await press('Enter');
    await expect(page.getByText('Version 2', { exact: true })).toBeVisible();
    await tabTo(page.getByRole('tab', { name: 'Sentence' }));
    await press('ArrowRight', 'ArrowRight');
    await expect(page.getByRole('table', { name: 'Versions' }).getByRole('row')).toHaveCount(3);
  });
});
