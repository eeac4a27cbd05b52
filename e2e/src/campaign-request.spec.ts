import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { signedInAs } from './support/people.ts';

const own = Date.now().toString(36);

test.use({ storageState: signedInAs('jonah'), contextOptions: { reducedMotion: 'reduce' } });

async function ask<T>(page: Page, baseURL: string | undefined, verb: string, data: object): Promise<T> {
  const answer = await page.request.post(`/trpc/${verb}`, { data, headers: { origin: baseURL ?? '' } });
  expect(answer.ok(), await answer.text()).toBe(true);
  return (await answer.json()).result.data as T;
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: /^Saved / })).toBeVisible();

/** Begins a campaign as a marketer does, and is on the page where it is written. */
async function begin(page: Page, name: string) {
  await page.goto('/campaigns');
  await page.getByRole('button', { name: 'New campaign' }).first().click();
  await page.getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await expect(page).toHaveURL(/\/campaigns\/[^/]+\/edit$/);
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
}

test('a marketer writes a request from a template, sees what moviegoers get, and submits it', async ({ page, baseURL }) => {
  test.slow();
  const outside: string[] = [];
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(baseURL ?? '')) outside.push(request.url());
  });
  const segment = `Frequent ${own}`;
  const frequent = { version: 1, where: { kind: 'attribute', field: 'reachableBy', op: 'anyOf', value: ['email'] } };
  await ask(page, baseURL, 'segments.create', { name: segment, definition: frequent });
  await begin(page, `Opening ${own}`);

  // What it lacks is said at its place, and keeps it from being submitted.
  await expect(page.getByText('Choose the film.', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Submit' })).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('button', { name: 'Choose a film' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Choose / })
    .first()
    .click();
  await expect(page.getByText('Choose the film.', { exact: true })).toHaveCount(0);
  await page.getByLabel('Segment', { exact: true }).selectOption({ label: segment });
  const exhibitors = page.getByRole('table', { name: 'Exhibitors to ask' });
  await expect(exhibitors.getByRole('row', { name: /Northlight Cinemas [≈\d]/ })).toBeVisible();
  await exhibitors.getByLabel('Northlight Cinemas').check();
  await exhibitors.getByLabel('Gantry Screens').check();
  // With so few that what it finds would be nothing, that is said where it can be changed.
  const warned = page.getByText(/likely nothing will be found/);
  await expect(warned).toBeVisible();
  await page.getByLabel('Expected to come anyway, %').fill('40');
  await page.getByLabel('Held out').selectOption('0.5');
  await expect(page.getByText(/^This can detect \+[\d.]+%/)).toBeVisible();
  await expect(warned).toHaveCount(0);

  // The template fills in days and a message; what is said of the message is gone once it is mended.
  await page.getByRole('button', { name: 'Opening weekend' }).click();
  await page.getByLabel('Sent on').fill(inDays(9));
  await page.getByLabel('Exhibitors decide by').fill(inDays(6));
  await expect(page.getByRole('checkbox', { name: 'Email' })).toBeChecked();
  await page.getByLabel('Fee', { exact: true }).fill('0.12');
  const subject = page.getByLabel('Subject', { exact: true });
  await subject.fill('Seats for {{firstName}}');
  await expect(page.getByText(/firstName is filled in by the exhibitor, which may not know it/).first()).toBeVisible();
  await subject.fill('Seats for ');
  await page.getByRole('button', { name: 'Insert variable: Subject' }).click();
  await page.getByRole('menuitem', { name: 'First name' }).click();
  await expect(subject).toBeFocused();
  await page.keyboard.type('you');
  await expect(subject).toHaveValue('Seats for {{firstName|you}}');
  await expect(page.getByText('Seats for you', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Examples' }).click();
  await expect(page.getByText('Seats for Alex', { exact: true })).toBeVisible();

  // An image is named, not fetched; blocks move by key, and the focus goes with them.
  await page.getByRole('button', { name: 'Image', exact: true }).click();
  const blocks = page.getByRole('list', { name: 'Blocks' });
  await blocks.getByRole('textbox', { name: 'Address of the image' }).fill('https://images.invalid/still.jpg');
  await blocks.getByRole('textbox', { name: 'What it shows' }).fill('A harbour at dusk');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(blocks.getByRole('listitem').first()).toHaveAccessibleName('Image, 1 of 3');
  await expect(blocks.getByRole('listitem').first().getByRole('textbox', { name: 'Address of the image' })).toBeFocused();
  const frame = page.frameLocator('iframe[title="The e-mail on a phone"]');
  await expect(frame.getByText('A harbour at dusk')).toBeVisible();
  await expect(frame.getByText('Unsubscribe from messages about films')).toBeVisible();
  await expectAccessible(page, 'a request, e-mail');

  await page.getByRole('tab', { name: /^Push/ }).click();
  await expect(page.getByText(/\d+ of about 50 characters/)).toBeVisible();
  await saved(page);
  await expect(page.getByText('Nothing is left to do')).toBeVisible();

  // It is there when it is opened again, and goes to those who were chosen.
  await page.reload();
  await expect(exhibitors.getByLabel('Gantry Screens')).toBeChecked();
  await expect(subject).toHaveValue('Seats for {{firstName|you}}');
  await page.getByRole('button', { name: 'Submit' }).click();
  await page.getByRole('dialog').or(page.getByRole('alertdialog')).getByRole('button', { name: 'Submit' }).click();
  await expect(page).toHaveURL(/\/campaigns\/[^/]+$/);
  await expect(page.getByRole('table', { name: 'Exhibitors that are asked' }).getByRole('row', { name: /Deciding/ })).toHaveCount(2);
  const told = page.getByRole('region', { name: 'What moviegoers are told' });
  await expect(told.getByText('Seats for you', { exact: true })).toBeVisible();
  await expect(told.getByRole('textbox')).toHaveCount(0);
  await expect(told.frameLocator('iframe').getByText('A harbour at dusk')).toBeVisible();
  await expectAccessible(page, 'a campaign with its message');
  expect(outside).toEqual([]);
});

test('what two write at once is lost by neither', async ({ page, baseURL }) => {
  await begin(page, `Two at once ${own}`);
  await page.getByRole('textbox', { name: 'Notes' }).fill('Written here');
  await saved(page);
  const id = /campaigns\/([^/]+)\/edit/.exec(page.url())?.[1] ?? '';
  const other = await ask<{ revision: number; request: object }>(page, baseURL, 'campaigns.open', { id });
  await ask(page, baseURL, 'campaigns.save', { id, revision: other.revision, request: { ...other.request, notes: 'Written elsewhere' } });

  await page.getByRole('textbox', { name: 'Notes' }).fill('Written here, and more');
  const alert = page.getByRole('alert').filter({ hasText: /changed this campaign/ });
  await expect(alert).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Notes' })).toHaveValue('Written here, and more');
  await expectAccessible(page, 'a request, changed elsewhere');
  await alert.getByRole('button', { name: 'Save what is written here over it' }).click();
  await saved(page);
  const after = await ask<{ revision: number; request: { notes: string } }>(page, baseURL, 'campaigns.open', { id });
  expect(after.request.notes).toBe('Written here, and more');

  await ask(page, baseURL, 'campaigns.save', { id, revision: after.revision, request: { ...after.request, notes: 'Theirs' } });
  await page.getByRole('textbox', { name: 'Notes' }).fill('Mine');
  await page.getByRole('button', { name: /^Take their change/ }).click();
  await expect(page.getByRole('textbox', { name: 'Notes' })).toHaveValue('Theirs');
  await saved(page);
});

test('what cannot be saved stays, and is saved once the server answers again', async ({ page }) => {
  await begin(page, `Offline ${own}`);
  await page.route('**/trpc/campaigns.save', (route) => route.abort());
  await page.getByRole('textbox', { name: 'Notes' }).fill('Written without a connection');
  await expect(page.getByText('Not saved yet')).toBeVisible();
  await page.unroute('**/trpc/campaigns.save');
  await saved(page);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Notes' })).toHaveValue('Written without a connection');
});

test('a copy has what was written, and the days are to be chosen anew', async ({ page }) => {
  await begin(page, `Copied ${own}`);
  const notes = page.getByRole('textbox', { name: 'Notes' });
  await notes.fill('As agreed');
  await page.getByLabel('Sent on').fill(inDays(9));
  await page.getByRole('checkbox', { name: 'SMS' }).check();
  await page.getByRole('button', { name: 'Write the message' }).click();
  await page.getByRole('textbox', { name: 'What it says' }).fill('Seats are left 🍿 Reply STOP to end');
  await expect(page.getByText(/^UCS-2, 35 characters, 1 part of 70, 35 left/)).toBeVisible();
  await saved(page);
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Begin', exact: true }).click();
  await expect(page.getByRole('heading', { name: `Copied ${own}, again`, level: 1 })).toBeVisible();
  await expect(notes).toHaveValue('As agreed');
  await expect(page.getByLabel('Sent on')).toHaveValue('');
  await expect(page.getByRole('textbox', { name: 'What it says' })).toHaveValue('Seats are left 🍿 Reply STOP to end');
});
