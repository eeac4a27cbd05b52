import type { Definition } from '@marquee/dsl';
import { expect, test } from '@playwright/test';
import { newSegment, numberIn } from './support/builder.ts';
import { exactCount } from './support/marquee.ts';
import { signedInAs } from './support/people.ts';

test.use({ storageState: signedInAs('mara') });

/** So few that no noise shows them as 50: those in California who came most often. */
const most = 4;

const often = (visits: number): Definition => ({
  version: 1,
  where: {
    kind: 'all',
    of: [
      { kind: 'attribute', field: 'region', op: 'in', value: ['US-CA'] },
      { kind: 'visits', during: { kind: 'last', count: 12, unit: 'month' }, measure: 'visits', op: 'atLeast', value: visits },
    ],
  },
});

async function fewest(): Promise<{ readonly small: Definition; readonly visits: number }> {
  for (let visits = 20; ; visits += 1) {
    const { count } = await exactCount(often(visits), 'mara');
    expect(count, 'the sample has a few who came that often').toBeGreaterThan(0);
    if (count <= most) return { small: often(visits), visits };
  }
}

test('fewer than 50 moviegoers are never a number, anywhere on the page', { tag: '@stores' }, async ({ page }) => {
  const { small, visits } = await fewest();

  const answers: string[] = [];
  page.on('response', async (response) => {
    if (response.url().includes('/trpc/audiences.')) answers.push(await response.text().catch(() => ''));
  });
  const builder = await newSegment(page, small);
  await expect(builder.row(`At least ${visits} visits`)).toBeVisible();
  expect(await builder.number()).toBe('<50');
  await expect(builder.panel).toContainText('Fewer than 50 moviegoers are not shown as a number.');
  await builder.panel.getByRole('button', { name: 'Which condition narrows most?' }).click();
  // Everyone in California is more than all who came that often.
  await expect(builder.panel).toContainText(
    new RegExp(`What narrows most is “At least ${visits} visits in the last 12 months”: without it there would be (about )?[\\d,]+\\.`),
  );
  await expect(builder.panel.getByRole('region', { name: 'Reachable' }).getByRole('cell', { name: '<50' })).toHaveCount(4);
  await expect(page.getByText('too few for a profile')).toBeVisible();

  await builder.openTab('Sentence');
  const shown = await builder.panel.getByRole('region', { name: /Reachable|How it narrows/ }).allInnerTexts();
  const figures = shown.join('\n').match(/^≈?\d[\d,]*$/gm) ?? [];
  expect(figures.length).toBeGreaterThan(0);
  for (const figure of figures) expect(numberIn(figure), figure).toBeGreaterThanOrEqual(50);
  // What is not on the screen is not in the answer either.
  const said = answers.join('\n').match(/"shown":true,"value":\d+/g) ?? [];
  expect(said.length).toBeGreaterThan(0);
  for (const value of said) expect(Number(value.split(':').at(-1)), value).toBeGreaterThanOrEqual(50);
});
