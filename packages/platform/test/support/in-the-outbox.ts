import type { Database } from '../../src/metadata/database.ts';

/** How many messages are in the outbox, of which a row holds many. */
export async function inTheOutbox(database: Database): Promise<number> {
  const rows = await database.outbox.findMany({ select: { payload: true } });
  return rows.reduce((sum, { payload }) => sum + (JSON.parse(payload) as unknown[]).length, 0);
}
