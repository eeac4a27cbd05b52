import { isIP } from 'node:net';
import path from 'node:path';
import { z } from 'zod';
import { parseRule } from '../sources/address-rules.ts';
import { isLoopback } from './loopback.ts';

const port = z.coerce.number().int().min(0).max(65_535);

/** The value that allows the demo to be open to other machines. It is a phrase, so that nobody sets it by accident. */
export const openDemo = 'open-to-anybody';

const list = z.string().transform((text) => text.split(',').map((one) => one.trim()));
const isNetwork = (text: string) => {
  const [address = '', bits = '0', ...more] = text.split('/');
  return isIP(address) !== 0 && more.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= (isIP(address) === 4 ? 32 : 128);
};

/** Money is stored in hundredths, so only currencies with exactly two decimals can be used. */
const isCurrency = (code: string) =>
  Intl.supportedValuesOf('currency').includes(code) &&
  new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions().maximumFractionDigits === 2;

/** Settings that every profile has. Each has a description; `.env.example` is made from them. */
const common = {
  MARQUEE_DATA: z.string().min(1).default('.marquee').describe('The data folder. One process owns it at a time.'),
  MARQUEE_DEMO: z
    .enum(['true', 'false', openDemo])
    .default('true')
    .describe(
      `Offers demo people on the sign-in page, while nobody else can sign in: on this machine alone, since everybody knows their passwords; ${openDemo} offers them at any address. Off, the first start makes an administrator instead.`,
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
    .describe('Where people reach the dashboard: cookies and the checks of origins and names follow it. The dashboard needs it too.'),
  API_NAMES: list
    .default([])
    .describe(
      'Names under which the API is asked beside WEB_URL’s and this machine’s own, with commas between; a request under another name is refused. Where API_HOST is not this machine alone and no name is given, any is taken.',
    ),
  API_KEY_REQUESTS_A_MINUTE: z.coerce
    .number()
    .int()
    .min(1)
    .default(600)
    .describe('How many requests of one API key are answered in a minute (docs/api.md).'),
  TRUSTED_PROXIES: list
    .refine((networks) => networks.every(isNetwork), 'is a list of addresses and networks such as 10.0.0.0/8')
    .default([])
    .describe(
      'Addresses or networks of proxies whose word on where a request comes from is believed, with commas between, such as 10.0.0.0/8: those before the dashboard, and the dashboard’s own server where that is another machine.',
    ),
  FEED_ADDRESSES: list
    .refine((entries) => entries.every((entry) => parseRule(entry) !== null), 'is a list of names, *.suffixes, addresses and networks')
    .default([])
    .describe(
      'Which databases exhibitors’ sources may be read from in the dashboard, and which systems of exhibitors campaigns may be sent to, with commas between: db.lumen.example, *.lumen.example, 203.0.114.7, 10.1.0.0/16. None when absent. An address that is not public is reached only through a network of its own kind, whatever its name. Imports of the command line do not ask it.',
    ),
  FEED_FOLDERS: list
    .refine((folders) => folders.every((folder) => path.isAbsolute(folder)), 'is a list of absolute paths')
    .default([])
    .describe(
      'Folders of this machine below which the folders of exhibitors’ sources may lie, with commas between, such as /srv/feeds. None when absent.',
    ),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe(
      'The mail server over which invitations are sent, such as smtp://name:password@mail.example:587. Without one the link is handed over by whoever invites.',
    ),
  MAIL_FROM: z
    .string()
    .min(3)
    .optional()
    .describe('Who messages are from, such as Marquee <marquee@cinema.example>. Needed with SMTP_URL.'),
  ALERT_WEBHOOK_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'Where it is told, as JSON by POST, that an exhibitor’s feed has become late, or is on time again. A name that leads to an address that is not public needs its network in FEED_ADDRESSES. With SMTP_URL the platform’s administrators are told by mail too.',
    ),
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'An OpenID Connect provider at which people may sign in, such as https://login.cinema.example. It lets in people who are there already, by their verified address. Register WEB_URL with /api/auth/callback/oidc there.',
    ),
  OIDC_CLIENT_ID: z.string().min(1).optional().describe('Under which id Marquee is registered at OIDC_ISSUER. Needed with it.'),
  OIDC_CLIENT_SECRET: z.string().min(1).optional().describe('The secret of that registration; none for a public client.'),
  OIDC_NAME: z
    .string()
    .min(1)
    .max(60)
    .default('your organisation’s account')
    .describe('What the button on the sign-in page calls that provider.'),
  AUDIT_DAYS: z.coerce.number().int().min(1).default(730).describe('For how many days the audit log keeps what was counted and changed.'),
  UNREADABLE_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .default(30)
    .describe('For how many days refused rows are kept that cannot be read so far as to say whose they are.'),
  MARQUEE_CURRENCY: z
    .string()
    .refine(isCurrency, 'is an ISO 4217 code of a currency of a hundred parts, such as USD, EUR or GBP')
    .default('USD')
    .describe('What money is in, everywhere in this region: an ISO 4217 code of a currency of a hundred parts, such as USD, EUR or GBP.'),
  QUESTION_BUDGET: z.coerce
    .number()
    .int()
    .min(1)
    .default(300)
    .describe(
      'What one question may take to answer, in parts of counting all visits once, as docs/language.md weighs conditions. 300 are a few seconds over 50,000 moviegoers.',
    ),
  FIGURE_NOISE: z.coerce
    .number()
    .min(0)
    .max(16)
    .default(15)
    .describe(
      'The standard deviation, in moviegoers, of the noise in every figure that distributors and studios see (docs/privacy.md). Never more than three of them, so that fewer than five are never shown as 50.',
    ),
  FIGURE_SECRET: z
    .string()
    .min(32, 'needs at least 32 characters')
    .optional()
    .describe(
      'What the noise of figures is drawn by, so that several installations of the same data tell the same figures. When absent it is made on the first start and kept in the metadata store; once one is kept another is refused.',
    ),
  FIGURES_FROM: z.coerce
    .number()
    .int()
    .min(50)
    .max(1_000)
    .multipleOf(10)
    .default(50)
    .describe(
      'The smallest count that distributors and studios are shown: a multiple of ten. Anything less is "fewer than" it (docs/privacy.md).',
    ),
  FIGURES_A_DAY: z.coerce
    .number()
    .int()
    .min(1)
    .default(4_000)
    .describe('How many figures a distributor or studio may be told in a day, in all (docs/privacy.md).'),
  FIGURES_OF_ONE_AUDIENCE: z.coerce
    .number()
    .int()
    .min(1)
    .default(100)
    .describe(
      'How many figures a distributor or studio may be told in a day of one audience and its variants, which share three conditions with it. As many guess a fact about one person right 59 times in a hundred.',
    ),
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
  MARQUEE_PROFILE: z
    .literal('embedded')
    .describe('How it is run: embedded is everything on one machine, cluster is over Elasticsearch, Kafka and MySQL.'),
  ...common,
  DUCKDB_MEMORY: z
    .string()
    .regex(/^\d+(\.\d+)?\s*(MB|GB)$/i, 'is a size such as 512MB or 2GB')
    .default('700MB')
    .describe('What the audience engine may hold in memory; beyond it, it works on disk.'),
  COLUMNS_MEMORY: z
    .string()
    .regex(/^(0|\d+(\.\d+)?\s*(MB|GB))$/i, 'is a size such as 512MB or 2GB, or 0')
    .optional()
    .describe(
      'What the audience may take in memory to be held ready for questions; a larger one is asked in its file, more slowly. An eighth of the machine’s memory when absent; 0 holds nothing.',
    ),
  DUCKDB_THREADS: z.coerce.number().int().min(1).optional().describe('Threads of the audience engine; all processors when absent.'),
});

