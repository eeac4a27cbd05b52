import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { envExample } from '../src/config/env-example.ts';
import { ConfigError, loadConfig, loadWorkerConfig } from '../src/config/load.ts';

const server = { ELASTICSEARCH_URL: 'http://search:9200', KAFKA_BROKERS: 'kafka-1:9092, kafka-2:9092' };

it('everything has a default, and the data folder is absolute', () => {
  const config = loadConfig({}, {});
  expect(config).toMatchObject({ profile: 'embedded', demo: true, api: { host: '127.0.0.1', port: 4000 }, webUrlGiven: false });
  expect(config.dataFolder).toMatch(/^\/.*\.marquee$/);
});

it('the command line wins over the environment, and an empty value is an absent one', () => {
  const config = loadConfig({ API_PORT: '0' }, { API_PORT: '4999', LOG_LEVEL: '', MARQUEE_DEMO: 'false' });
  expect(config).toMatchObject({ api: { port: 0 }, logLevel: 'info', demo: false });
});

it('says every problem at once, by the setting’s name', () => {
  const read = () =>
    loadConfig(
      {},
      { API_PORT: 'many', LOG_LEVEL: 'loud', AUTH_SECRET: 'short', WEB_URL: 'marquee', DUCKDB_MEMORY: 'all', COLUMNS_MEMORY: 'some' },
    );
  expect(read).toThrow(ConfigError);
  for (const name of ['API_PORT', 'LOG_LEVEL', 'AUTH_SECRET', 'WEB_URL', 'DUCKDB_MEMORY', 'COLUMNS_MEMORY']) expect(read).toThrow(name);
});

it('the demo is for this machine alone, unless it is asked for in words', () => {
  const demo = (given: Readonly<Record<string, string | undefined>>) => loadConfig({}, given).demo;
  expect(demo({ WEB_URL: 'http://localhost:8080' })).toBe(true);
  expect(demo({ WEB_URL: 'https://marquee.test' })).toBe(false);
  expect(demo({ API_HOST: '0.0.0.0' })).toBe(false);
  expect(demo({ WEB_URL: 'https://marquee.test', MARQUEE_DEMO: 'open-to-anybody' })).toBe(true);
  for (const beyond of [{ WEB_URL: 'https://marquee.test' }, { API_HOST: '0.0.0.0' }])
    expect(() => demo({ ...beyond, MARQUEE_DEMO: 'true' })).toThrow(/MARQUEE_DEMO.*open-to-anybody/);
});

it('the placeholders of the examples are no secrets', () => {
  const placeholder = 'replace-me-with-32-characters-or-more';
  const cluster = { MARQUEE_PROFILE: 'cluster', ...server, DATABASE_URL: 'mysql://marquee:replace-me@mysql:3306/marquee' };
  const secrets = {
    AUTH_SECRET: placeholder,
    OPERATOR_TOKEN: placeholder,
    ELASTICSEARCH_PASSWORD: 'replace-me',
  };
  const read = () => loadConfig({}, { ...cluster, ...secrets, ELASTICSEARCH_USERNAME: 'elastic' });
  for (const name of ['DATABASE_URL', ...Object.keys(secrets)]) expect(read).toThrow(new RegExp(`${name}: is the placeholder`));
  expect(() => loadWorkerConfig({}, { ...server, DATABASE_PASSWORD: 'replace-me' })).toThrow(/DATABASE_PASSWORD: is the placeholder/);
});

const secretsFolder = mkdtempSync(path.join(tmpdir(), 'marquee-secrets-'));
function secretFile(name: string, text: string): string {
  const file = path.join(secretsFolder, name);
  writeFileSync(file, text);
  return file;
}

it('a secret may stand in a file, without its line end', () => {
  const config = loadConfig(
    {},
    {
      ...server,
      MARQUEE_PROFILE: 'cluster',
      AUTH_SECRET_FILE: secretFile('auth', `${'a'.repeat(32)}\n`),
      DATABASE_URL: 'mysql://marquee@mysql:3306/marquee?ssl=true',
      DATABASE_PASSWORD_FILE: secretFile('database', 'p@ss/w%rd:\r\n'),
    },
  );
  expect(config).toMatchObject({
    authSecret: 'a'.repeat(32),
    databaseUrl: 'mysql://marquee:p%40ss%2Fw%25rd%3A@mysql:3306/marquee?ssl=true',
  });
  const jobs = { DATABASE_URL: 'mysql://worker@mysql/marquee', DATABASE_PASSWORD_FILE: secretFile('worker', 'w%') };
  expect(loadWorkerConfig({}, { ...server, ...jobs }).databaseUrl).toBe('mysql://worker:w%25@mysql/marquee');
});

