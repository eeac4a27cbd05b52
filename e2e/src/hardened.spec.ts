import { expect, type Page, test } from '@playwright/test';
import { signedInAs } from './support/people.ts';

const hostile = `<img src=x onerror="window.stolen=1"> {{7*7}} =1+1 ${Date.now().toString(36)}`;

/** Whether a script in mark-up that somebody smuggles into the page runs. */
const runsForeignScript = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.foreign = 1">');
        document.body.lastElementChild?.addEventListener('error', () => resolve('foreign' in window));
      }),
  );

test.describe('an analyst', () => {
  test.use({ storageState: signedInAs('mara') });

  test('gets pages that run no foreign script, stand in no frame, and ask no other server', async ({ page, baseURL }) => {
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      if (!/^(?:data|blob):/.test(request.url()) && new URL(request.url()).origin !== new URL(baseURL ?? '').origin)
        elsewhere.push(request.url());
    });
    for (const path of ['/sign-in', '/segments', '/segments/new', '/there-is-no-such-page']) {
      const headers = (await page.goto(path))?.headers() ?? {};
      const policy = headers['content-security-policy'] ?? '';
      for (const part of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "'strict-dynamic'"])
        expect(policy, path).toContain(part);
      expect(policy.match(/script-src[^;]*/)?.[0], path).not.toMatch(/unsafe/);
      expect(headers, path).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' });
      expect(headers, path).toMatchObject({ 'cross-origin-opener-policy': 'same-origin' });
      expect(headers['x-powered-by'], path).toBeUndefined();
      expect(await runsForeignScript(page), path).toBe(false);
    }
    expect(elsewhere).toEqual([]);
  });

  test('sees what somebody typed as it was typed, and nothing of it runs', async ({ page, baseURL }) => {
    const headers = { origin: baseURL ?? '' };
    const definition = { version: 1, where: { kind: 'visits', op: 'atLeast', value: 1 } };
    const made = await page.request.post('/trpc/segments.create', {
      headers,
      data: { name: hostile, definition, note: hostile },
    });
    expect(made.ok()).toBe(true);
    const { id } = (await made.json()).result.data;
    for (const path of ['/segments', `/segments/${id}`]) {
      await page.goto(path);
      await expect(page.getByText(hostile).first()).toBeVisible();
      expect(await page.evaluate(() => 'stolen' in window), path).toBe(false);
    }
  });

  test('changes nothing by an address, and servers are not made to repeat what they were sent', async ({ page }) => {
    const input = encodeURIComponent(JSON.stringify({ name: 'by an address', definition: null }));
    expect((await page.request.get(`/trpc/segments.create?input=${input}`)).status()).toBe(405);
    for (const path of ['/segments', '/trpc/session.who'])
      expect((await page.request.fetch(path, { method: 'TRACE' })).status(), path).toBeGreaterThanOrEqual(400);
  });
});
