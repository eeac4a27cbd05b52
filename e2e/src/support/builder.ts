import { type Definition, parse } from '@marquee/dsl';
import { expect, type Locator, type Page } from '@playwright/test';

/** The builder as a person finds it: by roles and names. */
export function builderOn(page: Page) {
  const count = page.getByRole('status', { name: 'moviegoers' });
  const panel = page.getByRole('complementary', { name: 'Count' });
  const conditions = page.getByRole('region', { name: 'Conditions' });
  const editor = page.getByRole('textbox', { name: 'Definition as JSON' });

  /** The row whose words begin so. */
  const row = (words: string): Locator => conditions.getByRole('group', { name: new RegExp(`^${words}`) }).first();

  /** The number shown, once it is of the definition shown: "1,230", "≈120", "<50". */
  async function number(): Promise<string> {
    // Both of one moment: what was refused may be about to be asked again.
    const said = () =>
      count.evaluate((shown) =>
        shown.getAttribute('aria-busy') === 'false' ? (shown as HTMLElement).innerText.split(/\s/)[0] : 'counting',
      );
    await expect.poll(said).toMatch(/^[<≈]?[\d,]+$/);
    return (await said()) ?? '';
  }

  async function openTab(name: 'Sentence' | 'JSON' | 'Versions' | 'Why'): Promise<void> {
    await page.getByRole('tab', { name }).click();
  }

  /** The definition as the JSON tab has it, which must be open. */
  async function definition(): Promise<Definition> {
    await expect(editor).toBeVisible();
    await page.getByRole('tablist', { name: 'Definition' }).locator('..').getByRole('button', { name: 'Copy', exact: true }).click();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    const parsed = parse(JSON.parse(text));
    if (!parsed.ok) throw new Error(`The JSON tab holds no definition: ${text}`);
    return parsed.definition;
  }

  /** Replaces what the JSON editor holds, as pasting would. */
  async function paste(text: string): Promise<void> {
    await editor.click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText(text);
  }

  return { page, count, panel, conditions, editor, row, number, openTab, definition, paste };
}
export type BuilderPage = ReturnType<typeof builderOn>;

/** Opens a new segment whose definition is pasted into the JSON tab. */
export async function newSegment(page: Page, definition?: Definition): Promise<BuilderPage> {
  await page.goto('/segments/new?tab=json');
  const builder = builderOn(page);
  await expect(builder.editor).toBeVisible();
  if (definition !== undefined) await builder.paste(JSON.stringify(definition, null, 2));
  return builder;
}

/** Saves the new segment that is open and gives its address. */
export async function saveAs(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name: 'Save segment' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save segment' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/\/segments\/(?!new)/);
  return page.url();
}

let made = 0;
/** A name that no other segment has, in this run or an earlier one on the same data. */
export function freshName(words: string): string {
  made += 1;
  return `${words} ${Date.now().toString(36)}${made}`;
}

/** The number of a text that stands for one: "≈120" is 120. */
export const numberIn = (text: string): number => Number(text.replaceAll(/[≈,]/g, ''));
