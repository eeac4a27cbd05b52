// As many edits as twenty people make, and what happens when the API's limit is reached.
import { ask, can } from '../engine.mjs';
import { containersOf, healthOf, memory, until } from '../product.mjs';
import { expect } from './expect.mjs';

const people = ['mara@halden-street-releasing', 'jonah@halden-street-pictures', 'beatriz@northlight-cinemas', 'priya@marquee-platform'];

async function signIn(web, person) {
  const answer = await fetch(`${web}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: web },
    body: JSON.stringify({ email: `${person}.example`, password: 'marquee-demo' }),
  });
  expect(answer.ok, `${person} could not sign in: ${answer.status}.`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** One after the other: two passwords are looked at together, at most. */
async function everybody(web) {
  const cookies = [];
  for (const person of people) cookies.push(await signIn(web, person));
  return cookies;
}

async function preview(web, cookie, definition) {
  const began = performance.now();
  const answer = await fetch(`${web}/trpc/audiences.preview`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: web, cookie },
    body: JSON.stringify({ definition }),
  });
  const text = await answer.text();
  return { status: answer.status, text, ms: performance.now() - began };
}

const aged = (value, more = []) => ({
  version: 1,
  where: { kind: 'all', of: [{ kind: 'attribute', field: 'age', op: 'atLeast', value }, ...more] },
});
const horror = (value) => ({
  kind: 'visits',
  op: 'atLeast',
  value,
  where: { kind: 'visit', field: 'film.genre', op: 'anyOf', value: ['horror'] },
  during: { kind: 'last', count: 12, unit: 'month' },
});

/** The demo has four people, and of one person one question is at work: each edits five times as often, for half a minute. */
export async function editing(product) {
  const web = `http://127.0.0.1:${product.port}`;
  const cookies = await everybody(web);
  const took = [];
  const end = Date.now() + 30_000;
  let highest = '';
  await Promise.all([
    ...cookies.map(async (cookie, who) => {
      for (let edit = 0; Date.now() < end; edit += 1) {
        const { status, text, ms } = await preview(
          web,
          cookie,
          aged(18 + ((edit * 7 + who) % 60), edit % 2 === 0 ? [horror(1 + (edit % 3))] : []),
        );
        expect(status === 200, `A preview was answered by ${status}: ${text.slice(0, 200)}`);
        took.push(ms);
        await new Promise((wake) => setTimeout(wake, Math.max(0, 400 - ms)));
      }
    }),
    (async () => {
      await new Promise((wake) => setTimeout(wake, 25_000));
      highest = memory(product);
    })(),
  ]);
  took.sort((a, b) => a - b);
  const at = (share) => Math.round(took[Math.floor(share * (took.length - 1))]);
  return `${took.length} previews, ${at(0.5)} ms in the middle and ${at(0.95)} ms at p95; ${highest}`;
}

/** With less memory than it wants the API refuses in words, and is not ended. */
export async function limits(product) {
  const [api] = containersOf(product, 'api');
  const web = `http://127.0.0.1:${product.port}`;
  const cookies = await everybody(web);
  const held = Number(/(\d+)/.exec(ask('exec', api, 'cat', '/proc/1/statm').split(' ')[1])?.[1]) * 4096;
  const restarts = () => Number(ask('inspect', '--format', '{{.RestartCount}}', api));
  const before = restarts();
  // What it holds is most of what it may now.
  const limit = Math.ceil(held * 1.1);
  ask('update', '--memory', `${limit}`, '--memory-swap', `${limit}`, api);
  const statuses = new Map();
  try {
    ask('restart', api);
    await until('the API is healthy under a small limit', () => healthOf(api) === 'healthy', 120_000);
    for (let round = 0; round < 10; round += 1)
      await Promise.all(
        Array.from({ length: 24 }, async (_, n) => {
          const { status, text } = await preview(web, cookies[n % cookies.length], aged(18 + round, [horror(1 + (n % 3))]));
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
          if (status === 503) expect(/Memory is short|does not answer/.test(text), `503 without a word: ${text.slice(0, 200)}`);
        }),
      );
    for (const status of statuses.keys()) expect([200, 409, 429, 499, 503].includes(status), `A preview was answered by ${status}.`);
    expect(restarts() === before, 'The API was ended for its memory.');
    expect(can('exec', api, 'node', 'healthy.mjs', 'http://127.0.0.1:4000/healthz'), 'The API does not say that it lives.');
  } finally {
    ask('update', '--memory', '768m', '--memory-swap', '1536m', api);
    ask('restart', api);
  }
  await until('the API is healthy again', () => healthOf(api) === 'healthy');
  return `${Math.round(limit / 1e6)} MB allowed: ${[...statuses].map(([status, many]) => `${many} answered ${status}`).join(', ')}; not ended`;
}