const count = z.coerce.number().int().min(1);
const prefix = z.string().regex(/^[a-z0-9-]*$/, 'takes small letters, digits and hyphens');

/** The servers of the audience and the topics, which the API and the ingest worker of the cluster profile share. */
const servers = {
  ELASTICSEARCH_URL: z.url({ protocol: /^https?$/ }).describe('The audience store. Cluster profile: required.'),
  ELASTICSEARCH_API_KEY: z.string().min(1).optional().describe('An API key for it, in place of a name and password.'),
  ELASTICSEARCH_USERNAME: z.string().min(1).optional().describe('A name for it; needs ELASTICSEARCH_PASSWORD.'),
  ELASTICSEARCH_PASSWORD: z.string().min(1).optional().describe('The password of ELASTICSEARCH_USERNAME.'),
  ELASTICSEARCH_INDEX_PREFIX: prefix.default('').describe('Stands before the names of indices and of their alias.'),
  ELASTICSEARCH_SHARDS: count.default(1).describe('Primary shards of a new index: about one for every 20 million moviegoers’ visits.'),
  ELASTICSEARCH_REPLICAS: z.coerce.number().int().min(0).default(0).describe('Copies of every shard; 1 or more where a node may be lost.'),
  KAFKA_BROKERS: z
    .string()
    .min(1)
    .transform((text) => text.split(',').map((broker) => broker.trim()))
    .refine((brokers) => brokers.every((broker) => /^[^\s:]+:\d+$/.test(broker)), 'is a list such as kafka-1:9092,kafka-2:9092')
    .describe('Brokers of the bus, with commas between. Cluster profile: required.'),
  KAFKA_TOPIC_PREFIX: prefix.default('').describe('Stands before the names of topics and groups.'),
  KAFKA_PARTITIONS: count
    .default(12)
    .describe('Partitions of the topics of members, transactions and erasures when they are made: the most workers that can share them.'),
  KAFKA_REPLICATION: count.default(1).describe('Copies of every message; 3 where a broker may be lost.'),
  KAFKA_USERNAME: z.string().min(1).optional().describe('A name for the brokers (SASL SCRAM-SHA-512, over TLS); needs KAFKA_PASSWORD.'),
  KAFKA_PASSWORD: z.string().min(1).optional().describe('The password of KAFKA_USERNAME.'),
};

