import { createConnection } from 'mariadb';
import { ownPrefix, stack } from './stack.ts';

/** An empty database of one's own on the stack's server, by its address. */
interface OwnDatabase {
  readonly url: string;
  /** Runs statements in it; the rows of the last. */
  run(sql: string, values?: readonly unknown[]): Promise<readonly Readonly<Record<string, unknown>>[]>;
  drop(): Promise<void>;
}

export async function ownDatabase(): Promise<OwnDatabase> {
  const name = `${ownPrefix('test')}marquee`;
  const { hostname, port, username, password } = new URL(stack.database);
  const run = async (sql: string, database?: string, values: readonly unknown[] = []) => {
    const server = { host: hostname, port: Number(port || 3306), user: username, password };
    const connection = await createConnection({ ...server, multipleStatements: true, ...(database ? { database } : {}) });
    try {
      return await connection.query(sql, values);
    } finally {
      await connection.end();
    }
  };
  await run(`CREATE DATABASE \`${name}\``);
  return { url: `${stack.database}/${name}`, run: (sql, values) => run(sql, name, values), drop: () => run(`DROP DATABASE \`${name}\``) };
}
