import { configDefaults } from 'vitest/config';
import { figureSecret } from './scripts/lib/figure-secret.mjs';

/** What all runs have in common. What needs servers runs by vitest.stack.config.ts. */
export const base = {
  include: ['{packages,apps}/*/{src,test}/**/*.test.{ts,tsx}', '{scripts,deploy}/**/*.test.ts'],
  exclude: [...configDefaults.exclude, '**/*.stack.test.ts'],
  // What these are for is a test that hangs: a busy machine takes several times as long as an idle one.
  testTimeout: 180_000,
  hookTimeout: 300_000,
  maxWorkers: 2,
  env: { FIGURE_SECRET: figureSecret },
  // What a file imports is loaded once a worker: no test leaves anything behind in it.
  isolate: false,
};
export const runsPrograms = './scripts/lib/vitest-programs.ts';
