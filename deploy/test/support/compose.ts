import { z } from 'zod';
import { documentsOf } from './files.ts';

// The parts of the Compose specification that the files use; anything else is a spelling mistake until somebody adds it.

const duration = z.string().regex(/^(\d+(h|m|s|ms))+$/);
const service = z.strictObject({
  image: z.string().regex(/^[^\s:]+(:\d+\/[^\s:]+)?:[^\s:]/, 'names a version'),
  build: z.strictObject({ context: z.string(), dockerfile: z.string(), target: z.string() }).optional(),
  restart: z.enum(['unless-stopped', 'always', 'no', 'on-failure']).optional(),
  read_only: z.boolean().optional(),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()).optional(),
  tmpfs: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()),
  env_file: z.array(z.string()).optional(),
  secrets: z.array(z.string()).optional(),
  ports: z.array(z.string().regex(/^127\.0\.0\.1:/, 'is published on this machine alone')).optional(),
  volumes: z.array(z.string()).optional(),
  healthcheck: z
    .strictObject({
      test: z.union([z.string(), z.tuple([z.literal('CMD')], z.string())]),
      interval: duration,
      timeout: duration,
      start_period: duration.optional(),
      retries: z.number().int().min(1),
    })
    .optional(),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.enum(['service_healthy', 'service_started']) })).optional(),
  scale: z.number().int().min(1).optional(),
  mem_limit: z
    .string()
    .regex(/^\d+[mg]$/)
    .optional(),
  cpus: z.number().min(0.1).optional(),
  stop_grace_period: duration.optional(),
});

const Compose = z.object({
  name: z.string().optional(),
  services: z.record(z.string(), service),
  secrets: z.record(z.string(), z.strictObject({ file: z.string().startsWith('./secrets/') })).optional(),
  volumes: z.record(z.string(), z.null()),
});
export type Compose = z.infer<typeof Compose>;

export function composeOf(file: string): Compose {
  return Compose.superRefine((value, context) => {
    for (const key of Object.keys(value)) {
      if (!['name', 'services', 'secrets', 'volumes'].includes(key) && !key.startsWith('x-')) context.addIssue(`${key} is not known here`);
    }
  }).parse(documentsOf(file)[0]);
}

/** The variables a text asks for, and whether it does without them. */
export function interpolations(text: string): readonly { readonly name: string; readonly fallback: string | undefined }[] {
  return [...text.matchAll(/(?<!\$)\$\{([A-Z0-9_]+)(?::?([-?])([^}]*))?\}/g)].map(([, name = '', kind, rest]) => ({
    name,
    fallback: kind === '-' ? rest : undefined,
  }));
}

/** A value as compose puts it in. */
export function interpolated(text: string, given: Readonly<Record<string, string>>): string {
  return text.replaceAll(/(?<!\$)\$\{([A-Z0-9_]+)(?::?([-?])([^}]*))?\}/g, (_, name: string, kind: string, rest: string) => {
    const value = given[name] ?? (kind === '-' ? rest : undefined);
    if (value === undefined) throw new Error(`${name} is given nowhere`);
    return value;
  });
}
