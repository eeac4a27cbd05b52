import { createHash } from 'node:crypto';
import { migrations } from '../../gen/migrations.ts';
import type { DatabaseKind } from '../database.ts';

export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** The migrations of a provider, in order. They are written by hand. */
export function migrationsOf(provider: DatabaseKind['provider']): readonly Migration[] {
  return migrations[provider].map(({ name, sql }) => ({ name, sql, checksum: createHash('sha256').update(sql).digest('hex') }));
}

/**
 * The migrations that are not applied yet.
 *
 * @param applied checksums by name
 * @throws when a migration was edited after it had been applied
 */
export function missing(migrations: readonly Migration[], applied: ReadonlyMap<string, string>): readonly Migration[] {
  const edited = migrations.find(({ name, checksum }) => applied.has(name) && applied.get(name) !== checksum);
  if (edited) throw new Error(`Migration ${edited.name} was edited after it had been applied. Restore it and add a new one.`);
  return migrations.filter(({ name }) => !applied.has(name));
}
