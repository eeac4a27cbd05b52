import type { Definition } from '@marquee/dsl';
import { expect, type Page, test } from '@playwright/test';
import { builderOn, freshName, newSegment, saveAs } from './support/builder.ts';
import { clicksOn } from './support/clicks.ts';
import { exactCount, shownTo } from './support/marquee.ts';
import { type PersonName, people, personNames, signedInAs } from './support/people.ts';
import { onCluster } from './support/place.ts';

const old = { version: 1, where: { kind: 'attribute', field: 'age', op: 'atLeast', value: 65 } } as const;

/** Women 25 to 44 in Texas or California who saw at least two family films in matinees in the last six months but no horror in the last year. */
const families = {
  version: 1,
  where: {
    kind: 'all',
    of: [
      { kind: 'attribute', field: 'gender', op: 'in', value: ['female'] },
      { kind: 'attribute', field: 'age', op: 'between', value: [25, 44] },
      { kind: 'attribute', field: 'region', op: 'in', value: ['US-TX', 'US-CA'] },
      {
        kind: 'visits',
        where: {
          kind: 'all',
          of: [
            { kind: 'visit', field: 'film.genre', op: 'anyOf', value: ['family'] },
            { kind: 'visit', field: 'daypart', op: 'in', value: ['matinee'] },
          ],
        },
        during: { kind: 'last', count: 6, unit: 'month' },
        measure: 'visits',
        op: 'atLeast',
        value: 2,
      },
      {
        kind: 'not',
        of: {
          kind: 'visits',
          where: { kind: 'visit', field: 'film.genre', op: 'anyOf', value: ['horror'] },
          during: { kind: 'last', count: 12, unit: 'month' },
          measure: 'visits',
          op: 'atLeast',
          value: 1,
        },
      },
    ],
  },
} as const satisfies Definition;
const byEmail = { kind: 'attribute', field: 'reachableBy', op: 'anyOf', value: ['email'] } as const;

test.describe('of each organisation', () => {
  // They share nothing, and are the last to come.
  test.describe.configure({ mode: 'parallel' });
  // What opens is there at once: thirty things open in each of these.
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  for (const person of personNames) {
    const { name, organisation } = people[person];
    test(`${name}, new here, counts the moviegoers in scope and no others, and learns in at most 20 clicks how many mothers of family films can be e-mailed`, {
      tag: '@stores',
    }, async ({ page }) => {
      const clicks = await clicksOn(page);
      const builder = builderOn(page);
      const add = async (what: string) => {
        await page.getByRole('button', { name: 'Add condition', exact: true }).click();
        await page.getByRole('combobox', { name: 'Find a condition, a film or a segment' }).fill(what);
        await page.keyboard.press('Enter');
      };
      /** What floats lies over the place for the next condition. */
      const close = () => page.keyboard.press('Escape');
      const type = async (field: string, ...values: readonly string[]) => {
        const box = page.getByRole('combobox', { name: `Find: ${field}` });
        for (const value of values) {
          await box.fill(value);
          // As quick as fingers are: what is typed may still be looked up.
          await page.keyboard.press('Enter');
          await expect(box).toHaveValue('');
        }
        await close();
      };

      await page.goto('/sign-in');
      await page.getByRole('button', { name: `${name}, ${organisation}` }).click();
      await page.getByRole('link', { name: 'New segment' }).first().click();
      await expect(page.getByText('Everyone in scope. Add a condition')).toBeVisible();
      expect(shownTo(person, (await exactCount(null, person)).count)).toContain(await builder.number());
      // From here on it is about hands, which are the same whatever the stores are.
      if (onCluster) return;

      await add('gender');
      await page.getByRole('option', { name: /^Female/ }).click();
      await close();
      await add('age');
      await page.getByRole('button', { name: '25–34' }).click();
      await page.getByRole('textbox', { name: 'To' }).fill('44');
      await close();
      await add('region');
      await type('region', 'texas', 'california');
      await add('genre');
      await type('genre', 'family');
      await builder.conditions.getByRole('button', { name: /^How many/ }).click();
      await expect(page.getByRole('textbox', { name: 'How many' })).toBeFocused();
      await page.keyboard.type('2');
      await page.keyboard.press('Enter');
      await builder.conditions.getByRole('button', { name: 'Add to this visit' }).click();
      await page.getByRole('menuitem', { name: 'daypart' }).click();
      await page.getByRole('option', { name: /^Matinee/ }).click();
      await close();
      await builder.conditions.getByRole('button', { name: /^When/ }).click();
      await page.getByRole('button', { name: '6 months' }).click();
      await close();
      await add('genre');
      await type('genre', 'horror');
      await builder
        .row('At least one visit.*Horror')
        .getByRole('button', { name: /^More for/ })
        .click();
      await page.getByRole('menuitem', { name: 'Exclude' }).click();
      await expect(builder.row('But no visit.*Horror')).toBeVisible();

      const shown = await builder.number();
      const email = builder.panel
        .getByRole('row', { name: /^E-mail/ })
        .getByRole('cell')
        .first();
      const mailed = await email.innerText();
      expect(clicks(), 'clicks from the sign-in page to the number').toBeLessThanOrEqual(20);

      await builder.openTab('JSON');
      expect(await builder.definition()).toEqual(families);
      const [all, reached] = await Promise.all([
        exactCount(families, person),
        exactCount({ version: 1, where: { kind: 'all', of: [families.where, byEmail] } }, person),
      ]);
      expect(shownTo(person, all.count)).toContain(shown);
      expect(shownTo(person, reached.count)).toContain(mailed);
    });
  }
});

