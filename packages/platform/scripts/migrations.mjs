// Checks that the hand-kept migrations of every provider, applied in order to an empty database, give the schema of prisma/models.prisma.
// MySQL's are compared by their text; a test does the same on a server.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient } from '@libsql/client';
import { describeMysql } from './describe-mysql.mjs';
import { providers } from './providers.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const describe = { sqlite: describeSqlite, mysql: describeMysql };

/** Every table, column, key and index, as comparable lines. */
async function describeSqlite(scripts) {
  const database = createClient({ url: ':memory:' });
  for (const script of scripts) await database.executeMultiple(script);
  const rows = async (sql) => (await database.execute(sql)).rows;
  const lines = [];
  for (const { name } of await rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")) {
    for (const column of await rows(`SELECT * FROM pragma_table_info('${name}')`)) {
      lines.push(`${name}.${column.name} ${column.type} notnull=${column.notnull} default=${column.dflt_value} key=${column.pk}`);
    }
    for (const key of await rows(`SELECT * FROM pragma_foreign_key_list('${name}')`)) {
      lines.push(`${name}.${key.from} -> ${key.table}.${key.to} delete=${key.on_delete} update=${key.on_update}`);
    }
    for (const index of await rows(`SELECT * FROM pragma_index_list('${name}')`)) {
      const columns = (await rows(`SELECT name FROM pragma_index_info('${index.name}')`)).map((column) => column.name);
      lines.push(`${name} index (${columns.join(', ')}) unique=${index.unique} origin=${index.origin}`);
    }
  }
  database.close();
  return new Set(lines);
}

let good = true;
for (const { name } of providers) {
  const folder = path.join(root, 'migrations', name);
  const scripts = readdirSync(folder)
    .sort()
    .map((migration) => readFileSync(path.join(folder, migration, 'migration.sql'), 'utf8'));
  const migrated = await describe[name](scripts);
  const wanted = await describe[name]([readFileSync(path.join(root, '.schema', name, 'ddl.sql'), 'utf8')]);
  const missing = [...wanted].filter((line) => !migrated.has(line));
  const surplus = [...migrated].filter((line) => !wanted.has(line));
  for (const line of missing) console.error(`${name}: no migration makes   ${line}`);
  for (const line of surplus) console.error(`${name}: no model declares    ${line}`);
  if (missing.length + surplus.length > 0) {
    console.error(`${name}: add a folder under migrations/${name} with the difference; never edit one that was released.`);
    good = false;
  }
}
process.exit(good ? 0 : 1);
