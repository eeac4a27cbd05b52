import { verbs } from '@marquee/core';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { endpoints } from '../src/v1/endpoints.ts';
import { openApiDocument } from '../src/v1/openapi.ts';
import { routes } from '../src/v1/routes.ts';
import { type OpenApi, openApi, webUrl } from './support/open-api.ts';
import { as, refusal } from './support/person.ts';

let api: OpenApi;
let priya: Awaited<ReturnType<typeof as>>;
beforeAll(async () => {
  api = await openApi({ settings: { API_KEY_REQUESTS_A_MINUTE: '100000' } });
  priya = await as(api.host.url, 'administrator');
});
afterAll(() => api.close());

type Issue = Parameters<typeof priya.apiKeys.issue.mutate>[0];
const keyOf = async (more: Partial<Issue> = {}) =>
  priya.apiKeys.issue.mutate({ organisation: 'halden-street-releasing', name: 'Nightly report', role: 'analyst', ...more });
const ask = async (key: string | null, method: string, path: string, body?: unknown, version = 1) => {
  const answer = await fetch(`${api.host.url}/api/v${version}${path}`, {
    method,
    headers: {
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: answer.status, headers: answer.headers, body: await answer.json() };
};
const Head = z.object({ id: z.string(), revision: z.number() });
const women = { version: 1, where: { kind: 'attribute', field: 'gender', op: 'in', value: ['female'] } };

describe('the document of the API', () => {
  it('is valid OpenAPI 3.1, and everything it refers to is in it', async () => {
    const document = openApiDocument();
    const text = JSON.stringify(document);
    expect(await new Validator().validate(JSON.parse(text))).toMatchObject({ valid: true });
    const found = (pointer: string) =>
      pointer
        .slice(2)
        .split('/')
        .reduce<unknown>((node, step) => (node as Readonly<Record<string, unknown>> | undefined)?.[step], document);
    for (const [, pointer = ''] of text.matchAll(/"\$ref":"([^"]+)"/g)) expect(found(pointer), pointer).toBeDefined();
    // The log has definitions as their canonical text.
    expect(text).toContain('"definition":{"type":["string","null"]}');
    const served = await fetch(`${api.host.url}/api/v1/openapi.json`);
    expect(await served.text()).toBe(text);
  });

  it('names each endpoint once, and says of every verb where it is or why it is not', () => {
    const places = endpoints.map(({ method, address }) => `${method} ${address}`);
    expect(new Set(places).size).toBe(places.length);
    const names = Object.values(verbs).flatMap((group) => Object.values(group).map(({ name }) => name));
    expect(Object.keys(routes).sort()).toEqual([...names].sort());
    expect(endpoints.filter(({ verb }) => verb.name.startsWith('people.') || verb.name === 'audiences.list')).toEqual([]);
  });
});

describe('a file of events', () => {
  it('is taken where events are told, as text/csv, and nowhere else', async () => {
    const { key } = await keyOf();
    const send = async (path: string) => {
      const headers = { authorization: `Bearer ${key}`, 'content-type': 'text/csv; charset=utf-8' };
      const answer = await fetch(`${api.host.url}/api/v1${path}`, { method: 'POST', headers, body: 'moviegoer_id,event,at\n' });
      return { status: answer.status, body: await answer.json() };
    };
    // The key is an analyst's of a distributor, who tells nothing.
    expect(await send('/campaigns/cam_1/events')).toMatchObject({ status: 403 });
    expect(await send('/audiences/count')).toMatchObject({ status: 400, body: { detail: expect.stringContaining('CSV') } });
  });
});

describe('a key', () => {
  it('is shown once, asks as its organisation, and is on record', async () => {
    const { key, id } = await keyOf();
    const me = await ask(key, 'GET', '/me');
    expect(me.body).toMatchObject({ person: { id, name: 'Nightly report' }, organisation: { id: 'halden-street-releasing' } });
    const { keys } = await priya.apiKeys.list.query({});
    expect(keys.find((one) => one.id === id)).toMatchObject({ createdBy: 'Priya Raman', expired: false, lastUsedAt: expect.any(String) });
    expect(JSON.stringify(keys)).not.toContain(key);
    await ask(key, 'POST', '/audiences/count', { definition: women });
    const entries = await priya.audit.list.query({ text: id });
    expect(JSON.stringify(entries)).not.toContain(key);
  });

  it('does what its scopes say and no more', async () => {
    const { key } = await keyOf({ scopes: ['audiences:count'] });
    expect((await ask(key, 'POST', '/audiences/count', { definition: women })).status).toBe(200);
    expect(await ask(key, 'GET', '/segments')).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    const foreign = { organisation: 'halden-street-releasing', name: 'Too much', role: 'analyst' } as const;
    expect(await refusal(priya.apiKeys.issue.mutate({ ...foreign, scopes: ['exhibitors:read'] }))).toMatchObject({ code: 'bad_request' });
    expect(await refusal(priya.apiKeys.issue.mutate({ ...foreign, role: 'administrator' }))).toMatchObject({ code: 'bad_request' });
    expect(await refusal(priya.apiKeys.issue.mutate({ ...foreign, days: 400 }))).toMatchObject({ code: 'bad_request' });
    const mara = await as(api.host.url, 'analyst');
    expect(await refusal(mara.apiKeys.issue.mutate(foreign))).toMatchObject({ code: 'not_found' });
  });

  it('is let in for a day more once it is rotated, and not at all once it is revoked', async () => {
    const first = await keyOf();
    const second = await priya.apiKeys.rotate.mutate({ id: first.id });
    expect(second.key).not.toBe(first.key);
    for (const key of [first.key, second.key]) expect((await ask(key, 'GET', '/me')).status).toBe(200);
    await priya.apiKeys.revoke.mutate({ id: first.id });
    for (const key of [first.key, second.key]) expect((await ask(key, 'GET', '/me')).status).toBe(401);
    expect(await refusal(priya.apiKeys.revoke.mutate({ id: first.id }))).toMatchObject({ code: 'not_found' });
    expect(await refusal(priya.apiKeys.rotate.mutate({ id: first.id }))).toMatchObject({ code: 'not_found' });
  });

  it('is asked for, and no cookie or other secret stands in for it', async () => {
    const none = await ask(null, 'GET', '/me');
    expect([none.status, none.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="Marquee"']);
    expect(none.headers.get('content-type')).toContain('application/problem+json');
    const { key } = await keyOf();
    for (const other of ['x', `${key}x`, key.slice(0, -1), 'mqk_abc', '']) expect((await ask(other, 'GET', '/me')).status).toBe(401);
    expect((await fetch(`${api.host.url}/trpc/session.who`, { headers: { authorization: `Bearer ${key}`, origin: webUrl } })).status).toBe(
      401,
    );
  });
});

describe('what is asked', () => {
  it('makes a segment, its next version, and finds both', async () => {
    const { key } = await keyOf();
    const made = await ask(key, 'POST', '/segments', { name: 'Made by a program', definition: women });
    expect(made.status).toBe(200);
    const { id, revision } = Head.parse(made.body);
    const next = { definition: { ...women, where: { ...women.where, value: ['male'] } }, basedOnRevision: revision };
    expect((await ask(key, 'POST', `/segments/${id}/versions`, next)).status).toBe(200);
    expect(await ask(key, 'POST', `/segments/${id}/versions`, next)).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect((await ask(key, 'GET', `/segments/${id}?version=1`)).body).toMatchObject({ version: { definition: women } });
    expect((await ask(key, 'GET', '/segments?archived=false')).body).toMatchObject({ segments: [{ id }] });
    const other = await keyOf({ organisation: 'halden-street-pictures', role: 'marketer' });
    expect((await ask(other.key, 'GET', `/segments/${id}`)).status).toBe(404);
  });

  it('is refused with where it is wrong', async () => {
    const { key } = await keyOf();
    const wrong = { version: 1, where: { kind: 'attribute', field: 'gendre', op: 'in', value: ['female'] } };
    const refused = await ask(key, 'POST', '/audiences/count', { definition: wrong });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'invalid_definition', errors: [{ pointer: expect.stringMatching(/^#\/where/) }] },
    });
    expect(await ask(key, 'GET', '/segments?archived=maybe')).toMatchObject({ status: 400, body: { errors: [{ pointer: '#/archived' }] } });
    expect(await ask(key, 'GET', '/segments?surplus=1')).toMatchObject({ status: 400, body: { errors: [{ pointer: '#/surplus' }] } });
    expect(await ask(key, 'POST', '/segments/seg_1/archive', { id: 'seg_2' })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '#/id' }] },
    });
    expect(await ask(key, 'POST', '/audiences/count', '{"definition": 1, "definition": 2}')).toMatchObject({ status: 400 });
    expect(await ask(key, 'POST', '/audiences/count', '[1]')).toMatchObject({ status: 400 });
    expect(await ask(key, 'POST', '/audiences/count', '{')).toMatchObject({ status: 400, body: { code: 'bad_request' } });
    expect(await ask(key, 'GET', '/nowhere')).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });

  it('of the platform does not exist for others, at any endpoint; and nothing that is hostile is answered by a fault', async () => {
    const market = await keyOf();
    const platform = await keyOf({ organisation: 'marquee-platform', role: 'administrator' });
    const hostile = [
      '\u0000',
      "' OR 1=1 --",
      '<script>alert(1)</script>',
      '{{7*7}}',
      '../../etc/passwd',
      '=cmd()',
      '𝕳',
      '9'.repeat(400),
      '{"$ne":1}',
    ];
    for (const { method, path, verb, inPath, version } of endpoints) {
      for (const text of hostile) {
        const at = path.replaceAll(/\{\w+\}/g, () => encodeURIComponent(text));
        const names = Object.keys((verb.input as unknown as { readonly shape?: object }).shape ?? {}).filter(
          (name) => !inPath.includes(name),
        );
        const input = Object.fromEntries(names.map((name) => [name, text]));
        const inQuery = method === 'GET' || method === 'DELETE';
        const asked = inQuery ? `${at}?${new URLSearchParams(input as Record<string, string>)}` : at;
        const answer = await ask(platform.key, method, asked, inQuery ? undefined : input, version);
        expect(answer.status, `${method} ${path} with ${text}: ${JSON.stringify(answer.body)}`).toBeLessThan(500);
        expect(answer.headers.get('content-type')).toMatch(/json/);
      }
      if (
        verb.permission.startsWith('exhibitors:') ||
        verb.permission.startsWith('operations:') ||
        verb.permission.startsWith('dead-letters:')
      ) {
        const at = path.replaceAll(/\{\w+\}/g, 'x');
        const answer = await ask(market.key, method, at, method === 'GET' || method === 'DELETE' ? undefined : {});
        expect([path, answer.status]).toEqual([path, 404]);
      }
    }
  });
});

describe('an endpoint with a second version', () => {
  const Page = z.object({ segments: z.array(z.object({ id: z.string() })), next: z.string().nullable() });

  it('answers as both, and the older says since when it is, until when it answers, and what to ask instead', async () => {
    const { key } = await keyOf();
    for (const name of ['One', 'Two', 'Three']) await ask(key, 'POST', '/segments', { name: `Paged ${name}`, definition: women });
    const older = await ask(key, 'GET', '/segments');
    expect(older.headers.get('deprecation')).toBe(`@${Date.UTC(2026, 10, 29) / 1_000}`);
    expect(older.headers.get('sunset')).toBe('Mon, 31 May 2027 00:00:00 GMT');
    expect(older.headers.get('link')).toBe('</api/v2/segments>; rel="successor-version"');
    const ids = z
      .object({ segments: z.array(z.object({ id: z.string() })) })
      .parse(older.body)
      .segments.map(({ id }) => id);
    const paged: string[] = [];
    for (let after = ''; ; ) {
      const { headers, body } = await ask(key, 'GET', `/segments?limit=2${after}`, undefined, 2);
      expect([headers.get('deprecation'), headers.get('sunset'), headers.get('link')]).toEqual([null, null, null]);
      const { segments, next } = Page.parse(body);
      paged.push(...segments.map(({ id }) => id));
      if (next === null) break;
      after = `&after=${next}`;
    }
    expect(paged).toEqual([...ids].sort());
  });

  it('is in the document as both, the older as deprecated, and what has no second version is not to be found under it', async () => {
    const { paths } = z
      .object({ paths: z.record(z.string(), z.record(z.string(), z.object({ deprecated: z.boolean().optional() }))) })
      .parse(openApiDocument());
    expect([paths['/api/v1/segments']?.get?.deprecated, paths['/api/v2/segments']?.get?.deprecated]).toEqual([true, undefined]);
    const all = Object.values(paths).flatMap((path) => Object.values(path));
    expect(all.filter(({ deprecated }) => deprecated)).toHaveLength(1);
    const { key } = await keyOf();
    expect(await ask(key, 'GET', '/me', undefined, 2)).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });

  it('is begun with no later than it ends, and its successor is not superseded itself', () => {
    for (const { superseded } of endpoints) {
      if (!superseded) continue;
      expect(Date.parse(superseded.since)).toBeLessThan(Date.parse(superseded.until));
      expect(endpoints.find(({ verb }) => verb.name === superseded.by)?.superseded).toBeUndefined();
    }
  });
});
