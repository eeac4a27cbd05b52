import { createConnection } from 'mariadb';
import { ownPrefix, stack } from './stack.ts';

/** An empty database of one's own on the stack's server, by its address. `drop` removes it. */
export async function ownDatabase(): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const name = `${ownPrefix('test')}marquee`;
  const { hostname, port, username, password } = new URL(stack.database);
  const onServer = async (sql: string) => {
    const connection = await createConnection({ host: hostname, port: Number(port || 3306), user: username, password });
    try {
      await connection.query(sql);
    } finally {
      await connection.end();
    }
  };
  await onServer(`CREATE DATABASE \`${name}\``);
  return { url: `${stack.database}/${name}`, drop: () => onServer(`DROP DATABASE \`${name}\``) };
}
