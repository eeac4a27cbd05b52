import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenApi, openApi } from './support/open-api.ts';
import { operatorOf } from './support/operator.ts';
import { as, refusal } from './support/person.ts';

let api: OpenApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const unknownField = {
  version: 1,
  where: { kind: 'all', of: [{ kind: 'visits' }, { kind: 'attribute', field: 'shoeSize', op: 'atLeast', value: 9 }] },
};

describe('what went wrong is told', () => {
  it('a definition with mistakes is refused with every issue at its place', async () => {
    const analyst = await as(api.host.url, 'analyst');
    const told = await refusal(analyst.segments.create.mutate({ name: 'Wrong', definition: unknownField }));
    expect(told).toMatchObject({ code: 'invalid_definition', httpStatus: 422 });
    expect(told.details.issues).toEqual([expect.objectContaining({ code: 'unknown_field', path: '/where/of/1/field' })]);
  });

  it('an input of the wrong shape is refused with a pointer', async () => {
    const analyst = await as(api.host.url, 'analyst');
    const told = await refusal(analyst.segments.create.mutate({ name: '', definition: { version: 1, where: { kind: 'visits' } } }));
    expect(told).toMatchObject({ code: 'bad_request', httpStatus: 400 });
    expect(told.details.issues).toEqual([expect.objectContaining({ path: '/name' })]);
  });

  it('a property that is written twice is refused by every way in, at its place', async () => {
    const { url, operatorToken } = api.host;
    const twice = '{"definition":{"version":1,"where":{"kind":"attribute","field":"gender","op":"in","op":"notIn","value":["female"]}}}';
    const post = { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${operatorToken}` }, body: twice };
    for (const [address, request] of [
      [`${url}/operator/audiences.count`, post],
      [`${url}/trpc/audiences.preview`, post],
      [`${url}/trpc/audiences.preview?input=${encodeURIComponent(twice)}`, {}],
    ] as const) {
      const answer = await fetch(address, request);
      expect(answer.status).toBe(400);
      interface Problem {
        readonly code: string;
        readonly message: string;
        readonly details: unknown;
      }
      const told = (await answer.json()) as { error: Problem & { data?: { marquee: Problem } } };
      const error = told.error.data?.marquee ?? told.error;
      expect(error.code).toBe('bad_request');
      expect(error.message).toContain('"op" is written twice');
      expect(error.details).toMatchObject({ issues: [{ code: 'extra_property', path: '/definition/where/op' }] });
    }
  });

  it('what does not exist is not found, and unreadable bodies are bad requests, without a stack', async () => {
    const { url } = api.host;
    const headers = { 'content-type': 'application/json' };
    const nothing = await fetch(`${url}/trpc/segments.burn`, { method: 'POST', headers, body: '{}' });
    expect(nothing.status).toBe(404);
    // As a verb of the platform is told of to whoever is not of it.
    expect(await nothing.clone().json()).toMatchObject({ error: { data: { marquee: { message: 'There is no verb segments.burn.' } } } });
    const unreadable = await fetch(`${url}/trpc/segments.create`, { method: 'POST', headers, body: '{"json":' });
    expect(unreadable.status).toBe(400);
    for (const answer of [nothing, unreadable]) {
      const text = await answer.text();
      expect(text).not.toContain('stack');
      expect(text).toContain('"marquee"');
    }
  });

  it('an answer carries the caller’s request id, or one of its own when that is no plain id', async () => {
    const { url } = api.host;
    const answered = async (id: string) => (await fetch(`${url}/healthz`, { headers: { 'x-request-id': id } })).headers.get('x-request-id');
    expect(await answered('trace-12345')).toBe('trace-12345');
    expect(await answered('<script>alert(1)</script>')).toMatch(/^[\da-f-]{36}$/);
  });

  it('a body beyond the limit is refused', async () => {
    const body = JSON.stringify({ json: { name: 'x'.repeat(2 * 1024 * 1024) } });
    const answer = await fetch(`${api.host.url}/trpc/segments.create`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(answer.status).toBe(413);
  });
});

describe('a program', () => {
  it('reads of a body beyond the limit what was answered: a problem with its own status', async () => {
    const priya = await as(api.host.url, 'administrator');
    const { key } = await priya.apiKeys.issue.mutate({ organisation: 'halden-street-releasing', name: 'Large', role: 'analyst' });
    for (const version of ['v1', 'v2']) {
      const answer = await fetch(`${api.host.url}/api/${version}/segments`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify({ name: 'x'.repeat(2 * 1024 * 1024) }),
      });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([413, 'application/problem+json; charset=utf-8']);
      expect(await answer.json()).toMatchObject({ status: 413, code: 'bad_request' });
    }
  });
});

describe('the operator’s surface', () => {
  it('is closed to whoever does not hold the token', async () => {
    const { post } = operatorOf(api.host);
    for (const token of ['', 'wrong', `${api.host.operatorToken}x`]) {
      expect(await post('operations.status', '{}', token)).toMatchObject({
        status: 401,
        body: { ok: false, error: { code: 'unauthenticated' } },
      });
    }
  });

  it('answers every verb by its name, and says what it does not know or cannot read', async () => {
    const { post } = operatorOf(api.host);
    expect(await post('operations.status', '{}')).toMatchObject({ status: 200, body: { ok: true, result: { moviegoers: 0 } } });
    expect(await post('operations.burn', '{}')).toMatchObject({ status: 404, body: { ok: false, error: { code: 'not_found' } } });
    expect(await post('operations.status', '{')).toMatchObject({ status: 400, body: { ok: false, error: { code: 'bad_request' } } });
    const told = await post('audiences.count', JSON.stringify({ definition: unknownField }));
    expect(told).toMatchObject({ status: 422, body: { ok: false, error: { code: 'invalid_definition', requestId: expect.any(String) } } });
  });
});
