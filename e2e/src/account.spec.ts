import { expect, type Page, test } from '@playwright/test';
import { appShows } from './support/app-shows.ts';
import { expectAccessible } from './support/axe.ts';
import { marquee } from './support/marquee.ts';
import { signedInAs } from './support/people.ts';

const run = Date.now().toString(36);

/** Somebody of their own, made by the operator, so that nobody else's sessions end; the address and the password. */
async function somebody(name: string): Promise<{ readonly email: string; readonly password: string }> {
  const email = `${name.toLowerCase()}-${run}@halden.example`;
  const made = await marquee(['people', 'add', email, '--name', name, '--organisation', 'halden-street-releasing', '--role', 'analyst']);
  return { email, password: made.trim() };
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('somebody changes their name, and signs out in another browser', async ({ page, browser }) => {
  const { email, password } = await somebody('Rosa');
  await signIn(page, email, password);
  await expect(page.getByRole('heading', { name: 'Segments', level: 1 })).toBeVisible();
  const other = await browser.newPage();
  await signIn(other, email, password);
  await expect(other.getByRole('heading', { name: 'Segments', level: 1 })).toBeVisible();

  await page.getByRole('button', { name: /: account$/ }).click();
  await page.getByRole('menuitem', { name: 'Your account' }).click();
  await expect(page.getByRole('heading', { name: 'Your account', level: 1 })).toBeVisible();
  await page.getByLabel('Your name').fill('Rosa Marsh');
  await page.getByRole('button', { name: 'Save name' }).click();
  await expect(page.getByRole('button', { name: /^Rosa Marsh, / })).toBeVisible();

  const sessions = page.getByRole('table', { name: 'Sessions' });
  await expect(sessions.getByRole('row')).toHaveCount(3);
  await expect(sessions.getByRole('row', { name: /Chrome on Linux.*127\.0\.0\.1.*this one/ })).toBeVisible();
  await expectAccessible(page, 'an account');
  await sessions.getByRole('button', { name: /^Sign out Chrome/ }).click();
  await expect(sessions.getByRole('row')).toHaveCount(2);
  await other.reload();
  await expect(other).toHaveURL(/\/sign-in/);
});

test('somebody changes their password, which signs out every other browser, and leaves', async ({ page, browser }) => {
  const { email, password } = await somebody('Nell');
  const other = await browser.newPage();
  for (const each of [other, page]) {
    await signIn(each, email, password);
    await expect(each.getByRole('heading', { name: 'Segments', level: 1 })).toBeVisible();
  }
  await page.goto('/account');
  const next = 'another password of mine';
  await page.getByLabel('Your password now').fill('a guess of mine');
  await page.getByLabel('New password', { exact: true }).fill(next);
  await page.getByLabel('The new password again').fill(next);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('That is not your password.')).toBeVisible();
  await page.getByLabel('Your password now').fill(password);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('Your password was changed')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Sessions' }).getByRole('row')).toHaveCount(2);
  await other.reload();
  await expect(other).toHaveURL(/\/sign-in/);

  await page.getByRole('button', { name: 'Leave Halden Street Releasing' }).click();
  await expectAccessible(page, 'leaving', { layerOnly: true });
  await page.getByRole('dialog').getByRole('button', { name: 'Leave' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await signIn(page, email, next);
  await expect(page.getByText('You are suspended and cannot sign in.')).toBeVisible();
});

test('somebody sets up an authenticator app, is asked for its code, and gets in by a recovery code once', async ({ page }) => {
  const { email, password } = await somebody('Tove');
  await signIn(page, email, password);
  await expect(page.getByRole('heading', { name: 'Segments', level: 1 })).toBeVisible();
  await page.goto('/account');
  await page.getByRole('button', { name: 'Set up an app' }).click();
  const dialog = page.getByRole('dialog', { name: 'Set up an authenticator app' });
  await dialog.getByLabel('Your password').fill(password);
  await dialog.getByRole('button', { name: 'Go on' }).click();
  const key = (await dialog.getByTestId('app-key').textContent()) ?? '';
  await expect(dialog.getByRole('img', { name: 'The key as a picture for the app' })).toBeVisible();
  await expectAccessible(page, 'setting up an app', { layerOnly: true });
  await dialog.getByLabel('Code of the app').fill('12');
  await dialog.getByRole('button', { name: 'Switch on' }).click();
  await expect(dialog.getByText('A code has six digits.')).toBeVisible();
  await dialog.getByLabel('Code of the app').fill(appShows(key));
  await dialog.getByRole('button', { name: 'Switch on' }).click();
  const items = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
  await expect(items).toHaveCount(10);
  const codes = await items.allTextContents();
  await expectAccessible(page, 'recovery codes', { layerOnly: true });
  await page.getByRole('button', { name: 'I have them' }).click();
  await expect(page.getByText('10 of 10 recovery codes left')).toBeVisible();

  await page.context().clearCookies();
  await signIn(page, email, password);
  const box = page.getByLabel('Code of your authenticator app');
  await expect(box).toBeFocused();
  await expectAccessible(page, 'the question for a code');
  await box.fill('wrong-wrong');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('That code does not fit.')).toBeVisible();
  await box.fill(appShows(key));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Segments', level: 1 })).toBeVisible();

  await page.context().clearCookies();
  await signIn(page, email, password);
  await box.fill(codes[0] ?? '');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Segments', level: 1 })).toBeVisible();
  await page.goto('/account');
  await expect(page.getByText('9 of 10 recovery codes left')).toBeVisible();
});

test.describe('an administrator', () => {
  test.use({ storageState: signedInAs('priya') });

  test('signs somebody out', async ({ page, browser }) => {
    const { email, password } = await somebody('Otto');
    const other = await (await browser.newContext({ storageState: { cookies: [], origins: [] } })).newPage();
    await signIn(other, email, password);
    await expect(other.getByRole('heading', { name: 'Segments', level: 1 })).toBeVisible();
    await page.goto('/people/halden-street-releasing');
    await page
      .getByRole('row', { name: new RegExp(email) })
      .getByRole('button', { name: 'More for Otto' })
      .click();
    await page.getByRole('menuitem', { name: 'Sessions' }).click();
    const dialog = page.getByRole('dialog', { name: 'Where Otto is signed in' });
    await expect(dialog.getByRole('row', { name: /Chrome on Linux/ })).toBeVisible();
    await expectAccessible(page, 'sessions of somebody', { layerOnly: true });
    await dialog.getByRole('button', { name: 'Sign out everywhere' }).click();
    await expect(dialog.getByText('Nowhere.')).toBeVisible();
    await other.reload();
    await expect(other).toHaveURL(/\/sign-in/);
  });
});

test('nothing of signing in is read by an address, and no other server signs anybody in where none is configured', async ({ request }) => {
  for (const path of ['get-session', 'list-sessions', 'two-factor/enable'])
    expect([path, (await request.get(`/api/auth/${path}`)).status()]).toEqual([path, 405]);
  expect((await request.get('/api/auth/callback/oidc?code=x&state=y', { maxRedirects: 0 })).status()).toBe(404);
});
