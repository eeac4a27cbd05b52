// The boundaries of docs/architecture.md. Each rule is an error and says why it is there.

/** A module of an entity or feature folder may be imported from outside it through its index.ts only. */
const throughIndex = (name, root, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: `^${root}/([^/]+)/`, pathNot: '\\.test\\.tsx?$' },
  to: { path: `^${root}/[^/]+/`, pathNot: [`^${root}/$1/`, `^${root}/[^/]+/index\\.tsx?$`] },
});

/** What a folder of core may know beside itself; `verbs` may know them all. */
const foldersOfCore = {
  records: [],
  insights: [],
  events: ['records'],
  moviegoers: ['records'],
  messages: ['records'],
  matching: ['records'],
  access: ['records'],
  questions: ['access', 'insights'],
  ports: ['records', 'events', 'access', 'insights', 'questions', 'messages'],
  privacy: ['records', 'access', 'ports'],
  campaigns: ['records', 'questions', 'ports', 'moviegoers'],
  verb: ['records', 'access', 'ports'],
  definitions: ['access', 'questions', 'ports', 'privacy', 'verb'],
};

const vendors = {
  prisma: { packages: ['@prisma/', '@libsql/'], folder: '^packages/platform/(src/(metadata|gen)|scripts|prisma)' },
  mariadb: { packages: ['mariadb/'], folder: '^packages/platform/(src/(metadata|sources)|scripts|test)' },
  duckdb: { packages: ['@duckdb/'], folder: '^packages/platform/(src/audience/duckdb|test)' },
  elastic: { packages: ['@elastic/'], folder: '^packages/platform/src/audience/elasticsearch' },
  kafka: { packages: ['kafkajs'], folder: '^packages/platform/src/bus/kafka' },
  mail: { packages: ['nodemailer', '@react-email/'], folder: '^packages/platform/src/mail' },
  identity: { packages: ['better-auth', '@better-auth/'], folder: '^packages/platform/src/identity' },
};

