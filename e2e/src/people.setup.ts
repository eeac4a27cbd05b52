import { type APIRequestContext, expect, test } from '@playwright/test';
import { people, personNames, signedInAs } from './support/people.ts';
import { onCluster } from './support/place.ts';

// They share nothing.
test.describe.configure({ mode: 'parallel' });

/** What the tour of each speaks of, up to its last step. */
const tours = {
  mara: ['segments', 'tree', 'count', 'profile'],
  jonah: ['segments', 'tree', 'reachable', 'profile'],
  beatriz: ['segments', 'tree', 'count', 'profile'],
  priya: ['as-of', 'tree', 'count', 'why'],
} as const;

for (const person of personNames) {
  const { name, organisation } = people[person];
  test(`${name} signs in by one click, takes the tour of what they may do, and puts it away for good`, async ({ page }) => {
    await page.goto('/segments');
    await expect(page).toHaveURL('/sign-in?next=%2Fsegments');
    await page.getByRole('button', { name: `${name}, ${organisation}` }).click();
    await expect(page.getByRole('heading', { name: 'Segments', level: 1 })).toBeVisible();
    await expect(page.getByText(`Saved audiences of ${organisation}`)).toBeVisible();

    const tour = page.getByRole('region', { name: 'Tour' });
    await expect(tour.getByText('1 of 5')).toBeVisible();
    // What it speaks of is the same whatever the stores are.
    if (!onCluster) {
      // It opens a segment, one of the organisation's or an example, and explains what is on the screen.
      for (const target of tours[person]) {
        await expect(page.locator(`[data-tour="${target}"]`)).toBeInViewport();
        await tour.getByRole('button', { name: 'Next' }).click();
      }
      await expect(tour.getByText('5 of 5')).toBeVisible();
      await expect(page).toHaveURL(/\/segments\/./);
      await expect(page.getByRole('status', { name: 'moviegoers' })).toHaveText(/[\d,]{2,}/);
    }
    await tour.getByRole('button', { name: 'Close the tour for good' }).click();
    await page.goto('/segments');
    await expect(page.getByRole('table', { name: 'Segments' }).or(page.getByText('No segments yet'))).toBeVisible();
    await expect(tour).toBeHidden();
    await page.context().storageState({ path: signedInAs(person) });
    // The demo's campaigns are made beside the first minutes, with visits of their own: until then figures would change under the journeys.
    if (person === 'jonah') await expect.poll(() => campaignsOf(page.request), { timeout: 120_000 }).toBeGreaterThanOrEqual(3);
  });
}

async function campaignsOf(request: APIRequestContext): Promise<number> {
  const answer = (await (await request.get('/trpc/campaigns.list')).json()) as { result: { data: { campaigns: unknown[] } } };
  return answer.result.data.campaigns.length;
}
