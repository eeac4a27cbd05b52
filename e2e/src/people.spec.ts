import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { signedInAs } from './support/people.ts';

const run = Date.now().toString(36);
const studio = `Gable Pictures ${run}`;
const email = `noa-${run}@gable.example`;
const password = 'a password of mine';

test.describe('an administrator', () => {
  test.use({ storageState: signedInAs('priya') });

  test('adds an organisation, invites somebody, who joins by the link alone; changes the role, suspends and lets in again', async ({
    page,
    browser,
  }) => {
    await page.goto('/people');
    await page.getByRole('button', { name: 'Add an organisation' }).click();
    const adding = page.getByRole('dialog', { name: 'Add an organisation' });
    await adding.getByLabel('Name').fill(studio);
    await adding.getByLabel('Kind').selectOption('Studio');
    await adding.getByRole('button', { name: 'Add' }).click();
    await expect(page.getByRole('heading', { name: studio, level: 1 })).toBeVisible();
    await expect(page.getByText('Nobody yet.')).toBeVisible();

    await page.getByRole('button', { name: 'Exhibitors it counts' }).click();
    const grant = page.getByRole('dialog', { name: `Exhibitors that ${studio} counts` });
    await grant.getByRole('checkbox', { name: 'Northlight Cinemas', exact: true }).check();
    await grant.getByRole('checkbox', { name: /^apart, by name.*Northlight Cinemas$/ }).check();
    await expectAccessible(page, 'exhibitors of an organisation', { layerOnly: true });
    await grant.getByRole('button', { name: 'Save' }).click();
    await expect(grant).toBeHidden();

    await page.getByRole('button', { name: 'Invite somebody' }).click();
    const inviting = page.getByRole('dialog', { name: 'Invite somebody' });
    await inviting.getByLabel('E-mail address').fill(email);
    await inviting.getByLabel('Role').selectOption('Marketer');
    await expectAccessible(page, 'inviting', { layerOnly: true });
    await inviting.getByRole('button', { name: 'Make the link' }).click();
    const link = (await page.getByTestId('new-link').textContent()) ?? '';
    expect(link).toMatch(/\/join#mqj_/);
    await page.getByRole('button', { name: 'I have it' }).click();
    await expect(page.getByRole('row', { name: new RegExp(`${email}.*Marketer.*Invited`) })).toBeVisible();

    const other = await browser.newContext({ storageState: { cookies: [], origins: [] } });
    const guest = await other.newPage();
    const asked: string[] = [];
    guest.on('request', (request) => asked.push(`${request.url()} ${request.headers().referer ?? ''}`));
    await guest.goto(link);
    await expect(guest.getByText(`You are invited to join ${studio} as marketer.`)).toBeVisible();
    await expectAccessible(guest, 'joining');
    await guest.getByLabel('Your name').fill('Noa Gable');
    await guest.getByLabel('Password', { exact: true }).fill(password);
    await guest.getByLabel('The password again').fill(`${password}!`);
    await guest.getByRole('button', { name: 'Join' }).click();
    await expect(guest.getByText('The two passwords differ.')).toBeVisible();
    await guest.getByLabel('The password again').fill(password);
    await guest.getByRole('button', { name: 'Join' }).click();
    await expect(guest.getByText(`Saved audiences of ${studio}`)).toBeVisible();
    // No server was told the token but in the body of the question.
    expect(asked.filter((one) => one.includes('mqj_'))).toEqual([]);
    const late = await other.newPage();
    await late.goto(link);
    await expect(late.getByText('This invitation was taken up already.')).toBeVisible();
    await expectAccessible(late, 'an invitation that was taken up');

    await page.reload();
    const row = page.getByRole('row', { name: /Noa Gable/ });
    await expect(row).toContainText('Active');
    await expect(row).toContainText(/\d{4}, \d\d:\d\d/);
    await row.getByRole('button', { name: 'More for Noa Gable' }).click();
    await page.getByRole('menuitem', { name: 'Change role' }).click();
    await page
      .getByRole('dialog')
      .getByLabel(/^Role at/)
      .selectOption('Analyst');
    await page.getByRole('dialog').getByRole('button', { name: 'Change role' }).click();
    await expect(row).toContainText('Analyst');
    await row.getByRole('button', { name: 'More for Noa Gable' }).click();
    await page.getByRole('menuitem', { name: 'Suspend' }).click();
    await page.getByRole('dialog', { name: 'Suspend Noa Gable?' }).getByRole('button', { name: 'Suspend' }).click();
    await expect(row).toContainText('Suspended');
    await guest.reload();
    await expect(guest).toHaveURL(/\/sign-in/);
    await row.getByRole('button', { name: 'More for Noa Gable' }).click();
    await page.getByRole('menuitem', { name: 'Let in again' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Let in again' }).click();
    await expect(row).toContainText('Active');
    await expectAccessible(page, 'people of an organisation');
    await other.close();
  });

  test('finds people of every organisation, takes an invitation back, and cannot do anything to themselves', async ({ page, browser }) => {
    await page.goto('/people');
    await expect(page.getByRole('table', { name: 'People' })).toBeVisible();
    await expect(
      page.getByRole('table', { name: 'Organisations' }).getByRole('row', { name: /Northlight Cinemas.*Exhibitor/ }),
    ).toBeVisible();
    await expectAccessible(page, 'people');
    await page.getByRole('searchbox', { name: 'Find somebody' }).fill('priya');
    await expect(page.getByRole('table', { name: 'People' }).getByRole('row')).toHaveCount(2);
    await expect(page.getByRole('button', { name: /^More for Priya/ })).toHaveCount(0);

    await page.getByRole('button', { name: 'Invite somebody' }).click();
    const inviting = page.getByRole('dialog', { name: 'Invite somebody' });
    const taken = `taken-${run}@gable.example`;
    await inviting.getByLabel('E-mail address').fill(taken);
    await inviting.getByLabel('Organisation').selectOption('Halden Street Pictures');
    await inviting.getByRole('button', { name: 'Make the link' }).click();
    const link = (await page.getByTestId('new-link').textContent()) ?? '';
    await page.getByRole('button', { name: 'I have it' }).click();
    await page.getByRole('searchbox', { name: 'Find somebody' }).fill(taken);
    await page.getByRole('button', { name: `More for ${taken}` }).click();
    await page.getByRole('menuitem', { name: 'Take the invitation back' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();
    await expect(page.getByText('Nobody is called that.')).toBeVisible();
    const guest = await (await browser.newContext({ storageState: { cookies: [], origins: [] } })).newPage();
    await guest.goto(link);
    await expect(guest.getByText('This invitation was taken back.')).toBeVisible();
  });
});

test.describe('an analyst', () => {
  test.use({ storageState: signedInAs('mara') });

  test('finds no people in the rail, and no page of them', async ({ page }) => {
    await page.goto('/people');
    await expect(page.getByText('There is no such page')).toBeVisible();
    await page.goto('/people/marquee-platform');
    await expect(page.getByText('There is no such page')).toBeVisible();
    await page.goto('/segments');
    await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'People' })).toHaveCount(0);
  });
});
