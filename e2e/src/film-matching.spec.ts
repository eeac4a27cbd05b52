import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { marquee } from './support/marquee.ts';
import { signedInAs } from './support/people.ts';

// Of its own, so that nobody else's films, codes or figures change: in letters alone, because a title with a number in it may be a part of another,
// and in few, because titles that share many are alike.
const own = Date.now()
  .toString(26)
  .slice(-5)
  .replace(/[0-9]/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)));
const exhibitor = `gilded-${own}`;
const name = `Gilded Rooms ${own}`;
const orchard = `Quiet Orchard ${own}`;
const lantern = `Hollow Lantern ${own}`;
const ferry = `Amber Ferry ${own}`;
const hire = `PRIVATE HIRE ${own.toUpperCase()}`;

const header = 'transaction_id,member_id,purchased_at,site_code,film_code,film_title,session_start,ticket_lines,status,updated_at';
/** What twelve members saw of one film, and one of each of the others. */
const rows = [
  ...Array.from({ length: 12 }, (_, i) => [`m${i}`, 'QO-3D', `${orchard.toUpperCase()} (3D)`] as const),
  ['m1', 'HL', `${lantern} - Subtitled`] as const,
  ['m2', 'AF', ferry] as const,
  ['m3', 'PH', hire] as const,
].map(
  ([member, code, title], i) =>
    `${exhibitor}-${i},${member},2026-11-01T10:00:00Z,7,${code},${title},2026-11-02T19:30,adult:2:12.50,sold,2026-11-01T10:00:00Z`,
);

async function ask(request: APIRequestContext, baseURL: string | undefined, verb: string, data: object) {
  const answer = await request.post(`/trpc/${verb}`, { data, headers: { origin: baseURL ?? '' } });
  expect(answer.ok(), await answer.text()).toBe(true);
}

/** How many of its moviegoers saw a film, exactly. */
async function whoSaw(film: string): Promise<number> {
  const seen = { kind: 'visits', where: { kind: 'visit', field: 'film', op: 'in', value: [film] } };
  const where = { kind: 'all', of: [{ kind: 'attribute', field: 'exhibitor', op: 'in', value: [exhibitor] }, seen] };
  return JSON.parse(await marquee(['count', '-', '--json'], JSON.stringify({ version: 1, where }))).count;
}
const slow = { timeout: 60_000, intervals: [500] };
const idOf = (title: string) => title.toLowerCase().replaceAll(' ', '-');
const record = (page: Page, title: string) => page.getByRole('row', { name: new RegExp(`^${title}`, 'i') });

test.describe.configure({ mode: 'serial' });

