import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openApiDocument } from '../src/v1/openapi.ts';
import { definitionsWith, hostileNumbers, hostileTexts, placesIn, replaced, sampleOf } from './support/hostile.ts';
import { type OpenApi, openApi } from './support/open-api.ts';
import { operatorOf } from './support/operator.ts';

// Ten thousand requests and more: it runs with the tests that take their time.

interface Operation {
  readonly method: string;
  readonly address: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema: object }[];
  readonly body: object | null;
}

let api: OpenApi;
let key = '';
/** What is really there, for parameters of addresses. */
const known: Record<string, string> = { organisation: 'halden-street-releasing', use: 'pooled', exhibitor: 'northlight' };

beforeAll(async () => {
  api = await openApi({ settings: { API_KEY_REQUESTS_A_MINUTE: '100000' } });
  const issued = await operatorOf(api.host).call('apiKeys.issue', {
    organisation: 'marquee-platform',
    name: 'Hostile',
    role: 'administrator',
  });
  key = z.object({ key: z.string() }).parse(issued).key;
  const added = await ask('POST', '/api/v1/exhibitors', { id: 'northlight-two', name: 'Northlight Two' });
  expect(added.status).toBe(200);
  known.exhibitor = 'northlight-two';
  const made = await ask('POST', '/api/v1/segments', { name: 'Women', definition: definitionsOfUse.women });
  known.id = z.object({ id: z.string() }).parse(JSON.parse(made.text)).id;
});
afterAll(() => api.close());

const definitionsOfUse = { women: { version: 1, where: { kind: 'attribute', field: 'gender', op: 'in', value: ['female'] } } };

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly sniffing: string | null;
  readonly cookies: readonly string[];
  readonly text: string;
}

async function ask(method: string, address: string, body?: unknown, type = 'application/json'): Promise<Answer> {
  const answer = await fetch(`${api.host.url}${address}`, {
    method,
    headers: { authorization: `Bearer ${key}`, ...(body === undefined ? {} : { 'content-type': type }) },
    ...(body === undefined ? {} : { body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body) }),
  } as RequestInit);
  const { headers } = answer;
  const sniffing = headers.get('x-content-type-options');
  return {
    status: answer.status,
    type: headers.get('content-type') ?? '',
    sniffing,
    cookies: headers.getSetCookie(),
    text: await answer.text(),
  };
}

