import { afterEach, expect, it } from 'vitest';
import { forward } from './forward.ts';

const given = process.env.API_URL;
afterEach(() => {
  if (given === undefined) delete process.env.API_URL;
  else process.env.API_URL = given;
});

const asked = (path: string, headers: Readonly<Record<string, string>> = {}, init: RequestInit = {}) =>
  forward(new Request(`http://127.0.0.1:3000${path}`, { ...init, headers: { host: '127.0.0.1:3000', ...headers } }));
const nobodyListens = () => {
  process.env.API_URL = 'http://127.0.0.1:9';
};
const cases: readonly (readonly [number, string, (path: string) => Promise<Response>])[] = [
  [413, 'bad_request', (path) => asked(path, { 'content-length': '1048577' }, { method: 'POST', body: '{}' })],
  [421, 'forbidden', (path) => asked(path, { host: 'rebound.example' })],
  [503, 'unavailable', (path) => asked(path)],
];

it.each(cases)('a %i of the dashboard’s own is a problem to programs, in both versions, as the API says it', async (status, code, ask) => {
  nobodyListens();
  for (const path of ['/api/v1/segments', '/api/v2/segments?limit=1']) {
    const answer = await ask(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json; charset=utf-8']);
    const { title, detail, instance, ...more } = await answer.json();
    expect(more).toEqual({ type: `/api/v1/problems#${code}`, status, code });
    for (const text of [title, detail, instance]) expect(text).toMatch(/\S/);
    expect(answer.headers.get('retry-after')).toBe(status === 503 ? '2' : null);
  }
});

it.each(cases)('a %i is what the dashboard reads everywhere else', async (status, code, ask) => {
  nobodyListens();
  const answer = await ask('/trpc/segments.list');
  expect(answer.headers.get('content-type')).toBe('application/json');
  expect([answer.status, await answer.json()]).toMatchObject([status, { error: { data: { httpStatus: status, marquee: { code } } } }]);
});
