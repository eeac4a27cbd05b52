// The browser's journeys of the cluster profile whose outcome depends on the stores, against the containers.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findBrowser } from '../../lib/browser.mjs';
import { root } from '../../lib/setup.mjs';
import { engine } from '../engine.mjs';
import { containersOf } from '../product.mjs';
import { expect } from './expect.mjs';

/** Of a sample of 5,000: what does not need larger audiences. */
const specs = ['scope.spec.ts', 'two-tabs.spec.ts', 'small-audience.spec.ts'];
const chosen = 'signs in by one click|counts the moviegoers in scope|two tabs|double click|fewer than';

export function journeys(product) {
  const [api] = containersOf(product, 'api');
  const marquee = [engine().docker, 'exec', '-i', api, 'node', 'apps/cli/bin/marquee.mjs'];
  const { status } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/@playwright/test/cli.js'),
      'test',
      '--config',
      'e2e/playwright.config.ts',
      '--reporter=list',
      '--grep',
      chosen,
      ...specs,
    ],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        CHROMIUM_PATH: findBrowser(),
        E2E_REUSE: '1',
        E2E_ONLY: 'stores',
        E2E_PORT: `${product.port}`,
        E2E_MARQUEE: JSON.stringify(marquee),
      },
    },
  );
  expect(status === 0, 'A journey failed; what it said is above.');
}
