// One models file → per provider a schema, a generated client (src/gen/<provider>) and the DDL of the whole (.schema/<provider>/ddl.sql).
// The hand-kept migrations → one module (src/gen/migrations.ts), so that a built program carries them.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { providers } from './providers.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const cli = createRequire(import.meta.url).resolve('prisma/build/index.js');
const models = readFileSync(path.join(root, 'prisma/models.prisma'), 'utf8');

const head = (provider) => `// Generated from prisma/models.prisma.
generator client {
  provider            = "prisma-client"
  output              = "../../src/gen/${provider}"
  engineType          = "client"
  runtime             = "nodejs"
  moduleFormat        = "esm"
  importFileExtension = "ts"
}
generator ddl {
  provider = "node ./scripts/ddl.cjs"
  output   = "../../.schema/${provider}/ddl.sql"
}
datasource db {
  provider = "${provider}"
}

`;

for (const { name, native } of providers) {
  const folder = path.join(root, '.schema', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const body = native ? models : models.replace(/[^\S\n]+@db\.\w+(\([^)]*\))?/g, '');
  writeFileSync(path.join(folder, 'schema.prisma'), head(name) + body);
  execFileSync(process.execPath, [cli, 'generate', '--schema', path.join('.schema', name, 'schema.prisma')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      // `generate` runs no schema engine, yet Prisma would download one unless this names a file that exists.
      PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  });
}

const migrations = Object.fromEntries(
  providers.map(({ name }) => {
    const folder = path.join(root, 'migrations', name);
    const read = (migration) => ({ name: migration, sql: readFileSync(path.join(folder, migration, 'migration.sql'), 'utf8') });
    return [name, readdirSync(folder).sort().map(read)];
  }),
);
writeFileSync(
  path.join(root, 'src/gen/migrations.ts'),
  `// Generated from migrations/.\nexport const migrations = ${JSON.stringify(migrations, null, 2)};\n`,
);
