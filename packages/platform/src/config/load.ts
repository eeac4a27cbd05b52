import { existsSync } from 'node:fs';
import path from 'node:path';
import { loadEnvFile } from 'node:process';
import type { FigureBudget, Noise } from '@marquee/core';
import type { z } from 'zod';
import type { OidcProvider } from '../identity/single-sign-on.ts';
import { withSecretFiles } from './secret-files.ts';
import { contradictions, defaultProfile, onThisMachineAlone, openDemo, type ServerSettings, Settings, WorkerSettings } from './settings.ts';

/** Settings of the API in every profile. */
interface CommonConfig {
  /** An absolute path. */
  readonly dataFolder: string;
  readonly demo: boolean;
  readonly api: {
    readonly host: string;
    readonly port: number;
    /** Host names under which the API may be reached, in addition to those of the dashboard and of this machine. */
    readonly names: readonly string[];
    /** IP addresses and networks. */
    readonly trustedProxies: readonly string[];
    /** How many requests of one API key are answered. */
    readonly requestsAMinute: number;
  };
  /** The currency of all amounts: ISO 4217. */
  readonly currency: string;
  /** The most work that one question may take (`Estimate.work` of the language). */
  readonly questionBudget: number;
  /** The noise in the figures of distributors and studios, and the smallest that they are shown. */
  readonly figures: Pick<Noise, 'deviation' | 'smallest'>;
  /** What the noise is drawn by. Undefined: what the metadata store keeps, made there once. */
  readonly figureSecret: string | undefined;
  /** How many figures one of them may be told in a day. */
  readonly figureBudget: FigureBudget;
  /** The address of the dashboard, as people type it. */
  readonly webUrl: string;
  readonly webUrlGiven: boolean;
  /** Undefined: people sign in by their passwords alone. */
  readonly oidc: OidcProvider | undefined;
  /** Undefined: no messages are sent. */
  readonly mail: { readonly url: string; readonly from: string } | undefined;
  /** Where programs are told of late feeds; undefined: nowhere. */
  readonly alertWebhookUrl: string | undefined;
  /** What exhibitors' sources may reach: hosts and networks of databases, and folders (absolute paths). */
  readonly sources: { readonly addresses: readonly string[]; readonly folders: readonly string[] };
  readonly logLevel: Settings['LOG_LEVEL'];
  /** For how many days each is kept. */
  readonly days: { readonly audit: number; readonly unreadable: number };
}
export interface EmbeddedConfig extends CommonConfig {
  readonly profile: 'embedded';
  /** Undefined: a secret in the data folder is used. */
  readonly authSecret: string | undefined;
  readonly duckdb: { readonly memory: string; readonly threads: number | undefined };
  /** The most bytes of the audience held in memory; undefined: as the machine has room. */
  readonly columns: { readonly memory: number | undefined };
}

/** The addresses of the audience store and the event bus in the cluster profile. */
export interface ServersConfig {
  readonly elasticsearch: {
    readonly url: string;
    readonly apiKey: string | undefined;
    readonly login: { readonly username: string; readonly password: string } | undefined;
    readonly indexPrefix: string;
    readonly shards: number;
    readonly replicas: number;
  };
  readonly kafka: {
    readonly brokers: readonly string[];
    readonly topicPrefix: string;
    readonly partitions: number;
    readonly replication: number;
    readonly login: { readonly username: string; readonly password: string } | undefined;
  };
}
export interface ClusterConfig extends CommonConfig, ServersConfig {
  readonly profile: 'cluster';
  readonly authSecret: string;
  readonly databaseUrl: string;
  /** Undefined: a new one is made at every start. */
  readonly operatorToken: string | undefined;
}
export type Config = EmbeddedConfig | ClusterConfig;