const Problem = z.object({
  type: z.string().startsWith('/api/v1/problems#'),
  title: z.string().min(1),
  status: z.number().int(),
  detail: z.string().min(1),
  instance: z.string().min(1),
  code: z.string(),
  errors: z.array(z.object({ pointer: z.string().regex(/^#(\/|$)/), detail: z.string().min(1) })).optional(),
});
/** Where the product is from inside is nobody's business. */
const inside = /node_modules|\.[jt]s:\d|Prisma|libsql|DuckDB|SQLITE_|Catalog Error|Binder Error/;

/** Null where an answer is as it must be; otherwise what is wrong with it. */
function wrongWith({ status, type, sniffing, cookies, text }: Answer): string | null {
  if (status >= 500) return `a fault: ${text}`;
  if (sniffing !== 'nosniff' || cookies.length > 0) return 'headers';
  if (inside.test(text)) return `it tells of the inside: ${text.slice(0, 300)}`;
  if (status < 400) return type.startsWith('application/json') ? null : `${status} as ${type}`;
  if (!type.startsWith('application/problem+json')) return `${status} as ${type}`;
  const problem = Problem.safeParse(JSON.parse(text));
  if (!problem.success) return `no problem: ${text.slice(0, 300)}`;
  if (problem.data.status !== status) return `${status} that says ${problem.data.status}`;
  const needed = problem.data.code === 'invalid_definition' || problem.data.code === 'bad_request';
  return needed && (problem.data.errors ?? []).length === 0 ? `no pointer: ${text.slice(0, 300)}` : null;
}

const operations: readonly Operation[] = Object.entries(openApiDocument().paths as Record<string, Record<string, never>>).flatMap(
  ([address, methods]) =>
    Object.entries<{ parameters: Operation['parameters']; requestBody?: { content: Record<string, { schema: object }> } }>(methods).map(
      ([method, { parameters, requestBody }]) => ({
        ...{ method: method.toUpperCase(), address, body: requestBody?.content['application/json']?.schema ?? null },
        parameters: parameters.filter(({ name }) => name !== undefined),
      }),
    ),
);
const operationsWithTexts = operations.map((operation) => ({ ...operation, title: `${operation.method} ${operation.address}` }));

/** The address with what is really there, but for one parameter. */
function addressOf({ address, parameters }: Operation, hostile?: { readonly name: string; readonly value: string }): string {
  const value = (name: string) => (hostile?.name === name ? hostile.value : (known[name] ?? 'none'));
  const at = address
    .replace('/exhibitors/{id}', `/exhibitors/${hostile?.name === 'id' ? '{id}' : known.exhibitor}`)
    .replaceAll(/\{(\w+)\}/g, (_match, name: string) => encodeURIComponent(wellFormed(value(name))));
  const inQuery = parameters.some((parameter) => parameter.in === 'query' && parameter.name === hostile?.name);
  return inQuery && hostile ? `${at}?${new URLSearchParams({ [hostile.name]: hostile.value })}` : at;
}

/** An address holds no half of a pair. */
const wellFormed = (text: string) => Buffer.from(text).toString();

describe.each(operationsWithTexts)('$title', (operation) => {
  const { method, parameters, body } = operation;
  const sample = body === null ? undefined : sampleOf(body);

  it('answers hostile input in every parameter and field by a problem with a pointer, or takes it as mere text', async () => {
    const wrong: string[] = [];
    const check = async (what: string, address: string, sent: unknown) => {
      const found = wrongWith(await ask(method, address, sent));
      if (found !== null) wrong.push(`${what}: ${found}`);
    };
    for (const { name, in: place } of parameters) {
      // Longer ones are refused by Node before anybody sees them, as they are below.
      const texts = [...hostileTexts.filter(({ length }) => length < 5_000), ...hostileNumbers.map(String)];
      for (const value of texts)
        if (place !== 'path' || value.trim() !== '')
          await check(`${name} = ${value.slice(0, 60)}`, addressOf(operation, { name, value }), sample);
    }
    for (const { path, type } of sample === undefined ? [] : placesIn(sample)) {
      const values: readonly unknown[] =
        type === 'text' ? [...hostileTexts, 1, null, [], {}, true] : type === 'number' ? hostileNumbers : [];
      for (const value of [...values, ...(type === 'other' ? ['text', 1, null, []] : [])])
        await check(`/${path.join('/')} = ${JSON.stringify(value).slice(0, 60)}`, addressOf(operation), replaced(sample, path, value));
    }
    expect(wrong).toEqual([]);
  });
});

describe('a definition', () => {
  it('with hostile text wherever the language has text is refused at its place or matches nobody', async () => {
    const wrong: string[] = [];
    for (const address of ['check', 'count', 'preview', 'describe'].map((verb) => `/api/v1/audiences/${verb}`))
      for (const text of hostileTexts)
        for (const definition of definitionsWith(text)) {
          const found = wrongWith(await ask('POST', address, { definition }));
          if (found !== null) wrong.push(`${address} ${JSON.stringify(definition).slice(0, 160)}: ${found}`);
        }
    expect(wrong).toEqual([]);
  });
});

describe('a body', () => {
  it.each<[string, string | Uint8Array, number]>([
    ['that nests deeper than anybody reads', `{"definition":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 422],
    ['that breaks off', '{"definition":', 400],
    ['that is no object', '"text"', 400],
    ['that is null', 'null', 400],
    ['that is not UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), 400],
    ['that says something twice', '{"definition":1,"definition":2}', 400],
    ['that reaches for prototypes', '{"__proto__":{"definition":1},"constructor":{"prototype":{"x":1}}}', 400],
    ['larger than a megabyte', `{"definition":"${'a'.repeat(1_100_000)}"}`, 413],
  ])('%s is refused', async (_what, body, status) => {
    const answer = await ask('POST', '/api/v1/audiences/count', body);
    expect([answer.status, answer.type]).toEqual([status, 'application/problem+json; charset=utf-8']);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml'])(
    'as %s is refused',
    async (type) => {
      const answer = await ask('POST', '/api/v1/segments', 'name=x', type);
      expect([answer.status, answer.type]).toEqual([415, 'application/problem+json; charset=utf-8']);
    },
  );
});

describe('an address', () => {
  const raw = (path: string) =>
    new Promise<number>((resolve, reject) => {
      const headers = { authorization: `Bearer ${key}` };
      const asked = request(`${api.host.url}/`, { path, headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      asked.on('error', reject).end();
    });

  it.each([
    ['with escapes that nobody can read', '/api/v1/segments/%E0%A4%A', 400],
    ['with half a pair', '/api/v1/segments/%ED%A0%80', 400],
    ['that climbs', '/api/v1/../../etc/passwd', 404],
    ['that climbs in escapes', '/api/v1/%2e%2e/%2e%2e/etc/passwd', 404],
    ['with an end of text', '/api/v1/segments/a%00b', 404],
    ['longer than anybody reads', `/api/v1/segments/${'a'.repeat(6_000)}`, 414],
    ['with an instant that there is not', '/api/v1/audit?after=0000-00-00T00:00:00.000Z%200', 400],
    ['of a version that there is not', '/api/v9/segments', 404],
  ])('%s is refused', async (_what, path, status) => {
    expect(await raw(path)).toBe(status);
  });
});

it('what was stored of all that is text as it was sent, and every list of it is sound', async () => {
  const list = async (address: string) => JSON.parse((await ask('GET', address)).text);
  const { segments } = await list('/api/v1/segments');
  const { exhibitors } = await list('/api/v1/exhibitors');
  const names: readonly string[] = [...segments, ...exhibitors].map(({ name }: { readonly name: string }) => name);
  expect(names).toContain("' OR '1'='1' --");
  expect(names).toContain('<script>alert(1)</script>');
  const shown = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ');
  const sent = new Set([...hostileTexts.map(shown), 'text', 'Women', 'Northlight Two']);
  const known = (name: string) => sent.has(name) || sent.has(name.replace(/^Copy of /, '').replace(/ \(?\d+\)?$/, ''));
  expect(names.filter((name) => !known(name) && /[<'"${=@]/.test(name))).toEqual([]);
  for (const name of names) expect(name).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
});
