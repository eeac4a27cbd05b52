import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { Settings, WorkerSettings } from '../../../packages/platform/src/config/settings.ts';
import { root } from './files.ts';

type Shape = Readonly<Record<string, z.ZodType>>;

const cluster = Settings.options.find(({ shape }) => shape.MARQUEE_PROFILE.safeParse('cluster').success);
if (!cluster) throw new Error('The settings have no cluster profile.');

/** What each process of the cluster profile can be told, and must be. */
export const settings = {
  api: read(cluster.shape),
  worker: read(WorkerSettings.shape),
  web: { known: webNames(), required: [] },
};

function read(shape: Shape) {
  const known = Object.keys(shape);
  return { known, required: known.filter((name) => !shape[name]?.safeParse(undefined).success) };
}

/** The web's own, and those of the server that Next makes. */
function webNames(): readonly string[] {
  const reader = readFileSync(path.join(root, 'apps/web/src/lib/env.ts'), 'utf8');
  return [...reader.matchAll(/process\.env\.([A-Z_]+)/g)].map(([, name = '']) => name).concat('HOSTNAME', 'PORT');
}

/** What any process of ours may be told beside its settings, by Node or the C library. */
export const ofNode = ['NODE_ENV', 'MALLOC_ARENA_MAX', 'NEXT_TELEMETRY_DISABLED', 'TURBO_TELEMETRY_DISABLED'];
