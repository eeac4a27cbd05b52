import { expect, test } from '@playwright/test';
import { newSegment } from './support/builder.ts';
import { exactCount, shownTo } from './support/marquee.ts';
import { signedInAs } from './support/people.ts';
import { allReady, readiness, without } from './support/servers.ts';

test.use({ storageState: signedInAs('mara') });
// A server takes its time to come back.
test.setTimeout(300_000);
const back = { timeout: 120_000 };

const aged = (years: number) => ({ version: 1, where: { kind: 'attribute', field: 'age', op: 'atLeast', value: years } }) as const;

test('without Elasticsearch the count says so, segments stay at hand, and the number comes back by itself', async ({ page }) => {
  const builder = await newSegment(page, aged(61));
  await builder.number();
  await without('elasticsearch', async () => {
    await expect.poll(readiness, back).toMatchObject({ status: 503, failing: ['audience'] });
    await builder.paste(JSON.stringify(aged(31)));
    await expect(builder.panel.getByRole('alert')).toContainText('The audience store does not answer', back);
    const list = await page.context().newPage();
    await list.goto('/segments');
    await expect(list.getByRole('table', { name: 'Segments' })).toBeVisible();
    await list.close();
  });
  await expect.poll(readiness, back).toEqual(allReady);
  await expect(builder.panel.getByRole('alert')).toBeHidden(back);
  const { count } = await exactCount(aged(31), 'mara');
  expect(shownTo('mara', count)).toContain(await builder.number());
});

test('without the database pages say so in place of signing anybody out, and come back by themselves', async ({ page }) => {
  await page.goto('/segments');
  await expect(page.getByRole('table', { name: 'Segments' })).toBeVisible();
  await without('mariadb', async () => {
    await expect.poll(readiness, back).toMatchObject({ status: 503, failing: ['metadata'] });
    await page.reload();
    await expect(page.getByText('Not available right now')).toBeVisible(back);
  });
  await expect.poll(readiness, back).toEqual(allReady);
  await expect(page.getByRole('table', { name: 'Segments' })).toBeVisible(back);
});

test('without Kafka audiences are counted as before, readiness says so, and it comes back by itself', async ({ page }) => {
  const builder = await newSegment(page, aged(62));
  await builder.number();
  await without('kafka', async () => {
    await expect.poll(readiness, back).toMatchObject({ status: 503, failing: ['bus'] });
    await builder.paste(JSON.stringify(aged(32)));
    const { count } = await exactCount(aged(32), 'mara');
    expect(shownTo('mara', count)).toContain(await builder.number());
  });
  await expect.poll(readiness, back).toEqual(allReady);
});
