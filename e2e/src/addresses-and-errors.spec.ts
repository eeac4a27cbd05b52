import { expect, test } from '@playwright/test';
import { freshName, newSegment, saveAs } from './support/builder.ts';
import { signedInAs } from './support/people.ts';

test.use({ storageState: signedInAs('mara') });

const women = { kind: 'attribute', field: 'gender', op: 'in', value: ['female'] } as const;

test('a definition that is wrong as a whole shows no number, no sentence and no profile until it is mended', async ({ page }) => {
  const builder = await newSegment(page);
  await builder.number();
  await builder.paste(JSON.stringify({ version: 1, where: women, note: 'for October' }));
  await expect(builder.panel).toContainText('No number until the error is mended');
  await expect(builder.count).not.toContainText(/\d/);
  await expect(builder.panel.getByRole('region', { name: 'Reachable' })).toHaveCount(0);
  await expect(page.getByText('No profile until the error is mended.')).toBeVisible();
  await builder.openTab('Sentence');
  await expect(page.getByText('No sentence until the error is mended.')).toBeVisible();
  await expect(page.getByText('Everyone in scope.')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Copy', exact: true })).toBeDisabled();
  await page.getByRole('button', { name: 'Remove “note”' }).click();
  await expect(page.getByText('Moviegoers who are women.')).toBeVisible();
  await builder.number();
});

test('JSON that stops being JSON is marked on its line', async ({ page }) => {
  const builder = await newSegment(page);
  await builder.paste('{\n  "version": 1,\n  "where": {\n    "kind": oops\n  }\n}');
  await expect(page.getByText('look at line 4, column 13')).toBeVisible();
  await expect(builder.editor.locator('.cm-line').nth(3).locator('.cm-lintRange-error, .cm-lintPoint-error')).toHaveCount(1);
});

test('the copy button of the sentence copies the sentence, also beside an unfinished row', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const builder = await newSegment(page, { version: 1, where: women });
  await page.getByRole('button', { name: 'Add condition', exact: true }).click();
  await page.getByRole('option', { name: 'region', exact: true }).click();
  await page.keyboard.press('Escape');
  await builder.openTab('Sentence');
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.getByText('Sentence copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Moviegoers who are women.');
});

test('an address that asks for what is not there says so', async ({ page }) => {
  const builder = await newSegment(page, { version: 1, where: women });
  const url = new URL(await saveAs(page, freshName('Addresses')));
  const at = (search: string) => page.goto(`${url.pathname}${search}`);
  await at('?asOf=garbage');
  await expect(page.getByText('The address asks for the day “garbage”')).toBeVisible();
  await page.getByRole('button', { name: 'Take it out of the address' }).click();
  await expect(page.getByText('The address asks for')).toHaveCount(0);
  expect(new URL(page.url()).search).toBe('');
  // Figures are of the data's own day or a Thursday before it: the nearest are one press away.
  await at('?asOf=2026-06-30');
  await expect(page.getByText('The address asks for Tue 30 Jun 2026.')).toBeVisible();
  await expect(builder.panel.getByRole('alert')).toContainText('That cannot be asked');
  await page.getByRole('button', { name: 'Count for Thu 25 Jun 2026' }).click();
  await builder.number();
  expect(new URL(page.url()).search).toBe('?asOf=2026-06-25');
  await at('?asOf=2199-12-31');
  await page.getByRole('button', { name: /^Count for / }).click();
  await builder.number();
  await at('?version=99');
  const refused = page.getByRole('alert').filter({ hasText: 'There is no version 99' });
  await expect(refused).toContainText('The latest is 1.');
  await page.getByRole('link', { name: 'Open the latest version' }).click();
  await expect(page.getByText('Version 1', { exact: true })).toBeVisible();
});

test('a segment is not offered what uses it, and one visit of another kind can be excluded instead', async ({ page }) => {
  const [used, using] = [freshName('Used'), freshName('Using')];
  await newSegment(page, { version: 1, where: women });
  const usedUrl = new URL(await saveAs(page, used));
  await newSegment(page, { version: 1, where: { kind: 'segment', id: usedUrl.pathname.split('/').at(-1) ?? '' } });
  await saveAs(page, using);
  await page.goto(usedUrl.pathname);
  await page.getByRole('button', { name: 'Add segment' }).click();
  const picker = page.getByRole('dialog', { name: 'Segment' });
  await expect(picker.getByRole('combobox', { name: 'Find: segment' })).toBeVisible();
  for (const name of [used, using]) {
    await picker.getByRole('combobox', { name: 'Find: segment' }).fill(name);
    await expect(picker.getByText('No segment is called that.')).toBeVisible();
  }

  const builder = await newSegment(page, {
    version: 1,
    where: { kind: 'visits', where: { kind: 'visit', field: 'film.genre', op: 'noneOf', value: ['horror'] } },
  });
  await expect(builder.conditions).toContainText('One visit of another kind is enough here');
  await builder.conditions.getByRole('button', { name: 'Exclude instead' }).click();
  await builder.openTab('Sentence');
  await expect(page.getByText('Moviegoers who made no visit to a Horror film.')).toBeVisible();
});
