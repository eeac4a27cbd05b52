import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** A theme changes colours alone, a width places alone: two looks see each theme and each width. */
const views = [
  { theme: 'light', width: 1440 },
  { theme: 'dark', width: 768 },
] as const;

/** What colours decide. What floats is the same at every width: in its second look it differs by its colours alone. */
const rulesOfColours = ['color-contrast', 'link-in-text-block'];

/** What is open above the page. */
const layers = ['[data-radix-popper-content-wrapper]', '[role="dialog"]'];

interface Options {
  /** Only what floats: the page below it is looked at by itself. */
  readonly layerOnly?: boolean;
  /** Only this part of the page: the rest of it is looked at in another state. */
  readonly only?: string;
  /** A part of the page that is looked at by itself. */
  readonly without?: string;
}

/** No violation in the page as it stands: in both themes, on a desk and on a tablet. */
export async function expectAccessible(page: Page, state: string, { layerOnly = false, only, without }: Options = {}): Promise<void> {
  const before = page.viewportSize();
  for (const { theme, width } of views) {
    if (!layerOnly) await page.setViewportSize({ width, height: 900 });
    await wear(page, theme);
    await settled(page);
    // There are no frames; looking for them from a page of its own would take longer than all the rest.
    // Of what passes one example a rule is enough: to gather all of it takes longer than to look.
    const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
    if (layerOnly && theme !== views[0].theme) axe.withRules(rulesOfColours);
    else axe.withTags(rules);
    for (const layer of layerOnly ? layers : []) if ((await page.locator(layer).count()) > 0) axe.include(layer);
    if (only !== undefined) axe.include(only);
    if (without !== undefined) axe.exclude(without);
    const { violations } = await axe.analyze();
    const found = violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} at ${target.join(' ')}`));
    expect.soft(found, `${state}, ${theme}, ${width} px`).toEqual([]);
  }
  if (before) await page.setViewportSize(before);
  // What is opened next opens in the theme that it is looked at in first.
  await wear(page, views[0].theme);
  await settled(page);
}

async function wear(page: Page, theme: (typeof views)[number]['theme']): Promise<void> {
  await page.evaluate((name) => {
    document.documentElement.dataset.theme = name;
  }, theme);
}

/** Whatever fades or moves has arrived: a colour on its way has no contrast to speak of. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const passing = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(passing.map((one) => one.finished));
  });
}
