import { configDefaults, defineConfig } from 'vitest/config';
import { base, runsPrograms } from './vitest.base.ts';

/** What needs the servers of the stack; `npm run stack -- up` starts them. */
export default defineConfig({
  test: {
    ...base,
    // Clients of servers live as long as the file that opened them.
    isolate: true,
    include: ['{packages,apps}/*/{src,test}/**/*.stack.test.ts'],
    exclude: configDefaults.exclude,
    testTimeout: 120_000,
    globalSetup: runsPrograms,
  },
});
