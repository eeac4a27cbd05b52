import type { KnipConfig } from 'knip';

export default {
  workspaces: {
    // deploy's tests read settings and manifests with the zod that the packages have.
    '.': {
      entry: ['scripts/*.mjs'],
      project: ['scripts/**/*.mjs', 'deploy/**/*.{ts,mjs}'],
      ignoreFiles: ['deploy/docker/*.mjs'],
      ignoreBinaries: ['apt-get', 'useradd', 'debootstrap', 'kustomize'],
      ignoreDependencies: ['zod'],
    },
    // Named by hand: read by a script, and kept equal to better-auth's own as its peer.
    'packages/platform': {
      entry: ['scripts/*.{mjs,cjs}', 'src/audience/columns/thread.ts'],
      ignoreFiles: ['prisma/models.prisma'],
      ignoreDependencies: ['@better-auth/core'],
    },
    'packages/ui': { entry: ['src/**/*.tsx', 'src/lib/*.ts'] },
    'packages/client': { entry: ['scripts/*.ts'] },
    'apps/api': { entry: ['src/main.ts', 'src/migrate.ts', 'scripts/*.ts'] },
    'apps/ingest-worker': { entry: ['src/main.ts'] },
    'apps/cli': { entry: ['bin/*.mjs'] },
    'apps/web': { entry: ['src/app/**/*.{ts,tsx}'] },
    e2e: { entry: ['src/**/*.spec.ts'] },
    bench: { entry: ['src/import-child.ts', 'src/worker/part.ts'] },
  },
  ignoreExportsUsedInFile: true,
} satisfies KnipConfig;