export interface WorkerConfig extends ServersConfig {
  readonly logLevel: Settings['LOG_LEVEL'];
  readonly http: { readonly host: string; readonly port: number };
  /** Undefined: this worker carries out no rebuilds. */
  readonly databaseUrl: string | undefined;
  /** The most messages that are handled at once. */
  readonly batch: number;
  readonly bytesInFlight: number;
  readonly sessionTimeoutMs: number;
  readonly jobLeaseMs: number;
  /** Moviegoers per second. */
  readonly enrichmentRate: number;
  /** Undefined: no traces are sent. */
  readonly tracesUrl: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Some settings cannot be used. The message lists all of them. */
export class ConfigError extends Error {}

/**
 * Reads the settings of the API from the environment, and from a `.env` file in the working folder, which never overrides the environment. An
 * empty value counts as absent. A secret may be in a file that `<NAME>_FILE` names, so that it does not appear in the environment.
 *
 * @param overrides settings from the command line, which override the others
 * @throws ConfigError with all problems at once
 */
export function loadConfig(overrides: Environment = {}, environment: Environment = readEnvironment()): Config {
  const { given, unread } = withSecretFiles(givenOf(overrides, environment));
  const settings = readSettings(Settings, { MARQUEE_PROFILE: defaultProfile, ...given }, unread);
  const common = {
    dataFolder: path.resolve(settings.MARQUEE_DATA),
    demo: settings.MARQUEE_DEMO === openDemo || (settings.MARQUEE_DEMO === 'true' && onThisMachineAlone(given)),
    api: {
      host: settings.API_HOST,
      port: settings.API_PORT,
      names: settings.API_NAMES,
      trustedProxies: settings.TRUSTED_PROXIES,
      requestsAMinute: settings.API_KEY_REQUESTS_A_MINUTE,
    },
    webUrl: settings.WEB_URL,
    currency: settings.MARQUEE_CURRENCY,
    questionBudget: settings.QUESTION_BUDGET,
    figures: { deviation: settings.FIGURE_NOISE, smallest: settings.FIGURES_FROM },
    figureSecret: settings.FIGURE_SECRET,
    figureBudget: { day: settings.FIGURES_A_DAY, variants: settings.FIGURES_OF_ONE_AUDIENCE },
    webUrlGiven: given.WEB_URL !== undefined,
    oidc:
      settings.OIDC_ISSUER === undefined || settings.OIDC_CLIENT_ID === undefined
        ? undefined
        : {
            issuer: settings.OIDC_ISSUER,
            clientId: settings.OIDC_CLIENT_ID,
            clientSecret: settings.OIDC_CLIENT_SECRET,
            name: settings.OIDC_NAME,
          },
    mail:
      settings.SMTP_URL === undefined || settings.MAIL_FROM === undefined
        ? undefined
        : { url: settings.SMTP_URL, from: settings.MAIL_FROM },
    alertWebhookUrl: settings.ALERT_WEBHOOK_URL,
    sources: { addresses: settings.FEED_ADDRESSES, folders: settings.FEED_FOLDERS },
    logLevel: settings.LOG_LEVEL,
    days: { audit: settings.AUDIT_DAYS, unreadable: settings.UNREADABLE_DAYS },
  };
  switch (settings.MARQUEE_PROFILE) {
    case 'embedded':
      return {
        ...common,
        profile: 'embedded',
        authSecret: settings.AUTH_SECRET,
        duckdb: { memory: settings.DUCKDB_MEMORY, threads: settings.DUCKDB_THREADS },
        columns: { memory: settings.COLUMNS_MEMORY === undefined ? undefined : bytesOf(settings.COLUMNS_MEMORY) },
      };
    case 'cluster':
      return {
        ...common,
        ...serversOf(settings),
        profile: 'cluster',
        authSecret: settings.AUTH_SECRET,
        databaseUrl: withPassword(settings.DATABASE_URL, settings.DATABASE_PASSWORD),
        operatorToken: settings.OPERATOR_TOKEN,
      };
  }
}

/** Reads the settings of the ingest worker, in the same way as `loadConfig`. */
export function loadWorkerConfig(overrides: Environment = {}, environment: Environment = readEnvironment()): WorkerConfig {
  const { given, unread } = withSecretFiles(givenOf(overrides, environment));
  const settings = readSettings(WorkerSettings, given, unread);
  return {
    ...serversOf(settings),
    logLevel: settings.LOG_LEVEL,
    http: { host: settings.WORKER_HOST, port: settings.WORKER_PORT },
    databaseUrl: settings.DATABASE_URL && withPassword(settings.DATABASE_URL, settings.DATABASE_PASSWORD),
    batch: settings.WORKER_BATCH,
    bytesInFlight: settings.WORKER_BYTES_IN_FLIGHT,
    sessionTimeoutMs: settings.WORKER_SESSION_TIMEOUT_MS,
    jobLeaseMs: settings.WORKER_JOB_LEASE_MS,
    enrichmentRate: settings.WORKER_ENRICHMENT_RATE,
    tracesUrl: settings.OTEL_EXPORTER_OTLP_ENDPOINT,
  };
}

function serversOf(settings: ServerSettings): ServersConfig {
  return {
    elasticsearch: {
      url: settings.ELASTICSEARCH_URL,
      apiKey: settings.ELASTICSEARCH_API_KEY,
      login: loginOf(settings.ELASTICSEARCH_USERNAME, settings.ELASTICSEARCH_PASSWORD),
      indexPrefix: settings.ELASTICSEARCH_INDEX_PREFIX,
      shards: settings.ELASTICSEARCH_SHARDS,
      replicas: settings.ELASTICSEARCH_REPLICAS,
    },
    kafka: {
      brokers: settings.KAFKA_BROKERS,
      topicPrefix: settings.KAFKA_TOPIC_PREFIX,
      partitions: settings.KAFKA_PARTITIONS,
      replication: settings.KAFKA_REPLICATION,
      login: loginOf(settings.KAFKA_USERNAME, settings.KAFKA_PASSWORD),
    },
  };
}

function loginOf(username: string | undefined, password: string | undefined) {
  return username !== undefined && password !== undefined ? { username, password } : undefined;
}

function withPassword(address: string, password: string | undefined): string {
  if (password === undefined) return address;
  const url = new URL(address);
  // Encoded here, because the setter of a URL would leave a percent sign unchanged.
  url.password = encodeURIComponent(password);
  return url.href;
}

function givenOf(overrides: Environment, environment: Environment): Environment {
  return Object.fromEntries(
    Object.entries({ ...environment, ...present(overrides) }).filter(([, value]) => value !== '' && value !== undefined),
  );
}

function readSettings<S>(schema: z.ZodType<S>, given: Environment, unread: ReturnType<typeof contradictions>): S {
  const read = schema.safeParse(given);
  const together = [...unread, ...contradictions(given)];
  if (!read.success || together.length > 0) throw new ConfigError(problems(read.error, together));
  return read.data;
}

function readEnvironment(): Environment {
  if (existsSync('.env')) loadEnvFile('.env');
  return process.env;
}

function present(values: Environment): Environment {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function problems(error: z.ZodError | undefined, together: ReturnType<typeof contradictions>): string {
  const single = (error?.issues ?? []).map((issue) => `  ${issue.path.join('.') || 'settings'}: ${sayable(issue)}`);
  const lines = [...single, ...together.map(({ name, message }) => `  ${name}: ${message}`)];
  return `These settings cannot be used:\n${lines.join('\n')}\nSee .env.example for what each one takes.`;
}

/** Says that a missing setting is required. */
function sayable(issue: z.core.$ZodIssue): string {
  return issue.code === 'invalid_type' && issue.input === undefined ? 'is required' : issue.message;
}

/** Bytes of a size such as "512MB". */
function bytesOf(size: string): number {
  return Number.parseFloat(size) * (/GB$/i.test(size) ? 1e9 : 1e6);
}
