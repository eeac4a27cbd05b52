import type { KnipConfig } from 'knip';

export default {
  workspaces: {
    '.': { entry: ['scripts/*.mjs'], project: ['scripts/**/*.mjs'] },
    'packages/dsl': { entry: ['src/index.ts', 'src/testing/index.ts'] },
    'packages/platform': { entry: ['src/index.ts', 'test/conformance/run.ts', 'scripts/*.{mjs,cjs}'] },
    'packages/ui': { entry: ['src/**/*.tsx', 'src/lib/*.ts', 'src/tree/index.ts'] },
    'apps/api': { entry: ['src/main.ts', 'src/router.ts', 'src/server.ts'] },
    'apps/cli': { entry: ['src/main.ts', 'bin/*.mjs'] },
    'apps/web': { entry: ['src/app/**/*.{ts,tsx}', 'src/proxy.ts', 'next.config.ts'] },
    e2e: { entry: ['src/**/*.spec.ts', 'playwright.config.ts'] },
    bench: { entry: ['src/main.ts', 'src/import-child.ts'] },
  },
  ignore: ['**/src/gen/**', '**/.schema/**'],
} satisfies KnipConfig;
