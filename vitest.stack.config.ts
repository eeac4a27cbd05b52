import { defineConfig } from 'vitest/config';

/** What needs the servers of the stack; `npm run stack -- up` starts them. */
export default defineConfig({
  test: { include: ['{packages,apps}/*/{src,test}/**/*.stack.test.ts'], testTimeout: 120_000, hookTimeout: 120_000, maxWorkers: 2 },
});
