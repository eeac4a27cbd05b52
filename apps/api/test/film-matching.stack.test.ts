import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { topics } from '@marquee/core';
import { loadConfig } from '@marquee/platform';
import { quickHashing } from '@marquee/platform/testing';
import { forget } from '../../../packages/platform/test/event-bus/open-kafka.ts';
import { ownDatabase } from '../../../packages/platform/test/support/own-database.ts';
import { removeIndices } from '../../../packages/platform/test/support/remove-indices.ts';
import { ownPrefix, stack } from '../../../packages/platform/test/support/stack.ts';
import { startHost } from '../src/host.ts';
import { createLogger } from '../src/logger.ts';
import { filmMatchingSuite } from './support/film-matching.suite.ts';
import { webUrl } from './support/open-api.ts';

const worker = fileURLToPath(new URL('../../ingest-worker/dist/main.js', import.meta.url));

/** The API over the stack's servers, with an ingest worker of its own. */
filmMatchingSuite('servers', async () => {
  const prefix = ownPrefix('films');
  const database = await ownDatabase();
  const folder = await mkdtemp(path.join(tmpdir(), 'marquee-films-'));
  const settings = {
    ELASTICSEARCH_URL: stack.elasticsearch,
    ELASTICSEARCH_INDEX_PREFIX: prefix,
    KAFKA_BROKERS: stack.kafka.join(','),
    KAFKA_TOPIC_PREFIX: prefix,
    KAFKA_PARTITIONS: '2',
    DATABASE_URL: database.url,
    LOG_LEVEL: 'silent',
  };
  const secrets = { AUTH_SECRET: 'a secret of these tests, and of nobody else' };
  const api = { MARQUEE_PROFILE: 'cluster', MARQUEE_DATA: folder, API_PORT: '0', WEB_URL: webUrl };
  const host = await startHost(loadConfig({}, { ...settings, ...secrets, ...api }), createLogger('silent', { toStandardError: true }), {
    hashing: quickHashing,
  });
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', worker], {
    env: { ...process.env, ...settings, WORKER_PORT: '0' },
    stdio: 'ignore',
  });
  const close = async () => {
    child.kill('SIGTERM');
    await once(child, 'exit');
    await host.close();
    await removeIndices(stack.elasticsearch, prefix);
    await forget({ brokers: stack.kafka, clientId: 'test', topicPrefix: prefix, topics });
    await database.drop();
    await rm(folder, { recursive: true });
  };
  return { url: host.url, operatorToken: host.operatorToken, close };
});