const databaseUrl = z.url({ protocol: /^(mysql|mariadb)$/ });
const databasePassword = z.string().min(1).optional().describe('The password of the name in DATABASE_URL, where that has none.');

const clusterMember = z.literal('cluster').describe('As above, with MARQUEE_PROFILE=cluster.');

const cluster = z.object({
  MARQUEE_PROFILE: clusterMember,
  ...common,
  AUTH_SECRET: z
    .string()
    .min(32, 'needs at least 32 characters')
    .describe('Signs the session cookies. Cluster profile: required, and the same for every API instance.'),
  DATABASE_URL: databaseUrl.describe(
    'The relational database, such as mysql://name:password@host:3306/marquee. The API: required. An ingest worker with it carries out rebuilds, and needs no more of it than to read and change the table of jobs.',
  ),
  DATABASE_PASSWORD: databasePassword,
  OPERATOR_TOKEN: z
    .string()
    .min(32, 'needs at least 32 characters')
    .optional()
    .describe('What the command line shows to the API. When absent it is made at every start and kept in the data folder.'),
  ...servers,
});

const worker = z.object({
  ...servers,
  LOG_LEVEL: common.LOG_LEVEL,
  WORKER_HOST: z.string().min(1).default('127.0.0.1').describe('The address on which the ingest worker answers for health and metrics.'),
  WORKER_PORT: port.default(4100).describe('The port of the ingest worker’s health and metrics; 0 takes any free one.'),
  DATABASE_URL: databaseUrl.optional(),
  DATABASE_PASSWORD: databasePassword,
  WORKER_BATCH: count.default(5_000).describe('How many messages the ingest worker takes at once, at most.'),
  WORKER_BYTES_IN_FLIGHT: count.default(64 * 1024 * 1024).describe('How many bytes of messages it holds at once before it pauses reading.'),
  WORKER_SESSION_TIMEOUT_MS: count
    .default(15_000)
    .describe(
      'After how many milliseconds of silence a worker counts as gone and its partitions go to others; at least what the brokers allow.',
    ),
  WORKER_JOB_LEASE_MS: count
    .default(15_000)
    .describe('After how many milliseconds of silence a worker counts as gone and another takes over its rebuild.'),
  WORKER_ENRICHMENT_RATE: count
    .default(2_000)
    .describe('How many moviegoers a second it enriches again after a correction of the catalogue.'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional().describe('Where traces are sent (OpenTelemetry over HTTP). None are made when absent.'),
});

/** Every setting of the API, by profile. To add a profile, add a member. */
export const Settings = z.discriminatedUnion('MARQUEE_PROFILE', [embedded, cluster]);
export type Settings = z.infer<typeof Settings>;
export const defaultProfile: Settings['MARQUEE_PROFILE'] = 'embedded';

/** Every setting of the ingest worker when it runs as a process of its own, in the cluster profile. */
export const WorkerSettings = worker;
export type ServerSettings = z.infer<z.ZodObject<typeof servers>>;

/** Settings that must stay secret. Each may be given as a file. */
export const secrets = [
  ...['AUTH_SECRET', 'OPERATOR_TOKEN', 'DATABASE_URL', 'DATABASE_PASSWORD', 'SMTP_URL', 'ALERT_WEBHOOK_URL', 'OIDC_CLIENT_SECRET'],
  'FIGURE_SECRET',
  ...['ELASTICSEARCH_PASSWORD', 'ELASTICSEARCH_API_KEY', 'KAFKA_PASSWORD'],
];

/** Problems that involve several settings: the name of the one that is missing or must be removed, and why. */
export function contradictions(
  given: Readonly<Record<string, string | undefined>>,
): readonly { readonly name: string; readonly message: string }[] {
  const found: { name: string; message: string }[] = [];
  for (const vendor of ['ELASTICSEARCH', 'KAFKA']) {
    const [name, password] = [`${vendor}_USERNAME`, `${vendor}_PASSWORD`];
    if (given[name] && !given[password]) found.push({ name: password, message: `is needed with ${name}` });
    if (given[password] && !given[name]) found.push({ name, message: `is needed with ${password}` });
  }
  if (given.DATABASE_PASSWORD && URL.canParse(given.DATABASE_URL ?? '') && new URL(given.DATABASE_URL ?? '').password !== '')
    found.push({ name: 'DATABASE_PASSWORD', message: 'and a password in DATABASE_URL exclude each other: give one of them' });
  if (given.OIDC_ISSUER && !given.OIDC_CLIENT_ID) found.push({ name: 'OIDC_CLIENT_ID', message: 'is needed with OIDC_ISSUER' });
  if (given.SMTP_URL && !given.MAIL_FROM) found.push({ name: 'MAIL_FROM', message: 'is needed with SMTP_URL' });
  if (given.ELASTICSEARCH_API_KEY && given.ELASTICSEARCH_USERNAME)
    found.push({ name: 'ELASTICSEARCH_API_KEY', message: 'and ELASTICSEARCH_USERNAME exclude each other: give one of them' });
  for (const name of secrets) {
    if (/replace|change-?me|placeholder/i.test(given[name] ?? ''))
      found.push({ name, message: 'is the placeholder of an example: make one of your own, such as by openssl rand -base64 32' });
  }
  if (given.MARQUEE_DEMO === 'true' && !onThisMachineAlone(given))
    found.push({
      name: 'MARQUEE_DEMO',
      message: `is for this machine alone, for everybody knows the passwords of its people: leave it out, or say ${openDemo}`,
    });
  return found;
}

/** Whether, by the settings as given, only this machine can reach the product. */
export function onThisMachineAlone({ WEB_URL, API_HOST }: Readonly<Record<string, string | undefined>>): boolean {
  const dashboard = WEB_URL === undefined || !URL.canParse(WEB_URL) || isLoopback(new URL(WEB_URL).hostname);
  return dashboard && (API_HOST === undefined || isLoopback(API_HOST));
}
