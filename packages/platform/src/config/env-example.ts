import type { z } from 'zod';
import { defaultProfile, Settings, secrets, WorkerSettings } from './settings.ts';

const sections = [
  ...Settings.options.map((option) => ({ title: `The API, ${option.shape.MARQUEE_PROFILE.value} profile`, shape: option.shape })),
  { title: 'The ingest worker, cluster profile', shape: WorkerSettings.shape },
];

/** The text of `.env.example`: every setting with its meaning and default, listed under the first process that uses it. */
export function envExample(): string {
  const lines = [
    '# Every setting of Marquee. Made from packages/platform/src/config/settings.ts by `npm run env-example -w @marquee/platform`.',
    '# On one machine all are optional: copy this file to .env and change what you need.',
    `# These may stand in files, named by the same with _FILE (AUTH_SECRET_FILE=/run/secrets/auth_secret): ${secrets.join(', ')}.`,
    '',
  ];
  const told = new Set<string>();
  for (const { title, shape } of sections) {
    lines.push(`## ${title}`, '');
    for (const [name, field] of Object.entries(shape)) {
      if (told.has(name)) continue;
      told.add(name);
      lines.push(`# ${field.description ?? ''}`, `# ${name}=${defaultText(field)}`, '');
    }
  }
  return lines.join('\n');
}

function defaultText(field: z.ZodType): string {
  if (field.safeParse(defaultProfile).data === defaultProfile && !field.safeParse('another').success) return defaultProfile;
  const read = field.safeParse(undefined);
  return read.success && read.data !== undefined ? String(read.data) : '';
}