test.describe('between organisations', { tag: '@stores' }, () => {
  test.use({ storageState: signedInAs('mara') });

  test('a segment of one organisation does not exist for another', async ({ page, browser }) => {
    const name = freshName('Only ours');
    await newSegment(page, old);
    const address = await saveAs(page, name);
    const id = address.split('/').at(-1) ?? '';

    for (const person of ['jonah', 'beatriz', 'priya'] as const satisfies PersonName[]) {
      const context = await browser.newContext({ storageState: signedInAs(person), baseURL: new URL(address).origin });
      const theirs = await context.newPage();
      await theirs.goto(address);
      await expect(theirs.getByText('There is no such segment')).toBeVisible();
      await theirs.goto(`/segments?q=${encodeURIComponent(name)}`);
      await expect(theirs.getByText('No segment matches')).toBeVisible();
      // Neither by name nor by number in a condition of one's own.
      const builder = await newSegment(theirs, { version: 1, where: { kind: 'segment', id } });
      await expect(builder.conditions.getByText(/no segment|not exist|unknown/i).first()).toBeVisible();
      await expect(theirs.getByRole('button', { name: 'Save segment' })).toBeDisabled();
      await context.close();
    }
  });

  test('each finds the segments of its own organisation alone', async ({ page, browser }) => {
    const listed = async (shown: Page) => {
      await shown.goto('/segments');
      const table = shown.getByRole('table', { name: 'Segments' });
      await expect(table.or(shown.getByText('No segments yet'))).toBeVisible();
      return table.getByRole('link').allInnerTexts();
    };
    const maras = await listed(page);
    expect(maras).toContain('Kestrel Meridian, opening weekend');
    const context = await browser.newContext({ storageState: signedInAs('beatriz'), baseURL: new URL(page.url()).origin });
    const beatrizs = await listed(await context.newPage());
    expect(beatrizs).toContain('Premium formats, not seen for six months');
    expect(beatrizs.filter((name) => maras.includes(name))).toEqual([]);
    await context.close();
  });
});

test.describe('an approver', { tag: '@stores' }, () => {
  test.use({ storageState: signedInAs('beatriz') });

  test('finds its own exhibitor alone in the editors, and nobody under another', async ({ page }) => {
    const builder = await newSegment(page);
    await page.getByRole('button', { name: 'Add condition', exact: true }).click();
    await page.getByRole('option', { name: 'exhibitor', exact: true }).click();
    const options = page.getByRole('listbox', { name: 'exhibitor' }).getByRole('option');
    await expect(options).toHaveCount(1);
    await expect(options.first()).toContainText('Northlight');
    await page.keyboard.press('Escape');
    await builder.paste('{"version":1,"where":{"kind":"attribute","field":"exhibitor","op":"in","value":["tideway"]}}');
    expect(await builder.number()).toBe('<10');
  });
});

test.describe('why', { tag: '@stores' }, () => {
  test.describe('an administrator', () => {
    test.use({ storageState: signedInAs('priya') });

    test('asks why a moviegoer matches, condition by condition', async ({ page }) => {
      const definition = {
        version: 1,
        where: { kind: 'all', of: [old.where, { kind: 'visits', op: 'atLeast', value: 2 }] },
      } as const;
      const { ids = [] } = await exactCount(definition, 'priya', ['--ids']);
      const builder = await newSegment(page, definition);
      await builder.number();
      await builder.openTab('Why');
      await page.getByRole('textbox', { name: 'Moviegoer' }).fill(ids[0] ?? '');
      await page.getByRole('button', { name: 'Look up' }).click();
      await expect(page.getByText('Matches', { exact: true })).toBeVisible();
      const trace = page.getByRole('list', { name: 'Condition by condition' });
      // The whole, and each of its two conditions with what decided it.
      await expect(trace.getByRole('listitem')).toHaveText([/^\s*yes/, /^\s*yesare aged 65 or over\d+$/, /^\s*yesmade at least 2 visits/]);
      await page.getByRole('textbox', { name: 'Moviegoer' }).fill('northlight:nobody');
      await page.getByRole('button', { name: 'Look up' }).click();
      await expect(page.getByText(/no such moviegoer|not found|nobody/i).first()).toBeVisible();
    });
  });

  test.describe('an analyst', () => {
    test.use({ storageState: signedInAs('mara') });

    test('does not, neither on the page nor by the API', async ({ page }) => {
      await page.goto('/segments/new?tab=why');
      await expect(page.getByText('Why is for administrators and support.')).toBeVisible();
      await expect(page.getByRole('textbox', { name: 'Moviegoer' })).toBeHidden();
      const { ids = [] } = await exactCount(old, 'mara', ['--ids']);
      const answer = await page.request.post('/trpc/audiences.why', { data: { moviegoer: ids[0], definition: old } });
      expect(answer.status()).toBe(403);
      expect(await answer.text()).toContain('for administrators and for support');
      const list = await page.request.post('/trpc/audiences.list', { data: { definition: old } });
      expect([403, 404]).toContain(list.status());
    });
  });
});