it('a secret by a file is held to what holds for all: none is short, missing, empty, a placeholder, or given twice', () => {
  const cluster = { MARQUEE_PROFILE: 'cluster', AUTH_SECRET: 'a'.repeat(32), DATABASE_URL: 'mysql://marquee@mysql/marquee' };
  const read = (given: Readonly<Record<string, string>>) => () => loadConfig({}, { ...server, ...cluster, ...given });
  expect(read({ OPERATOR_TOKEN_FILE: secretFile('short', 'short') })).toThrow(/OPERATOR_TOKEN: needs at least 32/);
  expect(read({ OPERATOR_TOKEN_FILE: secretFile('empty', '\n') })).toThrow(/OPERATOR_TOKEN_FILE: .*is empty/);
  expect(read({ OPERATOR_TOKEN_FILE: path.join(secretsFolder, 'nowhere') })).toThrow(/OPERATOR_TOKEN_FILE: .*cannot be read \(ENOENT\)/);
  expect(read({ OPERATOR_TOKEN_FILE: secretFile('example', 'replace-me-with-32-characters-or-more') })).toThrow(/is the placeholder/);
  expect(read({ OPERATOR_TOKEN_FILE: secretFile('token', 'w'.repeat(32)), OPERATOR_TOKEN: 'w'.repeat(32) })).toThrow(/exclude each other/);
  const twice = { DATABASE_URL: 'mysql://marquee:one@mysql/marquee', DATABASE_PASSWORD: 'two' };
  expect(read(twice)).toThrow(/DATABASE_PASSWORD: .*exclude each other/);
  expect(() => loadWorkerConfig({}, { ...server, ...twice })).toThrow(/DATABASE_PASSWORD: .*exclude each other/);
});

it('proxies are addresses and networks', () => {
  const read = (TRUSTED_PROXIES: string) => loadConfig({}, { TRUSTED_PROXIES }).api.trustedProxies;
  expect(read('10.0.0.0/8, 192.0.2.1,2001:db8::/32')).toEqual(['10.0.0.0/8', '192.0.2.1', '2001:db8::/32']);
  for (const wrong of ['everybody', '10.0.0.0/33', '10.0.0', '10.0.0.0/8/8', '10.0.0.0/x', '::/129', '10.0.0.1,'])
    expect(() => read(wrong)).toThrow('TRUSTED_PROXIES');
});

it('refuses a profile that does not exist', () => {
  expect(() => loadConfig({}, { MARQUEE_PROFILE: 'mainframe' })).toThrow('MARQUEE_PROFILE');
});

it('.env.example is what the settings say', () => {
  expect(readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8')).toBe(envExample());
});

it('the cluster profile names everything that is missing at once', () => {
  const read = () => loadConfig({}, { MARQUEE_PROFILE: 'cluster' });
  expect(read).toThrow(ConfigError);
  for (const name of ['DATABASE_URL', 'ELASTICSEARCH_URL', 'KAFKA_BROKERS', 'AUTH_SECRET'])
    expect(read).toThrow(new RegExp(`${name}: is required`));
});

it('mail needs a sender, and single sign-on the id that Marquee is registered by; neither is there by itself', () => {
  expect(loadConfig({}, {})).toMatchObject({ mail: undefined, oidc: undefined });
  expect(() => loadConfig({}, { SMTP_URL: 'smtp://mail.example' })).toThrow(/MAIL_FROM: is needed with SMTP_URL/);
  expect(() => loadConfig({}, { SMTP_URL: 'https://mail.example', MAIL_FROM: 'm@x.example' })).toThrow(/SMTP_URL/);
  expect(() => loadConfig({}, { OIDC_ISSUER: 'https://login.example' })).toThrow(/OIDC_CLIENT_ID: is needed with OIDC_ISSUER/);
  const given = {
    SMTP_URL: 'smtps://mail.example',
    MAIL_FROM: 'm@x.example',
    OIDC_ISSUER: 'https://login.example',
    OIDC_CLIENT_ID: 'marquee',
  };
  expect(loadConfig({}, given)).toMatchObject({
    mail: { url: 'smtps://mail.example', from: 'm@x.example' },
    oidc: { issuer: 'https://login.example', clientId: 'marquee', clientSecret: undefined },
  });
});

it('what contradicts is said together with what cannot be read', () => {
  const read = () =>
    loadConfig(
      {},
      {
        MARQUEE_PROFILE: 'cluster',
        ...server,
        DATABASE_URL: 'postgres://somewhere',
        AUTH_SECRET: 'x'.repeat(40),
        ELASTICSEARCH_API_KEY: 'key',
        ELASTICSEARCH_USERNAME: 'name',
        KAFKA_PASSWORD: 'word',
      },
    );
  for (const name of ['DATABASE_URL', 'ELASTICSEARCH_PASSWORD', 'ELASTICSEARCH_API_KEY', 'KAFKA_USERNAME']) expect(read).toThrow(name);
});

it('the ingest worker needs the servers and nothing else', () => {
  expect(loadWorkerConfig({}, server)).toMatchObject({
    databaseUrl: undefined,
    kafka: { brokers: ['kafka-1:9092', 'kafka-2:9092'], partitions: 12 },
  });
  expect(() => loadWorkerConfig({}, { KAFKA_BROKERS: 'kafka' })).toThrow(
    /KAFKA_BROKERS[\s\S]*ELASTICSEARCH_URL|ELASTICSEARCH_URL[\s\S]*KAFKA_BROKERS/,
  );
});

it('the currency of the region is one whose hundredths are money', () => {
  const read = (MARQUEE_CURRENCY: string) => loadConfig({}, { MARQUEE_CURRENCY }).currency;
  expect([loadConfig({}, {}).currency, read('EUR'), read('GBP')]).toEqual(['USD', 'EUR', 'GBP']);
  for (const wrong of ['dollars', 'eur', 'JPY', 'XX']) expect(() => read(wrong)).toThrow('MARQUEE_CURRENCY');
});
