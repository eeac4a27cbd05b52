import { expect, type Route, test } from '@playwright/test';
import { newSegment } from './support/builder.ts';
import { exactCount, shownTo } from './support/marquee.ts';
import { signedInAs } from './support/people.ts';

test.use({ storageState: signedInAs('mara') });

const aged = (years: number) => ({ version: 1, where: { kind: 'attribute', field: 'age', op: 'atLeast', value: years } }) as const;

test('a lost connection is said, keeps what is there and mends by itself', async ({ page, context }) => {
  const builder = await newSegment(page, aged(60));
  const before = await builder.number();
  await context.setOffline(true);
  await builder.paste(JSON.stringify(aged(30)));
  await expect(builder.panel).toContainText('Connection lost.');
  await expect(builder.count).toContainText(before);
  await expect(builder.count).toHaveAttribute('aria-busy', 'true');

  await context.setOffline(false);
  await expect(builder.panel).not.toContainText('Connection lost.');
  const { count } = await exactCount(aged(30), 'mara');
  expect(shownTo('mara', count)).toContain(await builder.number());
});

test('a server that does not answer a save says so, and nothing is lost', async ({ page }) => {
  const builder = await newSegment(page, aged(60));
  await builder.number();
  await page.route('**/trpc/segments.create**', (route) => route.abort());
  await page.getByRole('button', { name: 'Save segment' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save segment' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Never saved');
  await dialog.getByRole('textbox', { name: 'Note' }).fill('A note worth keeping');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog).toContainText('No answer came.');
  await expect(dialog.getByRole('textbox', { name: 'Note' })).toHaveValue('A note worth keeping');
  await expect(dialog.getByRole('button', { name: 'Save', exact: true })).toBeEnabled();
});

test('a slow answer shows progress, and never replaces a newer one', async ({ page }) => {
  const builder = await newSegment(page, aged(60));
  const first = await builder.number();
  const held: Route[] = [];
  await page.route('**/trpc/audiences.preview**', async (route) => {
    if (!route.request().postData()?.includes('"value":40')) return route.continue();
    held.push(route);
  });

  await builder.paste(JSON.stringify(aged(40)));
  await expect(builder.panel.getByRole('progressbar', { name: 'Counting' })).toBeVisible();
  await expect(builder.count, 'the old number stays until the new one lands').toContainText(first);

  await builder.paste(JSON.stringify(aged(25)));
  const { count } = await exactCount(aged(25), 'mara');
  const newest = await builder.number();
  expect(shownTo('mara', count)).toContain(newest);
  await expect(builder.panel.getByRole('progressbar')).toBeHidden();

  const late = await exactCount(aged(40), 'mara');
  expect(shownTo('mara', late.count)).not.toContain(newest);
  // The old question may have been withdrawn by now; if not, its answer arrives after the newer one.
  for (const route of held) await route.continue().catch(() => {});
  await page.getByRole('tab', { name: 'Sentence' }).click();
  await expect(page.getByText('Aged 25 or over').first()).toBeVisible();
  expect(await builder.number()).toBe(newest);
});
