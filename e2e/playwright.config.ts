import { defineConfig } from '@playwright/test';
import { baseURL, browserPath, onCluster, port, reuseServer, root, stackBase, storesOnly } from './src/support/place.ts';

// Looks and keys do not depend on the stores behind them: they are seen once.
const some = storesOnly ? { grep: /@stores/ } : {};
/** Journeys in which files are imported: the product takes one import at a time, and so one of them runs at a time. */
const importing = [
  ...[
    'consent.spec.ts',
    'erasures.spec.ts',
    'feed-layouts.spec.ts',
    'feed-sources.spec.ts',
    'film-matching.spec.ts',
    'new-exhibitor.spec.ts',
  ],
];

/** Journeys that leave the product as no other could find it: each runs alone, after the others. */
const last = ['outages.spec.ts', 'campaigns.spec.ts'];

export default defineConfig({
  testDir: './src',
  // Each profile's own: a run empties it, and what the other left, such as the trace of a first try, is to be read.
  outputDir: onCluster ? '../test-results/e2e-cluster' : '../test-results/e2e',
  // What these are for is a journey that hangs: a busy machine takes several times as long as an idle one.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  // People share a product and no segment.
  workers: 2,
  forbidOnly: true,
  // A machine that is busy with something else may be slow once; a fault fails twice.
  retries: 1,
  reporter: [['list'], ['json']],
  use: {
    actionTimeout: 30_000,
    baseURL,
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    permissions: ['clipboard-read', 'clipboard-write'],
    // What was done, asked and said, step by step, and the page as it was in the end. Pictures of every step cost half of a journey's time.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false, sources: true },
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(browserPath === undefined ? {} : { executablePath: browserPath }),
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
  },
  projects: [
    { name: 'people', testMatch: '*.setup.ts' },
    { name: 'imports', testMatch: importing, workers: 1, dependencies: ['people'], ...some },
    { name: 'journeys', testMatch: '*.spec.ts', testIgnore: [...last, ...importing], dependencies: ['people'], ...some },
    // After the others, because it takes the servers away.
    ...(stackBase === undefined ? [] : [{ name: 'outages', testMatch: 'outages.spec.ts', dependencies: ['journeys', 'imports'] }]),
    // Last, because visits of today move the day that everybody's figures are of.
    {
      name: 'campaigns',
      testMatch: 'campaigns.spec.ts',
      dependencies: stackBase === undefined ? ['journeys', 'imports'] : ['outages'],
      ...some,
    },
  ],
  ...(reuseServer
    ? {}
    : {
        webServer: {
          command: `node e2e/serve.mjs ${port}`,
          cwd: root,
          url: `${baseURL}/sign-in`,
          timeout: onCluster ? 900_000 : 300_000,
          stdout: 'pipe',
          gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
        },
      }),
});
