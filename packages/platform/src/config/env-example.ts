import type { z } from 'zod';
import { defaultProfile, Settings } from './settings.ts';

/** The text of `.env.example`: every setting of every profile with its meaning and default. */
export function envExample(): string {
  const lines = [
    '# Every setting of Marquee. Made from packages/platform/src/config/settings.ts by `npm run env-example -w @marquee/platform`.',
    '# All are optional: copy this file to .env and change what you need.',
    '',
  ];
  for (const profile of Settings.options) {
    for (const [name, field] of Object.entries(profile.shape)) lines.push(`# ${description(field)}`, `# ${name}=${defaultText(field)}`, '');
  }
  return lines.join('\n');
}

function description(field: z.ZodType): string {
  return field.description ?? '';
}

function defaultText(field: z.ZodType): string {
  if (field.safeParse(defaultProfile).data === defaultProfile && !field.safeParse('another').success) return defaultProfile;
  const read = field.safeParse(undefined);
  return read.success && read.data !== undefined ? String(read.data) : '';
}
