import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{packages,apps}/*/{src,test}/**/*.test.{ts,tsx}', '{scripts,deploy}/**/*.test.ts'],
    // What needs servers runs by vitest.stack.config.ts.
    exclude: [...configDefaults.exclude, '**/*.stack.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
