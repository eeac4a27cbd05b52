import { expect, test } from '@playwright/test';
import { newSegment } from './support/builder.ts';
import { exactCount } from './support/marquee.ts';
import { signedInAs } from './support/people.ts';

test.use({ storageState: signedInAs('mara') });

test('fewer than 50 moviegoers are never a number, anywhere on the page', { tag: '@stores' }, async ({ page }) => {
  const small = {
    version: 1,
    where: {
      kind: 'all',
      of: [
        { kind: 'attribute', field: 'region', op: 'in', value: ['US-CA'] },
        { kind: 'visits', during: { kind: 'last', count: 12, unit: 'month' }, measure: 'visits', op: 'atLeast', value: 20 },
      ],
    },
  } as const;
  const { count } = await exactCount(small, 'mara');
  expect(count, 'the sample has a few, but fewer than 50').toBeGreaterThan(0);
  expect(count).toBeLessThan(50);

  const answers: string[] = [];
  page.on('response', async (response) => {
    if (response.url().includes('/trpc/audiences.')) answers.push(await response.text().catch(() => ''));
  });
  const builder = await newSegment(page, small);
  await expect(builder.row('At least 20 visits')).toBeVisible();
  expect(await builder.number()).toBe('<50');
  await expect(builder.panel).toContainText('Fewer than 50 moviegoers is never shown as a number.');
  // Everyone in California is more than all who came twenty times.
  await expect(builder.panel).toContainText(
    /What narrows most is “At least 20 visits in the last 12 months”: without it there would be [\d,]+\./,
  );
  await expect(builder.panel.getByRole('region', { name: 'Reachable' }).getByRole('cell', { name: '<50' })).toHaveCount(4);
  await expect(page.getByText('too few for a profile')).toBeVisible();

  await builder.openTab('Sentence');
  const shown = await builder.panel.getByRole('region', { name: /Reachable|How it narrows/ }).allInnerTexts();
  const figures = shown.join('\n').match(/^\d[\d,]*$/gm) ?? [];
  expect(figures.length).toBeGreaterThan(0);
  for (const figure of figures) expect(Number(figure.replaceAll(',', '')), figure).toBeGreaterThanOrEqual(50);
  // What is not on the screen is not in the answer either.
  const said = answers.join('\n').match(/"shown":true,"value":\d+/g) ?? [];
  expect(said.length).toBeGreaterThan(0);
  for (const value of said) expect(Number(value.split(':').at(-1)), value).toBeGreaterThanOrEqual(50);
});