test.describe('an administrator', () => {
  test.use({ storageState: signedInAs('priya') });

  test('matches what an exhibitor sells to films, by keys, and takes it back', { tag: '@stores' }, async ({ page, baseURL }) => {
    test.slow();
    await page.goto('/film-matching');
    await ask(page.request, baseURL, 'exhibitors.add', { id: exhibitor, name });
    const sites = [{ code: '7', name: 'Gilded Seven', timeZone: 'America/Chicago' }];
    await ask(page.request, baseURL, 'exhibitors.saveSites', { exhibitor, sites });
    for (const title of [orchard, lantern]) await ask(page.request, baseURL, 'films.add', { title, releaseDate: '2026-10-30' });
    await expect(async () => {
      const sent = await page.request.post(`/uploads/v1/transactions?exhibitor=${exhibitor}&name=sold.csv`, {
        data: Buffer.from(`${header}\n${rows.join('\n')}\n`),
        headers: { origin: baseURL ?? '', 'content-type': 'application/octet-stream' },
      });
      expect(sent.ok(), await sent.text()).toBe(true);
    }).toPass({ timeout: 60_000 });

    await expect(async () => {
      await page.goto(`/film-matching?exhibitor=${exhibitor}`);
      await expect(record(page, orchard)).toContainText('12', { timeout: 3_000 });
    }).toPass({ timeout: 60_000 });
    await expect(page.getByText('4 film codes')).toBeVisible();
    await expect(record(page, orchard)).toContainText(/QO-3D.*12.*Quiet Orchard.*sure/);
    await expect(record(page, hire)).toContainText('no film is close');
    await expectAccessible(page, 'the queue of film codes');

    // The surest come first: the two that have a film.
    const queue = page.getByRole('table', { name: 'Film codes' });
    await record(page, orchard).getByRole('button').first().focus();
    await expect(page.getByRole('region', { name: /^What QUIET ORCHARD .* could be$/ })).toContainText(/12 visits of 12 moviegoers/);
    await page.keyboard.press('Enter');
    await expect(record(page, orchard)).toHaveCount(0);
    await expect(page.getByRole('status').filter({ hasText: 'is matched to Quiet Orchard' })).toBeAttached();
    await expect(queue.getByRole('button').and(page.locator(':focus'))).toHaveAttribute('aria-current', 'true');
    await expect.poll(() => whoSaw(idOf(orchard)), slow).toBe(12);

    await page.keyboard.press('u');
    await expect(record(page, orchard)).toBeVisible();
    await expect.poll(() => whoSaw(idOf(orchard)), slow).toBe(0);

    await record(page, hire).getByRole('button').first().focus();
    await page.keyboard.press('r');
    await expect(record(page, hire)).toHaveCount(0);
    await page.getByRole('button', { name: 'Rejected' }).click();
    await record(page, hire)
      .getByRole('button', { name: /^Bring back/ })
      .click();
    await expect(record(page, hire)).toHaveCount(0);
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await expect(record(page, hire)).toBeVisible();

    await record(page, ferry).getByRole('button').first().focus();
    await page.keyboard.press('n');
    const adding = page.getByRole('dialog', { name: 'New film' });
    await expect(adding.getByLabel('Title')).toHaveValue(ferry);
    await adding.getByLabel('Release date').fill('2026-10-30');
    await adding.getByLabel('Genres').fill('Drama, Mystery');
    await expectAccessible(page, 'a new film', { layerOnly: true });
    await adding.getByRole('button', { name: 'Add and match' }).click();
    await expect(record(page, ferry)).toHaveCount(0);
    await expect.poll(() => whoSaw(idOf(ferry)), slow).toBe(1);

    await page.getByRole('button', { name: 'Match the 2 sure ones' }).click();
    const sure = page.getByRole('dialog', { name: 'Match the sure ones' });
    await expect(sure.getByRole('listitem')).toHaveCount(2);
    await expectAccessible(page, 'matching the sure ones', { layerOnly: true });
    await sure.getByRole('button', { name: 'Match 2' }).click();
    await expect(record(page, orchard)).toHaveCount(0);
    await expect(record(page, lantern)).toHaveCount(0);
    await expect.poll(() => whoSaw(idOf(lantern)), slow).toBe(1);

    await page.getByRole('button', { name: 'Matched', exact: true }).click();
    await expect(record(page, orchard)).toContainText('by Priya Raman');
    await expectAccessible(page, 'what was matched');
  });

  test('finds a film of the catalogue, corrects it, and merges a duplicate into it', async ({ page, baseURL }) => {
    await page.goto('/segments');
    await ask(page.request, baseURL, 'films.add', { title: `${ferry} Two`, releaseDate: null });
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Films', exact: true }).click();
    await page.getByRole('searchbox', { name: 'Search by title' }).fill(ferry);
    const duplicate = page.getByRole('row', { name: new RegExp(`${ferry} Two`) });
    await expect(duplicate).toContainText('none');
    await page.getByRole('button', { name: `Edit ${ferry}`, exact: true }).click();
    const editing = page.getByRole('dialog', { name: `Edit ${ferry}` });
    await expect(editing.getByLabel('Genres')).toHaveValue('Drama, Mystery');
    await editing.getByLabel('Title').fill('');
    await editing.getByRole('button', { name: 'Save' }).click();
    await expect(editing.getByText('Give the film a title.')).toBeVisible();
    await expectAccessible(page, 'a film, with a fault', { layerOnly: true });
    await editing.getByLabel('Title').fill(ferry);
    await editing.getByLabel('Distributor').fill('Halden Street');
    await editing.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('row', { name: new RegExp(`${ferry}(?! Two)`) }).first()).toContainText('Halden Street');
    await expectAccessible(page, 'the catalogue of films');

    // The other way round: what the codes are matched to goes, and they are matched to the one that stays.
    await page.getByRole('button', { name: `Merge ${ferry} into another film` }).click();
    const choosing = page.getByRole('dialog', { name: /into which film/ });
    await choosing.getByRole('searchbox').fill(`${ferry} Two`);
    await expectAccessible(page, 'choosing a film', { layerOnly: true });
    await choosing.getByRole('button', { name: `Choose ${ferry} Two` }).click();
    await page
      .getByRole('dialog', { name: /^Merge/ })
      .getByRole('button', { name: 'Merge', exact: true })
      .click();
    await expect(page.getByText('1 film code moved')).toBeVisible();
    await expect(duplicate).toContainText('1 code, 1 exhibitor');
    await expect.poll(() => whoSaw(idOf(`${ferry} Two`)), slow).toBe(1);
    await expect.poll(() => whoSaw(idOf(ferry)), slow).toBe(0);
  });
});

test.describe('an analyst', () => {
  test.use({ storageState: signedInAs('mara') });

  test('finds neither page', async ({ page }) => {
    for (const address of ['/film-matching', '/film-catalogue']) {
      await page.goto(address);
      await expect(page.getByText('There is no such page')).toBeVisible();
    }
    await page.goto('/segments');
    const links = page.getByRole('navigation', { name: 'Main' }).getByRole('link');
    await expect(links.filter({ hasText: /^Film/ })).toHaveText(['Films']);
    await expect(links.filter({ hasText: 'Films' })).toHaveAttribute('href', '/films');
  });
});
