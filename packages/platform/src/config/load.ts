import { existsSync } from 'node:fs';
import path from 'node:path';
import { loadEnvFile } from 'node:process';
import type { z } from 'zod';
import { defaultProfile, Settings } from './settings.ts';

/** What the settings mean, for the composition root. */
export interface Config {
  readonly profile: 'embedded';
  /** Absolute. */
  readonly dataFolder: string;
  readonly demo: boolean;
  readonly api: { readonly host: string; readonly port: number };
  /** The dashboard's address as people type it; null when it was left to its default. */
  readonly webUrl: string;
  readonly webUrlGiven: boolean;
  readonly logLevel: Settings['LOG_LEVEL'];
  /** Undefined: kept in the data folder. */
  readonly authSecret: string | undefined;
  readonly duckdb: { readonly memory: string; readonly threads: number | undefined };
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Settings that cannot be used; the message lists every one of them. */
export class ConfigError extends Error {}

/**
 * Reads the settings from the environment (and a `.env` file of the working folder, which never overrides it). An empty value counts as absent.
 *
 * @param overrides settings from the command line; they win
 * @throws ConfigError with all problems at once
 */
export function loadConfig(overrides: Environment = {}, environment: Environment = readEnvironment()): Config {
  const given = Object.fromEntries(
    Object.entries({ ...environment, ...present(overrides) }).filter(([, value]) => value !== '' && value !== undefined),
  );
  const read = Settings.safeParse({ MARQUEE_PROFILE: defaultProfile, ...given });
  if (!read.success) throw new ConfigError(problems(read.error));
  const settings = read.data;
  return {
    profile: settings.MARQUEE_PROFILE,
    dataFolder: path.resolve(settings.MARQUEE_DATA),
    demo: settings.MARQUEE_DEMO,
    api: { host: settings.API_HOST, port: settings.API_PORT },
    webUrl: settings.WEB_URL,
    webUrlGiven: given.WEB_URL !== undefined,
    logLevel: settings.LOG_LEVEL,
    authSecret: settings.AUTH_SECRET,
    duckdb: { memory: settings.DUCKDB_MEMORY, threads: settings.DUCKDB_THREADS },
  };
}

function readEnvironment(): Environment {
  if (existsSync('.env')) loadEnvFile('.env');
  return process.env;
}

function present(values: Environment): Environment {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function problems(error: z.ZodError): string {
  const lines = error.issues.map((issue) => `  ${issue.path.join('.') || 'settings'}: ${issue.message}`);
  return `These settings cannot be used:\n${lines.join('\n')}\nSee .env.example for what each one takes.`;
}
