import type { Page } from '@playwright/test';

/** Counts every press of the mouse on a page and the pages that follow it, whoever asks for it. */
export async function clicksOn(page: Page): Promise<() => number> {
  let clicks = 0;
  await page.exposeBinding('marqueePressed', () => {
    clicks += 1;
  });
  await page.addInitScript(() => {
    window.addEventListener(
      'pointerdown',
      (event) => {
        if (event.isTrusted) void (window as unknown as { marqueePressed: () => void }).marqueePressed();
      },
      { capture: true },
    );
  });
  return () => clicks;
}
