import { z } from 'zod';

const onOff = z.enum(['true', 'false']).transform((text) => text === 'true');
const port = z.coerce.number().int().min(0).max(65_535);

/** Settings that every profile has. Each says what it is for; `.env.example` is made from this. */
const common = {
  MARQUEE_DATA: z.string().min(1).default('.marquee').describe('The data folder. One process owns it at a time.'),
  MARQUEE_DEMO: onOff
    .default(true)
    .describe(
      'Offers demo people on the sign-in page, while nobody else can sign in. Off, the first start makes an administrator instead.',
    ),
  API_HOST: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .describe('The address the API listens on. Nothing but the dashboard’s server needs to reach it.'),
  API_PORT: port.default(4000).describe('The port the API listens on; 0 takes any free one.'),
  WEB_URL: z
    .url({ protocol: /^https?$/ })
    .default('http://127.0.0.1:3000')
    .describe('Where people reach the dashboard: cookies and the check of origins follow it.'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('How much is logged: trace, debug, info, warn, error or silent.'),
  AUTH_SECRET: z
    .string()
    .min(32, 'needs at least 32 characters')
    .optional()
    .describe('Signs the session cookies. When absent it is made once and kept in the data folder.'),
};

const embedded = z.object({
  MARQUEE_PROFILE: z.literal('embedded').describe('How it is run: embedded is everything on one machine.'),
  ...common,
  DUCKDB_MEMORY: z
    .string()
    .regex(/^\d+(\.\d+)?\s*(MB|GB)$/i, 'is a size such as 512MB or 2GB')
    .default('700MB')
    .describe('What the audience engine may hold in memory; beyond it, it works on disk.'),
  DUCKDB_THREADS: z.coerce.number().int().min(1).optional().describe('Threads of the audience engine; all processors when absent.'),
});

/** Every setting of the product, by profile. A new profile is one more member. */
export const Settings = z.discriminatedUnion('MARQUEE_PROFILE', [embedded]);
export type Settings = z.infer<typeof Settings>;
export const defaultProfile: Settings['MARQUEE_PROFILE'] = 'embedded';
