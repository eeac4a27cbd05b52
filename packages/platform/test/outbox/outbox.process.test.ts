import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { outboxSuite } from './outbox.suite.ts';

outboxSuite('SQLite', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'marquee-outbox-sqlite-'));
  return { url: `file:${folder}/metadata.sqlite`, drop: async () => rmSync(folder, { recursive: true }) };
});