module.exports = {
  forbidden: [
    {
      name: '1-dsl-is-pure',
      severity: 'error',
      comment: 'What a segment means must run in the browser and on the server alike: zod and itself, nothing of Node, no clock.',
      from: { path: '^packages/dsl/src' },
      to: { pathNot: ['^packages/dsl/src', '(^|/)node_modules/zod/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: '1-dsl-types-from-outside',
      severity: 'error',
      comment: 'Types may come from Elasticsearch and fast-check alone.',
      from: { path: '^packages/dsl/src' },
      to: { pathNot: ['^packages/dsl/src', '(^|/)node_modules/(zod|fast-check|@elastic/elasticsearch)/'], dependencyTypes: ['type-only'] },
    },
    {
      name: '2-ui-knows-no-cinemas',
      severity: 'error',
      comment: 'The look is reusable only while it knows nothing of the product or of Next.',
      from: { path: '^packages/ui' },
      to: { path: ['^packages/(dsl|core|platform|sample-data)', '^apps/', '(^|/)node_modules/(@trpc|next)/'] },
    },
    {
      name: '3-core-knows-no-vendor',
      severity: 'error',
      comment: 'What the product does must not depend on how it is stored or reached. Schemas and the distance of two texts are neither.',
      from: { path: '^packages/core/src', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^packages/core/src', '^packages/dsl/src/index\\.ts$', '(^|/)node_modules/(zod|fastest-levenshtein)/'] },
    },
    ...Object.entries(foldersOfCore).map(([folder, known]) => ({
      name: `3-core-${folder}-knows-${known.join('-') || 'nobody'}`,
      severity: 'error',
      comment: 'What is stored or sent stands below what is done with it, and nothing runs back.',
      from: { path: `^packages/core/src/${folder}/`, pathNot: '\\.test\\.ts$' },
      to: { path: '^packages/core/src/[^/]+/', pathNot: [folder, ...known].map((name) => `^packages/core/src/${name}/`) },
    })),
    ...Object.entries(vendors).map(([vendor, { packages, folder }]) => ({
      name: `4-${vendor}-in-its-folder`,
      severity: 'error',
      comment: 'A vendor is replaced by touching one folder.',
      from: { path: '^(apps|packages|e2e|bench)', pathNot: folder },
      to: { path: packages.map((name) => `(^|/)node_modules/${name}`) },
    })),
    {
      name: '4-product-takes-nothing-for-tests',
      severity: 'error',
      comment: 'Stand-ins and single stores are for tests and benches; a host opens a profile.',
      from: { path: '^(apps|packages)/[^/]+/src', pathNot: ['\\.test\\.ts$', '/testing/'] },
      to: { path: ['^packages/platform/src/testing/', '^packages/platform/src/[^/]+/[^/]+/testing/'] },
    },
    {
      name: '5-apps-do-not-import-apps',
      severity: 'error',
      comment: 'Hosts meet over the wire. Two named files are excepted: the embedded worker, and the type of the router.',
      from: { path: '^apps/([^/]+)/', pathNot: ['^apps/api/src/embedded-worker\\.ts$', '^apps/web/src/lib/trpc'] },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: '5-web-takes-types-only',
      severity: 'error',
      comment: 'The dashboard knows the API by its type, never by its code.',
      from: { path: '^apps/web/src/lib/trpc' },
      to: { path: '^apps/(?!web/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: '6-web-runs-on-ui-and-dsl',
      severity: 'error',
      comment: 'Server code must not reach the browser.',
      from: { path: '^apps/web/src' },
      to: { path: '^packages/(core|platform|sample-data)', dependencyTypesNot: ['type-only'] },
    },
    throughIndex('7-folders-through-index', 'packages/core/src', 'A folder of core can change inside while its index.ts stays.'),
    throughIndex(
      '7-verbs-through-index',
      'packages/core/src/verbs',
      'The verbs of an entity can change inside while their index.ts stays.',
    ),
    throughIndex('7-features-through-index', 'apps/web/src/features', 'A feature can change inside while its index.ts stays.'),
    {
      name: '7-no-circles',
      severity: 'error',
      comment: 'Modules in a circle cannot be understood, tested or moved one at a time.',
      // What Prisma generates has circles of its own.
      from: { pathNot: '^packages/platform/src/gen/' },
      to: { circular: true },
    },
    {
      name: '10-client-is-of-the-document-alone',
      severity: 'error',
      comment: 'What programs use must say what the document says, and hold nothing of the product.',
      from: { path: '^packages/client/src' },
      to: { pathNot: ['^packages/client/src', '(^|/)node_modules/openapi-fetch/'] },
    },
    {
      name: '10-client-is-for-those-outside',
      severity: 'error',
      comment: 'Whoever is inside asks the verbs. The command line asks a product that runs elsewhere; tests ask as programs do.',
      from: {
        path: '^(apps|packages|e2e|bench)',
        pathNot: ['^packages/client/', '^apps/cli/src/client/', '\\.test\\.ts$', '\\.spec\\.ts$'],
      },
      to: { path: '^packages/client/' },
    },
    // Rule 8 (process.env in one file per app family) is no import; scripts/check-env.mjs holds it.
    {
      name: 'no-unresolved',
      severity: 'error',
      comment: 'An import that resolves to nothing would escape every rule above.',
      from: { path: '^(apps|packages|e2e|bench)' },
      to: { couldNotResolve: true, pathNot: ['\\.css$', '^\\./\\.next', 'next-env'] },
    },
    {
      name: 'no-development-dependencies-in-source',
      severity: 'error',
      comment: 'What runs in production must be a dependency.',
      from: { path: '^(apps|packages)/[^/]+/src', pathNot: ['\\.test\\.tsx?$', '^packages/dsl/src/testing', '/testing/'] },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only', 'npm-peer'],
        pathNot: ['node_modules/(@types|tailwindcss|tw-animate-css)/'],
      },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['(^|/)(\\.next|coverage|\\.schema|dist)/', 'next-env\\.d\\.ts$'] },
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json'],
    },
  },
};
