import { afterAll, beforeAll, expect, it } from 'vitest';
import { type OpenApi, openApi } from './support/open-api.ts';
import { as } from './support/person.ts';

const requestsAMinute = 20;
let api: OpenApi;
let keyOf: (name: string) => Promise<string>;
beforeAll(async () => {
  api = await openApi({ settings: { API_KEY_REQUESTS_A_MINUTE: `${requestsAMinute}` } });
  const priya = await as(api.host.url, 'administrator');
  keyOf = async (name) => (await priya.apiKeys.issue.mutate({ organisation: 'halden-street-releasing', name, role: 'analyst' })).key;
});
afterAll(() => api.close());

const me = (key: string) => fetch(`${api.host.url}/api/v1/me`, { headers: { authorization: `Bearer ${key}` } });

it('a key is told how often it may ask, and past it when to ask again', async () => {
  const key = await keyOf('Often');
  const { headers } = await me(key);
  expect([headers.get('ratelimit-limit'), headers.get('ratelimit-remaining')]).toEqual([`${requestsAMinute}`, `${requestsAMinute - 1}`]);
  await Promise.all(Array.from({ length: requestsAMinute - 1 }, () => me(key)));
  const late = await me(key);
  expect(late.status).toBe(429);
  expect(late.headers.get('content-type')).toContain('application/problem+json');
  expect(await late.json()).toMatchObject({ code: 'too_many', detail: expect.stringContaining(`${requestsAMinute} times in a minute`) });
  expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await me(await keyOf('Another'))).status).toBe(200);
});
