import { expect, test } from '@playwright/test';
import { people, personNames, signedInAs } from './support/people.ts';

for (const person of personNames) {
  const { name, organisation } = people[person];
  test(`${name} signs in by one click, and puts the tour away for good`, async ({ page }) => {
    await page.goto('/segments');
    await expect(page).toHaveURL('/sign-in?next=%2Fsegments');
    await page.getByRole('button', { name: `${name}, ${organisation}` }).click();
    await expect(page.getByRole('heading', { name: 'Segments', level: 1 })).toBeVisible();
    await expect(page.getByText(`Saved audiences of ${organisation}`)).toBeVisible();

    const tour = page.getByRole('region', { name: 'Tour' });
    await expect(tour.getByText('1 of 5')).toBeVisible();
    await tour.getByRole('button', { name: 'Close the tour for good' }).click();
    await page.reload();
    await expect(page.getByRole('table', { name: 'Segments' }).or(page.getByText('No segments yet'))).toBeVisible();
    await expect(tour).toBeHidden();
    await page.context().storageState({ path: signedInAs(person) });
  });
}
