import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { builderOn } from './support/builder.ts';
import { signedInAs } from './support/people.ts';

// On the servers a model is some three hundred counts, one after the other: it takes longer than a page.
test.setTimeout(360_000);
test.use({ storageState: signedInAs('mara'), contextOptions: { reducedMotion: 'reduce' } });

test('@stores from a film to whom its audience is like, and to a segment of the nearest', async ({ page }) => {
  await page.goto('/films/ninefold-tide');
  await page.getByRole('button', { name: 'Find lookalikes' }).first().click();
  await expect(page.getByRole('heading', { name: 'Most like moviegoers of Ninefold Tide', level: 1 })).toBeVisible({ timeout: 240_000 });
  await expect(page).toHaveURL(/\/lookalikes\/.+/);

  const tops = page.getByRole('region', { name: 'Top shares' });
  await test.step('it has tiers, what they have in common, and whether it holds on moviegoers who were held out', async () => {
    await expect(tops.getByRole('heading')).toHaveText(['Most likely', 'Likely', 'Less likely']);
    await expect(page.getByText(/times as likely/).first()).toBeVisible();
    const calibration = page.getByRole('region', { name: 'Calibration' });
    await calibration.getByRole('button', { name: 'Calibration: show as table' }).click();
    await expect(calibration.getByRole('row')).toHaveCount(11);
    await expectAccessible(page, 'a lookalike model');
  });

  await test.step('a share that is chosen is the number of a segment of it', async () => {
    const slider = tops.getByRole('slider');
    await slider.fill('20');
    await expect(slider).toHaveAttribute('aria-valuetext', '20 percent of the scope');
    const size = (await tops.locator('dd').first().innerText()).trim();
    expect(size).toMatch(/^[\d,]+$/);
    await tops.getByRole('link', { name: 'New segment', exact: true }).click();
    const builder = builderOn(page);
    expect(await builder.number()).toBe(size);
    await builder.openTab('JSON');
    expect(await builder.definition()).toMatchObject({ where: { kind: 'lookalike', top: 20 } });
    await page.goBack();
    await expect(tops.getByRole('heading', { name: 'Most likely' })).toBeVisible();
  });
});
