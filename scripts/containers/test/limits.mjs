// What happens when a limit of memory is reached: refusals in words, and nobody is ended.
import { ask, can } from '../engine.mjs';
import { containersOf, healthOf, until } from '../product.mjs';
import { expect } from './expect.mjs';
import { importOf } from './failures.mjs';
import { addressOf, aged, demoPeople, preview } from './people.mjs';

const mega = 1024 * 1024;
const wait = (ms) => new Promise((wake) => setTimeout(wake, ms));

/** Starts a container again with other memory; `bytes` or what compose says, such as 768m. */
async function restartWith(id, bytes) {
  ask('stop', id);
  ask('update', '--memory', `${bytes}`, '--memory-swap', `${bytes}`, id);
  ask('start', id);
  await until('it is healthy under another limit', () => healthOf(id) === 'healthy');
}

/** Runs work with less memory for containers, and gives them theirs back. @throws Problem when one is ended for it */
async function under(ids, bytes, work) {
  const usual = ids.map((id) => JSON.parse(ask('inspect', id))[0].HostConfig.Memory);
  const restarts = () => ids.map((id) => JSON.parse(ask('inspect', id))[0].RestartCount).reduce((sum, count) => sum + count, 0);
  try {
    for (const id of ids) await restartWith(id, bytes);
    const before = restarts();
    const found = await work();
    expect(restarts() === before, 'It was ended for its memory.');
    return found;
  } finally {
    for (const [index, id] of ids.entries()) await restartWith(id, usual[index]);
  }
}

/** The bytes that a container's process holds, files that it has mapped among them, as the process itself counts. */
const held = (id) => Number(ask('exec', id, 'cat', '/proc/1/statm').split(' ')[1]) * 4096;

/** Just after its start the API holds nearly all of what it may: questions are refused in words until it may hold more. */
export async function ofTheApi(product) {
  const [api] = containersOf(product, 'api');
  const cookies = await demoPeople(product);
  ask('restart', api);
  await until('the API is healthy', () => healthOf(api) === 'healthy');
  const atRest = held(api);
  let limit = 0;
  const statuses = new Map();
  // Its limit of 85 % is what it holds at rest and a little more; where questions need less than that, a little less.
  for (const share of [1.02, 0.98, 0.94, 0.9]) {
    if (statuses.has(503)) break;
    limit = Math.ceil((atRest * share) / 0.85);
    await under([api], limit, async () => {
      for (let round = 0; round < 8 && !statuses.has(503); round += 1) await askAtOnce(product, cookies, round, statuses);
      expect(can('exec', api, 'node', 'healthy.mjs', 'http://127.0.0.1:4000/healthz'), 'The API does not say that it lives.');
    });
  }
  expect(statuses.has(503), `The API refused nothing with ${Math.round(limit / mega)} MB.`);
  const { status } = await preview(product, cookies[0], aged(18, 1));
  expect(status === 200, `With its memory back the API answered ${status}.`);
  const said = [...statuses].map(([answer, many]) => `${many} answered ${answer}`).join(', ');
  return `${Math.round(limit / mega)} MB allowed: ${said}; not ended, and answers again with its memory back`;
}

async function askAtOnce(product, cookies, round, statuses) {
  const questions = Array.from({ length: 24 }, (_, n) => preview(product, cookies[n % cookies.length], aged(18 + round, 1 + (n % 3))));
  for (const { status, text } of await Promise.all(questions)) {
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (status === 503) expect(text.includes('Memory is short'), `503 without a word: ${text.slice(0, 200)}`);
    else expect([200, 409, 429, 499].includes(status), `A preview was answered by ${status}: ${text.slice(0, 200)}`);
  }
}

/** With the least that a worker starts with it takes an import that waits for it; with less it says so. */
export async function ofTheWorkers(product, name, least = 512 * mega) {
  const workers = containersOf(product, 'worker');
  for (const id of workers) ask('stop', id);
  const importing = importOf(product, name);
  let highest = 0;
  // What it has published meanwhile waits for the workers.
  await wait(15_000);
  await under(workers, least, async () => {
    let ended = false;
    const end = importing.finally(() => {
      ended = true;
    });
    for (; !ended; await wait(500)) for (const id of workers) highest = Math.max(highest, held(id));
    expect((await end) === 0, 'The import that waited for the workers failed.');
  });
  const refused = ask(
    'run',
    '--rm',
    '--memory',
    `${least - 1}`,
    '--entrypoint',
    'sh',
    'marquee/worker:local',
    '-c',
    'node apps/ingest-worker/dist/main.js 2>&1 || true',
  );
  expect(/may hold 511 MB.*512 MB/s.test(refused), `With too little memory a worker said:\n${refused}`);
  return `an import that waited was taken with ${least / mega} MB for each, ${Math.round(highest / mega)} MB at most; with less a worker says what it needs`;
}

/** With half of its memory the dashboard carries 64 connections that ask for pages, send too much and send as much as they may. */
export async function ofTheDashboard(product, connections = 64) {
  const [id] = containersOf(product, 'web');
  const web = addressOf(product);
  const half = JSON.parse(ask('inspect', id))[0].HostConfig.Memory / 2;
  const post = (size) => ({ method: 'POST', headers: { 'content-type': 'application/json', origin: web }, body: 'x'.repeat(size) });
  const requests = [
    ['/sign-in', {}, 200],
    ['/segments', { redirect: 'manual' }, 307],
    ['/nothing-of-this-name', {}, 404],
    ['/trpc/audiences.preview', post(1.5 * mega), 413],
    ['/trpc/audiences.preview', post(0.9 * mega), 400],
  ];
  let answered = 0;
  await under([id], half, async () => {
    const end = Date.now() + 30_000;
    await Promise.all(
      Array.from({ length: connections }, async (_, who) => {
        for (let turn = who; Date.now() < end; turn += 1) {
          const [path, options, wanted] = requests[turn % requests.length];
          const answer = await fetch(`${web}${path}`, options);
          await answer.arrayBuffer();
          expect(answer.status === wanted, `${path} was answered by ${answer.status} in place of ${wanted}.`);
          answered += 1;
        }
      }),
    );
  });
  return `${connections} connections with ${half / mega} MB: ${answered} requests, each answered as it should be; not ended`;
}
