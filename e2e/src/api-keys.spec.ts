import { answered, createClient } from '@marquee/client';
import { expect, request, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { signedInAs } from './support/people.ts';

const name = `Nightly report ${Date.now().toString(36)}`;

test.describe('an administrator', () => {
  test.use({ storageState: signedInAs('priya') });

  test('makes a key, a program asks with it what an analyst of the organisation may, and it is revoked', async ({ page, baseURL }) => {
    await page.goto('/segments');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'API keys' }).click();
    await expect(page.getByRole('heading', { name: 'API keys', level: 1 })).toBeVisible();
    await page.getByRole('button', { name: 'Make a key' }).click();
    const making = page.getByRole('dialog', { name: 'Make a key' });
    await making.getByLabel('Organisation').selectOption({ label: 'Halden Street Releasing' });
    await making.getByLabel('What it is for').fill('\u202e');
    await making.getByRole('button', { name: 'Make', exact: true }).click();
    await expect(making.getByText('Say what the key is for.')).toBeVisible();
    await expectAccessible(page, 'making a key, with a fault');
    await making.getByLabel('What it is for').fill(name);
    await making.getByRole('button', { name: 'Make', exact: true }).click();
    const shown = page.getByRole('dialog', { name: `The key of ${name}` });
    const key = (await shown.locator('code').innerText()).trim();
    expect(key).toMatch(/^mqa_[\w-]{43}$/);
    await expectAccessible(page, 'a key that is shown');
    await shown.getByRole('button', { name: 'Done' }).click();
    const row = page.getByRole('row', { name: new RegExp(name) });
    await expect(row).toContainText('In use');
    await expect(row).toContainText('never used');
    await expectAccessible(page, 'API keys');

    const program = await request.newContext({
      ...(baseURL === undefined ? {} : { baseURL }),
      extraHTTPHeaders: { authorization: `Bearer ${key}` },
    });
    const where = { kind: 'attribute', field: 'gender', op: 'in', value: ['female'] };
    const counted = await program.post('/api/v1/audiences/count', { data: { definition: { version: 1, where } } });
    expect(counted.headers()['ratelimit-limit']).toBe('600');
    expect(await counted.json()).toMatchObject({ count: { shown: true } });
    const refused = await program.get('/api/v1/exhibitors');
    expect(refused.status()).toBe(404);
    expect(refused.headers()['content-type']).toContain('application/problem+json');
    const wrong = await program.post('/api/v1/audiences/count', { data: { definition: { version: 1, where: { ...where, field: 'x' } } } });
    expect(await wrong.json()).toMatchObject({ status: 422, errors: [{ pointer: '#/where/field' }] });
    const document = await (await program.get('/api/v1/openapi.json')).json();
    expect(document.openapi).toBe('3.1.0');

    // The same by the client, which knows the document alone, under the dashboard's address: both versions of a list.
    const client = createClient({ address: baseURL ?? '', key });
    const { segments } = await answered(client.GET('/api/v1/segments'));
    const first = await client.GET('/api/v2/segments', { params: { query: { limit: 2 } } });
    expect(first.data?.segments.length).toBe(Math.min(2, segments.length));
    expect(first.response.headers.get('deprecation')).toBeNull();
    const older = await client.GET('/api/v1/segments');
    expect(older.response.headers.get('deprecation')).toMatch(/^@\d+$/);
    expect(older.response.headers.get('link')).toContain('successor-version');

    await page.reload();
    await expect(row).toContainText('last used');
    await row.getByRole('button', { name: `Revoke ${name}` }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke', exact: true }).click();
    // Behind the dialog nothing can be found, so that the row seems gone before it is.
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(row).toHaveCount(0);
    expect((await program.get('/api/v1/me')).status()).toBe(401);
    await program.dispose();
  });
});

test.describe('an analyst', () => {
  test.use({ storageState: signedInAs('mara') });

  test('finds no page of keys', async ({ page }) => {
    await page.goto('/api-keys');
    await expect(page.getByText('There is no such page')).toBeVisible();
  });
});
