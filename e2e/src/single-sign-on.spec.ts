import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type OpenProvider, openProvider, registered } from '../../apps/api/test/support/oidc-provider.ts';
import { root } from './support/place.ts';

let provider: OpenProvider;
let product: ChildProcess;
let folder: string;
let dashboard: string;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(180_000);
  const port = await freePort();
  dashboard = `http://127.0.0.1:${port}`;
  provider = await openProvider(dashboard);
  folder = await mkdtemp(join(tmpdir(), 'marquee-sso-'));
  const settings = { OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: registered.clientId, OIDC_CLIENT_SECRET: registered.clientSecret };
  const { MARQUEE_PROFILE: _profile, ...own } = process.env;
  product = spawn(
    process.execPath,
    [join(root, 'apps/cli/bin/marquee.mjs'), 'start', '--data', folder, '--port', String(port), '--no-sample'],
    { cwd: root, env: { ...own, ...settings, OIDC_NAME: 'Cinema login' }, stdio: 'ignore' },
  );
  await expect(async () => expect((await fetch(`${dashboard}/sign-in`)).status).toBe(200)).toPass({ timeout: 150_000 });
});
test.afterAll(async () => {
  const ended = once(product, 'close');
  product.kill('SIGTERM');
  await ended;
  await provider.close();
  await rm(folder, { recursive: true, force: true });
});

/** Goes to the other server, says there who one is, and agrees. */
async function signInElsewhere(page: Page, account: string) {
  // Its forms name a font of another server, which is not asked.
  await page.route(
    (url) => url.hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
  await page.goto(`${dashboard}/sign-in?next=%2Faccount`);
  await page.getByRole('button', { name: 'Sign in with Cinema login' }).click();
  await expect(page).toHaveURL(new RegExp(`^${provider.issuer}/`));
  await page.locator('input[name=login]').fill(account);
  await page.locator('input[name=password]').fill('any');
  await page.locator('button[type=submit]').click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

test('whoever is there signs in at the other server, and comes back to where they wanted to go', async ({ page }) => {
  await signInElsewhere(page, 'mara@halden-street-releasing.example');
  await expect(page).toHaveURL(`${dashboard}/account`);
  await expect(page.getByRole('button', { name: /^Mara Lindqvist/ })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Sessions' }).getByRole('row', { name: /this one/ })).toBeVisible();
});

test('a stranger is sent back with a word, and is not let in', async ({ page }) => {
  await signInElsewhere(page, 'stranger@halden-street-releasing.example');
  await expect(page).toHaveURL(`${dashboard}/sign-in?failed=unknown`);
  await expect(page.getByRole('alert').filter({ hasText: /\S/ }).first()).toBeVisible();
  await page.goto(`${dashboard}/segments`);
  await expect(page).toHaveURL(new RegExp(`^${dashboard}/sign-in`));
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('A server that listens has a port.');
  return address.port;
}
